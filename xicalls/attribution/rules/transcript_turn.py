"""WALLACE: Why now? — a turn of a transcript: a name in capitals, a colon, and what they said."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of, spans_of
from xicalls.attribution.page import Page
from xicalls.attribution.signs import Sign
from xicalls.attribution.words import AUXILIARY, COMMA, CUE, LABEL, PREPOSITION, STOP, VERB
from xicalls.model import Finding, ParagraphKind, Statement


def transcript_turn(
    sign: Sign, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The rest of the paragraph after the name and its colon."""
    page, unit = reading.page, sign.unit
    if sign.what != "colon" or sign.token == unit.first or sign.token - unit.first > 9:
        return None
    if unit.kind is not ParagraphKind.BODY or page.bits[unit.first] & LABEL:
        return None
    number = page.unit_at(unit.first)
    if number > 0 and page.units[number - 1].paragraph == unit.paragraph:
        return None
    words = [page.tokens.words[t] for t in range(unit.first, sign.token) if not page.bits[t] & STOP]
    if not words or not (_in_capitals(words) or _before_quotation(page, unit.first, sign.token)):
        return None
    last = unit.last
    if page.inside[sign.token + 1] >= 0:
        last = page.bounds[page.inside[sign.token + 1]][1]  # others may speak in the same paragraph
        number = len(page.units)
    while number + 1 < len(page.units) and page.units[number + 1].paragraph == unit.paragraph:
        number += 1
        last = page.units[number].last
    if last <= sign.token + 1:
        return None
    spans = spans_of(page, ((sign.token + 1, last),))
    cue = span_of(page, (sign.token, sign.token + 1))
    return found(page, spans, cue=cue, mention=span_of(page, (unit.first, sign.token)))


def _in_capitals(words: list[str]) -> bool:
    return all(w.isupper() and w.isalpha() for w in words) and (max(map(len, words)) > 2 or words[0] in {"Q", "A"})


def _before_quotation(page: Page, first: int, colon: int) -> bool:
    """*Rep. Jane Roe (D-Ohio): “…”*: a name, then nothing but a quotation."""
    if page.inside[colon + 1] < 0 or not page.tokens.words[first][0].isupper():
        return False
    return not any(page.bits[t] & (VERB | AUXILIARY | CUE | COMMA | PREPOSITION) for t in range(first, colon))
