"""Which quotation mark opens, which closes, and which pairs belong together.

Marks are read paragraph by paragraph, from left to right, with a stack of those that are open. A curl or a pair of
angles says itself which end of a quotation it is; a straight mark is told by its neighbours: space before and a
letter after open, the other way round closes. A single mark counts only where a partner is found for it, so that
the apostrophes of “don’t”, “the ’90s” and “the workers’ party” ruin nothing. What is left open at the end of a
paragraph goes on in the next one where that begins with a mark again; otherwise it is reported, and its content ends
with the paragraph. Every step looks a bounded number of marks ahead: the whole is linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from xicalls.model import Layout, Notice, ParagraphKind, QuotationMarks, Span, as_span
from xicalls.reading.marks import CLOSES, DOUBLE, EITHER, OPENS, SINGLE, Mark, family_of, marks_of, places_in
from xicalls.reading.quote_role import role_of

_QUOTED_KINDS = frozenset({ParagraphKind.TITLE, ParagraphKind.STANDFIRST, ParagraphKind.HEADING, ParagraphKind.BODY})
_AHEAD = 24
"""So many marks are looked at beyond the one in question, at most."""
_FAR = 40
"""Beyond so many characters, “others' …” does not close what a straight single mark may have opened."""
_DEEPEST = 6
"""So many quotations may be open inside each other."""


class Pair(NamedTuple):
    """A quotation while the paragraph is being read: its marks, and whether it was closed."""

    start: int
    content_start: int
    content_end: int
    end: int
    closed: bool
    continues: bool


_pair: Callable[[tuple[int, int, int, int, bool, bool]], Pair] = partial(tuple.__new__, Pair)
_marks: Callable[[tuple[object, ...]], QuotationMarks] = partial(tuple.__new__, QuotationMarks)
"""``Pair(…)`` and ``QuotationMarks(…)`` in a third of the time."""


def pair_marks(text: str, layout: Layout) -> tuple[tuple[QuotationMarks, ...], tuple[Notice, ...]]:
    """Pair the quotation marks of a text, paragraph by paragraph.

    Returns:
        the quotations in the order of the text (an outer one before those inside it), and a notice
        ``unbalanced-quotes`` for each mark whose partner is missing.
    """
    found: list[QuotationMarks] = []
    notices: list[Notice] = []
    left_open: QuotationMarks | None = None
    places = places_in(text)
    at = 0
    for paragraph in layout.paragraphs:
        span = paragraph.span
        if left_open is None and (at == len(places) or places[at] >= span.end):
            continue  # no mark in it, and none that it could close
        first = bisect_left(places, span.start, at)
        at = bisect_left(places, span.end, first)
        if (first == at and left_open is None) or paragraph.kind not in _QUOTED_KINDS:
            continue
        marks = marks_of(text, span, places[first:at], layout.skipped)
        goes_on = left_open is not None and bool(marks) and _takes_up(marks[0], left_open, span, text)
        if left_open is not None and not goes_on:
            notices.append(_never_closed(left_open.span))
        left_open = None
        if marks:
            if (plain := _taken_in_turn(marks, span, goes_on=goes_on)) is not None:
                found.extend(_levelled(text, plain))
                continue
            reader = _Reader(text, span, marks, goes_on=goes_on)
            pairs = _levelled(text, reader.read())
            found.extend(pairs)
            left_open = _last_open(pairs, span, text)
            notices.extend(_never_closed(p.span) for p in pairs if not p.closed and p is not left_open)
            notices.extend(
                Notice("unbalanced-quotes", "a quotation is closed that was never opened", s) for s in reader.strays
            )
    if left_open is not None:
        notices.append(_never_closed(left_open.span))
    return tuple(found), tuple(notices)


def _taken_in_turn(marks: list[Mark], span: Span, *, goes_on: bool) -> list[Pair] | None:
    """The pairs of a paragraph where each mark that opens is followed by one that closes, as in most; else ``None``."""
    if len(marks) % 2:
        return None
    pairs = []
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        if opening.family != DOUBLE or closing.family != DOUBLE or opening.side == CLOSES or closing.side == OPENS:
            return None
        start, content_start, *_ = opening
        content_end, end, *_ = closing
        if content_end > content_start:
            pairs.append(_pair((start, content_start, content_end, end, True, goes_on and start == span.start)))
    return pairs


def _never_closed(span: Span) -> Notice:
    return Notice("unbalanced-quotes", "a quotation is opened that is never closed", span)


def _takes_up(mark: Mark, left_open: QuotationMarks, span: Span, text: str) -> bool:
    """Whether a paragraph goes on with what the one before left open: by its first mark, or by closing it."""
    if mark.side == CLOSES:
        return mark.family == DOUBLE
    return mark.start == span.start and family_of(text[mark.start]) == family_of(text[left_open.span.start])


def _last_open(pairs: list[QuotationMarks], span: Span, text: str) -> QuotationMarks | None:
    """The quotation that the next paragraph may take up: it begins with a sentence, and runs to the end of this one."""
    for pair in pairs:
        if not pair.closed and pair.level == 0 and pair.span.end == span.end:
            first = text[pair.content.start : pair.content.start + 1]
            return None if first.islower() and pair.span.start > span.start else pair
    return None


def _levelled(text: str, pairs: list[Pair]) -> list[QuotationMarks]:
    """The pairs in the order of the text, each with how many others it stands in."""
    pairs.sort(key=_by_start)
    result = []
    around: list[int] = []
    for pair in pairs:
        while around and around[-1] <= pair[0]:
            around.pop()
        start, content_start, content_end, end, closed, continues = pair
        role = role_of(text, start, content_start, content_end, end)
        content = as_span((content_start, content_end))
        result.append(_marks((as_span((start, end)), content, len(around), role, closed, continues)))
        around.append(end)
    return result


