"""Who was on the line: the calls that an article reports, as far as it was read."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from xicalls.model import AgentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Agent, CallReport
    from xicalls.people.roster import Roster


MOST_CALLS = 12
"""Calls of one article that are looked at."""


class Line(NamedTuple):
    """One call: the tokens where the article tells of it, in order, and who was on the line."""

    places: tuple[int, ...]
    people: tuple[Agent, ...]

    @property
    def ids(self) -> frozenset[str]:
        """Of whom it was, by id."""
        return frozenset(agent.id for agent in self.people)


class Lines:
    """The calls of one article, for questions about whom “the participants” means at a place in it."""

    def __init__(self, calls: Sequence[CallReport], roster: Roster) -> None:
        self._calls, self._roster = calls, roster
        self._read: list[Line] | None = None

    @property
    def all(self) -> list[Line]:
        """The calls, read when first asked for."""
        if self._read is None:
            at = self._roster.tokens.at
            self._read = [
                Line(tuple(sorted(at(span.start) for span in call.evidence)), call.participants)
                for call in islice(self._calls, MOST_CALLS)
                if len(call.participants) > 1 and all(a.kind is AgentKind.PERSON for a in call.participants)
            ]
        return self._read

    def people(self, before: int, number: int = 0) -> tuple[Agent, ...]:
        """Who was on the line of the call that a token stands in the account of; none where it may be either of two.

        Args:
            before: the token.
            number: how many they are said to be: of more who were on the line, those whom the paragraph names so far
                (“Ms Roe thanked Mr Poe, and the two ministers …”); 0 where nothing is said.
        """
        line = self.line(before)
        if line is None or not number or len(line.people) == number:
            return line.people if line is not None else ()
        if len(line.people) < number:
            return ()
        named = self._named_here(before)
        here = tuple(agent for agent in line.people if agent.id in named)
        return here if len(here) == number else ()

    def line(self, before: int) -> Line | None:
        """The call that a token stands in the account of: the last one that its paragraph tells of before it.

        Else the only one so far, or the only one with everybody whom the paragraph names, or the one that the
        paragraph before it ended with.
        """
        told = [line for line in self.all if line.places and line.places[0] < before]
        if len({line.ids for line in told}) < 2:
            return told[0] if told else None
        first, _ = self._roster.paragraph_bounds(before)
        if (here := _last(told, first, before)) is not None:
            return here
        named = self._named_here(before).intersection(*[frozenset().union(*(line.ids for line in told))])
        fitting = [line for line in told if named and named <= line.ids]
        if len({line.ids for line in fitting}) == 1:
            return fitting[0]
        if first == 0:
            return None
        start, _ = self._roster.paragraph_bounds(first - 1)
        return _last(fitting or told, start, first)

    def conference(self, before: int) -> tuple[Agent, ...]:
        """Who was on the only line of more than two that is told of before a token: who “the participants” are."""
        many = [line for line in self.all if line.places and line.places[0] < before and len(line.people) > 2]
        return many[0].people if len({line.ids for line in many}) == 1 else ()

    def _named_here(self, before: int) -> frozenset[str]:
        """Who is named in the paragraph of a token, up to it."""
        first, _ = self._roster.paragraph_bounds(before)
        return frozenset(person.id for _, person in self._roster.people_between(first, before))


def _last(lines: Sequence[Line], first: int, end: int) -> Line | None:
    """The call that the tokens ``[first, end)`` tell of last; none where one sentence tells of two."""
    places = [(place, line) for line in lines for place in line.places if first <= place < end]
    if not places:
        return None
    last = max(place for place, _ in places)
    found = [line for place, line in places if place == last]
    return found[0] if len({line.ids for line in found}) == 1 else None
