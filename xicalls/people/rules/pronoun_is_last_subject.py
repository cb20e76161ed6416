"""“Mr Roe paused. He said …”: the person of that gender who was the subject last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import AgentKind, Span
from xicalls.people.circle import Agents, Candidate, Circle, finding
from xicalls.people.phrase import read
from xicalls.people.rules.called_as_in_article import called_as_in_article
from xicalls.people.rules.office_in_article import office_in_article
from xicalls.people.rules.office_of_issuer import office_of_issuer
from xicalls.people.rules.same_as_before import same_as_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.known import Known
    from xicalls.people.phrase import Phrase

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
REACH = 8
"""Sentences to look back."""
LONGEST_LIST = 24
"""Tokens from the first to another one of those who are one subject."""
JOINING = frozenset({",", "and", "&", "both", "the", "of"})
LONGEST_NOUN = 5
"""Words of a subject without a name: “The new Dutch mayor”."""
DETERMINERS = frozenset({"the", "a", "an", "his", "her", "one", "another"})
SUBJECT_WITHIN = 6
"""Tokens from the start of a sentence in which its subject begins."""


def pronoun_is_last_subject(
    phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The only one whom it can mean in the nearest sentence that has any; of several, the subject."""
    gender = GENDERS.get(phrase.pronoun)
    if gender is None:
        return None
    roster = circle.roster
    here = roster.sentence_of(phrase.first)
    quoted = circle.quoted(phrase.first)
    for sentence in range(here, max(here - REACH, -2), -1):
        first, end = circle.stretch(sentence, phrase.first)
        if first >= end:
            continue  # He said …: nobody is named in the sentence before it
        everyone = circle.candidates(first, end, decided, quoted=quoted)
        if sentence != here and _goes_on(first, end, gender, everyone, circle):
            continue  # He …: the same subject as the sentence before it
        people = [c for c in everyone if _may_be(c, gender, circle.known) and not _is_fronted(c, phrase, circle)]
        if (subject := _noun_subject(first, end, gender, phrase, circle)) is not None and not _is_source(first, people):
            return _meant_by(subject, people, circle, decided)
        if not people:
            continue
        chosen = _choose(people, everyone, gender, first, circle)
        if chosen is None:
            return None
        return finding((chosen.agent,), circle.span_at(chosen.token), inferred=True)
    return None


def _may_be(candidate: Candidate, gender: str, known: Known) -> bool:
    agent = candidate.agent
    if agent.kind is AgentKind.PERSON:
        return agent.gender in (gender, None)
    return agent.kind is AgentKind.UNNAMED and candidate.is_source and _is_one_person(agent.id, gender, known)


FRONTED = frozenset({"to", "with", "of", "about", "against", "for", "from", "on"})
"""What a sentence may begin with whose object is anybody but its subject."""


def _is_fronted(candidate: Candidate, phrase: Phrase, circle: Circle) -> bool:
    """*To Mr Poe he said*: whom a preposition before the pronoun governs is not he."""
    if candidate.is_source or candidate.token >= phrase.first:
        return False
    named = circle.roster.starting.get(candidate.token)
    if named is None or circle.words(named.end, phrase.first) not in ([], [","]):
        return False
    return circle.after_preposition(candidate.token, FRONTED)


def _is_one_person(key: str, gender: str, known: Known) -> bool:
    """Whether somebody unnamed may be he or she: “a White House official”, never “officials” or “the poll”."""
    word = key.rpartition("-")[2]
    return word in known.nouns("men" if gender == "m" else "women") or word in known.nouns("one-person")


def _goes_on(first: int, end: int, gender: str, everyone: list[Candidate], circle: Circle) -> bool:
    """Whether an earlier sentence has this pronoun for its subject, outside quotation marks."""
    lower = circle.roster.tokens.lower
    word = "he" if gender == "m" else "she"
    limit = min(end, everyone[0].token) if everyone else end
    if word not in lower[first:limit]:
        return False
    return any(lower[i] == word and not circle.quoted(i) for i in range(first, limit))