def _by_start(pair: Pair) -> int:
    return pair.start


class _Reader:
    """One paragraph, read from left to right with a stack of open marks.

    Attributes:
        strays: marks that close what was never opened.
    """

    def __init__(self, text: str, span: Span, marks: list[Mark], *, goes_on: bool) -> None:
        self.text = text
        self.span = span
        self.marks = marks
        self.goes_on = goes_on
        self.stack: list[Mark] = []
        self.pairs: list[Pair] = []
        self.strays: list[Span] = []

    def read(self) -> list[Pair]:
        for position, mark in enumerate(self.marks):
            side = mark.side
            if side == EITHER:
                side = CLOSES if any(mark.family == other.family for other in self.stack) else OPENS
            if side == OPENS:
                self._open(position, mark)
            elif mark.family == SINGLE:
                self._close_single(position, mark)
            else:
                self._close(mark)
        for mark in self.stack:
            if mark.family != SINGLE or mark.start == self.span.start:
                self._lose(mark, self.span.end)
        return self.pairs

    def _open(self, position: int, mark: Mark) -> None:
        if len(self.stack) >= _DEEPEST:
            return
        if mark.family == SINGLE:
            if not self._closes_ahead(position) and not (
                mark.start == self.span.start and self.text[mark.start] == "‘"
            ):
                return  # an apostrophe
        elif any(other.family == mark.family for other in self.stack) and not self._both_close_ahead(position):
            while self.stack:  # the one before has lost its closing mark
                lost = self.stack.pop()
                if lost.family == mark.family:
                    self._lose(lost, mark.start)
                    break
        self.stack.append(mark)

    def _close(self, mark: Mark) -> None:
        if not any(mark.family == other.family for other in self.stack):
            self._close_unopened(mark)
            return
        while (other := self.stack.pop()).family != mark.family:
            if other.family != SINGLE:
                self._lose(other, mark.start)
        self._pair(other, mark)

    def _close_single(self, position: int, mark: Mark) -> None:
        if not self.stack or self.stack[-1].family != SINGLE or self._is_possessive(position):
            return
        self._pair(self.stack.pop(), mark)

    def _close_unopened(self, mark: Mark) -> None:
        """A closing mark with nothing open: the end of the paragraph before, or one whose partner is lost."""
        start = self.span.start
        if self.goes_on and not self.pairs and not self.stack:
            self.pairs.append(Pair(start, start, mark.start, mark.end, closed=True, continues=True))
        elif not (self.text[mark.start] == '"' and mark.start > start and self.text[mark.start - 1].isdigit()):
            self.strays.append(Span(mark.start, mark.end))

    def _pair(self, opening: Mark, closing: Mark) -> None:
        if closing.start > opening.end:
            continues = self.goes_on and opening.start == self.span.start
            self.pairs.append(
                Pair(opening.start, opening.end, closing.start, closing.end, closed=True, continues=continues)
            )

    def _lose(self, opening: Mark, end: int) -> None:
        while end > opening.end and self.text[end - 1].isspace():
            end -= 1
        if end > opening.end:
            continues = self.goes_on and opening.start == self.span.start
            self.pairs.append(Pair(opening.start, opening.end, end, end, closed=False, continues=continues))

    def _closes_ahead(self, position: int) -> bool:
        """Whether a single mark has a partner before the quotation around it ends."""
        inner = 0
        crossed = False
        opening = self.marks[position]
        straight = self.text[opening.start] == "'"
        for mark in self.marks[position + 1 : position + 1 + _AHEAD]:
            if mark.family == SINGLE:
                if mark.side == CLOSES and inner == 0:
                    far = straight and (crossed or mark.start - opening.start > _FAR)
                    return not (far and self._is_plural(mark))
                continue
            crossed = True
            if mark.side == OPENS or (mark.side == EITHER and inner == 0 and not self.stack):
                inner += 1
            elif inner == 0:
                return False
            else:
                inner -= 1
        return False

    def _both_close_ahead(self, position: int) -> bool:
        """Whether this mark and the open one of its family are both closed: “He said “yes” and left,” she said."""
        depth = 2
        mark = self.marks[position]
        family = mark.family
        # a paragraph that begins with a straight mark left open may quote with curly ones, which close by themselves
        last = int(self.stack[0].start == self.span.start and self.text[self.stack[0].start] != self.text[mark.start])
        for other in self.marks[position + 1 : position + 1 + _AHEAD]:
            if other.family == family:
                depth += 1 if other.side == OPENS else -1
                if depth == last:
                    return True
                if depth > 3:
                    return False
        return False

    def _is_plural(self, mark: Mark) -> bool:
        """Whether a mark stands as in “the others’ papers”."""
        return self.text[mark.start - 1] == "s" and self.text[mark.end : mark.end + 1].isspace()

    def _is_possessive(self, position: int) -> bool:
        """“the workers’ party” inside single marks: a surer end of the quotation follows."""
        mark = self.marks[position]
        text = self.text
        if not self._is_plural(mark) or not text[mark.end + 1 : mark.end + 2].islower():
            return False
        for other in self.marks[position + 1 : position + 1 + _AHEAD]:
            if other.family == SINGLE:
                if other.side == OPENS:
                    return False
                if text[other.start - 1] in ",.?!":
                    return True
            elif other.side == CLOSES:
                return False
        return False
