"""One article as the clause finder sees it: tokens with their classes, quotations opaque, sentences cut around them.

A full stop inside a quotation does not end the sentence that the quotation stands in: *Xi said: “We must talk.
Now.”* is one unit, however many sentences are quoted.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat

from xicalls.anchors import places_of
from xicalls.attribution.words import PUNCTUATION, TIME, Words
from xicalls.model import Layout, ParagraphKind, QuotationMarks, QuoteRole
from xicalls.reading.tokens import Tokens

READ = (ParagraphKind.TITLE, ParagraphKind.STANDFIRST, ParagraphKind.HEADING, ParagraphKind.BODY)
"""The kinds of paragraph that statements are looked for in."""


_ACRONYMS = frozenset({"US", "WHO", "IT"})
"""Names that lower case would make pronouns."""

_NAMES = {"May": TIME, "Will": 0, "Drew": 0}
"""Names that lower case would make verbs, with what they are: where no sentence begins, their capital tells."""


TWO_FACED = frozenset([word.lower() for word in (*_ACRONYMS, *_NAMES)])
"""The same in lower case."""

LONGEST_UNIT = 250
"""A sentence of more tokens than this is cut, outside its quotations: no reporting clause is as long, and the work
must stay linear."""


@dataclass(slots=True, eq=False)  # read everywhere: an attribute of a tuple, or of a frozen class, takes longer
class Unit:
    """One sentence around its quotations: tokens ``first`` to ``last`` (excluded), in one paragraph."""

    first: int
    last: int
    paragraph: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class Page:
    """What the clause finder looks at; lists run beside ``tokens``.

    Attributes:
        lower: the tokens' words in lower case, ``tokens.lower``, which are asked for most.
        bits: the classes of each token (see ``words``).
        inside: for each token, the number of the quotation that it stands in (its marks included), or -1.
        quotes: the outermost quotations, in order, that may hold words of somebody.
        bounds: for each quotation, its tokens: (opening mark, after the closing mark).
        units: the sentences; ``firsts`` and ``finals`` their first and last tokens.
    """

    text: str
    tokens: Tokens
    lower: list[str]
    bits: list[int]
    inside: list[int]
    quotes: list[QuotationMarks]
    bounds: list[tuple[int, int]]
    units: list[Unit]
    firsts: list[int]
    finals: frozenset[int]
    words: Words

    def unit_at(self, token: int) -> int:
        """The number of the unit that a token stands in (or the last one before it)."""
        return bisect_right(self.firsts, token) - 1


def make_page(  # noqa: PLR0917 - a stage names all that it looks at
    text: str,
    tokens: Tokens,
    layout: Layout,
    marks: tuple[QuotationMarks, ...],
    words: Words,
    two_faced: Sequence[int] | None = None,
) -> Page:
    """Prepare an article for the clause finder, in linear time.

    ``two_faced``: the tokens that are a name with a capital and a small word without, if they are known already.
    """
    bits = list(map(words.bits.get, tokens.lower, repeat(0)))
    for token in places_of(TWO_FACED, tokens.lower) if two_faced is None else two_faced:
        word = tokens.words[token]
        if word in _ACRONYMS:
            bits[token] = 0
        elif word in _NAMES and token and not bits[token - 1] & PUNCTUATION:
            bits[token] = _NAMES[word]
    inside = [-1] * len(bits)
    quotes: list[QuotationMarks] = []
    bounds: list[tuple[int, int]] = []
    for mark in marks:
        if mark.level == 0 and mark.role is not QuoteRole.TITLE:
            first = bisect_left(tokens.starts, mark.span.start)
            last = bisect_left(tokens.starts, mark.span.end, first)
            inside[first:last] = [len(quotes)] * (last - first)
            quotes.append(mark)
            bounds.append((first, last))
    units = _cut_units(tokens, layout, inside, bounds)
    firsts = [unit.first for unit in units]
    finals = frozenset([unit.last - 1 for unit in units])
    return Page(text, tokens, tokens.lower, bits, inside, quotes, bounds, units, firsts, finals, words)


def _cut_units(tokens: Tokens, layout: Layout, inside: list[int], bounds: list[tuple[int, int]]) -> list[Unit]:
    units: list[Unit] = []
    starts = tokens.starts
    told = bisect_left(starts, layout.dateline.end) if layout.dateline else 0  # “PARIS (AFP) — ” is nobody's word
    token = reached = 0
    for number, paragraph in enumerate(layout.paragraphs):
        kind = paragraph.kind
        if kind not in READ:
            continue
        if paragraph.span.start < reached:
            token = 0
        reached = paragraph.span.end
        cuts: list[int] = []
        for sentence in paragraph.sentences:
            token = bisect_left(starts, sentence.start, token)
            if token < len(starts) and (inside[token] < 0 or bounds[inside[token]][0] == token):
                cuts.append(token)
        token = end = bisect_left(starts, reached, token)
        while cuts and cuts[-1] >= end:
            cuts.pop()
        if cuts and cuts[0] < told < end:
            cuts[0] = told
        cuts.append(end)
        for first, last in pairwise(cuts):
            begin = first
            while last - begin > LONGEST_UNIT and (cut := _cut(begin + LONGEST_UNIT, inside, bounds)) < last:
                units.append(Unit(begin, cut, number, kind))
                begin = cut
            if begin < last and tokens.words[begin][0].isdigit():
                begin = _past_clock(tokens, begin, last)
            if begin < last:
                units.append(Unit(begin, last, number, kind))
    return units


def _past_clock(tokens: Tokens, begin: int, last: int) -> int:
    """*18:10 GMT – Mr Roe rings Mr Doe*: the first word after the time that an entry of a live page begins with."""
    if ":" not in tokens.words[begin]:
        return begin
    for dash in range(begin + 1, min(begin + 4, last - 1)):
        if tokens.words[dash] in _DASHES:
            return dash + 1
    return begin


_DASHES = frozenset({"-", "–", "—", "|"})


def _cut(token: int, inside: list[int], bounds: list[tuple[int, int]]) -> int:
    return bounds[inside[token]][1] if inside[token] >= 0 else token
