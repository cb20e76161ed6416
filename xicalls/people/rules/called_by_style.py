"""“His Majesty stressed …”: who alone is called so before the name, “His Majesty King Poe”; else the only king."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.phrase import STYLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.person import Person
    from xicalls.people.phrase import Phrase


BEFORE_NAME = 6
"""Tokens between the style and the name: “His Highness Sheikh Poe”, “His Excellency President Poe”."""
FEW = 4
"""Mentions of somebody in which the style is expected."""
BY_OFFICE = {"majesty": ("king", "queen"), "highness": ("emir", "crown-prince")}
"""Who is called so by everybody, with the style before the name or without."""


def called_by_style(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """By the very words, with nothing but titles between them and the name."""
    words = circle.words(phrase.first, phrase.end)
    if len(words) not in (2, 3) or words[0] not in {"his", "her"} or not _is_style(words, circle):
        return None
    roster = circle.roster
    roster.mentions()
    named = [person for person in roster.persons.values() if person.where]
    found = [person for person in named if _has(person, words, circle)]
    if not found and (offices := BY_OFFICE.get(words[-1])):
        found = [person for person in named if any(roster.holds(person, office, "") for office in offices)]
    return finding((circle.agent(found[0]),), roster.where(found[0]), inferred=True) if len(found) == 1 else None


def _is_style(words: list[str], circle: Circle) -> bool:
    entry = circle.known.roles.get(STYLES, {})
    return " ".join(words) in {name.lower() for name in (entry.get("name", ""), *entry.get("aliases", ()))}


def _has(person: Person, words: list[str], circle: Circle) -> bool:
    """Whether the style stands before the name, in full or as “HRH”, with nothing but titles between them."""
    initials = ["".join(word[0] for word in words)]
    for first, _ in person.where[:FEW]:
        for end in range(first, max(0, first - BEFORE_NAME), -1):
            if words == circle.words(max(0, end - len(words)), end) or initials == circle.words(end - 1, end):
                return all(word[0].isupper() for word in circle.roster.tokens.words[end:first])
    return False
