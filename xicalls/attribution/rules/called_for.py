"""Mr Roe called for calm, complained about the delay, committed to a truce. — a cue, its preposition, its object."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, object_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.words import TIME
from xicalls.model import Finding, Statement

_NO_OBJECTS = frozenset({"clause", "quote", "that", "np", "hearer", "wh", "to", "as", "out"})


def called_for(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """What stands after the preposition that belongs to the verb."""
    frames = clause.reporting.frames
    if clause.subject is None or clause.passive:
        return None
    if clause.shape == "to" and "to-np" in frames:
        start = clause.after + 1
    elif clause.shape in frames and clause.shape not in _NO_OBJECTS:
        start = clause.after
    else:
        return None
    end = object_end(reading, clause, start)
    if end <= start or any(reading.page.bits[t] & TIME for t in range(start, min(start + 3, end))):
        return None  # “called on Monday”, “called for an hour”
    return make_statement(reading.page, clause, ((start, end),), (clause.group[0], start))
