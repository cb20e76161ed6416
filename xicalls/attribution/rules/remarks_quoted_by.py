"""“We must talk,” he said. His remarks were carried by the state news agency. — on whose word we have a statement."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import span_of
from xicalls.attribution.page import Unit
from xicalls.attribution.phrases import Range, is_past, noun_phrase_after
from xicalls.attribution.words import BE, REMARKS
from xicalls.model import Finding, Span, Statement


def remarks_quoted_by(
    statement: Statement, reading: Reading, _decided: Sequence[Finding[tuple[Span, ...]] | None]
) -> Finding[tuple[Span, ...]] | None:
    """The sentence after the statement, or the one that begins the next paragraph, says who published it."""
    page = reading.page
    if not reading.asides.carried or statement.cue is None:
        return None
    number = page.unit_at(page.tokens.at(max(statement.spans[-1].end, statement.cue.end) - 1))
    if number + 1 >= len(page.units) or number < 0:
        return None
    unit = page.units[number + 1]
    if unit not in reading.asides.carried or unit.paragraph > page.units[number].paragraph + 1:
        return None
    source = _publisher(reading, unit)
    if source is None:
        return None
    span = span_of(page, source)
    return Finding((span,), (span_of(page, (unit.first, source[1])),), "")


def _publisher(reading: Reading, unit: Unit) -> Range | None:
    page = reading.page
    for token in range(unit.first + 1, min(unit.first + 5, unit.last - 3)):
        if page.lower[token] not in REMARKS or not page.bits[token + 1] & BE:
            continue
        if is_past(page, token + 2) and page.lower[token + 3] == "by":
            end = noun_phrase_after(page, token + 4, unit.last)
            return (token + 4, end) if end > token + 4 else None
    return None
