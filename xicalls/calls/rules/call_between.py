"""The call names both: “a phone call between President Roe and Chancellor Doe”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import call_noun, not_had, side_after
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.model import Finding


def call_between(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """Those after “between”; “a video meeting took place between” counts too."""
    if (noun := call_noun(scene, clue)) is None or not_had(scene, noun.first - 5, noun.end + 3):
        return None
    side = side_after(scene, noun.end, clue.end)
    if side is None or side[0] != "between":
        return None
    if not_had(scene, side[1][1], min(side[1][1] + 3, clue.end)):
        return None  # “… is expected”
    return Finding(Claim((side[1],), (noun.first, noun.end), noun.medium), (), "")
