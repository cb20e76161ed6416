"""A reporting verb read in its sentence: whose it is, whom it tells, and where the words that it reports may stand.

``read_clause`` answers for one verb; the rules then only look at its answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from xicalls.attribution.page import Page, Unit
from xicalls.attribution.phrases import (
    Range,
    is_abbreviation_dot,
    is_adverb,
    is_past,
    noun_phrase_after,
    skip_modifiers,
    subject_before,
)
from xicalls.attribution.words import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BRACKET,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ING,
    MODAL,
    NEGATION,
    PARTICIPLE,
    PAST,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THIRD,
    TIME,
    VERB,
    Verb,
)
from xicalls.model import ParagraphKind

_QUESTION_WORDS = frozenset({"whether", "if", "how", "why", "what", "who", "when", "where", "which"})
_PLANNED = frozenset(
    {"expected", "due", "set", "scheduled", "likely", "unlikely", "yet", "about", "supposed", "refused", "refuses",
     "declined", "declines", "failed", "fails", "able", "unable", "ready", "reluctant", "going", "planning", "plans",
     "want", "wants", "wanted", "trying", "tried", "try", "have", "has", "had", "asked", "needs", "need", "said"}
)  # fmt: skip
_CLEAR = frozenset({"clause", "that", "wh"})


@dataclass(frozen=True, slots=True)
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


@dataclass(slots=True)
class _Group:
    first: int
    passive: bool = False
    negated: bool = False
    modal: bool = False
    infinitive: bool = False
    perfect: bool = False
    helped: bool = False


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
    reporting, form = page.words.verbs[page.tokens.lower[verb]]
    group = _verb_group(page, unit, verb)
    if group.infinitive and not _infinitive_reports(page, unit, group.first):
        return None
    if form == BASE and not (group.infinitive or group.helped) and not _is_plural_present(page, unit, verb, reporting):
        return None
    if form == THIRD and reporting.noun and _is_plural_noun(page, unit, group.first, verb):
        return None
    if page.tokens.words[verb][0].isupper() and not _in_headline(page, unit, verb):
        return None
    subject = _subject_after_quote(page, unit, group.first) if form != ING or group.helped else None
    if group.infinitive:
        subject = _opening_subject(page, unit, group.first)
    elif subject is None and (form != ING or group.helped):
        subject = subject_before(page, unit.first, group.first)
    shared = False
    inverted = False
    after = verb + 1
    if subject is None and form in {PAST, THIRD} and reporting.frames & {"quote", "clause"}:
        right = _inverted_subject(page, unit, group.first, verb)
        if right is not None:
            subject, inverted, after = right, True, right[1]
    if subject is None:
        speaks = bool(reporting.frames & {"clause", "quote"}) and not reporting.noun
        subject = _shared_subject(page, unit, group.first, form, group, earlier, speaks)
        shared = subject is not None
        if subject is None and not (form == ING or group.infinitive):
            return None
    if form == THIRD and reporting.noun and subject is not None and _is_bare_object(page, unit, subject):
        return None
    start = group.first if inverted or shared or subject is None else min(group.first, subject[0])
    if subject is not None and not shared and not inverted and _is_hypothetical(page, unit, start):
        return None
    before = _words_before(page, unit, start) if not shared else None
    hearer, shape, content, cue_end = _complement(page, unit, reporting, after)
    if shape == "none" and before is None and _clause_ahead(page, content, unit.last, reporting):
        shape = "words"
    return Clause(
        unit, verb, (group.first, verb + 1), reporting, form, subject, inverted, shared,
        group.passive, group.negated, group.modal, group.infinitive, hearer, shape, content, cue_end, before,
    )  # fmt: skip


def _is_hypothetical(page: Page, unit: Unit, start: int) -> bool:
    """*if he says that*, *unless they agree to*: nothing was said."""
    return start > unit.first and page.tokens.lower[start - 1] in {"if", "unless"} and page.inside[start - 1] < 0


def _verb_group(page: Page, unit: Unit, verb: int) -> _Group:
    """*has also repeatedly said*: from its first auxiliary or adverb."""
    bits, lower = page.bits, page.tokens.lower
    group = _Group(verb)
    token = verb - 1
    while token >= unit.first and page.inside[token] < 0:
        kind = bits[token]
        if kind & AUXILIARY:
            group.helped = True
            group.negated |= bool(kind & NEGATION)
            group.modal |= bool(kind & MODAL)
            if kind & BE and not group.perfect:
                group.passive = True
            group.perfect |= lower[token] in {"has", "have", "had", "'ve"}
        elif (lower[token] == "to" and token + 1 == verb) or (lower[token] == "to" and is_adverb(page, token + 1)):
            group.first = token
            leading = _goes_on(page, unit, token)
            if leading is None:
                group.infinitive = True
                break
            group.helped = True  # “went on to say”: what follows is reported
            group.first = token = leading
            token -= 1
            continue
        elif kind & NEGATION:
            group.negated = True
        elif lower[token] in {"himself", "herself", "themselves", "itself", "each", "all", "both"}:
            pass
        elif kind & TIME and token > unit.first and lower[token - 1] in {"on", "late", "early"} and token + 1 <= verb:
            token -= 1  # “Mr Roe on Friday said”
            if lower[token] != "on":
                token -= lower[token - 1] == "on"
        elif not is_adverb(page, token) or (kind & TIME and not kind & ADVERB):
            break
        group.first = token
        token -= 1
    return group


def _goes_on(page: Page, unit: Unit, to: int) -> int | None:
    """Where *went on to*, *continued to* begins, if it stands before this *to*."""
    lower = page.tokens.lower
    if to - 1 > unit.first and lower[to - 1] in {"continued", "continues", "proceeded", "began", "rushed"}:
        return to - 1
    if to - 2 > unit.first and lower[to - 1] == "on" and lower[to - 2] in {"went", "goes", "going", "gone"}:
        return to - 2
    return None


def _infinitive_reports(page: Page, unit: Unit, to: int) -> bool:
    """Whether *to say* tells what was said: *phones to say*, *went on to add*; not *is to say*, *has yet to say*."""
    if to <= unit.first:
        return False
    lower = page.tokens.lower
    if page.bits[to - 1] & (BE | AUXILIARY) or lower[to - 1] in _PLANNED:
        return False
    return lower[to - 1] in {"on", "as", "along", "out"} or unit.kind != "body"


def _in_headline(page: Page, unit: Unit, verb: int) -> bool:
    """Whether a capital says nothing of a verb: at a sentence's start, and in titles, where all words have one.

    *the United States* is no statement.
    """
    return verb == unit.first or unit.kind != ParagraphKind.BODY or page.inside[verb - 1] >= 0


def _is_plural_present(page: Page, unit: Unit, verb: int, reporting: Verb) -> bool:
    """Whether a base form is a verb: *officials say*, *they argue*; not *a call*, *the report*."""
    token = verb - 1
    while token > unit.first and page.bits[token] & ADVERB:
        token -= 1
    if token < unit.first or page.inside[token] >= 0:
        return False
    kind, word = page.bits[token], page.tokens.lower[token]
    if word in {"i", "we", "they", "you", "who", "others", "some", "many", "that"}:
        return True
    if kind & CUE:
        return page.words.verbs[word][0].noun and page.words.verbs[word][1] == THIRD  # “new reports show”
    if kind & (DETERMINER | PREPOSITION | POSSESSIVE | CONJUNCTION | PRONOUN | VERB | TIME | PUNCTUATION):
        return bool(kind & (COMMA | BRACKET)) and not reporting.noun
    if (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in {"people", "police", "women", "men"}:
        return True
    return not reporting.noun


def _is_plural_noun(page: Page, unit: Unit, first: int, verb: int) -> bool:
    """Whether a third person singular is rather a plural noun: *new calls for*, *the reports that*, *his remarks were*."""
    token = first - 1
    if token < unit.first or page.inside[token] >= 0:
        return False
    if page.tokens.lower[verb + 1 : verb + 2] == ["that"]:
        return False
    following = page.bits[verb + 1] if verb + 1 < unit.last else 0
    if following & (VERB | AUXILIARY | CONJUNCTION) and not following & PRONOUN:
        return True
    kind = page.bits[token]
    if kind & (DETERMINER | PREPOSITION | POSSESSIVE | CONJUNCTION | TIME) and not kind & SUBJECT_PRONOUN:
        return True
    return page.tokens.lower[token].endswith(("ed", "ing", "ous", "ive", "al", "ic", "ful", "ent", "ary"))


def _is_bare_object(page: Page, unit: Unit, subject: Range) -> bool:
    """*held telephone talks*: a bare noun after a verb is no subject; what follows is a plural noun."""
    first, last = subject
    if last - first > 1 or first == unit.first or page.bits[first] & (PRONOUN | SUBJECT_PRONOUN):
        return False
    return bool(page.bits[first - 1] & (VERB | AUXILIARY | CUE)) or bool(page.bits[first] & VERB)


def _subject_after_quote(page: Page, unit: Unit, end: int) -> Range | None:
    """*“…,” the tall, quiet senator from Ohio said*: all that stands between a quotation and its verb begins with it."""
    token = end - 1
    floor = max(unit.first, end - 30)
    while token >= floor and page.inside[token] < 0:
        if page.bits[token] & (SUBORDINATOR | STOP | COLON) and page.tokens.words[token] != ".":
            return None
        token -= 1
    if token < floor or token + 1 >= end or page.bounds[page.inside[token]][1] != token + 1:
        return None
    if page.text[page.tokens.starts[token] - 1] not in ",?!—-" and not page.bits[token + 1] & COMMA:
        return None
    start = token + 1 + bool(page.bits[token + 1] & COMMA)
    if start >= end or page.bits[start] & (PREPOSITION | CONJUNCTION | VERB | AUXILIARY | CUE):
        return None
    last = _noun_phrase_with_adjectives(page, start, end)
    if last == start or any(page.bits[t] & (VERB | CUE) for t in range(last, end) if not page.bits[last] & COMMA):
        return None
    return (start, last)


def _noun_phrase_with_adjectives(page: Page, start: int, end: int) -> int:
    last = noun_phrase_after(page, start, end)
    while last + 1 < end and page.bits[last] & COMMA and page.tokens.words[last - 1].islower():
        if page.tokens.words[last - 1].endswith("s") or page.bits[last + 1]:
            break
        last = noun_phrase_after(page, last + 1, end)  # “the tall, quiet senator”
    return last


def _inverted_subject(page: Page, unit: Unit, first: int, verb: int) -> Range | None:
    """*“…,” said Xi*; *…, according to* has no such subject. Words or a quotation must stand before the verb."""
    if first <= unit.first or verb + 1 >= unit.last or page.inside[verb + 1] >= 0:
        return None
    before = page.bits[first - 1]
    if not (page.inside[first - 1] >= 0 or before & (COMMA | QUOTE)):
        return None
    kind = page.bits[verb + 1]
    if kind & (PREPOSITION | PUNCTUATION | VERB | AUXILIARY | ADVERB | TIME) and not kind & (DETERMINER | PRONOUN):
        return None
    if page.tokens.lower[verb + 1] in {"that", "him", "her", "them", "us", "me", "it", "this"}:
        return None
    end = noun_phrase_after(page, verb + 1, unit.last)
    while end < unit.last and page.tokens.lower[end] in {"for", "at", "from", "with", "in"} and page.inside[end] < 0:
        following = noun_phrase_after(page, end + 1, unit.last)
        if following == end + 1 or any(page.bits[t] & TIME for t in range(end + 1, following)):
            break
        end = following
    if end == verb + 1:
        return None
    after = page.bits[end] if end < unit.last else STOP
    if page.inside[first - 1] >= 0 or after & (PUNCTUATION | PREPOSITION | TIME | ADVERB) or end == unit.last:
        return (verb + 1, end)
    return None


def _shared_subject(
    page: Page, unit: Unit, first: int, form: str, group: _Group, earlier: list[Clause], speaks: bool
) -> Range | None:
    """The subject of an earlier verb that this one goes on with: *…, and called for calm*; *…, adding that*."""
    if first <= unit.first:
        return None
    token = first - 1
    if form == ING and not group.helped:
        if page.tokens.lower[token] == "as" and earlier and earlier[-1].verb < token <= earlier[-1].verb + 12:
            return _quoted_subject(page, earlier[-1], token)
        if page.bits[token] & CONJUNCTION:
            token -= 1
        local = subject_before(page, unit.first, first) if page.tokens.lower[token] != "," else None
        if local is not None and (_follows_with(page, unit, local[0]) or speaks):
            return local
        if not (page.bits[token] & (COMMA | PREPOSITION | CUE) or page.inside[token] >= 0):
            return None
    elif not page.bits[token] & (CONJUNCTION | COMMA):
        return None
    finite = [c for c in earlier if c.subject is not None and not c.passive]
    for clause in reversed(finite):
        if form == ING or (clause.form == form and not (clause.modal or clause.infinitive)):
            return clause.subject
    if finite:
        return finite[-1].subject
    return _opening_subject(page, unit, first)


def _quoted_subject(page: Page, quoting: Clause, joint: int) -> Range | None:
    """*Mr Roe was quoted as saying*: the one quoted; *the agency quoted Mr Roe as saying*: he, too."""
    if quoting.passive:
        return quoting.subject
    start = quoting.verb + 1
    end = noun_phrase_after(page, start, joint)
    return (start, end) if end > start else quoting.subject


def _follows_with(page: Page, unit: Unit, start: int) -> bool:
    """*…, with an official saying that*: an absolute phrase with a subject of its own."""
    return start > unit.first and page.tokens.lower[start - 1] == "with"


def _opening_subject(page: Page, unit: Unit, before: int) -> Range | None:
    """The subject of the sentence's first verb, whatever verb it is: *Mr Roe left the hall, saying that …*."""
    bits = page.bits
    for token in range(unit.first, before):
        if page.inside[token] >= 0:
            continue
        kind = bits[token]
        if kind & (VERB | AUXILIARY) or (kind & CUE and token > unit.first) or is_past(page, token):
            start = token
            while start > unit.first and is_adverb(page, start - 1):
                start -= 1
            subject = subject_before(page, unit.first, start)
            if subject is not None:
                return subject
    return None


