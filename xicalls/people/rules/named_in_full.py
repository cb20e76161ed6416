"""“US President Jane Roe”, “the special envoy, Stephen Biegun”: the phrase has the full name itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import PERSON, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def named_in_full(phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]) -> Finding[Agents] | None:
    """The person whose name of two words or more ends the head of the phrase."""
    last = phrase.last
    if last is None or (last.kind != PERSON and not (last.kind == UNKNOWN and circle.roster.is_full(last.key))):
        return None
    person = circle.roster.bearer(last)
    return finding((circle.agent(person),), circle.span_of(last)) if person else None
