"""The noun that a call is called by: “a secure video call”, “telephone talks”, “the conversation by phone”."""

from __future__ import annotations

from typing import NamedTuple

from xicalls.calls.phrases import name_after
from xicalls.calls.scene import CallScene, Clue, Range
from xicalls.calls.words import TIME_WORDS
from xicalls.model import Medium
from xicalls.origin.words import listed

_DETERMINERS = frozenset({"a", "an", "the", "their", "his", "her", "this", "that", "another", "'s", "'", "its"})
_NOT_MODIFIERS = listed(
    "with to from in on by for of and or but said says told after before during following over via as at between"
    ' is was were are be been has have had will would , . ; : ( ) “ ” " — - that who which'
)
_VERB_BEFORE = frozenset({"to", "will", "would", "not", "should", "can", "could", "may", "might", "must", "who", "n't"})
_SIDE = {"with": "with", "to": "to", "from": "from", "between": "between"}
_DENYING = listed("denied denies deny denying refuted refutes")
_UNDONE = listed("cancelled canceled postponed planned scheduled prepared expected proposed delayed shelved")
_PUT_OFF = frozenset({("called", "off"), ("pushed", "back"), ("put", "off"), ("put", "back"), ("on", "hold")})
_PLURALS = frozenset({"calls", "conversations", "telecons", "videoconferences", "teleconferences"})
_AUXILIARIES = listed("that had has have been was were is being now which on for this next it")
_EACH = listed("separate separately individually back-to-back")
_ADJUNCTS = 9
_FARTHEST_OTHER = 9
_BESIDES = _EACH | {"another", "later", "then", "earlier", "afterwards", "subsequently"}
_LONGEST_QUOTED = 10
_GOING_ON = listed(". , ; ) - — to by over about for in after before ahead as amid following during at when while")


class CallNoun(NamedTuple):
    """Where the noun phrase of a call stands, from its determiner to its noun, and over what it was held."""

    first: int
    end: int
    medium: Medium


def call_noun(scene: CallScene, clue: Clue) -> CallNoun | None:
    """The noun phrase of a call around a clue; ``None`` where the word is something else there."""
    lower, words = scene.lower, scene.words
    i = clue.at
    word = lower[i]
    if word in words.whole_nouns:
        head, medium = i, _medium(word, scene)
    elif word in words.phone or word in words.video:
        if (found := _noun_after(scene, i, clue.end)) is None:
            return None
        head, medium = found, _medium(word, scene)
    elif word in {"call", "calls"}:
        if i > clue.first and lower[i - 1] in words.phone | words.video | words.other_calls - {"conference"}:
            return None
        if not _is_noun(scene, clue):
            return None
        head, medium = i, Medium.PHONE
    else:
        return None
    first = _first_of(scene, clue.first, i)
    if any(lower[j] in words.other_calls for j in range(first, head) if not _joins_leaders(scene, clue, j, head)):
        return None
    return CallNoun(first, head + 1, medium)


def _joins_leaders(scene: CallScene, clue: Clue, index: int, head: int) -> bool:
    """A “conference call” joins leaders, too, unless reporters listened to it."""
    if scene.lower[index] != "conference" or index != head - 1:
        return False
    return scene.words.audience.isdisjoint(scene.lower[clue.first : clue.end])


def _medium(word: str, scene: CallScene) -> Medium:
    return Medium.VIDEO if word in scene.words.video or word.startswith("video") else Medium.PHONE


def _noun_after(scene: CallScene, index: int, end: int) -> int | None:
    """The last noun of “phone call”, “video conference call”, “virtual bilateral meeting”."""
    lower, nouns = scene.lower, scene.words.nouns
    last = None
    j = index + 1
    while j < min(end, index + 4):
        if lower[j] in nouns or lower[j] in scene.words.whole_nouns:
            last = j
        elif last is not None or lower[j] in _NOT_MODIFIERS or lower[j] in _SIDE:
            break
        j += 1
    return last


