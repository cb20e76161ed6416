"""Somebody is called: “Roe took a phone call from Doe on Monday”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import also_with, call_noun, is_separate, not_had, side_after, verb_before
from xicalls.calls.phrases import subject_before
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.model import Finding


def took_call(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """The subject of “took”, “received”, and whoever stands after “from”: that one phoned."""
    if (noun := call_noun(scene, clue)) is None:
        return None
    verb = verb_before(scene, clue.first, noun, scene.words.taking)
    side = side_after(scene, noun.end, clue.end)
    if verb is None or side is None or side[0] not in {"from", "with"}:
        return None
    if not_had(scene, max(clue.first, verb - 4), noun.first) or scene.lower[verb - 1] == "to":
        return None
    subject = subject_before(scene, clue.first, verb)
    if subject is None:
        return None
    caller = side[1] if side[0] == "from" else None
    others = also_with(scene, side[1][1], clue.end)
    cue, separately = (verb, noun.end), bool(others) or is_separate(scene, clue)
    return Finding(Claim((subject, side[1], *others), cue, noun.medium, caller=caller, separately=separately), (), "")
