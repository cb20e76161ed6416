"""Phrases of a text, found by one word of each: the longest, as it stands in the fewest places.

“the Hague summit” is looked for where “Hague” stands, and not at every “the”.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import compress
from typing import TypeAlias, TypeVar

Phrase = TypeVar("Phrase")

Anchors: TypeAlias = "dict[str, tuple[int, ...]]"
"""By word, how far before it (in tokens) a phrase may begin that is looked for by it."""


def anchors_of(phrases: Iterable[Sequence[str]]) -> Anchors:
    """The words to look for some phrases by; each phrase is its tokens in lower case."""
    anchors: dict[str, set[int]] = {}
    for words in phrases:
        at = max(range(len(words)), key=lambda i: (len(words[i]), i)) if len(words) > 1 else 0
        anchors.setdefault(words[at], set()).add(at)
    return {word: tuple(sorted(offsets)) for word, offsets in anchors.items()}


def places_of(words: Container[str], lower: Sequence[str]) -> list[int]:
    """The tokens that are one of some words: the only walk over a text that asks for every token."""
    return list(compress(range(len(lower)), map(words.__contains__, lower)))


def beginnings(places: Iterable[int], lower: Sequence[str], anchors: Mapping[str, tuple[int, ...]]) -> list[int]:
    """Where phrases may begin that are looked for by the words at these tokens; not quite in order."""
    found = []
    for place in places:
        offsets = anchors[lower[place]]
        if offsets == _ITSELF:  # nearly always
            found.append(place)
        else:
            found += [place - offset for offset in offsets if place >= offset]
    return found


_ITSELF = (0,)
