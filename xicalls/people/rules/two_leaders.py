"""“the two leaders”, “both presidents”, “both sides”: the two of whom the article tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase
    from xicalls.people.roster import Person


def two_leaders(phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]) -> Finding[Agents] | None:
    """The two persons in office who were named before, if there are just two; “the pair” likewise."""
    words = circle.words(phrase.first, phrase.end)
    if words[:1] != ["both"] and "two" not in words and words != ["the", "pair"]:
        return None
    if not circle.known.nouns("pairs").intersection(words) or (phrase.owner[1] > phrase.owner[0]):
        return None
    people = _in_office(phrase, circle)
    if len(people) != 2:
        return None
    spans = [circle.roster.where(person) for person in people]
    return finding(tuple(circle.agent(person) for person in people), *spans, inferred=True)


def _in_office(phrase: Phrase, circle: Circle) -> list[Person]:
    """Who was named before with an office: of the paragraph before and its own, else of the whole text so far."""
    roster = circle.roster
    here: dict[str, Person] = {}
    for _, person in roster.people_between(0, phrase.first):
        if any(title.of for title in roster.titles_of(person)) or (
            person.known and roster.known.office_of(person.id, circle.day) is not None
        ):
            here.setdefault(person.id, person)
    return list(here.values())
