"""Mr Roe stressed that talks must go on. Both sides should keep calm. — a readout's paragraph keeps its speaker."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.loose import Following
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import is_past
from xicalls.attribution.words import AUXILIARY, CONJUNCTION, DETERMINER, PREPOSITION, SUBJECT_PRONOUN, VERB
from xicalls.model import Finding, Statement

_PAST = frozenset({"was", "were", "had", "did", "said", "met", "held", "took", "gave", "made", "spoke"})


def readout_keeps_speaker(
    following: Following, scene: tuple[Reading, Sequence[Statement]], _decided: Sequence[Finding[int] | None]
) -> Finding[int] | None:
    """A sentence of an official readout that reports no words of its own goes on with the statement before it.

    The past tense is the reporter's (*The two leaders exchanged views*), unless its subject is *he* or *she*.
    """
    page = scene[0].page
    if following.previous is None:
        return None
    unit = following.unit
    if page.lower[unit.first] in {"he", "she"}:
        return Finding(following.previous, (following.span,), "")
    for token in range(unit.first, unit.last):
        if page.lower[token] in _PAST or _is_past_verb(page, token, unit.first):
            return None
        if page.bits[token] & (VERB | AUXILIARY):
            return Finding(following.previous, (following.span,), "")
    return Finding(following.previous, (following.span,), "")


def _is_past_verb(page: Page, token: int, first: int) -> bool:
    """*The leaders exchanged*; not *the concerned parties*, *an agreed plan*, *and he believed*."""
    return (
        is_past(page, token)
        and token > first
        and not page.bits[token - 1] & (DETERMINER | PREPOSITION | CONJUNCTION | SUBJECT_PRONOUN)
    )
