"""The words of ``data/calls.toml``, as sets."""

from __future__ import annotations

from typing import NamedTuple

from xicalls.lexicon import Lexicon
from xicalls.model import Medium
from xicalls.origin.calendar import MONTHS, WEEKDAYS
from xicalls.origin.words import listed


class CallWords(NamedTuple):
    """The classes of words that tell of calls; ``triggers`` are all that a clue may begin with."""

    nouns: frozenset[str]
    whole_nouns: frozenset[str]
    phone: frozenset[str]
    video: frozenset[str]
    having: frozenset[str]
    placing: frozenset[str]
    taking: frozenset[str]
    phoning: frozenset[str]
    calling: frozenset[str]
    speaking: frozenset[str]
    other_calls: frozenset[str]
    audience: frozenset[str]
    not_yet: frozenset[str]
    in_person: frozenset[str]
    roles: frozenset[str]
    glue: frozenset[str]
    seats: frozenset[str]
    adverbials: dict[str, list[tuple[tuple[str, ...], Medium]]]
    triggers: frozenset[str]
    telling: frozenset[str]


TIME_WORDS = (
    frozenset(WEEKDAYS)
    | frozenset(MONTHS) - {"may"}
    | listed("today yesterday tonight tomorrow earlier later morning afternoon evening night noon midnight")
)


def words_of(lexicon: Lexicon) -> CallWords:
    """Derive the words from a lexicon: ``lexicon.derive(words_of)``."""
    table = lexicon.table("calls")

    def words(key: str) -> frozenset[str]:
        return frozenset(str(word).lower() for word in table.get(key, {}).get("words", ()))

    adverbials: dict[str, list[tuple[tuple[str, ...], Medium]]] = {}
    for key, medium in (("by-phone", Medium.PHONE), ("by-video", Medium.VIDEO)):
        for phrase in table.get(key, {}).get("phrases", ()):
            parts = tuple(str(phrase).lower().split())
            adverbials.setdefault(parts[0], []).append((parts, medium))
    for choices in adverbials.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    telling = words("phone") | words("video") | words("whole-nouns") | words("phoning") | {"telephonically"}
    triggers = (
        telling
        | {"call", "calls", "conversation", "virtually", "zoom", "videolink"}
        | (words("speaking") - {"discussed", "discuss", "discusses", "agreed", "agree", "talks", "talk"})
        | words("calling")
    )
    return CallWords(
        words("nouns"),
        words("whole-nouns"),
        words("phone"),
        words("video"),
        words("having"),
        words("placing"),
        words("taking"),
        words("phoning"),
        words("calling"),
        words("speaking"),
        words("other-calls"),
        words("audience"),
        words("not-yet"),
        words("in-person"),
        words("roles"),
        words("glue"),
        words("seats"),
        adverbials,
        triggers,
        telling,
    )
