"""“Ms Roe”, “Roe”, “Jane”: one name of somebody whom the article names in full, before or after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def family_name_of_named(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The only one, by title and gender, whom this single name can mean."""
    last = phrase.last
    if last is None or last.kind != UNKNOWN:
        return None
    person = circle.roster.bearer(last)
    if person is None or person.id not in circle.roster.in_full:
        return None
    return finding((circle.agent(person),), circle.span_of(last))
