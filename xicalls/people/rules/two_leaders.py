"""“the two leaders”, “both presidents”, “both sides”: the two of whom the article tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


PLAIN = frozenset({"both", "the", "two", "these", "of", "state", "government"})
"""What else may stand in the phrase: “the two heads of state”, but not “the two foreign ministers”."""


def two_leaders(phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]) -> Finding[Agents] | None:
    """The two persons in office who were named before, if there are just two; “the pair” likewise."""
    words = circle.words(phrase.first, phrase.end)
    if words[:1] != ["both"] and "two" not in words and words != ["the", "pair"]:
        return None
    if any(word not in PLAIN and word not in circle.known.nouns("pairs") for word in words):
        return None
    if not circle.known.nouns("pairs").intersection(words) or (phrase.owner[1] > phrase.owner[0]):
        return None
    people = circle.in_office(phrase.first)
    if len(people) != 2:
        return None
    spans = [circle.roster.where(person) for person in people]
    return finding(tuple(circle.agent(person) for person in people), *spans, inferred=True)
