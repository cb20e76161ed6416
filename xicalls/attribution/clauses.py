"""A reporting verb read in its sentence: whose it is, whom it tells, and where the words that it reports may stand.

``read_clause`` answers for one verb; the rules then only look at its answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from xicalls.attribution.complements import Complement, clause_ahead, complement
from xicalls.attribution.page import Page, Unit
from xicalls.attribution.phrases import (
    Range,
    holds_clause,
    is_name_of_work,
)
from xicalls.attribution.shared import shared_subject
from xicalls.attribution.subjects import (
    headline_pair,
    inverted_subject,
    is_bare_object,
    opening_subject,
    subject_after_quote,
    subject_ahead,
    subject_before,
)
from xicalls.attribution.verbs import VerbGroup, is_name, is_noun, is_verb, verb_group
from xicalls.attribution.words import (
    ADJECTIVE,
    AUXILIARY,
    BE,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ING,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBORDINATOR,
    THIRD,
    VERB,
    Verb,
)


@dataclass(slots=True, eq=False)
class Clause:
    """What stands around one reporting verb; positions are token indices.

    Attributes:
        unit: the sentence that it stands in.
        verb: the token of the verb; ``group`` the tokens of the verb with its auxiliaries and adverbs.
        reporting: the verb of the lexicon; ``form`` which of its forms this is.
        subject: the noun phrase that reports, or ``None`` where none was found.
        inverted: the subject stands after the verb: *said Xi*.
        shared: the subject is that of an earlier verb of the sentence: *…, and called for calm*; *…, adding that*.
        passive, negated, modal, infinitive: of the verb group.
        hearer: the noun phrase after the verb that is told.
        shape: what follows: ``that``, ``quote``, ``colon``, ``wh``, ``to``, ``words`` (a clause or a noun phrase),
            a preposition of the verb's frames, or ``none``.
        after: where the content after the verb would begin.
        before: the tokens before the subject that may be content (*…, Xi said*), or ``None``.
    """

    unit: Unit
    verb: int
    group: Range
    reporting: Verb
    form: str
    subject: Range | None
    inverted: bool
    shared: bool
    passive: bool
    negated: bool
    modal: bool
    infinitive: bool
    hearer: Range | None
    shape: str
    after: int
    cue_end: int
    before: Range | None


def read_clause(page: Page, unit: Unit, verb: int, earlier: list[Clause]) -> Clause | None:
    """Read the clause of the reporting verb at token ``verb``.

    Args:
        page: the article.
        unit: the sentence that the verb stands in.
        verb: its token.
        earlier: the clauses read before it in this sentence, in order.

    Returns:
        the clause, or ``None`` where the word is no verb here (*a call*, *the report*), or reports nothing that
        was said (*is to say*, *has yet to say*).
    """
    reporting, form = page.words.verbs[page.lower[verb]]
    if is_noun(page, unit, verb, reporting, form) or is_name(page, unit, verb):
        return None
    if reporting.needs and page.lower[verb + 1 : verb + 2] != [reporting.needs]:
        return None  # “put”, but not “put it”
    group = verb_group(page, unit, verb)
    if group.passive and page.lower[verb] in page.words.adjectives:
        reporting, group.passive = page.words.adjectives[page.lower[verb]], False
    elif form == ADJECTIVE or (group.passive and "hearer" in reporting.frames):
        return None  # “a confident smile”; “he was told that”, “she was asked whether”: by whom is not said
    if _is_unsaid(page, unit, verb, group):
        return None
    told = complement(page, unit, reporting, verb + 1)
    after_quote = group.first > unit.first and page.inside[group.first - 1] >= 0
    if not after_quote and not _may_report(reporting, told.shape):
        return None
    subject, where = _find_subject(page, unit, verb, group, earlier)
    if subject is None and not (form == ING or group.infinitive):
        return None
    if subject is not None and _is_no_source(page, unit, verb, subject, told):
        return None
    start = min(group.first, subject[0]) if subject is not None and where == _BEFORE else group.first
    if subject is not None and where == _BEFORE and _is_hypothetical(page, unit, start, told.shape, earlier):
        return None
    before = _words_before(page, unit, start) if where != _SHARED else None
    if subject is not None and where == _AFTER:
        told = complement(page, unit, reporting, _past_apposition(page, unit, subject[1]))
    aside = start > unit.first and page.lower[start - 1] == "as"  # “As Mr Roe said, talks must go on”
    shape, after = _shape(page, unit, reporting, told, where, bare=before is None and not aside)
    if shape == "that" and before is not None and page.bits[verb + 1] & COMMA and page.inside[verb + 1] < 0:
        shape, after = "none", verb + 1  # “He believes, he said, that talks must go on”
    cue = (group.first, verb + 1 + bool(reporting.needs))
    return Clause(
        unit, verb, cue, reporting, form, subject, where == _AFTER, where == _SHARED,
        group.passive, group.negated, group.modal, group.infinitive,
        told.hearer, shape, after, told.cue_end, before,
    )  # fmt: skip


def _is_unsaid(page: Page, unit: Unit, verb: int, group: VerbGroup) -> bool:
    """*will say*, *did not say*; *She blamed him for opposing the deal*, which are her words at most."""
    reporting, form = page.words.verbs[page.lower[verb]]
    if not is_verb(page, unit, verb, group) or group.modal or (group.negated and "quote" in reporting.frames):
        return True
    return form == ING and not group.helped and group.first > unit.first and page.lower[group.first - 1] == "for"


_BEFORE, _AFTER, _SHARED = range(3)
_SPOKEN = frozenset({"clause", "quote", "after", "that"})
_WORDED = frozenset({"clause", "bare", "np", "study", "as", "noun", "clear"})
_SPEECH = frozenset({"quote", "clause"})
_ANY = frozenset({"quote", "that", "wh", "to", "colon"})


def _may_report(reporting: Verb, shape: str) -> bool:
    """Whether any rule could take a verb of these frames with this after it: most words are dismissed here."""
    if shape in _ANY:
        return True
    if shape == "words":
        return not reporting.frames.isdisjoint(_WORDED)
    return shape in reporting.frames or not reporting.frames.isdisjoint(_SPOKEN)


def _find_subject(
    page: Page, unit: Unit, verb: int, group: VerbGroup, earlier: list[Clause]
) -> tuple[Range | None, int]:
    """The noun phrase that reports, and where it stands: before the verb, after it, or with an earlier verb."""
    reporting, form = page.words.verbs[page.lower[verb]]
    if group.infinitive:
        return opening_subject(page, unit, group.first), _BEFORE
    if form != ING or group.helped:
        subject = subject_after_quote(page, unit, group.first) or subject_before(page, unit.first, group.first)
        if subject is not None:
            if page.bits[group.first - 1] & COMMA and (after := _said_by(page, unit, group.first, verb)) is not None:
                return after, _AFTER
            return headline_pair(page, unit, subject), _BEFORE
    if form in {PAST, THIRD} and not _SPEECH.isdisjoint(reporting.frames):
        subject = inverted_subject(page, unit, group.first, verb)
        if subject is not None:
            return subject, _AFTER
    subject = shared_subject(page, unit, verb, group, earlier)
    having = page.lower[group.first] == "having"  # “Having said that …, Mr Roe left”
    if subject is None and (having or (form == ING and not group.helped)):
        subject = subject_ahead(page, unit, group.first, verb)
    return subject, _BEFORE if subject is None else _SHARED


def _said_by(page: Page, unit: Unit, first: int, verb: int) -> Range | None:
    """*The firm sold gas, oil and coal, said the adviser Carl Roe.*: who stands after the verb, if nothing else does.

    What stands before the comma looks like a subject with its apposition there, but is a clause.
    """
    reporting, form = page.words.verbs[page.lower[verb]]
    if form not in {PAST, THIRD} or not reporting.frames >= _SPEECH:
        return None
    comma = unit.first
    while not page.bits[comma] & COMMA:
        comma += 1
    if page.bits[unit.first] & (SUBORDINATOR | PREPOSITION) or not holds_clause(page, unit.first, comma):
        return None
    subject = inverted_subject(page, unit, first, verb)
    if subject is None or holds_clause(page, *subject):
        return None
    return subject if page.lower[subject[1]] == "who" or not holds_clause(page, subject[1], unit.last) else None


def _shape(page: Page, unit: Unit, reporting: Verb, told: Complement, where: int, *, bare: bool) -> tuple[str, int]:
    """The shape of what follows, and where it begins; ``bare``: nothing before the verb can be its content."""
    if told.shape == "wh" and where == _AFTER:
        return "none", told.after  # “said an official who asked not to be named”
    if told.shape == "none" and bare and where == _BEFORE:
        if clause_ahead(page, told.after, unit.last, reporting):
            return "words", told.after
        if told.hearer is None and _is_clause_after_comma(page, unit, told.after, reporting):
            return "words", told.after + 1
    return told.shape, told.after


def _is_clause_after_comma(page: Page, unit: Unit, comma: int, reporting: Verb) -> bool:
    """*Mr Roe said, the two sides should talk*: a clause that only a comma sets off, as readouts in English do."""
    if comma + 3 >= unit.last or not page.bits[comma] & COMMA or "clause" not in reporting.frames:
        return False
    following = page.bits[comma + 1]
    if following & (CONJUNCTION | SUBORDINATOR | RELATIVE | PREPOSITION | CUE) and not following & DETERMINER:
        return False
    if page.lower[comma + 1].endswith(("ing", "ed")):
        return False
    rest = range(comma + 1, min(comma + 30, unit.last))
    return any(page.bits[t] & (VERB | AUXILIARY | CUE) and page.inside[t] < 0 for t in rest)


def _past_apposition(page: Page, unit: Unit, token: int) -> int:
    """*“The line,” said Ms Doe, the minister, “is open”*: past the apposition, where a quotation goes on after it."""
    if token >= unit.last or not page.bits[token] & COMMA:
        return token
    for position in range(token + 1, min(token + 16, unit.last - 1)):
        if page.inside[position] >= 0 or page.bits[position] & (STOP | COLON):
            return token
        if page.bits[position] & COMMA and page.inside[position + 1] >= 0:
            return position
    return token


_NEITHER = frozenset({"neither", "nor"})
_NOBODY = frozenset({"nobody", "none", "neither", "nothing", "no"})
_NOTHING = frozenset({"nothing", "little", "anything"})


def _is_no_source(page: Page, unit: Unit, verb: int, subject: Range, told: Complement) -> bool:
    """*nobody said*, *it is said*; *held telephone talks*, whose noun looks like a subject."""
    reporting, form = page.words.verbs[page.lower[verb]]
    if form == THIRD and reporting.noun and is_bare_object(page, unit, subject):
        return True
    if page.bits[subject[1] - 1] & POSSESSIVE:
        return True  # “Mr Roe’s repeated calls”
    return _is_nobody(page, subject, told)


def _is_nobody(page: Page, subject: Range, told: Complement) -> bool:
    """*Nobody said that*, *neither he nor she would say*, *he said nothing*: no words of anybody."""
    lower = page.lower
    if subject[1] - subject[0] == 1 and lower[subject[0]] == "it" and page.bits[subject[1]] & (BE | POSSESSIVE):
        return True  # “it is said”
    if subject[0] and lower[subject[0] - 1] in _NEITHER:
        return True
    if lower[subject[0]] == "no" and lower[subject[0] + 1][0].isdigit():
        return False  # “No 10 said”
    if lower[subject[0]] in _NOBODY:
        return True
    nothing = told.shape == "words" and lower[told.after] in _NOTHING
    return nothing and not page.bits[told.after + 1] & (AUXILIARY | VERB)  # “said nothing has been decided”


def _is_hypothetical(page: Page, unit: Unit, start: int, shape: str, earlier: list[Clause]) -> bool:
    """*if he says that*, *do you believe*, *how voters see it*, *the fact that they agree to it*: nothing was said.

    What an earlier verb reports (*Mr Roe said that she had told him that*) was.
    """
    if start <= unit.first or page.inside[start - 1] >= 0:
        return False
    word = page.lower[start - 1]
    if word == "that" and shape not in _PLAINLY:
        return all(clause.after != start for clause in earlier)
    return word in _QUESTIONS


_PLAINLY = frozenset({"words", "quote", "colon", "none", "as"})
_QUESTIONS = frozenset(
    {"if", "unless", "whether", "how", "do", "does", "did", "would", "could", "should", "will", "can", "are", "were"}
)


def _is_programme(page: Page, number: int) -> bool:
    """*On Monday on the channel's “Morning Talk,” Mr Roe said*: no words of his."""
    before = page.bounds[number][0] - 1
    return before >= 0 and bool(page.bits[before] & (POSSESSIVE | PREPOSITION)) and is_name_of_work(page, number)


def _words_before(page: Page, unit: Unit, start: int) -> Range | None:
    """The tokens before the reporting clause that it may report: they end in a comma or a quotation."""
    last = start - 1
    if last < unit.first:
        return None
    if page.inside[last] >= 0:
        return None if _is_programme(page, page.inside[last]) else (unit.first, start)
    if page.bits[last] & QUOTE and page.bits[last - 1] & COMMA and last - 1 > unit.first:
        return (unit.first, last - 1)  # “We must talk,” whose first mark is lost
    if page.bits[last] & COMMA and last > unit.first:
        return (unit.first, last)
    if page.bits[last] & STOP and last > unit.first and page.tokens.words[last] in "?!":
        return (unit.first, start)
    return None
