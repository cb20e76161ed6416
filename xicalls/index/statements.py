"""Statements as the JSON of the contract: every field, in its order, written straight from the analysis.

There are more of them than of anything else: making a record of each first, and text of that, takes three times as
long. What all statements of an article have in common is kept once, and only the corpus as a whole knows which call
a statement belongs to: the text is put together when it is asked for.
"""

from __future__ import annotations

import json
from json.encoder import encode_basestring as quoted
from typing import TYPE_CHECKING, Any, NamedTuple

from xicalls.index.records import SCHEMA_VERSION, Lines, agent_record, said_by
from xicalls.jsontext import dumps, safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xicalls.model import Agent, Analysis, Attribution, Finding, Span

CONTEXT = 32
"""Code points of a statement's ``prefix`` and ``suffix``."""


class Frame(NamedTuple):
    """What the JSON of all statements of an article has in common: before their number, their line and their call."""

    begins: str
    goes_on: str
    ends: str


class Written(NamedTuple):
    """What the JSON of one statement has to itself: its line, and all after its call."""

    line: int
    tail: str


def frame_of(analysis: Analysis) -> Frame:
    """What the JSON of all statements of an article has in common."""
    article, name = analysis.article, dumps(analysis.article.id)
    source = dumps(analysis.source.value.name if analysis.source else None)
    published = dumps(analysis.published.value.edtf if analysis.published else None)
    return Frame(
        f'{{"schema_version": {SCHEMA_VERSION}, "id": {name[:-1]}#',
        f'", "article": {name}, "file": {dumps(article.file)}, "line": ',
        f', "source": {source}, "published": {published}, "call": ',
    )


def written(analysis: Analysis, precision: dict[str, float]) -> Iterator[Written]:
    """All statements of an article, in text order; they are numbered from 1.

    Args:
        analysis: of the article.
        precision: how often each rule was right on annotated text, by its name.
    """
    text = analysis.article.text
    lines, agents = Lines(text), _Agents()
    for attribution in analysis.attributions:
        line = lines.of(attribution.statement.spans[0].start)
        confidence = precision.get(attribution.statement.rule)
        tail = _tail(attribution, text, agents, "null" if confidence is None else repr(confidence))
        yield Written(line, safe(tail))


def statement_records(analysis: Analysis, precision: dict[str, float]) -> list[dict[str, Any]]:
    """All statements of an article as records; their ``call`` is still open (``None``)."""
    begins, goes_on, ends = frame_of(analysis)
    return [
        json.loads(f"{begins}{number}{goes_on}{line}{ends}null{tail}")
        for number, (line, tail) in enumerate(written(analysis, precision), 1)
    ]


def statement_text(attribution: Attribution, text: str) -> str:
    """The content, verbatim; the parts of one that its cue splits are joined with `` … ``."""
    return " … ".join([text[span.start : span.end] for span in attribution.statement.spans])


def _tail(attribution: Attribution, text: str, agents: _Agents, confidence: str) -> str:
    statement = attribution.statement
    start, end = statement.spans[0].start, statement.spans[-1].end
    spans = ", ".join([f"[{span.start}, {span.end}]" for span in statement.spans])
    return (
        f', "kind": "{statement.kind}", "speakers": {agents.all(said_by(attribution))}'
        f', "mention": {_span(statement.mention, text)}, "cue": {_span(statement.cue, text)}'
        f', "addressees": {agents.found(attribution.addressees)}, "via": {agents.found(attribution.via)}'
        f', "text": {quoted(statement_text(attribution, text))}, "spans": [{spans}]'
        f', "quoted": [{", ".join([_span(span, text) for span in statement.quoted])}]'
        f', "prefix": {quoted(text[max(0, start - CONTEXT) : start])}, "suffix": {quoted(text[end : end + CONTEXT])}'
        f', "topics": [{", ".join([quoted(topic) for topic in topics_of(attribution)])}]'
        f', "rule": {quoted(statement.rule)}, "confidence": {confidence}}}'
    )


def topics_of(attribution: Attribution) -> list[str]:
    """The topics of a statement, each once."""
    if len(attribution.topics) < 2:
        return [topic.value for topic in attribution.topics]
    return list(dict.fromkeys([topic.value for topic in attribution.topics]))


def spans_text(spans: Iterable[Span], text: str) -> str:
    """SPANs of the contract, as JSON."""
    return safe(f"[{', '.join([_span(span, text) for span in spans])}]")


def _span(span: Span | None, text: str) -> str:
    if span is None:
        return "null"
    start, end = span.start, span.end
    return f'{{"start": {start}, "end": {end}, "text": {quoted(text[start:end])}}}'


class _Agents:
    """The agents of one article as JSON, each written once."""

    def __init__(self) -> None:
        self._written: dict[int, str] = {}

    def found(self, finding: Finding[tuple[Agent, ...]] | None) -> str:
        """Those of a finding."""
        return self.all(finding.value) if finding else "[]"

    def all(self, agents: Iterable[Agent]) -> str:
        """Several, as an array."""
        return f"[{', '.join([self._one(agent) for agent in agents])}]"

    def _one(self, agent: Agent) -> str:
        key = id(agent)  # an agent lives as long as its analysis; comparing all its fields would cost more than writing
        made = self._written.get(key)
        if made is None:
            made = self._written[key] = dumps(agent_record(agent))
        return made
