"""They speak, and over what is said: “Roe spoke with Doe by phone”, “Roe told Doe by telephone that …”."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import also_with, is_separate, not_had
from xicalls.calls.phrases import name_after, speaker_after_comma, subject_before
from xicalls.calls.scene import CallScene, Claim, Clue, Range
from xicalls.model import Finding, Medium
from xicalls.origin.words import listed

_TELLING = listed("told informed briefed thanked congratulated urged assured warned asked tells reassured reminded")
_MEETING = frozenset({"met", "meets", "held", "holds", "co-hosted"})
"""Those who “met” or “held a meeting” by video link did not meet."""
_REACHING = frozenset({"got", "gets", "reached", "reaches", "exchanged", "exchange", "contacted"})
"""“got off the phone with”, “reached out by telephone to”, “exchanged views by telephone with”."""
_GETTING = frozenset({"reached", "contacted"})
_BEING = frozenset({"was", "were", "been", "is", "are"})
_OF_OTHERS = frozenset({"which", "who", "whom", "whose", "conference", "forum", "congress", "parliament", "rally"})
"""“spoke at a conference, which others followed by video”: not of those who spoke, or not to one another."""
_TALKS = frozenset({"talks", "talk", "conversation", "discussion", "discussions", "consultations", "exchange"})
_HOLDING = frozenset({"held", "hold", "holds", "had", "have"})
_NEAR = 8
_WITH = frozenset({"with", "to"})
_FARTHEST = 40


def spoke_by_phone(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """The nearest verb of speaking before “by phone”: its subject, and whoever it says was spoken to."""
    adverbial = _adverbial(scene, clue)
    if adverbial is None or "interview" in scene.lower[clue.first : clue.end]:
        return None
    (start, end), medium = adverbial
    lower = scene.lower
    speaking = scene.words.speaking | (_MEETING if medium is Medium.VIDEO else _REACHING)
    if lower[start - 1] in _BEING and lower[end : end + 1] == ["with"]:
        speaking |= _BEING  # “Mr Roe was on the phone with Ms Doe”
    if medium is Medium.PHONE and not _TALKS.isdisjoint(lower[max(clue.first, start - _NEAR) : start]):
        speaking |= _HOLDING  # “Mr Roe held talks by phone with Ms Doe”
    for verb in range(start - 1, max(clue.first, start - _FARTHEST) - 1, -1):
        word = scene.lower[verb]
        if word in _OF_OTHERS:
            return None
        if word not in speaking and word not in _TELLING:
            continue
        if not_had(scene, max(clue.first, verb - 4), verb) or scene.lower[verb - 1] == "to":
            return None
        subject = _who_says(scene, clue, verb, end) or subject_before(scene, clue.first, verb)
        if subject is None:
            continue  # “held talks by phone”: not a verb
        other = _called(scene, clue, end) if word in _TELLING else None
        caller = subject if other is not None and lower[end] == "to" else None
        if other is None:
            told = word in _TELLING or (word in _GETTING and scene.is_name_word(verb + 1))
            other = name_after(scene, verb + 1, clue.end) if told else _spoken_to(scene, verb, end, clue.end)
        others = also_with(scene, other[1], clue.end) if other is not None else ()
        sides = (subject, other, *others) if other is not None else (subject,)
        separately = bool(others) or is_separate(scene, clue) or _is_both(scene, other)
        cue = (verb, max(end, verb + 1))
        return Finding(Claim(sides, cue, medium, caller=caller, separately=separately), (), "")
    return None


def _who_says(scene: CallScene, clue: Clue, verb: int, end: int) -> Range | None:
    """“Speaking to Roe by phone on Monday, Doe said”: who speaks after the comma."""
    if verb != clue.first or not scene.lower[verb].endswith("ing"):
        return None
    speaker = speaker_after_comma(scene, end, clue.end)
    return speaker if speaker is not None and scene.cast.people_in(scene.span(speaker)) else None


def _is_both(scene: CallScene, other: Range | None) -> bool:
    """“spoke to both prime ministers”."""
    return other is not None and scene.lower[other[0]] == "both"


def _adverbial(scene: CallScene, clue: Clue) -> tuple[Range, Medium] | None:
    """“by phone” around the clue."""
    lower = scene.lower
    for first in range(max(clue.first, clue.at - 3), clue.at + 1):
        for phrase, medium in scene.words.adverbials.get(lower[first], ()):
            end = first + len(phrase)
            if first <= clue.at < end and tuple(lower[first:end]) == phrase:
                return (first, end), medium
    return None


def _called(scene: CallScene, clue: Clue, end: int) -> Range | None:
    """“urged Norland to stay in a telephone call to Ms Roe”: not who was told but who was called."""
    if end + 1 >= clue.end or scene.lower[end] not in _WITH or not scene.is_name_word(end + 1):
        return None
    return name_after(scene, end + 1, clue.end)


def _spoken_to(scene: CallScene, verb: int, adverbial_end: int, limit: int) -> Range | None:
    for i in range(verb + 1, min(limit, adverbial_end + 8)):
        if scene.lower[i - 1] in {"according", "thanks", "due"}:
            continue
        if scene.lower[i] in _WITH and (i < adverbial_end or scene.is_name_word(i + 1) if i + 1 < limit else False):
            return name_after(scene, i + 1, limit)
        if scene.lower[i] in {".", ";", ":", "that"}:
            return None
    return None
