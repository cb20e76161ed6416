"""Asked whether he knew, Mr Roe smiled. Ms Doe was asked about it. — a question put to somebody."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.words import COMMA, PRONOUN
from xicalls.model import Finding, Statement


def was_asked(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The question; who asks is known only after *by*."""
    if not clause.passive or clause.reporting.lemma != "ask" or clause.hearer is None:
        return None
    page, start = reading.page, clause.after
    end = content_end(reading, clause, start)
    if clause.hearer[0] > start:  # “Asked whether he knew, Mr Roe smiled”
        end = next((t for t in range(clause.hearer[0] - 1, start, -1) if page.bits[t] & COMMA), end)
    elif clause.group[0] == clause.verb:  # “Mr Roe, asked about the line, smiled”
        end = next((t for t in range(start, end) if page.bits[t] & COMMA and page.inside[t] < 0), end)
    if end <= start or (end == start + 1 and page.bits[start] & PRONOUN):
        return None
    return make_statement(page, clause, ((start, end),))
