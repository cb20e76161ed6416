"""Whose a verb is that has no subject of its own: *Mr Roe rose, and called for calm*; *…, adding that talks go on*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.attribution.page import Page, Unit
from xicalls.attribution.phrases import Range, noun_phrase_after
from xicalls.attribution.subjects import (
    issuer_before,
    joined_subject,
    opening_subject,
    past_subordinate,
    subject_before,
)
from xicalls.attribution.verbs import VerbGroup
from xicalls.attribution.words import (
    BASE,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    ING,
    OCCASION,
    PLACE_PREPOSITION,
    PREPOSITION,
    PUNCTUATION,
    SUBORDINATOR,
    TIME,
    Verb,
)

if TYPE_CHECKING:
    from xicalls.attribution.clauses import Clause

_SPEECH = frozenset({"quote", "clause"})


def shared_subject(page: Page, unit: Unit, verb: int, group: VerbGroup, earlier: list[Clause]) -> Range | None:
    """The subject of an earlier verb that this one goes on with: *…, and called for calm*; *…, adding that*."""
    reporting, form = page.words.verbs[page.lower[verb]]
    first = group.first
    if first <= unit.first:
        return None
    finite = _finite(earlier)
    if form == ING:
        if not group.helped:
            return _subject_of_participle(page, unit, first, reporting, earlier)
        return finite[-1].subject if finite else opening_subject(page, unit, first)
    if page.inside[first - 1] >= 0 and earlier and earlier[-1].form == ING and earlier[-1].shape == "quote":
        return earlier[-1].subject  # “Mr Roe, citing “fair rules,” said the line could be open”
    in_phrase = _after_occasion(page, unit, first)
    quoted = page.inside[first - 1] >= 0 and page.bits[first - 2] & COMMA  # “backs “fair pay,” opposes “freezes””
    if not (page.bits[first - 1] & (CONJUNCTION | COMMA) or quoted or in_phrase):
        return None
    for clause in reversed(finite):
        if clause.form == form and not (clause.modal or clause.infinitive):
            return clause.subject
    bare = form == BASE and not (group.infinitive or group.helped) and page.lower[verb + 1 : verb + 2] != ["that"]
    if bare and (finite or "to" in page.lower[unit.first : first]):
        return None  # “to end the war, condemn its sponsors and free the captives”
    return finite[-1].subject if finite else opening_subject(page, unit, first)


def _after_occasion(page: Page, unit: Unit, first: int) -> bool:
    """*…, but in a later interview said*: where only the occasion stands between *but* and the verb."""
    if not page.bits[first - 1] & (OCCASION | TIME):
        return False
    for token in range(first - 2, max(unit.first, first - 6), -1):
        if page.bits[token] & PLACE_PREPOSITION:
            return bool(page.bits[token - 1] & CONJUNCTION)
        if page.bits[token] & PUNCTUATION or page.inside[token] >= 0:
            return False
    return False


def _finite(earlier: list[Clause]) -> list[Clause]:
    return [clause for clause in earlier if clause.subject is not None and not clause.passive]


def _subject_of_participle(page: Page, unit: Unit, first: int, reporting: Verb, earlier: list[Clause]) -> Range | None:
    """Whose *saying* or *adding* it is: of the noun before it, of the clause it hangs on, of the one it goes on."""
    tells = _speaks(reporting) or "that" in page.lower[first + 1 : first + 4]
    if tells and (issuer := issuer_before(page, unit.first, first)) is not None:
        return issuer
    token = first - 1
    if page.lower[token] == "as" and earlier and earlier[-1].verb < token <= earlier[-1].verb + 12:
        return _quoted_subject(page, earlier[-1], token)
    if page.bits[token] & CONJUNCTION:
        alike = [c.subject for c in earlier if c.form == ING and c.subject is not None]
        if alike and _speaks(reporting):
            return alike[-1]  # “…, pointing to the treaty and saying that it holds”
        token -= 1
    local = subject_before(page, unit.first, first) if page.lower[token] != "," else None
    if local is not None and (_follows_with(page, unit, local[0]) or _speaks(reporting)):
        return local
    if not (page.bits[token] & _BEFORE_ING or page.inside[token] >= 0):
        return None
    finite = _finite(earlier)
    if not finite:
        return opening_subject(page, unit, first)
    joined = joined_subject(page, finite[-1].verb, first)
    if joined is not None or past_subordinate(page, unit.first, first) > finite[-1].verb:
        return joined or opening_subject(page, unit, first)
    return finite[-1].subject


_BEFORE_ING = COMMA | DASH | PREPOSITION | SUBORDINATOR | CUE


def _quoted_subject(page: Page, quoting: Clause, joint: int) -> Range | None:
    """*Mr Roe was quoted as saying*: the one quoted; *the agency quoted Mr Roe as saying*: he, too."""
    if quoting.passive:
        return quoting.subject
    start = quoting.verb + 1
    end = noun_phrase_after(page, start, joint)
    return (start, end) if end > start else quoting.subject


def _speaks(reporting: Verb) -> bool:
    """Whether a verb is one of speech, and nothing else: *saying*, *adding*; not *calling*."""
    return not (reporting.noun or _SPEECH.isdisjoint(reporting.frames))


def _follows_with(page: Page, unit: Unit, start: int) -> bool:
    """*…, with an official saying that*: an absolute phrase with a subject of its own."""
    return start > unit.first and page.lower[start - 1] == "with"
