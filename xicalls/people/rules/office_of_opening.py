"""“Foreign Minister Roe spoke with her Chilean counterpart … The Minister said”: of two, the one who opens the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.offices import LEADS, fits, office_named, owned_by_unknown
from xicalls.people.person import entrance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase

COUNTERPARTS = frozenset({"counterpart", "counterparts", "colleague", "colleagues"})


def office_of_opening(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """A bare office with capitals, as a government writes of its own: who is named first in a text that tells of a
    call, if he or she holds it and the others so far who do are called by their country, or counterparts.
    """
    if not _is_title(phrase, circle) or not circle.tells_of_call():
        return None
    office = office_named(phrase, circle)
    if office is None or office.of or office.past or office.role == LEADS or owned_by_unknown(phrase, office, circle):
        return None
    holders = circle.holders(office, fits)
    first, end = circle.roster.opening
    here = circle.roster.people_between(first, min(end, phrase.first))
    if len(holders) < 2 or not here or here[0][1] not in holders or circle.after_preposition(here[0][0]):
        return None
    own = here[0][1]
    others = [person for person in holders if person is not own and entrance(person) < phrase.first]
    if COUNTERPARTS.isdisjoint(circle.words(first, end)) and not all(
        any(title.of for title in circle.roster.titles_of(person)) for person in others
    ):
        return None
    return finding((circle.agent(own),), circle.span_at(here[0][0]), inferred=True)


def _is_title(phrase: Phrase, circle: Circle) -> bool:
    """“The Minister”, “the Prime Minister”; not “The president”."""
    last, words = phrase.last, circle.roster.tokens.words
    return last is not None and words[last.first][0].isupper() and words[last.end - 1][0].isupper()
