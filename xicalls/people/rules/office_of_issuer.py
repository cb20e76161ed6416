"""“The President emphasized …”, in a readout of the White House: of two presidents, the one of who issued it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.offices import LEADS, SHORT, OfficeNamed, is_short_for, office_named, owned_by_unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.person import Person
    from xicalls.people.phrase import Phrase


def office_of_issuer(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """A government that writes a bare office means its own: the only holder of it whom the document names.

    Where it names none (“The Prime Minister spoke to Prime Minister Poe”), the one who leads it at the time, if the
    document begins so or names nobody else of that government.
    """
    home = circle.home
    if not home:
        return None
    office = office_named(phrase, circle)
    if office is None or office.of or office.past or office.role == LEADS or owned_by_unknown(phrase, office, circle):
        return None
    own = circle.holders(office._replace(of=home), _is_own)
    if len(own) == 1:
        return finding((circle.agent(own[0]),), circle.roster.where(own[0]), inferred=True)
    if own or circle.known.same(office.role) != circle.known.same(circle.known.leads.get(home, "president")):
        return None
    leader = circle.leader_at_home()
    return finding((leader,), phrase.span, inferred=True) if leader is not None else None


def _is_own(person: Person, office: OfficeNamed, circle: Circle) -> bool:
    """Whether somebody is of that country, in an office called so: the Secretary of State is the Secretary, not the
    Foreign Minister.
    """
    agent, role = circle.agent(person), office.role
    return agent.country == office.of and any(
        held == role or (role in SHORT and is_short_for(role, held)) for held in circle.roles_of(agent)
    )
