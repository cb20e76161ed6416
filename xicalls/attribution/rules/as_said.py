"""As Mr Roe said, talks must go on. Talks must go on, as Mr Roe put it. — a clause that *as* ascribes."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.phrases import holds_clause
from xicalls.attribution.words import COMMA
from xicalls.model import Finding, Statement

_FRAMES = frozenset({"clause", "that", "after"})


def as_said(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The clause beside an aside that begins with *as* and ends in the cue."""
    page, unit = reading.page, clause.unit
    if clause.shape != "none" or clause.subject is None or clause.shared or clause.inverted or clause.passive:
        return None
    if _FRAMES.isdisjoint(clause.reporting.frames):
        return None
    joint = clause.subject[0] - 1
    if joint < unit.first or page.lower[joint] != "as" or page.lower[clause.after - 1] == "this":
        return None
    comma = clause.after
    content = []
    if joint > unit.first + 1 and page.bits[joint - 1] & COMMA:
        content.append((unit.first, joint - 1))
    elif joint > unit.first + 1:
        return None
    if comma + 1 < unit.last and page.bits[comma] & COMMA and page.inside[comma] < 0:
        content.append((comma + 1, content_end(reading, clause, comma + 1)))
    if not any(holds_clause(page, *words) for words in content):
        return None
    return make_statement(page, clause, content)
