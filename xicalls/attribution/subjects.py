"""Who reports: the noun phrase before the verb, after it, or at the head of the sentence."""

from __future__ import annotations

from bisect import bisect_left

from xicalls.attribution.appositions import before_apposition, before_bracket, named_before_bracket, previous
from xicalls.attribution.page import Page, Unit
from xicalls.attribution.phrases import (
    Range,
    is_abbreviation_dot,
    is_adverb,
    is_name_of_work,
    is_past,
    noun_phrase_after,
    noun_phrase_before,
    past_occasion,
)
from xicalls.attribution.verbs import is_name
from xicalls.attribution.words import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    CLASSES,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    PAST,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    TIME,
    VERB,
)
from xicalls.model import ParagraphKind

_RELATIVES = frozenset({"who", "which", "whom", "whose", "that"})


def subject_before(page: Page, first: int, end: int) -> Range | None:
    """The noun phrase that ends just before ``end`` (the first token of a verb group), not before ``first``.

    *Sen. Jane Roe, a Democrat who chairs the panel, said*: the name; *the ministry's spokesman in Rome said*: all
    of it; *a senior official who was there said*: all of it.
    """
    last = end - 1
    if last < first:
        return None
    bits = page.bits[last]
    if page.inside[last] >= 0:
        if not is_name_of_work(page, page.inside[last]):
            return None
        last = before_apposition(page, first, last)  # “Jane Roe, host of “Late Night,” suggested”
    elif bits & COMMA and last > first and (name := named_before_bracket(page, first, last - 1)) is not None:
        last = name  # “Sen. Jane Roe (D-Vt.), said”
    elif bits & COMMA:
        last = before_apposition(page, first, last)
    elif bits & BRACKET:
        last = before_bracket(page, first, last)
    elif bits & DASH:
        opening = previous(page, first, last, DASH)
        last = opening - 1 if opening > first else -1
    if last < first or page.bits[last] & (QUOTE | COLON | COMMA | DASH):
        return None
    if page.lower[last] in _RELATIVES:
        return _relative_subject(page, first, last)
    return noun_phrase_before(page, first, last)


_PARTNER = frozenset({"with", "by", "between", "alongside"})


def _relative_subject(page: Page, first: int, pronoun: int) -> Range | None:
    """*idealists who wanted*, *Mr Roe, who chairs the panel and said*: the antecedent and its pronoun."""
    if page.lower[pronoun] not in {"who", "which", "that"} or pronoun == first:
        return (pronoun, pronoun + 1) if page.lower[pronoun] == "who" else None
    last = pronoun - 1
    if page.bits[last] & COMMA:
        last -= 1
    if last < first or page.bits[last] & PUNCTUATION & ~BRACKET:
        return (pronoun, pronoun + 1) if page.lower[pronoun] == "who" else None
    if page.bits[last] & BRACKET:
        last = before_bracket(page, first, last)
    if page.lower[pronoun] != "who" and page.bits[pronoun - 1] & (VERB | CUE | AUXILIARY):
        return None
    antecedent = noun_phrase_before(page, first, last) if last >= first else None
    if antecedent and page.lower[pronoun] == "who":  # “a call with Mr Roe, who said”: Mr Roe
        cut = max((t + 1 for t in range(antecedent[0], last) if page.lower[t] in _PARTNER), default=antecedent[0])
        antecedent = cut, antecedent[1]
    return (antecedent[0], pronoun + 1) if antecedent else (pronoun, pronoun + 1)


_NEW_CLAUSE = SUBORDINATOR | STOP | COLON