def _words_before(page: Page, unit: Unit, start: int) -> Range | None:
    """The tokens before the reporting clause that it may report: they end in a comma or a quotation."""
    last = start - 1
    if last < unit.first:
        return None
    if page.inside[last] >= 0:
        return (unit.first, start)
    if page.bits[last] & COMMA and last > unit.first:
        return (unit.first, last)
    if page.bits[last] & STOP and last > unit.first and page.tokens.words[last] in "?!":
        return (unit.first, start)
    return None


def _complement(page: Page, unit: Unit, reporting: Verb, after: int) -> tuple[Range | None, str, int, int]:
    """What follows the verb: (hearer, shape, where the content begins, where the cue ends)."""
    frames = reporting.frames
    end = unit.last
    hearer: Range | None = None
    token = after
    if token < end and page.tokens.lower[token] in {"out", "up"} and page.tokens.lower[token] in frames:
        token += 1  # “pointed out that”
    if "clear" in frames and (plain := _made_clear(page, token, end)) is not None:
        token, frames = plain, _CLEAR
    if "hearer" in frames and token < end and page.inside[token] < 0:
        following = _hearer_end(page, token, end)
        if following > token:
            hearer = (token, following)
            token = following
    elif token + 1 < end and page.tokens.lower[token] == "to" and "clause" in frames and "to" not in frames:
        following = noun_phrase_after(page, token + 1, end)  # “said to reporters that”
        if following > token + 1 and not page.bits[token + 1] & (BE | AUXILIARY):
            hearer = (token + 1, following)
            token = following
    shape, content = _shape_at(page, token, end, frames)
    if shape == "words" or shape == "none":
        moved = skip_modifiers(page, token, end, frames)
        if moved > token:
            shape, content = _shape_at(page, moved, end, frames)
            token = moved
    if shape == "none" and frames & {"clause", "that"} and (late := _late_that(page, token, end)):
        shape, content = "that", late
    return hearer, shape, content, min(content, end)


