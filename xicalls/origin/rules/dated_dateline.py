"""The dateline gives the whole date: “BEIJING, Aug. 12, 2017 (Xinhua) -- ”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.model import Article, Finding, FuzzyDate
from xicalls.origin.calendar import complete
from xicalls.origin.mentions import dates_in
from xicalls.origin.scene import Page


def dated_dateline(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """Only with its year; without one, ``dateline_and_year`` looks further."""
    dateline = scene.layout.dateline
    if dateline is None or scene.tokens is None:
        return None
    for partial in dates_in(scene.tokens, dateline.start, dateline.end):
        if partial.day is not None and (found := complete(partial)):
            return Finding(found, (partial.span,), "")
    return None
