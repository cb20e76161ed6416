"""“The Secretary-General reiterated …”, whom his own document never names: who was on the line in that office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.offices import office_named, owned_by_unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def office_on_the_line(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The only one on the line whom the document calls by the office alone; those whom it names, it names."""
    if not circle.lines.all or (line := circle.lines.line(phrase.first)) is None:
        return None
    office = office_named(phrase, circle)
    if office is None or office.of or office.past or owned_by_unknown(phrase, office, circle):
        return None
    same = circle.known.same
    found = [
        agent
        for agent in line.people
        if agent.id not in circle.roster.persons and same(office.role) in map(same, circle.roles_of(agent))
    ]
    return finding((found[0],), phrase.span, inferred=True) if len(found) == 1 else None
