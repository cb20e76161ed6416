"""The call is somebody's: “Mr Roe's phone call with Ms Doe”, “her call to the prime minister”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import CallNoun, call_noun, is_separate, not_had, side_after
from xicalls.calls.phrases import name_before, speaker_after_comma
from xicalls.calls.scene import CallScene, Claim, Clue, Range
from xicalls.model import Finding
from xicalls.origin.words import listed

_SAYING = listed("says said hails hailed describes described calls insists")
_DURING = frozenset({"in", "during", "after", "following", "on"})
_WAS = listed("was went very as a ‘ “ '")


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
        owner = _whose(scene, clue, noun, side[1])
    elif owner_word in {"'s", "'"}:
        before = name_before(scene, clue.first, noun.first)
        if before is None:
            return None
        owner = before
    elif side[0] == "with" and (speaker := _speaker_before(scene, clue, noun, side[1][1])) is not None:
        owner = speaker
    else:
        return None
    caller = owner if side[0] == "to" else side[1] if side[0] == "from" else None
    cue, separately = (noun.first, noun.end), is_separate(scene, clue)
    return Finding(Claim((owner, side[1]), cue, noun.medium, caller=caller, separately=separately), (), "")


def _whose(scene: CallScene, clue: Clue, noun: CallNoun, other: Range) -> Range:
    """“In his call with Doe, Roe stressed”: of the one who speaks after the comma; else of whom “his” means."""
    if noun.first - clue.first <= 1 and scene.lower[clue.first] in _DURING:
        speaker = speaker_after_comma(scene, other[1], clue.end)
        if speaker is not None and scene.cast.people_in(scene.span(speaker)):
            return speaker
    return (noun.first, noun.first + 1)


def _speaker_before(scene: CallScene, clue: Clue, noun: CallNoun, end: int) -> Range | None:
    """“Roe says call with Doe was short”: in a headline the call is the speaker's own."""
    if noun.first <= clue.first + 1 or scene.lower[noun.first - 1] not in _SAYING:
        return None
    if end >= clue.end or scene.lower[end] not in _WAS or not_had(scene, end, end + 3):
        return None  # “Roe says call with Doe was not planned”
    return name_before(scene, clue.first, noun.first - 1)
