"""Noun phrases that name participants, found from the words beside them: by capitals, offices and small words."""

from __future__ import annotations

from xicalls.calls.scene import CallScene, Range
from xicalls.origin.words import listed

_LONGEST = 60
_SKIPPED = listed(
    "today yesterday tonight also has have had just recently jointly separately later earlier again then this that"
    " morning afternoon evening night on late early last directly briefly both each was were been already"
    " subsequently personally reportedly ll 've 'd all"
)
_GOES_ON = listed(
    "to about on in by at for over regarding after before during as following concerning via and this today yesterday"
    ' , . ; : ( ) ! ? — - " ” where who which amid from with late early earlier last tonight ahead when while'
    " discussing underscoring focusing focused covering congratulating expressing is-it lasting"
)
_AIDES = frozenset({"staff", "adviser", "advisor", "assistant", "aide", "envoy", "representative", "secretary"})
_EQUALS = frozenset({"counterparts", "colleagues"})
_PRONOUNS = frozenset({"he", "she", "they", "i"})
_OFFICES = listed("leaders presidents ministers premiers chancellors chiefs secretaries advisers")
_OFFICE = listed("leader president minister premier chancellor king emir sultan pm fm")
_HONOURS, _WHOSE = frozenset({"HH", "HE", "HRH", "HM"}), frozenset({"His", "Her"})
_HONOURED = frozenset({"Highness", "Majesty", "Excellency", "Holiness"})
_PARTICLES = listed("de da do dos del della der den di du van von bin ibn al el la le bint ben abu ter zu af")
_SAYING = listed("said says told tells that who which wrote announced")
_BODIES = frozenset({"office", "ministry", "government", "party"})
_TWO_PERSONS = frozenset({"men", "women"})
_LONGEST_RELATIVE = 30
_LONGEST_ASIDE = 5
_ASIDES = listed("by for in however meanwhile too on at")
"""“Roe, by contrast, had a call”, “Roe, for her part, phoned”."""
_NOT_INSIDE = frozenset({".", ";", ":", '"', "“", "”"})
_LONGEST_NOTE = 8
_MOST_MODIFIERS = 5
_LONGEST_OPENING = 14


def subject_before(scene: CallScene, clue_first: int, verb: int) -> Range | None:
    """The noun phrase that is the subject of the verb at a token: “President Roe today spoke” → “President Roe”."""
    lower = scene.lower
    if (behind := _behind_relative(scene, clue_first, verb)) is not None:
        return behind
    i = verb - 1
    while i >= clue_first and (
        ((lower[i] in _SKIPPED or not scene.is_name_word(i)) and _is_adverbial(scene, i)) or _is_in_date(scene, i)
    ):
        i -= 1
    if i < clue_first:
        return None
    if lower[i] in {"and", "but"} and (opening := _who_opens(scene, clue_first, i)) is not None:
        return opening
    if lower[i] == "who" and i > clue_first:
        return name_before(scene, clue_first, i - (lower[i - 1] == ","))  # “Roe and Doe, who spoke by phone”
    if lower[i] in _PRONOUNS:
        return (i, i + 1)
    if lower[i] in _TWO_PERSONS and lower[i - 1] in {"two", "both"}:
        return (max(clue_first, i - 2 if lower[i - 2] == "the" else i - 1), i + 1)  # “as the two men spoke”
    end = i + 1 if lower[i] != "," else i
    return name_before(scene, clue_first, end, apposed=lower[i] == ",")


def _is_aside(scene: CallScene, first: int, last: int) -> bool:
    """“, by contrast,”; “, a doctor by training,”; “, speaking from Oslo,”: what between commas names nobody else."""
    if scene.lower[first + 1] in _ASIDES:
        return last - first <= _LONGEST_ASIDE
    if scene.tokens.words[first + 1].islower() and scene.lower[first + 1].endswith("ing"):
        return True
    small = scene.lower[first + 1] in {"a", "an"} and last - first <= _LONGEST_NOTE
    return small and not any(scene.is_name_word(i) for i in range(first + 2, last))


