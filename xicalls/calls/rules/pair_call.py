"""The call is named for both: “Thursday's Roe-Doe call”, “the Roe–Doe phone call”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import call_noun, not_had
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.model import Finding
from xicalls.origin.words import listed

_FARTHEST = 3
_BETWEEN = listed("a the another first new")
_TO_COME = listed("for before towards toward await awaits eye eyes want seek seeks")


def pair_call(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """Two names joined by a dash before the noun; whose family names they are, the article must say."""
    if (noun := call_noun(scene, clue)) is None:
        return None
    for i in range(noun.end - 2, max(clue.first, noun.end - 2 - _FARTHEST) - 1, -1):
        first, dash, second = scene.tokens.words[i].partition("-")
        if dash and first[:1].isupper() and second[:1].isupper():
            if _is_to_come(scene, clue.first, i, noun.end):
                return None
            return Finding(Claim(((i, i + 1),), (min(i, noun.first), noun.end), noun.medium), (), "")
    return None


def _is_to_come(scene: CallScene, floor: int, pair: int, end: int) -> bool:
    """“want a Roe-Doe call”, “ahead of the Roe-Doe call”."""
    j = pair
    while j > floor and scene.lower[j - 1] in _BETWEEN:
        j -= 1
    before = scene.lower[max(floor, j - 2) : j]
    return (
        before == ["ahead", "of"] or not _TO_COME.isdisjoint(before[-1:]) or not_had(scene, max(floor, j - 4), end + 1)
    )
