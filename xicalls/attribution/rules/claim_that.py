"""His claim that the vote was rigged … Mr Roe's warning that talks would fail … — a reporting noun and a clause."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of, spans_of
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import Range, is_adverb, noun_phrase_before
from xicalls.attribution.signs import Sign
from xicalls.attribution.subjects import subject_before
from xicalls.attribution.words import (
    AUXILIARY,
    BE,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    MODAL,
    POSSESSIVE,
    PREPOSITION,
    STOP,
    TIME,
)
from xicalls.model import Finding, Statement

_OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})


def claim_that(
    sign: Sign, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The clause after *noun that*, ascribed to whose noun it is."""
    page = reading.page
    if sign.what != "noun" or "that" not in page.words.nouns[page.lower[sign.token]]:
        return None
    that = sign.token + 1
    if that >= sign.unit.last or page.lower[that] != "that":
        return None
    holder = holder_of(reading, sign)
    if holder is None:
        return None
    source, first = holder
    end = _end(reading, that + 1, sign.unit.last)
    if end <= that + 1:
        return None
    spans = spans_of(page, ((that + 1, end),))
    return found(page, spans, cue=span_of(page, (first, that + 1)), mention=span_of(page, source))


def holder_of(reading: Reading, sign: Sign) -> tuple[Range, int] | None:
    """Whose noun it is, and where the cue begins: *his claim*, *Mr Roe's claim*."""
    page = reading.page
    if (minded := _minded(page, sign)) is not None:
        return minded
    token = sign.token - 1
    own: tuple[Range, int] | None = None
    while token >= sign.unit.first and sign.token - token <= 4 and page.inside[token] < 0:
        if page.lower[token] in _OWNERS:
            own = (token, token + 1), token + 1
        elif page.bits[token] & POSSESSIVE:
            return _possessor(page, sign.unit.first, token)
        elif page.bits[token] & CUE:
            clause = next((c for c in reading.of_unit[sign.unit.first] if c.verb == token), None)
            told = clause is not None and "noun" in clause.reporting.frames and not clause.negated
            return None if told else own
        elif page.bits[token] & (STOP | COMMA | COLON | DASH | TIME):
            return own
        token -= 1
    return own


_LEADS_TO_NOUN = frozenset({"the", "one", "a", "full", "same", "firm", "complete"})


def _minded(page: Page, sign: Sign) -> tuple[Range, int] | None:
    """*The two were in agreement that*, *Mr Roe is of the opinion that*: who is so minded."""
    first, token = sign.unit.first, sign.token - 1
    while token > first and page.lower[token] in _LEADS_TO_NOUN:
        token -= 1
    if page.lower[token] not in {"of", "in"} or page.inside[token] >= 0:
        return None
    verb = token - 1
    while verb > first and is_adverb(page, verb):
        verb -= 1
    source = subject_before(page, first, verb) if page.bits[verb] & BE else None
    return (source, verb) if source is not None else None


def _possessor(page: Page, first: int, mark: int) -> tuple[Range, int] | None:
    """*an issue out of Mr Roe's claim that*: the name, without what leads up to it."""
    source = noun_phrase_before(page, first, mark - 1)
    if source is None or page.lower[source[0]] in {"there", "here", "it"}:
        return None  # “There's a belief that”
    start = next(
        (t + 1 for t in range(source[1] - 1, source[0] - 1, -1) if page.bits[t] & (PREPOSITION | CUE)), source[0]
    )
    capital = next((t for t in range(start, source[1]) if page.tokens.words[t][0].isupper()), start)
    if page.bits[start] & DETERMINER:
        capital = start
    return (capital, source[1]), mark + 1


def _end(reading: Reading, start: int, end: int) -> int:
    page, token = reading.page, start + 3
    while token < end:
        if page.inside[token] < 0 and page.bits[token] & (COMMA | DASH | COLON) and page.tokens.words[token] != "-":
            past = _past_joined_verb(page, token, end)
            if past == token:
                return token
            token = past
        token += 1
    while end > start and page.bits[end - 1] & STOP and page.inside[end - 1] < 0:
        end -= 1
    return end


def _past_joined_verb(page: Page, comma: int, end: int) -> int:
    """*have always been, and must remain, at the heart*: the comma after a second verb; ``comma`` if none is there."""
    if comma + 3 >= end or not page.bits[comma + 1] & CONJUNCTION or not page.bits[comma + 2] & (MODAL | AUXILIARY):
        return comma
    return next((t for t in range(comma + 3, min(comma + 7, end)) if page.bits[t] & COMMA), comma)
