"""She expressed concern about the delay, and reiterated her call for talks. — a verb, a reporting noun, its object."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.objects import object_end
from xicalls.model import Finding, Statement


def expressed_concern(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """What stands after the noun's preposition: what the concern is about, what the call is for."""
    page, unit = reading.page, clause.unit
    if "noun" not in clause.reporting.frames or clause.subject is None or clause.negated or clause.shape != "words":
        return None
    for token in range(clause.after, min(clause.after + 5, unit.last - 2)):
        frames = page.words.nouns.get(page.lower[token])
        following = page.lower[token + 1]
        if frames and following in frames and page.inside[token] < 0:
            end = (content_end if following == "that" else object_end)(reading, clause, token + 2)
            return make_statement(page, clause, ((token + 2, end),), (clause.group[0], token + 2))
    return None
