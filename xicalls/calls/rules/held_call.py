"""Somebody has a call: “President Roe held telephone talks with Chancellor Doe”, “Roe and Doe had a phone call”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import call_noun, is_separate, not_had, side_after, verb_before
from xicalls.calls.phrases import subject_before
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.model import Finding

_SEVERAL = frozenset({"calls", "conversations"})
_INFINITIVE = frozenset({"to"})
_TAKING_PART = frozenset({"hosted", "convened", "joined", "participated", "arranged", "initiated"})


def held_call(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """The subject of the verb and whoever stands after “with”; or a subject that is several."""
    if (noun := call_noun(scene, clue)) is None:
        return None
    verb = verb_before(scene, clue.first, noun, scene.words.having | scene.words.placing)
    if verb is None or not_had(scene, max(clue.first, verb - 4), noun.first):
        return None
    if verb > clue.first and scene.lower[verb - 1] in _INFINITIVE:
        return None
    subject = subject_before(scene, clue.first, verb)
    if subject is None:
        return None
    side = side_after(scene, noun.end, clue.end)
    cue = (verb, noun.end)
    if side is None and scene.lower[verb] in _TAKING_PART:
        return None  # “they hosted a virtual meeting”: with whom?
    if side is None:
        return Finding(Claim((subject,), cue, noun.medium), (), "")
    how, other = side
    if how == "between":
        return Finding(Claim((other,), cue, noun.medium), (), "")
    caller = subject if how == "to" else other if how == "from" else None
    separately = is_separate(scene, clue) or scene.lower[noun.end - 1] in _SEVERAL
    return Finding(Claim((subject, other), cue, noun.medium, caller=caller, separately=separately), (), "")
