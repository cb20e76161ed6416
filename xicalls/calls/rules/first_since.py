"""The call is the first since an earlier one: “their first conversation since May”, “They had not spoken since May”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import not_had
from xicalls.calls.phrases import subject_before
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.model import Finding

_NOUNS = frozenset({"call", "conversation"})
_FARTHEST = 4
_SPOKEN = frozenset({"spoken", "talked", "conferred"})
_NOT = frozenset({"not", "n't", "never"})


def first_since(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """The two of the call before, where the date of the earlier one is all that comes after “since”."""
    lower, i = scene.lower, clue.at
    if lower[i] in _SPOKEN and lower[i - 1] in _NOT:
        return _not_since(clue, scene)
    noun = next((j for j in range(i, min(i + _FARTHEST, clue.end)) if lower[j] in _NOUNS), None)
    if noun is None or lower[noun + 1 : noun + 2] != ["since"] or noun + 2 >= clue.end:
        return None
    first = next((j for j in range(i, max(clue.first, i - _FARTHEST) - 1, -1) if lower[j] == "first"), None)
    if first is None or lower[first - 1] != "their" or not_had(scene, max(clue.first, first - _FARTHEST), first):
        return None
    return Finding(Claim(((first - 1, first),), (first, noun + 1), since=True), (), "")


def _not_since(clue: Clue, scene: CallScene) -> Finding[Claim] | None:
    """“They had not spoken by phone since May 2021”: the two, if by phone is said or the article is of a call."""
    verb = clue.at
    end = next((j for j in range(verb + 1, min(verb + _FARTHEST, clue.end)) if scene.lower[j] == "since"), None)
    subject = subject_before(scene, clue.first, verb - 1) if end is not None else None
    if end is None or subject is None:
        return None
    between = scene.lower[verb + 1 : end]
    certain = not scene.words.phone.isdisjoint(between)
    if between and not certain and "directly" not in between:
        return None
    return Finding(Claim((subject,), (verb, end), certain=certain, since=True), (), "")
