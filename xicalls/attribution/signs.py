"""Other signs of a statement than a reporting verb: *according to*, *his claim that*, *Poll: …*, *ROE: …*.

A sign is found by one walk over the tokens; what it reports is for the rules to say.
"""

from __future__ import annotations

from dataclasses import dataclass

from xicalls.attribution.page import Page, Unit
from xicalls.attribution.words import CUE, NOUN_CUE, PAST


@dataclass(frozen=True, slots=True)
class Sign:
    """A word or mark that may report; ``what`` says which: ``according``, ``noun``, ``colon``, ``by``."""

    unit: Unit
    token: int
    what: str


def read_signs(page: Page, unit: Unit) -> list[Sign]:
    """All signs of one sentence, in order."""
    signs = []
    lower, bits, inside = page.tokens.lower, page.bits, page.inside
    for token in range(unit.first, unit.last - 1):
        if inside[token] >= 0:
            continue
        word = lower[token]
        if bits[token] & NOUN_CUE:
            signs.append(Sign(unit, token, "noun"))
        elif word == "according":
            if lower[token + 1] == "to":
                signs.append(Sign(unit, token, "according"))
        elif word == ":" and token - unit.first <= 14:
            signs.append(Sign(unit, token, "colon"))
        elif word == "by" and bits[token - 1] & CUE and token > unit.first:
            verb, form = page.words.verbs[lower[token - 1]]
            if form == PAST and "np" in verb.frames and not verb.frames & {"clause", "that", "to"}:
                signs.append(Sign(unit, token - 1, "by"))
    return signs
