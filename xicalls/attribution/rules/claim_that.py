"""His claim that the vote was rigged … She expressed hope that talks would go on. — a reporting noun and a clause."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading, found, span_of, spans_of
from xicalls.attribution.phrases import Range, noun_phrase_before
from xicalls.attribution.signs import Sign
from xicalls.attribution.words import COMMA, CUE, DASH, COLON, POSSESSIVE, PRONOUN, STOP, TIME
from xicalls.model import Finding, Statement

_OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})


def claim_that(
    sign: Sign, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The clause after *noun that*, ascribed to whose noun it is."""
    page = reading.page
    if sign.what != "noun" or "that" not in page.words.nouns[page.tokens.lower[sign.token]]:
        return None
    that = sign.token + 1
    if that >= sign.unit.last or page.tokens.lower[that] != "that":
        return None
    holder = _holder(reading, sign)
    if holder is None:
        return None
    source, first = holder
    end = _end(reading, that + 1, sign.unit.last)
    if end <= that + 1:
        return None
    spans = spans_of(page, ((that + 1, end),))
    return found(page, spans, cue=span_of(page, (first, that + 1)), mention=span_of(page, source))


def _holder(reading: Reading, sign: Sign) -> tuple[Range, int] | None:
    """Whose noun it is, and where the cue begins: *his claim*, *Mr Roe's claim*, *she expressed hope*."""
    page = reading.page
    token = sign.token - 1
    while token >= sign.unit.first and sign.token - token <= 4 and page.inside[token] < 0:
        word = page.tokens.lower[token]
        if word in _OWNERS:
            clause = next((c for c in reading.of_unit[sign.unit.first] if 0 < sign.token - c.verb <= 4), None)
            if clause is not None and clause.subject is not None:
                return clause.subject, clause.group[0]
            return (token, token + 1), token + 1
        if page.bits[token] & POSSESSIVE:
            source = noun_phrase_before(page, sign.unit.first, token - 1)
            return (source, token + 1) if source else None
        if page.bits[token] & CUE:
            clause = next((c for c in reading.of_unit[sign.unit.first] if c.verb == token), None)
            if clause is not None and clause.subject is not None:
                return clause.subject, clause.group[0]
        if page.bits[token] & (STOP | COMMA | COLON | DASH | PRONOUN | TIME):
            return None
        token -= 1
    return None


def _end(reading: Reading, start: int, end: int) -> int:
    page = reading.page
    for token in range(start, end):
        if page.inside[token] < 0 and page.bits[token] & (COMMA | DASH | COLON) and token > start + 2:
            if page.tokens.words[token] != "-":
                return token
    while end > start and page.bits[end - 1] & STOP and page.inside[end - 1] < 0:
        end -= 1
    return end
