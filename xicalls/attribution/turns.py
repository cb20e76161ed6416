"""Where the reporter speaks again, at a mark inside what somebody said: *…, but gave no details*; *…, adding that*."""

from __future__ import annotations

from xicalls.attribution.page import Page
from xicalls.attribution.phrases import (
    holds_clause,
    is_adverb,
    is_finite_cue,
    is_past,
)
from xicalls.attribution.words import (
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ING,
    NOUN_CUE,
    PLACE_PREPOSITION,
    PREPOSITION,
    RELATIVE,
    REMARKS,
    STOP,
    SUBJECT_PRONOUN,
    TIME,
    VERB,
)


def before_as(page: Page, start: int, end: int) -> int:
    """*Roe urges calm as Doe threatens to leave*: in a headline, *as* needs no comma before the reporter's clause."""
    for token in range(start + 2, end - 2):
        if page.lower[token] == "as" and page.inside[token] < 0 and page.tokens.words[token + 1][0].isupper():
            verbs = range(token + 2, min(token + 6, end))
            if any(page.lower[t].endswith("s") and page.tokens.words[t].islower() for t in verbs):
                return token
    return end


def takes_over(page: Page, token: int, end: int, fronted: bool) -> bool:
    """After a quotation that ends in a comma: *Mr Roe, who called it “a lie,” left*; *“…,” adding that*."""
    if fronted and not page.bits[token] & CONJUNCTION:
        return True
    return _reporter_again(page, token, end) or (token + 1 < end and _turns(page, token))


def breaks_off(page: Page, start: int, token: int, end: int, fronted: bool) -> bool:
    """Whether the reported words end before this mark or word, whoever goes on."""
    kind, word = page.bits[token], page.lower[token]
    if kind & COMMA:
        if token + 1 < end and ((fronted and token > start + 2) or _reporter_again(page, token + 1, end)):
            return True
        if token + 2 < end and (
            _turns(page, token + 1)
            or _in_a_call(page, token + 1, end)
            or _names_what_was_said(page, token + 1, end)
            or _says_where(page, token, end)
        ):
            return True
        if token + 2 < end and page.bits[token + 1] & PREPOSITION and page.lower[token + 2] in {"which", "whom"}:
            # “confirmed the call in a note, in which it said that”; “said the line, through which they talk, is dead”
            return page.lower[token + 1] == "in" and not holds_clause(page, start, token)
        which = page.lower[token + 1 : token + 2] == ["which"] and _which_was(page, token + 2, end)
        return which and holds_clause(page, start, token)
    if kind & DASH:
        return word != "-" and closing_dash(page, token, end) is None
    if word == "(":
        return token > start and page.tokens.words[end - 1] == ")"
    if word == ";":
        return token + 1 >= end or not is_past(page, token + 1)  # “they had spoken out; helped plan rallies”
    return word == "according" and page.lower[token + 1 : token + 2] == ["to"]


def _which_was(page: Page, token: int, end: int) -> bool:
    """*…, which lasted an hour*, *…, which he said was long*: the reporter's; not *…, which is vital to both*."""
    if token + 1 < end and page.bits[token] & SUBJECT_PRONOUN and is_finite_cue(page, token + 1):
        return True
    return token < end and (page.lower[token] in {"was", "were", "had"} or is_past(page, token))


def _turns(page: Page, token: int) -> bool:
    """*…, but he left*, *…, though she had gone*, *…, while praising the deal*: after a comma, the reporter's turn."""
    word, following = page.lower[token], page.bits[token + 1]
    if page.inside[token + 1] >= 0:
        return False
    if word in {"but", "though", "although"}:
        return bool(following & SUBJECT_PRONOUN) or (word == "but" and page.lower[token + 1] in _SAYS_NO_MORE)
    if word == "and" and page.lower[token + 1] == "on" and page.bits[token + 2] & TIME:
        return _tells_of_call(page, token + 1)  # “…, and on Tuesday he spoke by phone with Mr Doe”
    if word in _MEASURES and page.lower[token + 1] in {"before", "after"}:
        return True  # “…, hours before a deadline was to expire”
    if word in {"as", "after", "following"}:
        has = word == "as" and following & AUXILIARY and page.lower[token + 1] != "being"  # “…, as has Mr Doe”
        return bool(has) or _tells_of_call(page, token + 1)
    if word == "compared":
        return page.lower[token + 1] in {"with", "to"}
    return word == "while" and (page.lower[token + 1].endswith("ing") or page.tokens.words[token + 1][0].isdigit())


