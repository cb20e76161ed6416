"""The dateline names the agency: ``LONDON (Reuters) - ``, ``BEIJING, Aug. 12 (Xinhua) -- ``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.model import Article, Finding, Source, Span
from xicalls.origin.outlets import names_in, outlets_of
from xicalls.origin.scene import Page

_LETTERS = re.compile(r"\(([A-Z]\w{1,9})\)")
_AGENCY = re.compile(r"[A-Z]{3}[A-Z .'-]*(?:, [^/(\n]{3,25})?\s?[/(]([A-Za-z][\w -]{1,20})[/)]")


def agency_dateline(_item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]) -> Finding[Source] | None:
    """An outlet in the words before the report begins."""
    outlets = scene.lexicon.derive(outlets_of)
    for start, end in _places(scene):
        letters = _LETTERS.search(scene.text, start, end)
        if letters is not None and letters[1] in outlets.by_dateline:
            return Finding(outlets.by_dateline[letters[1]], (Span(*letters.span(1)),), "")
        for span, source in names_in(scene.text, start, end, outlets):
            return Finding(source, (span,), "")
    return None


def _places(scene: Page) -> list[tuple[int, int]]:
    """The dateline; or what stands between strokes or brackets after a place in capitals: “MOSCOW, May 5 /TASS/.”"""
    if (dateline := scene.layout.dateline) is not None:
        return [(dateline.start, dateline.end)]
    for paragraph in scene.body()[:1]:
        if match := _AGENCY.match(scene.text, paragraph.span.start, min(paragraph.span.end, paragraph.span.start + 70)):
            return [match.span(1)]
    return []
