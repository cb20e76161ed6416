"""The deal was criticised by Mr Roe; a plan proposed by the panel. — a passive, ascribed to the noun after *by*."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of, spans_of
from xicalls.attribution.phrases import is_adverb, noun_phrase_after
from xicalls.attribution.signs import Sign
from xicalls.attribution.subjects import subject_before
from xicalls.attribution.words import AUXILIARY, MODAL, NEGATION, NOUN_CUE, PRONOUN, TIME
from xicalls.model import Finding, Statement


def criticised_by(
    sign: Sign, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The subject of the passive, or the noun before the participle."""
    if sign.what != "by":
        return None
    page, unit = reading.page, sign.unit
    verb, by = sign.token, sign.token + 1
    first = verb
    while first > unit.first and (page.bits[first - 1] & AUXILIARY or is_adverb(page, first - 1)):
        first -= 1
    if any(page.bits[t] & (NEGATION | MODAL) for t in range(first, verb)):
        return None
    content = subject_before(page, unit.first, first)
    end = noun_phrase_after(page, by + 1, unit.last)
    if content is None or end == by + 1 or any(page.bits[t] & TIME for t in range(by + 1, end)):
        return None
    if content[1] - content[0] == 1 and page.tokens.words[content[0]].islower() and not page.bits[content[0]] & PRONOUN:
        return None  # “whose strategy has been praised by business groups”
    if page.bits[content[1] - 1] & NOUN_CUE:
        return None  # “His remarks were quoted by …”: on whose word, not what
    spans = spans_of(page, (content,))
    return (
        found(page, spans, cue=span_of(page, (first, by + 1)), mention=span_of(page, (by + 1, end))) if spans else None
    )
