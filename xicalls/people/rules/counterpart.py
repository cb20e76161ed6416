"""“Mr Roe told his Japanese counterpart”: the one who holds for that country what the owner does for his own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import AgentKind
from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import ADJECTIVE, COUNTRY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Agent, Finding
    from xicalls.people.phrase import Phrase


OTHERS = tuple([noun + end] for noun in ("counterpart", "interlocutor", "colleague") for end in ("", "s"))
WHOSE = (["his"], ["her"])


def counterpart(phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]) -> Finding[Agents] | None:
    """By the offices of whoever is named last before it: first among those in the article, then in the lexicon."""
    words = circle.words(*phrase.head)
    if words in OTHERS and circle.words(*phrase.owner) in WHOSE:
        return _others_on_the_line(phrase, words[0], circle, decided)
    if not words or words[-1] != "counterpart":
        return None
    country = next((n for n in reversed(phrase.names) if n.kind in (ADJECTIVE, COUNTRY)), None)
    if country is None:
        return None
    of = circle.known.code(country.key)
    owner = owner_of(phrase, circle, decided)
    if owner is None:
        line = circle.lines.line(phrase.first) if circle.lines.all else None
        theirs = [agent for agent in line.people if agent.country == of] if line is not None else []
        return finding((theirs[0],), circle.span_of(country), inferred=True) if len(theirs) == 1 else None
    if owner.country == of:
        return None
    found = counterpart_of(owner, of, circle)
    named = found is not None and found.id in circle.roster.persons
    return finding((found,), circle.span_of(country) if named else phrase.span, inferred=True) if found else None


def counterpart_of(owner: Agent, of: str, circle: Circle) -> Agent | None:
    """Who holds for a country what somebody does for his own: somebody of the article, else of the lexicon."""
    roles = _roles(owner, circle)
    for person in circle.roster.persons.values():
        if person.id != owner.id and any(circle.roster.holds(person, role, of) for role in roles):
            return circle.agent(person)
    holders = {
        key
        for role in roles
        for key in circle.known.holders.get((circle.known.same(role), of), ())
        if circle.day and circle.known.held(key, role, of, circle.day)
    }
    return circle.known.person(holders.pop(), circle.day) if len(holders) == 1 else None


def _others_on_the_line(
    phrase: Phrase, noun: str, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """“His interlocutor”, “his counterparts”: who else was on the line; “… and his counterparts”: all of them."""
    people = circle.lines.people(phrase.first) if circle.lines.all else ()
    if not people:
        return None
    several = noun.endswith("s")
    if several and circle.words(phrase.first - 1, phrase.first) == ["and"]:
        return finding(people, inferred=True)  # the Secretary and his counterparts
    owner = owner_of(phrase, circle, decided, reach=2)
    others = tuple(agent for agent in people if owner is not None and agent.id != owner.id)
    if len(others) != len(people) - 1 or (len(others) > 1) is not several:
        return None
    return finding(others, inferred=True)


def owner_of(phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None], reach: int = 4) -> Agent | None:
    """Whose counterpart: the first person of the same sentence; if none, of those before; nobody if the sentence has a
    source that is not known (“The president told his US counterpart”, of two presidents).
    """
    here = circle.roster.sentence_of(phrase.first)
    for sentence in range(here, here - reach, -1):
        if sentence < -1:
            break
        first, end = circle.stretch(sentence, phrase.first)
        before = circle.candidates(first, end, decided, quoted=True)
        if sentence == here and not before and any(not p.pronoun for p in circle.phrases_between(first, end)):
            return None
        for candidate in before:
            if candidate.agent.kind is AgentKind.PERSON:
                return candidate.agent
    return None


def _roles(owner: Agent, circle: Circle) -> list[str]:
    """The offices of somebody that have a counterpart abroad; a head of government is met by a head of state."""
    roles = circle.roles_of(owner)
    family = {circle.known.roles[role].get("counterpart", role) for role in roles if role in circle.known.roles}
    return [role for role, entry in circle.known.roles.items() if entry.get("counterpart", role) in family]
