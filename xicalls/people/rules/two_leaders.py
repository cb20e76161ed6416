"""“the two leaders”, “both presidents”, “both sides”: the two of whom the article tells."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from xicalls.model import AgentKind
from xicalls.people.circle import MOST_SOURCES, Agents, Circle, finding

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from xicalls.model import Agent, Finding
    from xicalls.people.person import Person
    from xicalls.people.phrase import Phrase


PLAIN = frozenset({"both", "the", "two", "these", "of", "state", "government", "prime", "vice", "foreign"})
"""What else may stand in the phrase: “the two heads of state”, “both prime ministers”."""
OF_COUNTRIES = frozenset({"the", "two", "both", "countries", "nations", "'", "'s", "sides"})
"""Whose leaders they may be: “the two countries’ leaders”."""
TELL_OF_TWO = frozenset({"leaders", "presidents", "premiers", "sides", "ministers", "chancellors"})
"""What needs no “two” or “both” where an article tells of a call or meeting of two: “The presidents agreed”."""


MEETING = frozenset(
    {"met", "meets", "hosted", "hosts", "visited", "visits", "received", "phoned", "rang", "with", "and"}
)
"""What stands between two who are then “the two leaders”."""

MET = MEETING - {"and", "with"} | {"meeting", "talks", "welcomed"}


def two_leaders(phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]) -> Finding[Agents] | None:
    """The two persons in office whom the article is about, if there are just two; “the pair” likewise."""
    words = circle.words(phrase.first, phrase.end)
    if not _speaks_of_two(phrase, words, circle):
        return None
    people = circle.pair(phrase.first)
    others = others_before(phrase, {agent.id for agent in people}, circle) if circle.lines.all else ()
    people = others or people or joint_before(phrase, circle, decided)
    head = circle.words(*phrase.head)
    if not people or not all(may_be(person, head, circle) for person in people):
        return None
    spans = [
        circle.roster.where(person)
        for agent in people
        if (person := circle.roster.persons.get(agent.id)) is not None and person.where
    ]
    return finding(people, *spans, inferred=True)


def joint_before(phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]) -> Agents:
    """“Ms Roe and Mr Poe urged Mr Doe … . The two leaders …”: those who were one source in the sentence before."""
    sentence = circle.roster.sentence_of(phrase.first) - 1
    if sentence < 0:
        return ()
    bounds = circle.roster.sentence_bounds(sentence)
    sources = [(other, decided[other.place]) for other in circle.phrases_between(*bounds)[-MOST_SOURCES:]]
    for (left, one), (right, other) in pairwise(sources):
        if one is None or other is None or circle.words(left.end, right.first) != ["and"]:
            continue
        if circle.words(left.first - 1, left.first) == [","]:
            return ()  # Ms Roe, Mr Poe and Mr Doe
        agents = (*one.value, *other.value)
        if len(agents) == 2 and all(agent.kind is AgentKind.PERSON for agent in agents):
            return agents
    return ()


def others_before(phrase: Phrase, ids: AbstractSet[str], circle: Circle) -> Agents:
    """“Ms Roe met Mr Poe. The two leaders …”: the two in office of the sentence before, if they are not these two."""
    roster = circle.roster
    sentence = roster.sentence_of(phrase.first) - 1
    if sentence < 0 or len(ids) > 2:
        return ()
    first, end = roster.sentence_bounds(sentence)
    if first < roster.paragraph_bounds(phrase.first)[0]:
        return ()
    named = {person.id: (where, person) for where, person in reversed(roster.people_between(first, end))}
    people = [person for _, person in named.values()]
    if len(named) != 2 or named.keys() == ids or not all(person in circle.in_office_at_all for person in people):
        return ()
    one, other = sorted(where for where, _ in named.values())
    if MEETING.isdisjoint(circle.words(one, other)):
        return ()  # Ms Roe said that she would meet Mr Moe
    return tuple(circle.agent(person) for _, person in sorted(named.values(), key=_where))


def _where(found: tuple[int, Person]) -> int:
    return found[0]


def _speaks_of_two(phrase: Phrase, words: list[str], circle: Circle) -> bool:
    """“the two leaders”, “both sides”, “the presidents”; not “leaders”, “the two ministers of Chile”."""
    pairs = circle.known.nouns("pairs")
    if words == ["the", "two"]:
        return True
    if phrase.pronoun or not words or words[0] not in {"the", "both", "these"} or not pairs.intersection(words):
        return False
    if phrase.owner[1] > phrase.owner[0] and not OF_COUNTRIES.issuperset(circle.words(*phrase.owner)):
        return False
    if any(word not in PLAIN and word not in pairs and word not in OF_COUNTRIES for word in words):
        return False
    if words[0] == "both" or "two" in words or words == ["the", "pair"]:
        return True
    return bool(TELL_OF_TWO.intersection(words)) and (circle.tells_of_call() or tells_of_meeting(circle))


def tells_of_meeting(circle: Circle) -> bool:
    """Whether the first paragraph tells of two who met: *Foreign Minister Roe met Foreign Minister Poe*."""
    named = {person.id: where for where, person in reversed(circle.roster.people_between(*circle.roster.opening))}
    if len(named) != 2:
        return False
    one, other = sorted(named.values())
    between = circle.words(one, other)
    return "." not in between and not MET.isdisjoint(between)


def may_be(agent: Agent, head: list[str], circle: Circle) -> bool:
    """Whether what the two are called fits one of them: presidents hold that office, women are no men."""
    if head[-1] in {"men", "women"}:
        return agent.gender in ("m" if head[-1] == "men" else "f", None)
    if head[-1] not in {"presidents", "premiers", "ministers", "chancellors", "secretaries"}:
        return True
    roles = circle.roles_of(agent)
    if head[-1] == "ministers" and head[-2:-1] not in (["prime"], ["foreign"]):
        held = {*roles, *map(circle.known.same, roles)}
        return any(role.endswith(("minister", "secretary")) and role != "prime-minister" for role in held)
    called = "-".join(word for word in head if word not in {"the", "two", "both", "these"})[:-1]
    singular = "secretary" if called == "secretarie" else called
    return any(circle.known.same(role) == circle.known.same(singular) for role in roles) or (
        singular == "secretary" and any("secretary" in role for role in roles)
    )
