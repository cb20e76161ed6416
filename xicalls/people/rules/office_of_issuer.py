"""“The President emphasized …”, in a readout of the White House: of two presidents, the one of who issued it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import Span
from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.offices import LEADS, fits, office_named, owned_by_unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def office_of_issuer(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """A government that writes a bare office means its own: the only holder of it whom the document names."""
    if not circle.home:
        return None
    office = office_named(phrase, circle)
    if office is None or office.of or office.past or office.role == LEADS or owned_by_unknown(phrase, office):
        return None
    holders = circle.holders(office._replace(of=circle.home), fits)
    if len(holders) != 1:
        return None
    tokens = circle.roster.tokens
    evidence = [Span(tokens.starts[a], tokens.ends[b - 1]) for a, b in holders[0].where[:1]]
    return finding((circle.agent(holders[0]),), *evidence, inferred=True)
