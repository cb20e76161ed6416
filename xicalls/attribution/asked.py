"""Who was asked, or told: *Asked whether he would go, Mr Roe said no*; *He was told by the panel that it was late*.

``read_asked`` answers with a clause whose hearer is the one asked; its subject stands after *by*, or, of a question,
is unknown.
"""

from __future__ import annotations

from xicalls.attribution.clauses import Clause
from xicalls.attribution.complements import complement
from xicalls.attribution.page import Page, Unit
from xicalls.attribution.phrases import Range, is_finite_cue, noun_phrase_after
from xicalls.attribution.subjects import opening_subject, subject_ahead, subject_before
from xicalls.attribution.verbs import VerbGroup, verb_group
from xicalls.attribution.words import AUXILIARY, COMMA, VERB

_WHEN = frozenset({"when", "while", "once"})
_QUESTIONS = frozenset({"wh", "about", "quote"})
_TOLD = frozenset({"that", "to", "words", "quote"})


def read_asked(page: Page, unit: Unit, verb: int) -> Clause | None:
    """Read the passive at token ``verb``: *was asked about*, *when asked whether*, *was told by the panel that*.

    Returns:
        the clause, or ``None`` where the verb is active, or neither a question is told nor who speaks.
    """
    group = verb_group(page, unit, verb)
    if group.negated or group.modal or group.infinitive:
        return None
    asked = _asked(page, unit, verb, group)
    if asked is None:
        return None
    reporting, form = page.words.verbs[page.lower[verb]]
    after, asker = verb + 1, None
    if page.lower[after : after + 1] == ["by"]:
        end = noun_phrase_after(page, after + 1, unit.last)
        if end > after + 1:
            asker, after = (after + 1, end), end
    told = complement(page, unit, reporting, after)
    question = reporting.lemma == "ask" and told.shape in _QUESTIONS
    if told.hearer is not None or not (question or (asker is not None and told.shape in _TOLD)):
        return None
    return Clause(
        unit, verb, (group.first, verb + 1), reporting, form, asker, False, False,
        question, False, False, False, asked, told.shape, told.after, told.cue_end, None,
    )  # fmt: skip


def _asked(page: Page, unit: Unit, verb: int, group: VerbGroup) -> Range | None:
    """Whom the verb is about, if it is a passive."""
    if group.passive:
        return subject_before(page, unit.first, group.first)
    if group.helped:
        return None
    before = group.first - 1
    if before < unit.first:
        return subject_ahead(page, unit, group.first, verb)
    if page.lower[before] in _WHEN:
        ahead = subject_ahead(page, unit, group.first, verb)
        return ahead or subject_before(page, unit.first, before) or opening_subject(page, unit, before)
    if page.bits[before] & COMMA and page.inside[before] < 0:
        if is_finite_cue(page, before - 1):
            return subject_before(page, unit.first, before - 1)  # “Mr Roe said, asked about the line”
        answering = subject_before(page, unit.first, before)
        if answering is not None and (_goes_on(page, unit, verb) or is_finite_cue(page, answering[0] - 1)):
            return answering  # “…,” said Mr Roe, asked about the line
    return None


def _goes_on(page: Page, unit: Unit, verb: int) -> bool:
    """*Mr Roe, asked about the line, said*: a finite verb follows the comma that closes the aside."""
    for comma in range(verb + 2, min(verb + 40, unit.last - 1)):
        if page.bits[comma] & COMMA and page.inside[comma] < 0:
            following = page.bits[comma + 1]
            return bool(following & (VERB | AUXILIARY)) or is_finite_cue(page, comma + 1)
    return False
