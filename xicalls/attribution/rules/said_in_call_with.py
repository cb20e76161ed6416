"""“We must talk,” he said in a phone call with Mr Doe. — whom a statement was made to, told beside its cue."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import span_of
from xicalls.attribution.phrases import noun_phrase_after
from xicalls.attribution.words import COMMA, FORMS, REMARKS, SPEAKING, TALKS
from xicalls.lexicon import fold
from xicalls.model import Finding, Span, Statement

_IN = frozenset({"in", "during", "on", "at", "over"})
_MADE = frozenset({"made", "issued", "gave", "delivered"})
_SHORTEST = 4
"""Tokens of *Speaking with Roe,*."""
_NEAR = 6
"""Tokens in which *Roe made the remarks* begins a sentence."""


def said_in_call_with(
    statement: Statement, reading: Reading, _decided: Sequence[Finding[Span] | None]
) -> Finding[Span] | None:
    """The noun phrase after *in a call with*, *during talks with*, *in a letter to*, right after the cue.

    Or at the head of its sentence (*In his call with Mr Doe, Mr Roe said*, *Speaking with Mr Doe, he said*), or in the
    next one (*He made the remarks in a call with Mr Doe*).
    """
    page = reading.page
    asides = reading.asides
    if not asides.talks or statement.cue is None or statement.mention is None:
        return None
    if not (asides.tells_of_talks(statement.cue.start) or asides.tells_of_talks(statement.mention.end)):
        return _made_in_talks(statement, reading)
    cue = page.tokens.at(statement.cue.start)
    if statement.mention.end < statement.cue.start:
        found = _talks_in(reading, page.tokens.at(statement.mention.end), cue)  # “Mr Roe, in a call with Mr Doe, said”
        if found is not None:
            return found
    found = _talks_in(reading, cue, min(cue + 14, len(page.bits)))
    return found if found is not None else _talks_ahead(statement.mention, reading)


def _talks_ahead(mention: Span, reading: Reading) -> Finding[Span] | None:
    """*In his call with Mr Doe, Mr Roe stressed*, *Speaking with Mr Doe, he reiterated*: up to the comma before him."""
    page = reading.page
    subject = page.tokens.at(mention.start)
    first = page.units[page.unit_at(subject)].first
    if subject - first < _SHORTEST or not page.bits[subject - 1] & COMMA:
        return None
    if page.lower[first] in SPEAKING and page.lower[first + 1] in {"with", "to"}:
        found = _whom(reading, first, first + 2)
    elif page.lower[first] in _IN:
        found = _talks_in(reading, first, subject)
    else:
        return None
    if found is None or page.tokens.at(found.value.end) != subject - 1:
        return None  # “In a call with Mr Doe on Friday and a letter to Ms Poe, Mr Roe …” may be either
    return found


def _made_in_talks(statement: Statement, reading: Reading) -> Finding[Span] | None:
    """*He made the remarks in a call with Mr Doe*, in the sentence after the statement, of the same speaker."""
    page = reading.page
    if statement.cue is None or statement.mention is None:
        return None
    number = page.unit_at(page.tokens.at(max(statement.spans[-1].end, statement.cue.end) - 1)) + 1
    if not 0 < number < len(page.units):
        return None
    unit = page.units[number]
    if not reading.asides.tells_of_talks(page.tokens.starts[unit.first]):
        return None
    for token in range(unit.first + 1, min(unit.first + _NEAR, unit.last - 2)):
        if page.lower[token] in _MADE and page.lower[token + 2] in REMARKS:
            speaker = {*fold(statement.mention.of(page.text)).split(), "he", "she"} - FORMS
            if speaker.isdisjoint(page.lower[unit.first : token]):
                return None
            return _talks_in(reading, token, unit.last)
    return None


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
            return _whom(reading, token, token + 2)
    return None


def _whom(reading: Reading, talks: int, first: int) -> Finding[Span] | None:
    """The noun phrase that begins at a token."""
    page = reading.page
    last = noun_phrase_after(page, first, len(page.bits))
    if last == first:
        return None
    return Finding(span_of(page, (first, last)), (span_of(page, (talks, last)),), "")
