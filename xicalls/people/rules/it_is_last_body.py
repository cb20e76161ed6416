"""“The White House declined. It said …”: the organisation, country or document that was the source last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import AgentKind
from xicalls.people.circle import Agents, Circle, finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase

REACH = 2
"""Sentences to look back."""


def it_is_last_body(
    phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The only source of that kind in its own sentence before it, or in the one before that."""
    if phrase.pronoun not in {"it", "its"}:
        return None
    things = circle.known.nouns("things")
    here = circle.roster.sentence_of(phrase.first)
    for sentence in range(here, max(here - REACH, -2), -1):
        first, end = circle.stretch(sentence, phrase.first)
        found = {}
        for earlier in circle.phrases_between(first, end):
            answer = decided[earlier.place]
            if answer is not None and not earlier.pronoun and len(answer.value) == 1:
                agent = answer.value[0]
                if agent.kind in (AgentKind.ORGANISATION, AgentKind.COUNTRY) or agent.id.rpartition("-")[2] in things:
                    found[agent.id] = (agent, earlier.span)
        if len(found) == 1:
            agent, span = next(iter(found.values()))
            return finding((agent,), span, inferred=True)
        if found:
            return None
    return None
