"""According to Mr Roe, the talks went well. The talks went well, according to a ministry statement."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of, spans_of
from xicalls.attribution.phrases import LONGEST, Range, holds_clause, noun_phrase_after
from xicalls.attribution.signs import Sign
from xicalls.attribution.words import (
    BRACKET,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NOUN_CUE,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    RULE,
    STOP,
    SUBORDINATOR,
)
from xicalls.model import Finding, Statement


def according_to(
    sign: Sign, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The clause beside *according to*, ascribed to the noun phrase after it."""
    if sign.what != "according":
        return None
    page, unit = reading.page, sign.unit
    source = _source(reading, sign.token + 2, unit.last)
    if source is None or _is_rule(reading, sign, source):
        return None
    if sign.token == unit.first or (sign.token == unit.first + 1 and page.bits[unit.first] & CONJUNCTION):
        content = _after(reading, source[1], unit.last)
    else:
        content = _before(reading, unit.first, sign.token)
    if content is None:
        return None
    if _is_about_words(reading, *content):
        return None
    ranges = [content]
    comma = source[1]
    if content[1] <= sign.token and _goes_on(reading, content, comma, unit.last):
        ranges.append((comma + 1, _end(reading, unit.last)))
    spans = spans_of(page, ranges)
    return found(page, spans, cue=span_of(page, (sign.token, sign.token + 2)), mention=span_of(page, source))


def _goes_on(reading: Reading, content: Range, comma: int, end: int) -> bool:
    """*The sum, according to Mr Roe, has grown*: what stands before is no clause yet."""
    page = reading.page
    if comma + 1 >= end or not page.bits[comma] & COMMA or page.bits[comma + 1] & (RELATIVE | SUBORDINATOR):
        return False
    return not holds_clause(page, *content)


_ISSUED = frozenset({"issued", "released", "published", "shared"})


def _is_rule(reading: Reading, sign: Sign, source: Range) -> bool:
    """*settle it according to the law*: what is gone by, not who said it."""
    page = reading.page
    if sign.token == sign.unit.first or page.bits[sign.token - 1] & COMMA:
        return False
    return any(page.bits[t] & RULE for t in range(source[0], min(source[0] + 4, source[1])))


def _is_about_words(reading: Reading, first: int, last: int) -> bool:
    """*Mr Roe made the comment at a meeting*: tells where words were said, not what."""
    page = reading.page
    for token in range(first, last - 2):
        if page.lower[token] == "made" and page.bits[token + 1] & DETERMINER and page.bits[token + 2] & NOUN_CUE:
            return token + 3 >= last or page.lower[token + 3] not in {"that", "about", "of", "for"}
    return False


def _source(reading: Reading, token: int, end: int) -> Range | None:
    page = reading.page
    start = token
    last = noun_phrase_after(page, token, end)
    if last + 2 < end and page.lower[last] in _ISSUED and page.lower[last + 1] == "by":
        start, last = last + 2, noun_phrase_after(page, last + 2, end)  # “a statement issued by the palace”
    while last < end and page.lower[last] in {"from", "by", "for", "at", "in", "with"} and last - start < LONGEST:
        following = noun_phrase_after(page, last + 1, end)
        if following == last + 1:
            break
        last = following
    return (start, last) if last > start else None


def _after(reading: Reading, token: int, end: int) -> Range | None:
    page = reading.page
    while token < end and not page.bits[token] & COMMA:
        if page.inside[token] >= 0 or page.bits[token] & (STOP | COLON):
            break
        token += 1
    start = token + 1
    end = _before_but(reading, start, _end(reading, end))
    return (start, end) if start < end else None


def _before_but(reading: Reading, start: int, end: int) -> int:
    """*According to Rome, they agreed, but Mr Roe has since denied it*: what the next one says is his own."""
    page = reading.page
    for clause in reading.of_unit[page.units[page.unit_at(start)].first]:
        joint = clause.subject[0] - 1 if clause.subject is not None else start
        if start + 2 < joint < end and page.lower[joint] == "but" and not page.bits[joint + 1] & PRONOUN:
            return joint - bool(page.bits[joint - 1] & COMMA)
    return end


def _end(reading: Reading, end: int) -> int:
    page = reading.page
    while page.bits[end - 1] & STOP and page.inside[end - 1] < 0:
        end -= 1
    return end


def _before(reading: Reading, first: int, sign: int) -> Range | None:
    """Back to where the reporter's clause began: the sentence's start, a dash, a semicolon, *but* after a comma."""
    page = reading.page
    end = sign
    while end > first and page.bits[end - 1] & (COMMA | DASH) and page.inside[end - 1] < 0:
        end -= 1
    start = first
    earlier = [c for c in reading.of_unit[first] if c.verb < sign and c.subject is not None and c.shape != "none"]
    for token in range(end - 1, first, -1):
        if page.inside[token] >= 0:
            continue
        kind = page.bits[token]
        if (kind & (COLON | BRACKET) and page.tokens.words[token] not in ")]") or (
            kind & DASH and page.tokens.words[token] != "-"
        ):
            start = token + 1
            break
        joined = (kind & CONJUNCTION and page.lower[token] == "but") or kind & SUBORDINATOR
        begun = joined and page.bits[token - 1] & COMMA and not kind & RELATIVE
        if begun and (earlier or not holds_clause(page, token + 1, end)):  # “…, when they, according to Rome, agreed”
            start = token + 1
            break
    while start < end and page.bits[start] & (PUNCTUATION & ~0) and page.inside[start] < 0:
        start += 1
    return (start, end) if start < end else None
