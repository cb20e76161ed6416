"""The byline says whom its author writes for: “Jane Roe is a Guardian columnist”, “By Jo Doe, BBC News”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.model import Article, Basis, Finding, Source, Span
from xicalls.origin.outlets import names_in, outlets_of
from xicalls.origin.scene import Page

_ROLE = re.compile(
    r"(?:['’]s)?\s+(?:[a-z-]+\s+){0,3}(?:contributor|correspondent|columnist|reporter|editor|writer|journalist|staff"
    r"|bureau|website|Correspondent|Reporter|Editor|Writer|Staff|Bureau)s?\b"
)
_OFFICIAL = frozenset({"government", "international organisation"})
_BEFORE = re.compile(r"(?:^|[,|/–—-]\s*|\b(?:for|of|at|with|by|By|from|an?|the|The)\s+)$")


def byline_affiliation(
    _item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]
) -> Finding[Source] | None:
    """An outlet named in a byline or a note on the author: before a role, or after “for”, a comma or a stroke."""
    outlets = scene.lexicon.derive(outlets_of)
    text = scene.text
    for span in scene.margins():
        for where, source in names_in(text, span.start, span.end, outlets):
            role = _ROLE.match(text, where.end, min(span.end, where.end + 60))
            before = _BEFORE.search(text[max(span.start, where.start - 6) : where.start])
            if source.kind in _OFFICIAL and not role:
                continue  # “Government of Malta” under an office is a letterhead
            if source.kind == "research institute" and not role:
                continue  # “Jane Roe is a fellow at Chatham House”, in whatever paper she writes
            if role or (before and (where.end == span.end or text[where.end : where.end + 1] in ",.;)|\n\r")):
                first = span.start if span.end - span.start <= 120 else where.start
                last = role.end() if role else where.end
                return Finding(source, (Span(first, last),), "", Basis.INFERRED, ("whom the author writes for",))
    return None
