"""At whose request a call was held, who phoned, and how long it lasted."""

from __future__ import annotations

import re
from typing import NamedTuple

from xicalls.anchors import places_of
from xicalls.calls.phrases import name_after, name_before, subject_before
from xicalls.calls.scene import CallScene, Range
from xicalls.model import Agent, AgentKind, Basis, Finding, Span
from xicalls.origin.calendar import NUMBERS
from xicalls.origin.countries import countries_of, country_in
from xicalls.people.cast import refer

_TRIGGERS = frozenset(
    {"request", "requested", "initiative", "initiated", "suggestion", "behest", "sought", "placed", "asked"}
)
_ASKED = frozenset({"request", "suggestion", "behest"})
_POSSESSIVES = {"his": "m", "her": "f"}
_CALLED = frozenset({"call", "conversation", "talks"})
_DURATION = re.compile(
    r"\b(?:(?P<minutes>\d{1,3}|[a-z]+)[ -](?:minute)s?|(?P<hours>\d{1,2}(?:\.5)?|[a-z]+)[ -](?:hour)s?"
    r"|(?P<long>hour)-long)\b(?P<half> and a half)?",
    re.IGNORECASE,
)
_AND_MINUTES = re.compile(r",? (?:and )?(\d{1,2})[ -]minutes?")
_TENS = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "ninety": 90}
_LONGEST = 600


class Request(NamedTuple):
    """Who asked for a call, or who phoned, and the words for it."""

    agent: Agent
    span: Span
    phoned: bool


def triggers_in(scene: CallScene) -> list[int]:
    """The tokens that may begin such words."""
    return places_of(_TRIGGERS, scene.lower)


def request_at(
    scene: CallScene, index: int, bounds: Range, participants: tuple[Agent, ...], subject: Agent | None
) -> Request | None:
    """What the words at a token say of a call between these participants; ``bounds`` are those of the sentence."""
    lower = scene.lower
    word = lower[index]
    phoned = word in {"initiative", "initiated", "placed"}
    if word in _ASKED or word == "initiative":
        if lower[index + 1 : index + 2] == ["of"]:
            return _named(scene, (index - 2, index), name_after(scene, index + 2, bounds[1]), participants, phoned)
        if word == "request" and index >= 1 and lower[index - 1] in {"at", "upon", "on"}:
            return _other_side(scene, index, bounds[1], participants, subject)
        if index >= 2 and lower[index - 1] in _POSSESSIVES and lower[index - 2] in {"at", "upon", "on"}:
            return _theirs(scene, index, participants, subject, phoned)
        if index >= 2 and lower[index - 1] in {"'s", "'"}:
            if lower[index - 2] in {"latter", "former"}:
                return _latter(scene, index, participants, phoned)
            owner = name_before(scene, max(bounds[0], index - 12), index - 1)
            return _named(scene, (index, index + 1), owner, participants, phoned)
        return None
    if phoned and _CALLED.intersection(lower[index + 1 : index + 5]):
        caller = subject_before(scene, max(bounds[0], index - 12), index)  # “Mr Roe had initiated the call”
        return _named(scene, (index, index + 1), caller, participants, phoned)
    if word in {"requested", "asked"} and _CALLED.intersection(lower[index + 1 : index + 4]):
        if word == "requested" or lower[index + 1] == "for":  # “he asked for the conversation last week”
            return _named(scene, (index, index + 1), subject_before(scene, bounds[0], index), participants, phoned)
        return None
    if lower[index + 1 : index + 2] == ["by"]:
        return _named(scene, (index, index + 1), name_after(scene, index + 2, bounds[1]), participants, phoned)
    return None


def _named(
    scene: CallScene, cue: Range, phrase: Range | None, participants: tuple[Agent, ...], phoned: bool
) -> Request | None:
    """One of the participants, or the one whose country or government the words name: “the French side”."""
    if phrase is None:
        return None
    first, end = max(0, min(cue[0], phrase[0])), max(cue[1], phrase[1])
    span = scene.span((first, end))
    words = scene.lower[phrase[0] : phrase[1]]
    found = refer([scene.span(phrase)], scene.cast)[0]
    country = country_in(words, scene.lexicon.derive(countries_of))
    for agent in found.value if found is not None else ():
        for participant in participants:
            if agent.id == participant.id:
                return Request(participant, span, phoned)
        if agent.kind is not AgentKind.PERSON and agent.country:
            country = agent.country
    of_country = [p for p in participants if country and p.country == country]
    if words == ["brussels"]:
        of_country = [p for p in participants if p.office and "European" in p.office]
    return Request(of_country[0], span, phoned) if len(of_country) == 1 else None


def _latter(scene: CallScene, index: int, participants: tuple[Agent, ...], phoned: bool) -> Request | None:
    """“at the latter's request”: of two, the one named second; “the former's”, the first."""
    if len(participants) != 2:
        return None
    agent = participants[scene.lower[index - 2] == "latter"]
    return Request(agent, scene.span((index - 2, index + 1)), phoned)


def _theirs(
    scene: CallScene, index: int, participants: tuple[Agent, ...], subject: Agent | None, phoned: bool
) -> Request | None:
    """“Ms Roe spoke with Mr Doe at his request”: the one who did not call, of whom one would say *her own request*."""
    others = [p for p in participants if subject is None or p.id != subject.id]
    if len(participants) != 2 or len(others) != 1:
        return None
    if others[0].gender not in {_POSSESSIVES[scene.lower[index - 1]], None}:
        return None
    return Request(others[0], scene.span((index - 2, index + 1)), phoned)


def _other_side(
    scene: CallScene, index: int, end: int, participants: tuple[Agent, ...], subject: Agent | None
) -> Request | None:
    """“held talks at request with”, as Chinese readouts say it: at the request of the other side."""
    if len(participants) != 2 or (index + 1 < end and scene.lower[index + 1] not in {"with", ".", ","}):
        return None
    if subject is None or subject.id not in {p.id for p in participants}:
        return None
    other = next(p for p in participants if p.id != subject.id)
    return Request(other, scene.span((index - 1, index + 1)), phoned=False)


def as_finding(request: Request, rule: str) -> Finding[Agent]:
    """The finding that a request makes."""
    return Finding(request.agent, (request.span,), rule, Basis.STATED)


def minutes_in(text: str, start: int, end: int) -> int | None:
    """How long a call lasted, in minutes, as a sentence about it says: “a 90-minute call”, “lasted two hours”."""
    for match in _DURATION.finditer(text, start, end):
        if match["long"]:
            return 60
        hours = match["hours"] is not None
        word = (match["hours"] or match["minutes"]).lower()
        count = float(word) if word[0].isdigit() else float(_TENS.get(word) or NUMBERS.get(word) or 0)
        minutes = round(count * 60) if hours else round(count)
        if hours and match["half"]:
            minutes += 30
        elif hours and (more := _AND_MINUTES.match(text, match.end(), end)):
            minutes += int(more[1])
        if 0 < minutes <= _LONGEST:
            return minutes
    return None