def subject_after_quote(page: Page, unit: Unit, end: int) -> Range | None:
    """*“…,” the tall, quiet senator from Ohio said*: what stands between a quotation and its verb begins with it."""
    quote = bisect_left(page.bounds, (end, end)) - 1
    if quote < 0:
        return None
    token = page.bounds[quote][1] - 1
    if token + 1 >= end or token < unit.first or token < end - 30:
        return None
    if page.text[page.tokens.starts[token] - 1] not in ",?!—-" and not page.bits[token + 1] & COMMA:
        return None
    for between in range(token + 1, end):
        if page.bits[between] & _NEW_CLAUSE and page.tokens.words[between] != ".":
            return None
    start = token + 1 + bool(page.bits[token + 1] & COMMA)
    if start >= end or page.bits[start] & (PREPOSITION | CONJUNCTION | VERB | AUXILIARY | CUE):
        return None
    if page.lower[start] == "according":
        return None  # “…,” according to an account of the talks, and complained that
    last = _noun_phrase_with_adjectives(page, start, end)
    while start < last < end and page.bits[last] & PREPOSITION and not page.bits[last] & SUBORDINATOR:
        further = noun_phrase_after(page, last + 1, end)  # “a spokesman for the king”
        if further == last + 1 or any(page.bits[t] & TIME for t in range(last + 1, further)):
            break
        last = further
    if last == start or any(page.bits[t] & (VERB | CUE) for t in range(last, end) if not page.bits[last] & COMMA):
        return None
    return (start, last)


def _noun_phrase_with_adjectives(page: Page, start: int, end: int) -> int:
    last = noun_phrase_after(page, start, end)
    while last + 1 < end and page.bits[last] & COMMA and page.tokens.words[last - 1].islower():
        if page.tokens.words[last - 1].endswith("s") or page.bits[last + 1] & CLASSES:
            break
        last = noun_phrase_after(page, last + 1, end)  # “the tall, quiet senator”
    return last


def inverted_subject(page: Page, unit: Unit, first: int, verb: int) -> Range | None:
    """*“…,” said Xi*; *…, according to* has no such subject. Words or a quotation must stand before the verb."""
    if verb + 1 >= unit.last or page.inside[verb + 1] >= 0:
        return None
    quoted = first > unit.first and page.inside[first - 1] >= 0
    if first > unit.first and not quoted and not page.bits[first - 1] & COMMA:
        return None
    kind = page.bits[verb + 1]
    if kind & (PREPOSITION | PUNCTUATION | VERB | AUXILIARY | ADVERB | TIME) and not kind & (DETERMINER | PRONOUN):
        return None
    if page.lower[verb + 1] in {"that", "him", "her", "them", "us", "me", "it", "this"}:
        return None
    end = noun_phrase_after(page, verb + 1, unit.last)
    while end < unit.last and page.lower[end] in {"for", "at", "from", "with", "in"} and page.inside[end] < 0:
        following = noun_phrase_after(page, end + 1, unit.last)
        if following == end + 1 or any(page.bits[t] & TIME for t in range(end + 1, following)):
            break
        end = following
    if end == verb + 1:
        return None
    after = page.bits[end] if end < unit.last else STOP
    if first == unit.first:  # “Said Mr Roe, “We must talk.””
        marked = end + 1 < unit.last and after & (COMMA | COLON) and page.inside[end + 1] >= 0
        return (verb + 1, end) if marked else None
    if quoted and after & AUXILIARY and first > unit.first + 1 and opening_subject(page, unit, first) is not None:
        return None  # “Mr Roe, citing “fair rules,” said the line could be open”
    if quoted or after & (PUNCTUATION | PREPOSITION | TIME | ADVERB | RELATIVE):
        return (verb + 1, end)
    return None


def opening_subject(page: Page, unit: Unit, before: int) -> Range | None:
    """The subject of the sentence's first verb, whatever verb it is: *Mr Roe left the hall, saying that …*."""
    bits = page.bits
    begin = past_subordinate(page, unit.first, before)
    joined = joined_subject(page, begin, before)
    if joined is not None:
        return joined
    for token in range(begin, before):
        if page.inside[token] >= 0:
            continue
        kind = bits[token]
        if kind & (VERB | AUXILIARY) or (token > unit.first and _is_verb(page, unit, token)) or is_past(page, token):
            subject = subject_before(page, begin, _past_adverbs(page, begin, token))
            if subject is not None:
                return subject
    return _opening_name(page, unit, before)


