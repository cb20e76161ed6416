"""Everybody and everything that the lexicon knows by name: looked up by first word, longest name first."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from xicalls.lexicon import Lexicon, fold, slug
from xicalls.model import Agent, AgentKind
from xicalls.reading.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PERSON, ORGANISATION, COUNTRY, CAPITAL, ADJECTIVE, ROLE, NOT_A_NAME, UNKNOWN = range(8)
"""What a stretch of words names; an adjective is of a country ("Chinese"), a role an office or title."""

Entry = tuple[list[str], int, str]
"""The words of a name in lower case, what it names, and the id of its entry."""

Branch = tuple["Entry | None", dict[str, list[Entry]]]


_ARTICLES = frozenset({"a ", "an", "th"})
_FAMILY_FIRST = frozenset({"JP", "KR", "HU"})
"""Where names are written in either order: Kishida Fumio, Fumio Kishida."""
_HEADS = frozenset({"secretary-general", "director-general", "managing-director", "commission-president"})
"""Who leads an organisation: “the NATO chief”."""
_BESIDE_NAMES = frozenset({ROLE, ADJECTIVE, COUNTRY})
_ARABIC = re.compile(r"\b[ae]l-", re.IGNORECASE)


class Office(NamedTuple):
    """One office that a person held: which, of what country (or body), its full title, and from when to when."""

    role: str
    of: str
    title: str
    start: str
    end: str


class Known:
    """The lexicon of people, organisations, countries and offices, made ready for looking up.

    Attributes:
        names: by the first word of each name: the entry of that word alone, and by the second word the longer
            ones, the longest first. A leading “the” is no part of a name.
        acronyms: names that must stand in capitals, in lower case here: "us" is no country, "who" no organisation.
        title_ends: the last words of titles and of countries, for a quick look at what stands before a name.
        role_beginnings: the first words of titles.
        families: the ids of the people who bear a family name.
        alone: whom one word alone names well enough ("Xi", "Zelensky").
        offices: the offices of each person, by id.
        holders: (role as ``same`` has it, of) → ids of all who held that office.
        given: gender by given name: ``m``, ``f``, or ``""`` where it may be either.
        family_first: family names that stand before the given name (Chinese, Korean, Vietnamese).
        particles: words in lower case inside a name ("von", "bin").
        led_by: the particles that a name which begins with particles has before its first other word ("der").
        suffixes: words after a name which are no part of it ("Jr").
        beginnings: ``names``, and of the words in ``plain`` that begin none of them ``None``: one look-up for both.
        inside_names: what may stand in lower case between two words of a name: particles, the dot of an initial.
        plain: words that are capitalised and name nobody ("The", "Monday", "Committee").
        occupations: what may stand before a name without being part of it ("Farmer").
        bare: of the names of an organisation, by its id, those that another country's may have, too.
        leads: the role of the one who leads each country or organisation: ``{"DE": "chancellor"}``.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.names: dict[str, Branch] = {}
        self.acronyms: set[str] = set()
        self.title_ends: set[str] = set()
        self.role_beginnings: set[str] = set()
        self.people = lexicon.table("people")
        self.organisations = lexicon.table("organisations")
        self.countries = lexicon.table("countries")
        self.roles = lexicon.table("offices")
        self.families: dict[str, list[str]] = {}
        self.alone: dict[str, str] = {}
        self.offices: dict[str, tuple[Office, ...]] = {}
        self.holders: dict[tuple[str, str], list[str]] = {}
        self.country_ids: dict[str, str] = {}
        self.leads: dict[str, str] = {}
        self.bare: dict[str, frozenset[str]] = {}
        self._agents: dict[tuple[str, str | None], Agent] = {}
        self._bodies: dict[str, Agent] = {}
        self._names_of: dict[str, tuple[str, str, str]] = {}
        self._nouns = {
            key: frozenset(word for line in entry.get("words", ()) for word in line.split())
            for key, entry in lexicon.table("nouns").items()
        }
        self.occupations = self.nouns("occupations")
        self._read_words(lexicon.table("names"))
        self._read_roles()
        self._read_countries()
        self._read_organisations()
        self._read_people()
        for _, longer in self.names.values():
            for entries in longer.values():
                if len(entries) > 1:
                    entries.sort(key=lambda entry: -len(entry[0]))
        self.led_by = frozenset(_last_small_words(self.names, self.particles))
        self.beginnings: dict[str, Branch | None] = {**dict.fromkeys(self.plain), **self.names}

    def _add(self, name: str, kind: int, key: str) -> None:
        if name.isupper():
            self.acronyms.add(name.lower())
        forms = _spellings(name)
        if kind == PERSON and "l-" in name and _ARABIC.search(name):  # al-Sisi, Al Sisi, El-Sisi
            forms |= {_ARABIC.sub(other, form) for form in forms for other in ("al-", "el-", "al ", "el ")}
        for form in forms:
            self._enter(form.split() if form.replace(" ", "").isalpha() else tokenise(form).lower, kind, key)

    def _enter(self, words: list[str], kind: int, key: str) -> None:
        if len(words) > 1 and words[0] == "the":
            del words[0]
        if kind in _BESIDE_NAMES:
            self.title_ends.add(words[-1])
            if kind == ROLE:
                self.role_beginnings.add(words[0])
        first = words[0]
        branch = self.names.get(first)
        if branch is None:
            branch = self.names[first] = (None, {})
        if len(words) > 1:
            branch[1].setdefault(words[1], []).append((words, kind, key))
        elif branch[0] is None:
            self.names[first] = ((words, kind, key), branch[1])

    def _read_words(self, table: Mapping[str, Mapping[str, Any]]) -> None:
        def words(key: str) -> Iterable[str]:
            return (word for line in table.get(key, {}).get("words", ()) for word in line.lower().split())

        self._spelt = {
            word: set(line.split()) for line in table.get("spellings", {}).get("words", ()) for word in line.split()
        }
        self.given = dict.fromkeys(words("men"), "m")
        for word in words("women"):
            self.given[word] = "" if word in self.given else "f"
        self.family_first = frozenset(words("family-first"))
        self.particles = frozenset(words("particles"))
        self.inside_names = self.particles | {"."}
        self.suffixes = frozenset(words("suffixes"))
        self.bodies = frozenset(words("bodies"))
        self.plain = frozenset(words("plain")) | self.bodies
        for place in table.get("places", {}).get("names", ()):
            self._add(place, NOT_A_NAME, "")

    def _read_roles(self) -> None:
        self._like = {key: entry["like"] for key, entry in self.roles.items() if "like" in entry}
        for key, entry in self.roles.items():
            for word in (entry["name"], *entry.get("aliases", ())):
                self._add(word, ROLE, key)

    def _read_countries(self) -> None:
        for key, entry in self.countries.items():
            code = entry.get("code", "")
            self.country_ids[code] = key
            self.leads[code] = entry.get("leader", "president")
            for name in (entry["name"], *entry.get("aliases", ())):
                self._add(name, COUNTRY, key)
            for name in entry.get("capitals", ()):
                self._add(name, CAPITAL, key)
            for name in entry.get("adjectives", ()):
                self._add(name, ADJECTIVE, key)

    def _read_organisations(self) -> None:
        capitals = {
            name: entry.get("capitals", ())
            for entry in self.countries.values()
            for name in (entry["name"], *entry.get("aliases", ()))
        }
        for key, entry in self.organisations.items():
            if "bare" in entry:
                self.bare[key] = frozenset(" ".join(tokenise(name).lower) for name in entry["bare"])
            for name in (entry["name"], *entry.get("aliases", ())):
                self._add(name, ORGANISATION, key)
                owner, _, body = name.partition("'s ")
                for capital in capitals.get(owner, ()) if body else ():  # Beijing's foreign ministry
                    self._add(f"{capital}'s {body}", ORGANISATION, key)

    def _read_people(self) -> None:
        for key, entry in self.people.items():
            self._read_names(key, entry)
            self.offices[key] = tuple(self._office(office) for office in entry.get("offices", ()))
            for office in self.offices[key]:
                if office.role in _HEADS and office.of in self.organisations:
                    self.leads[office.of] = office.role
                holders = self.holders.setdefault((self.same(office.role), office.of), [])
                if key not in holders:
                    holders.append(key)

    def _read_names(self, key: str, entry: Mapping[str, Any]) -> None:
        family = family_of(entry)
        families = _spellings(family)
        if " " in family:  # Abdullah II
            families |= _spellings(" ".join([word for word in family.split() if word.lower() not in self.suffixes]))
        names = [entry["name"], *entry.get("aliases", ())]
        if entry.get("country") in _FAMILY_FIRST:
            names += [" ".join(reversed(words)) for name in names if len(words := name.split()) == 2]
        for name in names:
            if " " in name:
                for form in self._spelt_otherwise(name):
                    self._add(form, PERSON, key)
            else:
                for form in _spellings(name):
                    families.add(form)
                    self.alone[form] = key
        if not self._spelt.keys().isdisjoint(families):
            families.update(word.lower() for name in list(families) for word in self._spelt_otherwise(name))
        for name in families:
            self.families.setdefault(name, []).append(key)

    def _spelt_otherwise(self, name: str) -> list[str]:
        """A name with each of its words as other alphabets are also written: Sergei, Sergey."""
        spelt = self._spelt
        if spelt.keys().isdisjoint(name.lower().split()):
            return [name]
        forms: list[list[str]] = [[]]
        for word in name.split():
            plain = word.lower()
            others = [word, *(other.capitalize() for other in sorted(spelt.get(plain, {plain}) - {plain}))]
            forms = [[*form, other] for form in forms for other in others]
        return [name, *(" ".join(form) for form in forms[1:])]

    def _office(self, office: Mapping[str, str]) -> Office:
        role, of = office["role"], office.get("of", "")
        title = office.get("title") or self.title(role, of)
        return Office(role, of, title, office.get("from", ""), office.get("to", "9999"))

    def same(self, role: str) -> str:
        """The office that another is in all but name: a premier is a prime minister."""
        like: str = self._like.get(role, role)
        return like

    def nouns(self, what: str) -> frozenset[str]:
        """Common nouns of one sort (a key of ``nouns.toml``), in lower case."""
        return self._nouns.get(what, frozenset())

    def title(self, role: str, of: str) -> str:
        """An office written out: ``("president", "US")`` is “President of the United States”."""
        name: str = self.roles[role]["name"] if role in self.roles else role
        if not (body := self.called(of)):
            return name
        return f"{name} of {body}"

    def names_of(self, person: str) -> tuple[str, str, str]:
        """The name of somebody in the lexicon as it is written, and in lower case the family and the given name."""
        if (kept := self._names_of.get(person)) is None:
            entry = self.people[person]
            family = family_of(entry).lower()
            given = next((word for word in entry["name"].lower().split() if word not in family), "")
            kept = self._names_of[person] = entry["name"], family, given
        return kept

    def called(self, of: str) -> str:
        """What stands after “President of”: “China”, “the United States”, “the European Commission”."""
        if entry := self.countries.get(self.country_ids.get(of, "")):
            return ("the " if entry.get("article") else "") + str(entry["name"])
        if entry := self.organisations.get(of):
            return ("the " if entry.get("article") else "") + str(entry["name"])
        return ""

    def office_of(self, person: str, day: str) -> Office | None:
        """The office that somebody held on a day (ISO), the first listed where several; the last one before it
        never counts, because it is the article's time that matters. Without a day: the only office there is.
        """
        offices = self.offices.get(person, ())
        if not day:
            return offices[0] if len(offices) == 1 else None
        return next((office for office in offices if office.start <= day <= office.end), None)

    def full_name(self, words: list[str]) -> str | None:
        """The id of the person whose name begins these words (lower case, no initials); ``None`` if nobody's."""
        if len(words) > 1 and words[0] in self.names:
            for entry, kind, key in self.names[words[0]][1].get(words[1], ()):
                if kind == PERSON and words[: len(entry)] == entry:
                    return key
        return None

    def held(self, person: str, role: str, of: str, day: str) -> bool:
        """Whether somebody held an office on a day; with no day, at any time."""
        wanted = self.same(role)
        return any(
            (not of or office.of == of)
            and self.same(office.role) == wanted
            and (not day or office.start <= day <= office.end)
            for office in self.offices.get(person, ())
        )

    def person(self, key: str, day: str) -> Agent:
        """The agent of a person in the lexicon, in the office held on that day."""
        office = self.office_of(key, day)
        title = office.title if office else None
        if (agent := self._agents.get((key, title))) is None:
            entry = self.people[key]
            agent = self._agents[key, title] = Agent(
                id=key,
                name=entry["name"],
                kind=AgentKind.PERSON,
                office=title,
                country=entry.get("country"),
                wikidata=entry.get("wikidata"),
                aliases=tuple(entry.get("aliases", ())),
                gender=entry.get("gender"),
            )
        return agent

    def organisation(self, key: str) -> Agent:
        """The agent of an organisation in the lexicon."""
        if (agent := self._bodies.get(key)) is None:
            entry = self.organisations[key]
            agent = self._bodies[key] = Agent(
                id=key,
                name=entry["name"],
                kind=AgentKind.ORGANISATION,
                country=entry.get("country"),
                wikidata=entry.get("wikidata"),
                aliases=tuple(entry.get("aliases", ())),
            )
        return agent

    def country(self, key: str) -> Agent:
        """The agent of a country that speaks."""
        entry = self.countries[key]
        return Agent(
            id=key,
            name=entry["name"],
            kind=AgentKind.COUNTRY,
            country=entry.get("code"),
            wikidata=entry.get("wikidata"),
            aliases=tuple(entry.get("aliases", ())),
        )

    def code(self, key: str) -> str:
        """The ISO code of a country by its id."""
        return str(self.countries[key].get("code", ""))


