"""“The talks,” Mr Roe said, “were useful.” — a quotation that its cue splits, or that goes on after it."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.rules.said_after_quote import quoted_before
from xicalls.attribution.words import COLON, COMMA, QUOTE
from xicalls.model import Finding, Statement


def said_around_quote(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """A quotation, the cue, and the rest of the quotation."""
    if clause.shape != "quote" or clause.subject is None or clause.before is None:
        return None
    if not reading.page.bits[clause.after - 1] & (COMMA | COLON | QUOTE):
        return None  # “…,” he told “Late Night”
    before = quoted_before(reading, clause)
    if before is None or not clause.reporting.frames & {"quote", "clause"}:
        return None
    end = content_end(reading, clause, clause.after)
    return make_statement(reading.page, clause, (before, (clause.after, end)))
