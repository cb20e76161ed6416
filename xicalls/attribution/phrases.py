"""Noun phrases and modifiers around a cue, found without a parser: by closed classes, capitals and punctuation.

All positions are token indices; ranges are half-open.
"""

from __future__ import annotations

from xicalls.attribution.page import Page
from xicalls.attribution.words import (
    ADVERB,
    AUXILIARY,
    CLASSES,
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


def is_adverb(page: Page, token: int) -> bool:
    """Whether a token may stand between a subject and its verb: an adverb, by its class or its ``-ly``.

    With a capital it is a name: *Kelly said*, *Italy says*.
    """
    return bool(page.bits[token] & ADVERB) or (
        page.lower[token] == page.tokens.words[token]
        and page.lower[token].endswith("ly")
        and page.lower[token] not in _NO_ADVERB
    )


_NO_ADVERB = frozenset(
    {"family", "assembly", "reply", "supply", "ally", "anomaly", "monopoly", "bully", "rally", "tally", "apply",
     "imply", "rely", "multiply", "comply", "july", "italy", "homily", "melancholy", "elderly", "weekly",
     "monthly", "daily", "quarterly", "butterfly", "belly", "jelly"}
)  # fmt: skip
"""Words that only look like adverbs."""


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


def is_name_of_work(page: Page, number: int) -> bool:
    """Whether a quotation is a short run of capitalised words: the name of a programme or a book."""
    first, last = page.bounds[number]
    return last - first <= 8 and all(
        page.tokens.words[t][0].isupper() or page.bits[t] & (PUNCTUATION | PREPOSITION | DETERMINER | CONJUNCTION)
        for t in range(first, last)
    )


_NO_PAST = frozenset(
    {"need", "seed", "feed", "weed", "deed", "heed", "bleed", "speed", "breed", "greed", "creed", "indeed", "exceed",
     "proceed", "succeed", "hundred", "sacred", "shed", "sled"}
)  # fmt: skip
"""Words that only look like a regular past tense."""


def is_past(page: Page, token: int) -> bool:
    """Whether a word has the form of a regular past tense or participle: *moved*, *asked*."""
    word = page.tokens.words[token]
    return word.endswith("ed") and word.islower() and len(word) > 3 and word not in _NO_PAST


def is_finite_cue(page: Page, token: int) -> bool:
    """Whether a reporting verb stands here in a form that only a verb has: *said*, *told*; not *call*, *report*."""
    if not page.bits[token] & CUE:
        return False
    form = page.words.verbs[page.lower[token]][1]
    return form == PAST or (form == THIRD and page.lower[token] in {"says", "tells", "writes", "argues", "adds"})


def noun_phrase_before(page: Page, first: int, last: int) -> Range | None:
    """The noun phrase whose last token is ``last``, as far to the left as it goes, not before ``first``."""
    kind, word = page.bits[last], page.lower[last]
    if kind & SUBJECT_PRONOUN or word in {"others", "both"}:
        return (last, last + 1)
    if word in _ALONE or word in _COMPARING:
        return _some(page, first, last)
    if kind & _NEVER_LAST and not kind & (PRONOUN | TIME | ADVERB):
        return None
    start = last + 1
    token = last
    floor = max(first, last - LONGEST)
    while token >= floor:
        if page.inside[token] >= 0:
            # a nickname or a title inside the name: skip the quotation if words go on before it
            opening = page.bounds[page.inside[token]][0]
            if start > last or opening <= first or last - opening >= 12:
                break
            token = opening - 1
            continue
        if not page.bits[token] & CLASSES:  # a name, a noun, an adjective, as most of them are
            start = token
            token -= 1
            continue
        step = _step(page, token, floor, start, last)
        if step == _LEAD:
            return _after_leading_phrase(page, token, last) if start <= last else None
        if step == _END:
            break
        if step != _PASS:
            start = token
        if step == _FIRST:
            break
        token -= 1
    return _without_time(page, start, last + 1) if start <= last else None


def _some(page: Page, first: int, last: int) -> Range | None:
    """*most*, *yet another*; not *the most pointed questions*, *the least talked about*."""
    if page.lower[last] not in _ALONE or (
        last > first and page.bits[last - 1] & DETERMINER and page.lower[last] in _COMPARING
    ):
        return None
    return (last, last + 1) if page.lower[last - 1] != "yet" or last == first else (last - 1, last + 1)


_COMPARING = frozenset({"most", "few", "several", "many", "least", "best", "worst"})
_ALONE = frozenset({"several", "most", "many", "some", "few", "another", "half", "none"})
"""Words for a number of people that stand for them by themselves: *Several said they would leave*."""

_NEVER_LAST = PREPOSITION | DETERMINER | VERB | SUBORDINATOR | CONJUNCTION
_CLAUSE_WORDS = SUBORDINATOR | RELATIVE | SUBJECT_PRONOUN | VERB | AUXILIARY | NEGATION
_END, _PASS, _TAKE, _FIRST, _LEAD = range(5)
"""What a token is to the noun phrase to its right: outside it, inside but not first, inside, its first, or the
preposition of a phrase that leads up to it (*In a statement Mr Roe*)."""


def _step(page: Page, token: int, floor: int, start: int, last: int) -> int:
    bits, word = page.bits, page.lower[token]
    kind = bits[token]
    if kind & PUNCTUATION:
        if kind & COMMA:
            return _PASS if _lists_on(page, floor, token, start) or _is_suffix(page, token + 1) else _END
        return _PASS if kind & STOP and is_abbreviation_dot(page, token) else _END
    if kind & CONJUNCTION:
        return _PASS if start <= last and _joins_names(page, floor, token, start) else _END
    if (kind & DETERMINER and not kind & PRONOUN) or word in {"that", "this", "these", "those"}:
        before = bits[token - 1] if token > floor else 0
        if kind & RELATIVE and token > floor and not before & (PREPOSITION | COMMA):
            return _END
        return _TAKE if before & (PREPOSITION | DETERMINER | CONJUNCTION) else _FIRST
    if kind & PREPOSITION and start <= last and _is_no_preposition(page, token, start == last):
        return _FIRST
    if kind & PREPOSITION:
        if start > last:
            return _LEAD
        if kind & SUBORDINATOR or (word == "with" and token > floor and bits[token - 1] & COMMA):
            return _END  # “after the agency reported that”, “…, with an official saying”
        leads = token == floor or bits[token - 1] & (PUNCTUATION | SUBORDINATOR | CONJUNCTION | VERB | AUXILIARY)
        return _LEAD if leads else _PASS
    if kind & _CLAUSE_WORDS and not kind & PRONOUN & ~SUBJECT_PRONOUN:
        return _END
    if (is_finite_cue(page, token) and not _is_participle(page, token)) or word == "say":
        return _END
    return _PASS if kind & POSSESSIVE else _TAKE


NUMBERS = frozenset(
    {"half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "two-thirds", "one-third",
     "three-quarters"}
)  # fmt: skip


def _is_no_preposition(page: Page, token: int, single: bool) -> bool:
    """*About half of the voters said*, *Outside experts say*, *To Lam said*: a preposition by its form only."""
    if single and page.tokens.words[token] == "To":
        return page.tokens.words[token + 1][0].isupper() and not page.lower[token + 1].endswith("s")
    word, following = page.lower[token], page.lower[token + 1]
    if token and page.bits[token - 1] & (VERB | AUXILIARY | CUE):
        return False
    if word in {"about", "around", "over", "under"}:
        return following[0].isdigit() or following in NUMBERS
    return word in {"outside", "inside"} and not page.bits[token + 1] & CLASSES and following.endswith("s")


def _is_participle(page: Page, token: int) -> bool:
    """*a statement released by*, *the man named in*: a participle goes on with a preposition."""
    following = page.bits[token + 1] if token + 1 < len(page.bits) else 0
    return bool(following & PREPOSITION) and page.lower[token] not in {"said", "told", "wrote", "thought"}


_WHEN = frozenset({"on", "last", "early", "late", "next"})
_NAMES_TOO = frozenset({"jun", "jan", "april", "june", "august"})
"""Months that end names, too."""


def _without_time(page: Page, start: int, end: int) -> Range | None:
    """*Friday Mr Xi* → *Mr Xi*; *also the ministry* → *the ministry*; *, Roe, Doe and Poe* → *Roe, Doe and Poe*."""
    while start < end - 1 and page.bits[start] & COMMA:
        start += 1
    while start < end and page.bits[start] & (TIME | ADVERB) and not page.bits[start] & DETERMINER and end - start > 1:
        start += 1
    while end - start > 1 and page.bits[end - 1] & TIME and page.tokens.words[end - 1][0].isupper():
        if page.lower[end - 1] in _NAMES_TOO and page.tokens.words[end - 2][0].isupper():
            break  # “Defence Minister Dong Jun said”
        end -= 1 + (end - start > 2 and page.lower[end - 2] in _WHEN)  # “Mr Roe on Friday held a briefing to say that”
    return (start, end) if start < end else None


def _after_leading_phrase(page: Page, preposition: int, last: int) -> Range | None:
    """*In a statement Mr Roe*, *On Friday the ministry*: the noun phrase after the phrase that opens the clause."""
    bits, words = page.bits, page.tokens.words
    token = preposition + 1
    while token <= last and bits[token] & (DETERMINER | TIME | ADVERB):
        token += 1
        if token == last and bits[token] & OCCASION and words[token].islower():
            return None  # “…, but in a later interview said”
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
    if conjunction <= floor or page.lower[conjunction] not in {"and", "or"}:
        return False
    before = page.bits[conjunction - 1]
    if before & SUBJECT_PRONOUN and (conjunction - 1 == floor or page.bits[conjunction - 2] & (COMMA | QUOTE)):
        return _starts_like_name(page, right)  # “…, he and Mr Doe said”
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
        if kind & PREPOSITION and page.lower[token] not in {"of", "for"}:
            return token == floor or False
    return True


_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def _is_suffix(page: Page, token: int) -> bool:
    """Whether a name goes on here after a comma: *Martin Roe, Jr. said*."""
    tokens = page.tokens
    return token < len(tokens.words) and tokens.lower[token] in _SUFFIXES and tokens.words[token][0].isupper()


def _lists_on(page: Page, floor: int, comma: int, right: int) -> bool:
    """Whether a comma goes on a list of names that ends in *and* (*Xi, Putin and Modi*)."""
    if comma <= floor or comma + 1 != right or not page.tokens.words[comma - 1][0].isupper():
        return False
    window = range(right, min(right + 8, len(page.bits)))
    joined = next((t for t in window if page.bits[t] & (CONJUNCTION | VERB | CUE | AUXILIARY)), None)
    return joined is not None and page.lower[joined] == "and" and _starts_like_name(page, right)


def _starts_like_name(page: Page, token: int) -> bool:
    while token < len(page.bits) and page.bits[token] & DETERMINER:
        token += 1
    return token < len(page.bits) and page.tokens.words[token][0].isupper()


def noun_phrase_after(page: Page, token: int, end: int) -> int:
    """Where the noun phrase that begins at ``token`` ends: at a verb, a preposition other than *of*, punctuation.

    Returns:
        the token after its last one; ``token`` itself where no noun phrase begins.
    """
    bits = page.bits
    start = token
    end = min(end, token + LONGEST)
    if token < end and bits[token] & PRONOUN and not bits[token] & DETERMINER:
        if page.lower[token] != "one" or token + 1 >= end or bits[token + 1] & CLASSES:
            return token + 1
        token += 1  # “one point”
    inside = page.inside
    while token < end and inside[token] < 0:
        if bits[token] & CLASSES and not _belongs_after(page, start, token, end):
            break
        token += 1
    while token > start and bits[token - 1] & (CONJUNCTION | DETERMINER | PREPOSITION):
        token -= 1
    return token


def _belongs_after(page: Page, start: int, token: int, end: int) -> bool:
    bits, word = page.bits, page.lower[token]
    kind = bits[token]
    if kind & PUNCTUATION:
        if kind & COMMA:
            return _is_suffix(page, token + 1)
        return bool(kind & STOP) and is_abbreviation_dot(page, token)
    if kind & DETERMINER:
        return token == start or bool(bits[token - 1] & (PREPOSITION | DETERMINER | CONJUNCTION))
    if kind & PREPOSITION:
        return word == "of" and token > start
    if kind & CONJUNCTION:
        return word == "and" and token + 1 < end and _goes_on(page, token, start)
    if kind & (SUBORDINATOR | RELATIVE | PRONOUN | VERB | AUXILIARY) or is_finite_cue(page, token):
        return False
    return not kind & TIME or token == start or bool(bits[token - 1] & (PREPOSITION | DETERMINER))


def _goes_on(page: Page, conjunction: int, start: int) -> bool:
    following = conjunction + 1
    if (
        page.bits[following] & (VERB | AUXILIARY | CUE | SUBORDINATOR | PRONOUN)
        and not page.bits[following] & DETERMINER
    ):
        return False
    return conjunction > start and page.tokens.words[conjunction - 1][0].isupper() == _starts_like_name(page, following)


def holds_clause(page: Page, start: int, end: int) -> bool:
    """Whether a clause, not only a noun phrase, stands in these tokens: somewhere is a finite verb."""
    bits = page.bits
    for token in range(start, end):
        if page.inside[token] >= 0:
            continue
        kind = bits[token]
        if kind & (AUXILIARY | VERB) or is_finite_cue(page, token) or is_past(page, token):
            return True
        if kind & SUBJECT_PRONOUN and token + 1 < end and page.lower[token] != "you":
            return True
        if kind & POSSESSIVE and token > start and page.lower[token - 1] in _THAT:
            return True  # “That's why”
        if token > start and token + 1 < end and _is_present(page, token):
            return True
    return False


_THAT = frozenset({"that", "there", "here", "what", "who"})


def _is_present(page: Page, token: int) -> bool:
    """*Mr Roe intends to*, *Oslo wants the*: a word in -s between a name and what only a verb has after it."""
    word = page.lower[token]
    return (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and page.tokens.words[token] == word
        and page.tokens.words[token - 1][0].isupper()
        and (
            page.lower[token + 1] == "to"
            or bool(page.bits[token + 1] & DETERMINER)
            or page.tokens.words[token + 1][0].isupper()
        )
    )


def past_occasion(page: Page, token: int, end: int) -> int:
    """*in a later interview said*, *in a speech last week Mr Roe said*: past what tells where or when, if it does."""
    if token >= end or not page.bits[token] & PLACE_PREPOSITION or page.inside[token] >= 0:
        return token
    after = noun_phrase_after(page, token + 1, end)
    for split in range(token + 1, after):
        if page.bits[split] & OCCASION:
            token = split + 1
    while token < end and (page.bits[token] & (TIME | COMMA) or page.lower[token] in {"last", "this"}):
        token += 1
    return token
