"""Mr Roe pledged to withdraw. She urged the panel to wait. — a cue and an infinitive."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.model import Finding, Statement


def promised_to(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The infinitive after the verb, or after whom it urges."""
    if clause.shape != "to" or clause.subject is None or clause.passive:
        return None
    frames = clause.reporting.frames
    if "to-np" in frames and "to" not in frames:
        return None
    if "to" not in frames:
        return None
    lower = reading.page.lower
    if clause.reporting.lemma == "ask" and (
        lower[clause.after - 1] == "not" or lower[clause.after + 1 :][:1] == ["be"]
    ):
        return None  # “who asked not to be named”
    end = content_end(reading, clause, clause.after)
    return make_statement(reading.page, clause, ((clause.after, end),))
