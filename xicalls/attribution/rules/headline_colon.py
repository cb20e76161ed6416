"""Poll: most voters want talks. Roe: “We will not yield.” — in a title, a name or a paper, a colon, what it says."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found, span_of, spans_of
from xicalls.attribution.phrases import noun_phrase_after
from xicalls.attribution.signs import Sign
from xicalls.attribution.words import LABEL, PREPOSITION, PUNCTUATION, SUBORDINATOR, VERB
from xicalls.model import Finding, ParagraphKind, Statement

_NO_SOURCE = PUNCTUATION | VERB | PREPOSITION | SUBORDINATOR | LABEL

_ASKING = (["what"], ["how"], ["why"], ["where"], ["who"])
"""“Roe rings Doe: what the two left out” is the paper's own."""


def headline_colon(
    sign: Sign, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """What stands after the colon of a title, ascribed to the words before it."""
    if sign.what != "colon" or sign.unit.kind not in {ParagraphKind.TITLE, ParagraphKind.STANDFIRST}:
        return None
    page, unit = reading.page, sign.unit
    if page.inside[unit.first] >= 0 and page.bounds[page.inside[unit.first]][1] == sign.token:
        return _named_after(reading, sign)
    held = range(unit.first, sign.token)
    if not held or len(held) > 5 or any(page.bits[t] & _NO_SOURCE for t in held):
        return None
    if not page.tokens.words[unit.first][0].isupper() or page.lower[sign.token + 1 : sign.token + 2] in _ASKING:
        return None
    end = unit.last
    while end > sign.token + 1 and page.inside[end - 1] < 0 and page.tokens.words[end - 1] in ".!":
        end -= 1
    spans = spans_of(page, ((sign.token + 1, end),))
    if not spans:
        return None
    cue = span_of(page, (sign.token, sign.token + 1))
    return found(page, spans, cue=cue, mention=span_of(page, (unit.first, sign.token)))


_ON_THE_OCCASION = frozenset({"after", "in", "during", "on", "at", "ahead", "before"})


def _named_after(reading: Reading, sign: Sign) -> Finding[Statement] | None:
    """*“We must talk”: Roe*: the quotation first, and after the colon no more than a name."""
    page, unit = reading.page, sign.unit
    end = noun_phrase_after(page, sign.token + 1, unit.last)
    rest = [t for t in range(end, unit.last) if not page.bits[t] & PUNCTUATION]
    if rest and page.lower[end] in _ON_THE_OCCASION:
        rest = []  # “‘We must talk’: Roe after call with Doe”
    if end == sign.token + 1 or rest or end - sign.token > 6:
        return None
    spans = spans_of(page, ((unit.first, sign.token),))
    mention = span_of(page, (sign.token + 1, end))
    return found(page, spans, cue=span_of(page, (sign.token, sign.token + 1)), mention=mention)
