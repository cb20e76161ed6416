"""An axis of time: from the first day to the last, in years, months or days, whichever can be read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

Record = dict[str, Any]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Tick(NamedTuple):
    """Where a year, a month or a day begins, as a fraction of the axis, and what it is called."""

    at: float
    name: str


class Axis(NamedTuple):
    """Days from ``first`` up to, not including, ``end``; and the beginnings of what they are counted in."""

    first: date
    end: date
    ticks: tuple[Tick, ...]

    def at(self, day: str) -> float:
        """Where a day (ISO) begins, as a fraction of the axis, 0 to 1."""
        return _fraction(date.fromisoformat(day), self.first, self.end)

    def middle(self, first: str, last: str) -> float:
        """The middle of some days, both included."""
        return (self.at(first) + self.after(last)) / 2

    def after(self, day: str) -> float:
        """Where a day ends, as a fraction of the axis."""
        then = date.fromisoformat(day)
        return _fraction(then + timedelta(1) if then < date.max else then, self.first, self.end)


def axis_of(rows: list[Record]) -> Axis | None:
    """The axis on which all dated calls of some rows lie; ``None`` where none is dated."""
    days = [day for row in rows for call in row["calls"] if call["start"] for day in (call["start"], call["end"])]
    if not days:
        return None
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    length = (last - first).days
    if length > 550:
        return _of_years(first, last)
    return _of_months(first, last) if length > 21 else _of_days(first, last)


def _fraction(day: date, first: date, end: date) -> float:
    return (day - first).days / max((end - first).days, 1)


def _of_years(first: date, last: date) -> Axis:
    begin = first.replace(month=1, day=1)
    end = date(min(last.year + 1, date.max.year), 1, 1)
    years = range(begin.year, end.year)
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 10_000) if len(years) / step <= 12)
    ticks = [date(year, 1, 1) for year in years if year % step == 0 or step == 1]
    return Axis(begin, end, tuple(Tick(_fraction(day, begin, end), str(day.year)) for day in ticks))


def _of_months(first: date, last: date) -> Axis:
    begin, end = first.replace(day=1), _next_month(last)
    ticks, day = [], begin
    while day < end:
        named = f"{_MONTHS[day.month - 1]} {day.year}" if day == begin or day.month == 1 else _MONTHS[day.month - 1]
        ticks.append(Tick(_fraction(day, begin, end), named))
        day = _next_month(day)
    return Axis(begin, end, tuple(ticks))


def _of_days(first: date, last: date) -> Axis:
    """A fortnight or so, with a day to either side."""
    begin = first - timedelta(1) if first > date.min else first
    end = last + timedelta(2) if last < date.max - timedelta(2) else date.max
    ticks, day = [], begin
    while day < end:
        full = day == begin or day.day == 1
        named = f"{day.day} {_MONTHS[day.month - 1]}{f' {day.year}' if day == begin else ''}" if full else str(day.day)
        ticks.append(Tick(_fraction(day, begin, end), named))
        day += timedelta(1)
    return Axis(begin, end, tuple(ticks))


def _next_month(day: date) -> date:
    if day.month < 12:
        return date(day.year, day.month + 1, 1)
    return date(min(day.year + 1, date.max.year), 1, 1) if day.year < date.max.year else date.max
