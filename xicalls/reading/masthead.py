"""Whose page it is, on a line at the top: “KYODO NEWS - Sep 13, 2024”, “THE WHITE HOUSE”, an address."""

from __future__ import annotations

import re

from xicalls.lexicon import Lexicon, fold

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|(?:\w[\w-]*\.){1,4}[a-z]{2,6}$", re.IGNORECASE)
_DATED = re.compile(r"(?P<name>.{2,60}?)(?:\s+[-–—|]|,)\s.{0,40}\b(?:19|20)\d\d\b")
_PARTED = re.compile(r"\s*[|•·]\s*|\s+(?:with|and|/)\s+")
_BY = re.compile(r"by\s+(?=\S)", re.IGNORECASE)
_AGENCIES = frozenset({"agencies", "news agencies", "wires", "wire services"})
_LONGEST_DATE = 60
_DESK = re.compile(r"\s+(?:news |web )?(?:bureau|desk|staff|team|newsroom)$", re.IGNORECASE)
_MOST_WORDS = 4
_LONGEST = 110
_MARKS = " \t*_#<>()[]"


def mastheads_of(lexicon: Lexicon) -> frozenset[str]:
    """The names of outlets and offices as they stand over a page, folded; for ``lexicon.derive``."""
    return frozenset(
        fold(str(name).split(" + ")[0])
        for entry in lexicon.table("outlets").values()
        for name in (entry.get("name", ""), *entry.get("aliases", ()), *entry.get("letterheads", ()))
        if len(str(name)) > 1
    )


def places_of(lexicon: Lexicon) -> frozenset[str]:
    """The capitals and other places of the lexicon, folded; for ``lexicon.derive``."""
    capitals = (name for entry in lexicon.table("countries").values() for name in entry.get("capitals", ()))
    return frozenset(map(fold, (*capitals, *lexicon.table("names").get("places", {}).get("names", ()))))


def is_masthead(line: str, names: frozenset[str]) -> bool:
    """Whether a line is an address, or such a name with at most a date after it."""
    bare = _DESK.sub("", _BY.sub("", line.strip(_MARKS), count=1))  # “By Harbour News Staff”
    if len(bare) > _LONGEST:
        return _ADDRESS.match(bare) is not None
    if fold(bare) in names or _ADDRESS.match(bare) is not None:
        return True
    parts = _PARTED.split(bare)
    if len(parts) > 1 and any(fold(part) in names for part in parts):
        return all(map(_is_beside, parts))  # “Jane Roe | Harbour Agency”, “Harbour News · Posted: 3 May 2021”
    dated = _DATED.match(bare)
    return dated is not None and fold(dated["name"]) in names


def is_from(line: str, names: frozenset[str]) -> bool:
    """Whether a line is such a name and a place: “Harbour News, São Paulo”, “Harbour News in Oslo”."""
    bare = line.strip(_MARKS)
    parts = (bare.partition(mark) for mark in (", ", " in ")) if len(bare) <= _LONGEST else ()
    return any(fold(name) in names and bool(place) and _is_beside(place) for name, _, place in parts)


def _is_beside(part: str) -> bool:
    """What may stand beside a name: a date, two or three words with capitals, or “news agencies”."""
    words = part.split()
    if part in _AGENCIES or (any(map(str.isdigit, part)) and len(part) <= _LONGEST_DATE):
        return True
    return 0 < len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words)
