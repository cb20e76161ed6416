"""The calls that one article reports."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from xicalls.anchors import places_of
from xicalls.calls.details import duration_of, evidence_of, joined_later, medium_of, with_requests
from xicalls.calls.families import family_of
from xicalls.calls.nouns import call_noun, came_to_nothing
from xicalls.calls.otherwise import day_without_year, reported_then, said_elsewhere
from xicalls.calls.parties import Parties
from xicalls.calls.rules import CALL_RULES
from xicalls.calls.scene import NEARBY, REPORT_KINDS, CallScene, Claim, Clue, Told, place_of
from xicalls.calls.titles import may_tell, named_in_title, opens_readout, titles_a_call
from xicalls.calls.when import STOPS, again, of_each, when
from xicalls.calls.words import TIME_WORDS, words_of
from xicalls.chain import sift
from xicalls.lexicon import Lexicon, fold
from xicalls.model import (
    Agent,
    Article,
    CallReport,
    Finding,
    FuzzyDate,
    Layout,
    Paragraph,
    ParagraphKind,
    Source,
)
from xicalls.origin.calendar import as_date
from xicalls.people.cast import Cast
from xicalls.reading.tokens import Tokens

_LEAD = 2
"""A call that the paragraphs up to this one tell of is news; deeper down it is background."""
_MOST_CLUES = 400
"""So many words that may tell of a call are looked at in one article: a transcript of 300 pages has fewer."""
_RECENT = 31
_NAMING = frozenset({"call_between", "somebodys_call", "pair_call"})
"""These rules find a call by what it is called, not by a sentence that tells of it."""
_FORMER = frozenset({"first", "last", "had", "previously", "once"})
_VAGUE, _STRETCHES = frozenset({"recently", "ago"}), frozenset({"hours", "days", "weeks", "months"})
_VAGUE_BEFORE, _VAGUE_BEHIND = 5, 7
_SHORTEST = 8
_DURING = frozenset({"in", "during"})
_REPORTING = frozenset({"said", "says", "confirmed", "announced", "wrote", "posted"})
_CONTEXT = 5
"""So far down “the call” still says that an article is about a call."""


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
        if position == len(places):
            break
        place = place_of(paragraph, bodies)
        bodies += paragraph.kind is ParagraphKind.BODY and _is_text(scene, paragraph)
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


def _is_text(scene: CallScene, paragraph: Paragraph) -> bool:
    """Whether a paragraph is one of the report, not “Published February 2”, “Stay informed with free updates”."""
    within = scene.tokens.within(paragraph.span.start, paragraph.span.end)
    return len(within) >= _SHORTEST and not scene.tokens.words[within.stop - 1].isalnum()


def _clue(at: int, within: range, place: int) -> Clue:
    """A clue with its sentence, or of a monstrous one with what is near."""
    return Clue(at, max(within.start, at - NEARBY), min(within.stop, at + NEARBY), place)


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
    apart = any(_calls_both(scene, finding.value) for _clue, finding in claims)
    told: list[Told] = []
    separate: list[list[tuple[Agent, ...]]] = []
    for clue, finding in sorted(claims, key=lambda item: (item[0].paragraph, item[0].at)):
        claim = finding.value
        if apart and len(claim.sides) > 1:
            claim = claim._replace(separately=True)  # “after he called both leaders. … He spoke to Roe and Doe”
        date = when(scene, clue, claim)
        of_calls = surely or any(one.claim.certain for one in told)
        if of_calls and not claim.certain and date is not None and scene.lower[claim.cue[0] - 1] == "last":
            claim = claim._replace(certain=True)  # “Roe and Doe last spoke on June 17”, in an article about a call
        if of_calls and not claim.certain and _is_besides(scene, claim):
            claim = claim._replace(certain=True)
        if (not claim.certain and not _may_be_call(scene, clue, claim)) or _is_undone(scene, clue, claim):
            continue
        groups = parties.of(claim)
        if len(groups) > 1:
            separate.append(groups)
        days = of_each(scene, clue, claim) if len(groups) == len(claim.sides) - 1 else []
        for people, own in zip(groups, days or [date] * len(groups), strict=True):
            if not (claim.certain or surely or opens_readout(scene, clue, people)):
                continue
            caller = parties.caller(claim)
            one = Told(clue, claim, finding.rule, people, caller if caller in people else None, own)
            told += [one._replace(date=day) for day in again(scene, clue, claim) or (own,)]
    return [part for one in told for part in _apart(one, separate)]


def _apart(told: Told, separate: Sequence[list[tuple[Agent, ...]]]) -> list[Told]:
    """“Roe speaks to Doe, Poe”, where the report says that they spoke separately: a call with each."""
    for groups in separate:
        if len(told.people) > 2 and told.ids == {agent.id for group in groups for agent in group}:
            return [told._replace(people=group) for group in groups]
    return [told]


def _is_besides(scene: CallScene, claim: Claim) -> bool:
    """“The Prime Minister separately spoke to Ms Roe this evening”: one more, in a government's report of a call."""
    first, end = claim.cue
    besides = "separately" in scene.lower[first - 1 : end + 1] or scene.lower[first - 1] == "also"
    return besides and len(claim.sides) > 1 and scene.official and not _is_at_place(scene, claim)


