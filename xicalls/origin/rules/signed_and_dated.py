"""A document is signed and dated at its end: ``THE WHITE HOUSE,`` and below it ``March 5, 2021.``; or in words.

“In witness whereof, I have hereunto set my hand this fifth day of March, in the year of our Lord two thousand
twenty-one” is such a date, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.model import Article, Finding, FuzzyDate, Span
from xicalls.origin.calendar import MONTHS, complete, day, written_date
from xicalls.origin.scene import Page
from xicalls.origin.words import listed
from xicalls.reading.tokens import tokenise

_LAST = 600
"""A signature stands so near the end, in code points; nothing but blanks and a mark may follow its date."""
_LONGEST_PLACE = 40
_ON_ITS_LINE = re.compile(r"[\s.]*")
_IN_WORDS = re.compile(
    r"this\s+([a-z]+(?:-[a-z]+)?)\s+day\s+of\s+([A-Z][a-z]+),?\s+in\s+the\s+year\s+of\s+our\s+Lord\s+"
    r"two\s+thousand(?:\s+and)?\s+([a-z]+(?:[-\s][a-z]+)?)\b"
)


def _numbered(words: str) -> dict[str, int]:
    """Number words in order, from one on, with those from twenty-one to twenty-nine."""
    plain = {word: number for number, word in enumerate(words.split(), start=1)}
    return plain | {f"twenty-{word}": 20 + number for word, number in plain.items() if number < 10}


_DAYS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
) | {"thirtieth": 30, "thirty-first": 31}
_YEARS = _numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
) | {"thirty": 30}
_SMALL = listed("the of at")


def signed_and_dated(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """The last line is a date, under a line that is a place or an office; or the last formula in words."""
    return _last_line(scene) or _in_words(scene)


def _last_line(scene: Page) -> Finding[FuzzyDate] | None:
    text, end = scene.text, scene.article.body.end
    start = max(scene.article.body.start, end - _LAST)
    last = start + len(text[start:end].rstrip())
    first = text.rfind("\n", start, last) + 1
    above = text[start:first].rstrip() if first > start else ""
    if not above or not _is_place(above.rpartition("\n")[2].strip()):
        return None
    line = text.find("\n", last, end)
    last = line if line >= 0 else end
    tokens = tokenise(text[first:last])
    for index, word in enumerate(tokens.lower):
        if word in MONTHS and (partial := written_date(tokens, index)) and partial.day is not None:
            where = Span(first + partial.span.start, first + partial.span.end)
            rest = text[first : where.start] + text[where.end : last]
            if (found := complete(partial)) and _ON_ITS_LINE.fullmatch(rest):
                return Finding(found, (where,), "")
    return None


def _is_place(line: str) -> bool:
    words = line.rstrip(",").split()
    return 0 < len(line) <= _LONGEST_PLACE and all(word[0].isupper() or word in _SMALL for word in words)


def _in_words(scene: Page) -> Finding[FuzzyDate] | None:
    at = scene.text.rfind("year of our")
    match = _IN_WORDS.search(scene.text, max(0, at - 90), at + 90) if at >= 0 else None
    if match is None:
        return None
    number, month = _DAYS.get(match[1]), MONTHS.get(match[2].lower())
    year = _YEARS.get("-".join(match[3].split())) or _YEARS.get(match[3].split()[0])
    found = day(2000 + year, month, number) if number and month and year else None
    return Finding(found, (Span(*match.span()),), "") if found else None