def _tells_of_call(page: Page, token: int) -> bool:
    """*…, as the two spoke by telephone*, *…, after Mr Roe phoned him*: the reporter's word of the call."""
    for position in range(token, min(token + 12, len(page.lower))):
        if page.bits[position] & (STOP | COMMA) or page.inside[position] >= 0:
            return False
        if page.lower[position] in _BY_PHONE:
            return True
    return False


_BY_PHONE = frozenset({"phoned", "telephoned", "phone", "telephone", "call", "spoke"})
_MEASURES = frozenset({"hours", "days", "weeks", "months", "minutes", "moments"})
_IDEAS = REMARKS | {"idea", "plan", "step", "move", "notion", "phrase", "term", "expression"}
_OF_AN_IDEA = frozenset({"that", "both", "echoed", "made", "rejected", "he", "she", "they", "it"})
_SAYS_NO_MORE = frozenset({"did", "declined", "gave", "offered", "provided", "refused", "stopped"})
"""Verbs of who said it: *…, but gave no details*; *…, but did not go into it*."""


def _in_a_call(page: Page, token: int, end: int) -> bool:
    """*…, in a video call on Monday*; *…, in an interview with the agency*: after a comma, where it was said."""
    if page.lower[token] not in {"in", "during"} or not page.bits[token + 1] & DETERMINER or page.inside[token] >= 0:
        return False
    return any(page.lower[t] in _SAID_IN for t in range(token + 2, min(token + 7, end)) if page.inside[t] < 0)


_SAID_IN = frozenset(
    {
        "call",
        "conversation",
        "interview",
        "statement",
        "post",
        "tweet",
        "speech",
        "letter",
        "address",
        "message",
        "readout",
        "briefing",
    }
)


def _names_what_was_said(page: Page, token: int, end: int) -> bool:
    """*…, remarks that were shown on television*; *…, a claim that officials reject*: after a comma, the words."""
    if page.bits[token] & DETERMINER and token + 2 < end:
        token += 1
    if page.inside[token] >= 0 or not (page.lower[token] in _IDEAS or page.bits[token] & NOUN_CUE):
        return False
    following = page.bits[token + 1]
    if page.tokens.words[token + 1][0].isupper():
        return True  # “…, a phrase Beijing keeps for its rivals”
    return bool(following & (RELATIVE | DETERMINER)) or page.lower[token + 1] in _OF_AN_IDEA


def _says_where(page: Page, comma: int, end: int) -> bool:
    """*sales were “a threat”, in their first talks since May*: after a quotation and a comma, the occasion."""
    if page.inside[comma - 1] < 0 or not page.bits[comma + 1] & PLACE_PREPOSITION:
        return False
    return not any(page.bits[t] & (VERB | AUXILIARY) or page.inside[t] >= 0 for t in range(comma + 2, end))


def _reporter_again(page: Page, token: int, end: int) -> bool:
    """After a comma: *adding that*, *and saying*, *according to*, *citing*."""
    lower = page.lower
    if page.inside[token] >= 0:
        return False
    if page.bits[token] & CONJUNCTION and token + 1 < end:
        token += 1
    while token < end and is_adverb(page, token) and page.inside[token] < 0:
        token += 1
    if token >= end or page.inside[token] >= 0:
        return False
    if lower[token] == "according" or (lower[token] == "when" and lower[token + 1 : token + 2] in _ASKED):
        return True
    if not page.bits[token] & CUE:
        return False
    verb, form = page.words.verbs[lower[token]]
    return form == ING and bool(verb.frames & {"clause", "that", "quote", "np"})


_ASKED = (["asked"], ["pressed"], ["told"], ["questioned"])


def closing_dash(page: Page, dash: int, end: int) -> int | None:
    """The dash that closes what this one opens; ``None`` for a lone dash."""
    for token in range(dash + 1, end):
        if page.bits[token] & DASH and page.inside[token] < 0:
            return token
    return None
