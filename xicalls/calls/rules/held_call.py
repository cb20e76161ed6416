"""Somebody has a call: “President Roe held telephone talks with Chancellor Doe”, “Roe and Doe had a phone call”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import CallNoun, also_with, call_noun, is_of_day, is_separate, not_had, side_after, verb_before
from xicalls.calls.phrases import name_after, subject_before
from xicalls.calls.scene import CallScene, Claim, Clue, Range
from xicalls.model import Finding
from xicalls.origin.words import listed

_SEVERAL = frozenset({"calls", "conversations"})
_INFINITIVE = frozenset({"to"})
_TAKING_PART = listed("hosted convened joined participated took takes taken taking arranged initiated chaired attended")
_PART = frozenset({"part", "participated", "participates", "participate", "participating"})
_CONVENING = listed("convened hosted organised organized chaired initiated arranged called led")
_WITH = frozenset({"with", "alongside"})
_JOINTS = frozenset({",", "together", "along", "jointly", "and", "also"})
_FARTHEST = 14


def held_call(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """The subject of the verb and whoever stands after “with”; or a subject that is several."""
    if (noun := call_noun(scene, clue)) is None:
        return None
    verb = verb_before(scene, clue.first, noun, scene.words.having | scene.words.placing) or _part_in(scene, clue, noun)
    if verb is None or not_had(scene, max(clue.first, verb - 4), noun.first):
        return None
    if verb > clue.first and scene.lower[verb - 1] in _INFINITIVE:
        return None
    subject = subject_before(scene, clue.first, verb)
    if subject is None:
        return None
    side = side_after(scene, noun.end, clue.end)
    cue = (verb, noun.end)
    if (convener := _convener(scene, clue, noun.end)) is not None:
        others = (convener, *_with_whom(scene, clue, convener[1]))
        return Finding(Claim((subject, *others), cue, noun.medium), (), "")
    if side is None and scene.lower[verb] in _TAKING_PART:
        if others := _along_with(scene, clue, noun.end):
            return Finding(Claim((subject, *others), cue, noun.medium), (), "")
        return None  # “they hosted a virtual meeting”: with whom?
    if side is None:
        return Finding(Claim((subject,), cue, noun.medium), (), "")
    how, other = side
    if how == "between":
        return Finding(Claim((other,), cue, noun.medium), (), "")
    caller = subject if how == "to" else other if how == "from" else None
    separately = is_separate(scene, clue) or scene.lower[noun.end - 1] in _SEVERAL
    others = also_with(scene, other[1], clue.end)
    sides, separately = (subject, other, *others), separately or bool(others)
    return Finding(Claim(sides, cue, noun.medium, caller=caller, separately=separately), (), "")


def _part_in(scene: CallScene, clue: Clue, noun: CallNoun) -> int | None:
    """The verb of “took part in a video conference”, “participated in the call”."""
    at = noun.first - 1
    if at <= clue.first or scene.lower[at] != "in":
        return None
    at -= 1
    while at > clue.first and is_of_day(scene, at):
        at -= 1  # “participated on Monday in the call”
    if scene.lower[at] not in _PART:
        return None
    return at - 1 if scene.lower[at] == "part" and scene.lower[at - 1] in _TAKING_PART else at


def _convener(scene: CallScene, clue: Clue, start: int) -> Range | None:
    """Who called them together: “a video call on grain convened by Chancellor Roe”."""
    for i in range(start, min(clue.end - 2, start + _FARTHEST)):
        if scene.lower[i] in {".", ";", ":", "that"}:
            return None
        if scene.lower[i] in _CONVENING and scene.lower[i + 1] == "by":
            return name_after(scene, i + 2, clue.end)
    return None


def _along_with(scene: CallScene, clue: Clue, start: int) -> tuple[Range, ...]:
    """“a video call of the group, together with Ms Poe”."""
    for i in range(start, min(clue.end, start + _FARTHEST)):
        if scene.lower[i] in {".", ";", ":", "that"}:
            break
        if scene.lower[i] in {"together", "along", "alongside"}:
            return _with_whom(scene, clue, i)
    return ()


def _with_whom(scene: CallScene, clue: Clue, start: int) -> tuple[Range, ...]:
    """Who else was there: “…, together with President Doe and Ms Poe”."""
    i = start
    while i < clue.end and scene.lower[i] in _JOINTS:
        i += 1
    if i >= clue.end or scene.lower[i] not in _WITH:
        return ()
    side = name_after(scene, i + 1, clue.end)
    return (side,) if side is not None else ()