def _is_noun(scene: CallScene, clue: Clue) -> bool:
    """“a call with”, not “they call for”: nothing before it that only a verb has, “with” or the like after it."""
    lower, i = scene.lower, clue.at
    before = lower[i - 1] if i > clue.first else ""
    following = lower[i + 1] if i + 1 < clue.end else ""
    if before == "conference":
        return True
    if before in _VERB_BEFORE or following in {"for", "on", "upon", "it", "him", "her", "them", "themselves", "into"}:
        return following == "on" and lower[i + 2 : i + 3] and lower[i + 2].endswith("day")  # type: ignore[return-value]
    return lower[i] == "call" or before == "separate" or following in {"with", "between", "to", "from", "by", "on"}


def _first_of(scene: CallScene, floor: int, index: int) -> int:
    """The determiner of the noun phrase, or its first modifier."""
    lower = scene.lower
    j = index
    while j > floor and index - j < 7:
        word = lower[j - 1]
        if word == '"' and (quoted := _before_quotation(scene, floor, j - 1)) is not None:
            return quoted
        if word in {"and", ","} and (joined := _before_adjectives(scene, floor, j - 1)) is not None:
            return joined
        if word in _DETERMINERS:
            return j - 1
        if word == "," and j - 2 > floor and lower[j - 2].isdigit():
            j -= 1  # “a July 25, 2019, phone call”
            continue
        if word in _NOT_MODIFIERS or word in scene.words.having or word in scene.words.taking:
            return j
        if scene.tokens.words[j - 1][0].isupper() and word not in TIME_WORDS and word != "may":
            return j
        j -= 1
    return index if index - j >= 7 else j


def _before_adjectives(scene: CallScene, floor: int, joint: int) -> int | None:
    """The article before joined adjectives: “a very good and lengthy call”."""
    lower = scene.lower
    for j in range(joint - 1, max(floor, joint - 5) - 1, -1):
        if lower[j] in {"a", "an", "the"}:
            return j if j < joint - 1 else None
        if not lower[j].isalpha() or lower[j] in _NOT_MODIFIERS or lower[j] in scene.words.nouns:
            return None
    return None


def _before_quotation(scene: CallScene, floor: int, closing: int) -> int | None:
    """The determiner before some quoted words: “a “lengthy and highly productive” phone call”."""
    for j in range(closing - 1, max(floor, closing - _LONGEST_QUOTED), -1):
        if scene.lower[j] == '"':
            return j - 1 if scene.lower[j - 1] in _DETERMINERS else None
    return None


def side_after(scene: CallScene, start: int, end: int) -> tuple[str, Range] | None:
    """Who stands after the noun, and how: “call on Friday with Mr Roe” → ("with", Mr Roe)."""
    lower = scene.lower
    for j in range(start, min(end, start + _ADJUNCTS)):
        word = lower[j]
        if word == '"' and j == start:
            continue  # he had “a very good call” with
        if word in _SIDE:
            if word == "to" and j > start and not scene.is_name_word(min(j + 1, end - 1)):
                return None
            phrase = name_after(scene, j + 1, end)
            return (word, phrase) if phrase is not None else None
        if word in {".", ";", ":", "that", "which", "who", "and", '"', "”", "about", "("}:
            return None
        if word == "," and not _closes_time(scene, j):
            return None
    return None


def _closes_time(scene: CallScene, comma: int) -> bool:
    """“a call on Aug. 12, 2017, with”: the comma belongs to a date."""
    return any(c.isdigit() for c in scene.lower[comma - 1])


def not_had(scene: CallScene, first: int, end: int) -> bool:
    """Whether words in a stretch say that it has not happened, or not yet."""
    return any(
        scene.lower[i] in scene.words.not_yet and scene.tokens.words[i] != "May"  # the month
        for i in range(max(0, first), min(end, len(scene.lower)))
    )


