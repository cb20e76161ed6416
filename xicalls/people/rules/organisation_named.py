"""“The White House”, “China’s Xinhua news agency”: an organisation that the lexicon knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import ORGANISATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def organisation_named(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The last organisation named in the head, if nothing but what it is comes after it."""
    named = next((name for name in reversed(phrase.names) if name.kind == ORGANISATION), None)
    if named is None or not named.key or not circle.is_that_body(named):
        return None
    kinds = circle.known.nouns("outlets")
    if not all(word in kinds for word in circle.words(named.end, phrase.head[1])):
        return None
    return finding((circle.known.organisation(named.key),), circle.span_of(named))
