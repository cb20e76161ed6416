"""The records of the JSON contract (``docs/json.md``) as frozen, typed objects: the same fields, in the same order."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Self, get_type_hints

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Record:
    """What all records have in common: they are made of the contract's JSON, and give it back."""

    @classmethod
    def of(cls, record: Json) -> Self:
        """The record that some JSON of the contract stands for; fields that are not known are left out."""
        kinds = _kinds(cls.__name__)
        return cls(**{field.name: _typed(record.get(field.name), kinds[field.name]) for field in fields(cls)})

    def json(self) -> Json:
        """The record as the contract's JSON."""
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class SpanRecord(Record):
    """Words and where they stand: ``text[start:end]``, in code points of the article's decoded text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class WhySpan(SpanRecord):
    """Words that something rests on, and what they have to do with it."""

    note: str


@dataclass(frozen=True, slots=True)
class CallSpan(SpanRecord):
    """Words that report a call, and the id of the article that they stand in."""

    article: str


@dataclass(frozen=True, slots=True)
class AgentRecord(Record):
    """A person, an organisation, a country that speaks, or somebody unnamed."""

    id: str
    name: str
    kind: str
    office: str | None
    country: str | None
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class DateRecord(Record):
    """A date as exact as it is known (``edtf``), its first and last day, and what it rests on."""

    edtf: str
    start: str
    end: str
    precision: str
    basis: str
    why: tuple[WhySpan, ...]


@dataclass(frozen=True, slots=True)
class SourceRecord(Record):
    """Who published an article."""

    name: str
    domain: str | None
    kind: str
    country: str | None
    basis: str
    evidence: tuple[WhySpan, ...]


@dataclass(frozen=True, slots=True)
class NoticeRecord(Record):
    """Something odd about a file."""

    code: str
    message: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class ReportRecord(Record):
    """An article that reports a call; ``published`` is EDTF."""

    article: str
    file: str
    source: str | None
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Article(Record):
    """An article."""

    schema_version: int
    id: str
    file: str
    format: str
    encoding: str
    text_sha256: str
    title: str | None
    source: SourceRecord | None
    authors: tuple[str, ...]
    published: DateRecord | None
    language: str | None
    words: int
    calls: tuple[str, ...]
    topics: tuple[str, ...]
    speakers: tuple[AgentRecord, ...]
    statements: int
    notices: tuple[NoticeRecord, ...]


@dataclass(frozen=True, slots=True)
class Call(Record):
    """A call, with all the articles that report it."""

    schema_version: int
    id: str
    date: DateRecord | None
    medium: str
    participants: tuple[AgentRecord, ...]
    requested_by: str | None
    initiated_by: str | None
    topics: tuple[str, ...]
    statements: int
    evidence: tuple[CallSpan, ...]
    reports: tuple[ReportRecord, ...]


@dataclass(frozen=True, slots=True)
class Statement(Record):
    """What somebody is reported to have said."""

    schema_version: int
    id: str
    article: str
    file: str
    line: int
    source: str | None
    published: str | None
    call: str | None
    kind: str
    speakers: tuple[AgentRecord, ...]
    mention: SpanRecord | None
    cue: SpanRecord | None
    addressees: tuple[AgentRecord, ...]
    via: tuple[AgentRecord, ...]
    text: str
    spans: tuple[tuple[int, int], ...]
    quoted: tuple[SpanRecord, ...]
    prefix: str
    suffix: str
    topics: tuple[str, ...]
    rule: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Passage(Record):
    """A paragraph on a topic, with the words that say so."""

    article: str
    file: str
    line: int
    start: int
    end: int
    text: str
    matched: tuple[SpanRecord, ...]


@dataclass(frozen=True, slots=True)
class TopicCall(Call):
    """A call on a topic, with its passages and statements on it."""

    passages: tuple[Passage, ...]
    statement_records: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Topic(Record):
    """A topic with its counts."""

    schema_version: int
    id: str
    name: str
    calls: int
    articles: int
    statements: int


@dataclass(frozen=True, slots=True)
class TopicCount(Record):
    """How often somebody speaks on a topic."""

    topic: str
    statements: int


@dataclass(frozen=True, slots=True)
class Speaker(Record):
    """Somebody who says something, and how often."""

    schema_version: int
    id: str
    name: str
    kind: str
    office: str | None
    country: str | None
    wikidata: str | None
    statements: int
    direct: int
    mixed: int
    indirect: int
    articles: int
    topics: tuple[TopicCount, ...]


@cache
def _kinds(record: str) -> dict[str, Any]:
    return get_type_hints(globals()[record])


def _typed(value: Any, kind: Any) -> Any:
    """JSON as the type that a field has: records for objects, tuples for arrays."""
    arguments = getattr(kind, "__args__", ())
    if isinstance(value, dict):
        made: type[Record] = next(
            one for one in (kind, *arguments) if isinstance(one, type) and issubclass(one, Record)
        )
        return made.of(value)
    if isinstance(value, list):
        return tuple(_typed(item, arguments[0] if arguments else Any) for item in value)
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.json()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
