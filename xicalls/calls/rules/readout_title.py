"""A title that announces the readout of a call: “Readout of President Roe's Call with Prime Minister Doe of Norway”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import call_noun, is_separate, not_had, side_after
from xicalls.calls.phrases import name_before
from xicalls.calls.scene import CallScene, Claim, Clue, Range
from xicalls.model import Finding

_REPORTS = frozenset({"readout", "statement", "read-out", "summary", "note", "remarks", "transcript", "comment"})
_BY = frozenset({"by", "from"})


def readout_title(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """Whoever stands before the noun, with or without “'s”, and after “with”; the spokesman of the readout not."""
    if clue.paragraph != -1 or (noun := call_noun(scene, clue)) is None:
        return None
    side = side_after(scene, noun.end, clue.end)
    if side is None or not_had(scene, clue.first, noun.end):
        return None
    how, other = side
    cue = (noun.first, noun.end)
    if how == "between":
        return Finding(Claim((other,), cue, noun.medium), (), "")
    owner = _owner(scene, clue, noun.first)
    if owner is None:
        return None
    caller, separately = owner if how == "to" else None, is_separate(scene, clue)
    return Finding(Claim((owner, other), cue, noun.medium, caller=caller, separately=separately), (), "")


def _owner(scene: CallScene, clue: Clue, end: int) -> Range | None:
    """What stands before the noun, without “Readout of” and whose readout it is."""
    lower = scene.lower
    first = clue.first
    reported = next((i for i in range(first, min(end, first + 4)) if lower[i] in _REPORTS), None)
    if reported is not None:
        first = reported + 1
        if lower[first] in _BY:
            first = _after_speaker(scene, first + 1, end)
        elif lower[first] in {"of", "on", ":"}:
            first += 1
    elif lower[end - 1] not in {"'s", "'"} and end - first > 8:
        return None  # a headline's sentence, not “X call with Y”
    if _verbs(scene).intersection(lower[first:end]):
        return None  # “Crown Prince Receives Phone Call from”: a sentence, though its verb has a capital
    while end > first and lower[end - 1] in {"'s", "'", ":", "the", "a", "phone", "secure"}:
        end -= 1
    return name_before(scene, first, end) if end > first else None


def _after_speaker(scene: CallScene, first: int, end: int) -> int:
    """“Readout by Spokesperson Jane Roe of Adviser Doe's Call”: behind the first “of” or “on” after a name."""
    for i in range(first, end):
        if scene.lower[i] in {"of", "on"} and scene.cast.people_in(scene.span((first, i))):
            return i + 1
    return first


def _verbs(scene: CallScene) -> frozenset[str]:
    return scene.words.having | scene.words.taking | scene.words.placing
