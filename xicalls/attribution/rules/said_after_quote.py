"""“We must talk,” said Mr Roe. “We must talk,” he told reporters. — a quotation, then its cue."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.phrases import Range
from xicalls.attribution.rules.said_after_clause import HANGS_ON, RESUMES, goes_on
from xicalls.attribution.words import COLON, COMMA, CONJUNCTION, DASH, PREPOSITION, RELATIVE, STOP
from xicalls.model import Finding, Statement

_OWN_CONTENT = frozenset({"words", "that", "to"})
_ASKED = frozenset({"asked", "pressed"})
_RESUMES = RESUMES | HANGS_ON | {"and"}
_SPEAKS = frozenset({"quote", "clause"})


def said_after_quote(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """A quotation that ends just before the reporting clause."""
    if clause.before is None or clause.subject is None or _SPEAKS.isdisjoint(clause.reporting.frames) or clause.negated:
        return None
    before = quoted_before(reading, clause)
    if before is None:
        return None
    page, comma = reading.page, clause.after
    if page.bits[clause.subject[0]] & RELATIVE and page.inside[clause.subject[0] - 1] >= 0:
        return None  # “named a “chief of trade” who reports to the king”
    mixed = before[0] < page.bounds[page.inside[before[1] - 1]][0]
    if mixed and (clause.shape in _OWN_CONTENT or page.lower[before[0]] in _ASKED):
        return None  # “Because it is “not over,” he said talks must go on”; “Asked if it was “over,” he said no”
    if mixed and _resumes(reading, clause):
        return make_statement(page, clause, (before, (comma + 1, content_end(reading, clause, comma + 1))))
    return make_statement(page, clause, (before,))


def _resumes(reading: Reading, clause: Clause) -> bool:
    """*But it is “a better use,” he said, to wait*: whether words lead up to the quotation, and others go on."""
    page, comma = reading.page, clause.after
    if clause.shape != "none" or comma + 1 >= clause.unit.last or page.inside[comma] >= 0:
        return False
    if not clause.inverted and clause.before is not None and page.bits[clause.before[0]] & PREPOSITION:
        return goes_on(reading, clause, comma)  # “Despite his “rude tone,” she wrote, he is kind”
    return page.lower[comma + 1] in _RESUMES and goes_on(reading, clause, comma)


def quoted_before(reading: Reading, clause: Clause) -> Range | None:
    """The tokens before a clause that are its content and end in a quotation: all that leads up to it, or it alone.

    *The deal is “dead,” he said*: from *The*. *He left. “It is dead,” he said*: the quotation.
    """
    page = reading.page
    if clause.before is None:
        return None
    first, last = clause.before
    number = page.inside[last - 1]
    if number < 0:
        return None
    opening = page.bounds[number][0]
    if opening == first:
        return (opening, last)
    if page.text[page.quotes[number].content.start].islower():
        return (first, last)  # “The party “allows us to talk,” he said”: the words lead up to the quotation
    if any(c.verb < opening and c.subject and _SPEAKS & c.reporting.frames for c in reading.of_unit[clause.unit.first]):
        return (opening, last)
    if page.bits[opening - 1] & COLON:
        return (opening, last)
    if page.bits[opening - 1] & (COMMA | DASH | STOP):
        start = opening - 1
        while start > first and not page.bits[start - 1] & CONJUNCTION and page.inside[start - 1] < 0:
            start -= 1
        if start == first or not any(page.inside[t] >= 0 for t in range(first, opening)):
            return (opening, last)
    return (first, last)
