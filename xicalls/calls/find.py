"""The calls that one article reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from xicalls.anchors import places_of
from xicalls.calls.families import family_of
from xicalls.calls.nouns import call_noun, came_to_nothing
from xicalls.calls.parties import Parties
from xicalls.calls.requests import as_finding, minutes_in, request_at, triggers_in
from xicalls.calls.rules import CALL_RULES
from xicalls.calls.scene import REPORT_KINDS, CallScene, Claim, Clue, place_of
from xicalls.calls.titles import may_tell, named_in_title, opens_readout, titles_a_call
from xicalls.calls.when import day_without_year, reported_then, told_in_lead, took_place, when
from xicalls.calls.words import words_of
from xicalls.chain import sift
from xicalls.lexicon import Lexicon, fold
from xicalls.model import (
    Agent,
    Article,
    CallReport,
    Finding,
    FuzzyDate,
    Layout,
    Medium,
    ParagraphKind,
    Source,
    Span,
)
from xicalls.origin.calendar import as_date
from xicalls.people.cast import Cast
from xicalls.reading.tokens import Tokens

_LEAD = 2
"""A call that the paragraphs up to this one tell of is news; deeper down it is background."""
_LASTING = ("lasted", "lasting", "-minute", "-hour", "hour-long")
_CALLED = frozenset({"call", "conversation", "talks", "talk", "discussion"})
_MOST_CLUES = 400
"""So many words that may tell of a call are looked at in one article: a transcript of 300 pages has fewer."""
_NEARBY = 150
"""A sentence counts so many tokens to either side of such a word."""
_MOST_REQUESTS = 40
_RECENT = 31
_NAMING = frozenset({"call_between", "somebodys_call", "pair_call"})
"""These rules find a call by what it is called, not by a sentence that tells of it."""
_FORMER = frozenset({"first", "last", "had", "previously", "once"})
_AFTER_NOUN = 10
_CONTEXT = 5
"""So far down “the call” still says that an article is about a call."""


class Told(NamedTuple):
    """One claim, with whom it names and when it says that it was."""

    clue: Clue
    claim: Claim
    rule: str
    people: tuple[Agent, ...]
    caller: Agent | None
    date: Finding[FuzzyDate] | None

    @property
    def ids(self) -> frozenset[str]:
        """Whom it names, by id."""
        return frozenset(agent.id for agent in self.people)


def find_calls(  # noqa: PLR0917 - a stage names all that it looks at
    article: Article,
    layout: Layout,
    tokens: Tokens,
    cast: Cast,
    source: Finding[Source] | None,
    published: Finding[FuzzyDate] | None,
    lexicon: Lexicon,
    call_words: Sequence[int] | None = None,
) -> tuple[CallReport, ...]:
    """The calls that one article reports: the one it is about first.

    A call that is only mentioned is reported if the article says when it was. ``call_words``: see ``seen``; found
    here where they are not given.
    """
    words = lexicon.derive(words_of)
    places = places_of(words.triggers, tokens.lower) if call_words is None else call_words
    if not places or not may_tell(layout, [tokens.lower[i] for i in places], words):
        return ()
    scene = CallScene(article, layout, tokens, cast, lexicon, words, source, published)
    clues = _clues(scene, places)
    found = sift(clues, scene, CALL_RULES)
    claims = [(clue, finding) for clue, finding in zip(clues, found, strict=True) if finding is not None]
    if not claims:
        return ()
    return tuple(_reports(scene, _told(scene, clues, claims)))


def _clues(scene: CallScene, places: Sequence[int]) -> list[Clue]:
    """Each trigger with its sentence, where it stands in the report itself."""
    clues: list[Clue] = []
    position, bodies = 0, 0
    tokens = scene.tokens
    for paragraph in scene.layout.paragraphs:
        place = place_of(paragraph, bodies)
        bodies += paragraph.kind is ParagraphKind.BODY
        if paragraph.kind not in REPORT_KINDS:
            continue
        if position == len(places) or tokens.starts[places[position]] >= paragraph.span.end:
            continue
        for sentence in paragraph.sentences:
            while position < len(places) and tokens.starts[places[position]] < sentence.start:
                position += 1
            if position < len(places) and tokens.starts[places[position]] < sentence.end:
                within = tokens.within(sentence.start, sentence.end)
                while position < len(places) and places[position] < within.stop:
                    clues.append(_clue(places[position], within, place))
                    position += 1
        if len(clues) > _MOST_CLUES:
            break
    return _title_clues(scene, places, clues) + clues[:_MOST_CLUES]


def _clue(at: int, within: range, place: int) -> Clue:
    """A clue with its sentence, or of a monstrous one with what is near."""
    return Clue(at, max(within.start, at - _NEARBY), min(within.stop, at + _NEARBY), place)


def _title_clues(scene: CallScene, places: Sequence[int], clues: Sequence[Clue]) -> list[Clue]:
    """A title in the front matter stands in no paragraph; its words are evidence all the same."""
    title = scene.layout.title
    if title is None or not title.evidence or any(clue.paragraph < 0 for clue in clues):
        return []
    span = title.evidence[0]
    if span.of(scene.article.text) != title.value:
        return []  # written with escapes, “Roe\u2019s”: it can be read (see titles.py), but no names found in it
    within = scene.tokens.within(span.start, span.end)
    return [_clue(i, within, -1) for i in places if i in within]


def _told(scene: CallScene, clues: Sequence[Clue], claims: Sequence[tuple[Clue, Finding[Claim]]]) -> list[Told]:
    parties = Parties(scene, [finding.value for _clue, finding in claims])
    surely = titles_a_call(scene.layout, scene.words) or any(
        clue.paragraph <= _CONTEXT and call_noun(scene, clue) is not None for clue in clues
    )
    told: list[Told] = []
    for clue, finding in sorted(claims, key=lambda item: (item[0].paragraph, item[0].at)):
        claim = finding.value
        date = when(scene, clue, claim)
        of_calls = surely or any(one.claim.certain for one in told)
        if of_calls and not claim.certain and date is not None and scene.lower[claim.cue[0] - 1] == "last":
            claim = claim._replace(certain=True)  # “Roe and Doe last spoke on June 17”, in an article about a call
        if (not claim.certain and clue.paragraph > _LEAD) or _is_undone(scene, clue, claim):
            continue
        for people in parties.of(claim):
            if not (claim.certain or surely or opens_readout(scene, clue, people)):
                continue
            caller = parties.caller(claim)
            told.append(Told(clue, claim, finding.rule, people, caller if caller in people else None, date))
    return told


def _is_undone(scene: CallScene, clue: Clue, claim: Claim) -> bool:
    ranges = [claim.cue, *claim.sides]
    first, end = min(start for start, _ in ranges), max(stop for _, stop in ranges)
    return came_to_nothing(scene, clue.first, first, end, clue.end)


def _reports(scene: CallScene, told: Sequence[Told]) -> list[CallReport]:
    """One report for each call: the claims with the same people and dates that agree."""
    calls: list[list[Told]] = []
    for claim in told:
        for call in calls:
            if _same(call, claim, scene.published):
                call.append(claim)
                break
        else:
            if claim.clue.paragraph <= _LEAD or (
                claim.claim.certain and (claim.date is not None or _is_also(scene, claim))
            ):
                calls.append([claim])
    sentences = {claim.clue.first for claim in told}
    reports = []
    for position, call in enumerate(calls):
        main = position == 0 and _is_news(call[0], scene.published)
        elsewhere = frozenset(sentences - {claim.clue.first for claim in call})
        reports.append(_report(scene, call, elsewhere, main=main))
    return [
        report
        for report, call in zip(reports, calls, strict=True)
        if report.main
        or report.date is not None
        or _in_one_sentence(call, calls[0])
        or any(_is_also(scene, told) for told in call)
    ]


def _in_one_sentence(call: Sequence[Told], first: Sequence[Told]) -> bool:
    """“spoke separately by phone with Roe and Doe”: the second call is as much the news as the first."""
    news = {told.clue.first for told in first if 0 <= told.clue.paragraph <= _LEAD}
    return any(told.clue.first in news and told.rule not in _NAMING for told in call)


def _is_also(scene: CallScene, told: Told) -> bool:
    """“Roe also held a separate phone call with Poe” is as much the news, though it stands deep down."""
    first = told.claim.cue[0]
    return told.rule not in _NAMING and "also" in scene.lower[max(told.clue.first, first - 3) : first]


def _is_news(told: Told, published: Finding[FuzzyDate] | None) -> bool:
    """Whether a call is recent enough to be what an article is about."""
    if told.date is None or published is None:
        return True
    return (as_date(published.value.start) - as_date(told.date.value.end)).days <= _RECENT


def _same(call: Sequence[Told], claim: Told, published: Finding[FuzzyDate] | None) -> bool:
    """Whether a claim is of a call that is known already: its people among the other's, no other day."""
    first = call[0]
    if not (_among(claim.people, first.people) or _among(first.people, claim.people)):
        return False
    dated = next((t.date for t in call if t.date is not None), None)
    if claim.date is None:
        return True
    if dated is None and all(known.clue.paragraph < 0 for known in call):
        return True  # a title has no date of its own
    if dated is None:
        # the news has no date yet: one that is long past is of another call
        return published is None or (as_date(published.value.start) - as_date(claim.date.value.end)).days <= 7
    return _close(dated.value, claim.date.value)


