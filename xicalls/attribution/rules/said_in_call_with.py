"""“We must talk,” he said in a phone call with Mr Doe. — whom a statement was made to, told beside its cue."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import span_of
from xicalls.attribution.phrases import noun_phrase_after
from xicalls.model import Finding, Span, Statement

_TALKS = frozenset(
    {"call", "conversation", "talks", "talk", "meeting", "discussion", "letter", "message", "phone-call"}
)


def said_in_call_with(
    statement: Statement, reading: Reading, _decided: Sequence[Finding[Span] | None]
) -> Finding[Span] | None:
    """The noun phrase after *in a call with*, *during talks with*, *in a letter to*, right after the cue."""
    page = reading.page
    if statement.cue is None or statement.mention is None:
        return None
    first = page.tokens.at(max(statement.cue.end, statement.mention.end))
    for token in range(first, min(first + 7, len(page.bits) - 2)):
        word = page.tokens.lower[token]
        if page.inside[token] >= 0 or token in page.finals or word in ",;:—":
            return None
        if word in _TALKS and page.tokens.lower[token + 1] in {"with", "to"}:
            end = noun_phrase_after(page, token + 2, len(page.bits))
            if end == token + 2:
                return None
            span = span_of(page, (token + 2, end))
            return Finding(span, (span_of(page, (first, end)),), "")
    return None
