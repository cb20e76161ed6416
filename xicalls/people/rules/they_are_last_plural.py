"""“Mr Roe and Ms Doe met. They said …”: the last who were spoken of as several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import AgentKind
from xicalls.people.circle import Agents, Circle, finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase

REACH = 3
"""Sentences to look back."""


def they_are_last_plural(
    phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The nearest source that is plural; else the only two persons of the nearest sentence that names any."""
    if phrase.pronoun not in {"they", "them", "their", "both"}:
        return None
    roster = circle.roster
    here = roster.sentence_of(phrase.first)
    for sentence in range(here, max(here - REACH, -2), -1):
        first, end = circle.stretch(sentence, phrase.first)
        for earlier in reversed(circle.phrases_between(first, end)):
            found = decided[earlier.place]
            if found is not None and not earlier.pronoun and _is_plural(found.value, circle.known.nouns("plurals")):
                return finding(found.value, earlier.span, inferred=True)
        people = {c.agent.id: c.agent for c in circle.candidates(first, end, decided, quoted=False)}
        persons = [agent for agent in people.values() if agent.kind is AgentKind.PERSON]
        if len(persons) == 2:
            return finding(tuple(persons), inferred=True)
        if persons:
            return None
    return None


def _is_plural(agents: Agents, plurals: frozenset[str]) -> bool:
    if len(agents) > 1:
        return True
    agent = agents[0]
    if agent.kind is not AgentKind.UNNAMED:
        return False
    word = agent.id.rpartition("-")[2]
    return word in plurals or (word.endswith("s") and not word.endswith("ss"))
