"""“I think …,” said Ms Roe: inside quotation marks, “I” is the one whose words they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import AgentKind
from xicalls.people.circle import WINDOW, Agents, Circle, finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def i_in_quotation(phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]) -> Finding[Agents] | None:
    """The only source outside quotation marks in the same sentence; else in the same paragraph."""
    if phrase.pronoun not in {"i", "me", "my"} or not circle.quoted(phrase.first):
        return None
    roster = circle.roster
    for first, end in (roster.sentence_bounds(roster.sentence_of(phrase.first)), roster.paragraph_bounds(phrase.first)):
        speakers = {}
        near = max(first, phrase.first - WINDOW), min(end, phrase.first + WINDOW)
        for other in circle.phrases_between(*near):
            found = decided[other.place]
            if found is not None and len(found.value) == 1 and not circle.quoted(other.first):
                speakers[found.value[0].id] = (found.value[0], other.span)
        if len(speakers) == 1:
            agent, span = next(iter(speakers.values()))
            if agent.kind is AgentKind.PERSON or agent.kind is AgentKind.UNNAMED:
                return finding((agent,), span, inferred=True)
        if speakers:
            return None
    return None
