"""They speak, and the article shows elsewhere that it was a call: “Roe spoke today with Doe”, “Roe and Doe talked”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import also_with, is_separate, not_had
from xicalls.calls.phrases import name_after, subject_before
from xicalls.calls.scene import CallScene, Claim, Clue, Range
from xicalls.model import Finding

_OPENING = 5
_CALLS = frozenset({"call", "conversation"})
_BETWEEN = frozenset({"between", "with"})
_LONGEST_BEFORE = 25


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
    others = also_with(scene, other[1], clue.end) if other is not None else ()
    sides = (subject,) if other is None else (subject, other, *others)
    both = other is not None and lower[other[0]] == "both"
    separately = both or bool(others) or is_separate(scene, clue)
    certain = (other is not None and _goes_on_with_call(scene, clue.end)) or _follows_call(scene, clue.first)
    return Finding(Claim(sides, (i, i + 1), certain=certain, separately=separately), (), "")


def _goes_on_with_call(scene: CallScene, start: int) -> bool:
    """“Mr Roe spoke to Ms Doe last Friday. In that call, the two …”: the next sentence says that it was one."""
    words = scene.lower[start : start + _OPENING]
    if words[:1] and words[0] in {"in", "during", "on"}:
        del words[0]
    return words[:1] == ["that"] and not _CALLS.isdisjoint(words[1:])


def _follows_call(scene: CallScene, end: int) -> bool:
    """“It was the second call between Roe and Doe. On Monday, the two spoke for an hour”."""
    for i in range(end - 2, max(0, end - _LONGEST_BEFORE), -1):
        if scene.lower[i] in {".", '"', "”"}:
            return False
        if scene.lower[i] in _BETWEEN and scene.lower[i - 1] in _CALLS:
            return scene.lower[i - 2] not in scene.words.other_calls
    return False


def _partner(scene: CallScene, verb: int, limit: int) -> Range | None:
    for i in range(verb + 1, min(limit, verb + 9)):
        if scene.lower[i] in {"with", "to"}:
            return name_after(scene, i + 1, limit)
        if scene.lower[i] in {".", ";", ":", ",", "that", "about"}:
            return None
    return None
