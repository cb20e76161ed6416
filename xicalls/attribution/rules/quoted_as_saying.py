"""“We must talk,” Mr Roe was quoted as saying. The agency quoted him as saying that talks must go on."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import found, span_of, spans_of
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import noun_phrase_after
from xicalls.attribution.rules.said_after_clause import goes_on
from xicalls.attribution.rules.said_after_quote import quoted_before
from xicalls.model import Finding, Span, Statement

_QUOTING = frozenset({"quote", "cite", "report", "record"})


def quoted_as_saying(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The words of whoever is quoted; whoever quotes him is the one on whose word we have them."""
    page = reading.page
    if clause.form != "ing" or clause.subject is None or page.lower[clause.group[0] - 1] != "as":
        return None
    quoting = next((c for c in reversed(reading.of_unit[clause.unit.first]) if c.verb < clause.verb), None)
    if quoting is None or quoting.subject is None or quoting.reporting.lemma not in _QUOTING or quoting.negated:
        return None
    content = []
    if clause.shape in {"that", "words", "quote", "colon"}:
        content.append((clause.after, content_end(reading, clause, clause.after)))
    elif quoting.before is not None:
        content.append(quoted_before(reading, quoting) or quoting.before)
        if clause.after + 1 < clause.unit.last and goes_on(reading, clause, clause.after):
            content.append((clause.after + 1, content_end(reading, clause, clause.after + 1)))
    spans = spans_of(page, content)
    if not spans:
        return None
    return found(
        page,
        spans,
        cue=span_of(page, (quoting.group[0], clause.verb + 1)),
        mention=span_of(page, clause.subject),
        addressee=span_of(page, clause.hearer) if clause.hearer is not None else None,
        via=_told_by(page, clause) if quoting.passive else (span_of(page, quoting.subject),),
    )


def _told_by(page: Page, clause: Clause) -> tuple[Span, ...]:
    """*he was quoted as saying by state television*."""
    by = clause.verb + 1
    if by + 1 >= clause.unit.last or page.lower[by] != "by":
        return ()
    end = noun_phrase_after(page, by + 1, clause.unit.last)
    return (span_of(page, (by + 1, end)),) if end > by + 1 else ()
