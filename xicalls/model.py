"""The records that the stages hand on: data only, frozen, with no reference back to their document.

Those that an article has by the dozen are named tuples, which are made in a third of the time of a frozen dataclass.
Offsets are half-open and count Unicode code points of ``Article.text``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """A stretch of ``Article.text``: ``text[start:end]``, in code points; a tuple, for an article has hundreds."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand at this span of ``text``."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


as_span: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)
"""``Span(…)`` of a pair of offsets, in a third of the time."""


NOWHERE = Span(0, 0)
"""The empty span."""


class Basis(StrEnum):
    """Whether the file says it, or it was worked out from what the file says."""

    STATED = "stated"
    INFERRED = "inferred"


class Finding(NamedTuple, Generic[T]):
    """Something the program asserts, with the words that it rests on and the rule that made it.

    ``notes`` runs beside ``evidence``: what each span has to do with it, or ``""``.
    """

    value: T
    evidence: tuple[Span, ...]
    rule: str
    basis: Basis = Basis.STATED
    notes: tuple[str, ...] = ()


as_finding: Callable[[tuple[object, ...]], Finding[Any]] = partial(tuple.__new__, Finding)
"""``Finding(…)`` of all its fields in their order, in half the time."""


class Kind(StrEnum):
    """How much of a statement stands in quotation marks: all, part, or none of it."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class AgentKind(StrEnum):
    """What somebody who speaks is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    UNNAMED = "unnamed"


class Form(StrEnum):
    """How a mention refers: by name, by name and title, by a noun phrase, by a pronoun."""

    NAME = "name"
    TITLE = "title"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class ParagraphKind(StrEnum):
    """What a paragraph is in the layout of its article.

    Statements are looked for in titles, standfirsts, headings and body; never in the others.
    """

    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    BODY = "body"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"


class QuoteRole(StrEnum):
    """What a pair of quotation marks is for."""

    SPEECH = "speech"
    """Somebody's words, of a clause or more, or words that a cue reports."""
    FRAGMENT = "fragment"
    """A few quoted words inside a sentence of the reporter's: part of a mixed statement, or scare quotes."""
    TITLE = "title"
    """The title of a work, a nickname, a term of art: nobody's statement."""


