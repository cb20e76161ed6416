"""The dateline names the agency: ``LONDON (Reuters) - ``, ``BEIJING, Aug. 12 (Xinhua) -- ``."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.model import Article, Finding, Source
from xicalls.origin.outlets import names_in, outlets_of
from xicalls.origin.scene import Page


def agency_dateline(_item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]) -> Finding[Source] | None:
    """An outlet in the words before the report begins."""
    if (dateline := scene.layout.dateline) is None:
        return None
    for span, source in names_in(scene.text, dateline.start, dateline.end, scene.lexicon.derive(outlets_of)):
        return Finding(source, (span,), "")
    return None
