"""What else an article tells of a call: over what it was held, how long, who joined, who asked for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from xicalls.calls.phrases import name_after
from xicalls.calls.requests import as_finding, minutes_in, request_at, triggers_in
from xicalls.calls.scene import NEARBY, REPORT_KINDS, CallScene, Told
from xicalls.model import Agent, CallReport, Medium, Span

_LASTING = ("lasted", "lasting", "-minute", "-hour", "hour-long")
_CALLED = frozenset({"call", "conversation", "talks", "talk", "discussion"})
_MOST_REQUESTS = 40
_WERE = frozenset({"were", "was"})
_AFTER_NOUN = 10
_AT_ONCE = 8


def joined_later(scene: CallScene, told: Told, people: Sequence[Agent]) -> list[Agent]:
    """“The three were then joined by Ms Roe and Mr Doe”, right after the sentence that tells of the call."""
    start = told.clue.end
    for i in range(start, min(len(scene.lower) - 2, start + _AT_ONCE)):
        if scene.lower[i] == ".":
            break
        if scene.lower[i : i + 2] == ["joined", "by"] and _WERE.intersection(scene.lower[max(start, i - 2) : i]):
            by = name_after(scene, i + 2, min(len(scene.lower), i + NEARBY))
            named = scene.cast.people_in(scene.span(by)) if by is not None else []
            return list({agent.id: agent for _where, agent in named if agent not in people}.values())
    return []


def medium_of(scene: CallScene, call: Sequence[Told], first: Told, *, main: bool) -> Medium:
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


def evidence_of(scene: CallScene, told: Told) -> Span:
    """The words of one claim, from the first of its parts to the last."""
    ranges = [told.claim.cue, *told.claim.sides]
    return scene.span((min(first for first, _ in ranges), max(end for _, end in ranges)))


def duration_of(scene: CallScene, call: Sequence[Told], *, main: bool) -> int | None:
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


def with_requests(scene: CallScene, report: CallReport, call: Sequence[Told], elsewhere: frozenset[int]) -> CallReport:
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
                near = range(max(within.start, i - NEARBY), min(within.stop, i + NEARBY))
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