def _among(some: Sequence[Agent], others: Sequence[Agent]) -> bool:
    """Whether each of some is one of the others, if only by the same names in another order (“Doe Jane”)."""
    return all(any(_alike(agent, other) for other in others) for agent in some)


def _alike(one: Agent, other: Agent) -> bool:
    if one.id == other.id:
        return True
    words, others = set(fold(one.name).split()), set(fold(other.name).split())
    return len(words & others) > 1 and (words <= others or others <= words)


def _close(one: FuzzyDate, other: FuzzyDate) -> bool:
    return one.start <= other.end and other.start <= one.end


def _report(scene: CallScene, call: Sequence[Told], elsewhere: frozenset[int], *, main: bool) -> CallReport:
    """What one article says of one call; ``elsewhere`` are the sentences that tell of other ones."""
    first = min(call, key=lambda told: (told.clue.paragraph > _LEAD, not told.claim.certain))
    lead = main or call[0].clue.paragraph <= _LEAD or any(_is_also(scene, told) for told in call)
    dated = next((t for t in call if t.date is not None), None)
    date = dated.date if dated is not None else None
    if date is not None and dated is not None:
        date = date._replace(rule=dated.rule)
    elif main and (told := took_place(scene)) is not None:
        date = told._replace(rule="took_place")
    elif main and (told := told_in_lead(scene, first.ids)) is not None:
        date = told._replace(rule="told_in_lead")
    elif (
        lead
        and scene.published is not None
        and not _is_background(scene, call, main=main)
        and (then := reported_then(scene.published, official=scene.official))
    ):
        date = then._replace(rule="reported_then")
    caller = next(((t.caller, t) for t in call if t.caller is not None), None)
    initiated = None
    if caller is not None and caller[0] is not None:
        initiated = Finding(caller[0], (scene.span(caller[1].claim.cue),), caller[1].rule)
    fuller = max((t for t in call if _is_fuller(t, first)), key=lambda t: len(t.people), default=first)
    people = named_in_title(scene, fuller.people) if main else first.people
    report = CallReport(
        participants=people,
        evidence=tuple(_evidence(scene, t) for t in call),
        rule=first.rule,
        date=date,
        medium=_medium(scene, call, first, main=main),
        initiated_by=initiated,
        duration_minutes=_duration(scene, call, main=main),
        main=main,
        families=tuple(family_of(agent, scene.lexicon) for agent in people),
        told_from=scene.source.value.country if scene.source else None,
        month_day=day_without_year(scene) if lead and date is None else "",
    )
    return _with_requests(scene, report, call, elsewhere)


