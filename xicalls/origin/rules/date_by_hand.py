"""The user says it in ``xicalls.toml``: ``[articles."tang-call"]`` with ``date = "2020-08-17"``."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.corrections import as_finding, correction_of
from xicalls.model import Article, Finding, FuzzyDate
from xicalls.origin.calendar import as_date, between, day, month, year
from xicalls.origin.scene import Page


def date_by_hand(
    item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """A day, a month, a year or a stretch of days, in EDTF."""
    entry = correction_of(item, scene.lexicon)
    if entry is None or "date" not in entry:
        return None
    first, ranged, last = entry["date"].partition("/")
    date = between(as_date(first), as_date(last)) if ranged else _plain(first)
    return as_finding(date, "date", entry) if date else None


def _plain(edtf: str) -> FuzzyDate | None:
    numbers = [int(part) for part in edtf.split("-")]
    match numbers:
        case [y, m, d]:
            return day(y, m, d)
        case [y, m]:
            return month(y, m)
        case _:
            return year(numbers[0])
