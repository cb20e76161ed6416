"""“the French president”, whom the article nowhere names: the one who held the office at its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.offices import LEADS, OfficeNamed, office_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Agent, Finding
    from xicalls.people.phrase import Phrase


def office_at_the_time(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The only holder that the lexicon has for that day; none if the article has no date, or names no country."""
    office = office_named(phrase, circle)
    if office is None or not office.of or office.past or not circle.day:
        return None
    holder = holder_at_the_time(office, circle)
    return finding((holder,), phrase.span, inferred=True) if holder is not None else None


def holder_at_the_time(office: OfficeNamed, circle: Circle) -> Agent | None:
    """The only one who held an office of a country on the article's day."""
    known = circle.known
    role = known.leads.get(office.of, "president") if office.role == LEADS else office.role
    holders = [
        key
        for key in known.holders.get((known.same(role), office.of), ())
        if circle.day and known.held(key, role, office.of, circle.day)
    ]
    return known.person(holders[0], circle.day) if len(holders) == 1 else None
