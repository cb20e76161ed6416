"""Mr Roe said talks must go on. The ministry said on Friday it was ready. — a cue, and a clause without *that*."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.objects import before_which, begins_clause
from xicalls.attribution.phrases import holds_clause
from xicalls.model import Finding, Statement


def said_clause(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The clause that begins right after the cue."""
    frames = clause.reporting.frames
    if clause.shape not in {"words", "colon"} or clause.subject is None or not {"clause", "bare"} & frames:
        return None
    if "clause" not in frames and not begins_clause(reading.page, clause.after, clause.unit.last):
        return None
    if clause.passive and clause.form != "ing" and clause.hearer is None:
        return None
    end = content_end(reading, clause, clause.after)
    if "np" in clause.reporting.frames and not begins_clause(reading.page, clause.after, end):
        end = before_which(reading.page, clause.after, end)
    if "np" in clause.reporting.frames and not holds_clause(reading.page, clause.after, end):
        return None
    return make_statement(reading.page, clause, ((clause.after, end),))
