"""Who said each statement, to whom, on whose word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from operator import attrgetter

from xicalls.attribution.relays import issuer_of
from xicalls.attribution.rules.addressed_by_title import bare_title
from xicalls.attribution.scene import Scene
from xicalls.lexicon import fold
from xicalls.model import Agent, AgentKind, Attribution, Basis, CallReport, Finding, Paragraph, Span, Statement
from xicalls.people.cast import refer
from xicalls.people.lines import Lines
from xicalls.people.phrase import PRONOUNS

TopicsOf = Callable[[Sequence[Span]], tuple[Finding[str], ...]]


def attribute(
    statements: Sequence[Statement], scene: Scene, topics_of: TopicsOf, calls: Sequence[CallReport] = ()
) -> tuple[Attribution, ...]:
    """Name the agents behind each statement.

    All noun phrases of the article are referred at once, in text order, so that one may help another; ``calls`` are
    those that it reports.
    """
    if not statements:
        return ()
    named = [span for s in statements for span in (s.mention, s.addressee, *s.via) if span is not None]
    issuer = issuer_of(scene.text, scene.layout)
    if issuer is not None:
        named.append(issuer[0])
    by_place = {(span.start, span.end): span for span in (*named, *_titled_subjects(statements, scene))}
    wanted = [by_place[place] for place in sorted(by_place)]  # tuples are compared in C, spans are not
    agents = dict(zip(wanted, refer(wanted, scene.cast, calls), strict=True))
    lines = Lines(calls, scene.cast.roster)
    return tuple(
        _attribution(
            (
                statement,
                (speakers := _speaking(statement, agents, scene, lines)),
                _addressed(statement, speakers, agents, scene, lines) if statement.addressee else None,
                _relayed(statement, speakers, agents, issuer),
                topics_of(statement.spans),
            )
        )
        for statement in statements
    )


_attribution: Callable[[tuple[object, ...]], Attribution] = partial(tuple.__new__, Attribution)
"""``Attribution(…)`` of its fields in their order, in half the time."""
_HE = frozenset({"he", "she", "his", "her"})


def _titled_subjects(statements: Sequence[Statement], scene: Scene) -> set[Span]:
    """The titles that open a pronoun's sentence, or one near before it: *The Prime Minister rang Mr Roe. He said …*.

    They name nobody's source, but the pronoun is most likely theirs, not that of the name after the verb.
    """
    asked = [s.mention.start for s in statements if s.mention and s.mention.of(scene.text).lower() in _HE]
    if not asked:
        return set()
    paragraphs = scene.layout.paragraphs
    begun = [paragraph.span.start for paragraph in paragraphs]
    tokens = scene.tokens
    found = set()
    for offset in asked:
        for sentence in _sentences_to(offset, paragraphs, begun):
            first = last = tokens.at(sentence.start)
            if tokens.words[first : first + 1] != ["The"]:
                continue
            while last < len(tokens.words) and last - first < 5 and tokens.words[last][:1].isupper():
                last += 1
            if last > first + 1:
                found.add(Span(sentence.start, tokens.ends[last - 1]))
    return found


_START = attrgetter("start")


def _sentences_to(offset: int, paragraphs: Sequence[Paragraph], begun: Sequence[int]) -> list[Span]:
    """The sentence at an offset and the two before it, in their order; ``begun``: where the paragraphs start."""
    near: list[Span] = []
    number = bisect_right(begun, offset)
    while number > 0 and len(near) < 3:
        number -= 1
        sentences = paragraphs[number].sentences
        here = bisect_right(sentences, offset, key=_START) if len(near) == 0 else len(sentences)
        near = [*sentences[max(0, here - 3) : here], *near]
    return near[-3:]


def _speaking(
    statement: Statement, agents: Mapping[Span, Finding[tuple[Agent, ...]] | None], scene: Scene, lines: Lines
) -> Finding[tuple[Agent, ...]] | None:
    """Who said a statement; of *He told President Roe*, nobody who is named as the one told.

    Of *The president told Mr Roe*, the other president on the line.
    """
    if statement.mention is None:
        return None
    speakers = agents.get(statement.mention)
    told = agents.get(statement.addressee) if statement.addressee and speakers else None
    if told is not None and speakers is not None and speakers.value[0].kind is AgentKind.UNNAMED:
        ids = {agent.id for agent in told.value}
        speakers = _the_other_holder(statement.mention, ids, lines, scene) or speakers
    if told is None or speakers is None or statement.mention.of(scene.text).lower() not in _HE:
        return speakers
    named = statement.addressee is not None and statement.addressee.of(scene.text).lower() not in PRONOUNS
    return None if named and {agent.id for agent in told.value} & {agent.id for agent in speakers.value} else speakers


def _addressed(
    statement: Statement,
    speakers: Finding[tuple[Agent, ...]] | None,
    agents: Mapping[Span, Finding[tuple[Agent, ...]] | None],
    scene: Scene,
    lines: Lines,
) -> Finding[tuple[Agent, ...]] | None:
    """Whom a statement was made to; a bare title (*Mr. President*) speaks to the only other one who holds it."""
    span = statement.addressee
    if span is None:
        return None
    title = bare_title(span.of(scene.text))
    spoken = {agent.id for agent in speakers.value} if speakers else set()
    if title is None:
        found = agents.get(span)
        if found is not None and len(found.value) == 1 and found.value[0].id in spoken:
            others = _others(span, spoken, lines, scene)
            return others or _somebody_else(span, found.value[0], spoken, scene)
        if found is None or found.value[0].kind is AgentKind.UNNAMED:
            return _others(span, spoken, lines, scene) or _the_other_holder(span, spoken, lines, scene) or found
        return found
    holders = [
        agent
        for agent, _ in scene.cast.people_named()
        if agent.id not in spoken and agent.office and title in fold(agent.office).split()
    ]
    if len(holders) != 1:
        return None
    return Finding((holders[0],), (span,), "addressed_by_title", Basis.INFERRED)


_OTHERS = frozenset({"counterpart", "interlocutor", "colleague", "counterparts", "interlocutors", "colleagues"})


def _others(span: Span, spoken: AbstractSet[str], lines: Lines, scene: Scene) -> Finding[tuple[Agent, ...]] | None:
    """*assured him*, *told his interlocutor*, *his counterparts*: the other one, or ones, who were on the line.

    Where no call is told of, an interlocutor is the only other one who is named near before.
    """
    words = fold(span.of(scene.text)).split()
    pronoun = len(words) == 1 and words[0] in _HIM
    if not pronoun and (len(words) != 2 or words[0] not in _WHOSE or words[1] not in _OTHERS):
        return None
    people = lines.people(scene.tokens.at(span.start))
    others = tuple(agent for agent in people if agent.id not in spoken)
    if spoken and len(others) == len(people) - len(spoken):
        several = words[-1].endswith("s")
        if (len(others) > 1) is not several or (pronoun and others[0].gender not in (_HIM[words[0]], None)):
            return None
        return Finding(others, (span,), "others_on_the_line", Basis.INFERRED)
    near = {a.id: a for _, a in scene.cast.people_in(Span(max(0, span.start - _BACK), span.start))}
    other = [agent for key, agent in near.items() if key not in spoken]
    if lines.all or not spoken or pronoun or words[-1].endswith("s") or len(other) != 1:
        return None
    return Finding((other[0],), (span,), "others_on_the_line", Basis.INFERRED)


_HIM = {"him": "m", "her": "f"}
_WHOSE = frozenset({"his", "her", "their", "the"})


def _the_other_holder(
    span: Span, spoken: AbstractSet[str], lines: Lines, scene: Scene
) -> Finding[tuple[Agent, ...]] | None:
    """*Mr Roe warned the president*, of two presidents on the line: not himself, but the other one."""
    words = fold(span.of(scene.text)).split()
    if words[:1] != ["the"] and len(words) > 1:
        return None
    title = " ".join(words[words[:1] == ["the"] :])
    people = lines.people(scene.tokens.at(span.start))
    holders = [a for a in people if a.id not in spoken and a.office and fold(a.office).startswith(title + " ")]
    if not title or not spoken <= {agent.id for agent in people} or len(holders) != 1:
        return None
    return Finding((holders[0],), (span,), "addressed_by_title", Basis.INFERRED)


_BACK = 500
"""So far back, in code points, somebody is looked for whom a pronoun may mean."""


def _somebody_else(span: Span, speaker: Agent, spoken: set[str], scene: Scene) -> Finding[tuple[Agent, ...]] | None:
    """“…,” Mr Roe told him: not himself, but the only other one of that gender who is named near before it."""
    near = scene.cast.people_in(Span(max(0, span.start - _BACK), span.start))
    others = {a.id: (a, where) for where, a in near if a.id not in spoken and a.gender in (speaker.gender, None)}
    sure = {key: found for key, found in others.items() if found[0].gender is not None}
    if len(sure or others) != 1:
        return None
    other, where = (sure or others).popitem()[1]
    return Finding((other,), (where,), "somebody_else", Basis.INFERRED)


def _relayed(
    statement: Statement,
    speakers: Finding[tuple[Agent, ...]] | None,
    agents: Mapping[Span, Finding[tuple[Agent, ...]] | None],
    issuer: tuple[Span, int] | None,
) -> Finding[tuple[Agent, ...]] | None:
    """On whose word a statement is: first of the spokesperson who issues the document; nobody relays his own."""
    own = {agent.id for agent in speakers.value} if speakers else set()
    named = statement.via
    if issuer is not None and statement.spans[0].start >= issuer[1]:
        named = (issuer[0], *(span for span in named if span != issuer[0]))
    if not named:
        return None
    found = [agents[span] for span in named]
    return _together([one for one in found if one is None or {agent.id for agent in one.value} != own])


def _together(findings: Sequence[Finding[tuple[Agent, ...]] | None]) -> Finding[tuple[Agent, ...]] | None:
    known = [finding for finding in findings if finding is not None]
    if not known:
        return None
    return Finding(
        tuple(agent for finding in known for agent in finding.value),
        tuple(span for finding in known for span in finding.evidence),
        known[0].rule,
        known[0].basis,
    )
