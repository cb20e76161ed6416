"""What may stand between a cue and its content: *said on Friday*, *announced in a statement*, *told him last fall*."""

from __future__ import annotations

from xicalls.attribution.page import Page
from xicalls.attribution.phrases import NUMBERS, noun_phrase_after
from xicalls.attribution.words import (
    ADVERB,
    CLASSES,
    DETERMINER,
    OCCASION,
    PLACE_PREPOSITION,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    STOP,
    TIME,
)

_MODIFIES = TIME | ADVERB | PREPOSITION | DETERMINER


def skip_modifiers(page: Page, token: int, end: int, frames: frozenset[str]) -> int:
    """Step over what may stand between a cue and its content: adverbs, times, *in a statement*, *at a rally in Ohio*.

    Prepositions that are frames of the verb itself (*called for*) are not stepped over.
    """
    bits, lower = page.bits, page.lower
    while token < end and page.inside[token] < 0:
        kind = bits[token]
        if not kind & _MODIFIES and not lower[token].endswith("ly") and not lower[token][0].isdigit():
            if lower[token] in _SEASONS and lower[token - 1] in _LEADING and lower[token + 1 : token + 2] == ["that"]:
                token += 1  # “told The Post last fall that”
                continue
            break  # most words: the others are looked at more closely
        if kind & TIME and _belongs_to_noun(page, token, end):
            break  # “said Saturday's vote was fair”, “announced early elections”
        if (
            kind & TIME
            or (kind & ADVERB and lower[token] not in {"not", "all", "both", "there", "even", "only"})
            or (lower[token].endswith("ly") and not kind & CLASSES)
        ):
            if not kind & TIME and _counts(page, token + 1, end):
                break  # “announced more than 200 jobs”, “said nearly half were hurt”
            token += 1
        elif kind & PREPOSITION and lower[token] not in frames:
            following = _skip_phrase(page, token, end)
            if following == token:
                break
            token = following
        elif _is_time(page, token, end):
            token += 2  # “said this week that”
        elif lower[token][0].isdigit() and bits[token - 1] & TIME:
            token += 1
        else:
            break
    return token


_LEADING = frozenset({"this", "last", "next", "early", "late", "mid"})
_SEASONS = frozenset({"spring", "summer", "fall", "autumn", "winter", "quarter", "decade", "century"})


def _belongs_to_noun(page: Page, token: int, end: int) -> bool:
    """Whether a word of time begins what is said: *Saturday's vote*, *last year's vote*, *early elections*.

    Not *tweeted this:*, which only points at what is said.
    """
    last = token
    while last + 1 < end and page.lower[last] in _LEADING:
        if not page.bits[last + 1] & (TIME | PUNCTUATION) and page.lower[last + 1] not in _SEASONS:
            return page.inside[last + 1] < 0
        last += 1
    return last + 1 < end and bool(page.bits[last + 1] & POSSESSIVE)


_AROUND = frozenset({"before", "after", "earlier", "later", "that"})


def _is_time(page: Page, token: int, end: int) -> bool:
    """*this week*; not *each year of study*, *this week's vote*, *the March meeting*."""
    if not page.bits[token] & DETERMINER or token + 1 >= end or not page.bits[token + 1] & TIME:
        return False
    following = token + 2
    if following >= end:
        return True
    if page.lower[following] == "of" or page.bits[following] & POSSESSIVE:
        return False
    return page.lower[token] != "the" or page.lower[following] in _AROUND


def _counts(page: Page, token: int, end: int) -> bool:
    """Whether a number begins here, or what leads to one: *than 200*, *half of them*."""
    return token < end and (page.lower[token][0].isdigit() or page.lower[token] in NUMBERS | {"than", "$"})


_MANNERS = frozenset({"terms", "manner", "words", "tone"})


def _skip_phrase(page: Page, preposition: int, end: int) -> int:
    """The end of a prepositional phrase that only says where, when or how; the preposition itself if it is not one."""
    bits = page.bits
    following = noun_phrase_after(page, preposition + 1, end)
    if following == preposition + 1:
        return preposition
    if following == preposition + 2 and page.lower[preposition] != "by" and page.lower[preposition + 1].endswith("ing"):
        return preposition  # “told the agency after hinting that”
    held = range(preposition + 1, following)
    if page.lower[following - 1] in _MANNERS or (len(held) == 1 and page.lower[preposition] == "with"):
        return following  # “condemned in the strongest terms the attack”, “shared with him his deep concern”
    if any(bits[t] & (OCCASION | TIME) for t in held):
        return following
    after = bits[following] if following < end else STOP
    if after & (PUNCTUATION | PREPOSITION | TIME | RELATIVE) or (following < end and page.inside[following] >= 0):
        return following
    if bits[preposition] & PLACE_PREPOSITION and all(page.tokens.words[t][0].isupper() for t in held):
        return following if after & (DETERMINER | PRONOUN) else preposition
    return preposition
