"""“The French and German leaders”, “his British, French and German counterparts”: one of each country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import ADJECTIVE, CAPITAL, COUNTRY
from xicalls.people.offices import OfficeNamed, fits
from xicalls.people.rules.counterpart import counterpart_of, owner_of
from xicalls.people.rules.office_at_the_time import holder_at_the_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Agent, Finding
    from xicalls.people.phrase import Phrase

OTHERS = frozenset({"counterparts", "colleagues"})
BETWEEN = frozenset({",", "and", "the", "his", "her", "of"})
"""What may stand between the countries."""
MOST = 5
"""Countries of one phrase."""


def offices_of_countries(
    phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The holder of one office for each of several countries: who is named, else who held it at the time."""
    words = circle.words(phrase.first, phrase.end)
    if "and" not in words or words[0] not in {"the", "his", "her"}:
        return None
    named = [n for n in circle.roster.between(phrase.first, phrase.end) if n.kind in (ADJECTIVE, COUNTRY, CAPITAL)]
    if not 2 <= len(named) <= MOST:
        return None
    inside = {token - phrase.first for name in named for token in range(name.first, name.end)}
    noun = [word for at, word in enumerate(words) if at not in inside and word not in BETWEEN]
    codes = list(dict.fromkeys(circle.known.code(name.key) for name in named))
    if noun and noun[-1] in OTHERS and len(noun) == 1 and words[0] != "the":
        owner = owner_of(phrase, circle, decided)
        found = [counterpart_of(owner, code, circle) for code in codes] if owner is not None else []
    elif (role := _role(noun, circle)) and words[0] == "the":
        found = [_holder(OfficeNamed(role, code, past=False), circle) for code in codes]
    else:
        return None
    people = tuple(agent for agent in found if agent is not None)
    return finding(people, phrase.span, inferred=True) if len(people) == len(codes) else None


def _role(noun: list[str], circle: Circle) -> str:
    """The office whose plural some words are: “foreign ministers”; else ""."""
    if not noun or not noun[-1].endswith("s"):
        return ""
    singular = " ".join(noun)[:-1]
    return next((key for key, role in circle.known.roles.items() if role["name"].lower() == singular), "")


def _holder(office: OfficeNamed, circle: Circle) -> Agent | None:
    holders = circle.holders(office, fits)
    return circle.agent(holders[0]) if len(holders) == 1 else holder_at_the_time(office, circle)
