"""The call is somebody's: “Mr Roe's phone call with Ms Doe”, “her call to the prime minister”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import call_noun, not_had, side_after
from xicalls.calls.phrases import name_before
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.model import Finding


def somebodys_call(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """The owner before “'s”, or “his”, and whoever stands after “with” or “to”."""
    if (noun := call_noun(scene, clue)) is None or not_had(scene, noun.first - 4, noun.end):
        return None
    side = side_after(scene, noun.end, clue.end)
    if side is None or side[0] == "between":
        return None
    if side[0] == "to" and scene.lower[side[1][1] : side[1][1] + 1] == ["to"]:
        return None  # “his call to Mr Roe to end the war” is an appeal
    owner_word = scene.lower[noun.first]
    if owner_word in {"his", "her"}:
        owner = (noun.first, noun.first + 1)
    elif owner_word in {"'s", "'"}:
        before = name_before(scene, clue.first, noun.first)
        if before is None:
            return None
        owner = before
    else:
        return None
    caller = owner if side[0] == "to" else side[1] if side[0] == "from" else None
    return Finding(Claim((owner, side[1]), (noun.first, noun.end), noun.medium, caller=caller), (), "")
