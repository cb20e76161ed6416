"""“The three leaders”, “the participants”, “both ministers”: those on the line of the call that is told of there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import ADJECTIVE, COUNTRY
from xicalls.people.rules.two_leaders import joint_before, may_be, others_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


NUMBERS = {
    "two": 2,
    "both": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
OPENING = frozenset({"the", "these", "all", *NUMBERS})
"""What such a phrase begins with."""
_PLAIN = """
    the these all of both state government prime vice foreign and to in on call conversation talks telephone phone
    video conference videoconference teleconference countries nations states ' 's sides
"""
PLAIN = frozenset(_PLAIN.split()) | NUMBERS.keys()
"""What else may stand in it: “all three heads of state and government”, “the leaders of the two countries”."""
OFFICES = frozenset({"presidents", "premiers", "ministers", "chancellors", "secretaries"})
"""What some of those on the line may be, and others not."""
CONFERRING = frozenset({"participants", "heads"})
"""What those of a call of many are called, whatever calls of two are told of beside it."""
ALWAYS_COUNTED = frozenset({"men", "women", "officials", "envoys", "counterparts", "advisers", "advisors"})
"""Who is told to be two or three where those on the line are meant: “the officials” may be any."""


def those_on_the_line(
    phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """As many as they are said to be, in such an office, and nobody else who was just spoken of together."""
    if phrase.pronoun or not circle.lines.all:
        return None
    if (leaders := _of_countries(phrase, circle)) is not None:
        return leaders
    words = circle.words(phrase.first, phrase.end)
    noun = _noun(words, circle)
    if not noun:
        return None
    number = next((NUMBERS[word] for word in words if word in NUMBERS), 2 if noun == "pair" else 0)
    if noun in ALWAYS_COUNTED and not number:
        return None
    head = circle.words(*phrase.head)
    people = circle.lines.people(phrase.first, number)
    if not people and noun in CONFERRING and not number:
        people = circle.lines.conference(phrase.first)
    if not all(may_be(person, head, circle) for person in people) or not people:
        people = tuple(person for person in circle.lines.people(phrase.first) if may_be(person, head, circle))
        if noun not in OFFICES or len(people) < 2 or number not in (0, len(people)):
            return None  # but “both prime ministers”, of a call with a president
    ids = {agent.id for agent in people}
    if others_before(phrase, ids, circle) or (
        not number and ids != ({agent.id for agent in joint_before(phrase, circle, decided)} or ids)
    ):
        return None
    return finding(people, inferred=True)


def _of_countries(phrase: Phrase, circle: Circle) -> Finding[Agents] | None:
    """“The French and German leaders”, “the leaders of France and Germany”: of those on the line, the only ones."""
    words = circle.words(phrase.first, phrase.end)
    if len(words) < 5 or words[0] != "the" or "leaders" not in (words[1], words[-1]):
        return None
    kind = ADJECTIVE if words[-1] == "leaders" else COUNTRY
    names = [named for named in circle.roster.between(phrase.first, phrase.end) if named.kind == kind]
    covered = {token for named in names for token in range(named.first, named.end)}
    left = {circle.words(t, t + 1)[0] for t in range(phrase.first, phrase.end) if t not in covered}
    if len(names) < 2 or not left <= {"the", "leaders", "of", "and", ","}:
        return None
    line = circle.lines.line(phrase.first)
    codes = [circle.known.code(named.key) for named in names]
    found = [[agent for agent in line.people if agent.country == code] for code in codes] if line is not None else []
    return finding(tuple(one[0] for one in found), inferred=True) if found and all(len(f) == 1 for f in found) else None


def _noun(words: list[str], circle: Circle) -> str:
    """What they are called, if the phrase says nothing more of them: “leaders”; else ""."""
    if len(words) < 2 or words[0] not in OPENING:
        return ""
    groups = circle.known.nouns("pairs") | circle.known.nouns("on-the-line")
    left = [word for word in words if word not in PLAIN or word == "sides"]
    if not left and words[0] == "the" and NUMBERS.keys() & {words[-1]}:
        return words[-1]  # the two
    return left[0] if len(left) == 1 and left[0] in groups else ""
