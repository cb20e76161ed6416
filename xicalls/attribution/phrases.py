"""Noun phrases and modifiers around a cue, found without a parser: by closed classes, capitals and punctuation.

All positions are token indices; ranges are half-open.
"""

from __future__ import annotations

from xicalls.attribution.page import Page
from xicalls.attribution.words import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    NEGATION,
    OCCASION,
    PAST,
    PLACE_PREPOSITION,
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
)

Range = tuple[int, int]

LONGEST = 40
"""A noun phrase of more tokens than this is none: the scan has run into a clause."""

_RELATIVES = frozenset({"who", "which", "whom", "whose", "that"})
_ARTICLES = frozenset({"a", "an", "the"})
_APPOSITIVE_STARTS = frozenset(
    {"now", "then", "formerly", "former", "r", "d", "jr", "sr", "ph", "m", "also", "himself", "herself", "chief",
     "president", "director", "chairman", "head", "editor", "author", "founder", "professor", "spokesman",
     "spokeswoman", "spokesperson", "co-founder", "who", "whose", "which", "senior", "one"}
)  # fmt: skip


def is_adverb(page: Page, token: int) -> bool:
    """Whether a token may stand between a subject and its verb: an adverb, by its class or its ``-ly``."""
    return bool(page.bits[token] & ADVERB) or page.tokens.lower[token].endswith("ly")


def is_abbreviation_dot(page: Page, token: int) -> bool:
    """Whether a full stop belongs to the word before it: *Sen.*, *J.*, *Mr.*, in the middle of a unit."""
    tokens = page.tokens
    return (
        tokens.words[token] == "."
        and token > 0
        and token not in page.finals
        and tokens.ends[token - 1] == tokens.starts[token]
        and token + 1 < len(tokens.words)
        and page.bits[token - 1] & PUNCTUATION == 0
        and tokens.ends[token] - tokens.starts[token - 1] <= 7
        and not page.bits[token + 1] & QUOTE
    )


def is_past(page: Page, token: int) -> bool:
    """Whether a word has the form of a regular past tense or participle: *moved*, *asked*."""
    word = page.tokens.words[token]
    return word.endswith("ed") and word.islower() and len(word) > 4


def is_finite_cue(page: Page, token: int) -> bool:
    """Whether a reporting verb stands here in a form that only a verb has: *said*, *told*; not *call*, *report*."""
    if not page.bits[token] & CUE:
        return False
    form = page.words.verbs[page.tokens.lower[token]][1]
    return form == PAST or (form == THIRD and page.tokens.lower[token] in {"says", "tells", "writes", "argues", "adds"})


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
        if not _is_name_of_work(page, page.inside[last]):
            return None
        last = _before_apposition(page, first, last)  # “Jane Roe, host of “Late Night,” suggested”
    elif bits & COMMA:
        last = _before_apposition(page, first, last)
    elif bits & BRACKET:
        last = _before_bracket(page, first, last)
    elif bits & DASH:
        opening = _previous(page, first, last, DASH)
        last = opening - 1 if opening > first else -1
    if last < first or page.bits[last] & (QUOTE | COLON | COMMA | DASH):
        return None
    if page.tokens.lower[last] in _RELATIVES:
        return _relative_subject(page, first, last)
    return noun_phrase_before(page, first, last)


def _is_name_of_work(page: Page, number: int) -> bool:
    """Whether a quotation is a short run of capitalised words: the name of a programme or a book."""
    first, last = page.bounds[number]
    return last - first <= 8 and all(
        page.tokens.words[t][0].isupper() or page.bits[t] & (PUNCTUATION | PREPOSITION | DETERMINER | CONJUNCTION)
        for t in range(first, last)
    )


def _previous(page: Page, first: int, before: int, kind: int) -> int:
    for token in range(before - 1, first - 1, -1):
        if page.bits[token] & kind and page.inside[token] < 0:
            return token
    return -1


def _before_bracket(page: Page, first: int, last: int) -> int:
    if page.tokens.words[last] not in ")]":
        return -1
    opening = _previous(page, first, last, BRACKET)
    return opening - 1 if opening > first else -1


