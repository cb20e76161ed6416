"""A line of the page gives it: ``Published: 12 August 2017``, ``Friday, 20 December 2019``, ``2017/08/12 14:30``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.model import Article, Finding, FuzzyDate, ParagraphKind, Span
from xicalls.origin.calendar import MONTHS, WEEKDAYS, complete, figure_dates, iso_dates, parse, written_date
from xicalls.origin.scene import Page
from xicalls.origin.words import listed
from xicalls.reading.tokens import Tokens, tokenise

_LABEL = re.compile(
    r"[\s*_#(\[|•·-]*(?:(first published|published|posted|date|issued|released|release date|publication date|created"
    r"|last updated|last modified|updated|modified)(?:\s+(?:on|at|date|by))?\b\s*[:：|–—-]?\s*)?",
    re.IGNORECASE,
)
_LATER = ("last", "updated", "modified")
_BESIDE = listed(
    "at on the of and by am pm a.m p.m a.m. p.m. gmt utc bst est edt et cet cest pst pdt ist jst kst hkt cst aest"
    " updated published posted last first min read local time hrs h date days day hours hour minutes ago source"
)
_BLOCK_LINES, _BLOCK_WIDTH = 3, 50
_HOST = re.compile(r"\b(?:[\w-]{1,40}\.){1,4}[a-z]{2,6}\b")
_MOST_WORDS = 3
_LONGEST = 120
_DIGIT = re.compile(r"\d")
_MOST_LINES = 60


def date_line(_item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]) -> Finding[FuzzyDate] | None:
    """A short line that is a date, with or without a label, a time and a place; “updated” only if nothing better."""
    later: Finding[FuzzyDate] | None = None
    for start, end in _lines(scene):
        label = _LABEL.match(scene.text, start, end)
        at = label.end() if label else start
        found = _date_alone(scene.text, at, end, labelled=bool(label and label[1]))
        if found is None:
            continue
        finding = Finding(found[0], (Span(start + _indent(scene.text, start, at), found[1].end),), "")
        if not (label and label[1] and label[1].lower().startswith(_LATER)):
            return finding
        later = later or finding
    return later


def _indent(text: str, start: int, end: int) -> int:
    head = text[start:end]
    return len(head) - len(head.lstrip(" \t\r*_#([|•·-"))


def _lines(scene: Page) -> list[tuple[int, int]]:
    """The lines that may be date lines; of the report itself only a paragraph of one line, for others are wrapped."""
    margins = set(scene.margins())
    titles = {p.span for p in scene.layout.paragraphs[:2] if p.kind is ParagraphKind.TITLE}
    lines: list[tuple[int, int]] = []
    for span in dict.fromkeys((*scene.top(), *margins)):
        if span == scene.layout.dateline:
            continue
        start, text = span.start, scene.text[span.start : span.end]
        if len(text) > _LONGEST and "\n" not in text:
            continue
        if span not in margins and span not in titles and "\n" in text and not _is_block(text):
            continue
        for line in text.split("\n"):
            if len(line) <= _LONGEST and _DIGIT.search(line):
                lines += _parts(line, start)
            start += len(line) + 1
        if len(lines) > _MOST_LINES:
            break
    return sorted(lines)


def _is_block(text: str) -> bool:
    """“CGTN”, and below it “22:10, 02-Apr-2024”: lines too short to be wrapped prose."""
    lines = text.split("\n")
    return len(lines) <= _BLOCK_LINES and all(len(line) <= _BLOCK_WIDTH for line in lines)


def _parts(line: str, start: int) -> list[tuple[int, int]]:
    """“Jane Roe | 01.04.2022” is two lines in one."""
    if " | " not in line:
        return [(start, start + len(line))]
    parts = []
    for part in line.split(" | "):
        if _DIGIT.search(part):
            parts.append((start, start + len(part)))
        start += len(part) + 3
    return parts


def _date_alone(text: str, start: int, end: int, *, labelled: bool) -> tuple[FuzzyDate, Span] | None:
    """The date that a line consists of; other words may stand beside it only if they belong to a date line."""
    for where, found in (*iso_dates(text, start, end), *figure_dates(text, start, end)):
        return (found, where) if _fits(text, start, end, where, labelled=labelled) else None
    tokens = tokenise(text[start:end].replace("-", " "))  # 02-Apr-2024
    for index, word in enumerate(tokens.lower):
        if word in MONTHS and (partial := written_date(tokens, index)):
            found_day = complete(partial)
            where = Span(start + partial.span.start, start + partial.span.end)
            if found_day and found_day.precision == "day" and _fits(text, start, end, where, labelled=labelled):
                return found_day, where
    value = text[start:end].strip()
    if labelled and (odd := parse(value)) and odd.precision == "day":
        return odd, Span(start, start + len(text[start:end].rstrip()))
    return None


def _fits(text: str, start: int, end: int, where: Span, *, labelled: bool) -> bool:
    beside = tokenise(_HOST.sub(" ", text[start : where.start] + " " + text[where.end : end]))
    words = [word for word in beside.lower if _counts(word)]
    return len(words) <= (_MOST_WORDS + 3 if labelled else _MOST_WORDS) and not _is_sentence(beside)


def _counts(word: str) -> bool:
    return word[0].isalpha() and word not in _BESIDE and word not in WEEKDAYS


def _is_sentence(tokens: Tokens) -> bool:
    """“On 5 May, he said”: a verb or a pronoun beside the date, in lower case."""
    return sum(word.islower() and _counts(word) for word in tokens.words) > 1
