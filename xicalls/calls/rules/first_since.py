"""The call is the first since an earlier one: “It was their first conversation since December 2022”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import not_had
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.model import Finding

_NOUNS = frozenset({"call", "conversation"})
_FARTHEST = 4


def first_since(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """The two of the call before, where the date of the earlier one is all that comes after “since”."""
    lower, i = scene.lower, clue.at
    noun = next((j for j in range(i, min(i + _FARTHEST, clue.end)) if lower[j] in _NOUNS), None)
    if noun is None or lower[noun + 1 : noun + 2] != ["since"] or noun + 2 >= clue.end:
        return None
    first = next((j for j in range(i, max(clue.first, i - _FARTHEST) - 1, -1) if lower[j] == "first"), None)
    if first is None or lower[first - 1] != "their" or not_had(scene, max(clue.first, first - _FARTHEST), first):
        return None
    return Finding(Claim(((first - 1, first),), (first, noun + 1), since=True), (), "")
