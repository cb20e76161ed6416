"""The call was described by officials as “candid”; the move was called a mistake by Mr Roe. — a passive of naming."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of, spans_of
from xicalls.attribution.objects import object_end
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import Range, is_past, noun_phrase_after
from xicalls.attribution.words import PRONOUN, RELATIVE, SUBJECT_PRONOUN, TIME
from xicalls.model import Finding, Statement

_NAMES = frozenset({"call", "label", "brand", "dub", "deem"})


def described_by(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """What is described and as what, ascribed to the noun after *by*."""
    page, start = reading.page, clause.after
    agent_next = page.lower[clause.verb + 1 : clause.verb + 2] == ["by"]
    if not (clause.passive or agent_next) or clause.negated or clause.modal or clause.infinitive:
        return None
    if clause.subject is None or not (_is_named(clause) or (clause.shape == "as" and "as" in clause.reporting.frames)):
        return None
    end, by = object_end(reading, clause, start), clause.verb + 1
    if not agent_next:
        by = _agent_after(page, start, clause.unit.last)
        end = by
    source = (by + 1, noun_phrase_after(page, by + 1, clause.unit.last))
    if end <= start or source[1] <= source[0] or any(page.bits[t] & TIME for t in range(*source)):
        return None
    cue = (clause.group[0], by + 1) if agent_next else clause.group
    spans = spans_of(page, (*_described(page, clause.subject), (start, end)))
    return found(page, spans, cue=span_of(page, cue), mention=span_of(page, source)) if spans else None


def _is_named(clause: Clause) -> bool:
    """*was called a mistake*, not *was called on it*."""
    return clause.reporting.lemma in _NAMES and clause.shape in {"words", "quote", "none"}


def _agent_after(page: Page, start: int, end: int) -> int:
    """The *by* after what something is called: *a mistake by Mr Roe*, not *driven by greed*; ``start`` if none is."""
    for token in range(start + 1, min(start + 12, end - 1)):
        if page.lower[token] == "by" and page.inside[token] < 0:
            done = page.inside[token - 1] < 0 and (is_past(page, token - 1) or page.lower[token - 1].endswith("en"))
            return start if done else token
    return start


def _described(page: Page, subject: Range) -> tuple[Range, ...]:
    """The subject, unless it only stands for what was named before: *he*, *what*, *which*."""
    alone = subject[1] - subject[0] == 1 and page.bits[subject[0]] & (PRONOUN | SUBJECT_PRONOUN | RELATIVE)
    return () if alone or page.lower[subject[0]] == "what" else (subject,)
