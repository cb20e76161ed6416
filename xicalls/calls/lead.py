"""The first sentence of a report."""

from __future__ import annotations

from collections.abc import Iterator

from xicalls.calls.scene import CallScene
from xicalls.model import ParagraphKind, Span
from xicalls.origin.mentions import weekdays_in

_SHORTEST = 8


def openings(scene: CallScene) -> Iterator[Span]:
    """The first sentences of the paragraphs, without “Editor: Jane Roe”."""
    for paragraph in scene.layout.paragraphs:
        if paragraph.kind is ParagraphKind.BODY and paragraph.sentences:
            first = paragraph.sentences[0]
            if len(scene.tokens.within(first.start, first.end)) >= _SHORTEST:
                yield Span(first.start, first.end)


def lead_of(scene: CallScene) -> Span | None:
    """The first sentence of the report."""
    return next(openings(scene), None)


def days_in_lead(scene: CallScene) -> list[tuple[int, int]]:
    """The weekdays that the first sentence names: (token, weekday)."""
    lead = lead_of(scene)
    return weekdays_in(scene.tokens, lead.start, lead.end) if lead is not None else []
