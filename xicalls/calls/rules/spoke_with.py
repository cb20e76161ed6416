"""They speak, and the article shows elsewhere that it was a call: “Roe spoke today with Doe”, “Roe and Doe talked”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import is_separate, not_had
from xicalls.calls.phrases import name_after, subject_before
from xicalls.calls.scene import CallScene, Claim, Clue, Range
from xicalls.model import Finding


def spoke_with(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """The subject and whoever stands after “with” or “to”; never where the sentence says that they met."""
    i = clue.at
    lower = scene.lower
    if lower[i] not in scene.words.speaking or not_had(scene, max(clue.first, i - 4), i):
        return None
    if any(lower[j] in scene.words.in_person or lower[j] == "interview" for j in range(clue.first, clue.end)):
        return None
    if i > clue.first and lower[i - 1] == "to":
        return None
    subject = subject_before(scene, clue.first, i)
    if subject is None or lower[subject[0]] == "i":
        return None
    other = _partner(scene, i, clue.end)
    sides = (subject,) if other is None else (subject, other)
    separately = is_separate(scene, clue)
    return Finding(Claim(sides, (i, i + 1), certain=False, separately=separately), (), "")


def _partner(scene: CallScene, verb: int, limit: int) -> Range | None:
    for i in range(verb + 1, min(limit, verb + 9)):
        if scene.lower[i] in {"with", "to"}:
            return name_after(scene, i + 1, limit)
        if scene.lower[i] in {".", ";", ":", ",", "that", "about"}:
            return None
    return None