def _before_apposition(page: Page, first: int, comma: int) -> int:
    """The last token of the phrase that an apposition before ``comma`` belongs to, or -1.

    *Sen. Jane Roe, a Democrat, of Ohio, said*: steps back over each chunk that can only be an apposition.
    """
    for _ in range(4):
        opening = _previous(page, first, comma, COMMA)
        if opening < 0 or not _is_apposition(page, opening + 1, comma):
            return -1
        before = opening - 1
        if before < first:
            return -1
        chunk = _previous(page, first, opening, COMMA)
        if chunk < 0 or not _is_apposition(page, chunk + 1, opening):
            return before if not page.bits[before] & BRACKET else _before_bracket(page, first, before)
        comma = opening
    return -1


def _is_apposition(page: Page, start: int, end: int) -> bool:
    if start >= end or page.inside[start] >= 0:
        return False
    word, bits = page.tokens.lower[start], page.bits[start]
    if word in _APPOSITIVE_STARTS or word[0].isdigit() or word in _ARTICLES:
        return True
    if bits & (SUBORDINATOR | CONJUNCTION | SUBJECT_PRONOUN | QUOTE | AUXILIARY):
        return False
    if end - start <= 3 and page.tokens.words[start][0].isupper():
        return True  # a place or a party: “, Ohio,”
    return bool(bits & (PREPOSITION | DETERMINER)) or word.endswith(("ing", "ed")) or word.islower()


def _relative_subject(page: Page, first: int, pronoun: int) -> Range | None:
    """*idealists who wanted*, *Mr Roe, who chairs the panel and said*: the antecedent and its pronoun."""
    if page.tokens.lower[pronoun] not in {"who", "which", "that"} or pronoun == first:
        return (pronoun, pronoun + 1) if page.tokens.lower[pronoun] == "who" else None
    last = pronoun - 1
    if page.bits[last] & COMMA:
        last -= 1
    if last < first or page.bits[last] & PUNCTUATION & ~BRACKET:
        return (pronoun, pronoun + 1) if page.tokens.lower[pronoun] == "who" else None
    if page.bits[last] & BRACKET:
        last = _before_bracket(page, first, last)
    if page.tokens.lower[pronoun] != "who" and page.bits[pronoun - 1] & (VERB | CUE | AUXILIARY):
        return None
    antecedent = noun_phrase_before(page, first, last) if last >= first else None
    return (antecedent[0], pronoun + 1) if antecedent else (pronoun, pronoun + 1)


def noun_phrase_before(page: Page, first: int, last: int) -> Range | None:
    """The noun phrase whose last token is ``last``, as far to the left as it goes, not before ``first``."""
    bits, lower = page.bits, page.tokens.lower
    if bits[last] & SUBJECT_PRONOUN or lower[last] in {"others", "both"}:
        return (last, last + 1)
    if bits[last] & (PREPOSITION | DETERMINER | VERB | SUBORDINATOR | CONJUNCTION) and not bits[last] & PRONOUN:
        if not bits[last] & (TIME | ADVERB):
            return None
    start = last + 1
    token = last
    floor = max(first, last - LONGEST)
    while token >= floor:
        if page.inside[token] >= 0:
            # a nickname or a title inside the name: skip the quotation if words go on before it
            opening = page.bounds[page.inside[token]][0]
            if start <= last and opening > first and last - opening < 12:
                token = opening - 1
                continue
            break
        kind = bits[token]
        if kind & (STOP | COLON | QUOTE | DASH | BRACKET):
            if kind & STOP and is_abbreviation_dot(page, token):
                token -= 1
                continue
            break
        if kind & COMMA:
            if not _lists_on(page, floor, token, start):
                break
        elif kind & CONJUNCTION:
            if start > last or not _joins_names(page, floor, token, start):
                break
        elif (kind & DETERMINER and not kind & PRONOUN) or lower[token] in {"that", "this", "these", "those"}:
            if kind & RELATIVE and token > floor and not bits[token - 1] & (PREPOSITION | COMMA):
                break
            start = token
            if token == floor or not bits[token - 1] & (PREPOSITION | DETERMINER | CONJUNCTION):
                break
        elif kind & PREPOSITION:
            if start > last:
                return None
            if kind & SUBORDINATOR or (lower[token] == "with" and token > floor and bits[token - 1] & COMMA):
                break  # “after the agency reported that”, “…, with an official saying”
            if token == floor or bits[token - 1] & (PUNCTUATION | SUBORDINATOR | CONJUNCTION | VERB | AUXILIARY):
                return _after_leading_phrase(page, token, last)
        elif (
            kind & (SUBORDINATOR | RELATIVE | SUBJECT_PRONOUN | VERB | AUXILIARY | NEGATION)
            and not kind & PRONOUN & ~SUBJECT_PRONOUN
        ) or (is_finite_cue(page, token) and not _is_participle(page, token)):
            break
        elif not kind & POSSESSIVE:
            start = token
        token -= 1
    if start > last:
        return None
    return _without_time(page, start, last + 1)


