"""“We must talk.” — Jane Roe, senator. — a quotation, a dash, and the name of whoever said it."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of
from xicalls.attribution.loose import Loose
from xicalls.attribution.phrases import noun_phrase_after
from xicalls.attribution.words import CUE, DASH, VERB
from xicalls.model import Finding, Statement

_SIGNATURE = 8
"""Tokens of a paragraph that only signs the one before it."""


def signed_quote(
    loose: Loose, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The quotation that opens its sentence, ascribed to the name after the dash."""
    page = reading.page
    unit = page.units[loose.unit]
    first, dash = page.bounds[loose.quote]
    if first != unit.first:
        return None
    if loose.whole and dash >= unit.last and loose.unit + 1 < len(page.units):
        following = page.units[loose.unit + 1]
        if following.paragraph != unit.paragraph and following.last - following.first > _SIGNATURE:
            return None
        unit = following  # “We must talk.” — Jane Roe: the dash begins a sentence of its own
        dash = unit.first
    if dash + 1 >= unit.last or not page.bits[dash] & DASH:
        return None
    end = noun_phrase_after(page, dash + 1, unit.last)
    if end == dash + 1 or not page.tokens.words[dash + 1][0].isupper():
        return None
    if any(page.bits[t] & (VERB | CUE) for t in range(end, unit.last)):
        return None
    span = page.quotes[loose.quote].content
    return found(page, (span,), cue=span_of(page, (dash, dash + 1)), mention=span_of(page, (dash + 1, end)))
