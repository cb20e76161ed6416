"""What the rules of calls may look at, and what they hand on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from xicalls.calls.words import TIME_WORDS, CallWords
from xicalls.lexicon import Lexicon
from xicalls.model import Agent, Article, Finding, FuzzyDate, Layout, Medium, Paragraph, ParagraphKind, Source, Span
from xicalls.origin.readout import is_official
from xicalls.origin.scene import Page
from xicalls.origin.words import listed
from xicalls.people.cast import Cast
from xicalls.reading.tokens import Tokens

Range = tuple[int, int]
NEARBY = 150
"""A sentence counts so many tokens to either side of a word that tells of a call."""


class Clue(NamedTuple):
    """A word that may tell of a call, and the sentence around it: token indices, half-open.

    ``paragraph`` counts the paragraphs of the report from 0; of a title it is -1.
    """

    at: int
    first: int
    end: int
    paragraph: int


class Claim(NamedTuple):
    """What a sentence says of a call: who was on the line, by which words.

    Attributes:
        sides: the noun phrases that name the participants, as token ranges in text order.
        cue: the words that tell of the call.
        medium: over what.
        certain: whether these words alone say that it was a call; “spoke with” leaves it to the article.
        caller: the noun phrase of the one who phoned, if the words say so.
        separately: several calls, one with each of the second side.
        since: the call is an earlier one, dated by what comes after “since”.
    """

    sides: tuple[Range, ...]
    cue: Range
    medium: Medium = Medium.PHONE
    certain: bool = True
    caller: Range | None = None
    separately: bool = False
    since: bool = False


class Told(NamedTuple):
    """One claim, with whom it names and when it says that it was."""

    clue: Clue
    claim: Claim
    rule: str
    people: tuple[Agent, ...]
    caller: Agent | None
    date: Finding[FuzzyDate] | None

    @property
    def ids(self) -> frozenset[str]:
        """Whom it names, by id."""
        return frozenset(agent.id for agent in self.people)


@dataclass(frozen=True, slots=True)
class CallScene:
    """A read-only view of one article for the rules of calls."""

    article: Article
    layout: Layout
    tokens: Tokens
    cast: Cast
    lexicon: Lexicon
    words: CallWords
    source: Finding[Source] | None
    published: Finding[FuzzyDate] | None
    kept: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    @property
    def lower(self) -> list[str]:
        """The tokens in lower case."""
        return self.tokens.lower

    @property
    def official(self) -> bool:
        """Whether the article is a government's own, by its source or, where none is named, by its form."""
        if "official" not in self.kept:
            self.kept["official"] = is_official(self.source, Page(self.article, self.layout, self.lexicon))
        return self.kept["official"]

    def span(self, tokens: Range) -> Span:
        """The span of a token range."""
        return Span(self.tokens.starts[tokens[0]], self.tokens.ends[tokens[1] - 1])

    def is_name_word(self, index: int) -> bool:
        """Whether a token may be part of a name or title: a capital, or a word of an office."""
        word = self.tokens.words[index]
        lower = self.tokens.lower[index]
        if word in _EXCELLENCIES:
            return True
        if (lower in TIME_WORDS or lower in OPENERS) and not self._is_in_name(index):
            return False
        if word[0].isupper() or lower in self.words.roles:
            return True
        return "-" in word and word.rpartition("-")[2][:1].isupper()  # el-Sisi

    def _is_in_name(self, index: int) -> bool:
        """“Vice Premier He Lifeng”, “To Lam”, “Dong Jun”: of a name with two capitals, a small word or month."""
        words = self.tokens.words
        if not words[index][0].isupper():
            return False
        roster = self.cast.roster
        named = roster.starting.get(index) or roster.ending_at(index)
        if named is None or not named.first <= index < named.end or named.end - named.first < 2:
            return False
        person = roster.bearer(named)
        return person is not None and roster.is_person(person)

    def is_abbreviation_dot(self, index: int) -> bool:
        """The dot of “Mr.”, “Jr.” or “J.”, which ends no sentence."""
        if self.tokens.words[index] != "." or not index:
            return False
        before = self.tokens.lower[index - 1]
        adjacent = self.tokens.ends[index - 1] == self.tokens.starts[index]
        return adjacent and (before in _ABBREVIATED or (len(before) == 1 and self.tokens.words[index - 1].isupper()))


OPENERS = listed(
    "on in at after before during when while as and but also since following earlier later meanwhile however although"
    " according by from to with within over last next if that it he she they we i you this these those there then"
    " instead moreover separately additionally here how what why where who which because until once so yet for not"
    " finally hours days weeks moments asked speaking addressing despite amid"
)
_EXCELLENCIES = frozenset({"HE", "HH", "HRH", "HM"})
_ABBREVIATED = listed("mr mrs ms dr sen gov jr sr gen rep st lt col capt prof pres adm amb hon rev no")
REPORT_KINDS = frozenset({ParagraphKind.BODY, ParagraphKind.TITLE, ParagraphKind.STANDFIRST, ParagraphKind.HEADING})


def place_of(paragraph: Paragraph, bodies: int) -> int:
    """The place of a paragraph in the report: -1 for a title or standfirst, else the count of bodies before it."""
    return bodies if paragraph.kind is ParagraphKind.BODY else -1