def _is_verb(page: Page, unit: Unit, token: int) -> bool:
    """Whether a cue can be nothing but a verb here: *said*, *argues*; not *the United States*, *its state director*."""
    if not page.bits[token] & CUE or is_name(page, unit, token):
        return False
    reporting, form = page.words.verbs[page.lower[token]]
    return form == PAST or not reporting.noun or page.lower[token + 1] == "that"


def headline_pair(page: Page, unit: Unit, subject: Range) -> Range:
    """*Lee, Xi agree to talk*: in a headline, a comma for the *and* between the two names that it begins with."""
    comma = subject[0] - 1
    if unit.kind == ParagraphKind.BODY or not unit.first < comma <= unit.first + _LONGEST_OF_PAIR:
        return subject
    words, first = page.tokens.words, comma - 1
    while first > unit.first and words[first - 1][0].isupper() and not page.bits[first - 1] & CLASSES:
        first -= 1
    names = (*range(first, comma), subject[0])
    if not page.bits[comma] & COMMA or (first > unit.first and not page.bits[first - 1] & BRACKET):
        return subject
    named = all(words[t][0].isupper() and not page.bits[t] & CLASSES and page.inside[t] < 0 for t in names)
    return (first, subject[1]) if named else subject


_LONGEST_OF_PAIR = 5


def joined_subject(page: Page, begin: int, before: int) -> Range | None:
    """*Mr Doe agreed, but Mr Roe left, saying that …*; *…, while Mr Roe left, saying that …*: the subject of the last
    clause that is joined on.
    """
    for token in range(before - 2, begin + 1, -1):
        if not page.bits[token] & (CONJUNCTION | SUBORDINATOR) or page.inside[token] >= 0:
            continue
        if page.bits[token - 1] & COMMA and page.lower[token] != "that":
            start = past_occasion(page, token + 1, before)
            end = noun_phrase_after(page, start, before)
            after = past_apposition(page, end, before)
            if start < end and after < before and (page.bits[after] & (VERB | AUXILIARY) or is_past(page, after)):
                return (start, end)
    return None


def past_apposition(page: Page, comma: int, end: int) -> int:
    """*while her rival, Jane Roe, has left*: past the apposition, or where there is none, no further."""
    if comma >= end or not page.bits[comma] & COMMA:
        return comma
    for token in range(comma + 1, min(comma + 10, end)):
        if page.inside[token] >= 0 or page.bits[token] & (VERB | AUXILIARY | STOP):
            return comma
        if page.bits[token] & COMMA:
            return token + 1
    return comma


def past_subordinate(page: Page, first: int, before: int) -> int:
    """*As the crowd waited, Mr Roe took the stage*; *Asked if he knew, Mr Roe left*: where the main clause begins."""
    opening = first + bool(page.bits[first] & CONJUNCTION)
    opening += bool(page.lower[opening] == "even")
    asked = page.lower[opening] in _ASKED
    if not (page.bits[opening] & SUBORDINATOR or asked):
        return first
    told = asked
    for token in range(opening + 1, before - 1):
        if page.inside[token] >= 0:
            continue
        told = told or bool(page.bits[token] & (VERB | AUXILIARY | CUE)) or is_past(page, token)
        if told and page.bits[token] & COMMA:
            return token + 1 if not page.bits[token + 1] & RELATIVE else first
    return first


_ASKED = frozenset({"asked", "pressed", "questioned", "told"})


_DOCUMENTS = frozenset(
    {"statement", "letter", "note", "post", "message", "tweet", "response", "email", "e-mail", "memo", "release",
     "readout", "communique", "notice", "video", "reply", "telegram", "cable", "lawsuit", "complaint", "pitch"}
)  # fmt: skip
"""What somebody issues in words of his own."""


