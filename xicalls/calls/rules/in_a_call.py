"""Something is said in a call: “Roe said in a phone call with Doe”, “In a call with Doe on Friday, Roe stressed …”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import call_noun, is_separate, not_had, side_after
from xicalls.calls.phrases import name_after, name_before, speaker_after_comma, subject_before
from xicalls.calls.scene import CallScene, Claim, Clue, Range
from xicalls.model import Finding
from xicalls.origin.words import listed

_IN = frozenset({"in", "during", "after", "following", "over", "on", "through", "by", "via", "at"})
_TOLD = listed("told informed briefed thanked congratulated urged assured warned asked tells invited pressed pushed")
_SAID_NO = frozenset({"denied", "denies", "refused", "declined"})
_BEHIND = frozenset({"after", "following"})
"""“Roe was to inform Doe after the call”: the call is another one."""
_NEAR = 5
_FARTHEST = 20
_SEVERAL = frozenset({"and", "they", "both", "two", "pair"})
_OPENING = 10


def in_a_call(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """The one who speaks and the one after “with”; without “with”, the one who was told."""
    if (noun := call_noun(scene, clue)) is None or noun.first <= clue.first:
        return None
    start = noun.first - 1
    if scene.lower[start] not in _IN:
        return None
    side = side_after(scene, noun.end, clue.end)
    cue = (start, noun.end)
    if side is None or side[0] == "between":
        sides = (
            (_told(scene, clue, start) if scene.lower[start] not in _BEHIND else ())
            or _together(scene, clue, start)
            or _agreed(scene, clue, start)
            or _told_after(scene, clue, noun.end)
            or _both_after(scene, clue, noun.end)
            or _theirs(scene, start)
            or _several_after(scene, clue, noun.end)
        )
        return Finding(Claim(sides, cue, noun.medium), (), "") if sides and side is None else None
    speaker = (
        speaker_after_comma(scene, side[1][1], clue.end) if start <= clue.first + 1 else _before(scene, clue, start)
    )
    if speaker is None or (not_had(scene, speaker[1], start) and scene.lower[start - 1] not in _SAID_NO):
        return None
    caller = speaker if side[0] == "to" else side[1] if side[0] == "from" else None
    separately = is_separate(scene, clue)
    return Finding(Claim((speaker, side[1]), cue, noun.medium, caller=caller, separately=separately), (), "")


def _before(scene: CallScene, clue: Clue, start: int) -> Range | None:
    """The name nearest before, across the verb; if that is nobody's, the one that opens the sentence."""
    i = start - 1
    while i > clue.first and start - i <= _NEAR and not scene.is_name_word(i) and scene.lower[i] not in {"he", "she"}:
        i -= 1
    if scene.lower[i] in {"he", "she", "they"}:
        return (i, i + 1)
    nearest = name_before(scene, clue.first, i + 1)
    if nearest is not None and _may_be_person(scene, nearest):
        told = _teller(scene, clue, nearest)
        return told or nearest
    if scene.lower[clue.first] in {"he", "she", "they"}:
        return (clue.first, clue.first + 1)
    dateline = scene.layout.dateline
    first = max(clue.first, scene.tokens.at(dateline.end) if dateline is not None else 0)
    opening = name_after(scene, first, start)
    return opening if opening is not None and _may_be_person(scene, opening) else None


def _may_be_person(scene: CallScene, phrase: Range) -> bool:
    if scene.cast.people_in(scene.span(phrase)):
        return True
    return any(scene.lower[i] in scene.words.roles - {"the", "state", "foreign"} for i in range(*phrase))


def _teller(scene: CallScene, clue: Clue, told: Range) -> Range | None:
    """“Roe told Doe in a call with …”: not Doe but Roe."""
    if told[0] > clue.first and scene.lower[told[0] - 1] in _TOLD:
        return subject_before(scene, clue.first, told[0] - 1)
    return None