def _is_fuller(told: Told, first: Told) -> bool:
    """Whether a sentence at the head of the report names all of a call, of whom the first words name some."""
    return told.clue.paragraph <= _LEAD and told.claim.certain and first.ids < told.ids


def _is_background(scene: CallScene, call: Sequence[Told], *, main: bool) -> bool:
    """“following up on the recent call between Roe and Doe”, which is only named; “the two first spoke by phone”."""
    if not main and all(told.rule in _NAMING for told in call):
        return True
    return all(_FORMER.intersection(scene.lower[told.claim.cue[0] - 2 : told.claim.cue[0]]) for told in call)


def _medium(scene: CallScene, call: Sequence[Told], first: Told, *, main: bool) -> Medium:
    """Over what it was held; “The call, conducted over a secure video link, …” may say so in a sentence of its own."""
    if first.claim.medium is Medium.VIDEO or any(
        not scene.words.phone.isdisjoint(scene.lower[told.clue.first : told.clue.end]) for told in call
    ):
        return first.claim.medium
    if any(told.claim.medium is Medium.VIDEO for told in call):
        return Medium.VIDEO
    for i in range(1, len(scene.lower) - 1) if main else ():
        if scene.lower[i] not in _CALLED or scene.lower[i - 1] != "the" or not scene.tokens.words[i - 1][0].isupper():
            continue
        for j in range(i + 1, min(len(scene.lower), i + _AFTER_NOUN)):
            if scene.lower[j] in {".", ";"}:
                break
            for phrase, medium in scene.words.adverbials.get(scene.lower[j], ()):
                if medium is Medium.VIDEO and tuple(scene.lower[j : j + len(phrase)]) == phrase:
                    return medium
    return first.claim.medium