def issuer_before(page: Page, first: int, end: int) -> Range | None:
    """*The ministry issued a statement on Friday saying that*; *He rang Mr Doe saying that*: who issued it, who rang.

    Args:
        page: the article.
        first: the first token of the sentence.
        end: the participle.
    """
    told = False
    for token in range(end - 1, max(first, end - 12), -1):
        kind, word = page.bits[token], page.lower[token]
        if kind & (PUNCTUATION | CONJUNCTION | SUBORDINATOR | SUBJECT_PRONOUN) or page.inside[token] >= 0:
            return None
        if word in _RINGS or (told and (kind & (VERB | CUE) or is_past(page, token) or word in _ISSUES)):
            return subject_before(page, first, _past_adverbs(page, first, token))
        told = told or word in _DOCUMENTS
        if kind & (VERB | AUXILIARY) or (is_past(page, token) and not told):
            return None
    return None


def _past_adverbs(page: Page, first: int, verb: int) -> int:
    """*The ministry late on Friday also issued*: where the subject's verb begins, with what stands before it."""
    while verb > first and (
        page.bits[verb - 1] & (AUXILIARY | TIME) or is_adverb(page, verb - 1) or page.lower[verb - 1] in _TIMED
    ):
        verb -= 1
    return verb


_TIMED = frozenset({"this", "last", "on", "late", "early"})
_ISSUES = frozenset({"sent", "left", "wrote", "put", "gave", "read", "sends", "issues", "releases", "posts", "made"})
_RINGS = frozenset(
    {"emailed", "e-mailed", "texted", "messaged", "phoned", "telephoned", "rang", "wired", "cabled", "emails", "texts",
     "phones"}
)  # fmt: skip
"""How somebody is told something, by what is said next: *He phoned Mr Doe saying that*."""


def subject_ahead(page: Page, unit: Unit, first: int, verb: int) -> Range | None:
    """*By offering talks, Mr Roe would show good will*: whose doing it is that the sentence begins with."""
    for token in range(unit.first, first):
        if page.inside[token] >= 0:
            return None
        if (
            not page.bits[token] & (PREPOSITION | SUBORDINATOR | CONJUNCTION | ADVERB)
            and page.lower[token] != "addition"
        ):
            return None
    for comma in range(verb + 2, min(verb + 30, unit.last - 2)):
        if not page.bits[comma] & COMMA or page.inside[comma] >= 0:
            continue
        start = comma + 1
        while start < unit.last and page.bits[start] & ADVERB and not page.bits[start] & PRONOUN:
            start += 1
        end = noun_phrase_after(page, start, unit.last)
        end = next((t for t in range(start + 1, end) if is_past(page, t) and not page.bits[t - 1] & DETERMINER), end)
        if end == start or end + 1 >= unit.last or page.inside[start] >= 0 or page.bits[start] & RELATIVE:
            continue
        who = page.bits[end] & COMMA and page.lower[end + 1] == "who"
        if who or page.bits[end] & (VERB | AUXILIARY | CUE | ADVERB) or is_past(page, end):
            return (start, end)
    return None


def _opening_name(page: Page, unit: Unit, before: int) -> Range | None:
    """*Jane Roe, a judge, ties it to fees, saying that …*: the name that the sentence begins with."""
    first = unit.first + bool(page.bits[unit.first] & CONJUNCTION)
    end = first
    while end < before and not page.bits[end] & _NO_NAME:
        if not page.tokens.words[end][0].isupper() and not (end > first and is_abbreviation_dot(page, end)):
            break
        end += 1
    if end == first or page.inside[first] >= 0 or page.bits[end] & (PREPOSITION | STOP):
        return None
    return (first, end)


_NO_NAME = PREPOSITION | SUBORDINATOR | RELATIVE | DETERMINER | ADVERB | TIME


def is_bare_object(page: Page, unit: Unit, subject: Range) -> bool:
    """*held telephone talks*: a bare noun after a verb is no subject; what follows is a plural noun."""
    first, last = subject
    if last - first > 1 or first == unit.first or page.bits[first] & (PRONOUN | SUBJECT_PRONOUN):
        return False
    return bool(page.bits[first - 1] & (VERB | AUXILIARY | CUE)) or bool(page.bits[first] & VERB)
