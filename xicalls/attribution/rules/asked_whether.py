"""The panel asked whether he knew. She explained how it worked. — a cue and an indirect question."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.model import Finding, Statement

_FRAMES = frozenset({"wh", "clause", "clear"})


def asked_whether(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The clause that begins with *whether*, *how*, *why*, …."""
    if clause.shape != "wh" or clause.subject is None or _FRAMES.isdisjoint(clause.reporting.frames):
        return None
    end = content_end(reading, clause, clause.after)
    return make_statement(reading.page, clause, ((clause.after, end),))
