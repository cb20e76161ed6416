"""Mr Roe criticised the deal; she praised his patience. — a verb that reports with a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.objects import object_end
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import noun_phrase_after
from xicalls.attribution.words import (
    ADVERB,
    AUXILIARY,
    CLASSES,
    COMMA,
    CONJUNCTION,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    STOP,
    TALKS,
    TIME,
)
from xicalls.model import Finding, Statement

_NO_REQUEST = frozenset({"anonymity", "comment", "comments"})


_FRAMES = frozenset({"np", "as", "study"})
_STUDIES = frozenset(
    {"poll", "polls", "survey", "surveys", "study", "studies", "paper", "papers", "report", "reports", "article",
     "analysis", "investigation", "review", "audit", "research", "census"}
)  # fmt: skip
"""Those whose findings *found* tells of: *The poll found little support*, not *The boy found a wallet*."""


def criticised_something(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The object of the verb."""
    frames = clause.reporting.frames
    if clause.subject is None or clause.passive or clause.negated or _FRAMES.isdisjoint(frames):
        return None
    described = clause.shape == "as" and {"np", "as"} <= frames and _is_relative(reading.page, clause)
    if not described and (clause.shape not in {"words", "quote"} or clause.infinitive):
        return None
    start = clause.after
    if clause.form == PAST and reading.page.lower[clause.verb + 1] == "by":
        return None  # “the plan described by Mr Roe in May”
    if reading.page.bits[start] & AUXILIARY and not reading.page.lower[start].endswith("ing"):
        return None  # “The phrase that Mr Roe cited on Friday has become common”
    if _is_phoned(reading, clause) or _is_quoted_as_saying(reading, clause):
        return None
    end = object_end(reading, clause, start)
    if end <= start or (end == start + 1 and reading.page.bits[start] & PRONOUN):
        return None
    if reading.page.lower[end - 1] in TALKS and end - start <= 3 and clause.reporting.lemma != "demand":
        return None  # “confirmed the call”
    if clause.reporting.lemma == "request" and not _NO_REQUEST.isdisjoint(reading.page.lower[start:end]):
        return None  # “requesting anonymity”, “requests for comment”
    if "study" in frames and not _STUDIES.isdisjoint(reading.page.lower[clause.subject[0] : clause.subject[1]]):
        return make_statement(reading.page, clause, ((start, content_end(reading, clause, start)),))
    if "np" not in frames and "as" not in reading.page.lower[start:end]:
        return None
    return make_statement(reading.page, clause, ((start, end),))


def _is_relative(page: Page, clause: Clause) -> bool:
    """*a call that the palace described as tense*, *what he described as theft*; not *a man described as tense*."""
    if clause.subject is None or clause.shared or clause.subject[0] <= clause.unit.first:
        return False
    before = clause.subject[0] - 1
    if page.lower[before] in {"what", "that", "which", "whom"} | TALKS:
        return True
    return page.inside[before] < 0 and not page.bits[before] & CLASSES and page.lower[before].isalpha()


def _is_phoned(reading: Reading, clause: Clause) -> bool:
    """*called Mr Doe on Friday*: by telephone, where nothing says what he was called."""
    page = reading.page
    if clause.reporting.lemma != "call" or page.inside[clause.after] >= 0:
        return False
    named = page.tokens.words[clause.after][0].isupper() or page.bits[clause.after] & PRONOUN
    if not named and _OFFICES.isdisjoint(page.lower[clause.after : clause.after + 6]):
        return False
    end = noun_phrase_after(page, clause.after, clause.unit.last)
    if any(
        page.bits[t] & POSSESSIVE or page.inside[t] >= 0 for t in range(clause.after, min(end + 8, clause.unit.last))
    ):
        return False  # “called Mr Doe's remarks a lie”, “called Mr Doe on Friday “weak””
    if end >= clause.unit.last or page.inside[end] >= 0:
        return end >= clause.unit.last
    return bool(page.bits[end] & (PREPOSITION | TIME | STOP | CONJUNCTION | COMMA | ADVERB))


_OFFICES = frozenset(
    {"president", "minister", "secretary", "chancellor", "counterpart", "counterparts", "leader", "leaders", "king",
     "prince", "premier", "ambassador", "envoy", "ministers", "presidents"}
)  # fmt: skip
"""Whom one calls by telephone, without a name: *called the secretary of state, Jane Roe, on Sunday*."""


def _is_quoted_as_saying(reading: Reading, clause: Clause) -> bool:
    """*The agency quoted Mr Doe as saying that …*: what is quoted is what he said."""
    lower = reading.page.lower
    window = range(clause.after, min(clause.after + 12, clause.unit.last - 1))
    return clause.reporting.lemma in {"quote", "cite"} and any(
        lower[t] == "as" and lower[t + 1] in {"saying", "telling", "writing", "adding"} for t in window
    )
