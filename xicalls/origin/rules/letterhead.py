"""The outlet stands alone on a line at the top, or in its copyright line: ``THE WHITE HOUSE``, ``© 2019 NPR``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.lexicon import fold
from xicalls.model import Article, Finding, ParagraphKind, Source, Span
from xicalls.origin.outlets import names_in, outlets_of
from xicalls.origin.scene import Page

_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)", re.IGNORECASE)
_SMALLEST = 4


def letterhead(_item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]) -> Finding[Source] | None:
    """A whole line that is a known name, before the report begins; or a known name after a copyright mark."""
    outlets = scene.lexicon.derive(outlets_of)
    for paragraph in scene.layout.paragraphs[:5]:
        start = paragraph.span.start
        for line in scene.text[start : min(paragraph.span.end, start + 400)].split("\n"):
            name = line.strip(" \t\r*_#")
            source = outlets.by_name.get(fold(name)) if len(name) >= _SMALLEST else None
            if source is not None and (name.isupper() or name == source.name):
                at = scene.text.index(name, start)
                return Finding(source, (Span(at, at + len(name)),), "")
            start += len(line) + 1
        if paragraph.kind is ParagraphKind.BODY:
            break
    for span in scene.margins():
        if match := _COPYRIGHT.search(scene.text, span.start, span.end):
            for where, source in names_in(scene.text, match.end(), span.end, outlets):
                return Finding(source, (Span(match.start(), where.end),), "")
    return None