def _is_participle(page: Page, token: int) -> bool:
    """*a statement released by*, *the man named in*: a participle goes on with a preposition."""
    following = page.bits[token + 1] if token + 1 < len(page.bits) else 0
    return bool(following & PREPOSITION) and page.tokens.lower[token] not in {"said", "told", "wrote", "thought"}


def _without_time(page: Page, start: int, end: int) -> Range | None:
    """*Friday Mr Xi* → *Mr Xi*; *also the ministry* → *the ministry*."""
    while start < end and page.bits[start] & (TIME | ADVERB) and not page.bits[start] & DETERMINER and end - start > 1:
        start += 1
    while end - start > 1 and page.bits[end - 1] & TIME and page.tokens.words[end - 1][0].isupper():
        end -= 1
    return (start, end) if start < end else None


def _after_leading_phrase(page: Page, preposition: int, last: int) -> Range | None:
    """*In a statement Mr Roe*, *On Friday the ministry*: the noun phrase after the phrase that opens the clause."""
    bits, words = page.bits, page.tokens.words
    token = preposition + 1
    while token <= last and bits[token] & (DETERMINER | TIME | ADVERB):
        token += 1
        if bits[token - 1] & TIME and token <= last and not bits[token] & TIME:
            return (token, last + 1)
    for split in range(token, last + 1):
        if bits[split] & OCCASION and split < last:
            following = split + 1
            while following <= last and bits[following] & TIME:
                following += 1
            if following <= last and not bits[following] & PREPOSITION:
                return (following, last + 1)
        if split > token and bits[split] & DETERMINER and not bits[split - 1] & PREPOSITION:
            return (split, last + 1)
        if split > token and words[split][0].isupper() != words[split - 1][0].isupper() and split - 1 == token:
            return (split, last + 1)
    return (last, last + 1) if last > token and words[last][0].isupper() else None


def _joins_names(page: Page, floor: int, conjunction: int, right: int) -> bool:
    """Whether *and* joins two noun phrases here (*Mr Trump and Mr Xi*), not two clauses."""
    if conjunction <= floor or page.tokens.lower[conjunction] not in {"and", "or"}:
        return False
    before = page.bits[conjunction - 1]
    if before & (PUNCTUATION | VERB | AUXILIARY | SUBORDINATOR | PREPOSITION | SUBJECT_PRONOUN) and not before & COMMA:
        return bool(before & STOP) and is_abbreviation_dot(page, conjunction - 1)
    capital = page.tokens.words[conjunction - 1][0].isupper()
    if capital != _starts_like_name(page, right):
        return False
    named = True
    for token in range(conjunction - 1, max(floor, conjunction - 12) - 1, -1):
        kind = page.bits[token]
        if kind & (COMMA | COLON | QUOTE | DASH | SUBORDINATOR | RELATIVE):
            return True
        if kind & (VERB | AUXILIARY) or is_finite_cue(page, token):
            return named  # “said Mr Roe and Mr Doe both hoped”
        named = named and (page.tokens.words[token][0].isupper() or bool(kind & STOP))
        if kind & PREPOSITION and page.tokens.lower[token] not in {"of", "for"}:
            return token == floor or False
    return True


