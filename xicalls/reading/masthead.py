"""Whose page it is, on a line at the top: “KYODO NEWS - Sep 13, 2024”, “THE WHITE HOUSE”, an address."""

from __future__ import annotations

import re

from xicalls.lexicon import Lexicon, fold

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")
_DATED = re.compile(r"(?P<name>.{2,60}?)(?:\s+[-–—|]|,)\s.{0,40}\b(?:19|20)\d\d\b")
_PARTED = re.compile(r"\s*[|•·]\s*")
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


def is_masthead(line: str, names: frozenset[str]) -> bool:
    """Whether a line is an address, or such a name with at most a date after it."""
    bare = line.strip(_MARKS)
    if len(bare) > _LONGEST:
        return _ADDRESS.match(bare) is not None
    if fold(bare) in names or _ADDRESS.match(bare) is not None:
        return True
    if len(parts := _PARTED.split(bare)) == 2 and fold(parts[1]) in names and len(parts[0].split()) in (2, 3):
        return True  # “Jane Roe | Harbour Agency”
    dated = _DATED.match(bare)
    return dated is not None and fold(dated["name"]) in names
