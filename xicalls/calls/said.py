"""In which call a statement was made, or about which, where an article reports several."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from xicalls.folding import fold
from xicalls.model import Agent, Attribution, CallReport, Finding, Layout, Span
from xicalls.reading.tokens import Tokens

_NOUNS = frozenset({"call", "conversation", "talks", "exchange", "videoconference", "discussion"})
_THAT = frozenset({"that", "this"})
_WITH = frozenset({"with", "to"})
_OPENING = 7


class _Place(NamedTuple):
    """Where a call is told of."""

    start: int
    call: int


def tie(
    calls: tuple[CallReport, ...], attributions: Sequence[Attribution], layout: Layout, tokens: Tokens
) -> tuple[CallReport, ...]:
    """The same reports, each with the statements that were made in its call, or about it, by their places.

    A statement is of the call that was told of last before it, never of one that its speaker was not on while another
    had them. A call of another day than the article's own is only mentioned: its are the statements of the sentences
    that tell of it.
    """
    if len(calls) < 2 or not attributions:
        return calls
    told = _Telling(calls, layout, tokens)
    found: list[list[int]] = [[] for _ in calls]
    for number, attribution in enumerate(attributions):
        if (call := told.call_of(attribution)) is not None:
            found[call].append(number)
    return tuple(replace(call, said=tuple(said)) for call, said in zip(calls, found, strict=True))


class _Telling:
    """Where an article tells of its calls, and who was on them."""

    def __init__(self, calls: tuple[CallReport, ...], layout: Layout, tokens: Tokens) -> None:
        self.on = [frozenset(agent.id for agent in call.participants) for call in calls]
        self.families = [{fold(name).split()[-1] for name in call.families if name} for call in calls]
        self.places = sorted(_Place(span.start, i) for i, call in enumerate(calls) for span in call.evidence)
        self.sentences = sorted(
            (sentence.start, sentence.end) for paragraph in layout.paragraphs for sentence in paragraph.sentences
        )
        self.starts = [start for start, _ in self.sentences]
        self.tokens = tokens
        self.news = self._news(calls)

    def _news(self, calls: tuple[CallReport, ...]) -> list[bool]:
        """By call, whether the article is about it: of the day of its own, or told of in one sentence with that."""
        news = [call.main or _of_one_day(call, calls[0]) for call in calls]
        told = {self._sentence(place.start) for place in self.places if news[place.call]}
        beside = {place.call for place in self.places if self._sentence(place.start) in told}
        return [is_news or call in beside for call, is_news in enumerate(news)]

    def call_of(self, attribution: Attribution) -> int | None:
        """The call of a statement; ``None`` where its speaker was only on one that it is not about."""
        who, whom = _ids(attribution.speakers), _ids(attribution.addressees)
        fitting = self._fitting(who, whom)
        start = _start(attribution)
        sentence = self._sentence(start)
        if (call := self._told_in(sentence, start, fitting)) is not None:
            return call
        if self._points_back(sentence) and (before := self._last(sentence.start, fitting)) is not None:
            return before
        if (call := self._spoken_to(sentence, start, fitting)) is not None:
            return call
        news = [call for call in fitting if self.news[call]]
        if not news:
            return fitting[0] if len(fitting) == 1 and len(self.on[fitting[0]] & (who | whom)) > 1 else None
        latest = self._last(start, news)
        return news[0] if latest is None else latest

    def _fitting(self, who: frozenset[str], whom: frozenset[str]) -> list[int]:
        """The calls with most of the speakers; of those, where some have them, with most of whom they told."""
        fitting = _most(list(range(len(self.on))), [len(on & who) for on in self.on])
        return _most(fitting, [len(self.on[call] & whom) for call in fitting])

    def _sentence(self, start: int) -> Span:
        at = bisect_right(self.starts, start) - 1
        return Span(*self.sentences[at]) if at >= 0 else Span(0, 0)

    def _told_in(self, sentence: Span, start: int, fitting: Sequence[int]) -> int | None:
        """The call that the sentence itself tells of: the last before the words, else the first behind them."""
        inside = [p for p in self.places if sentence.start <= p.start < sentence.end and p.call in fitting]
        if not inside:
            return None
        last = max((place.start for place in inside if place.start <= start), default=inside[0].start)
        return next(place.call for place in inside if place.start == last)

    def _spoken_to(self, sentence: Span, start: int, fitting: Sequence[int]) -> int | None:
        """“Speaking with Ms Doe, Roe said”: the only call that whoever the opening names was on."""
        words = list(map(fold, self.tokens.lower[self.tokens.at(sentence.start) : self.tokens.at(start)]))
        if len(fitting) < 2 or _WITH.isdisjoint(words):
            return None
        named = [call for call in fitting if not self.families[call].isdisjoint(words)]
        return named[0] if len(named) == 1 else None

    def _points_back(self, sentence: Span) -> bool:
        """“In that 35-minute call, Roe told Doe”."""
        at = self.tokens.at(sentence.start)
        words = self.tokens.lower[at : at + _OPENING]
        return any(
            first in _THAT and not _NOUNS.isdisjoint(words[i + 1 : i + 4])
            for i, (first, _) in enumerate(pairwise(words))
        )

    def _last(self, start: int, fitting: Sequence[int]) -> int | None:
        """The call that was told of last before a place; a title that names several tells of none before the text."""
        before = [place for place in self.places if place.start < start and place.call in fitting]
        if not before:
            return None
        last = before[-1]
        together = [p.call for p in before if self._sentence(p.start) == self._sentence(last.start)]
        return together[0]


def _most(calls: list[int], counts: list[int]) -> list[int]:
    best = max(counts)
    return [call for call, count in zip(calls, counts, strict=True) if count == best]


def _of_one_day(call: CallReport, main: CallReport) -> bool:
    """Whether a call may have been on the day of the one that the article is about."""
    if call.date is None or main.date is None:
        return call.date is main.date
    one, other = call.date.value, main.date.value
    return one.start <= other.end and other.start <= one.end


def _ids(found: Finding[tuple[Agent, ...]] | None) -> frozenset[str]:
    return frozenset(agent.id for agent in found.value) if found is not None else frozenset()


def _start(attribution: Attribution) -> int:
    statement = attribution.statement
    starts = [span.start for span in (*statement.spans, statement.cue, statement.mention) if span is not None]
    return min(starts, default=0)
