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
    noun_phrase_after,
)
from xicalls.attribution.subjects import (
    headline_pair,
    inverted_subject,
    is_bare_object,
    issuer_before,
    joined_subject,
    opening_subject,
    past_subordinate,
    subject_after_quote,
    subject_ahead,
    subject_before,
)
from xicalls.attribution.verbs import VerbGroup, is_name, is_noun, is_verb, verb_group
from xicalls.attribution.words import (
    ADJECTIVE,
    AUXILIARY,
    BASE,
    BE,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ING,
    OCCASION,
    PAST,
    PLACE_PREPOSITION,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBORDINATOR,
    THIRD,
    TIME,
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
    subject = _shared_subject(page, unit, verb, group, earlier)
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


def _shared_subject(page: Page, unit: Unit, verb: int, group: VerbGroup, earlier: list[Clause]) -> Range | None:
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
