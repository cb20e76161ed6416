"""Where quotation marks stand, and which end of a quotation each can be, by its form and its neighbours."""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate, count
from operator import add
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from xicalls.model import Span

_MARK = re.compile(r"[\"“”„‟«»‘‚`'’](?!(?<=\w['’])\w)")  # all of them but the apostrophe inside a word
_ELISION = re.compile(
    r"(?:\d\ds?|em|til|till|tis|twas|twere|cause|cos|n|round|bout|neath|nuff|nother|ere|ello|im|er|burbs|cuz|fraid)\b",
    re.IGNORECASE,
)
_UNSEEN = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_MEASURE = re.compile(r"\d['’]\s?\d{1,2}$")
_BEFORE_OPENING = frozenset(" \t\n\r\xa0\u2009\u202f([{—–-/*_>=:\"“„«‘'`|~")
_LONG, _DENSEST = 4000, 6
"""A paragraph of more than this many characters with a mark in every sixth is no prose."""
_DOUBLES = '"“”'
_SIGNS = "\"“”„‟«»‘‚`'’"

DOUBLE, SINGLE, ANGLE = 0, 1, 2
OPENS, CLOSES, EITHER = 0, 1, 2


class Mark(NamedTuple):
    """One mark: where, of which family, and which end of a quotation it can be."""

    start: int
    end: int
    family: int
    side: int


_mark: Callable[[tuple[int, int, int, int]], Mark] = partial(tuple.__new__, Mark)
"""``Mark(…)`` in a third of the time."""


def places_in(text: str) -> list[int]:
    """Where the marks of a text stand; split and add up, because every other way makes an object for each of them."""
    parts = _MARK.split(text)
    parts.pop()
    return list(map(add, accumulate(map(len, parts)), count()))


def marks_of(text: str, span: Span, places: list[int], skipped: tuple[Span, ...]) -> list[Mark]:
    """The marks of a paragraph (of those at ``places``), without measures (6'2") and what stands in tags."""
    marks: list[Mark] = []
    start, end = span.start, span.end
    if end - start > _LONG and sum(text.count(sign, start, end) for sign in _SIGNS) * _DENSEST > end - start:
        return marks  # a line of quotation marks, or some machine's data: nobody speaks
    double_until = -1
    for at in places:
        if at < double_until:
            continue
        sign = text[at]
        after = at + 1
        before = text[at - 1] if at > start else "\n"
        following = text[after] if after < end else " "
        if sign in _DOUBLES:  # nearly all marks of a newspaper are these, in one of these places
            if sign != "”" and following.isalpha() and (sign == "“" or before in " \n"):
                marks.append(_mark((at, after, DOUBLE, OPENS)))
                continue
            if sign != "“" and (before.isalpha() or before in ".,?!") and (sign == "”" or following.isspace()):
                marks.append(_mark((at, after, DOUBLE, CLOSES)))
                continue
        elif (
            following == sign
            and after < end
            and sign in "'`‘’"
            and not (text[after + 1 : after + 2] == sign and before not in _BEFORE_OPENING)
        ):  # two single marks for a double one; of three that close, the last two
            after = double_until = at + 2
            following = text[after] if after < end else " "
        if before in _UNSEEN:
            before = " "
        elif before == "\\":  # Markdown escapes a straight mark: \"
            before = text[at - 2] if at - 1 > start else " "
        mark = _read_mark(text, at, after, before, following)
        if mark is not None:
            marks.append(mark)
    return _outside(marks, skipped) if skipped and marks else marks


def family_of(sign: str) -> int:
    """Double marks, single marks, or angles."""
    return ANGLE if sign in "«»" else SINGLE if sign in "'’‘‚`" else DOUBLE


def _read_mark(text: str, at: int, after: int, before: str, following: str) -> Mark | None:
    """What a mark is by itself and its neighbours; ``None`` for an apostrophe or a measure."""
    sign = text[at]
    if after - at == 2:
        return _mark((at, after, DOUBLE, _side(sign, before, following)))
    family = family_of(sign)
    if family != SINGLE:
        if sign in '"”' and before.isdigit() and _MEASURE.search(text, max(at - 8, 0), at):
            return None
        return _mark((at, after, family, _side(sign, before, following)))
    if following.isalnum() and _ELISION.match(text, after):
        return None
    side = _side(sign, before, following)
    if side == OPENS and sign == "’":
        return None
    if side == EITHER:
        return None if before.isspace() else _mark((at, after, SINGLE, CLOSES))
    return _mark((at, after, SINGLE, side))


def _side(sign: str, before: str, following: str) -> int:
    """Which end of a quotation a mark can be, by its form and its neighbours."""
    opens = before in _BEFORE_OPENING and not following.isspace()
    closes = not before.isspace() and not following.isalnum()
    if sign in "“”" and following.isspace():  # “We see. “ has the wrong curl at its end, ” … we go at its beginning
        return EITHER if sign == "“" or before == "\n" else CLOSES
    if sign in "“„‟‘‚«`":
        return CLOSES if closes and not opens and following != "“" else OPENS
    if sign in "”’»":
        if opens and not closes:
            return OPENS if sign == "»" else EITHER if sign == "”" else OPENS
        return CLOSES
    if opens != closes:
        return OPENS if opens else CLOSES
    if opens and (before in "([{" or following.isalnum()):
        return OPENS
    return EITHER


def _outside(marks: list[Mark], skipped: tuple[Span, ...]) -> list[Mark]:
    kept = []
    at = 0
    for mark in marks:
        while at < len(skipped) and skipped[at].end <= mark.start:
            at += 1
        if at == len(skipped) or skipped[at].start > mark.start or skipped[at].end - skipped[at].start == 1:
            kept.append(mark)
    return kept
