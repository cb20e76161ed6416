"""A readout that gives the day of the talks and no other date: “On March 3, 2020, President X held talks with …”.

It came out on that day or soon after; readouts are of the same day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from xicalls.model import Article, Basis, Finding, FuzzyDate, Span
from xicalls.origin.calendar import WEEKDAYS, as_date, between, complete
from xicalls.origin.mentions import dates_in
from xicalls.origin.readout import is_readout
from xicalls.origin.scene import Page
from xicalls.reading.tokens import Tokens

_CALL = re.compile(r"\b(?:(?:tele)?phone|phoned|video call|call with|calls with)\b")
_NOW = frozenset({"today", "yesterday", "tonight", "tomorrow"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_NOTE = ("the day of what it reports; no other date",)


def reported_day(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """A whole date in the title, or one that says when in the first sentence of the report; and only one."""
    if scene.tokens is None or not (is_readout(scene) or _opens_with_call(scene)):
        return None
    title = scene.layout.title
    if title is not None and title.evidence and (found := _of_day(scene.tokens, title.evidence[0], adverbial=False)):
        return found
    for paragraph in scene.body()[:1]:
        for sentence in paragraph.sentences[:1]:
            return _of_sentence(scene, scene.tokens, sentence)
    return None


def _of_sentence(scene: Page, tokens: Tokens, sentence: Span) -> Finding[FuzzyDate] | None:
    within = tokens.within(sentence.start, sentence.end)
    if not _NOW.isdisjoint(tokens.lower[within.start : within.stop]):
        return None  # “spoke today about the summit on May 5, 2021”
    found = _of_day(tokens, sentence, adverbial=True)
    if found is None or (is_readout(scene) and _of_call(scene)):
        return found
    first = as_date(found.value.start)
    later = between(first, first + timedelta(1))
    return found._replace(value=later) if later else found


def _of_day(tokens: Tokens, span: Span, *, adverbial: bool) -> Finding[FuzzyDate] | None:
    whole = [p for p in dates_in(tokens, span.start, span.end) if p.year is not None and p.day is not None]
    if not whole or len({partial[:3] for partial in whole}) > 1 or (found := complete(whole[0])) is None:
        return None
    if adverbial and not _is_adverbial(tokens, span.start, whole[0].span.start):
        return None
    return Finding(found, (whole[0].span,), "", Basis.INFERRED, _NOTE)


def _of_call(scene: Page) -> bool:
    """A readout of a call is of the same day; of a meeting, it may come out when the visitors have left."""
    title = scene.layout.title.value if scene.layout.title else ""
    return "meeting" not in title.lower()


def _opens_with_call(scene: Page) -> bool:
    """News of a call, by its first sentences: it comes out on the day itself or the next."""
    for paragraph in scene.body()[:1]:
        opening = scene.text[paragraph.span.start : min(paragraph.span.end, paragraph.span.start + 500)]
        return ("phone" in opening or "call" in opening) and bool(_CALL.search(opening))
    return False


def _is_adverbial(tokens: Tokens, sentence: int, start: int) -> bool:
    """“on May 5, 2021”, “Tuesday, May 5, 2021”; not “in a May 5, 2021, phone call”, which may be long ago."""
    first = tokens.at(start)
    if tokens.starts[first] == sentence or tokens.lower[first] in WEEKDAYS:
        return True
    before = tokens.lower[first - 1]
    return before in {"on", ","} or (before == "of" and tokens.lower[first - 2] in _PARTS_OF_DAY)
