"""What stands between a subject and its verb: *Sen. Jane Roe, a Democrat (and a judge), of Ohio, said*.

Positions are token indices.
"""

from __future__ import annotations

from xicalls.attribution.page import Page
from xicalls.attribution.phrases import is_abbreviation_dot, is_finite_cue, is_past
from xicalls.attribution.words import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    TIME,
    VERB,
)

_LONGEST_TAG = 8
"""Tokens between two commas that say on whose word we have it: *Mr Roe, the palace said, stressed*."""
_NO_TAG = SUBORDINATOR | RELATIVE | SUBJECT_PRONOUN
_ARTICLES = frozenset({"a", "an", "the"})

_APPOSITIVE_STARTS = frozenset(
    {"now", "then", "formerly", "former", "r", "d", "jr", "sr", "ph", "m", "also", "himself", "herself", "chief",
     "president", "director", "chairman", "head", "editor", "author", "founder", "professor", "spokesman",
     "spokeswoman", "spokesperson", "co-founder", "who", "whose", "which", "senior", "one"}
)  # fmt: skip


def previous(page: Page, first: int, before: int, kind: int) -> int:
    """The last token of a class before ``before``, outside quotations and not before ``first``; -1 where none is."""
    for token in range(before - 1, first - 1, -1):
        if page.bits[token] & kind and page.inside[token] < 0:
            return token
    return -1


def before_bracket(page: Page, first: int, last: int) -> int:
    """The token before the bracket that closes at ``last``; -1 where none does."""
    if page.tokens.words[last] not in ")]":
        return -1
    opening = previous(page, first, last, BRACKET)
    return opening - 1 if opening > first else -1


def named_before_bracket(page: Page, first: int, closing: int) -> int | None:
    """The last token of a name that a bracket follows; ``None`` where no bracket, or no name, stands here."""
    last = before_bracket(page, first, closing) if page.bits[closing] & BRACKET else -1
    if last < first:
        return None
    start = max(previous(page, first, last, COMMA) + 1, first)
    return last if page.tokens.words[start][0].isupper() and page.lower[start] not in _ARTICLES else None


def before_apposition(page: Page, first: int, comma: int) -> int:
    """The last token of the phrase that an apposition before ``comma`` belongs to, or -1.

    *Sen. Jane Roe, a Democrat, of Ohio, said*: steps back over each chunk that can only be an apposition.
    """
    verb = comma
    for _ in range(4):
        opening = previous(page, first, comma, COMMA)
        if opening < 0 or not _is_apposition(page, opening + 1, comma):
            return -1
        before = opening - 1
        if before < first:
            return -1
        chunk = previous(page, first, opening, COMMA)
        if chunk == before - 1 and page.bits[before] & ADVERB:
            if not page.bits[opening + 1] & RELATIVE:
                return comma - 1  # “On Friday, however, the director, James B. Roe, said”
            before, opening, chunk = chunk - 1, chunk, previous(page, first, chunk, COMMA)  # “Mr Roe, however, who”
        if comma < verb and _holds_main_verb(page, chunk + 1 if chunk >= 0 else first, opening):
            return comma - 1  # “The line is open, her aide, Jane Roe, said”: the aide
        if chunk < 0 and _leads_up(page, first, opening):
            return comma - 1  # “Last week, the director, James B. Roe, said”: the director
        if chunk < 0 or not _is_apposition(page, chunk + 1, opening):
            return before if not page.bits[before] & BRACKET else before_bracket(page, first, before)
        comma = opening
    return -1


def _leads_up(page: Page, first: int, end: int) -> bool:
    """Whether a sentence begins with a phrase that only leads up to its subject: *In a call on Friday,*."""
    if page.bits[first] & CONJUNCTION and first + 1 < end:
        first += 1
    word, kind = page.lower[first], page.bits[first]
    if kind & PRONOUN and not kind & TIME:
        return False
    if kind & SUBORDINATOR:  # “When talks began, Mr Roe, the minister, said”, not “When Mr Roe, the minister, said”
        return any(page.bits[t] & (VERB | AUXILIARY) or is_past(page, t) for t in range(first + 1, end))
    if word.endswith("ed") and page.bits[first + 1] & PREPOSITION and page.tokens.words[first][0].isupper():
        return True  # “Alarmed by the unrest, Jane Roe, the minister, said”
    if end - first == 1 and (kind & ADVERB or word.endswith("ly")):
        return True  # “Similarly, Jane Roe, the minister, said”
    return bool(kind & (PREPOSITION | SUBORDINATOR | TIME)) or (word.endswith("ing") and len(word) > 5)


_ASIDES = frozenset({"when", "asked", "while", "though", "although", "speaking", "if"})


def _is_apposition(page: Page, start: int, end: int) -> bool:
    if start >= end or page.inside[start] >= 0:
        return False
    word, bits = page.lower[start], page.bits[start]
    if end <= start + _LONGEST_TAG and (word == "it" or not bits & _NO_TAG) and _ends_in_cue(page, start, end):
        return True  # “Mr Roe, the palace said, stressed”
    if word == "or" and end - start <= 4:
        return True  # “the league, or LVV, said”
    if word in _ASIDES and end - start > 1:
        return True  # “Mr Roe, when asked about it, said”
    if _holds_main_verb(page, start, end):
        return False  # “In a year of change, ministers can leave, said Mr Roe”
    if word in _APPOSITIVE_STARTS or word[0].isdigit() or word in _ARTICLES:
        return True
    if bits & PREPOSITION and not any(page.bits[t] & (VERB | AUXILIARY | CUE) for t in range(start, end)):
        return True  # “Mr Roe, after a call with Mr Doe, said”
    if bits & (SUBORDINATOR | CONJUNCTION | SUBJECT_PRONOUN | QUOTE | AUXILIARY):
        return False
    if page.tokens.words[start][0].isupper() and (end - start <= 3 or _is_name(page, start, end)):
        return True  # a place, a party, a name: “, Ohio,”, “the director, James B. Roe,”
    if bits & (PREPOSITION | DETERMINER) or page.tokens.words[start].islower():
        return True
    return start >= 2 and page.tokens.words[start - 2][0].isupper()  # “Jane Roe, Democratic chair of the panel,”


def _ends_in_cue(page: Page, start: int, end: int) -> bool:
    """*the palace said*, *aides said on Friday*."""
    last = end - 1
    while last > start + 1 and page.bits[last] & (TIME | PREPOSITION) and not page.bits[last] & CUE:
        last -= 1
    return last > start and is_finite_cue(page, last)


def _holds_main_verb(page: Page, start: int, end: int) -> bool:
    """Whether a finite verb stands in these tokens that belongs to no *who*, *which* or *that*."""
    for token in range(start, end):
        kind = page.bits[token]
        if kind & RELATIVE:
            return False
        if kind & (VERB | AUXILIARY) and not kind & TIME and page.inside[token] < 0:
            if token == start and token + 1 < end and page.bits[token + 1] & PREPOSITION and not kind & AUXILIARY:
                continue  # “The message, sent to Mr Roe on Monday, said”
            return True
    return False


def _is_name(page: Page, start: int, end: int) -> bool:
    """Whether all tokens are capitalised, but for particles, and the full stops of initials: *James B. van der Roe*."""
    inside = page.words.particles
    return all(
        page.tokens.words[t][0].isupper()
        or (t > start and (page.lower[t] == "and" or page.lower[t] in inside or is_abbreviation_dot(page, t)))
        for t in range(start, end)
    )
