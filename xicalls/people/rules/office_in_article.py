"""“the Chinese leader”, “the chancellor”: the only one named in the article who holds that office."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from xicalls.model import Span
from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import CAPITAL, COUNTRY
from xicalls.people.offices import fits, office_named, owned_by_unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.person import Person
    from xicalls.people.phrase import Phrase


FEW = 12
"""Holders of an office whom the sentence, or the very word, may tell apart."""


def office_in_article(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """By the title that the article gives, “Chinese President Xi Jinping”, or that the lexicon has for its time."""
    office = office_named(phrase, circle)
    if office is None or owned_by_unknown(phrase, office):
        return None
    roster = circle.roster
    holders = circle.holders(office, fits)
    if 1 < len(holders) <= FEW:
        holders = _of_the_sentence(phrase, holders, circle) or _called_so(holders, office.role, circle)
    if len(holders) > 1:
        before = (p for p in holders if p.where and p.where[0][0] < phrase.first)
        holders = list(islice(before, 2))  # one, or it is nobody
    if len(holders) != 1:
        return None
    evidence = [Span(roster.tokens.starts[a], roster.tokens.ends[b - 1]) for a, b in holders[0].where[:1]]
    return finding((circle.agent(holders[0]),), *evidence, inferred=True)


def _called_so(holders: list[Person], role: str, circle: Circle) -> list[Person]:
    """Those who have the very office: the Foreign Minister rather than the Secretary of State."""
    return [person for person in holders if role in circle.roles_of(circle.agent(person))] or holders


def _of_the_sentence(phrase: Phrase, holders: list[Person], circle: Circle) -> list[Person]:
    """“In New Delhi, the prime minister said …”: the one of the only country that the sentence names before."""
    first, end = circle.stretch(circle.roster.sentence_of(phrase.first), phrase.first)
    places = [named for named in circle.roster.between(first, end) if named.kind in (COUNTRY, CAPITAL)]
    codes = {circle.known.code(named.key) for named in places}
    return [person for person in holders if circle.agent(person).country in codes] if len(codes) == 1 else []
