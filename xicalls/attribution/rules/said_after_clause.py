"""The talks were useful, Mr Roe said. The deal, she said, was dead. — reported words, then their cue."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import NUMBERS, Range, holds_clause, is_finite_cue
from xicalls.attribution.words import (
    ADVERB,
    BASE,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    OCCASION,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STOP,
    SUBORDINATOR,
    THIRD,
    TIME,
)
from xicalls.model import Finding, ParagraphKind, Statement

_GOES_ON = PREPOSITION | RELATIVE | SUBORDINATOR | CONJUNCTION | CUE
_FRAMES = frozenset({"clause", "after"})


def said_after_clause(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The clause that ends in a comma before the cue, and what goes on after it."""
    page = reading.page
    if clause.shape != "none" or clause.subject is None or clause.before is None or clause.negated:
        return None
    if _FRAMES.isdisjoint(clause.reporting.frames) or clause.form == "ing":
        return None
    if page.lower[clause.after : clause.after + 2] == ["as", "saying"]:
        return None  # “…, he was quoted as saying”
    body = clause.unit.kind == ParagraphKind.BODY  # in a title, nouns have no articles
    if body and clause.form == THIRD and clause.reporting.noun and _is_plural(page, clause.subject):
        return None
    first, last = clause.before
    if page.inside[last - 1] >= 0 or page.bits[clause.subject[1] - 1] & RELATIVE:
        return None  # “They work long days at the bank, which advises big firms”
    ranges = [(first, last)]
    comma = clause.after
    if clause.inverted:
        comma = _after_apposition(reading, clause, comma)
    if comma + 1 < clause.unit.last and page.inside[comma] < 0 and goes_on(reading, clause, comma):
        ranges.append((comma + 1, content_end(reading, clause, comma + 1)))
    if not any(holds_clause(page, start, end) or page.inside[start] >= 0 for start, end in ranges) and not (
        (_ends_sentence(page, clause) or (clause.inverted and not body))
        and last - first > 3
        and not page.bits[first] & _LEADS_UP
    ):
        return None
    return make_statement(page, clause, ranges)


def _is_plural(page: Page, subject: Range) -> bool:
    """*in smaller, whiter states*, *under the next two rules*: what stands before the noun, not who speaks."""
    first, last = subject
    if page.lower[last - 1] in NUMBERS:
        return True
    return not page.bits[first] & (DETERMINER | PRONOUN) and not page.tokens.words[first][0].isupper()


RESUMES = frozenset({"to", "that", "including"})
"""What was interrupted goes on with these: *It is no surprise, he said, that …*; *She has no plans, he said, to …*."""
HANGS_ON = frozenset({"for", "from", "along", "by", "because", "against", "between", "under", "into", "about"})
"""Prepositions of what goes on after the cue: *It is helped, he said, by the calendar*; not *…, he said, in Rome*."""
_MEANWHILE = frozenset({"as", "while", "when", "after", "before", "whereas"})
_LEADS_UP = PREPOSITION | SUBORDINATOR | TIME | ADVERB | CONJUNCTION


def _ends_sentence(page: Page, clause: Clause) -> bool:
    """*The island adheres to the pact, he added.*: nothing but what is before the cue can be its content."""
    if clause.form == THIRD and clause.reporting.noun:
        return False  # “…, all those promises.”
    return clause.verb + 1 >= clause.unit.last or bool(page.bits[clause.verb + 1] & STOP)


def goes_on(reading: Reading, clause: Clause, comma: int) -> bool:
    """Whether the reported words go on after the cue: *The deal, she said, is dead*; *…, he noted; the rest …*."""
    page = reading.page
    if page.lower[comma] == ";":
        return True
    following = page.bits[comma + 1]
    word = page.lower[comma + 1]
    if not page.bits[comma] & COMMA or page.inside[comma + 1] >= 0:
        return False
    if clause.before and word.endswith("ing") and word not in RESUMES:
        return False
    if following & CUE and comma == clause.verb + 1 and clause.before and not holds_clause(page, *clause.before):
        return is_finite_cue(page, comma + 1)  # “The result, they said, raised new fears”
    if word in HANGS_ON and comma == clause.verb + 1 and not _says_when(page, comma + 1, clause.unit.last):
        return True
    if word in RESUMES and comma == clause.verb + 1:
        return word != "to" or not page.bits[comma + 2] & (DETERMINER | PRONOUN)
    if following & (CONJUNCTION | SUBORDINATOR) and comma == clause.verb + 1:
        if word in _MEANWHILE:
            return False  # “…, he said, as the two men spoke for an hour”
        return not following & CUE and holds_clause(page, comma + 1, clause.unit.last)
    if following & CUE and page.words.verbs[page.lower[comma + 1]][1] == BASE:
        return True  # “Over the years, she said, email has helped”
    return not following & _GOES_ON


def _says_when(page: Page, start: int, end: int) -> bool:
    """Whether a time, or an occasion, stands in a phrase: *…, he said, by telephone on Friday*."""
    return any(page.bits[t] & (OCCASION | TIME) for t in range(start, min(start + 6, end)))


def _after_apposition(reading: Reading, clause: Clause, comma: int) -> int:
    """*…, said Jane Roe, head of the panel, is dead*: from the first comma to the one that ends the apposition."""
    page = reading.page
    for token in range(comma + 1, clause.unit.last):
        if page.bits[token] & COMMA and page.inside[token] < 0:
            return token
    return clause.unit.last
