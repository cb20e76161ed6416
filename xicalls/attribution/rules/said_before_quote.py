"""Mr Roe said: “We must talk.” He told the panel, “No.” The note read “No”. — a cue, then its quotation."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.objects import object_end
from xicalls.attribution.words import SUBJECT_PRONOUN
from xicalls.model import Finding, Statement

_FRAMES = frozenset({"quote", "clause", "that", "np"})


def said_before_quote(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """A quotation that begins just after the reporting clause."""
    if clause.shape != "quote" or clause.subject is None or clause.negated:
        return None
    if clause.reporting.frames.isdisjoint(_FRAMES):
        return None
    if clause.reporting.lemma == "read" and reading.page.bits[clause.subject[0]] & SUBJECT_PRONOUN:
        return None  # “I have read “Pride and Prejudice””
    thing = "np" in clause.reporting.frames and "clause" not in clause.reporting.frames
    if thing and clause.passive:
        return None  # “She was called “a fool””
    end = (object_end if thing else content_end)(reading, clause, clause.after)
    return make_statement(reading.page, clause, ((clause.after, end),))
