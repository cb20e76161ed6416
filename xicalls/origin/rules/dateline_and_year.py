"""A dateline without its year, and the year from elsewhere: “SEOUL, Jan. 16 (Yonhap) -- ”, with “on Jan. 9, 2018”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.model import Article, Basis, Finding, FuzzyDate, Span
from xicalls.origin.calendar import Partial, as_date, complete, intersect
from xicalls.origin.mentions import dates_in
from xicalls.origin.rules.known_events import constraints_of
from xicalls.origin.scene import Page
from xicalls.reading.tokens import Tokens

_CLOSE = 45
"""Days between the dateline and a date in the report: news is about what is near."""


def dateline_and_year(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """The one year in which the dateline is close to another whole date in the text, or fits known events."""
    dateline = scene.layout.dateline
    if dateline is None or scene.tokens is None:
        return None
    partial = next((p for p in dates_in(scene.tokens, dateline.start, dateline.end) if p.day and not p.year), None)
    if partial is None:
        return None
    fits = _by_events(partial, scene) | _by_dates(partial, scene, scene.tokens)
    if len(fits) != 1:
        return None
    found, (span, note) = fits.popitem()
    return Finding(found, (partial.span, span), "", Basis.INFERRED, ("the dateline", note))


def _by_events(partial: Partial, scene: Page) -> dict[FuzzyDate, tuple[Span, str]]:
    return {
        candidate: (constraint.span, constraint.note)
        for constraint in constraints_of(scene)
        for dated in constraint.dates
        for candidate in _candidates(partial, dated)
        if intersect(candidate, dated)
    }


def _by_dates(partial: Partial, scene: Page, tokens: Tokens) -> dict[FuzzyDate, tuple[Span, str]]:
    fits: dict[FuzzyDate, tuple[Span, str]] = {}
    for paragraph in scene.body():
        for other in dates_in(tokens, paragraph.span.start, paragraph.span.end):
            if other.day is None or (whole := complete(other)) is None:
                continue
            for candidate in _candidates(partial, whole):
                if abs((as_date(candidate.start) - as_date(whole.start)).days) <= _CLOSE:
                    fits.setdefault(candidate, (other.span, "a date in the report, for the year"))
    return fits


def _candidates(partial: Partial, near: FuzzyDate) -> list[FuzzyDate]:
    years = range(int(near.start[:4]) - 1, int(near.end[:4]) + 2)
    return [found for year in years if (found := complete(partial._replace(year=year)))]
