"""Mr Roe agreed. “We must talk.” — a sentence that only says that somebody spoke, then a quotation by itself.

So does a paragraph that ends in a colon, and the quotation that is the next one.
"""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of
from xicalls.attribution.loose import Loose
from xicalls.attribution.page import Unit
from xicalls.attribution.subjects import opening_subject
from xicalls.attribution.words import OCCASION
from xicalls.model import Finding, Statement

_SPEAKS = frozenset({"quote", "clause"})


def agreed_then_quote(
    loose: Loose, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The quotation, ascribed to the subject of the sentence before it in its paragraph."""
    page = reading.page
    if not loose.whole or loose.unit == 0:
        return None
    before = page.units[loose.unit - 1]
    announced = page.tokens.words[before.last - 1] == ":"
    if before.paragraph != page.units[loose.unit].paragraph and not announced:
        return None
    spoken = [c for c in reading.of_unit[before.first] if c.subject and not c.passive and _SPEAKS & c.reporting.frames]
    if announced and spoken:
        spoken = spoken[-1:]  # “… was asked about it and replied:”
    if announced and not spoken:
        return _announced(reading, before, loose)
    if len(spoken) != 1 or spoken[0].subject is None:
        return None
    clause = spoken[0]
    return found(page, (loose.span,), cue=span_of(page, clause.group), mention=span_of(page, spoken[0].subject))


def _announced(reading: Reading, unit: Unit, loose: Loose) -> Finding[Statement] | None:
    """*Mr Roe issued the following statement: ¶ “…”*: the words of whoever the sentence is about."""
    page = reading.page
    if not any(page.bits[t] & OCCASION for t in range(unit.first, unit.last)):
        return None
    subject = opening_subject(page, unit, unit.last)
    if subject is None:
        return None
    return found(page, (loose.span,), cue=span_of(page, (unit.last - 1, unit.last)), mention=span_of(page, subject))
