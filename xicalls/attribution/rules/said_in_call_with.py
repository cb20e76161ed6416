"""“We must talk,” he said in a phone call with Mr Doe. — whom a statement was made to, told beside its cue."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import span_of
from xicalls.attribution.phrases import noun_phrase_after
from xicalls.attribution.words import TALKS
from xicalls.model import Finding, Span, Statement

_IN = frozenset({"in", "during", "on", "at", "over"})


def said_in_call_with(
    statement: Statement, reading: Reading, _decided: Sequence[Finding[Span] | None]
) -> Finding[Span] | None:
    """The noun phrase after *in a call with*, *during talks with*, *in a letter to*, right after the cue."""
    page = reading.page
    asides = reading.asides
    if not asides.talks or statement.cue is None or statement.mention is None:
        return None
    if not (asides.tells_of_talks(statement.cue.start) or asides.tells_of_talks(statement.mention.end)):
        return None
    cue = page.tokens.at(statement.cue.start)
    if statement.mention.end < statement.cue.start:
        found = _talks_in(reading, page.tokens.at(statement.mention.end), cue)  # “Mr Roe, in a call with Mr Doe, said”
        if found is not None:
            return found
    return _talks_in(reading, cue, min(cue + 14, len(page.bits)))


def _talks_in(reading: Reading, first: int, end: int) -> Finding[Span] | None:
    page = reading.page
    if TALKS.isdisjoint(page.lower[first:end]):
        return None
    for token in range(first, min(end, len(page.bits) - 2)):
        if page.inside[token] >= 0 or token in page.finals or page.lower[token] in {";", ":", "—"}:
            return None
        if page.lower[token] in TALKS and page.lower[token + 1] in {"with", "to"}:
            if _IN.isdisjoint(page.lower[max(first, token - 5) : token]):
                return None  # “after a call with Mr Doe”
            last = noun_phrase_after(page, token + 2, len(page.bits))
            if last == token + 2:
                return None
            span = span_of(page, (token + 2, last))
            return Finding(span, (span_of(page, (token, last)),), "")
    return None