def came_to_nothing(scene: CallScene, sentence: int, first: int, end: int, limit: int) -> bool:
    """Whether a sentence says, before or right after the words for a call, that there was none or none yet.

    “denied that Roe and Doe had spoken by phone”, “the call between Roe and Doe planned for Friday is off”.
    """
    if not _DENYING.isdisjoint(scene.lower[sentence:first]):
        return True
    for i in range(end, min(limit, end + _ADJUNCTS)):
        word = scene.lower[i]
        if word in _UNDONE:
            return True
        if word not in _AUXILIARIES and word not in TIME_WORDS:
            return (word, *scene.lower[i + 1 : i + 2]) in _PUT_OFF
    return False


def verb_before(scene: CallScene, floor: int, noun: CallNoun, verbs: frozenset[str]) -> int | None:
    """The verb that governs the noun: “held a long and candid phone call” → “held”.

    A day may stand between: “received this Tuesday, May 4, a call”.
    """
    for j in range(noun.first - 1, max(floor, noun.first - 9) - 1, -1):
        if scene.lower[j] in verbs:
            return j
        if is_of_day(scene, j):
            continue
        if noun.first - j > 6:
            return None
        if scene.lower[j] in {",", ".", ";", "and", "with", "in", "on", "that"}:
            return None
    return None


def also_with(scene: CallScene, start: int, limit: int) -> tuple[Range, ...]:
    """Whom somebody spoke to besides: “…, and, in a separate call, with Ms Roe”, “on Monday and (with) Mr Poe”."""
    if (other := _on_another_day(scene, start, limit)) is not None:
        return (other,)
    for i in range(start, min(limit, start + _FARTHEST_OTHER)):
        if scene.lower[i] in {".", ";", ":", '"'}:
            return ()
        if scene.lower[i] in _SIDE and (scene.lower[i - 1] == "and" or not _BESIDES.isdisjoint(scene.lower[start:i])):
            other = name_after(scene, i + 1, limit)
            return (other,) if other is not None else ()
    return ()


def _on_another_day(scene: CallScene, start: int, limit: int) -> Range | None:
    """“(phoned Mr Roe) on Monday and Ms Doe on Tuesday”: each has a day."""
    joint = start
    while joint < limit and is_of_day(scene, joint):
        joint += 1
    if joint == start or joint + 1 >= limit or scene.lower[joint] != "and":
        return None
    first = joint + 1 + (scene.lower[joint + 1] in _SIDE)
    other = name_after(scene, first, limit) if first < limit and scene.is_name_word(first) else None
    if other is None or other[1] + 1 >= limit or not is_of_day(scene, other[1]):
        return None
    behind = next((scene.lower[i] for i in range(other[1], limit) if not _is_in_day(scene, i)), ".")
    return other if behind in _GOING_ON else None  # not “and Ms Doe on Tuesday said that …”


def _is_in_day(scene: CallScene, index: int) -> bool:
    """“on May 4, 2021”, but not the comma behind it."""
    return is_of_day(scene, index) and (scene.lower[index] != "," or scene.lower[index + 1][:1].isdigit())


def is_of_day(scene: CallScene, index: int) -> bool:
    """“this Tuesday, May 4,” and its commas."""
    lower = scene.lower
    if lower[index] in {",", "on", "this", "last"}:
        near = lower[index - 1 : index] + lower[index + 1 : index + 2]
        return any(word in TIME_WORDS or word.isdigit() for word in near)
    return lower[index] in TIME_WORDS or lower[index].isdigit()


def is_separate(scene: CallScene, clue: Clue) -> bool:
    """“spoke separately with Roe and Doe”, “in back-to-back phone calls”, “had phone calls with”: a call with each."""
    if not _PLURALS.isdisjoint(scene.lower[clue.at : clue.at + 3]):
        return True
    return not _EACH.isdisjoint(scene.lower[clue.first : clue.end])