@dataclass(frozen=True, slots=True)
class Agent:
    """A person, an organisation, a country that speaks, or somebody unnamed.

    ``id`` is the slug of the name (``xi-jinping``, ``white-house``); of somebody unnamed, of what the article
    calls them (``white-house-official``). ``office`` is the one held at the time of the article; ``gender`` is
    ``m``, ``f`` or ``None`` where neither the lexicon nor the article shows it.
    """

    id: str
    name: str
    kind: AgentKind
    office: str | None = None
    country: str | None = None
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to an agent; ``agent`` is the finding of the coreference rules, or ``None``."""

    span: Span
    form: Form
    agent: Finding[Agent] | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something odd in the file, and where: a code for programs, a sentence for people."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read: its text is fixed here, once, and never edited.

    Attributes:
        id: file name without its ending (longer where two files share it).
        file: path relative to the corpus folder, with ``/``; or ``-`` for standard input.
        format: ``text``, ``markdown``, ``html``, ``json``, …
        encoding: what the bytes were decoded by: ``utf-8``, ``utf-16``, ``windows-1252``, …
        text: the decoded text, newlines as they stand in the file, the byte-order mark dropped.
        metadata: what the file itself declares, as (key, value) in its order, keys folded to lower case
            (front matter, HTML ``<meta>``, JSON fields), values as plain strings; each with the span of the
            value in ``text`` where it stands there.
        body: the part of the text to look at: without front matter.
        skipped: spans inside ``body`` which are markup, not words (``**``, ``[..](url)`` addresses, tags).
        notices: oddities met while reading.
    """

    id: str
    file: str
    format: str
    encoding: str
    text: str
    metadata: tuple[Metadatum, ...] = ()
    body: Span = NOWHERE
    skipped: tuple[Span, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadatum:
    """One thing that a file declares of itself, e.g. the ``date`` of its front matter."""

    key: str
    value: str
    span: Span | None = None


class Paragraph(NamedTuple):
    """One paragraph of the layout; ``sentences`` tile it but for white space between them."""

    span: Span
    kind: ParagraphKind
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What each part of the text is: the title, who wrote it, the paragraphs, what is boilerplate.

    ``dateline`` spans the words before the report begins ("WASHINGTON (AP) — "), where there are any; ``skipped``
    is the article's, for stages that see only the layout.
    """

    title: Finding[str] | None
    authors: Finding[tuple[str, ...]] | None
    paragraphs: tuple[Paragraph, ...]
    dateline: Span | None = None
    skipped: tuple[Span, ...] = ()
    notices: tuple[Notice, ...] = ()


class QuotationMarks(NamedTuple):
    """One pair of quotation marks, or one that is never closed.

    ``span`` includes the marks, ``content`` does not. ``level`` is 0 for the outermost, 1 for a quotation
    inside another. ``closed`` is false where the paragraph ends first; ``continues`` is true where it takes up
    the quotation that the paragraph before left open.
    """

    span: Span
    content: Span
    level: int = 0
    role: QuoteRole = QuoteRole.SPEECH
    closed: bool = True
    continues: bool = False


class Statement(NamedTuple):
    """What an agent is reported to have said: content, cue, and the words that name the source.

    ``spans`` are the content without the outer quotation marks, in order; ``mention`` the words that name the
    speaker beside the cue; ``rule`` the one that found it.
    """

    spans: tuple[Span, ...]
    kind: Kind
    rule: str
    cue: Span | None = None
    mention: Span | None = None
    quoted: tuple[Span, ...] = ()
    addressee: Span | None = None
    via: tuple[Span, ...] = ()
    evidence: tuple[Span, ...] = ()


as_statement: Callable[[tuple[object, ...]], Statement] = partial(tuple.__new__, Statement)
"""``Statement(…)`` of all its fields in their order, in a third of the time."""


class Attribution(NamedTuple):
    """A statement with the agents behind it: who said it, to whom, on whose word."""

    statement: Statement
    speakers: Finding[tuple[Agent, ...]] | None = None
    addressees: Finding[tuple[Agent, ...]] | None = None
    via: Finding[tuple[Agent, ...]] | None = None
    topics: tuple[Finding[str], ...] = ()


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date as exact as it is known, in EDTF (ISO 8601-2): a day, a range of days, a month, a year.

    ``start`` and ``end`` are its first and last day, as ISO dates, both included.
    """

    edtf: str
    start: str
    end: str

    @property
    def precision(self) -> str:
        """``day``, ``range``, ``month`` or ``year``."""
        if "/" in self.edtf:
            return "range"
        return {0: "year", 1: "month"}.get(self.edtf.count("-"), "day")


@dataclass(frozen=True, slots=True)
class Source:
    """The outlet that published an article."""

    name: str
    kind: str
    domain: str | None = None
    country: str | None = None


class Medium(StrEnum):
    """What a call was held over."""

    PHONE = "phone"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class CallReport:
    """One call, as one article reports it; ``calls.unite`` makes one ``Call`` of the reports of many."""

    participants: tuple[Agent, ...]
    evidence: tuple[Span, ...]
    rule: str
    date: Finding[FuzzyDate] | None = None
    medium: Medium = Medium.PHONE
    requested_by: Finding[Agent] | None = None
    initiated_by: Finding[Agent] | None = None
    duration_minutes: int | None = None
    main: bool = True
    """Whether the article is about this call, or only mentions it."""
    families: tuple[str, ...] = ()
    """The participants' family names, in their order, for the call's id."""
    told_from: str | None = None
    """The country of the outlet, whose clock the date is by."""
    month_day: str = ""
    """“10-06”: the day that an article without a year is of, where the report has no date."""
    said: tuple[int, ...] | None = None
    """Which of the article's statements, by their places, belong to this call; ``None`` where it reports only one."""


class Passage(NamedTuple):
    """A paragraph on a topic, with the words that say so."""

    topic: str
    span: Span
    matched: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that one article says, by itself: the end of the per-article stages."""

    article: Article
    layout: Layout
    source: Finding[Source] | None
    published: Finding[FuzzyDate] | None
    marks: tuple[QuotationMarks, ...]
    attributions: tuple[Attribution, ...]
    passages: tuple[Passage, ...]
    calls: tuple[CallReport, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """One call, with all the articles that report it."""

    id: str
    participants: tuple[Agent, ...]
    date: Finding[FuzzyDate] | None
    medium: Medium
    requested_by: str | None
    initiated_by: str | None
    reports: tuple[tuple[str, CallReport], ...]
    """(article id, what it reports), in the order of the articles' dates."""
