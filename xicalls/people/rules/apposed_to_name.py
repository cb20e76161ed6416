"""“said Jane Roe, an analyst at a bank, who noted”: what somebody is, between commas behind the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import PERSON, ROLE, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def apposed_to_name(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The name right before the comma, where “who” comes after the other one."""
    words = circle.words(phrase.first - 1, phrase.first + 1) if phrase.first > 1 else []
    if (
        phrase.pronoun
        or (phrase.last is not None and phrase.last.kind != ROLE)
        or words not in ([",", "a"], [",", "an"], [",", "the"])
    ):
        return None
    behind = phrase.tail[1]
    if circle.words(behind, behind + 2) != [",", "who"] or not _is_one_person(phrase, circle):
        return None
    named = circle.roster.ending_at(phrase.first - 2)
    person = circle.roster.bearer(named) if named is not None and named.kind in (PERSON, UNKNOWN) else None
    return finding((circle.agent(person),), circle.span_at(phrase.first - 2)) if person is not None else None


def _is_one_person(phrase: Phrase, circle: Circle) -> bool:
    noun = circle.words(*phrase.head)[-1:]
    sorts = ("one-person", "occupations", "men", "women", "officials")
    return bool(noun) and any(noun[0] in circle.known.nouns(sort) for sort in sorts)
