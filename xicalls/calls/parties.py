"""Who the noun phrases of the claims are: resolved all at once, so that one helps the other."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.families import family_of
from xicalls.calls.home import holder_at_home
from xicalls.calls.joint_office import both_in_office, counterparts, joint_office, leader_of_seat
from xicalls.calls.phrases import segments
from xicalls.calls.scene import CallScene, Claim, Range
from xicalls.calls.titles import holds_office
from xicalls.calls.words import TIME_WORDS
from xicalls.lexicon import fold
from xicalls.model import Agent, AgentKind, Finding, Span
from xicalls.origin.words import listed
from xicalls.people.cast import refer

_CLOSING, _OPENING = frozenset({'"', "”"}), frozenset({'"', "“"})
_LONGEST_QUOTATION, _FROM_OPENING, _BEHIND = 60, 20, 9
"""In tokens: from “I” to the closing mark, back to the opening one, and what is looked at behind the quotation."""
_TOO_FAR = 8000
"""So far into an article, in code points, “the two” are no longer the only two whom it has named."""
_PIECES = listed("statement remarks address message letter speech comments declaration note")
_LONGEST_HEAD = 40
_COUNTERPARTS = frozenset({"counterpart", "counterparts", "colleague", "colleagues"})
_BOTH = frozenset({"both", "two", "pair"})
_TO_SEMICOLON = 6
_OF_A_DAY = TIME_WORDS | {"on", "the", "then", "and", "a", "day", "last"}


class Parties:
    """The participants of the claims of one article."""

    def __init__(self, scene: CallScene, claims: Sequence[Claim]) -> None:
        self.scene = scene
        self.parts: dict[Range, list[Range]] = {}
        self.pairs: list[tuple[int, list[list[Agent]]]] = []
        self.subjects = sorted({claim.sides[0] for claim in claims if len(claim.sides) > 1})
        self.families: dict[str, dict[str, Agent]] | None = None
        for claim in claims:
            for side in claim.sides:
                self.parts.setdefault(side, segments(scene, side))
        ranges = sorted({part for parts in self.parts.values() for part in parts})
        spans = [scene.span(part) for part in ranges]
        self.answers = dict(zip(ranges, refer(spans, scene.cast), strict=True))
        self.pairs = self._pairs(claims)

    def of(self, claim: Claim) -> list[tuple[Agent, ...]]:
        """The participants of the call, or of each of several calls; none if a side is unknown or no person.

        Unless the article is a readout, both sides must hold or have held an office: a call between leaders or
        officials, not with a journalist.
        """
        groups = self._groups(claim)
        unique = [tuple({agent.id: agent for agent in group}.values()) for group in groups]
        return [group for group in unique if len(group) >= 2 and self._officials(claim, group)]

    def caller(self, claim: Claim) -> Agent | None:
        """The one who phoned, if the claim says so and it is one person."""
        if claim.caller is None:
            return None
        people = self._side(claim.caller)
        return people[0] if len(people) == 1 else None

    def _groups(self, claim: Claim) -> list[tuple[Agent, ...]]:
        """Who was on the line, of each call of a claim; none if a side is unknown."""
        sides = [self._side(side) for side in claim.sides]
        if len(sides) == 2 and sides[0] == sides[1] and self.scene.lower[claim.sides[1][0]] in {"him", "her"}:
            sides[1] = self._other_of_sentence(claim.sides[1])  # “Jane Roe smiled, after John Doe phoned her”
        if len(sides) > 1 and not sides[1] and len(sides[0]) == 1:
            sides[1] = counterparts(self.scene, claim.sides[1], sides[0][0])
        if len(sides) > 1 and self._is_one_of_them(claim.sides[0], sides):
            return []
        sides = sides[:2] + [side for side in sides[2:] if side]  # whoever else it was may be nobody
        if not sides or not all(sides):
            return []
        others = [agent for side in sides[1:] for agent in side]
        if claim.separately and len(others) > 1:
            return [(*sides[0], other) for other in others]
        return [tuple(agent for side in sides for agent in side)]

    def _is_one_of_them(self, subject: Range, sides: Sequence[Sequence[Agent]]) -> bool:
        """“The Prime Minister spoke to … and Prime Minister Roe”: another one, whoever that is."""
        if self.scene.cast.people_in(self.scene.span(subject)):
            return False
        return len(sides[1]) > 1 and any(agent in sides[1] for agent in sides[0])

    def _pairs(self, claims: Sequence[Claim]) -> list[tuple[int, list[list[Agent]]]]:
        """Who was on the line in each claim that names them: (where, who in each of its calls), in text order."""
        found = []
        for claim in sorted(claims, key=lambda claim: claim.cue):
            groups = [list({agent.id: agent for agent in group}.values()) for group in self._groups(claim)]
            if groups and len(groups[0]) > 1:
                found.append((claim.cue[0], groups))
        return found

    def _pair_before(self, part: Range) -> list[Agent]:
        """“they”, “the two leaders”: those of the claim before; nobody where that tells of several calls."""
        before = [groups for where, groups in self.pairs if where < part[0]]
        if self.scene.lower[part[1] - 1] == "presidents":
            before = [groups for groups in before if all(_is_president(agent) for agent in groups[0])]
        return before[-1][0] if before and len(before[-1]) == 1 else []

    def _only_two(self, part: Range) -> list[Agent]:
        """“the two men”, where the article has named just two leaders or officials before."""
        before = Span(0, self.scene.tokens.starts[part[0]])
        if before.end > _TOO_FAR:
            return []
        named = {agent.id: agent for _where, agent in self.scene.cast.people_in(before)}
        officials = [agent for agent in named.values() if holds_office(self.scene, agent)]
        return officials if len(officials) == len(named) == 2 else []

    def _other_of_sentence(self, part: Range) -> list[Agent]:
        """“Jane Roe smiled after John Doe phoned her”: of the two whom the sentence names before, the first."""
        scene = self.scene
        start = part[0]
        while start and scene.tokens.words[start - 1] not in {".", ";"} and part[0] - start < _LONGEST_QUOTATION:
            start -= 1
        named = {agent.id: agent for _where, agent in scene.cast.people_in(scene.span((start, part[0])))}
        gender = "m" if scene.lower[part[0]] == "him" else "f"
        first = next(iter(named.values()), None)
        return [first] if first is not None and len(named) == 2 and first.gender in {gender, None} else []

    def _who_is_quoted(self, part: Range) -> list[Agent]:
        """“I had a good call with Ms Roe,” Mr Doe said: the one named right after the quotation."""
        tokens = self.scene.tokens
        near = range(part[1], min(len(tokens.words), part[1] + _LONGEST_QUOTATION))
        end = next((i for i in near if tokens.words[i] in _CLOSING), None)
        if end is None or not _OPENING.intersection(tokens.words[max(0, part[0] - _FROM_OPENING) : part[0]]):
            return []
        behind = tokens.words[end + 1 : end + 1 + _BEHIND]
        stop = behind.index(".") if "." in behind else len(behind)
        if not stop:
            return []
        named = self.scene.cast.people_in(Span(tokens.ends[end], tokens.ends[end + stop]))
        return [named[0][1]] if len({agent.id for _where, agent in named}) == 1 else []

    def _who_writes(self, part: Range) -> list[Agent]:
        """“Statement by President Roe on the call”, and below: “Today I spoke with …”: whom the head names."""
        scene = self.scene
        if part[0] > 1 and scene.lower[part[0] - 1] == ":":  # “Roe: I had a long call with Doe”
            named = scene.cast.people_in(scene.span((max(0, part[0] - _BEHIND), part[0])))
            return [named[-1][1]] if named else []
        for paragraph in scene.layout.paragraphs:
            within = scene.tokens.within(paragraph.span.start, paragraph.span.end)
            if within.stop > part[0] or len(within) > _LONGEST_HEAD:
                return []
            for i in range(within.start, within.stop - 2):
                if scene.lower[i] in _PIECES and scene.lower[i + 1] in {"by", "of", "from"}:
                    named = scene.cast.people_in(scene.span((i + 1, within.stop)))
                    return [named[0][1]] if named else []
        return []

    def _named_with_dash(self, part: Range) -> list[Agent]:
        """“Roe-Doe”: two whose family names these are, each of one person in the article."""
        if self.families is None:
            self.families = {}
            for agent, _where in self.scene.cast.people_named():
                self.families.setdefault(fold(family_of(agent, self.scene.lexicon)), {})[agent.id] = agent
        found = [self.families.get(fold(name), {}) for name in self.scene.tokens.words[part[1] - 1].split("-")]
        if any(len(bearers) != 1 for bearers in found):
            return []
        return [next(iter(bearers.values())) for bearers in found]

    def _side(self, side: Range) -> list[Agent]:
        if len(self.parts.get(side, ())) > 1 and (holders := joint_office(self.scene, side)):
            return holders
        people: dict[str, Agent] = {}
        for part in self.parts.get(side, ()):
            for agent in self._people(part, self.answers[part]):
                people.setdefault(agent.id, agent)
        return list(people.values())

    def _subject_before(self, part: Range) -> list[Agent]:
        """“On Monday she phoned Roe; on Tuesday she phoned Doe”: the same who did so before the semicolon."""
        lower = self.scene.lower
        if lower[part[0] : part[1]] not in (["he"], ["she"]):
            return []
        mark = next((i for i in range(part[0] - 1, max(0, part[0] - _TO_SEMICOLON), -1) if lower[i] == ";"), None)
        if mark is None or any(lower[i] not in _OF_A_DAY for i in range(mark + 1, part[0])):
            return []
        before = next((side for side in reversed(self.subjects) if side[1] <= mark), None)
        if before is None or not {".", ";", '"'}.isdisjoint(lower[before[1] : mark]):
            return []
        return self._side(before)

    def _people(self, part: Range, answer: Finding[tuple[Agent, ...]] | None) -> list[Agent]:
        if same := self._subject_before(part):
            return same
        persons: list[Agent] = []
        if answer is not None:
            persons = [agent for agent in answer.value if agent.kind is AgentKind.PERSON]
            if persons and len(persons) == len(answer.value):
                return persons
        return self._otherwise(part) or persons

    def _otherwise(self, part: Range) -> list[Agent]:
        """Who is meant where the phrase alone does not say: by the quotation, the claims before, the names in it."""
        words = self.scene.lower[part[0] : part[1]]
        if words == ["i"]:
            return self._who_is_quoted(part) or self._who_writes(part)
        if words in (["they"], ["their"]) or _BOTH.intersection(words[:2]):
            if words[0] == "both" and (holders := both_in_office(self.scene, part)):
                return holders
            return self._pair_before(part) or self._only_two(part)
        if "-" in words[-1] and (both := self._named_with_dash(part)):
            return both
        if len(both := self._joined(part)) > 1:
            return both
        named = self.scene.cast.people_in(self.scene.span(part))
        if named:
            return [named[-1][1]]
        holder = holder_at_home(self.scene, part) or leader_of_seat(self.scene, part)
        return [holder] if holder is not None else []

    def _joined(self, part: Range) -> list[Agent]:
        """“the Prime Minister and Ms Roe”, each by what the article or its government shows."""
        words = self.scene.lower[part[0] : part[1]]
        if (holders := joint_office(self.scene, part)) or words.count("and") != 1:
            return holders
        middle = part[0] + words.index("and")
        sides = [self._people(side, None) for side in ((part[0], middle), (middle + 1, part[1])) if side[1] > side[0]]
        agents = {agent.id: agent for side in sides for agent in side}
        return list(agents.values()) if all(sides) else []

    def _is_counterpart(self, claim: Claim, agent: Agent) -> bool:
        """“with his Lao counterpart, John Doe”: in office, though nothing more is known."""
        for side in claim.sides:
            if not _COUNTERPARTS.isdisjoint(self.scene.lower[side[0] : side[1]]):
                return any(person.id == agent.id for person in self._side(side))
        return False

    def _officials(self, claim: Claim, group: Sequence[Agent]) -> bool:
        """Whether these are leaders or officials; a government's readout may be of a call with anybody."""
        if any(i in self.scene.words.audience for i in self._words_after(claim)):
            return False
        known = [a for a in group if holds_office(self.scene, a) or self._is_counterpart(claim, a)]
        return bool(known) if self.scene.official else len(known) == len(group)

    def _words_after(self, claim: Claim) -> list[str]:
        end = max(claim.cue[1], *(side[1] for side in claim.sides))
        sides = [word for side in claim.sides for word in self.scene.lower[side[0] : side[1]]]
        return sides + self.scene.lower[end : end + 1]


def _is_president(agent: Agent) -> bool:
    return "President" in (agent.office or "")
