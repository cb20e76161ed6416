"""“the ministry”, after “the Chinese Foreign Ministry”: a body called by its last word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def short_for_body(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The only body of that kind which the article names before."""
    words = circle.words(*phrase.head)
    if phrase.names or len(words) != 2 or words[0] != "the" or phrase.tail[1] > phrase.tail[0]:
        return None
    bodies = {}
    for named in circle.bodies(phrase.first):
        entry = circle.known.organisations[named.key]
        if entry.get("short") == words[1] or entry["name"].lower().split()[-1] == words[1]:
            bodies[named.key] = named
    if len(bodies) != 1:
        return None
    key, named = bodies.popitem()
    return finding((circle.known.organisation(key),), circle.span_of(named), inferred=True)
