"""She went on: “We must talk.” His answer was short: “No.” — whoever opens the sentence, a colon, a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of, spans_of
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import noun_phrase_after
from xicalls.attribution.signs import Sign
from xicalls.attribution.words import ADVERB, COMMA, MODAL, NEGATION, OCCASION, PREPOSITION
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
    start = unit.first
    if page.bits[start] & PREPOSITION:
        start = next((t + 1 for t in range(start, sign.token) if page.bits[t] & COMMA), sign.token)
    end = noun_phrase_after(page, start, sign.token)
    speaker = _posted_by(page, start, sign.token) or _opens_clause(page, start, end, sign.token)
    number = page.inside[sign.token + 1]
    spans = spans_of(page, ((sign.token + 1, max(page.bounds[number][1], sign.token + 2)),))
    return found(page, spans, cue=span_of(page, (sign.token, sign.token + 1)), mention=speaker)


def _posted_by(page: Page, start: int, colon: int) -> Span | None:
    """*Post by @janeroe:*, *Statement from the ministry:*: whose words are announced."""
    for token in range(start + 1, colon - 1):
        if page.lower[token] in {"by", "from"} and page.bits[token - 1] & OCCASION:
            end = noun_phrase_after(page, token + 1, colon)
            return span_of(page, (token + 1, colon)) if end == colon else None
    return None


def _opens_clause(page: Page, start: int, end: int, colon: int) -> Span | None:
    """The noun phrase, if a verb follows it: *She went on*; not *Then*, *The timing of it*."""
    if end == start or end >= colon or page.bits[start] & ADVERB or page.lower[start] in {"then", "there", "what"}:
        return None
    return span_of(page, (start, end))