def _may_be_call(scene: CallScene, clue: Clue, claim: Claim) -> bool:
    """Whether “Roe spoke with Doe” may be the call of an article about one: not deep down, nor “with Doe in Oslo”."""
    if clue.paragraph > _LEAD:
        return False
    return clue.paragraph < 0 or not _is_at_place(scene, claim)


def _is_at_place(scene: CallScene, claim: Claim) -> bool:
    """“spoke with Doe in Oslo”."""
    end = claim.sides[-1][1]
    where, place = scene.lower[end : end + 1], scene.tokens.words[end + 1 : end + 2]
    if where not in (["in"], ["at"]) or not place:
        return False
    return place[0][0].isupper() and place[0].lower() not in TIME_WORDS


def _calls_both(scene: CallScene, claim: Claim) -> bool:
    """“Roe called both leaders”: a call with each."""
    return claim.separately and scene.lower[claim.sides[-1][0]] == "both"


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
                claim.claim.certain and (claim.date is not None or _is_as_new(scene, claim))
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
        or any(_is_as_new(scene, told) for told in call)
    ]


def _in_one_sentence(call: Sequence[Told], first: Sequence[Told]) -> bool:
    """“spoke separately by phone with Roe and Doe”: the second call is as much the news as the first."""
    news = {told.clue.first for told in first if 0 <= told.clue.paragraph <= _LEAD}
    return any(told.clue.first in news and told.rule not in _NAMING for told in call)


def _is_as_new(scene: CallScene, told: Told) -> bool:
    """Whether a call is as much the news, though it stands deep down.

    “Roe also held a separate phone call with Poe”, “In her call with Poe, Roe said …”.
    """
    first, end = told.claim.cue
    if _opens_with(scene, told):
        return True
    also = "also" in scene.lower[max(told.clue.first, first - 3) : first] or scene.lower[told.clue.first] == "also"
    return told.rule not in _NAMING and (also or "separate" in scene.lower[first:end])


def _opens_with(scene: CallScene, told: Told) -> bool:
    """“In her call with Poe, Roe said”: the sentence is about what was said in it; not “In their first call since”."""
    first, end = told.claim.cue
    if first - told.clue.first > 1 or scene.lower[told.clue.first] not in _DURING or told.claim.since:
        return False
    return _FORMER.isdisjoint(scene.lower[told.clue.first : end])


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
    lead = main or call[0].clue.paragraph <= _LEAD or any(_is_as_new(scene, told) for told in call)
    dated = next((t for t in call if t.date is not None), None)
    date = dated.date if dated is not None else None
    if date is not None and dated is not None:
        date = date._replace(rule=dated.rule)
    elif main and (told := said_elsewhere(scene, [(t.clue, t.claim) for t in call], first.ids)) is not None:
        date = told
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
    people = (*people, *joined_later(scene, fuller, people))
    report = CallReport(
        participants=people,
        evidence=tuple(dict.fromkeys(evidence_of(scene, t) for t in call)),
        rule=first.rule,
        date=date,
        medium=medium_of(scene, call, first, main=main),
        initiated_by=initiated,
        duration_minutes=duration_of(scene, call, main=main),
        main=main,
        families=tuple(family_of(agent, scene.lexicon) for agent in people),
        told_from=scene.source.value.country if scene.source else None,
        month_day=day_without_year(scene) if lead and date is None else "",
    )
    return with_requests(scene, report, call, elsewhere)


def _is_fuller(told: Told, first: Told) -> bool:
    """Whether a sentence at the head of the report names all of a call, of whom the first words name some."""
    return told.clue.paragraph <= _LEAD and told.claim.certain and first.ids < told.ids


def _is_background(scene: CallScene, call: Sequence[Told], *, main: bool) -> bool:
    """“following up on the recent call between Roe and Doe”, which is only named; “the two first spoke by phone”."""
    if not main and all(told.rule in _NAMING and not _opens_with(scene, told) for told in call):
        return True
    return all(_is_former(scene, told) or _is_vague(scene, told) for told in call)


def _is_vague(scene: CallScene, told: Told) -> bool:
    """“recently spoke”, “spoke a few weeks ago”, “has spoken in recent days”: not just now; but “of recent days”."""
    first = min(told.claim.cue[0], *(side[0] for side in told.claim.sides))
    end = max(told.claim.cue[1], *(side[1] for side in told.claim.sides))
    behind = takewhile(lambda i: scene.lower[i] not in STOPS, range(end, min(told.clue.end, end + _VAGUE_BEHIND)))
    near = [*range(max(told.clue.first, first - _VAGUE_BEFORE), end), *behind]
    return any(
        scene.lower[i] in _VAGUE or (scene.lower[i] == "recent" and scene.lower[i + 1] in _STRETCHES) for i in near
    )


def _is_former(scene: CallScene, told: Told) -> bool:
    """“the two first spoke”, “the two had spoken”; but “Roe said that he had spoken” is news."""
    first, cue = told.clue.first, told.claim.cue[0]
    former = _FORMER.intersection(scene.lower[cue - 2 : cue])
    return bool(former) and not (former == {"had"} and _REPORTING.intersection(scene.lower[first:cue]))
