"""What the rules of coreference may look at: the persons of an article and the phrases to be resolved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache, partial
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from xicalls.anchors import places_of
from xicalls.model import Agent, AgentKind, Basis, Finding, Span, as_finding, as_span
from xicalls.people.known import ADJECTIVE, CAPITAL, COUNTRY, ORGANISATION, PERSON, ROLE, UNKNOWN
from xicalls.people.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xicalls.model import CallReport
    from xicalls.people.known import Known
    from xicalls.people.names import Named
    from xicalls.people.offices import OfficeNamed
    from xicalls.people.person import Person
    from xicalls.people.phrase import Phrase
    from xicalls.people.roster import Roster

_MARKS = '"“”„‟″«»'
Agents = tuple[Agent, ...]
Decided = "Sequence[Finding[Agents] | None]"


_GOVERNING = """
    of for from in on with to by about against than like under after before told between
"""
GOVERNING = frozenset(_GOVERNING.split())


ONE = frozenset({"a", "an", "one", "another"})
OF_STATE = frozenset({"president", "prime-minister", "premier", "chancellor", "foreign-minister"})
"""Offices that need no country in a document of a government: the other side's are named with theirs."""
MOST_SOURCES = 40
"""Sources of one noun that are looked at."""
MODIFIERS = 7
"""Words between “a” and the noun: “a senior White House national security official”."""
WINDOW = 400
"""Tokens of a sentence that are looked at before a phrase: no real one is longer."""


class Candidate(NamedTuple):
    """Somebody whom a pronoun may mean: who, at which token, whether as somebody's words' source, as a possessor."""

    agent: Agent
    token: int
    is_source: bool
    owns: bool


_candidate: Callable[[tuple[Agent, int, bool, bool]], Candidate] = partial(tuple.__new__, Candidate)
"""``Candidate(…)`` in a third of the time."""


