"""The persons of one article: every name tied to its bearer, as far as the article and the lexicon show it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import starmap
from typing import TYPE_CHECKING

from xicalls.model import Agent, AgentKind, ParagraphKind, Span
from xicalls.people.ground import Ground
from xicalls.people.known import ADJECTIVE, CAPITAL, COUNTRY, PERSON, UNKNOWN, Known, key_of
from xicalls.people.names import Named, NameFinder, initial_agrees, shorter_names
from xicalls.people.offices import SHORT, is_short_for
from xicalls.people.person import Person, entrance
from xicalls.people.titles import Title, TitleReader, gender_shown

if TYPE_CHECKING:
    from xicalls.model import Layout
    from xicalls.reading.tokens import Tokens

TITLES_WITHIN = 6
"""Mentions of somebody in which the article is expected to have given the title."""


class Roster(Ground):
    """Who is named in one article, and by which words.

    Attributes:
        named: all names, in text order; ``firsts`` the tokens where they start, ``starting`` the name by that token.

    Made when first asked for. Two people with one family name stay two; a bare family name that may be either's is
    nobody's.
    """

    def __init__(self, text: str, layout: Layout, tokens: Tokens, known: Known, day: str) -> None:
        self.text, self.known, self.day = text, known, day
        super().__init__(layout, tokens)
        self._singles: dict[str, list[int]] | None = None
        self._countries: frozenset[str] | None = None
        self._persons: dict[str, bool] = {}
        self.finder = NameFinder(tokens, known, self.breaks)
        self.named = self.finder.find()
        self.firsts = [named[0] for named in self.named]
        self.starting = dict(zip(self.firsts, self.named, strict=True))
        self.persons: dict[str, Person] = {}
        self._by_words: dict[str, Person] = {}
        self.families: dict[str, list[Person]] = {}
        self.given: dict[str, list[Person]] = {}
        self._titles = TitleReader(tokens, known, self.finder, self.named, self.firsts)
        self._bearers: dict[int, Person | None] = {}
        self._agents: dict[str, Agent] = {}
        self._mentions: list[tuple[int, int, Person]] | None = None
        titles = [
            (tokens.at(p.span.start), tokens.at(p.span.end))
            for p in layout.paragraphs
            if p.kind in (ParagraphKind.TITLE, ParagraphKind.HEADING)
        ]
        self._enrol(titles)
        self.in_full = frozenset(self.persons)

    def _enrol(self, titles: list[tuple[int, int]]) -> None:
        """Take down everybody named in full; a headline's capitals count only where the body has the name too."""
        doubtful = []
        self._shorter = shorter_names(self.finder.full, self.known)
        headlines = frozenset().union(*starmap(range, titles))
        for named in self.finder.full:
            if named.kind == PERSON:
                self._known_person(named.key).where.append((named.first, named.end))
            elif named.first in headlines:
                doubtful.append(named)
            elif named.key not in self.families:  # Lujan Grisham, once Michelle Lujan Grisham was named
                self._text_person(named).where.append((named.first, named.end))
        for named in doubtful:
            person = self._by_words.get(named.key)
            if person is None and self._goes_by_family_name(named, headlines):
                person = self._text_person(named)
            if person is not None:
                person.where.append((named.first, named.end))
                person.where.sort()

    def _goes_by_family_name(self, named: Named, headlines: frozenset[int]) -> bool:
        """Whether a headline’s “Senator Dana Whitlock” is whom the body calls by one name: “WHITLOCK: No.”"""
        given, _, family = named.key.partition(" ")
        if given not in self.known.given and not self.titles_before(named.first):
            return False
        return any(token not in headlines for token in self.singles.get(family.rpartition(" ")[2], ()))

    def _known_person(self, key: str) -> Person:
        if (person := self.persons.get(key)) is None:
            name, family, given = self.known.names_of(key)
            gender = self.known.people[key].get("gender", "")
            person = self.persons[key] = Person(key, name, gender, known=True)
            self._index(person, family, given)
        return person

    def _text_person(self, named: Named) -> Person:
        if (person := self._by_words.get(named.key)) is None and (short := self._shorter.get(named.key)) is not None:
            person = self._by_words[named.key] = self._text_person(short)
        if person is None:
            key = key_of(named.key)
            words = named.key.split()
            gender = gender_shown(self.titles_before(named.first))
            if not gender and len(words) > 1:
                gender = self.known.given.get(words[0], "")
            person = self.persons[key] = self._by_words[named.key] = Person(
                key, self._written(named), gender, known=False
            )
            if words[0] in self.known.family_first and words[0] not in self.known.given:
                self._index(person, words[0], "")
            if len(words) > 2:
                self._index(person, " ".join(words[1:]), "")
            for word in words[1:]:
                if word not in self.known.particles:
                    self._index(person, word, "")
            if len(words) > 1 and words[0] not in self.known.family_first:
                self.given.setdefault(words[0], []).append(person)
        return person

    def _index(self, person: Person, family: str, given: str) -> None:
        self._bears(person, family)
        if " " in family:
            self._bears(person, family.rsplit(maxsplit=1)[-1])
        if given:
            self.given.setdefault(given, []).append(person)

    def _bears(self, person: Person, family: str) -> None:
        bearers = self.families.setdefault(family, [])
        if person not in bearers:
            bearers.append(person)

    def _written(self, named: Named) -> str:
        tokens = self.tokens
        return " ".join(self.text[tokens.starts[named.first] : tokens.ends[named.end - 1]].split())

    # Titles beside a name

    def titles_before(self, first: int) -> list[Title]:
        """The titles that stand right before a name."""
        return self._titles.before(first)

    def ending_at(self, token: int) -> Named | None:
        """The name, title or country whose last word is this token."""
        return self._titles.ending_at(token)

    def titles_of(self, person: Person) -> list[Title]:
        """Every office that the article itself gives somebody, before or after the name."""
        if person.titles is None:
            person.titles = []
            for first, end in person.where[:TITLES_WITHIN]:
                person.titles.extend(self._titles.before(first))
                person.titles.extend(self._titles.after(first, end))
        return person.titles

    # Who bears a name

    def bearer(self, named: Named) -> Person | None:
        """Whose name this is, or ``None`` where it may be two people's, or nobody's that is known."""
        if named.kind == PERSON:
            return self.persons[named.key]
        if named.kind != UNKNOWN:
            return None
        if " " in named.key:
            return self._by_words.get(named.key) or self._family_of_several(named)
        if named.first not in self._bearers:
            found = self._bearer_of_word(named)
            agrees = found is not None and initial_agrees(named, self.tokens.lower, found.name)
            self._bearers[named.first] = found if agrees else None
        return self._bearers[named.first]

    def _family_of_several(self, named: Named) -> Person | None:
        """“López Obrador”, “von der Leyen”: a family name of several words; else a headline’s “Roe Says No”."""
        if (bearers := self.families.get(named.key)) and len(bearers) == 1:
            return bearers[0]
        if len(known := self.known.families.get(named.key, [])) == 1:
            return self._known_person(known[0])
        first = Named(named.first, named.first + 1, UNKNOWN, self.tokens.lower[named.first])
        return self.bearer(first)

    def _bearer_of_word(self, named: Named) -> Person | None:
        titles = self.titles_before(named.first)
        bearers = self.families.get(named.key, [])
        if not bearers:
            return (
                self._with_family_of_next(named)
                or (None if titles else self._by_given_name(named))  # Sharon, once Sharon Roe was named
                or self._bearer_in_lexicon(named, titles)
                or self._by_given_name(named)
                or (self._only_titled(named) if titles else None)
            )
        famous = self.known.alone.get(named.key)
        if titles and not any(self._fits_some(person, titles) for person in bearers):
            if (other := self._by_office(named, titles)) is not None:
                return other  # President Biden, where the article names Jill Biden alone
        elif not titles and famous and not any(person.id == famous for person in bearers) and self._in_office(famous):
            return self._seen(famous, named)
        if titles:
            bearers = self._with_titles(bearers, titles)
        if not bearers:
            return self._namesake(named, titles)
        if len(bearers) == 1:
            return bearers[0]
        return next((person for person in bearers if person.id == famous), None) or self._first_named(bearers, named)

    def _with_family_of_next(self, named: Named) -> Person | None:
        """“Bill” in “Bill and Hillary Clinton”."""
        if self.known.given.get(named.key) is None or self.tokens.lower[named.end : named.end + 1] != ["and"]:
            return None
        after = self.starting.get(named.end + 1)
        if after is None or after.kind not in (PERSON, UNKNOWN) or (other := self.bearer(after)) is None:
            return None
        family = other.name.split()[-1]
        full = f"{named.key} {family.lower()}"
        if key := self.known.full_name(full.split()):
            return self._seen(key, named)
        return self._by_words.get(full)

    def _namesake(self, named: Named, titles: list[Title]) -> Person | None:
        """“Mr. Clinton”, where the article names Hillary Clinton alone: the only man of that name in the lexicon."""
        gender = gender_shown(titles)
        ids = [key for key in self.known.families.get(named.key, ()) if self.known.people[key].get("gender") == gender]
        return self._seen(ids[0], named) if gender and len(ids) == 1 else None

    def _only_titled(self, named: Named) -> Person:
        """“President Rey of Freedonia”, who is nowhere named in full: somebody of that one name."""
        person = self._text_person(named)
        if not person.where:
            person.where.append((named.first, named.end))
        self.families.setdefault(named.key, [person])
        return person

    def _by_given_name(self, named: Named) -> Person | None:
        """“Hillary”, once “Hillary Clinton” was named; not where two have it, nor where it may be a family's."""
        bearers = self.given.get(named.key, [])
        return bearers[0] if len(bearers) == 1 else None

    def _with_titles(self, bearers: list[Person], titles: list[Title]) -> list[Person]:
        """Those of some namesakes who can bear these titles."""
        for title in titles:
            gender = gender_shown([title])
            if gender:
                bearers = [person for person in bearers if person.gender in (gender, "")]
                if any(person.gender == gender for person in bearers):
                    bearers = [person for person in bearers if person.gender == gender]
            elif fitting := [person for person in bearers if self.holds(person, title.role, title.of)]:
                bearers = fitting
        return bearers

    def _first_named(self, bearers: list[Person], named: Named) -> Person | None:
        """Of namesakes, the one who was already called by the family name alone before the other came in."""
        bearers = sorted(bearers, key=entrance)
        if len(bearers) < 2 or not bearers[1].where:
            return bearers[0] if bearers else None
        begin, other = bearers[0].where[0][0], bearers[1].where[0][0]
        if named.first < other:
            return bearers[0]
        where = self.singles[named.key]
        at = bisect_left(where, begin)
        return bearers[0] if at < len(where) and where[at] < other else None

    def _bearer_in_lexicon(self, named: Named, titles: list[Title]) -> Person | None:
        """By the office that stands before the name, at the time of the article; or by a name known alone."""
        if (person := self._by_office(named, titles)) is not None:
            return person
        offices = [title for title in titles if not self.known.roles[title.role].get("address")]
        ids = self.known.families.get(named.key, ())
        if (key := self.known.alone.get(named.key)) and (not offices or len(ids) == 1):
            return self._seen(key, named)
        return None

    def _by_office(self, named: Named, titles: list[Title]) -> Person | None:
        """The only one of that family name who held the office in front of it at the time of the article."""
        known, ids = self.known, self.known.families.get(named.key, ())
        place = self._titles.country_after(named.end) if ids and titles else ""
        for title in titles:
            if ids and not known.roles[title.role].get("address"):
                fitting = [key for key in ids if self._held(key, title.role, title.of or place)]
                if len(fitting) > 1:
                    fitting = [key for key in fitting if self.known.people[key].get("country") in self.countries]
                if len(fitting) == 1:
                    return self._seen(fitting[0], named)
        return None

    def _held(self, key: str, role: str, of: str) -> bool:
        """Whether somebody of the lexicon held an office then; “Secretary” and “Minister” are short for many."""
        if role not in SHORT:
            return self.known.held(key, role, of, self.day)
        return bool(self.day) and any(
            is_short_for(role, office.role) and (not of or office.of == of)
            for office in self.known.offices.get(key, ())
            if office.start <= self.day <= office.end
        )

    def _fits_some(self, person: Person, titles: list[Title]) -> bool:
        """Whether somebody has one of these titles, or there is none but forms of address."""
        offices = [title for title in titles if not self.known.roles[title.role].get("address")]
        return not offices or any(self.holds(person, title.role, title.of) for title in offices)

    def _in_office(self, key: str) -> bool:
        return bool(self.day) and self.known.office_of(key, self.day) is not None

    def _seen(self, key: str, named: Named) -> Person:
        person = self._known_person(key)
        if not person.where:
            person.where.append((named.first, named.end))
        return person

    def holds(self, person: Person, role: str, of: str) -> bool:
        """Whether somebody has an office, as the article says, or else as the lexicon does for its time."""
        same = self.known.same
        wanted, titles = same(role), self.titles_of(person)
        places = [title.of for title in titles if same(title.role) == wanted and not title.past] if titles else []
        if places and (not of or of in places or not any(places)):  # “President Roe of Chile” is no other land’s
            country = self.known.people[person.id].get("country", "") if person.known else ""
            return not of or not country or country == of
        return person.known and self.known.held(person.id, role, of, self.day)

    # What others ask

    def mentions(self) -> list[tuple[int, int, Person]]:
        """Every mention of a person by name, in text order: (first token, end token, who)."""
        if self._mentions is None:
            self._mentions = [
                (named.first, named.end, person)
                for named in self.named
                if named.kind in (PERSON, UNKNOWN)
                and (person := self.bearer(named)) is not None
                and (person.known or self.is_person(person))
            ]
            for person in self.persons.values():
                person.where.clear()
                person.titles = None  # the titles of all mentions count, not only those of the full names
            for first, end, person in self._mentions:
                person.where.append((first, end))
        return self._mentions

    @property
    def singles(self) -> dict[str, list[int]]:
        """Where each unknown capitalised word stands alone: its tokens, by the word."""
        if self._singles is None:
            self._singles = {}
            for first, _, kind, key in self.named:
                if kind == UNKNOWN and " " not in key:
                    self._singles.setdefault(key, []).append(first)
        return self._singles

    @property
    def countries(self) -> frozenset[str]:
        """The countries (ISO) that the article names, by name, capital or adjective."""
        if self._countries is None:
            places = (name.key for name in self.named if name.kind in (COUNTRY, ADJECTIVE, CAPITAL))
            self._countries = frozenset(map(self.known.code, places))
        return self._countries

    def is_full(self, words: str) -> bool:
        """Whether these words are the full name of somebody whom the lexicon has not."""
        return " " in words and words in self._by_words

    def is_person(self, person: Person) -> bool:
        """Whether a capitalised name is a person's for all that shows: by the lexicon, a given name, a title, or
        the family name alone somewhere (“Grand Junction” is never “Junction”).
        """
        if (kept := self._persons.get(person.id)) is None:
            kept = self._persons[person.id] = self._looks_like_person(person)
        return kept

    def _looks_like_person(self, person: Person) -> bool:
        if person.known or person.id.split("-")[0] in self.known.given or person.gender:
            return True
        if person.name.split()[0].lower() in self.known.family_first or self.titles_of(person):
            return True
        families = person.name.lower().split()[1:]
        return any(family in self.singles for family in families)

    def gender_of(self, person: Person) -> str:
        """``m`` or ``f`` by the lexicon, the given name, or a title anywhere (“Ms. Roe”); ``""`` if nothing shows."""
        if not person.gender:
            for word in person.name.lower().split():
                if self.families.get(word) == [person]:
                    for token in self.singles.get(word, ())[:TITLES_WITHIN]:
                        person.gender = person.gender or gender_shown(self.titles_before(token))
        return person.gender

    def agent(self, person: Person) -> Agent:
        """The record of a person: from the lexicon at the article's time, else from what the article says."""
        if (agent := self._agents.get(person.id)) is None:
            agent = self._agents[person.id] = (
                self.known.person(person.id, self.day) if person.known else self._described(person)
            )
        return agent

    def _described(self, person: Person) -> Agent:
        roles = self.known.roles
        titles = [t for t in self.titles_of(person) if not t.past and not roles[t.role].get("address")]
        title = next((title for title in titles if title.of), titles[0] if titles else None)
        return Agent(
            id=person.id,
            name=person.name,
            kind=AgentKind.PERSON,
            office=self.known.title(title.role, title.of) if title else None,
            country=(title.of or None) if title else None,
            gender=self.gender_of(person) or None,
        )

    def where(self, person: Person) -> Span:
        """Where somebody is first named."""
        first, end = person.where[0]
        return Span(self.tokens.starts[first], self.tokens.ends[end - 1])

    def between(self, first: int, end: int) -> list[Named]:
        """What is named by the tokens ``[first, end)``."""
        return self.named[bisect_left(self.firsts, first) : bisect_left(self.firsts, end)]

    def people_between(self, first: int, end: int) -> list[tuple[int, Person]]:
        """The persons named by the tokens ``[first, end)``: (token, who)."""
        return [
            (named.first, person)
            for named in self.between(first, end)
            if named.kind in (PERSON, UNKNOWN) and (person := self.bearer(named)) is not None
        ]
