"""A stamp of figures on a line of its own, at the top or the end: ``04/08/2021 19:12:45``.

Where it is two days, the dateline or the report says which (“on August 4”), or else the country of the outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xicalls.model import Article, Basis, Finding, FuzzyDate, Span
from xicalls.origin.calendar import as_date, complete, day
from xicalls.origin.mentions import dates_in
from xicalls.origin.scene import Page
from xicalls.origin.source import find_source

_STAMP = re.compile(
    r"\W{0,4}(?:(?:published|posted|date|issued|released|on|at)\b\W{1,3}){0,2}"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?P<date>(\d{1,2})([./-])(\d{1,2})\3((?:19|20)\d\d))"
    r"(?:[\s,|–-]{1,4}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,5})?)?\W{0,4}",
    re.IGNORECASE | re.ASCII,
)
_LONGEST = 80
_NEAR = 2
"""Days between what the report tells and the day that it came out."""
_MONTH_FIRST = frozenset({"US", "PH"})
"""Countries that write the month before the day."""


def stamped(_item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]) -> Finding[FuzzyDate] | None:
    """What can be read one way only; else the reading that something speaks for, if it is one."""
    for start, end in _lines(scene):
        match = _STAMP.fullmatch(scene.text, start, end)
        if match is None:
            continue
        first, second, number = int(match[2]), int(match[4]), int(match[5])
        readings = (day(number, second, first), None if match[3] == "." else day(number, first, second))
        where = Span(*match.span("date"))
        found = [reading for reading in dict.fromkeys(readings) if reading]
        if len(found) == 1:
            return Finding(found[0], (where,), "")
        if len(found) == 2:
            return _of_two(found, where, scene)
    return None


def _lines(scene: Page) -> Iterator[tuple[int, int]]:
    for span in dict.fromkeys((*scene.top(), *scene.bottom(4))):
        start = span.start
        for line in scene.text[start : span.end].split("\n"):
            if 8 <= len(line) <= _LONGEST and ("20" in line or "19" in line):
                yield start, start + len(line)
            start += len(line) + 1


def _of_two(readings: Sequence[FuzzyDate], where: Span, scene: Page) -> Finding[FuzzyDate] | None:
    """The one of two readings (the day first, the month first) near a day that the page tells of, or by its country."""
    dateline = scene.layout.dateline
    for spans in ([dateline] if dateline else [], [paragraph.span for paragraph in scene.body()]):
        fits = {reading: told for span in spans for reading in readings if (told := _near(reading, span, scene))}
        if len(fits) == 1:
            reading, told = fits.popitem()
            return Finding(reading, (where, told), "", Basis.INFERRED, ("the stamp", "a day just before it"))
    source = find_source(scene.article, scene.layout, scene.lexicon)
    if source is None or source.value.country is None:
        return None
    reading = readings[source.value.country in _MONTH_FIRST]
    return Finding(reading, (where,), "", Basis.INFERRED, ("day and month in the order of the outlet’s country",))


def _near(reading: FuzzyDate, span: Span, scene: Page) -> Span | None:
    """Where a stretch of the text has a day just before a reading; of its year, where it names none."""
    for partial in dates_in(scene.tokens, span.start, span.end) if scene.tokens else ():
        told = complete(partial if partial.year else partial._replace(year=int(reading.edtf[:4]), weekday=None))
        if partial.day and told and 0 <= (as_date(reading.start) - as_date(told.start)).days <= _NEAR:
            return partial.span
    return None
