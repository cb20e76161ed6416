"""Other signs of a statement than a reporting verb: *according to*, *his claim that*, *Poll: …*, *ROE: …*.

A sign is found by one walk over the tokens; what it reports is for the rules to say.
"""

from __future__ import annotations

from dataclasses import dataclass

from xicalls.attribution.page import Page, Unit
from xicalls.attribution.words import CUE, NOUN_CUE, PAST

SORTS = ("according", "noun", "colon", "by", "words")


@dataclass(slots=True, eq=False)
class Sign:
    """A word or mark that may report; ``what`` says which of ``SORTS``."""

    unit: Unit
    token: int
    what: str


def read_sign(page: Page, unit: Unit, token: int) -> Sign | None:
    """The sign at a token whose class is ``SIGN``, if it is one here."""
    lower, bits = page.lower, page.bits
    if token + 1 >= unit.last:
        return None
    word = lower[token]
    if word == "words":
        led = token - unit.first >= 2 and lower[token - 2 : token] == ["in", "the"] and lower[token + 1] == "of"
        return Sign(unit, token, "words") if led else None
    if bits[token] & NOUN_CUE:
        return Sign(unit, token, "noun")
    if word == "according":
        return Sign(unit, token, "according") if lower[token + 1] == "to" else None
    if word == ":":
        return Sign(unit, token, "colon") if token - unit.first <= 14 else None
    if word == "by" and bits[token - 1] & CUE and token > unit.first:
        verb, form = page.words.verbs[lower[token - 1]]
        if form == PAST and "np" in verb.frames and not verb.frames & {"clause", "that", "to", "as"}:
            return Sign(unit, token - 1, "by")
    return None
