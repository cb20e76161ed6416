"""How far an object goes of a verb that reports with a noun phrase: *criticised the deal* |*in a speech on Friday*."""

from __future__ import annotations

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import (
    is_finite_cue,
    is_past,
    noun_phrase_after,
)
from xicalls.attribution.words import (
    AUXILIARY,
    CLASSES,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    OCCASION,
    PLACE_PREPOSITION,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    TIME,
    VERB,
)


def object_end(reading: Reading, clause: Clause, start: int) -> int:
    """Where the object of a verb like *criticised* ends: before *on Friday*, *in a speech*, *after …*, a comma."""
    page = reading.page
    bits, lower = page.bits, page.lower
    limit = content_end(reading, clause, start)
    token = start
    while token < limit:
        if page.inside[token] >= 0:
            token = max(page.bounds[page.inside[token]][1], token + 1)
            if token < limit and bits[token - 2] & COMMA and page.inside[token] < 0 and not bits[token] & CONJUNCTION:
                return token  # “called it “racist,” an odd word”
            continue
        kind = bits[token]
        if token > start:
            if kind & COMMA and not (
                token + 1 < limit
                and (
                    page.lower[token + 1] in _NARROWS
                    or _lists(page, token, limit)
                    or _quote_ahead(page, token, limit)
                    or _between_adjectives(page, start, token)
                )
            ):
                return token
            if kind & SUBORDINATOR and lower[token] not in {"that", "as", "where", "whether"}:
                return token
            if lower[token] in {"who", "which"} and bits[token - 1] & COMMA:
                return token - 1
            if kind & PLACE_PREPOSITION and _tells_occasion(page, start, token, limit):
                return token
            if kind & TIME and token + 1 >= limit and not bits[token - 1] & PLACE_PREPOSITION:
                return _before_time(page, token)
            if (
                kind & CONJUNCTION
                and token + 1 < limit
                and (is_finite_cue(page, token + 1) or is_past(page, token + 1))
            ):
                return token
        token += 1
    return limit


_NARROWS = frozenset({"including", "especially", "particularly", "notably"})
"""What comes after them belongs to what stands before: *stressed the need for calm, especially at sea*."""
_DONE = frozenset({"taken", "made", "held", "given", "sent", "set", "struck", "done", "upon", "begun", "won", "fought"})


def _tells_occasion(page: Page, start: int, preposition: int, limit: int) -> bool:
    """Whether a phrase tells when or where an object was spoken of: *praised the deal in a speech on Friday*."""
    if _is_dated(page, start, preposition) or _as_quoted(page, preposition, limit):
        return False
    return _says_when(page, preposition, limit) or _in_which(page, preposition, limit)


def _as_quoted(page: Page, preposition: int, limit: int) -> bool:
    """*described the club during an interview as “a relic”*: what it is called stands after the occasion."""
    near = range(preposition + 2, min(preposition + 9, limit - 1))
    return any(page.lower[t] == "as" and page.inside[t] < 0 <= page.inside[t + 1] for t in near)


def _is_dated(page: Page, start: int, preposition: int) -> bool:
    """*the truce agreed upon in July*, *the decision taken in Rome in June*: the time of what is spoken of."""
    return any(
        page.lower[t] in _DONE or (is_past(page, t) and not page.bits[t - 1] & (DETERMINER | CONJUNCTION))
        for t in range(max(start + 1, preposition - 8), preposition)
        if page.inside[t] < 0
    )


def _before_time(page: Page, token: int) -> int:
    """Where an object ends before its time: *praised the deal Friday*, *praised the deal this week*.

    Not inside *over the New Year*, *at the end of the day*.
    """
    if page.lower[token - 1] in {"this", "last", "next", "earlier"}:
        return token - 1
    if page.lower[token] in _SPANS:
        return token + 1
    return token


_SPANS = frozenset({"year", "years", "week", "weeks", "month", "months", "day", "days", "hour", "hours"})


def _in_which(page: Page, preposition: int, limit: int) -> bool:
    """*announced the tariff in a letter in which he called it fair*: where it was said, which says more."""
    return any(
        page.lower[t] == "which" and page.bits[t - 1] & PREPOSITION
        for t in range(preposition + 2, min(preposition + 8, limit))
    )


def _quote_ahead(page: Page, comma: int, limit: int) -> bool:
    """*called the bank's head, Mr Roe, “driven”*: the name between commas, then what he is called."""
    for token in range(comma + 1, min(comma + 8, limit - 1)):
        if page.bits[token] & COMMA:
            return page.inside[token + 1] >= 0
        if page.bits[token] & (VERB | AUXILIARY | CONJUNCTION) or page.inside[token] >= 0:
            return False
    return False


def _between_adjectives(page: Page, start: int, comma: int) -> bool:
    """*as a generous, patient man*: a comma between two adjectives before their noun."""
    before = page.lower[comma - 1]
    if comma - 2 < start or page.lower[comma - 2] not in {"a", "an", "the"}:
        return False
    if before.endswith("s") and not before.endswith("ous"):
        return False
    word, words = page.lower[comma + 1], page.tokens.words
    if page.bits[comma + 1] & CLASSES or word.endswith("ing") or page.bits[comma + 2] & CLASSES:
        return False
    return words[comma - 1].islower() and words[comma + 1].islower()


def _says_when(page: Page, preposition: int, limit: int) -> bool:
    following = preposition + 1
    if page.lower[following].endswith("ing") and not page.bits[following] & (OCCASION | TIME):
        return False  # “her support in securing his release on Friday”
    return any(
        page.bits[t] & (OCCASION | TIME)
        and not page.bits[t] & PRONOUN
        and not (t + 1 < limit and page.bits[t + 1] & POSSESSIVE)  # “in this year's vote”
        for t in range(preposition + 1, min(preposition + 5, limit))
        if page.inside[t] < 0
    )


def _lists(page: Page, comma: int, limit: int) -> bool:
    """Whether a comma only separates members of a list: *the deal, the tariffs and the quotas*."""
    for token in range(comma + 1, min(comma + 12, limit)):
        kind = page.bits[token]
        if (
            page.inside[token] >= 0
            or kind & (VERB | AUXILIARY | SUBORDINATOR | COLON | DASH)
            or is_finite_cue(page, token)
        ):
            return False
        if page.lower[token] == "and":
            return True
    return False


def before_which(page: Page, start: int, end: int) -> int:
    """*announced the tariff in a letter in which he called it fair*: where the object ends, before what tells where."""
    for token in range(start + 2, end):
        if page.lower[token] == "which" and page.bits[token - 1] & PREPOSITION and page.inside[token] < 0:
            place = next(
                (t for t in range(token - 2, max(start, token - 8), -1) if page.bits[t] & PLACE_PREPOSITION), 0
            )
            return place or end
    return end


def begins_clause(page: Page, start: int, end: int) -> bool:
    """Whether these tokens begin with a subject and its finite verb: *they were lost*, *the plan would fail*."""
    subject = noun_phrase_after(page, start, end)
    if subject == start or subject >= end or page.inside[subject] >= 0:
        return False
    if page.bits[subject] & (VERB | AUXILIARY) or is_finite_cue(page, subject):
        return True
    if page.lower[start - 1] != "adding":
        return False
    return any(is_past(page, token) for token in range(start + 1, subject + 1))  # “adding the two also exchanged views”
