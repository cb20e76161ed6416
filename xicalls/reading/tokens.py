"""Words and punctuation of a text, each once, for all stages: parallel lists, because objects would be slow.

A token is a word (``co-operation``, ``don't``, ``U.S.``, ``1,500``), a possessive ending (``'s``), or a single
mark of punctuation. Abbreviations keep their dot only where dots stand inside them (``U.S.``, ``p.m.``); of
``Mr.`` and ``Sen.`` the dot is a token of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from xicalls.lexicon import simplify

_TOKEN = re.compile(
    r"(\S(?:"  # a first character of one class: so the search runs over white space at once
    r"(?<!\w)(?:(?<=')(?:s\b|')|(?<=\.)\.\.|(?<=-)-|)"  # 's  ''  ...  --  or one mark alone
    r"|\w*+(?:(?=[-&'.,:])(?:"  # most words have nothing of the kind after them, and end here
    r"[-&]\w+"  # co-operation  AT&T
    r"|'(?!s\b)\w+"  # don't  O'Brien, but Roe|'s
    r"|(?<=\d)[.,:]\d+"  # 1,500  12:30
    r"|(?<![^\W_]{2})\.[A-Za-z](?![A-Za-z])"  # U.S  p.m
    r")*(?:(?<=\.[A-Za-z])\.)?)?"  # and their last dot
    r"))"
)


class Tokens(NamedTuple):
    """The tokens of a text, in order: where each starts and ends (code points), and its word.

    ``words`` are simplified (straight apostrophes) with their case; ``lower`` the same in lower case; ``simple`` is
    the whole text, simplified.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    simple: str

    def at(self, offset: int) -> int:
        """The index of the first token that starts at ``offset`` or after it."""
        return bisect_left(self.starts, offset)

    def within(self, start: int, end: int) -> range:
        """The indices of the tokens that start in ``[start, end)``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def tokenise(text: str) -> Tokens:
    """Split a text into tokens, in one linear pass."""
    simple = simplify(text)
    parts = _TOKEN.split(simple)  # gap, token, gap, token, …, gap: one call into C, where finditer is a loop
    offsets = list(accumulate(map(len, parts)))
    words = parts[1::2]
    return Tokens(offsets[0:-1:2], offsets[1::2], words, list(map(str.lower, words)), simple)
