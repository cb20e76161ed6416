"""Mr Roe called for calm, complained about the delay, committed to a truce. — a cue, its preposition, its object."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.objects import object_end
from xicalls.attribution.page import Page
from xicalls.attribution.words import DETERMINER, PUNCTUATION, TALKS, TIME
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
    if clause.reporting.lemma == "appeal" and clause.shape == "to" and not _asks_to(reading.page, start, clause):
        return None  # “appeals to voters”
    if clause.reporting.lemma in _CONVERSES and _is_conversation(reading.page, clause):
        return None
    end = object_end(reading, clause, start)
    if all(reading.page.bits[t] & PUNCTUATION for t in range(start, end)):
        return None  # “a threat that they are aware of.”
    if not TALKS.isdisjoint(reading.page.lower[start : min(start + 4, end)]):
        return None  # “asked for the call”: who asked is told of the call
    if end <= start or any(_is_time(reading.page, t) for t in range(start, min(start + 3, end))):
        return None  # “called on Monday”, “called for an hour”
    return make_statement(reading.page, clause, ((start, end),), (clause.group[0], start))


def _asks_to(page: Page, start: int, clause: Clause) -> bool:
    """*appealed to all sides to show restraint*."""
    return "to" in page.lower[start : min(start + 8, clause.unit.last)]


def _is_time(page: Page, token: int) -> bool:
    return bool(page.bits[token] & TIME) and not page.bits[token] & DETERMINER


_CONVERSES = frozenset({"talk", "speak"})
_SEVERAL = frozenset(
    {"they", "we", "both", "two", "three", "and", "leaders", "sides", "presidents", "ministers", "men", "women",
     "diplomats", "officials", "pair", "envoys", "governments", "countries"}
)  # fmt: skip


def _is_conversation(page: Page, clause: Clause) -> bool:
    """*The leaders spoke about trade*, *Mr Roe talked about it with Mr Doe*: a topic of theirs, nobody's statement."""
    if clause.subject is not None and page.lower[clause.after - 2] in {"favour", "favor", "support"}:
        return False  # “The sides spoke in favour of it”
    if clause.subject is None or not _SEVERAL.isdisjoint(page.lower[clause.subject[0] : clause.subject[1]]):
        return True
    return any(page.lower[t] in {"with", "phone"} for t in range(clause.verb, clause.unit.last))
