"""Dates as people type them, as a first and a last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.errors import UsageError

if TYPE_CHECKING:
    from xicalls.index.filter import Days

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ORDINAL = ("st", "nd", "rd", "th")
_FULL = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


def days_of(typed: str) -> Days:
    """The first and the last day of a date as people type it.

    ``2018``, ``2018-01``, ``2018-01-16``, ``2018-01-10/2018-01-16`` (or with ``..``), ``Jan 2018``,
    ``16 January 2018``, ``January 16, 2018``.

    Raises:
        UsageError: it is no date.
    """
    text = typed.strip()
    for between in ("/", ".."):
        first, found, last = text.partition(between)
        if found:
            start, end = days_of(first)[0], days_of(last)[1]
            if start > end:
                raise UsageError(f"“{typed}” ends before it begins.")
            return start, end
    days = _iso(text) or _spelt(text)
    if days is None:
        raise UsageError(f"“{typed}” is no date: write 2018, 2018-01, “Jan 2018”, 2018-01-16 or 2018-01-10/2018-01-16.")
    return days


def _iso(text: str) -> Days | None:
    parts = text.split("-")
    lengths = [len(part) for part in parts]
    if not all(part.isascii() and part.isdigit() for part in parts) or lengths not in ([4], [4, 2], [4, 2, 2]):
        return None
    return _days(*map(int, parts))


def _spelt(text: str) -> Days | None:
    day, month, year = 0, 0, 0
    for word in text.replace(",", " ").replace(".", " ").lower().split():
        if word in _FULL or (word[:3] in _MONTHS and len(word) < 5 and not month):
            month = _MONTHS.index(word[:3]) + 1
        elif word.isascii() and word.isdigit() and len(word) == 4 and not year:
            year = int(word)
        elif (number := word[:-2] if word[-2:] in _ORDINAL else word).isascii() and number.isdigit():
            day = int(number)
        elif word != "of":
            return None
    if not (year and month):
        return None
    return _days(year, month, day) if day else _days(year, month)


def _days(year: int, month: int = 0, day: int = 0) -> Days | None:
    from calendar import monthrange

    if year < 1 or month > 12:
        return None
    if not month:
        return f"{year:04}-01-01", f"{year:04}-12-31"
    length = monthrange(year, month)[1]
    if day > length:
        return None
    return f"{year:04}-{month:02}-{day or 1:02}", f"{year:04}-{month:02}-{day or length:02}"
