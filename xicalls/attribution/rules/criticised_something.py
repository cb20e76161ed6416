"""Mr Roe criticised the deal; she praised his patience. — a verb that reports with a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, object_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.words import PRONOUN
from xicalls.model import Finding, Statement


def criticised_something(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The object of the verb."""
    frames = clause.reporting.frames
    if clause.subject is None or clause.passive or not frames & {"np", "as"}:
        return None
    if clause.shape not in {"words", "quote"} or clause.infinitive:
        return None
    start = clause.after
    end = object_end(reading, clause, start)
    if end <= start or (end == start + 1 and reading.page.bits[start] & PRONOUN):
        return None
    if "np" not in frames and "as" not in reading.page.tokens.lower[start:end]:
        return None
    return make_statement(reading.page, clause, ((start, end),))