def _who_opens(scene: CallScene, floor: int, conjunction: int) -> Range | None:
    """“Roe met Poe and talked to Doe”: who opens the sentence and does both, if nobody is said to do so."""
    opening = name_after(scene, floor, conjunction)
    if opening is None or opening[1] >= conjunction:
        return None
    if scene.lower[opening[1]] == "," or not _SAYING.isdisjoint(scene.lower[opening[1] : conjunction]):
        return None
    return opening if scene.cast.people_in(scene.span(opening)) else None


def _behind_relative(scene: CallScene, floor: int, verb: int) -> Range | None:
    """“Jane Roe, who was in Oslo for a summit, took the call”: the name before the comma and its “who”."""
    lower = scene.lower
    i = verb - 1
    while i > floor and lower[i] in _SKIPPED:
        i -= 1
    if lower[i] != ",":
        return None
    for j in range(i - 1, max(floor + 1, i - _LONGEST_RELATIVE), -1):
        if lower[j] == "," and _is_aside(scene, j, i):
            return name_before(scene, floor, j)
        if lower[j] in {"who", "whose"}:
            return name_before(scene, floor, j - 1) if lower[j - 1] == "," else None
        if scene.tokens.words[j] in _NOT_INSIDE:
            return None
    return None


def _is_in_date(scene: CallScene, index: int) -> bool:
    """The commas of “Jane Roe on Thursday, July 10, urged”."""
    if scene.lower[index] != "," or not index:
        return False
    from xicalls.calls.words import TIME_WORDS

    return scene.lower[index - 1].isdigit() or scene.lower[index - 1] in TIME_WORDS


def _is_adverbial(scene: CallScene, index: int) -> bool:
    from xicalls.calls.words import TIME_WORDS

    word = scene.lower[index]
    return word in _SKIPPED or word in TIME_WORDS or word.endswith("ly") or word.isdigit() or word == "."


def name_before(scene: CallScene, floor: int, end: int, *, apposed: bool = False) -> Range | None:
    """The noun phrase that ends at a token.

    ``apposed`` says that a comma follows: “Jane Roe, the president, phoned” is Jane Roe.
    """
    start = end
    floor = max(floor, end - _LONGEST)
    lower = scene.lower
    while start > floor:
        i = start - 1
        if lower[i] == ")" and (opening := _opening_of(scene, floor, i)) is not None:
            start = opening  # the Communist Party (CPC) Central Committee
        elif (
            scene.is_name_word(i)
            or lower[i] in scene.words.glue
            or lower[i] in {",", "'"}
            or scene.is_abbreviation_dot(i)
            or (lower[i] == "." and scene.tokens.words[i - 1] in {"U", "S"})
            or (lower[i] in {"a", "an"} and apposed)
            or (lower[i] in {"he", "she"} and lower[i + 1] == "and")
        ):
            start = i
        else:
            break
    return _own_segment(scene, start, end, apposed=apposed)


def _opening_of(scene: CallScene, floor: int, closing: int) -> int | None:
    """Where the short note begins that a parenthesis ends: “(CPC)”."""
    for i in range(closing - 1, max(floor, closing - _LONGEST_NOTE) - 1, -1):
        if scene.lower[i] == "(":
            return i
        if not scene.is_name_word(i):
            return None
    return None


def _closing_of(scene: CallScene, opening: int, limit: int) -> int | None:
    """Where an abbreviation in brackets ends before what a name goes on with: “(RON) Premier”, “Roe (RON) and Doe”."""
    i = opening + 2
    if scene.lower[opening] != "(":
        return None
    if i + 1 >= limit or scene.lower[i] != ")" or not scene.tokens.words[opening + 1].isupper():
        return None
    goes_on = scene.lower[i + 1] in {"and", ","} and _names_follow(scene, i + 2, limit)
    return i if goes_on or scene.tokens.words[i + 1][0].isupper() else None


def _own_segment(scene: CallScene, start: int, end: int, *, apposed: bool) -> Range | None:
    """Of “In Beijing, Xi” the last part, of “Xi, the president,” the first, of “Biden, Macron and Scholz” all."""
    lower = scene.lower
    commas = [i for i in range(start, end) if lower[i] == "," and not _before_suffix(scene, i)]
    if apposed and any(lower[i + 1] == "and" for i in commas) and _names_several(scene, start, end):
        return trimmed(scene, start, end)
    if apposed and len(commas) == 1 and _is_named_in(scene, commas[0], start, end):
        return trimmed(scene, commas[0] + 1, end)  # “The premier, Dr Jane Roe, phoned”
    if apposed and commas:
        return trimmed(scene, commas[-2] + 1 if len(commas) > 1 else start, commas[-1])
    if commas and _in_title(scene, start) and _is_list(scene, start, commas):
        return trimmed(scene, start, end)  # “Roe, Doe hold talks”: a headline's “and”
    if commas and not ("and" in lower[commas[-1] + 1 : end] and _is_list(scene, start, commas)):
        start = commas[-1] + 1
    return trimmed(scene, start, end)


