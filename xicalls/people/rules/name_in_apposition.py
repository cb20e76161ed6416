"""“a spokesman for the mayor, Peter Doe, said”: the name that follows the phrase between commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import ROLE
from xicalls.people.phrase import titled_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase

STOPS = frozenset({",", ".", ";", "—", "(", ")", "of"})


def name_in_apposition(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The full name right after the comma, if the phrase speaks of one person by what he or she does."""
    lower = circle.roster.tokens.lower
    if phrase.pronoun or lower[phrase.end : phrase.end + 1] != [","] or not _is_what_one_is(phrase, circle):
        return None
    name = titled_name(phrase.end + 1, len(lower), circle.roster)
    if name is None or name.end - name.first < 2:
        return None
    person = circle.roster.bearer(name)
    if person is None or not circle.roster.is_person(person):
        return None
    if lower[name.end : name.end + 1] and lower[name.end] not in STOPS:
        return None
    return finding((circle.agent(person),), circle.span_of(name))


def _is_what_one_is(phrase: Phrase, circle: Circle) -> bool:
    """“the special envoy”, “a senior aide”: an office, or a noun for one person."""
    if phrase.last is not None:
        return phrase.last.kind == ROLE
    word = circle.words(*phrase.head)[-1:]
    nouns = circle.known.nouns
    return bool(word) and any(word[0] in nouns(sort) for sort in ("one-person", "men", "women", "occupations"))
