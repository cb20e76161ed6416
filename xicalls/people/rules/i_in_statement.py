"""“Statement by President Roe … I reaffirmed our support”: “I” is the one whose statement the document is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase
    from xicalls.people.roster import Roster


KINDS = frozenset({"statement", "declaration", "message", "letter", "remarks", "speech", "address", "communique"})
"""What a document calls itself that speaks in the first person."""
HEAD = 80
"""Tokens at the head of a text in which it says what it is."""
TURN = 5
"""Tokens up to the colon after who speaks in a transcript."""


def i_in_statement(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The only person named in a line at the head of the document that begins *Statement by*, *Remarks by*."""
    if (
        phrase.pronoun not in {"i", "me", "my"}
        or circle.quoted(phrase.first)
        or _is_a_turn(phrase.first, circle.roster)
    ):
        return None
    roster = circle.roster
    lower = roster.tokens.lower
    for token in range(min(HEAD, phrase.first, len(lower) - 2)):
        if lower[token] in KINDS and lower[token + 1] in {"by", "from", "of"}:
            first, end = roster.paragraph_bounds(token)
            people = {person.id: (where, person) for where, person in roster.people_between(token, end)}
            if token - first <= 1 and len(people) == 1:
                where, person = people.popitem()[1]
                return finding((circle.agent(person),), circle.span_at(where), inferred=True)
    return None


def _is_a_turn(token: int, roster: Roster) -> bool:
    """Whether the paragraph is a transcript's: “Q Do I hear …”, “PRESIDENT ROE: I …”."""
    first, _ = roster.paragraph_bounds(token)
    return roster.tokens.lower[first] == "q" or ":" in roster.tokens.lower[first : first + TURN]
