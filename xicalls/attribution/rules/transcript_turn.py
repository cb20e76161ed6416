"""WALLACE: Why now? — a turn of a transcript: a name in capitals, a colon, and what they said."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading, found, span_of
from xicalls.attribution.signs import Sign
from xicalls.attribution.words import STOP
from xicalls.model import Finding, Span, Statement


def transcript_turn(
    sign: Sign, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The rest of the paragraph after the name and its colon."""
    page, unit = reading.page, sign.unit
    if sign.what != "colon" or sign.token == unit.first or sign.token - unit.first > 5:
        return None
    number = page.unit_at(unit.first)
    if number > 0 and page.units[number - 1].paragraph == unit.paragraph:
        return None
    words = [page.tokens.words[t] for t in range(unit.first, sign.token) if not page.bits[t] & STOP]
    if not words or not all(w.isupper() and w.isalpha() for w in words) or max(map(len, words)) < 3:
        return None
    last = unit.last
    while number + 1 < len(page.units) and page.units[number + 1].paragraph == unit.paragraph:
        number += 1
        last = page.units[number].last
    if last <= sign.token + 1:
        return None
    span = Span(page.tokens.starts[sign.token + 1], page.tokens.ends[last - 1])
    cue = span_of(page, (sign.token, sign.token + 1))
    return found(page, (span,), cue=cue, mention=span_of(page, (unit.first, sign.token)))
