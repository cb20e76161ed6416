"""Somebody of one article: whom it names in full, or whom the lexicon knows by what the article calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xicalls.people.titles import Title


class Person:
    """Somebody whom the article names in full, or whom the lexicon knows by what the article calls them.

    Attributes:
        id: slug of the full name.
        known: whether the lexicon has them.
        where: where each mention by name starts and ends (token indices), in text order.
        gender: ``m``, ``f``, or ``""`` where nothing shows it.
        titles: the offices that the article gives them; ``None`` until somebody asks.
    """

    __slots__ = ("gender", "id", "known", "name", "titles", "where")

    def __init__(self, key: str, name: str, gender: str, *, known: bool) -> None:
        self.id, self.name, self.gender, self.known = key, name, gender, known
        self.where: list[tuple[int, int]] = []
        self.titles: list[Title] | None = None


def entrance(person: Person) -> int:
    """The token at which somebody is first named; far off for those who never are."""
    return person.where[0][0] if person.where else 1 << 60