def _lists_on(page: Page, floor: int, comma: int, right: int) -> bool:
    """Whether a comma goes on a list of names that ends in *and* (*Xi, Putin and Modi*)."""
    if comma <= floor or comma + 1 != right or not page.tokens.words[comma - 1][0].isupper():
        return False
    window = range(right, min(right + 8, len(page.bits)))
    joined = next((t for t in window if page.bits[t] & (CONJUNCTION | VERB | CUE | AUXILIARY)), None)
    return joined is not None and page.tokens.lower[joined] == "and" and _starts_like_name(page, right)


def _starts_like_name(page: Page, token: int) -> bool:
    while token < len(page.bits) and page.bits[token] & DETERMINER:
        token += 1
    return token < len(page.bits) and page.tokens.words[token][0].isupper()


def noun_phrase_after(page: Page, token: int, end: int) -> int:
    """Where the noun phrase that begins at ``token`` ends: at a verb, a preposition other than *of*, punctuation.

    Returns:
        the token after its last one; ``token`` itself where no noun phrase begins.
    """
    bits, lower = page.bits, page.tokens.lower
    start = token
    end = min(end, token + LONGEST)
    if token < end and bits[token] & PRONOUN and not bits[token] & DETERMINER:
        return token + 1
    while token < end and page.inside[token] < 0:
        kind = bits[token]
        if kind & PUNCTUATION:
            if not (kind & STOP and is_abbreviation_dot(page, token)):
                break
        elif kind & DETERMINER:
            if token > start and not bits[token - 1] & (PREPOSITION | DETERMINER | CONJUNCTION):
                break
        elif kind & PREPOSITION:
            if lower[token] != "of" or token == start:
                break
        elif kind & CONJUNCTION:
            if lower[token] != "and" or token + 1 >= end or not _goes_on(page, token, start):
                break
        elif kind & (SUBORDINATOR | RELATIVE | PRONOUN | VERB | AUXILIARY) or is_finite_cue(page, token) or (kind & TIME and token > start and not bits[token - 1] & (PREPOSITION | DETERMINER)):
            break
        token += 1
    while token > start and bits[token - 1] & (CONJUNCTION | DETERMINER | PREPOSITION):
        token -= 1
    return token


def _goes_on(page: Page, conjunction: int, start: int) -> bool:
    following = conjunction + 1
    if (
        page.bits[following] & (VERB | AUXILIARY | CUE | SUBORDINATOR | PRONOUN)
        and not page.bits[following] & DETERMINER
    ):
        return False
    return conjunction > start and page.tokens.words[conjunction - 1][0].isupper() == _starts_like_name(page, following)


def skip_modifiers(page: Page, token: int, end: int, frames: frozenset[str]) -> int:
    """Step over what may stand between a cue and its content: adverbs, times, *in a statement*, *at a rally in Ohio*.

    Prepositions that are frames of the verb itself (*called for*) are not stepped over.
    """
    bits, lower = page.bits, page.tokens.lower
    while token < end and page.inside[token] < 0:
        kind = bits[token]
        if kind & TIME or (kind & ADVERB and lower[token] not in {"not", "all", "both", "there", "even", "only"}) or (lower[token].endswith("ly") and not kind):
            token += 1
        elif kind & PREPOSITION and lower[token] not in frames:
            following = _skip_phrase(page, token, end)
            if following == token:
                break
            token = following
        elif kind & DETERMINER and token + 1 < end and bits[token + 1] & TIME:
            token += 2  # “said this week that”
        elif lower[token][0].isdigit() and bits[token - 1] & TIME:
            token += 1
        else:
            break
    return token


def _skip_phrase(page: Page, preposition: int, end: int) -> int:
    """The end of a prepositional phrase that only says where, when or how; the preposition itself if it is not one."""
    bits = page.bits
    following = noun_phrase_after(page, preposition + 1, end)
    if following == preposition + 1:
        return preposition
    held = range(preposition + 1, following)
    if any(bits[t] & (OCCASION | TIME) for t in held):
        return following
    after = bits[following] if following < end else STOP
    if after & (PUNCTUATION | PREPOSITION | TIME | RELATIVE) or (following < end and page.inside[following] >= 0):
        return following
    if bits[preposition] & PLACE_PREPOSITION and all(page.tokens.words[t][0].isupper() for t in held):
        return following if after & (DETERMINER | PRONOUN) else preposition
    return preposition
