"""A date closes the title: “Norland - Talks between Jane Roe and John Doe (22 August 2021)”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xicalls.model import Article, Basis, Finding, FuzzyDate, Span
from xicalls.origin.calendar import complete, figure_dates, iso_dates
from xicalls.origin.mentions import dates_in
from xicalls.origin.scene import Page

_BEFORE = tuple("(,:|–—-•")
_AFTER = ").] *_\n"


def dated_title(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """A whole date at its very end, set off from it: not “Statement on the anniversary of 22 August 2021”."""
    title = scene.layout.title
    if title is None or not title.evidence or not title.value[-6:].strip(_AFTER)[-2:].isdigit():
        return None
    span = title.evidence[0]
    for where, found in _dates(scene, span):
        before, after = scene.text[span.start : where.start].rstrip(), scene.text[where.end : span.end]
        if before.endswith(_BEFORE) and not after.strip(_AFTER):
            return Finding(found, (where,), "", Basis.INFERRED, ("the date that closes the title",))
    return None


def _dates(scene: Page, span: Span) -> Iterator[tuple[Span, FuzzyDate]]:
    yield from iso_dates(scene.text, span.start, span.end)
    yield from figure_dates(scene.text, span.start, span.end)
    for partial in dates_in(scene.tokens, span.start, span.end) if scene.tokens else ():
        if partial.day is not None and (found := complete(partial)) is not None:
            yield partial.span, found
