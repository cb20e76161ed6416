"""The outlet stands alone on a line at the top, or in its copyright line: ``THE WHITE HOUSE``, ``© 2019 NPR``.

With a place or a date after it, too: ``BBC News, Kyiv``, ``KYODO NEWS - Jan 28, 2021``; and as the head of its
newsletter: ``Crisis Group Weekly Briefing``. A readout may be signed at its end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.lexicon import fold
from xicalls.model import Article, Finding, ParagraphKind, Source, Span
from xicalls.origin.institutions import OFFICE, STATE, letterhead_of, rank_of
from xicalls.origin.outlets import Outlets, names_in, outlets_of
from xicalls.origin.readout import is_readout
from xicalls.origin.scene import Page
from xicalls.reading.masthead import places_of

_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)", re.IGNORECASE)
_DESK = re.compile(
    r"\s+(?:(?:news |web )?(?:bureau|desk|staff|newsroom)|with [A-Z][\w/ ]{1,20}|(?:and|with) (?:news )?agencies)$",
    re.IGNORECASE,
)
"""What may stand after a name: “HARBOUR NEWS BUREAU”, “Harbour News with AFP”, “Harbour News and agencies”."""
_BY = re.compile(r"by\s+(?=\S)", re.IGNORECASE)
_UNDER_DATE = re.compile(r".{0,50}\d.{0,30}\s[|/•·–-]\s(?P<name>[^|/•·]{2,40})")
"""“May 3, 2021 / 5:55 PM / Harbour News”."""
_SMALLEST, _LARGEST = 4, 200
_MOST_WORDS = 8
_LONGEST = 110
_OFFICIAL = frozenset({"government", "international organisation"})
_MARKS = " \t\r*_#"
_PLACE = re.compile(
    r"(?:, [A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ][a-zà-ÿ]+){0,2}"
    r"|(?: [-–—|·•]|,) .{0,30}\b(?:19|20)\d\d\b.{0,60}| [|·•] [^,.]{2,30})$"
)
"""What may stand after the name: a place, or a date with its year."""


def letterhead(_item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]) -> Finding[Source] | None:
    """A whole line that is a known name, before the report begins; or a known name after a copyright mark."""
    outlets = scene.lexicon.derive(outlets_of)
    if found := _newsletter(scene, outlets):
        return found
    for paragraph in scene.layout.paragraphs[:5]:
        if found := _in_lines(scene, paragraph.span, outlets):
            return found
        if paragraph.kind is ParagraphKind.BODY:
            break
    for span in scene.margins():
        if match := _COPYRIGHT.search(scene.text, span.start, span.end):
            for where, source in names_in(scene.text, match.end(), span.end, outlets):
                return Finding(source, (Span(match.start(), where.end),), "")
    return _signature(scene, outlets)


def _in_lines(scene: Page, span: Span, outlets: Outlets) -> Finding[Source] | None:
    start = span.start
    for line in scene.text[start : min(span.end, start + 400)].split("\n"):
        name = _DESK.sub("", _BY.sub("", line.strip(_MARKS), count=1))
        if " in " in name and fold(name.partition(" in ")[2]) in scene.lexicon.derive(places_of):
            name = name.partition(" in ")[0]  # “Harbour News in Oslo”
        source = outlets.by_name.get(fold(name)) if _SMALLEST <= len(name) <= _LARGEST else None
        if (
            source is not None
            and (name.isupper() or name == source.name)
            and not _is_only_the_state(name, source, scene)
        ):
            at = scene.text.index(name, start)
            return Finding(source, (Span(at, at + len(name)),), "")
        if found := _with_place(scene.text, start, start + len(line.rstrip(_MARKS)), outlets):
            return found
        start += len(line) + 1
    return None


def _is_only_the_state(name: str, source: Source, scene: Page) -> bool:
    """“GOVERNMENT OF MALTA” over “MINISTRY OF HEALTH”: the line says less than another one does."""
    if source.kind != "government":
        return False
    lines = letterhead_of(scene).lines
    ranks = {rank_of(line, scene.lexicon) for line in lines if line.name != name}
    return OFFICE in ranks and any(line.name == name and rank_of(line, scene.lexicon) == STATE for line in lines)


def _with_place(text: str, start: int, end: int, outlets: Outlets) -> Finding[Source] | None:
    """“BBC News, Kyiv”: the name first, then nothing but a place or a date; or last, after a date."""
    last = _UNDER_DATE.fullmatch(text, start, end) if end - start <= _LONGEST else None
    if last is not None and (source := outlets.by_name.get(fold(last["name"]))) is not None:
        return Finding(source, (Span(*last.span("name")),), "")
    match = _PLACE.search(text, start, end) if end - start <= _LONGEST else None
    if match is None:
        return None
    name = text[start : match.start()].strip(_MARKS)
    source = outlets.by_name.get(fold(name)) if len(name) >= _SMALLEST or name.isupper() else None
    if source is None or not (name.isupper() or fold(name) in {fold(source.name), fold(source.name) + " news"}):
        return None
    at = text.index(name, start)
    return Finding(source, (Span(at, at + len(name)),), "")


def _newsletter(scene: Page, outlets: Outlets) -> Finding[Source] | None:
    """The first line is a name, a few words with capitals, and what such papers are called."""
    if not scene.layout.paragraphs:
        return None
    start = scene.layout.paragraphs[0].span.start
    line = scene.text[start : start + _LARGEST].split("\n", 1)[0].strip(_MARKS)
    words = line.split()
    if not 1 < len(words) <= _MOST_WORDS or not all(word[0].isupper() for word in words):
        return None
    if fold(words[-1]) not in scene.lexicon.table("letterheads").get("newsletters", {}).get("words", ()):
        return None
    at = scene.text.index(line, start)
    for where, source in names_in(scene.text, at, at + len(line), outlets)[:1]:
        if where.start == at and source.kind not in _OFFICIAL:
            return Finding(source, (Span(at, at + len(line)),), "")
    return None


def _signature(scene: Page, outlets: Outlets) -> Finding[Source] | None:
    """A government's name on a line of its own under a readout."""
    for span in scene.bottom(3) if is_readout(scene) else ():
        name = span.of(scene.text).strip(_MARKS)
        source = outlets.by_name.get(fold(name))
        if source is not None and source.kind == "government":
            at = scene.text.index(name, span.start)
            return Finding(source, (Span(at, at + len(name)),), "")
    return None
