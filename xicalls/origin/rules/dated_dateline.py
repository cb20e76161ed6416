"""The dateline gives the whole date: “BEIJING, Aug. 12, 2017 (Xinhua) -- ”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.model import Article, Finding, FuzzyDate
from xicalls.origin.calendar import complete
from xicalls.origin.mentions import dates_in
from xicalls.origin.scene import Page

_LONGEST = 70
_OPENING = re.compile(r"[A-Z][^.:;!?\n–—]{1,24}[,(]?[^:;!?\n–—]{6,40}?(?:\s[-–—]+\s|\s?[–—]|:\s|--)")
"""A place, a date, and the mark that ends them."""
_ENDS = frozenset("-–—:")
"""One of these is in every such mark: most texts begin without, and need no closer look."""


def dated_dateline(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """Only with its year; without one, ``dateline_and_year`` looks further."""
    if scene.tokens is None:
        return None
    for start, end in _openings(scene):
        for partial in dates_in(scene.tokens, start, end):
            if partial.day is not None and (found := complete(partial)):
                return Finding(found, (partial.span,), "")
    return None


def _openings(scene: Page) -> list[tuple[int, int]]:
    """The dateline; or the few words before the first dash or colon of the report: “Berlin, 5 March 2018 –”."""
    if (dateline := scene.layout.dateline) is not None:
        return [(dateline.start, dateline.end)]
    for paragraph in scene.body()[:1]:
        head = scene.text[paragraph.span.start : paragraph.span.start + _LONGEST]
        if _ENDS.isdisjoint(head):
            continue
        if match := _OPENING.match(head):
            return [(paragraph.span.start, paragraph.span.start + match.end())]
    return []
