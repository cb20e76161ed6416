"""“the Chinese leader”, “the chancellor”: the only one named in the article who holds that office."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from xicalls.model import Span
from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import ADJECTIVE, CAPITAL, COUNTRY, ROLE
from xicalls.people.offices import LEADS, SHORT, fits, office_named, owned_by_unknown
from xicalls.people.titles import OF_THE_REPUBLIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.person import Person
    from xicalls.people.phrase import Phrase


SPOKESPERSONS = ("spokesperson", "spokesman", "spokeswoman")
FEW = 12
"""Holders of an office whom the sentence, or the very word, may tell apart."""


def office_in_article(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """By the title that the article gives, “Chinese President Xi Jinping”, or that the lexicon has for its time."""
    office = office_named(phrase, circle)
    if office is None or owned_by_unknown(phrase, office, circle):
        return None
    roster = circle.roster
    holders = circle.holders(office, fits)
    if not office.of and circle.words(*phrase.tail) == OF_THE_REPUBLIC:
        holders = [person for person in holders if _is_of_the_republic(person, circle)]
    if 1 < len(holders) <= FEW:
        holders = _fitting_best(phrase, holders, office.role, circle)
    if 1 < len(holders) <= FEW and not office.of:
        holders = _told_apart(holders, office.role, circle)
    if len(holders) > 1:
        before = (p for p in holders if p.where and p.where[0][0] < phrase.first)
        holders = list(islice(before, 2))  # one, or it is nobody
    if len(holders) != 1 or _is_another(phrase, holders[0], circle):
        return None
    evidence = [Span(roster.tokens.starts[a], roster.tokens.ends[b - 1]) for a, b in holders[0].where[:1]]
    return finding((circle.agent(holders[0]),), *evidence, inferred=True)


def _fitting_best(phrase: Phrase, holders: list[Person], role: str, circle: Circle) -> list[Person]:
    """The only one in the very office: no Secretary of State is “the Foreign Secretary”; else by the sentence."""
    called = _called_so(phrase, holders, role, circle)
    if len(called) == 1 and role not in SHORT and role != LEADS:
        return called
    return _of_the_sentence(phrase, holders, circle) or called


def _is_of_the_republic(person: Person, circle: Circle) -> bool:
    """“The President of the Republic, Jane Roe, spoke with President Poe”: of two presidents, the one called so."""
    return any(
        OF_THE_REPUBLIC in (circle.words(max(0, first - back), max(0, first - back + 3)) for back in (3, 4))
        or circle.words(end + 2, end + 5) == OF_THE_REPUBLIC
        for first, end in person.where[:FEW]
    )


def _is_another(phrase: Phrase, holder: Person, circle: Circle) -> bool:
    """“A spokesperson for the club …, the spokesperson said”: somebody without a name, brought in since the holder was
    last named, or before he ever was.
    """
    noun = circle.words(phrase.head[1] - 1, phrase.head[1])[0]
    if phrase.end - phrase.first > 2 or not (noun in SHORT or noun in circle.known.nouns("officials")):
        return False
    named = max((first for first, _ in holder.where if first < phrase.first), default=0)
    nouns = SPOKESPERSONS if noun in SPOKESPERSONS else (noun,)
    return any(circle.introduced(one, phrase.first) > circle.introduced(one, named) for one in nouns)


def _told_apart(holders: list[Person], role: str, circle: Circle) -> list[Person]:
    """“the Israeli prime minister” for one, and “the prime minister” for the other: who is never called so."""
    known, roster = circle.known, circle.roster
    called = {
        known.code(named.key)
        for named in roster.named
        if named.kind == ADJECTIVE
        and circle.words(named.first - 1, named.first) == ["the"]
        and (office := roster.finder.at(named.end)) is not None
        and office.kind == ROLE
        and known.same(office.key) == known.same(role)
        and office.end not in roster.starting
    }
    return [person for person in holders if circle.agent(person).country not in called] if called else holders


def _called_so(phrase: Phrase, holders: list[Person], role: str, circle: Circle) -> list[Person]:
    """Those who have the very office: the Foreign Minister rather than the Secretary of State; or EAM, by that word."""
    if phrase.last is not None and phrase.last.end - phrase.last.first == 1:
        word = circle.words(phrase.last.first, phrase.last.end)[0]
        by_word = [p for p in holders if any(word in circle.words(max(0, f - 3), f) for f, _ in p.where[:FEW])]
        if len(by_word) == 1 and word in circle.known.acronyms:
            return by_word
    return [person for person in holders if role in circle.roles_of(circle.agent(person))] or holders


def _of_the_sentence(phrase: Phrase, holders: list[Person], circle: Circle) -> list[Person]:
    """“In New Delhi, the prime minister said …”: the one of the only country that the sentence names before."""
    first, end = circle.stretch(circle.roster.sentence_of(phrase.first), phrase.first)
    places = [named for named in circle.roster.between(first, end) if named.kind in (COUNTRY, CAPITAL)]
    codes = {circle.known.code(named.key) for named in places}
    return [person for person in holders if circle.agent(person).country in codes] if len(codes) == 1 else []
