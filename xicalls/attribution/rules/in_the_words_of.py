"""In the words of Mr Roe, the talks are dead. — words, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of, spans_of
from xicalls.attribution.phrases import noun_phrase_after
from xicalls.attribution.signs import Sign
from xicalls.attribution.words import COMMA, CONJUNCTION, RELATIVE, STOP
from xicalls.model import Finding, Statement


def in_the_words_of(
    sign: Sign, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """What stands after *in the words of somebody* and its comma."""
    page, unit = reading.page, sign.unit
    if sign.what != "words":
        return None
    led = sign.token - 2
    if led > unit.first and not page.bits[led - 1] & (COMMA | CONJUNCTION):
        return None  # “He spoke in the words of Lincoln”
    source = noun_phrase_after(page, sign.token + 2, unit.last)
    if source == sign.token + 2 or source + 1 >= unit.last or not page.bits[source] & COMMA:
        return None
    if page.bits[source + 1] & RELATIVE:
        return None
    end = unit.last
    while end > source + 1 and page.bits[end - 1] & STOP and page.inside[end - 1] < 0:
        end -= 1
    spans = spans_of(page, ((source + 1, end),))
    cue = span_of(page, (sign.token - 2, sign.token + 2))
    return found(page, spans, cue=cue, mention=span_of(page, (sign.token + 2, source))) if spans else None
