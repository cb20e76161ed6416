"""“The State Department took a dim view, with an official saying …”: an official of what the sentence is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.lexicon import slug
from xicalls.people.circle import Agents, Circle, finding, unnamed
from xicalls.people.known import ORGANISATION, ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def official_of_subject(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """A bare “an official” belongs to the organisation that begins the sentence, if no other is named in it."""
    words = circle.words(phrase.first, phrase.end)
    if len(words) > 3 or len(words) < 2 or words[-1] not in circle.known.nouns("officials"):
        return None
    if any(name.kind != ROLE for name in phrase.names) or words[0] not in {"a", "an", "its", "one"}:
        return None
    start, _ = circle.stretch(circle.roster.sentence_of(phrase.first), phrase.first)
    bodies = [n for n in circle.roster.between(start, phrase.first) if n.kind == ORGANISATION and n.key]
    if len(bodies) != 1 or bodies[0].first - start > 3:
        return None
    body = circle.known.organisation(bodies[0].key)
    name = f"{body.name} {' '.join(words[1:])}"
    return finding((unnamed(name, slug(name), country=body.country),), circle.span_of(bodies[0]), inferred=True)