def _evidence(scene: CallScene, told: Told) -> Span:
    ranges = [told.claim.cue, *told.claim.sides]
    return scene.span((min(first for first, _ in ranges), max(end for _, end in ranges)))


def _duration(scene: CallScene, call: Sequence[Told], *, main: bool) -> int | None:
    """How long it lasted: in a sentence that tells of it; of the main call, in any that says “the call lasted”."""
    spans = [scene.span((told.clue.first, told.clue.end)) for told in call]
    if main and any(part in scene.tokens.simple.lower() for part in _LASTING):
        for i, word in enumerate(scene.lower):
            if word in {"lasted", "lasting"} or word.endswith(("-minute", "-hour", "hour-long")):
                nearby = (max(0, i - 12), min(len(scene.lower), i + 8))
                if _CALLED.intersection(scene.lower[nearby[0] : nearby[1]]):
                    spans.append(scene.span(nearby))
    for span in spans:
        if minutes := minutes_in(scene.article.text, span.start, span.end):
            return minutes
    return None


def _with_requests(scene: CallScene, report: CallReport, call: Sequence[Told], elsewhere: frozenset[int]) -> CallReport:
    """Who asked for it, and who phoned, from any sentence of the report that says so."""
    subject = next((t.people[0] for t in call if t.people), None)
    places = triggers_in(scene)[:_MOST_REQUESTS]
    if not places:
        return report
    for paragraph in scene.layout.paragraphs:
        if paragraph.kind not in REPORT_KINDS:
            continue
        for sentence in paragraph.sentences:
            within = scene.tokens.within(sentence.start, sentence.end)
            if within.start in elsewhere:
                continue  # at the request of somebody in another call
            for i in (p for p in places if p in within):
                near = range(max(within.start, i - _NEARBY), min(within.stop, i + _NEARBY))
                if not _about(scene, near, call, main=report.main):
                    continue
                found = request_at(scene, i, (near.start, near.stop), report.participants, subject)
                if found is None:
                    continue
                if found.phoned and report.initiated_by is None:
                    report = replace(report, initiated_by=as_finding(found, "at_request_of"))
                elif not found.phoned and report.requested_by is None:
                    report = replace(report, requested_by=as_finding(found, "at_request_of"))
    return report


def _about(scene: CallScene, within: range, call: Sequence[Told], *, main: bool) -> bool:
    """Whether a sentence is about the call: it tells of it, or speaks of a call, a conversation, talks."""
    if any(told.clue.first == within.start for told in call):
        return True
    words = scene.words
    return main and any(
        scene.lower[i] in _CALLED or scene.lower[i] == "spoke" or scene.lower[i] in words.telling for i in within
    )