class Circle:
    """A read-only view for the rules.

    Attributes:
        roster: who is named, where.
        known: the lexicon.
        day: the article's date as it matters for offices (ISO), or "".
        lines: who was on the line in the calls that the article reports.
        called: what a phrase (by its place) is called, where a rule has worked that out already.
        phrases: all that is to be resolved, in text order.
    """

    def __init__(
        self, roster: Roster, phrases: Sequence[Phrase], home: str = "", calls: Sequence[CallReport] = ()
    ) -> None:
        self.roster, self.day, self.phrases = roster, roster.day, phrases
        self.lines = Lines(calls, roster)
        self._issuer = home
        self._home: str | None = home or None
        self.known: Known = roster.known
        self._firsts = [phrase.first for phrase in phrases]
        self._holders: dict[tuple[OfficeNamed, object], list[Person]] = {}
        self._in_office: list[Person] | None = None
        self._bodies: list[Named] | None = None
        self._countries: frozenset[str | None] | None = None
        self._marks: list[int] | None = None
        self._tells_of_call: bool | None = None
        self._by_noun: dict[str, list[Phrase]] | None = None
        self.called: dict[int, Finding[Agents] | None] = {}
        self._introduced: dict[str, list[int]] = {}
        self._decided: Sequence[Finding[Agents] | None] = ()
        self._candidates: dict[tuple[int, int, bool], list[Candidate]] = {}

    def span_of(self, named: Named) -> Span:
        """Where a name stands in the text."""
        tokens = self.roster.tokens
        return as_span((tokens.starts[named.first], tokens.ends[named.end - 1]))

    def span_at(self, token: int) -> Span:
        """Where one token stands in the text."""
        tokens = self.roster.tokens
        return Span(tokens.starts[token], tokens.ends[token])

    def after_preposition(self, token: int, prepositions: frozenset[str] = GOVERNING) -> bool:
        """Whether a name is what a preposition governs (“with Ms Roe”), and so no subject."""
        first = self.with_titles(token)
        return first > 0 and self.roster.tokens.lower[first - 1] in prepositions

    def with_titles(self, token: int) -> int:
        """Where a name begins with what stands before it: “French President Jane Roe”."""
        first = token
        while first > 0 and (title := self.roster.ending_at(first - 1)) is not None and title.kind != PERSON:
            first = title.first
        return first

    def words(self, first: int, end: int) -> list[str]:
        """The lower-case words of some tokens."""
        return self.roster.tokens.lower[first:end]

    def quoted(self, token: int) -> bool:
        """Whether a token stands between double quotation marks, as its paragraph opens and closes them."""
        marks = self._marks
        if marks is None:
            text = self.roster.text
            marks = self._marks = sorted([at for mark in _MARKS if mark in text for at in _places(mark, text)])
        if not marks:
            return False
        paragraphs, start = self.roster.paragraphs, self.roster.tokens.starts[token]
        at = bisect_right(paragraphs, start)
        return (bisect_left(marks, start) - bisect_left(marks, paragraphs[at - 1] if at else 0)) % 2 == 1

    def stretch(self, sentence: int, before: int) -> tuple[int, int]:
        """The tokens of a sentence up to a token, of a very long one only the last: ``[first, end)``."""
        first, end = self.roster.sentence_bounds(sentence)
        end = min(end, before)
        return max(first, end - WINDOW), end

    def holders(self, office: OfficeNamed, fits: Callable[[Person, OfficeNamed, Circle], bool]) -> list[Person]:
        """Those named in the article whom an office fits, in order of first mention."""
        if (found := self._holders.get((office, fits))) is None:
            self.roster.mentions()
            found = [person for person in self.roster.persons.values() if fits(person, office, self)]
            self._holders[office, fits] = found
        return found

    def in_office(self, before: int) -> list[Person]:
        """Those in some office of a country who are named before a token: the first three, of whom two may be meant.

        An office without a country, in a government's own document, is that government's: “Premier Roe”.
        """
        named = (person for person in self.in_office_at_all if person.where and person.where[0][0] < before)
        return list(islice(named, 3))

    @property
    def in_office_at_all(self) -> list[Person]:
        """Everybody of the article in some office of a country."""
        roster = self.roster
        if self._in_office is None:
            roster.mentions()
            self._in_office = [
                person
                for person in roster.persons.values()
                if (person.known and self.known.office_of(person.id, self.day) is not None)
                or any(title.of or (self._issuer and title.role in OF_STATE) for title in roster.titles_of(person))
            ]
        return self._in_office

    def pair(self, before: int) -> tuple[Agent, ...]:
        """The two of whom an article tells, as far as it was read before a token; none if they are one, or three.

        Somebody who joins two later on leaves them a pair, where they are the only two at the head of the article.
        """
        people = [self.agent(person) for person in self.in_office(before)]
        if len(people) > 2:
            head = min(self.roster.opening[1], before)  # its title and its first paragraph
            people = [self.agent(person) for person in self.in_office(head)]
            if not people or len({agent.country for agent in people}) < len(people):
                return ()
        elif len(people) == 1 and people[0].country != self.home and (leader := self.leader_at_home()) is not None:
            people.insert(0, leader)  # The Prime Minister spoke to President Roe
        return tuple(people) if len(people) == 2 else ()

    def tells_of_call(self) -> bool:
        """Whether the head of the article speaks of a conversation: that is what it then tells."""
        if self._tells_of_call is None:
            self._tells_of_call = not self.known.nouns("calling").isdisjoint(self.words(0, self.roster.opening[1]))
        return self._tells_of_call

    def leader_at_home(self) -> Agent | None:
        """Who leads the government that issued the article, on its day, where it calls him or her by the office alone.

        It does so if its first words are “The Prime Minister”, or if it names nobody of that government and writes
        “the Prime Minister” somewhere.
        """
        role, known = self.known.leads.get(self.home, "president"), self.known
        if not self.home or not self.day:
            return None
        keys = [
            key
            for key in known.holders.get((known.same(role), self.home), ())
            if known.held(key, role, self.home, self.day)
        ]
        opens = known.same(self._opening_office()) == known.same(role)
        if len(keys) != 1 or not (opens or (self._nobody_of(self.home) and self._writes_office_alone(role))):
            return None
        return known.person(keys[0], self.day)

    def _opening_office(self) -> str:
        """The office that are the body's first words, alone: “The Prime Minister spoke to …”; else ""."""
        roster = self.roster
        first, end = roster.opening
        if end - first < 3 or roster.tokens.lower[first] != "the":
            return ""
        named = roster.finder.at(first + 1)
        if named is None or named.kind != ROLE or named.end in roster.starting:
            return ""
        return named.key if self.words(named.end, named.end + 1) != ["of"] else ""

    def _nobody_of(self, country: str) -> bool:
        """Whether nobody in office of a country is named; and somebody of another one is."""
        people = self.in_office(len(self.roster.tokens.words))
        return bool(people) and all(self.agent(person).country not in (country, None) for person in people)

    def _writes_office_alone(self, role: str) -> bool:
        """Whether “the President” is written anywhere, and neither a name nor “of” goes on with it."""
        lower, starting = self.roster.tokens.lower, self.roster.starting
        return any(
            self.known.same(named.key) == self.known.same(role)
            and lower[named.first - 1 : named.first] == ["the"]
            and named.end not in starting
            and self.words(named.end, named.end + 1) != ["of"]
            for named in self.roster.named
            if named.kind == ROLE
        )

    @property
    def home(self) -> str:
        """The country (ISO) whose government issued the article, or ""; by its form where it names no source."""
        if self._home is None:
            self._home = self._home_by_form() if self.tells_of_call() else ""
        return self._home

    def _home_by_form(self) -> str:
        """“The Prime Minister spoke to President Roe. … the UK would …”: the only country named that has such a leader,
        besides that of whoever is named.
        """
        role = self._opening_office()
        if not role:
            return ""
        known, named = self.known, self.roster.named
        theirs = {self.agent(person).country for person in self.in_office(len(self.roster.tokens.words))}
        codes = {known.code(name.key) for name in named if name.kind in (COUNTRY, ADJECTIVE, CAPITAL)} - theirs - {""}
        homes = {code for code in codes if known.same(known.leads.get(code, "president")) == known.same(role)}
        return homes.pop() if len(homes) == 1 else ""

    def roles_of(self, agent: Agent) -> list[str]:
        """The offices of somebody, by the article and, for its day, by the lexicon."""
        person = self.roster.persons.get(agent.id)
        roles = [title.role for title in self.roster.titles_of(person)] if person else []
        offices = self.known.offices.get(agent.id, ())
        return roles + [office.role for office in offices if not self.day or office.start <= self.day <= office.end]

    def bodies(self, before: int) -> list[Named]:
        """The organisations of the lexicon that are named before a token."""
        if self._bodies is None:
            first = {named.key: named for named in reversed(self.roster.named) if named.kind == ORGANISATION}
            self._bodies = [named for key, named in first.items() if key and self.is_that_body(named)]
        return [named for named in self._bodies if named.first < before]

    def is_that_body(self, named: Named) -> bool:
        """Whether an organisation is the lexicon's: “the Prime Minister's Office” is Israel's where that is named."""
        called = " ".join(self.words(named.first, named.end))
        if called not in self.known.bare.get(named.key, ()):
            return True
        return self.known.organisations[named.key].get("country") in self.countries_named()

    def countries_named(self) -> frozenset[str | None]:
        """The countries (ISO) that the article speaks of: by name, capital or adjective, or by somebody of theirs."""
        if self._countries is None:
            roster, known = self.roster, self.known
            people = (known.people[key].get("country") for key, person in roster.persons.items() if person.known)
            self._countries = frozenset({*roster.countries, *people, self._issuer})
        return self._countries

    def sources_called(self, noun: str, before: int) -> list[Phrase]:
        """The phrases before a token whose head is this common noun."""
        if self._by_noun is None:
            self._by_noun = {}
            lower = self.roster.tokens.lower
            for phrase in self.phrases:
                if phrase.head[1] > phrase.head[0] and not phrase.pronoun:
                    self._by_noun.setdefault(lower[phrase.head[1] - 1], []).append(phrase)
        found = self._by_noun.get(noun, [])
        end = bisect_left(found, before, key=_first)
        return found[max(0, end - MOST_SOURCES) : end]

    def introduced(self, noun: str, before: int) -> int:
        """How often before a token somebody is brought in by a common noun: “a farm official”."""
        lower = self.roster.tokens.lower
        if (places := self._introduced.get(noun)) is None:
            places = self._introduced[noun] = []
            for i in places_of((noun,), lower):
                ahead = _since_mark(lower[max(0, i - MODIFIERS) : i])
                if not ONE.isdisjoint(ahead) and "the" not in ahead:  # not “a call with the foreign minister”
                    places.append(i)
        return bisect_left(places, before)

    def apposed(self, noun: str, before: int) -> Person | None:
        """Who is brought in as “Jane Roe, a harbour pilot”, where nobody else before a token is called by that noun."""
        if self.introduced(noun, before) != 1:
            return None
        roster, place = self.roster, self._introduced[noun][0]
        lower = roster.tokens.lower
        start = next(i for i in range(place, -1, -1) if lower[i] in ONE)
        name = roster.ending_at(start - 2) if start > 1 and lower[start - 1] == "," else None
        person = roster.bearer(name) if name is not None and name.kind in (PERSON, UNKNOWN) else None
        return person if noun not in self.known.nouns("things") else None

    def phrases_between(self, first: int, end: int) -> Sequence[Phrase]:
        """The phrases that begin at the tokens ``[first, end)``."""
        return self.phrases[bisect_left(self._firsts, first) : bisect_left(self._firsts, end)]

    def before(self, token: int) -> int:
        """How many phrases begin before a token."""
        return bisect_left(self._firsts, token)

    def candidates(
        self, first: int, end: int, decided: Sequence[Finding[Agents] | None], *, quoted: bool
    ) -> list[Candidate]:
        """Who is mentioned by the tokens ``[first, end)``, in order: named persons, and sources decided so far."""
        if decided is not self._decided:  # the next rule's turn
            self._decided = decided
            self._candidates.clear()
        key = first, end, quoted
        if (found := self._candidates.get(key)) is None:
            found = self._candidates[key] = self._named_or_source(first, end, decided, quoted=quoted)
        return found

    def _named_or_source(
        self, first: int, end: int, decided: Sequence[Finding[Agents] | None], *, quoted: bool
    ) -> list[Candidate]:
        sources: dict[int, Candidate] = {}  # one a token: of nested phrases the last
        spans: list[tuple[int, int]] = []
        for phrase in self.phrases_between(first, end):
            finding = decided[phrase.place]
            if finding is not None and len(finding.value) == 1:
                sources[phrase.first] = _candidate((finding.value[0], phrase.first, True, False))
                spans.append((phrase.first, phrase.end))
        found = list(sources.values())
        roster, lower = self.roster, self.roster.tokens.lower
        at, covered = 0, -1
        for named in roster.between(first, end):
            here, stop, kind, _ = named
            if kind not in (PERSON, UNKNOWN):
                continue
            while at < len(spans) and spans[at][0] <= here:
                covered = max(covered, spans[at][1])
                at += 1
            if covered > here or (not quoted and self.quoted(here)):
                continue
            person = roster.bearer(named)
            if person is not None and (person.known or roster.is_person(person)):
                owns = lower[stop : stop + 1] == ["'s"]
                found.append(_candidate((roster.agent(person), here, False, owns)))
        if spans:
            found.sort(key=_token)
        return found

    def agent(self, person: Person) -> Agent:
        """The record of a person."""
        return self.roster.agent(person)


def _since_mark(words: list[str]) -> list[str]:
    """The words after the last one that is none (a comma, a full stop)."""
    last = next((i for i in range(len(words) - 1, -1, -1) if not words[i][0].isalnum()), -1)
    return words[last + 1 :]


def _places(mark: str, text: str) -> list[int]:
    """Where a character stands in a text; by far faster than a regular expression, as most have only few."""
    parts = text.split(mark)
    parts.pop()
    return list(accumulate([len(part) + 1 for part in parts], initial=-1))[1:]


def _first(phrase: Phrase) -> int:
    return phrase.first


def _token(candidate: Candidate) -> int:
    return candidate.token


def finding(agents: Agents, *evidence: Span, inferred: bool = False) -> Finding[Agents]:
    """An answer of a rule; the chain puts the rule's name to it."""
    return as_finding((agents, evidence, "", Basis.INFERRED if inferred else Basis.STATED, ()))


@lru_cache(maxsize=1 << 12)  # “officials”, “a spokesman”: the same in article after article
def unnamed(name: str, key: str, *, country: str | None = None) -> Agent:
    """Somebody without a name, called as the article does."""
    return Agent(id=key, name=name, kind=AgentKind.UNNAMED, country=country)