def _clause_ahead(page: Page, token: int, end: int, reporting: Verb) -> bool:
    """*She says despite all that, he was right*: a clause that begins with a prepositional phrase."""
    if token >= end or not page.bits[token] & PREPOSITION or page.inside[token] >= 0:
        return False
    if "clause" not in reporting.frames or page.tokens.lower[token] in {"of", "to", "about", "by", "on"}:
        return False
    return any(page.bits[t] & AUXILIARY and page.inside[t] < 0 for t in range(token, min(token + 25, end)))


def _made_clear(page: Page, token: int, end: int) -> int | None:
    """The token after *made (it) clear*, *made (it) known*."""
    for position in range(token, min(token + 3, end)):
        if page.tokens.lower[position] in {"clear", "plain", "known"}:
            return position + 1
        if page.tokens.lower[position] not in {"it", "very", "quite", "abundantly", "perfectly"}:
            return None
    return None


def _late_that(page: Page, token: int, end: int) -> int | None:
    """The clause after *that* where a longer phrase stands before it: *said at a rally in Springfield, Ohio, that*."""
    lower = page.tokens.lower
    for position in range(token, min(token + 18, end - 1)):
        kind = page.bits[position]
        if page.inside[position] >= 0 or kind & (STOP | COLON | SUBORDINATOR | RELATIVE | VERB | AUXILIARY | CUE):
            if lower[position] != "that" or not page.bits[position - 1] & COMMA:
                return None
            following = page.bits[position + 1]
            return None if following & (VERB | AUXILIARY | PUNCTUATION) or is_past(page, position + 1) else position + 1
    return None