def _told(scene: CallScene, clue: Clue, start: int) -> tuple[Range, ...]:
    for verb in range(start - 1, max(clue.first, start - 30), -1):
        if scene.lower[verb] in _TOLD:
            subject, other = subject_before(scene, clue.first, verb), name_after(scene, verb + 1, start)
            if subject is None or other is None or not_had(scene, max(clue.first, verb - 4), verb):
                return ()
            return (subject, other)
    return ()


def _told_after(scene: CallScene, clue: Clue, end: int) -> tuple[Range, ...]:
    """“In a phone call on Monday, Roe pressed Doe to …”: whoever speaks after the comma, and whom they told."""
    speaker = speaker_after_comma(scene, end, clue.end) if end - clue.first <= _OPENING else None
    if speaker is None or speaker[1] + 1 >= clue.end:
        return ()
    verb = speaker[1] + (scene.lower[speaker[1]] == ",")  # “the president of France, Jane Roe, told”
    if verb + 1 >= clue.end or scene.lower[verb] not in _TOLD:
        return ()
    other = name_after(scene, verb + 1, clue.end)
    return (speaker, other) if other is not None else ()


def _together(scene: CallScene, clue: Clue, start: int) -> tuple[Range, ...]:
    """“Roe and Doe agreed in telephone talks”: those who open the sentence, if they are several."""
    speaker = _before(scene, clue, start)
    if speaker is None or not_had(scene, speaker[1], start) or is_separate(scene, clue):
        return ()
    return (speaker,) if _are_several(scene, clue, speaker) else ()


def _are_several(scene: CallScene, clue: Clue, phrase: Range) -> bool:
    """“Roe and Doe”, “the two”; in a headline “Roe, Doe”."""
    words = scene.lower[phrase[0] : phrase[1]]
    return not _SEVERAL.isdisjoint(words) or (clue.paragraph < 0 and "," in words)


def _agreed(scene: CallScene, clue: Clue, start: int) -> tuple[Range, ...]:
    """“He and Doe agreed to take up talks again during a phone call”: several who speak, farther off."""
    for verb in range(start - 1, max(clue.first, start - _FARTHEST), -1):
        if scene.lower[verb] in scene.words.speaking:
            subject = subject_before(scene, clue.first, verb)
            if subject is None or not _are_several(scene, clue, subject):
                continue
            return () if not_had(scene, max(clue.first, verb - 4), start) or is_separate(scene, clue) else (subject,)
    return ()


def _several_after(scene: CallScene, clue: Clue, end: int) -> tuple[Range, ...]:
    """“During a call at Norland's initiative, Roe and Doe discussed …”: two who open the clause after the comma."""
    speakers = speaker_after_comma(scene, end, clue.end) if end - clue.first <= _OPENING else None
    if speakers is None or "and" not in scene.lower[speakers[0] : speakers[1]] or speakers[1] + 1 >= clue.end:
        return ()
    verb = speakers[1] + (scene.lower[speakers[1]] == ",")  # “Roe and Doe, Prime Minister of Norland, explored”
    says = scene.lower[verb] in scene.words.speaking or scene.lower[verb].endswith("ed")
    return (speakers,) if says and not not_had(scene, verb, verb + 1) else ()


def _theirs(scene: CallScene, start: int) -> tuple[Range, ...]:
    """“In their 20-minute phone talks, Roe reaffirmed …”: of the two whom the article has named before."""
    return ((start + 1, start + 2),) if scene.lower[start + 1] == "their" else ()


def _both_after(scene: CallScene, clue: Clue, end: int) -> tuple[Range, ...]:
    """“In a phone call on Tuesday evening the two men spoke of trade”: whom the article has named before."""
    if end - clue.first > _OPENING:
        return ()
    for i in range(end, min(clue.end - 2, end + _NEAR + 2)):
        if scene.lower[i] in {"they", "both"}:
            return ((i, i + 1),)
        if scene.lower[i] == "the" and scene.lower[i + 1] in {"two", "pair"}:
            return ((i, i + 2),)
        if scene.lower[i] in {"with", "that", ".", "said"}:
            break
    return ()