_LETTERS = (("ø", "oe", "o"), ("ö", "oe", "o"), ("ü", "ue", "u"), ("ä", "ae", "a"), ("å", "aa", "a"), ("æ", "ae", "ae"))
"""Letters that texts without them write as two, or as one without its marks: Støre, Stoere, Store."""

_ODD = frozenset("øöüäåæßłđı")


def _last_small_words(names: Mapping[str, Branch], particles: frozenset[str]) -> Iterator[str]:
    """Of each person's name that begins with small words, the last of them: “der” of “von der Leyen”."""
    for first in particles.intersection(names):
        _, longer = names[first]
        for entries in longer.values():
            for words, kind, _ in entries:
                if kind == PERSON:
                    yield list(takewhile(particles.__contains__, words))[-1]


def _spellings(name: str) -> set[str]:
    """A name in lower case, with its accents and without: texts have either, or two letters for one (“Stoere”)."""
    lower = name.lower()
    if lower.isascii():
        return {lower}
    if _ODD.isdisjoint(lower):
        return {lower, fold(name)}
    two = one = lower.replace("ß", "ss").replace("ł", "l").replace("đ", "d").replace("ı", "i")
    for letter, pair, plain in _LETTERS:
        two, one = two.replace(letter, pair), one.replace(letter, plain)
    return {lower, fold(two), fold(one)}


def family_of(entry: Mapping[str, Any]) -> str:
    """The family name of somebody in the lexicon: the last word of the name, where it is not given."""
    return str(entry.get("family") or entry["name"].split()[-1])


@lru_cache(maxsize=1 << 13)  # “officials”, “the White House”: the same in article after article
def key_of(name: str) -> str:
    """The slug of a name: the same as ``slug``, at once for the plain names that most are."""
    plain = name.lower()
    if plain.isascii() and plain.replace(" ", "").replace("-", "").isalnum() and plain[:2] not in _ARTICLES:
        return "-".join(plain.replace("-", " ").split())
    return slug(name)


def know(lexicon: Lexicon) -> Known:
    """The lexicon's people, organisations, countries and offices: for ``lexicon.derive(know)``."""
    return Known(lexicon)
