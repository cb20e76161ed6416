"""The number of a document tells who gave it out: ``STATEMENT/25/2074``, ``(Release ID: 1838578)``.

Or the line of its date does: ``Posted On: 01 JUL 2022 5:08PM by PIB Delhi``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.lexicon import Lexicon
from xicalls.model import Article, Finding, Source, Span
from xicalls.origin.outlets import names_in, outlets_of
from xicalls.origin.scene import Page

_GIVEN_OUT = re.compile(r"(?:Posted|Published|Issued|Released)\b.{0,50}\d.{0,20}\s[Bb]y ")
_LONGEST = 100
_MARKS = " \t([*_"


def document_number(_item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]) -> Finding[Source] | None:
    """A line at the top or the end that begins with what an outlet's numbers begin with, and is short."""
    numbers = scene.lexicon.derive(_numbers)
    outlets = scene.lexicon.derive(outlets_of)
    for span in dict.fromkeys((*scene.top(9), *scene.bottom(6))):
        start = span.start
        for line in scene.text[span.start : span.end].split("\n"):
            if len(line) > _LONGEST:
                start += len(line) + 1
                continue
            at = start + len(line) - len(line.lstrip(_MARKS))
            if (number := numbers.match(scene.text, at, start + min(len(line), _LONGEST))) is not None:
                prefix = number[1]
                return Finding(scene.lexicon.derive(_by_prefix)[prefix], (Span(*number.span()),), "")
            if (given := _GIVEN_OUT.match(scene.text, at, start + len(line))) is not None:
                for where, source in names_in(scene.text, given.end(), start + len(line), outlets)[:1]:
                    if where.start == given.end():
                        return Finding(source, (Span(at, where.end),), "")
            start += len(line) + 1
    return None


def _by_prefix(lexicon: Lexicon) -> dict[str, Source]:
    """The outlets by what the numbers of their documents begin with; for ``lexicon.derive``."""
    outlets = lexicon.derive(outlets_of)
    return {
        str(prefix): outlets.by_name[str(entry["name"]).lower()]
        for entry in lexicon.table("outlets").values()
        for prefix in entry.get("numbers", ())
    }


def _numbers(lexicon: Lexicon) -> re.Pattern[str]:
    prefixes = sorted(lexicon.derive(_by_prefix), key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, prefixes)) or '(?!)'})\s?\d[\d/A-Z]*(?:\s*\))?\s*(?:$|\n|[|,])")
