"""The first sentence of a report, and the day of the news."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from xicalls.calls.scene import CallScene
from xicalls.model import FuzzyDate, ParagraphKind, Span
from xicalls.origin.calendar import MONTHS, WEEKDAYS, as_date, between, shift, weekday_before
from xicalls.origin.mentions import weekdays_in

_SHORTEST = 8
_WITHIN_REACH = 40
_SATURDAY = 5
_DAYS = frozenset(WEEKDAYS) | frozenset(MONTHS)


def openings(scene: CallScene) -> Iterator[Span]:
    """The first sentences of the paragraphs, without “Editor: Jane Roe”."""
    for paragraph in scene.layout.paragraphs:
        if paragraph.kind is ParagraphKind.BODY and paragraph.sentences:
            first = paragraph.sentences[0]
            if len(scene.tokens.within(first.start, first.end)) >= _SHORTEST:
                yield Span(first.start, first.end)


def lead_of(scene: CallScene) -> Span | None:
    """The first sentence of the report."""
    return next(openings(scene), None)


def days_in_lead(scene: CallScene) -> list[tuple[int, int]]:
    """The weekdays that the first sentence names: (token, weekday)."""
    lead = lead_of(scene)
    return weekdays_in(scene.tokens, lead.start, lead.end) if lead is not None else []


def is_of_news(scene: CallScene, index: int) -> bool:
    """Whether “a day earlier” is before the day of the news: no other day stands between that and it."""
    lead = lead_of(scene)
    start = scene.tokens.at(lead.end) if lead is not None else 0
    near = range(max(start, index - _WITHIN_REACH), index)
    return all(scene.lower[i] not in _DAYS or scene.tokens.words[i].islower() for i in near)


def day_before(scene: CallScene) -> FuzzyDate | None:
    """The day before that of the news, which the first sentence may give; it came out on that day or the next."""
    published = scene.published.value if scene.published is not None else None
    if published is None:
        return None
    days = days_in_lead(scene)
    if len(days) == 1 and (news := weekday_before(published, days[0][1])) is not None:
        return shift(news, -1)
    return between(as_date(published.start) - timedelta(2), as_date(published.end) - timedelta(1))


def day_of_news(scene: CallScene, before: int) -> FuzzyDate | None:
    """What “earlier in the day” is of: the day that the first sentence gives; of a readout, the day it is of."""
    published = scene.published.value if scene.published is not None else None
    lead = lead_of(scene)
    if published is None or lead is None:
        return None
    days = days_in_lead(scene)
    if len(days) == 1:
        return weekday_before(published, days[0][1])
    return published if scene.official or "today" in scene.lower[:before] else None


def weekend_before(published: FuzzyDate) -> FuzzyDate | None:
    """The Saturday and Sunday last before an article, or what was over of them."""
    saturday = weekday_before(published, _SATURDAY)
    if saturday is None:
        return None
    first = as_date(saturday.start)
    return between(first, min(first + timedelta(1), as_date(published.end)))
