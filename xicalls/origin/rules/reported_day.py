"""A readout that gives the day of the talks and no other date: “On March 3, 2020, President X held talks with …”.

It came out on that day or soon after; readouts are of the same day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from xicalls.model import Article, Basis, Finding, FuzzyDate
from xicalls.origin.calendar import WEEKDAYS, as_date, between, complete
from xicalls.origin.mentions import dates_in
from xicalls.origin.readout import is_readout
from xicalls.origin.scene import Page
from xicalls.reading.tokens import Tokens

_CALL = re.compile(r"\b(?:(?:tele)?phone|phoned|video call|call with|calls with)\b")
_NOTE = ("the day of what it reports; no other date",)


def reported_day(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """A whole date in the title or in the first sentences of the report, and only one."""
    if scene.tokens is None or not (is_readout(scene) or _opens_with_call(scene)):
        return None
    spans = [scene.layout.title.evidence[0]] if scene.layout.title and scene.layout.title.evidence else []
    for paragraph in scene.body()[:1]:
        spans += paragraph.sentences[:2]
    for span in spans:
        whole = [p for p in dates_in(scene.tokens, span.start, span.end) if p.year is not None and p.day is not None]
        if whole:
            if len({partial[:3] for partial in whole}) > 1 or (found := complete(whole[0])) is None:
                return None
            if not is_readout(scene):
                if not _is_adverbial(scene.tokens, whole[0].span.start):
                    return None
                found = between(as_date(found.start), as_date(found.start) + timedelta(1)) or found
            return Finding(found, (whole[0].span,), "", Basis.INFERRED, _NOTE)
    return None


def _opens_with_call(scene: Page) -> bool:
    """News of a call, by its first sentences: it comes out on the day itself or the next."""
    for paragraph in scene.body()[:1]:
        return bool(_CALL.search(scene.text, paragraph.span.start, min(paragraph.span.end, paragraph.span.start + 500)))
    return False


def _is_adverbial(tokens: Tokens, start: int) -> bool:
    """“on May 5, 2021”, “Tuesday, May 5, 2021”; not “in a May 5, 2021, phone call”, which may be long ago."""
    first = tokens.at(start)
    return tokens.lower[first] in WEEKDAYS or (first > 0 and tokens.lower[first - 1] in {"on", ",", "today"})
