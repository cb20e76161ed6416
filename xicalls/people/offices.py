"""Offices in words: which office, of what country, a phrase like “the former French president” speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from xicalls.people.known import ADJECTIVE, CAPITAL, COUNTRY, ORGANISATION, ROLE
from xicalls.people.titles import OF_THE_REPUBLIC, PAST

if TYPE_CHECKING:
    from xicalls.people.circle import Circle
    from xicalls.people.person import Person
    from xicalls.people.phrase import Phrase

DEFINITE = frozenset({"the", "this", "that"})
_HARMLESS = """
    new newly elected incumbent sitting current top embattled then outgoing incoming own respective conservative
    liberal centrist long-serving longtime veteran powerful honourable honorable hon'ble
"""
HARMLESS = frozenset(_HARMLESS.split())
"""Words that may stand before an office without making it another one, as “deputy” or “school” would."""
LEADS = "leader"
CHIEF = "chief"
"""Who leads an organisation, and no country."""


class OfficeNamed(NamedTuple):
    """An office that a phrase names: role, country or body ("" where not said), and whether it is a former one."""

    role: str
    of: str
    past: bool


def office_named(phrase: Phrase, circle: Circle) -> OfficeNamed | None:
    """The office that the phrase speaks of as a definite one; ``None`` if it does not."""
    last = phrase.last
    if last is None or last.kind != ROLE or circle.known.roles[last.key].get("address"):
        return None
    start, end = phrase.head
    lower = circle.roster.tokens.lower
    of, past = _owner(phrase, circle), False
    skip = start
    role = phrase.names[0] if circle.words(phrase.names[0].end, phrase.names[0].end + 1) == ["/"] else last
    for named in phrase.names[:-1]:
        if named.kind == ROLE and named == role:
            continue  # the DPM/FM
        if named.kind in (ADJECTIVE, COUNTRY, CAPITAL):
            of = circle.known.code(named.key)
        elif named.kind == ORGANISATION and named.key:
            of = named.key
        else:
            return None
    covered = {i for named in phrase.names for i in range(named.first, named.end)}
    definite = phrase.owner[1] > phrase.owner[0] or bool(of) or _is_bare(phrase, circle)
    for i in range(skip, end):
        if i in covered:
            continue
        word = lower[i]
        if word in DEFINITE:
            definite = True
        elif word in PAST or word in {"-", "/"}:
            past = past or word in PAST
        elif word not in HARMLESS:
            return None
    of = of or _after(phrase, circle)
    leads_it = role.key == CHIEF and of in circle.known.organisations  # the NATO chief
    return OfficeNamed(LEADS if leads_it else role.key, of, past) if definite else None


def _is_bare(phrase: Phrase, circle: Circle) -> bool:
    """“Prime Minister reiterated …”, “EAM said …”: a title alone, with a capital, that stands for a name."""
    first, end = phrase.head
    return end == phrase.end and phrase.names[0].first == first and circle.roster.tokens.words[first][0].isupper()


def _owner(phrase: Phrase, circle: Circle) -> str:
    """“China’s president”: the country that the office belongs to."""
    first, end = phrase.owner
    for named in circle.roster.between(first, end):
        if named.kind in (COUNTRY, CAPITAL):
            return circle.known.code(named.key)
        if named.kind == ORGANISATION and named.key:
            return named.key
    return ""


def _after(phrase: Phrase, circle: Circle) -> str:
    """“the president of China”."""
    first, end = phrase.tail
    if first < end and circle.roster.tokens.lower[first] == "of":
        for named in circle.roster.between(first, end):
            if named.kind == COUNTRY:
                return circle.known.code(named.key)
            if named.kind == ORGANISATION and named.key:
                return named.key
    return ""


def owned_by_unknown(phrase: Phrase, office: OfficeNamed, circle: Circle) -> bool:
    """Whether the office belongs to something that is not understood: “the company’s president”.

    “The President of the Republic” is what a government calls its own: no more than “the President”.
    """
    if office.of or circle.words(*phrase.tail) == OF_THE_REPUBLIC:
        return False
    return phrase.owner[1] > phrase.owner[0] or phrase.tail[1] > phrase.tail[0]


def fits(person: Person, office: OfficeNamed, circle: Circle) -> bool:
    """Whether a person named in the article has this office, or leads this country."""
    roster, known = circle.roster, circle.known
    if office.past:
        if any(
            t.role == office.role and t.past and (not office.of or t.of in (office.of, ""))
            for t in roster.titles_of(person)
        ):
            return True
        return person.known and any(
            held.role == office.role and (not office.of or held.of == office.of) and held.end < (circle.day or held.end)
            for held in known.offices.get(person.id, ())
        )
    if office.role != LEADS:
        return roster.holds(person, office.role, office.of) or _is_called_for_short(person, office, circle)
    if office.of:
        return leads(person, office.of, circle)
    return any(leads(person, t.of, circle) for t in roster.titles_of(person) if t.of) or (
        person.known and any(leads(person, held.of, circle) for held in known.offices.get(person.id, ()))
    )


SHORT = frozenset({"secretary", "minister"})
"""What many offices are called for short: “the Secretary”, of the Secretary of State."""
_NOT_SHORT = frozenset(
    {"prime-minister", "general-secretary", "secretary-general", "press-secretary", "vice-foreign-minister"}
)


def is_short_for(short: str, role: str) -> bool:
    """Whether an office may be called so for short: a foreign minister is “the Minister”, a prime minister is not."""
    return role not in _NOT_SHORT and short in role.split("-")


def _is_called_for_short(person: Person, office: OfficeNamed, circle: Circle) -> bool:
    """“the Secretary”, “the Egyptian minister”: in an office called so for short."""
    if office.role not in SHORT or (office.of and circle.agent(person).country != office.of):
        return False
    return any(is_short_for(office.role, role) for role in _roles(person, circle))


def _roles(person: Person, circle: Circle) -> list[str]:
    return circle.roles_of(circle.agent(person))


def leads(person: Person, of: str, circle: Circle) -> bool:
    """Whether somebody leads a country at the time: in the office that leads it, or called so by the article."""
    if circle.roster.holds(person, circle.known.leads.get(of, "president"), of):
        return True
    return any(t.role == LEADS and t.of == of and not t.past for t in circle.roster.titles_of(person))
