"""Dates that are only as exact as they are known: days, months, years and ranges, and what can be reckoned with them.

Everything is in the proleptic Gregorian calendar, without a clock: a date is the one that its writer names, in
the writer's own time zone, and is never moved into another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from xicalls.model import FuzzyDate, Span
from xicalls.reading.tokens import Tokens

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
} | {"a": 1, "an": 1}
FIRST_YEAR, LAST_YEAR = 1900, 2100


class Partial(NamedTuple):
    """A date as a text writes it: the year or the day may be missing; ``weekday`` counts from Monday = 0."""

    year: int | None
    month: int
    day: int | None
    span: Span
    weekday: int | None = None


def as_date(iso: str) -> date:
    """The calendar day of an ISO date."""
    return date.fromisoformat(iso)


def day(year: int, month: int, number: int) -> FuzzyDate | None:
    """A single day, or ``None`` if the calendar has none such (31 June) or the year is not of our time."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        iso = date(year, month, number).isoformat()
    except ValueError:
        return None
    return FuzzyDate(iso, iso, iso)


def month(year: int, number: int) -> FuzzyDate | None:
    """A whole month."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= number <= 12):
        return None
    first = date(year, number, 1)
    return FuzzyDate(f"{year:04}-{number:02}", first.isoformat(), _month_end(first).isoformat())


def year(number: int) -> FuzzyDate | None:
    """A whole year."""
    if not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    return FuzzyDate(f"{number:04}", f"{number:04}-01-01", f"{number:04}-12-31")


def of_day(value: date) -> FuzzyDate:
    """A single day, from a calendar day."""
    iso = value.isoformat()
    return FuzzyDate(iso, iso, iso)


def between(first: date, last: date) -> FuzzyDate | None:
    """The days from ``first`` to ``last``, both included, in the shortest EDTF; ``None`` if there are none."""
    if last < first:
        return None
    if first == last:
        return of_day(first)
    if first.day == 1 and last == _month_end(first):
        return month(first.year, first.month)
    if first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return year(first.year)
    return FuzzyDate(f"{first.isoformat()}/{last.isoformat()}", first.isoformat(), last.isoformat())


def intersect(one: FuzzyDate, other: FuzzyDate) -> FuzzyDate | None:
    """The days that two dates have in common; ``None`` if they contradict each other."""
    return between(as_date(max(one.start, other.start)), as_date(min(one.end, other.end)))


def shift(value: FuzzyDate, days: int) -> FuzzyDate | None:
    """The same stretch of days, so many days later (or earlier); a month moved becomes a range."""
    try:
        first, last = as_date(value.start) + timedelta(days), as_date(value.end) + timedelta(days)
    except OverflowError:
        return None
    return between(first, last)


def shift_months(value: FuzzyDate, months: int) -> FuzzyDate | None:
    """The whole month (or months) so many months later than a date: “last month”, “three months ago”."""
    first, last = as_date(value.start), as_date(value.end)
    start, end = _plus_months(first, months), _plus_months(last, months)
    if start is None or end is None:
        return None
    return between(start, _month_end(end))


def shift_years(value: FuzzyDate, years: int) -> FuzzyDate | None:
    """The whole year (or years) so many years later than a date: “last year”."""
    start, end = int(value.start[:4]) + years, int(value.end[:4]) + years
    if start < FIRST_YEAR or end > LAST_YEAR:
        return None
    return between(date(start, 1, 1), date(end, 12, 31))


def week_of(value: FuzzyDate, weeks: int = 0) -> FuzzyDate | None:
    """The Monday-to-Sunday week (or weeks) of a date, so many weeks on."""
    first, last = as_date(value.start), as_date(value.end)
    monday = first - timedelta(first.weekday() - 7 * weeks)
    sunday = last + timedelta(6 - last.weekday() + 7 * weeks)
    return between(monday, sunday)


def weekday_before(value: FuzzyDate, weekday: int, *, strictly: bool = False) -> FuzzyDate | None:
    """The last such weekday up to a date (or ``strictly`` before it).

    Where the date is a stretch of days, all the days it may be: one if they agree, else the range from the
    first to the last, if that is no longer than the stretch itself and a week.
    """
    gap = 1 if strictly else 0
    return _on_weekday(as_date(value.start) - timedelta(6 + gap), as_date(value.end) - timedelta(gap), weekday, value)


def weekday_after(value: FuzzyDate, weekday: int) -> FuzzyDate | None:
    """The first such weekday from a date on, the date itself included; as ``weekday_before``."""
    return _on_weekday(as_date(value.start), as_date(value.end) + timedelta(6), weekday, value)


def weekday_within(value: FuzzyDate, weekday: int) -> FuzzyDate | None:
    """The one such weekday in a stretch of days; ``None`` where there are several or none."""
    days = _weekdays(as_date(value.start), as_date(value.end), weekday)
    return of_day(days[0]) if len(days) == 1 else None


def weekday_of(value: FuzzyDate) -> int | None:
    """Which weekday a single day is (Monday is 0); ``None`` of a longer stretch."""
    return as_date(value.start).weekday() if value.start == value.end else None


def _on_weekday(first: date, last: date, weekday: int, value: FuzzyDate) -> FuzzyDate | None:
    days = _weekdays(first, last, weekday)
    if not days:
        return None
    if len(days) > 1 and as_date(value.end) - as_date(value.start) > timedelta(31):
        return None  # a Friday of some year is no date worth giving
    return between(days[0], days[-1])


def _weekdays(first: date, last: date, weekday: int) -> list[date]:
    start = first + timedelta((weekday - first.weekday()) % 7)
    return [start + timedelta(7 * i) for i in range(max(0, (last - start).days // 7 + 1))] if start <= last else []


def _month_end(value: date) -> date:
    return (value.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def _plus_months(value: date, months: int) -> date | None:
    years, number = divmod(value.month - 1 + months, 12)
    if not FIRST_YEAR <= value.year + years <= LAST_YEAR:
        return None
    return date(value.year + years, number + 1, 1)


_ISO = re.compile(
    r"(?<![\d./-])(\d{4})(?:-(\d\d)-(\d\d)|/(\d\d)/(\d\d)|\.(\d\d)\.(\d\d)|(\d\d)(\d\d))(?![\d-])", re.ASCII
)


def iso_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, FuzzyDate]]:
    """Dates in figures that can only be read one way: 2017-08-12, 2017/08/12, 2017.08.12, 20170812."""
    for match in _ISO.finditer(text, start, len(text) if end is None else end):
        figures = [int(group) for group in match.groups() if group]
        if figures[0] >= FIRST_YEAR and (found := day(*figures)):
            yield Span(*match.span()), found


_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-]|\.\d)", re.ASCII)


def figure_dates(text: str, start: int, end: int) -> Iterator[tuple[Span, FuzzyDate]]:
    """Dates in figures with the year last: 31.12.2021, where dots mean the day first; 12/31/2021 and 31/12/2021.

    With strokes only what can be read one way: 03/04/2021 is two days, so it is none.
    """
    for match in _FIGURES.finditer(text, start, end):
        first, second, number = int(match[1]), int(match[3]), int(match[4])
        day_first, month_first = day(number, second, first), day(number, first, second)
        if match[2] == "." or day_first == month_first:
            month_first = None
        if (found := day_first or month_first) and not (day_first and month_first):
            yield Span(*match.span()), found


def written_date(tokens: Tokens, index: int) -> Partial | None:
    """The date that stands around the month at token ``index``: “Aug. 12, 2017”, “12th of August”, “August 2017”.

    ``None`` if the word is no month there: “they may”, “March on Rome”.
    """
    word, lower = tokens.words[index], tokens.lower
    number = MONTHS.get(lower[index])
    if number is None or not word[0].isupper():
        return None
    last = index
    following = index + 1
    if following < len(lower) and lower[following] == "." and len(word) <= 4:
        following += 1
    first, day_number = _day_before(lower, index)
    if day_number is None and following < len(lower) and (day_number := _day_number(lower[following])) is not None:
        last = following
        following += 1
    year_number, last = _year_at(lower, following, last)
    if day_number is None and year_number is None:
        return None
    weekday, first = _weekday_near(lower, first)
    if day_number is not None and not 1 <= day_number <= 31:
        return None
    return Partial(year_number, number, day_number, Span(tokens.starts[first], tokens.ends[last]), weekday)


def _day_number(word: str) -> int | None:
    digits = word[:-2] if word.endswith(("st", "nd", "rd", "th")) else word
    if digits.isascii() and digits.isdigit() and len(digits) <= 2 and 1 <= int(digits) <= 31:
        return int(digits)
    return None


def _day_before(lower: list[str], index: int) -> tuple[int, int | None]:
    before = index - 1
    if before >= 1 and lower[before] == "of":
        before -= 1
    if before >= 0 and (number := _day_number(lower[before])) is not None:
        return before, number
    return index, None


def _year_at(lower: list[str], index: int, last: int) -> tuple[int | None, int]:
    if index < len(lower) and lower[index] in {",", "of"}:
        index += 1
    if index < len(lower) and len(word := lower[index]) == 4 and word.isascii() and word.isdigit():
        number = int(word)
        if FIRST_YEAR <= number <= LAST_YEAR:
            return number, index
    return None, last


def _weekday_near(lower: list[str], first: int) -> tuple[int | None, int]:
    before = first - 1
    while before >= 0 and first - before <= 2 and lower[before] in {",", ".", "the"}:
        before -= 1
    if before >= 0 and (weekday := WEEKDAYS.get(lower[before])) is not None:
        return weekday, before
    return None, first


def complete(partial: Partial) -> FuzzyDate | None:
    """The date that a text writes with its year; ``None`` without one, or where the weekday contradicts it."""
    if partial.year is None:
        return None
    if partial.day is None:
        return month(partial.year, partial.month)
    found = day(partial.year, partial.month, partial.day)
    if found and partial.weekday is not None and weekday_of(found) != partial.weekday:
        return None
    return found


def complete_before(partial: Partial, anchor: FuzzyDate) -> FuzzyDate | None:
    """A date without its year, as the last such date up to ``anchor`` (and the next day): “on Aug. 12”.

    ``None`` where the anchor leaves two years possible.
    """
    if partial.year is not None:
        return complete(partial)
    limit = as_date(anchor.end) + timedelta(1)
    found = set()
    for edge in {as_date(anchor.start) + timedelta(1), limit}:
        for number in (edge.year, edge.year - 1):
            candidate = complete(partial._replace(year=number))
            if candidate and candidate.start <= edge.isoformat():
                found.add(candidate)
                break
    return found.pop() if len(found) == 1 else None


def parse(value: str) -> FuzzyDate | None:
    """The date that a short text gives: a value of front matter, a date line, a title's end.

    Read by hand where it can only be read one way; odd forms go to dateutil, and count only where two different
    defaults give the same day (so that nothing is completed from today's date).
    """
    from xicalls.reading.tokens import tokenise

    value = value.strip()[:200]
    for _span, found in iso_dates(value):
        return found
    tokens = tokenise(value)
    partials = [p for i, word in enumerate(tokens.lower) if word in MONTHS and (p := written_date(tokens, i))]
    for partial in partials:
        if partial.day is not None and (found_day := complete(partial)):
            return found_day
    for partial in partials:
        if found_month := complete(partial):
            return found_month
    if re.fullmatch(r"(?:19|20)\d\d", value):
        return year(int(value))
    if match := re.fullmatch(r"((?:19|20)\d\d)-(\d\d)", value):
        return month(int(match[1]), int(match[2]))
    return _parse_odd(value) if not partials and any(c.isdigit() for c in value) and len(value) <= 40 else None


def _parse_odd(value: str) -> FuzzyDate | None:
    """Forms that dateutil knows; 03/04/2020 is two days, so it is none."""
    from datetime import datetime

    from dateutil import parser

    answers = set()
    for default in (datetime(2001, 3, 5), datetime(2005, 10, 20)):  # noqa: DTZ001 - a default without a zone
        for dayfirst in (False, True):
            try:
                answers.add(parser.parse(value, default=default, dayfirst=dayfirst, ignoretz=True).date())
            except (ValueError, OverflowError, TypeError, AttributeError):
                return None
    if len(answers) != 1:
        return None
    found = answers.pop()
    return of_day(found) if FIRST_YEAR <= found.year <= LAST_YEAR else None
