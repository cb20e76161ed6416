"""One article's analysis as the records of the JSON contract: every field, in the contract's order.

The mapping from ``model`` to JSON lives here, and in ``statements`` for those. What only the corpus as a whole knows
(which calls an article reports) is filled in by ``united`` afterwards.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from xicalls.jsontext import dumps
from xicalls.model import Agent, Analysis, Attribution, Finding, FuzzyDate, Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xicalls.lexicon import Lexicon

SCHEMA_VERSION = 1
Record = dict[str, Any]


class Lines:
    """Which line an offset of a text is on; quickest when asked from the beginning to the end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._newline = "\n" if "\n" in text or "\r" not in text else "\r"
        self._line, self._at = 1, 0

    def of(self, offset: int) -> int:
        """The number of the line, from 1."""
        if offset < self._at:
            self._line, self._at = 1, 0
        self._line += self._text.count(self._newline, self._at, offset)
        self._at = offset
        return self._line


def span_record(span: Span | None, text: str) -> Record | None:
    """A SPAN of the contract."""
    return None if span is None else {"start": span.start, "end": span.end, "text": span.of(text)}


def agent_record(agent: Agent) -> Record:
    """An AGENT of the contract."""
    return {
        "id": agent.id,
        "name": agent.name,
        "kind": str(agent.kind),
        "office": agent.office,
        "country": agent.country,
        "wikidata": agent.wikidata,
    }


def date_record(finding: Finding[FuzzyDate] | None, text: str) -> Record | None:
    """A DATE of the contract, with the words that it rests on."""
    if finding is None:
        return None
    date = finding.value
    return {
        "edtf": date.edtf,
        "start": date.start,
        "end": date.end,
        "precision": date.precision,
        "basis": str(finding.basis),
        "why": why_spans(finding, text),
    }


def why_spans(finding: Finding[Any], text: str) -> list[Record]:
    """The evidence of a finding, each span with what it has to do with it (``""`` where nothing was noted)."""
    notes = (*finding.notes, *("" for _ in finding.evidence[len(finding.notes) :]))
    return [
        {"start": span.start, "end": span.end, "text": span.of(text), "note": note}
        for span, note in zip(finding.evidence, notes, strict=False)
    ]


def source_record(finding: Finding[Source] | None, text: str) -> Record | None:
    """The ``source`` of an article."""
    if finding is None:
        return None
    source = finding.value
    return {
        "name": source.name,
        "domain": source.domain,
        "kind": source.kind,
        "country": source.country,
        "basis": str(finding.basis),
        "evidence": why_spans(finding, text),
    }


def finding_record(what: str, finding: Finding[Any], text: str) -> Record:
    """Why the program says what it says: the rule, whether it is stated or inferred, and the words."""
    return {"what": what, "rule": finding.rule, "basis": str(finding.basis), "evidence": why_spans(finding, text)}


def unique_agents(attributions: Iterable[Attribution]) -> list[Agent]:
    """The agents who say something, in the order in which they first do."""
    seen: dict[str, Agent] = {}
    for attribution in attributions:
        for agent in said_by(attribution):
            seen.setdefault(agent.id, agent)
    return list(seen.values())


def said_by(attribution: Attribution) -> tuple[Agent, ...]:
    """Who said it; nobody where it is not known."""
    return attribution.speakers.value if attribution.speakers else ()


def article_topics(analysis: Analysis) -> list[str]:
    """The topics of an article, what most of its words are about first."""
    weights: dict[str, int] = {}
    for passage in analysis.passages:
        weights[passage.topic] = weights.get(passage.topic, 0) + len(passage.matched)
    return sorted(weights, key=lambda topic: -weights[topic])


def article_record(analysis: Analysis) -> Record:
    """An article; its ``calls`` are still open (``[]``)."""
    article, text = analysis.article, analysis.article.text
    layout = analysis.layout
    body = article.body.of(text) if article.body.end > article.body.start else text
    return {
        "schema_version": SCHEMA_VERSION,
        "id": article.id,
        "file": article.file,
        "format": article.format,
        "encoding": article.encoding,
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "title": layout.title.value if layout.title else None,
        "source": source_record(analysis.source, text),
        "authors": list(layout.authors.value) if layout.authors else [],
        "published": date_record(analysis.published, text),
        "language": language_of(analysis, body),
        "words": len(body.split()),
        "calls": [],
        "topics": article_topics(analysis),
        "speakers": [agent_record(agent) for agent in unique_agents(analysis.attributions)],
        "statements": len(analysis.attributions),
        "notices": [
            {
                "code": notice.code,
                "message": notice.message,
                "start": notice.span.start if notice.span else None,
                "end": notice.span.end if notice.span else None,
            }
            for notice in analysis.notices
        ],
    }


_ENGLISH = frozenset(
    ["the", "of", "and", "to", "in", "that", "is", "for", "on", "with", "was", "by", "at", "said", "from"]
)


def language_of(analysis: Analysis, body: str) -> str | None:
    """The language that the file declares, or English by its commonest words, or ``None``."""
    for datum in analysis.article.metadata:
        if datum.key in {"language", "lang", "og:locale", "inlanguage"} and datum.value[:2].isalpha():
            return datum.value[:2].lower()
    words = body[:4000].lower().split()
    common = len([word for word in words if word in _ENGLISH])
    return "en" if common and common * 12 >= len(words) else None


def precision_of(lexicon: Lexicon) -> dict[str, float]:
    """How often each rule was right on annotated text, by its name."""
    found: dict[str, float] = {}
    for rule, entry in lexicon.table("precision").items():
        value = entry.get("precision", entry.get("value")) if isinstance(entry, dict) else entry
        if isinstance(value, (int, float)):
            found[rule] = float(value)
    return found


def split_at(record: Record, field: str, left_open: str) -> tuple[str, str]:
    """A record's JSON before and after the value of a field that is still open, so that it can be set without parsing.

    Args:
        record: with the field neither first nor last.
        field: its name.
        left_open: the JSON that it has for now; a text that says the same has its quotation marks escaped.
    """
    before = f', "{field}": '
    head, _, tail = dumps(record).partition(f"{before}{left_open}, ")
    return f"{head}{before}", f", {tail}"
