"""“Jane Roe, who said …”: a relative pronoun means the noun that it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.lexicon import slug
from xicalls.model import Span
from xicalls.people.circle import Agents, Circle, finding, unnamed
from xicalls.people.known import ORGANISATION, PERSON, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.person import Person
    from xicalls.people.phrase import Phrase

DETERMINERS = frozenset(
    {"a", "an", "the", "one", "another", "some", "many", "several", "most", "those", "two", "three"}
)
REACH = 8
"""Words to look back for the “a” of “a senior diplomat who”."""


def who_follows_noun(
    phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The name right before “who”; past an apposition, the only person of the sentence so far; else the noun."""
    if phrase.pronoun not in {"who", "which", "that", "whose"}:
        return None
    roster = circle.roster
    lower, before = roster.tokens.lower, phrase.first - 1
    comma = before >= 0 and lower[before] == ","
    if comma:
        before -= 1
    last = next(iter(roster.between(max(0, before - 6), phrase.first)[::-1]), None)
    if last is not None and last.end == before + 1:
        if phrase.pronoun in {"who", "whose"} and (person := roster.bearer(last)) is not None:
            return finding((circle.agent(person),), circle.span_of(last))
        if phrase.pronoun in {"which", "that"} and last.kind == ORGANISATION and last.key:
            return finding((circle.known.organisation(last.key),), circle.span_of(last))
    if comma and phrase.pronoun == "who":
        start, _ = circle.stretch(roster.sentence_of(phrase.first), phrase.first)
        people = circle.candidates(start, phrase.first, decided, quoted=False)
        if len({candidate.agent.id for candidate in people}) == 1:
            return finding((people[0].agent,), inferred=True)
        return None
    if phrase.pronoun == "who" and (person := _apposed_to(before, circle)) is not None:
        return finding((circle.agent(person),), inferred=True)
    return _noun_before(before, circle) if phrase.pronoun == "who" else None


def _apposed_to(before: int, circle: Circle) -> Person | None:
    """“Jane Roe, a Democrat who”: the name before the comma."""
    roster = circle.roster
    for start in range(before, max(1, before - REACH), -1):
        if roster.tokens.lower[start] in {"a", "an", "the"} and roster.tokens.lower[start - 1] == ",":
            named = roster.ending_at(start - 2)
            return roster.bearer(named) if named is not None and named.kind in (PERSON, UNKNOWN) else None
        if not roster.tokens.lower[start][0].isalnum():
            return None
    return None


def _noun_before(before: int, circle: Circle) -> Finding[Agents] | None:
    tokens = circle.roster.tokens
    for start in range(before, max(-1, before - REACH), -1):
        word = tokens.lower[start]
        if not word[0].isalnum():
            return None
        if word in DETERMINERS:
            if start == before:
                return None
            keep = start if word in {"some", "many", "several", "most", "two", "three"} else start + 1
            span = Span(tokens.starts[keep], tokens.ends[before])
            name = " ".join(span.of(circle.roster.text).split())
            return finding((unnamed(name, slug(name)),), span)
    return None
