"""Everybody whom an article names, and whom its words refer to.

``meet`` is cheap: names are looked for when somebody first asks. Then

- ``refer(spans, cast)`` resolves noun phrases, all of an article at once;
- ``cast.people_named()`` gives the persons of the article in order of first mention, each with the spans of all
  mentions by name, a title before the name not included;
- ``cast.people_in(span)`` gives the persons named inside a stretch of text, in order;
- ``cast.mentions`` gives every mention by name as a record.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from xicalls.model import Basis, Finding, Form, Mention, Span
from xicalls.people.circle import Circle
from xicalls.people.known import know
from xicalls.people.phrase import parts, read
from xicalls.people.roster import Roster
from xicalls.people.rules import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.lexicon import Lexicon
    from xicalls.model import Agent, Article, CallReport, FuzzyDate, Layout, Source
    from xicalls.reading.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Cast:
    """The agents of one article and where they are mentioned.

    Attributes:
        text, layout, tokens, lexicon: what it was made from.
        day: the first day the article may be of, as an ISO date, or "" where its date is unknown: offices are
            looked up for that day.
        home: the country (ISO) whose government issued it, or "": a bare office is one of its own.
    """

    text: str
    layout: Layout
    tokens: Tokens
    lexicon: Lexicon
    day: str = ""
    home: str = ""
    _kept: list[Roster] = field(default_factory=list, repr=False, compare=False)

    @property
    def roster(self) -> Roster:
        """The names of the article, found when first asked for."""
        if not self._kept:
            known = self.lexicon.derive(know)
            self._kept.append(Roster(self.text, self.layout, self.tokens, known, self.day))
        return self._kept[0]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of a person by name, in text order."""
        roster = self.roster
        return tuple(
            Mention(span, Form.NAME, Finding(roster.agent(person), (span,), "named", Basis.STATED))
            for first, end, person in roster.mentions()
            for span in (self._span(first, end),)
        )

    def people_named(self) -> list[tuple[Agent, tuple[Span, ...]]]:
        """The persons of the article in order of first mention, each with the spans that name them."""
        roster = self.roster
        spans: dict[str, list[Span]] = {}
        people = {}
        for first, end, person in roster.mentions():
            people[person.id] = person
            spans.setdefault(person.id, []).append(self._span(first, end))
        return [(roster.agent(people[key]), tuple(where)) for key, where in spans.items()]

    def people_in(self, span: Span) -> list[tuple[Span, Agent]]:
        """The persons named between two offsets, in order, each as often as named."""
        roster, tokens = self.roster, self.tokens
        return [
            (self._span(named.first, named.end), roster.agent(person))
            for named in roster.between(tokens.at(span.start), tokens.at(span.end))
            if (person := roster.bearer(named)) is not None and roster.is_person(person)
        ]

    def _span(self, first: int, end: int) -> Span:
        return Span(self.tokens.starts[first], self.tokens.ends[end - 1])


_GOVERNMENTS = frozenset({"government", "official readout"})


def meet(  # noqa: PLR0917 - a stage names all that it looks at
    article: Article,
    layout: Layout,
    tokens: Tokens,
    published: Finding[FuzzyDate] | None,
    lexicon: Lexicon,
    source: Finding[Source] | None = None,
) -> Cast:
    """Everybody whom the article names: a cast that finds them when first asked."""
    day = published.value.start if published else ""
    home = source.value.country if source and source.value.kind in _GOVERNMENTS else None
    return Cast(article.text, layout, tokens, lexicon, day, home or "")


def refer(
    spans: Sequence[Span], cast: Cast, calls: Sequence[CallReport] = ()
) -> list[Finding[tuple[Agent, ...]] | None]:
    """Whom each of these noun phrases (in text order) refers to; ``None`` where that is honestly unknown.

    A joint phrase (“Mr Roe and Ms Doe”) is resolved part by part, and only if every part is. ``calls`` are those that
    the article reports, as far as they are known: “the participants” were on the line.
    """
    if not spans:
        return []
    roster = cast.roster
    pieces = [(*piece, number) for number, span in enumerate(spans) for piece in parts(span, roster)]
    pieces.sort(key=_place)
    phrases = [read(piece, first, end, place, roster) for place, (piece, first, end, _) in enumerate(pieces)]
    found: list[list[Finding[tuple[Agent, ...]] | None]] = [[] for _ in spans]
    for (*_, number), answer in zip(pieces, resolve(phrases, Circle(roster, phrases, cast.home, calls)), strict=True):
        found[number].append(answer)
    return [_joined(answers) for answers in found]


def _place(piece: tuple[Span, int, int, int]) -> tuple[int, int]:
    return piece[1], piece[2]


def _joined(found: list[Finding[tuple[Agent, ...]] | None]) -> Finding[tuple[Agent, ...]] | None:
    if len(found) == 1:
        return found[0]
    agents: dict[str, Agent] = {}
    evidence: list[Span] = []
    basis = Basis.STATED
    for part in found:
        if part is None:
            return None
        agents.update((agent.id, agent) for agent in part.value)
        evidence.extend(part.evidence)
        basis = Basis.INFERRED if part.basis is Basis.INFERRED else basis
    return Finding(tuple(agents.values()), tuple(evidence), "joint_source", basis)
