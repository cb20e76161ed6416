"""Somebody phones somebody: “Roe phoned Doe”, “Norwegian leader phones Danish prime minister”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import also_with, not_had
from xicalls.calls.phrases import name_after, subject_before
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.model import Finding


def phoned(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """The subject phoned the object; “was phoned by” turns the two round."""
    i = clue.at
    lower = scene.lower
    if lower[i] not in scene.words.phoning or not_had(scene, max(clue.first, i - 4), i):
        return None
    if i > clue.first and lower[i - 1] in {"was", "been", "were"} and lower[i + 1 : i + 2] == ["by"]:
        caller, called = name_after(scene, i + 2, clue.end), subject_before(scene, clue.first, i - 1)
    else:
        caller, called = subject_before(scene, clue.first, i), name_after(scene, i + 1, clue.end)
    if caller is None or called is None:
        return None
    sides = (caller, called, *also_with(scene, called[1], clue.end))
    return Finding(Claim(sides, (i, i + 1), caller=caller, separately=True), (), "")
