"""Mr Roe said that talks must go on. The panel told him that it would. — a cue, *that*, and a clause."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.model import Finding, Statement

_FRAMES = frozenset({"clause", "that", "clear"})


def said_that(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The clause after *that*."""
    if clause.shape != "that" or clause.subject is None or _FRAMES.isdisjoint(clause.reporting.frames):
        return None
    end = content_end(reading, clause, clause.after)
    cue = clause.group if clause.hearer else (clause.group[0], clause.cue_end)
    return make_statement(reading.page, clause, ((clause.after, end),), cue)
