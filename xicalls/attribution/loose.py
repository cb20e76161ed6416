"""What no cue claims, quotations and sentences: what stands before them decides whether they go on with a statement."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from xicalls.attribution.page import Page, Unit
from xicalls.attribution.words import COMMA, PREPOSITION, PUNCTUATION
from xicalls.lexicon import fold
from xicalls.model import Kind, Span, Statement


@dataclass(frozen=True, slots=True)
class Loose:
    """A quotation that no statement holds.

    Attributes:
        quote: its number in ``Page.quotes``; ``span`` its words, without the marks.
        alone: it opens a sentence in which nothing else is reported; ``whole``: it is all of that sentence.
        previous: the number of the last statement that ends before it in its paragraph or the one before;
            ``None`` if the reporter spoke in between.
        near: that statement stands in the sentence just before it.
        unit: the number of its sentence.
    """

    quote: int
    span: Span
    alone: bool
    whole: bool
    previous: int | None
    near: bool
    unit: int


@dataclass(frozen=True, slots=True)
class Following:
    """A sentence that begins with no statement of its own, after one that ends with a statement.

    ``previous`` is the number of that statement, in the same paragraph; ``None`` if there is none.
    """

    unit: Unit
    span: Span
    previous: int | None


def following_units(page: Page, statements: Sequence[Statement], countries: frozenset[str]) -> list[list[Following]]:
    """Per paragraph, the sentences after its first statement, each with the statement that it may go on with.

    ``statements`` are in text order; those that begin in the middle of a sentence do not count as its own, nor do
    those of a country after those of its leader: *Mr Roe said that …. France hopes that …*. Words in quotation marks
    go on in quotation marks only.
    """
    owner: dict[int, int] = {}
    led: set[int] = set()
    for number, statement in enumerate(statements):
        first = min(span.start for span in (*statement.spans, statement.mention, statement.cue) if span is not None)
        at = page.unit_at(page.tokens.at(first))
        if at >= 0 and _begins_with(page, page.units[at], page.tokens.at(first)):
            paragraph = page.units[at].paragraph
            if paragraph not in led or not is_side(statement, page.text, countries):
                owner.setdefault(at, number)
                led.add(paragraph)
    runs: list[list[Following]] = []
    for at in sorted(owner):
        if statements[owner[at]].kind is Kind.DIRECT:  # “We spoke of trade,” Mr Roe said. “It went well.”
            continue
        run = []
        after = at + 1
        while (
            after < len(page.units) and page.units[after].paragraph == page.units[at].paragraph and after not in owner
        ):
            unit = page.units[after]
            span = Span(page.tokens.starts[unit.first], page.tokens.ends[unit.last - 1])
            run.append(Following(unit, span, owner[at]))
            after += 1
        if run:
            runs.append(run)
    return runs


def _begins_with(page: Page, unit: Unit, token: int) -> bool:
    """Whether a sentence begins with these words, or leads up to them: *In this regard, he advocated*."""
    if token - unit.first <= 2:
        return True
    leads = page.bits[unit.first] & PREPOSITION and page.bits[token - 1] & COMMA
    return bool(leads) and token - unit.first <= _LONGEST_LEAD


_LONGEST_LEAD = 12


def is_side(statement: Statement, text: str, countries: frozenset[str]) -> bool:
    """Whether a country speaks, or a side of the talks: *France*, *the Chinese side*."""
    words = fold(statement.mention.of(text)).removeprefix("the ") if statement.mention else ""
    return words in countries or words.endswith((" side", " sides"))


def loose_quotes(page: Page, statements: Sequence[Statement]) -> list[Loose]:
    """The quotations that no statement holds, each with the statement that it may go on with.

    ``statements`` are in text order.
    """
    if not page.quotes:
        return []
    held = sorted([span for statement in statements for span in statement.spans])
    reach = list(accumulate([end for _, end in held], max))
    starts = [start for start, _ in held]
    ends: list[tuple[int, int]] = []  # made for the first loose quotation: most articles have none
    found = []
    for number, mark in enumerate(page.quotes):
        content = mark.content
        position = bisect_right(starts, content.start) - 1
        if (position >= 0 and reach[position] > content.start) or content.start >= content.end:
            continue
        first = page.bounds[number][0]
        at = page.unit_at(first)
        if at < 0 or first >= page.units[at].last:
            continue
        unit = page.units[at]
        ends = ends or sorted([(_last_offset(statement), number) for number, statement in enumerate(statements)])
        alone = _only_marks(page, unit.first, first) and _only_marks(page, page.bounds[number][1], unit.last)
        if alone and _is_heading(page, at, number):
            continue
        position = bisect_right(ends, (content.start, len(statements))) - 1
        previous, near = None, False
        if position >= 0:
            end = ends[position][0]
            before = page.unit_at(page.tokens.at(end) - 1)
            near = before == at - 1
            if near and page.units[before].paragraph >= unit.paragraph - 1:
                previous = _quoted_one(page, statements, ends, position, before)
        span = content
        whole = alone
        if not alone and first == unit.first and not _is_busy(page, at, starts) and not _is_title(page, number):
            alone = True  # “… in support” of the evidence: the sentence goes on in the reporter's words
            span = Span(page.tokens.starts[first], page.tokens.ends[unit.last - 1])
        found.append(Loose(number, span, alone, whole, previous, near, at))
    return found


_HEADING = 60
"""A heading is no longer, in code points."""


def _is_heading(page: Page, at: int, number: int) -> bool:
    """*‘A door has opened’*, as a paragraph without a full stop: a heading, whose words stand elsewhere."""
    mark, paragraph = page.quotes[number], page.units[at].paragraph
    if not mark.closed or mark.continues or mark.content.end - mark.content.start > _HEADING:
        return False
    around = (page.units[near].paragraph for near in (at - 1, at + 1) if 0 <= near < len(page.units))
    return page.text[mark.content.end - 1].isalnum() and all(other != paragraph for other in around)


def carries_over(before: Loose, after: Loose, page: Page) -> bool:
    """Whether a quotation goes straight on in the next sentence or paragraph: *“It was bad. ¶ “It broke off.”*."""
    if not after.whole or after.unit != before.unit + 1:
        return False
    same = page.units[before.unit].paragraph == page.units[after.unit].paragraph
    return same or page.quotes[after.quote].continues


def owners(page: Page, statements: Sequence[Statement]) -> dict[int, int]:
    """Which statement holds each quotation: its number, by the quotation's."""
    owner: dict[int, int] = {}
    for number, statement in enumerate(statements):
        for span in statement.spans:
            for token in (page.tokens.at(span.start), page.tokens.at(span.end) - 1):
                if 0 <= token < len(page.inside) and page.inside[token] >= 0:
                    owner.setdefault(page.inside[token], number)
    return owner


