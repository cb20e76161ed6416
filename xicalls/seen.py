"""Where the words stand that several rooms look for: one walk over a text for all of them."""

from __future__ import annotations

from typing import NamedTuple

from xicalls.anchors import places_of
from xicalls.attribution.page import TWO_FACED
from xicalls.attribution.words import words_of
from xicalls.calls.words import words_of as call_words
from xicalls.lexicon import Lexicon
from xicalls.origin.mentions import events_of
from xicalls.reading.tokens import Tokens
from xicalls.topics import phrases_of

_KINDS = _TOPIC, _EVENT, _CALL, _TELLING, _TWO_FACED = 1, 2, 4, 8, 16


class Seen(NamedTuple):
    """The tokens of a text, in order, that are such a word: of a topic, of a dated event, of a call; or that may tell
    who says what; or is a name or a small word, as its capital tells.
    """

    topics: list[int]
    events: list[int]
    calls: list[int]
    telling: list[int]
    two_faced: list[int]


def look(tokens: Tokens, lexicon: Lexicon) -> Seen:
    """Walk over a text once."""
    (words, wanted), lower = lexicon.derive(_wanted), tokens.lower
    seen = Seen([], [], [], [], [])
    lists = tuple(zip(_KINDS, seen, strict=True))
    of_one = dict(lists)
    for place in places_of(words, lower):
        kind = wanted[lower[place]]
        if kind in of_one:  # nearly always
            of_one[kind].append(place)
        else:
            for one, places in lists:
                if kind & one:
                    places.append(place)
    return seen


def _wanted(lexicon: Lexicon) -> tuple[frozenset[str], dict[str, int]]:
    """The words, and who asks for them, as bits."""
    wanted: dict[str, int] = {}
    asked = (
        (lexicon.derive(phrases_of).anchors, _TOPIC),
        (lexicon.derive(events_of).anchors, _EVENT),
        (lexicon.derive(call_words).triggers, _CALL),
        (lexicon.derive(words_of).telling, _TELLING),
        (TWO_FACED, _TWO_FACED),
    )
    for words, kind in asked:
        for word in words:
            wanted[word] = wanted.get(word, 0) | kind
    return frozenset(wanted), wanted  # a set answers sooner than a dictionary
