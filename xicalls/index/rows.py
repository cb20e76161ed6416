"""One article's analysis as the rows of the index: plain tuples and strings, made where the article is analysed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from xicalls.index.records import (
    Lines,
    Record,
    agent_record,
    article_record,
    date_record,
    finding_record,
    precision_of,
    said_by,
    span_record,
    split_at,
    why_spans,
)
from xicalls.index.statements import frame_of, spans_text, statement_text, topics_of, written
from xicalls.index.why import kept as kept_why
from xicalls.index.words import all_names, spaced, storable
from xicalls.jsontext import dumps
from xicalls.model import Agent, Analysis, Attribution, Basis, CallReport, Finding, ParagraphKind

if TYPE_CHECKING:
    from xicalls.lexicon import Lexicon

SPEAKER, ADDRESSEE, VIA = 0, 1, 2


class StatementRow(NamedTuple):
    """A statement, with what questions look at; ``agents`` are (role, id, names)."""

    line: int
    kind: str
    confidence: float | None
    tail: str
    why: str
    words: str
    agents: list[tuple[int, str, str]]
    topics: list[str]


class ParagraphRow(NamedTuple):
    """A paragraph, the words by which it is found, and the topics it is on: (topic, matched words as JSON)."""

    line: int
    start: int
    text: str
    words: str
    passages: list[tuple[str, str]]


class ReportRow(NamedTuple):
    """A report of a call: the ids of its participants in order, whether the article is about it, all of it as JSON."""

    parties: str
    main: bool
    report: str


class ArticleRows(NamedTuple):
    """All that the index keeps of one article, its columns first; ``reports`` are the calls it reports."""

    id: str
    name: str
    first: str | None
    last: str | None
    published: str | None
    inferred: bool
    sources: str
    title: str | None
    begins: str
    goes_on: str
    ends: str
    head: str
    tail: str
    why: str
    statements: list[StatementRow]
    paragraphs: list[ParagraphRow]
    reports: list[ReportRow]


def rows_of(analysis: Analysis, lexicon: Lexicon) -> ArticleRows:
    """What the index keeps of an article."""
    record = article_record(analysis)
    head, tail = split_at(record, "calls", "[]")
    dated = analysis.published or next((report.date for report in analysis.calls if report.main and report.date), None)
    return ArticleRows(
        id=storable(analysis.article.id),
        name=storable(analysis.article.file),
        first=dated.value.start if dated else None,
        last=dated.value.end if dated else None,
        published=dated.value.edtf if dated else None,
        inferred=dated is not None and dated.basis is Basis.INFERRED,
        sources=_source_names(analysis, lexicon),
        title=storable(record["title"]) if record["title"] else None,
        **frame_of(analysis)._asdict(),
        head=head,
        tail=tail,
        why=dumps(_article_whys(analysis)),
        statements=_statement_rows(analysis, lexicon),
        paragraphs=_paragraph_rows(analysis),
        reports=[_report_row(report, analysis.article.text) for report in analysis.calls],
    )


@lru_cache(maxsize=5000)
def agent_names(agent: Agent) -> tuple[str, str]:
    """An agent's id, and every name it can be asked for by, folded."""
    return storable(agent.id), storable(all_names(agent.name, agent.id, *agent.aliases))


def report_record(report: CallReport, text: str) -> Record:
    """A report of a call with the words of its evidence, so that it can be read without the article."""
    return {
        "participants": [_whole_agent(agent) for agent in report.participants],
        "evidence": [span_record(span, text) for span in report.evidence],
        "rule": report.rule,
        "date": _finding(report.date, date_record(report.date, text), text),
        "medium": str(report.medium),
        "requested_by": _agent_finding(report.requested_by, text),
        "initiated_by": _agent_finding(report.initiated_by, text),
        "duration_minutes": report.duration_minutes,
        "main": report.main,
        "families": list(report.families),
        "told_from": report.told_from,
        "month_day": report.month_day,
        "said": None if report.said is None else list(report.said),
    }