def _is_named_in(scene: CallScene, comma: int, start: int, end: int) -> bool:
    """Whether somebody is named behind a comma, and nobody before it."""
    before, behind = scene.span((start, comma)), scene.span((comma + 1, end))
    return bool(scene.cast.people_in(behind)) and not scene.cast.people_in(before)


def _names_several(scene: CallScene, start: int, end: int) -> bool:
    """“the council's president, Jane Roe, and the commission's, John Doe, spoke”."""
    return len({agent.id for _where, agent in scene.cast.people_in(scene.span((start, end)))}) > 1


def _is_list(scene: CallScene, start: int, commas: list[int]) -> bool:
    """Whether the part before the first comma names somebody, rather than a place where it happened."""
    if not _OFFICES.isdisjoint(scene.lower[start : commas[0]]):
        return True  # “the foreign ministers of Japan, Norway and Chile”
    if _in_title(scene, start) and scene.lower[commas[0] - 1] in _OFFICE:
        return True  # “Norland's president, Poland's premier discuss trade”
    first = trimmed(scene, start, commas[0])
    return first is not None and bool(scene.cast.people_in(scene.span(first)))


def _in_title(scene: CallScene, index: int) -> bool:
    title = scene.layout.title
    if title is None or not title.evidence:
        return False
    return title.evidence[0].start <= scene.tokens.starts[index] < title.evidence[0].end


def _before_suffix(scene: CallScene, comma: int) -> bool:
    return scene.lower[comma + 1 : comma + 2] in (["jr"], ["sr"], ["jr."], ["iii"], ["ii"])


def trimmed(scene: CallScene, start: int, end: int) -> Range | None:
    """A range without small words, commas and dots at its edges."""
    lower, glue = scene.lower, scene.words.glue | {",", "'", "and"}
    words = scene.tokens.words
    while start < end and (
        (lower[start] in glue and (words[start] == lower[start] or lower[start] not in _PARTICLES))
        or not words[start][0].isalnum()
    ):  # but “Von der Leyen and Li last spoke”
        start += 1
    while end > start and (lower[end - 1] in glue - {"al", "el"} or lower[end - 1] in {",", "'", "'s", "and", "the"}):
        end -= 1
    if start >= end:
        return None
    return (start, end)


def name_after(scene: CallScene, start: int, limit: int, *, subject: bool = False) -> Range | None:
    """The noun phrase that begins at a token: after “with”, “between”, “phoned”; a list with “and” as one.

    ``subject`` says that a verb may follow it.
    """
    lower = scene.lower
    limit = min(limit, start + _LONGEST)
    if start < limit and lower[start] in {"him", "her", "them"} and not _names_follow(scene, start + 1, limit):
        return (start, start + 1)
    end = start
    last_comma = -1
    while end < limit:
        word = lower[end]
        if word == "," and not _before_suffix(scene, end):
            if not (end + 1 < limit and (scene.is_name_word(end + 1) or lower[end + 1] in {"and", "a"})):
                break
            last_comma = end
        elif (closing := _closing_of(scene, end, limit)) is not None:
            end = closing  # “Republic of Norland (RON) Premier Doe”
        elif word == "to" and end > start and lower[end - 1] in _AIDES and _names_follow(scene, end + 1, limit):
            pass  # “Chief of Staff to the President of Norway Jane Roe”
        elif word == "from" and end > start and lower[end - 1] in _EQUALS and _names_follow(scene, end + 1, limit):
            pass  # “his counterparts from Norway and Chile”
        elif word in {"'s", "'"} and (noun := _named_after_noun(scene, end + 1, limit)) is not None:
            if noun == end:
                return None  # “with Mr Roe's office”
            end = noun - 1  # “Mr Roe's envoys John Doe and Jane Poe”
        elif not (_is_of_name(scene, end, limit) or (end == start and word in {"a", "an"})):
            break
        end += 1
    if last_comma >= 0 and _is_clause(scene, last_comma, end, limit, subject=subject):
        end = last_comma  # “with Mr Roe, the ministry said”: a new clause
    return _somebody(scene, start, end)


