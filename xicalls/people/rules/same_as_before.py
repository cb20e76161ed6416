"""“The official added …”, after “a senior White House official”: somebody unnamed, or a body, spoken of again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import AgentKind
from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.rules.called_as_in_article import called_as_in_article
from xicalls.people.rules.official_of_subject import official_of_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase

DEFINITE = frozenset({"the", "this", "that"})
SORTS = ("officials", "one-person", "occupations", "men", "women", "things")
"""The nouns that are taken up: of persons and of bodies."""


def same_as_before(phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]) -> Finding[Agents] | None:
    """The only source before it of which the noun was said with more words; none where there are two of them."""
    words = circle.words(phrase.first, phrase.end)
    if len(words) != 2 or words[0] not in DEFINITE:
        return None
    noun = words[1]
    if noun in circle.known.nouns("documents") or not any(noun in circle.known.nouns(sort) for sort in SORTS):
        return None
    begins, _ = circle.roster.paragraph_bounds(phrase.first)
    if circle.introduced(noun, phrase.first) - circle.introduced(noun, begins) == 1:
        here = _sources(noun, begins, phrase, circle, decided)
        if len(here) == 1:
            return here.popitem()[1]  # whoever this paragraph brought in, not somebody of an earlier one
    found = _sources(noun, 0, phrase, circle, decided)
    if not found and (person := circle.apposed(noun, phrase.first)) is not None:
        evidence = circle.roster.where(person) if person.where else phrase.span
        return finding((circle.agent(person),), evidence, inferred=True)
    spokesperson = noun in circle.known.nouns(
        "officials"
    )  # “The Spokesman for the Presidency, Jo Roe, … . The Spokesman”
    if (
        phrase.last is not None
        and not spokesperson
        and any(answer.value[0].kind is AgentKind.PERSON for answer in found.values())
    ):
        return None  # the president, where two hold such an office: other rules would have known him
    if len(found) != 1 or circle.introduced(noun, phrase.first) > 1:
        return None
    return found.popitem()[1]


def _sources(
    noun: str, begins: int, phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> dict[str, Finding[Agents]]:
    """Who was called by the noun and more words, from a token on, by id."""
    found: dict[str, Finding[Agents]] = {}
    for earlier in circle.sources_called(noun, phrase.first):
        if earlier.first < begins:
            continue
        answer = decided[earlier.place] or _called(earlier, circle, decided)
        if answer is not None and len(answer.value) == 1 and answer.value[0].id != noun:
            found.setdefault(answer.value[0].id, finding(answer.value, earlier.span, inferred=True))
    return found


def _called(phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]) -> Finding[Agents] | None:
    """What later rules will call somebody; asked once a phrase."""
    if phrase.place not in circle.called:
        answer = official_of_subject(phrase, circle, decided) or called_as_in_article(phrase, circle, decided)
        circle.called[phrase.place] = answer
    return circle.called[phrase.place]