def _report_row(report: CallReport, text: str) -> ReportRow:
    parties = "|".join(sorted({storable(agent.id) for agent in report.participants}))
    return ReportRow(parties, report.main, dumps(report_record(report, text)))


def _whole_agent(agent: Agent) -> Record:
    return agent_record(agent) | {"aliases": list(agent.aliases), "gender": agent.gender}


def _agent_finding(finding: Finding[Agent] | None, text: str) -> Record | None:
    return _finding(finding, _whole_agent(finding.value), text) if finding else None


def _finding(finding: Finding[Any] | None, value: Record | None, text: str) -> Record | None:
    if finding is None:
        return None
    return {"value": value, "rule": finding.rule, "basis": str(finding.basis), "evidence": why_spans(finding, text)}


def _statement_rows(analysis: Analysis, lexicon: Lexicon) -> list[StatementRow]:
    text = analysis.article.text
    precision = lexicon.derive(precision_of)
    names: dict[int, tuple[str, str]] = {}
    return [
        StatementRow(
            line=line,
            kind=str(attribution.statement.kind),
            confidence=precision.get(attribution.statement.rule),
            tail=tail,
            why=kept_why(attribution, text),
            words=spaced(storable(statement_text(attribution, text))),
            agents=_roles(attribution, names),
            topics=topics_of(attribution),
        )
        for (line, tail), attribution in zip(written(analysis, precision), analysis.attributions, strict=True)
    ]


def _roles(attribution: Attribution, names: dict[int, tuple[str, str]]) -> list[tuple[int, str, str]]:
    parts = (
        (SPEAKER, said_by(attribution)),
        (ADDRESSEE, attribution.addressees.value if attribution.addressees else ()),
        (VIA, attribution.via.value if attribution.via else ()),
    )
    found = []
    for role, agents in parts:
        for agent in agents:
            called = names.get(id(agent))
            if called is None:
                called = names[id(agent)] = agent_names(agent)
            found.append((role, *called))
    return found


_READ = frozenset({ParagraphKind.TITLE, ParagraphKind.STANDFIRST, ParagraphKind.HEADING, ParagraphKind.BODY})


def _paragraph_rows(analysis: Analysis) -> list[ParagraphRow]:
    text = analysis.article.text
    lines = Lines(text)
    on: dict[int, list[tuple[str, str]]] = {}
    kept = {passage.span.start for passage in analysis.passages}
    for passage in analysis.passages:
        matched = spans_text(passage.matched, text)
        on.setdefault(passage.span.start, []).append((passage.topic, matched))
    rows = []
    for paragraph in analysis.layout.paragraphs:
        if paragraph.kind in _READ or paragraph.span.start in kept:
            words = storable(paragraph.span.of(text))
            start = paragraph.span.start
            rows.append(ParagraphRow(lines.of(start), start, words, spaced(words), on.get(start, [])))
    return rows


def _article_whys(analysis: Analysis) -> list[Record]:
    text, layout = analysis.article.text, analysis.layout
    found: tuple[tuple[str, Finding[Any] | None], ...] = (
        ("title", layout.title),
        ("authors", layout.authors),
        ("source", analysis.source),
        ("published", analysis.published),
    )
    return [finding_record(what, finding, text) for what, finding in found if finding is not None]


def _source_names(analysis: Analysis, lexicon: Lexicon) -> str:
    if analysis.source is None:
        return ""
    source = analysis.source.value
    aliases = lexicon.derive(_outlet_aliases).get(source.name, ())
    return storable(all_names(source.name, source.domain or "", *aliases))


def _outlet_aliases(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    return {
        str(entry.get("name", key)): (key, *map(str, entry.get("aliases", ())), *map(str, entry.get("domains", ())))
        for key, entry in lexicon.table("outlets").items()
    }
