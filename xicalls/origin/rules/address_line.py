"""A line is an address, or begins or ends with one: ``https://www.ft.com/content/1``, ``chinadaily.com.cn | …``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.model import Article, Basis, Finding, Source, Span
from xicalls.origin.outlets import Outlets, by_domain, hosts_in, outlets_of
from xicalls.origin.readout import is_readout
from xicalls.origin.scene import Page

_LONGEST = 240
_OFFICIAL = frozenset({"government", "international organisation"})
_MAIL = re.compile(r"[\w.+-]{1,60}@((?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,12})\b", re.IGNORECASE)
_DOT = re.compile(r"[a-z0-9-]\.[a-z0-9-]", re.IGNORECASE)
"""Every address has such a dot; the rest of its form takes longer to look for."""
_ENDING = 2
"""Letters at least after the dot of an address: the full stop of a sentence has none."""
_BEGINS = re.compile(r"\s*[|–—-]\s")
_ENDS = re.compile(r"[\s(][|–—-]\s+(?:https?://|www\.)?$")
_POINTS = re.compile(
    r"\b(?:(?:also |now )?(?:available|published|posted|found|accessed|retrieved) (?:online |here )?(?:at|on|from|here)"
    r"|(?:original|permanent link|permalink|official website|website|web ?site|more information)\b.{0,40}[:–-])"
    r"[:\s]*(?:https?://|www\.)?$",
    re.IGNORECASE,
)
"""“This document is also available at …”, “Permanent link: …”: of a government it is its own page."""
_ALONE = re.compile(r"(?:https?://|www\.)?$")


def address_line(_item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]) -> Finding[Source] | None:
    """Only of an outlet that is known: “See also example.org” on a page is no word on whose page it is."""
    outlets = scene.lexicon.derive(outlets_of)
    for span in dict.fromkeys((*scene.top(), *scene.margins(), *scene.bottom(3))):
        start = span.start
        for line in scene.text[span.start : span.end].split("\n"):
            if len(line) <= _LONGEST and 0 <= line.find(".") < len(line) - _ENDING and _DOT.search(line):
                for where, host in hosts_in(scene.text, start, start + len(line)):
                    source = by_domain(host, outlets)
                    if source is not None and (
                        _stands_apart(scene.text, start, start + len(line.rstrip()), where)
                        or (source.kind in _OFFICIAL and _POINTS.search(scene.text[start : where.start]))
                    ):
                        return Finding(source, (where,), "")
            start += len(line) + 1
    return _written_to(scene, outlets) if is_readout(scene) else None


def _written_to(scene: Page, outlets: Outlets) -> Finding[Source] | None:
    """The one office whose address stands under a readout: “Enquiries: press@pm.example”."""
    found: dict[Source, Span] = {}
    for span in dict.fromkeys((*scene.margins(), *scene.bottom(4))):
        for match in _MAIL.finditer(scene.text, span.start, span.end):
            source = by_domain(match[1], outlets)
            if source is not None and source.kind in _OFFICIAL:
                found.setdefault(source, Span(*match.span()))
    if len(found) != 1:
        return None
    source, where = found.popitem()
    return Finding(source, (where,), "", Basis.INFERRED, ("the address of the office under the readout",))


def _stands_apart(text: str, start: int, end: int, host: Span) -> bool:
    before, after = text[start : host.start].lstrip(), text[host.end : end]
    is_alone = not after or (after[0] == "/" and " " not in after)
    if _ALONE.fullmatch(before):
        return is_alone or bool(_BEGINS.match(after))
    return is_alone and bool(_ENDS.search(text[start : host.start]))