def _choose(
    people: list[Candidate], everyone: list[Candidate], gender: str, first: int, circle: Circle
) -> Candidate | None:
    """One candidate, or the subject of the sentence among them; ``None`` where two are as likely."""
    if len(people) == 1:
        return people[0]
    if len({c.agent.id for c in people}) == 1:
        return next((c for c in people if c.agent.gender == gender), people[0])
    free = [c for c in people if not c.owns]
    if free and len({c.agent.id for c in free}) == 1:
        return free[0]
    sources = [c for c in people if c.is_source]
    if sources and len({c.agent.id for c in sources}) == 1:
        return sources[0]
    if (subject := _clause_subject(free, first, circle)) is not None:
        return subject
    lead = (free or people)[0]
    starts = lead.token - first <= SUBJECT_WITHIN or lead.is_source
    if starts and any(c.agent.id != lead.agent.id and _joined(lead.token, c.token, circle) for c in people):
        return None  # Mr Roe, Mr Poe and Mr Doe met: he is any of them
    if starts and everyone[0].agent.id == lead.agent.id and not circle.after_preposition(lead.token):
        return lead
    return None


CONTRAST = frozenset({"but", "while", "whereas"})
"""What begins a clause of its own after a comma."""
BESIDE = frozenset({"in", "on", "during", "after", "at", "following", "before"})
"""What a sentence begins with before its subject: “In a call with Mr Poe, Mr Roe …”."""


def _clause_subject(people: list[Candidate], first: int, circle: Circle) -> Candidate | None:
    """Who begins the last clause, *…, but Mr Roe accused Mr Poe*, or follows what the sentence begins with."""
    for candidate in reversed(people):
        before = circle.words(max(first, circle.with_titles(candidate.token) - 2), circle.with_titles(candidate.token))
        if before[-1:] == [";"] or (before[:1] == [","] and not CONTRAST.isdisjoint(before)):
            return candidate
    if not BESIDE.isdisjoint(circle.words(first, first + 1)):
        for candidate in people:
            start, named = circle.with_titles(candidate.token), circle.roster.starting.get(candidate.token)
            if named is not None and circle.words(start - 1, start) == [","] != circle.words(named.end, named.end + 1):
                joined = any(_joined(candidate.token, other.token, circle) for other in people)
                return candidate if not joined else None
            if not circle.after_preposition(candidate.token):
                return None
    return None


def _joined(first: int, second: int, circle: Circle) -> bool:
    """Whether nothing but names, commas and “and” stands between two: they are one subject."""
    starting, lower = circle.roster.starting, circle.roster.tokens.lower
    named = starting.get(first)
    if second <= first or second - first > LONGEST_LIST or named is None:
        return False
    token = named.end
    if "and" not in lower[token:second] and "&" not in lower[token:second]:
        return False  # Mr Roe, Mr Poe said, was late
    while token < second:
        named = starting.get(token)
        if named is None and lower[token] not in JOINING:
            return False
        token = named.end if named is not None else token + 1
    return True


def _is_source(first: int, people: list[Candidate]) -> bool:
    """Whether the subject of a sentence is decided already: it said something."""
    return any(c.is_source and c.token - first <= 1 for c in people)


def _noun_subject(first: int, end: int, gender: str, phrase: Phrase, circle: Circle) -> Phrase | None:
    """“The mayor was late.”: a person without a name who is the subject of a sentence."""
    tokens = circle.roster.tokens
    lower = tokens.lower
    if end - first < LONGEST_NOUN or lower[first] not in DETERMINERS:
        return None
    nouns = circle.known.nouns
    for last in range(first + 1, first + LONGEST_NOUN):
        if last in circle.roster.starting or not lower[last].isalpha():
            return None
        after = lower[last + 1] if last + 1 < end else "."
        person = any(
            lower[last] in nouns(sort) for sort in ("one-person", "occupations", "men" if gender == "m" else "women")
        )
        if (
            person
            and last + 1 not in circle.roster.starting
            and after[0].isalpha()
            and after not in nouns("one-person")
        ):
            span = Span(tokens.starts[first], tokens.ends[last])
            return read(span, first, last + 1, phrase.place, circle.roster)
    return None


def _meant_by(
    subject: Phrase, people: list[Candidate], circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """Whom a noun that is a subject means, if that is somebody named; an honest unknown where it is somebody else."""
    for rule in (office_of_issuer, office_in_article):
        if (found := rule(subject, circle, decided)) is not None:
            return finding(found.value, subject.span, inferred=True)
    if people:
        return None
    again = circle.words(subject.first, subject.first + 1) == ["the"]  # somebody spoken of before, perhaps by name
    found = (same_as_before if again else called_as_in_article)(subject, circle, decided)
    return finding(found.value, subject.span, inferred=True) if found is not None else None