def led_up_to(
    loose: Sequence[Loose], page: Page, joined: Mapping[int, int], owner: Mapping[int, int]
) -> dict[int, int]:
    """Quotations left open whose speaker is only told when they end: *“We rang. ¶ “Nobody came,” Mr Roe said.*

    Returns:
        the number of the statement, by the number of the loose quotation.
    """
    owner = dict(owner)
    found: dict[int, int] = {}
    for number in range(len(loose) - 1, -1, -1):
        quote = loose[number].quote
        follows = quote + 1 < len(page.quotes) and page.quotes[quote + 1].continues
        if number in joined or page.quotes[quote].closed or not follows or not loose[number].whole:
            continue
        if quote + 1 in owner:
            owner[quote] = found[number] = owner[quote + 1]
    return found


def _quoted_one(
    page: Page, statements: Sequence[Statement], ends: Sequence[tuple[int, int]], position: int, unit: int
) -> int:
    """Of the statements of one sentence, the last with quoted words: *“…,” Mr Roe said, adding that …. “…”*."""
    start = page.tokens.starts[page.units[unit].first]
    for end, number in reversed(ends[max(0, position - 4) : position + 1]):
        if end > start and statements[number].kind is not Kind.INDIRECT:
            return number
    return ends[position][1]


def _only_marks(page: Page, first: int, last: int) -> bool:
    """Whether nothing but punctuation stands in these tokens."""
    return all(kind & PUNCTUATION for kind in page.bits[first:last])


def _is_busy(page: Page, unit: int, starts: Sequence[int]) -> bool:
    """Whether a statement begins in a sentence; ``starts``, sorted, is where they all do."""
    before = page.units[unit].first - 1
    position = bisect_right(starts, page.tokens.starts[before]) if before >= 0 else 0
    if position == len(starts):
        return False
    return unit + 1 == len(page.units) or starts[position] <= page.tokens.starts[page.firsts[unit + 1] - 1]


def _is_title(page: Page, number: int) -> bool:
    """*“The Call” is his second film*: all words of it are capitalised."""
    first, last = page.bounds[number]
    words = [page.tokens.words[t] for t in range(first, last) if not page.bits[t] & PUNCTUATION]
    return len(words) < 8 and all(word[0].isupper() or len(word) < 4 for word in words)


def _last_offset(statement: Statement) -> int:
    spans, cue, mention = statement.spans, statement.cue, statement.mention
    end = spans[0].end if len(spans) == 1 else max([span.end for span in spans])
    if cue is not None and cue.end > end:
        end = cue.end
    return mention.end if mention is not None and mention.end > end else end
