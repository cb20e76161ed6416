"""“A White House official”, “the statement”, “Ohio voters”: somebody unnamed stays so, called as the article does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import Agent, AgentKind, Span
from xicalls.people.circle import Agents, Circle, finding, unnamed
from xicalls.people.known import ADJECTIVE, COUNTRY, ORGANISATION, UNKNOWN, key_of
from xicalls.people.phrase import PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase

ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my"})
LABELS = frozenset({"q", "a", "question", "answer"})
"""What stands for somebody in a transcript without saying who it is."""
LONGEST = 12
"""Words of the longest phrase that is taken as what somebody is called."""


def called_as_in_article(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The head with what stands before it and, for a bare one, with “of the bank” after it; no pronoun."""
    lower = circle.roster.tokens.lower
    if phrase.pronoun or (phrase.head[1] > phrase.head[0] and lower[phrase.head[1] - 1] == "counterpart"):
        return None
    if phrase.last is not None and phrase.last.kind == UNKNOWN and phrase.last.key in circle.roster.families:
        return None  # one of two of that name
    tokens, text = circle.roster.tokens, circle.roster.text
    start = phrase.owner[0] if phrase.owner[1] > phrase.owner[0] else phrase.head[0]
    end = phrase.head[1]
    if end - phrase.head[0] <= 2 and phrase.tail[1] > phrase.tail[0]:
        end = phrase.tail[1]
    while start < end - 1 and (lower[start] in ARTICLES or (lower[start] == "one" and lower[start + 1] != "of")):
        start += 1
    if end <= start or end - start > LONGEST or (end - start == 1 and lower[start] in PREPOSITIONS):
        return None
    if not lower[start][0].isalpha() and not any(word[0].isalpha() for word in lower[start:end]):
        return None
    span = Span(tokens.starts[start], tokens.ends[end - 1])
    name = " ".join(span.of(text).split())
    key = key_of(name)
    if not key or (key in LABELS and phrase.end - phrase.first == 1):
        return None
    if _is_name(phrase):
        return finding((Agent(id=key, name=name, kind=_kind(phrase)),), span)
    return finding((unnamed(name, key, country=_country(phrase, circle)),), span)


def _is_name(phrase: Phrase) -> bool:
    """Whether the head is capitalised: a name that nothing else is known of."""
    last = phrase.last
    return last is not None and last.kind in (UNKNOWN, ORGANISATION)


def _kind(phrase: Phrase) -> AgentKind:
    last = phrase.last
    return AgentKind.ORGANISATION if last is not None and last.kind == ORGANISATION else AgentKind.UNNAMED


def _country(phrase: Phrase, circle: Circle) -> str | None:
    """“a Chinese diplomat”, “a White House official”: of which country."""
    for named in phrase.names:
        if named.kind in (ADJECTIVE, COUNTRY):
            return circle.known.code(named.key) or None
        if named.kind == ORGANISATION and named.key:
            return circle.known.organisations[named.key].get("country")
    return None