def _hearer_end(page: Page, token: int, end: int) -> int:
    kind = page.bits[token]
    if page.tokens.lower[token] in {"that", "to", "whether", "if", "how", "why", "what", "for", "about", "of"}:
        return token
    if kind & PUNCTUATION:
        return token
    following = noun_phrase_after(page, token, end)
    if following < end and page.inside[following] < 0 and page.bits[following] & (VERB | AUXILIARY):
        # “tells Trump China is ready”: the last name belongs to what is told
        if following - token > 1 and page.tokens.words[token][0].isupper():
            return following - 1 if not page.bits[following - 2] & STOP else following
        return token
    return following


def _shape_at(page: Page, token: int, end: int, frames: frozenset[str]) -> tuple[str, int]:
    if token >= end:
        return "none", token
    kind, word = page.bits[token], page.tokens.lower[token]
    if page.inside[token] >= 0:
        return "quote", token
    if kind & COMMA:
        if token + 1 < end and page.inside[token + 1] >= 0:
            return "quote", token + 1
        return "none", token
    if kind & COLON:
        if word == ":" and token + 1 < end:
            return ("quote" if page.inside[token + 1] >= 0 else "colon"), token + 1
        return "none", token
    if kind & PUNCTUATION:
        if kind & STOP and is_abbreviation_dot(page, token):
            return "words", token
        return "none", token
    if word == "that":
        following = page.bits[token + 1] if token + 1 < end else STOP
        if following & (VERB | AUXILIARY | PUNCTUATION) and not following & (COMMA | DETERMINER | PRONOUN):
            return "words", token
        if not page.bits[token - 1] & (CUE | TIME) and token + 1 < end and is_past(page, token + 1):
            return "none", token  # “said in a film that showed”
        return "that", token + 1
    if word in _QUESTION_WORDS:
        return "wh", token
    if word == "to":
        return "to", token
    if kind & PREPOSITION and word in frames:
        return word, token + 1
    if kind & PREPOSITION:
        return "none", token
    return "words", token


__all__ = ["PARTICIPLE", "PAST", "Clause", "read_clause"]
