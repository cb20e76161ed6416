"""“Mr Roe and Ms Doe met. They said …”: the last who were spoken of as several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import AgentKind, Span
from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.phrase import read
from xicalls.people.rules.called_as_in_article import called_as_in_article
from xicalls.people.rules.those_on_the_line import those_on_the_line
from xicalls.people.rules.two_leaders import tells_of_meeting, two_leaders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase

REACH = 3
"""Sentences to look back."""
QUANTIFIERS = frozenset({"the", "two", "three", "four", "five", "both", "several", "many", "some", "most", "these"})
"""What a plural subject begins with: “Two pilots”."""
LONGEST_SUBJECT = 4
"""Words of such a subject."""
ADVERBS = frozenset({"also", "both", "further", "then", "jointly", "had", "have", "all"})


def they_are_last_plural(
    phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The nearest source that is plural; else the plural subject or the only two persons of the nearest sentence.

    Where that names one alone, what two do together (“They agreed to …”) is done by the two of the call.
    """
    if phrase.pronoun not in {"they", "them", "their", "both"}:
        return None
    roster = circle.roster
    here = roster.sentence_of(phrase.first)
    for sentence in range(here, max(here - REACH, -2), -1):
        first, end = circle.stretch(sentence, phrase.first)
        for earlier in reversed(circle.phrases_between(first, end)):
            found = decided[earlier.place]
            if found is not None and not earlier.pronoun and _is_plural(found.value, earlier, circle):
                return finding(found.value, earlier.span, inferred=True)
        people = {c.agent.id: c.agent for c in circle.candidates(first, end, decided, quoted=False)}
        persons = [agent for agent in people.values() if agent.kind is AgentKind.PERSON]
        if sentence == here - 1 and (subject := _plural_subject(first, end, phrase, circle, decided)) is not None:
            ids = {agent.id for agent in subject.value}
            return subject if len(persons) < 2 or ids == set(people) else None
        if len(persons) == 2:
            return finding(tuple(persons), inferred=True)
        if persons:
            break
    return _the_two(phrase, circle)


def _plural_subject(
    first: int, end: int, phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """“Two pilots spoke to reporters. They …”: the plural that begins a sentence, though it said nothing itself."""
    lower = circle.roster.tokens.lower
    if end - first < 3 or lower[first] not in QUANTIFIERS:
        return None
    plurals, persons = circle.known.nouns("plurals"), circle.known.nouns("pairs")
    for last in range(first + 1, min(first + LONGEST_SUBJECT, end - 1)):
        word = lower[last]
        if not word.isalpha():
            return None
        if word in plurals or word in persons or _names_people(word, circle):
            tokens = circle.roster.tokens
            span = Span(tokens.starts[first], tokens.ends[last])
            subject = read(span, first, last + 1, phrase.place, circle.roster)
            found = those_on_the_line(subject, circle, decided) or two_leaders(subject, circle, decided)
            found = found or called_as_in_article(subject, circle, decided)
            return finding(found.value, span, inferred=True) if found is not None else None
    return None


def _names_people(word: str, circle: Circle) -> bool:
    """Whether a word is the plural of what one person is: “pilots”, “officials”."""
    nouns = circle.known.nouns
    return word[-1] == "s" and any(word[:-1] in nouns(sort) for sort in ("one-person", "officials", "occupations"))


def _the_two(phrase: Phrase, circle: Circle) -> Finding[Agents] | None:
    """“They agreed to stay in touch”: those who were on the line."""
    roster = circle.roster
    first, end = roster.sentence_bounds(roster.sentence_of(phrase.first))
    if phrase.pronoun != "they" or phrase.first - first > 1 or circle.quoted(phrase.first):
        return None
    after = next((word for word in circle.words(phrase.end, min(end, phrase.end + 3)) if word not in ADVERBS), "")
    if after not in circle.known.nouns("together"):
        return None
    people = circle.lines.people(phrase.first)
    if not people and (circle.tells_of_call() or tells_of_meeting(circle)):
        people = circle.pair(phrase.first)
    return finding(people, inferred=True) if people else None


def _is_plural(agents: Agents, phrase: Phrase, circle: Circle) -> bool:
    """Whether a source is several: two who are named, or by its head (“organisers of the march”) somebody unnamed."""
    if len(agents) > 1:
        return True
    if agents[0].kind is not AgentKind.UNNAMED:
        return False
    plurals = circle.known.nouns("plurals")
    words = (agents[0].id.rpartition("-")[2], *circle.words(*phrase.head)[-1:])
    return any(word in plurals or (word.endswith("s") and not word.endswith("ss")) for word in words)
