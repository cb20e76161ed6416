"""Words that tie a date to a known event: “a week after …”, “… next month”, “… on Tuesday”."""

from __future__ import annotations

from typing import NamedTuple

from xicalls.model import FuzzyDate, Span
from xicalls.origin.calendar import (
    NUMBERS,
    as_date,
    between,
    shift,
    shift_months,
    shift_years,
    week_of,
)
from xicalls.origin.mentions import Event, EventMention, weekdays_in
from xicalls.origin.words import listed
from xicalls.reading.tokens import Tokens

_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "fortnight": 14, "month": 0, "months": 0, "year": 0, "years": 0}
_AFTER = {"after": 1, "since": 1, "following": 1, "before": -1}
_TO_COME = listed("due will scheduled expected upcoming shall planned")
_PAST = listed(
    "was were met held opened began ended concluded closed voted chose agreed signed sealed won lost backed hosted had"
    " attended decided left struck killed took spoke"
)
_NEAR = 6
"""“in Osaka next month”: so many tokens at most between an event and the words of time that are its own."""
_FARTHEST = 14
"""So many tokens may stand between “a week after” and the words that name the event."""


class Constraint(NamedTuple):
    """What some words say about a date: it is one of these, because of the words and of a known event."""

    dates: tuple[FuzzyDate, ...]
    span: Span
    note: str


def since_event(tokens: Tokens, sentence: Span, mention: EventMention) -> Constraint | None:
    """The day that “two days after <event>” names, in a sentence that tells what happened then."""
    lower = tokens.lower
    floor = max(tokens.at(sentence.start), mention.first - _FARTHEST)
    for i in range(mention.first - 1, floor - 1, -1):
        sign = _AFTER.get(lower[i])
        if sign is None or i < 2 or lower[i - 1] not in _UNITS:
            continue
        count = 1 if lower[i - 2] == "the" else _count(lower[i - 2])
        if count is None:
            return None
        dates = [d for e in mention.events if (d := _moved(e, lower[i - 1], sign * count)) is not None]
        if dates:
            span = Span(tokens.starts[i - 2], tokens.ends[mention.end - 1])
            return Constraint(tuple(dates), span, _note(mention))
    return None


def _count(word: str) -> int | None:
    if word.isascii() and word.isdigit() and len(word) <= 3:
        return int(word)
    return NUMBERS.get(word)


def _moved(event: Event, unit: str, count: int) -> FuzzyDate | None:
    """After an event is after its end, before it is before its start; weeks are exact, months are not."""
    edge = as_date(event.date.end if count > 0 else event.date.start)
    exact = between(edge, edge)
    if exact is None:
        return None
    if _UNITS[unit]:
        return shift(exact, _UNITS[unit] * count)
    return shift_months(exact, count) if unit.startswith("month") else shift_months(exact, 12 * count)


def published_beside(tokens: Tokens, sentence: Span, mention: EventMention) -> list[Constraint]:
    """When an article was published that says “<event> next month”, “<event> on Tuesday”: the nearest such words count.

    “The two will meet this week to speak of the Olympics next month” says nothing of an Olympic week.
    """
    lower = tokens.lower
    found: list[tuple[int, Constraint]] = []
    for i in tokens.within(sentence.start, sentence.end - 1):
        following = lower[i + 1] if i + 1 < len(lower) else ""
        if lower[i] in {"next", "last", "this"} and following in {"week", "month", "year", "weekend"}:
            dates = [d for e in mention.events if (d := _beside(e, lower[i], following)) is not None]
            constraint = Constraint(tuple(dates), Span(tokens.starts[i], tokens.ends[i + 1]), _note(mention))
            found.append((_distance(i, mention), constraint))
    for i, weekday in weekdays_in(tokens, sentence.start, sentence.end):
        found.append((_distance(i, mention), _on_weekday(tokens, sentence, mention, i, weekday)))
    if not found:
        return []
    distance, nearest = min(found, key=lambda item: item[0])
    return [nearest] if nearest.dates and distance <= _NEAR else []


def _on_weekday(tokens: Tokens, sentence: Span, mention: EventMention, index: int, weekday: int) -> Constraint:
    lower = tokens.lower
    before = lower[tokens.at(sentence.start) : index]
    to_come, past = not _TO_COME.isdisjoint(before), not _PAST.isdisjoint(before)
    dates = [e.date for e in mention.events if as_date(e.date.start).weekday() == weekday]
    weeks = [d for known in dates if (d := _week_about(known, to_come=to_come, past=past)) is not None]
    start = tokens.starts[index - 1] if index and lower[index - 1] == "on" else tokens.starts[index]
    return Constraint(tuple(weeks), Span(start, tokens.ends[index]), _note(mention))


def _distance(index: int, mention: EventMention) -> int:
    """How far words are from the nearest word of an event; before it they are hardly its own."""
    gaps = [index - end if index >= end else 2 * (first - index) for first, end in mention.parts]
    return max(0, min(gaps, key=abs)) if gaps else _FARTHEST


def _beside(event: Event, which: str, unit: str) -> FuzzyDate | None:
    """When “next month” is the month of the event: in the month before it."""
    step = {"next": -1, "last": 1, "this": 0}[which]
    edge = as_date(event.date.start)
    exact = between(edge, edge)
    if exact is None:
        return None
    if unit in {"week", "weekend"}:
        return week_of(exact, step)
    return shift_months(exact, step) if unit == "month" else shift_years(exact, step)


def _week_about(dated: FuzzyDate, *, to_come: bool, past: bool) -> FuzzyDate | None:
    """“on Tuesday”, of a known day: the week up to it if it is to come, from it on if it is past, else either."""
    from datetime import timedelta

    known = as_date(dated.start)
    first = known if past and not to_come else known - timedelta(6)
    last = known if to_come and not past else known + timedelta(6)
    return between(first, last)


def _note(mention: EventMention) -> str:
    event = mention.events[0]
    name = event.name[0].lower() + event.name[1:] if event.name.startswith("The ") else event.name
    if event.date.start == event.date.end:
        return f"{name}: {event.date.start}"
    return f"{name} opened on {event.date.start}" if mention.events[1:] == () else name
