"""She had this for us: “We must talk.” Her answer: “No.” — whoever opens the sentence, a colon, a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of, spans_of
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import noun_phrase_after
from xicalls.attribution.signs import Sign
from xicalls.attribution.words import (
    ADVERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    MODAL,
    NEGATION,
    OCCASION,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    VERB,
)
from xicalls.model import Finding, Span, Statement

_UNSAID = frozenset({"expected", "nobody", "neither", "none", "due"})


def led_by_colon(
    sign: Sign, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The quotation after a colon that no reporting verb leads up to."""
    page, unit = reading.page, sign.unit
    if sign.what != "colon" or page.inside[sign.token + 1] < 0:
        return None
    clauses = reading.of_unit[unit.first]
    if any(c.verb < sign.token and c.subject is not None and c.after == sign.token + 1 for c in clauses):
        return None
    if any(page.bits[t] & (NEGATION | MODAL) or page.lower[t] in _UNSAID for t in range(unit.first, sign.token)):
        return None
    start = _past_lead(page, unit.first, sign.token)
    end = noun_phrase_after(page, start, sign.token)
    speaker = (
        _posted_by(page, unit.first, sign.token)
        or _named_last(page, unit.first, sign.token)
        or _opens_clause(page, start, end, sign.token)
    )
    number = page.inside[sign.token + 1]
    spans = spans_of(page, ((sign.token + 1, max(page.bounds[number][1], sign.token + 2)),))
    return found(page, spans, cue=span_of(page, (sign.token, sign.token + 1)), mention=speaker)


def _past_lead(page: Page, start: int, colon: int) -> int:
    """*Then she added a caveat:*, *But back in Rome, he had this for us:*: past what leads up to who speaks."""
    while start + 1 < colon and page.bits[start] & (ADVERB | CONJUNCTION) and not page.bits[start] & PRONOUN:
        start += 1
    if page.bits[start] & PREPOSITION or (
        start + 1 < colon and page.bits[start + 1] & PREPOSITION and page.lower[start] == "back"
    ):
        return next((t + 1 for t in range(start, colon) if page.bits[t] & COMMA), colon)
    return start


def _named_last(page: Page, start: int, colon: int) -> Span | None:
    """*Roe: “…”*, *A poll for the press - Jane Roe: “…”*, *Here’s Roe in 1992: “…”*: a name, and no verb."""
    dash = next((t for t in range(colon - 1, start, -1) if page.bits[t] & DASH and page.inside[t] < 0), start - 1)
    first = dash + 1
    if page.lower[first : first + 2] == ["here", "'s"]:
        end = noun_phrase_after(page, first + 2, colon)
        return span_of(page, (first + 2, end)) if end > first + 2 else None
    words, last = page.tokens.words, colon - 1
    if not 0 < colon - first <= _LONGEST_NAME or any(page.bits[t] & _NO_NAME for t in range(first, colon)):
        return None
    named = words[first][0].isupper() and words[last][0].isupper() and noun_phrase_after(page, first, colon) == colon
    return span_of(page, (first, colon)) if named else None


_NO_NAME = DETERMINER | PRONOUN | VERB | AUXILIARY | CUE | SUBORDINATOR | ADVERB
_LONGEST_NAME = 8


def _posted_by(page: Page, start: int, colon: int) -> Span | None:
    """*Post by @janeroe:*, *Statement from the ministry:*, *From the report:*: whose words are announced."""
    for token in range(start, colon - 1):
        opens = page.lower[token] == "from" and (token == start or page.lower[token - 1] == "more")
        if opens or (page.lower[token] in {"by", "from"} and token > start and page.bits[token - 1] & OCCASION):
            end = noun_phrase_after(page, token + 1, colon)
            return span_of(page, (token + 1, colon)) if end == colon else None
    return None


def _opens_clause(page: Page, start: int, end: int, colon: int) -> Span | None:
    """The noun phrase, if a verb follows it: *She had this for us*; not *Then*, *The timing of it*."""
    if end == start or end >= colon or page.bits[start] & ADVERB or page.lower[start] in {"then", "there", "what"}:
        return None
    return span_of(page, (start, end))