def speaker_after_comma(scene: CallScene, start: int, limit: int) -> Range | None:
    """“In a call with Doe on Friday, Roe …”: the name after the comma that ends the opening, which ends at a token."""
    for i in range(start, min(limit, start + _LONGEST_OPENING)):
        if scene.lower[i] == "," and i + 1 < limit and not scene.lower[i + 1][0].isdigit():
            return name_after(scene, i + 1, limit, subject=True)
    return None


def _is_of_name(scene: CallScene, index: int, limit: int) -> bool:
    """Whether a word goes on with a name and its titles: a capital, an office, “of” or “and” before another."""
    word = scene.lower[index]
    if word == "and" or word in scene.words.glue:
        return _names_follow(scene, index + 1, limit)
    if word == "-":
        return scene.tokens.words[index - 1][0].isupper()
    return scene.is_name_word(index) or word in {",", "'"} or (word == "." and scene.is_abbreviation_dot(index))


def _is_clause(scene: CallScene, comma: int, end: int, limit: int, *, subject: bool) -> bool:
    """Whether a comma begins a new clause: a verb stands behind it, which is not that of a list, “Roe, Poe and Doe”."""
    if end >= limit or scene.lower[end] in _GOES_ON:
        return False
    return not (subject and "and" in scene.lower[comma:end])


def _somebody(scene: CallScene, start: int, end: int) -> Range | None:
    """The phrase without small words at its edges; “Mr Roe's office” is not he."""
    if end - start > 2 and scene.lower[end - 1] in _BODIES and scene.lower[end - 2] in {"'s", "'"}:
        return None
    return trimmed(scene, start, end)


def _named_after_noun(scene: CallScene, start: int, limit: int) -> int | None:
    """Where the name begins behind “'s envoy to Oslo”, ``start - 1`` where there is none; ``None`` if no such noun."""
    lower, words = scene.lower, scene.tokens.words
    if start >= limit or scene.is_name_word(start) or not lower[start].isalpha():
        return None
    for i in range(start, min(limit, start + _MOST_MODIFIERS)):
        if words[i][0].isupper() and lower[i - 1] not in {"to", "of", "for", "in", "on"}:
            return i
        if not lower[i].isalpha() or lower[i] in _GOES_ON - {"to", "for"}:
            break
    return start - 1


def _names_follow(scene: CallScene, index: int, limit: int) -> bool:
    if index >= limit:
        return False
    if scene.lower[index] in scene.words.glue or scene.lower[index] in {"his", "her", "their", "the"}:
        return index + 1 < limit and (scene.is_name_word(index + 1) or scene.lower[index + 1] in scene.words.glue)
    return scene.is_name_word(index)


def segments(scene: CallScene, phrase: Range) -> list[Range]:
    """The parts of a list between its commas and its last “and”, each with its own title and name.

    An apposition goes with the name before it: “Jane Roe, Prime Minister of Canada” is one part.
    """
    lower = scene.lower
    start, end = phrase
    cuts = [i for i in range(start, end) if lower[i] == "," and not _before_suffix(scene, i)]
    parts: list[Range] = []
    for left, right in zip([start, *(c + 1 for c in cuts)], [*cuts, end], strict=True):
        part = trimmed(scene, left, right)
        if part is None:
            continue
        part = _without_honour(scene, part)
        if parts and not scene.cast.people_in(scene.span(part)) and scene.cast.people_in(scene.span(parts[-1])):
            parts[-1] = (parts[-1][0], part[1])
            continue
        parts.append(part)
    return parts


def _without_honour(scene: CallScene, phrase: Range) -> Range:
    """“HH the Amir”, “His Majesty the King”: from “the” on."""
    start, end = phrase
    words = scene.tokens.words[start : start + 3]
    if words[0] in _HONOURS and words[1:2] == ["the"]:
        return (start + 1, end)
    if words[0] in _WHOSE and words[1:2] and words[1] in _HONOURED and words[2:3] == ["the"]:
        return (start + 2, end)
    return phrase
