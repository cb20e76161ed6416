"""How far the words go that a cue reports: to where the reporter speaks again."""

from __future__ import annotations

from dataclasses import dataclass

from xicalls.attribution.asides import Asides
from xicalls.attribution.clauses import Clause
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import (
    holds_clause,
    is_adverb,
    is_finite_cue,
    is_past,
    noun_phrase_after,
    past_occasion,
)
from xicalls.attribution.words import (
    AUXILIARY,
    BRACKET,
    CLASSES,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ING,
    NEGATION,
    NOUN_CUE,
    OCCASION,
    PAST,
    PLACE_PREPOSITION,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    REMARKS,
    SIGN,
    STOP,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    TIME,
    VERB,
)
from xicalls.model import ParagraphKind


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules may look at: the page, and all clauses read in each of its units.

    ``clauses`` runs in text order; ``of_unit`` gives those of one sentence by the unit's first token; ``asides`` are
    the places that tell of a statement whom it was made to, or on whose word it is.
    """

    page: Page
    clauses: tuple[Clause, ...]
    of_unit: dict[int, list[Clause]]
    asides: Asides


def content_end(reading: Reading, clause: Clause, start: int) -> int:
    """The token after the last one that ``clause`` reports, when its content begins at ``start``.

    It ends where the reporter speaks again: at the next cue with this or another subject (*…, and called for*,
    *…, adding that*, *…, while Mr Roe said*), at *according to*, at a lone dash, or at the sentence's end.
    """
    page, unit = reading.page, clause.unit
    bits, inside = page.bits, page.inside
    breaks = _own_clauses(reading, clause, start)
    aside = start > clause.after and page.bits[start - 1] & COMMA  # “As Mr Roe said, if talks fail, …”
    fronted = not aside and _is_fronted(page, clause)
    end = _without_stop(page, start, unit.last)
    if unit.kind != ParagraphKind.BODY and "as" not in clause.reporting.frames:
        end = _before_as(page, start, end)
    plain = not breaks and max(inside[start:end], default=-1) < 0  # no quotation: only marks and joints need a look
    token = start
    while token < end:
        if plain and not bits[token] & _MAY_END:
            token += 1
            continue
        if inside[token] >= 0:
            token = max(page.bounds[inside[token]][1], token + 1)
            if token < end and bits[token - 2] & COMMA and _takes_over(page, token, end, fronted):
                return token
            continue
        if breaks and token in breaks and token > start:
            return _trim_joint(page, start, token)
        if not bits[token] & _MAY_END:
            token += 1
            continue
        if token > start and _goes_on_reporting(page, clause, token, end):
            return _trim_joint(page, start, token)
        if _breaks_off(page, start, token, end, fronted):
            return token
        if page.bits[token] & DASH:
            token = _closing_dash(page, token, end) or token
        token += 1
    return end


def _before_as(page: Page, start: int, end: int) -> int:
    """*Roe urges calm as Doe threatens to leave*: in a headline, *as* needs no comma before the reporter's clause."""
    for token in range(start + 2, end - 2):
        if page.lower[token] == "as" and page.inside[token] < 0 and page.tokens.words[token + 1][0].isupper():
            verbs = range(token + 2, min(token + 6, end))
            if any(page.lower[t].endswith("s") and page.tokens.words[t].islower() for t in verbs):
                return token
    return end


def _takes_over(page: Page, token: int, end: int, fronted: bool) -> bool:
    """After a quotation that ends in a comma: *Mr Roe, who called it “a lie,” left*; *“…,” adding that*."""
    if fronted and not page.bits[token] & CONJUNCTION:
        return True
    return _reporter_again(page, token, end) or (token + 1 < end and _turns(page, token))


_MAY_END = COMMA | DASH | BRACKET | COLON | CONJUNCTION | SIGN


def _breaks_off(page: Page, start: int, token: int, end: int, fronted: bool) -> bool:
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
            return not holds_clause(page, start, token)  # “confirmed the call in a note, in which it said that”
        return page.lower[token + 1 : token + 2] == ["which"] and holds_clause(page, start, token)
    if kind & DASH:
        return word != "-" and _closing_dash(page, token, end) is None
    if word == "(":
        return token > start and page.tokens.words[end - 1] == ")"
    if word == ";":
        return token + 1 >= end or not is_past(page, token + 1)  # “they had spoken out; helped plan rallies”
    return word == "according" and page.lower[token + 1 : token + 2] == ["to"]


def _turns(page: Page, token: int) -> bool:
    """*…, but he left*, *…, though she had gone*, *…, while praising the deal*: after a comma, the reporter's turn."""
    word, following = page.lower[token], page.bits[token + 1]
    if page.inside[token + 1] >= 0:
        return False
    if word in {"but", "though", "although"}:
        return bool(following & SUBJECT_PRONOUN) or (word == "but" and page.lower[token + 1] in _SAYS_NO_MORE)
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
_IDEAS = REMARKS | {"idea", "plan", "step", "move", "notion"}
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
    return bool(following & (RELATIVE | DETERMINER)) or page.lower[token + 1] in _OF_AN_IDEA


def _says_where(page: Page, comma: int, end: int) -> bool:
    """*sales were “a threat”, in their first talks since May*: after a quotation and a comma, the occasion."""
    if page.inside[comma - 1] < 0 or not page.bits[comma + 1] & PLACE_PREPOSITION:
        return False
    return not any(page.bits[t] & (VERB | AUXILIARY) or page.inside[t] >= 0 for t in range(comma + 2, end))


def _goes_on_reporting(page: Page, clause: Clause, token: int, end: int) -> bool:
    if not page.bits[token] & CONJUNCTION or page.bits[token - 1] & (AUXILIARY | NEGATION):
        return False  # “they have not yet determined whether”
    return _same_subject_again(page, clause, token, end)


def _is_fronted(page: Page, clause: Clause) -> bool:
    """*After Mr Roe said that …, the talks went on*; *Mr Roe, who said that …, left*: the content ends at a comma."""
    if clause.subject is None or clause.inverted:
        return False
    unit, first = clause.unit, clause.subject[0]
    if clause.subject[0] > clause.verb:
        return True  # “By saying that …, Mr Roe left a door open”
    if clause.shared:  # “Mr Roe, after saying that …, left”
        return (
            clause.form == ING
            and 0 < clause.group[0] - clause.subject[1] <= 2
            and bool(page.bits[clause.subject[1]] & COMMA)
        )
    if page.lower[clause.subject[1] - 1] in {"who", "which"}:
        return clause.subject[1] - first > 1 and bool(page.bits[clause.subject[1] - 2] & COMMA)
    if first == unit.first or page.inside[first - 1] >= 0:
        return False
    joint = first - 1
    if page.lower[joint] == "which":
        return True  # “in an election in which most say that …, the party …”
    if not page.bits[joint] & SUBORDINATOR or page.lower[joint] in {"that", "so"}:
        return False
    return joint - unit.first <= 3 and not page.bits[joint - 1] & COMMA if joint > unit.first else True


def _own_clauses(reading: Reading, clause: Clause, start: int) -> set[int]:
    """Where later clauses of the sentence begin that the reporter tells himself: *…, but Mr Roe said*."""
    found = set()
    for later in reading.of_unit[clause.unit.first]:
        if later.verb <= start or later.subject is None or later.shared:
            continue
        if later.before is not None and later.shape == "none":
            comma = (later.group[0] if later.inverted else later.subject[0]) - 1
            if comma <= start or "clause" not in later.reporting.frames:
                continue
            if reading.page.inside[comma] >= 0:
                found.add(comma + 1)  # “He said that talks were “over,” the agency reported”
            elif reading.page.bits[comma] & COMMA:
                found.add(comma)
        elif not later.inverted and (joint := _joint(reading.page, clause, later, start)) is not None:
            found.add(joint)
    return found


_NO_BREAK = frozenset({"if", "that", "or", "when", "because"})


def _joint(page: Page, clause: Clause, later: Clause, start: int) -> int | None:
    """The *but*, *and* or *while* by which a later clause of the reporter's is joined, if it is one."""
    if later.subject is None:
        return None
    first = later.subject[0]
    if _PLAIN.isdisjoint(later.reporting.frames) and not _PLAIN.isdisjoint(clause.reporting.frames):
        own = page.bits[first] & SUBJECT_PRONOUN and page.bits[first - 2] & COMMA
        if not own:
            return None  # “… but he also committed to a truce” may be the same source's
    if first - 1 <= start or page.inside[first] >= 0:
        return None
    joint = first - 1
    while joint > start and is_adverb(page, joint):
        joint -= 1
    word, named = page.lower[joint], not page.bits[first] & PRONOUN
    if not page.bits[joint] & (CONJUNCTION | SUBORDINATOR) or word in _NO_BREAK:
        return None
    if word == "and" and page.bits[joint - 1] & SUBJECT_PRONOUN:
        return None  # “she and her supporters said”
    if named and word == "and" and _has_object(clause):
        return joint
    if word == "while" and "clause" not in later.reporting.frames and not page.bits[joint - 1] & COMMA:
        return None  # “there would be no deal while the fighting continued”
    if page.bits[joint - 1] & COMMA or (page.inside[joint - 1] >= 0 and word in {"but", "while"}):
        return joint
    if named and (word in {"but", "while"} or later.reporting is clause.reporting):
        return joint  # “One in three said … and one in four said …”
    return joint if not named and word in {"but", "and"} and is_finite_cue(page, later.verb) else None


def _has_object(clause: Clause) -> bool:
    """*asked for a photo and Mr Roe said*: what such a verb reports is no clause, which another could be joined to."""
    return clause.shape in clause.reporting.frames and clause.shape not in _CLAUSAL


_PLAIN = frozenset({"clause", "quote"})
_CLAUSAL = frozenset({"that", "quote", "wh", "to"})


def _trim_joint(page: Page, start: int, end: int) -> int:
    """Without the comma or the dash before it: *… only to the talks — but she also insisted that*."""
    while end > start + 1 and page.bits[end - 1] & (COMMA | DASH) and page.inside[end - 1] < 0:
        end -= 1
    return end


def _without_stop(page: Page, start: int, end: int) -> int:
    """Leave out the full stop of the sentence, unless it belongs to an abbreviation or stands in a quotation."""
    while end > start + 1 and page.inside[end - 1] < 0 and page.bits[end - 1] & PUNCTUATION:
        if page.tokens.words[end - 1] in ")]?!":
            break
        end -= 1
    return end


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


def _same_subject_again(page: Page, clause: Clause, conjunction: int, end: int) -> bool:
    """Whether *and* goes on with another reporting verb of the same subject: *…, and called for calm*."""
    token = conjunction + 1
    while (
        token < end
        and page.inside[token] < 0
        and (is_adverb(page, token) or page.lower[token] in {"has", "had", "have"})
    ):
        token += 1
    occasion = past_occasion(page, token, end)
    if occasion < end and page.bits[occasion] & CUE:
        token = occasion  # “but in a later interview said”
    if token < end and page.lower[token] in {"declined", "refused"} and page.inside[token] < 0:
        return True
    if token >= end or page.inside[token] >= 0 or not page.bits[token] & CUE:
        return False
    reporting, form = page.words.verbs[page.lower[token]]
    if form != clause.form and not is_finite_cue(page, token):
        return False
    if reporting is clause.reporting and form == clause.form and token + 1 < end and "clause" in reporting.frames:
        return True  # “says the answer was plain and says he gave it”
    if page.bits[conjunction - 1] & COMMA or page.inside[conjunction - 1] >= 0 or clause.shape in {"to", "for"}:
        return True
    if form == clause.form == PAST and not _tells_past(page, clause.after, conjunction):
        return True  # “said that Russia would help and stressed the need for it”
    if token + 1 >= end:
        return False
    following = page.lower[token + 1]
    return following in {"that", "how", "whether"} or (
        bool(page.bits[token + 1] & PREPOSITION) and following in page.words.verbs[page.lower[token]][0].frames
    )


def _tells_past(page: Page, start: int, end: int) -> bool:
    """Whether a verb in the past stands in these tokens, which another one after *and* may go on."""
    return any(is_past(page, t) or page.lower[t] in _PAST for t in range(start, end) if page.inside[t] < 0)


_PAST = frozenset(
    {"was", "were", "had", "did", "went", "came", "took", "gave", "made", "held", "met", "spoke", "left",
     "knew", "felt", "saw", "got", "became", "began", "kept", "lost", "won", "brought", "ran", "stood"}
)  # fmt: skip


def _closing_dash(page: Page, dash: int, end: int) -> int | None:
    """The dash that closes what this one opens; ``None`` for a lone dash."""
    for token in range(dash + 1, end):
        if page.bits[token] & DASH and page.inside[token] < 0:
            return token
    return None


def object_end(reading: Reading, clause: Clause, start: int) -> int:
    """Where the object of a verb like *criticised* ends: before *on Friday*, *in a speech*, *after …*, a comma."""
    page = reading.page
    bits, lower = page.bits, page.lower
    limit = content_end(reading, clause, start)
    token = start
    while token < limit:
        if page.inside[token] >= 0:
            token = max(page.bounds[page.inside[token]][1], token + 1)
            if token < limit and bits[token - 2] & COMMA and page.inside[token] < 0 and not bits[token] & CONJUNCTION:
                return token  # “called it “racist,” an odd word”
            continue
        kind = bits[token]
        if token > start:
            if kind & COMMA and not (
                token + 1 < limit
                and (
                    page.lower[token + 1] == "including"
                    or _lists(page, token, limit)
                    or _quote_ahead(page, token, limit)
                    or _between_adjectives(page, start, token)
                )
            ):
                return token
            if kind & SUBORDINATOR and lower[token] not in {"that", "as", "where", "whether"}:
                return token
            if lower[token] in {"who", "which"} and bits[token - 1] & COMMA:
                return token - 1
            if kind & PLACE_PREPOSITION and _tells_occasion(page, start, token, limit):
                return token
            if kind & TIME and token + 1 >= limit and not bits[token - 1] & PLACE_PREPOSITION:
                return _before_time(page, token)
            if (
                kind & CONJUNCTION
                and token + 1 < limit
                and (is_finite_cue(page, token + 1) or is_past(page, token + 1))
            ):
                return token
        token += 1
    return limit


_DONE = frozenset({"taken", "made", "held", "given", "sent", "set", "struck", "done", "upon", "begun", "won", "fought"})


def _tells_occasion(page: Page, start: int, preposition: int, limit: int) -> bool:
    """Whether a phrase tells when or where an object was spoken of: *praised the deal in a speech on Friday*."""
    if _is_dated(page, start, preposition):
        return False
    return _says_when(page, preposition, limit) or _in_which(page, preposition, limit)


def _is_dated(page: Page, start: int, preposition: int) -> bool:
    """*the truce agreed upon in July*, *the decision taken in Rome in June*: the time of what is spoken of."""
    return any(
        page.lower[t] in _DONE or (is_past(page, t) and not page.bits[t - 1] & (DETERMINER | CONJUNCTION))
        for t in range(max(start + 1, preposition - 8), preposition)
        if page.inside[t] < 0
    )


def _before_time(page: Page, token: int) -> int:
    """Where an object ends before its time: *praised the deal Friday*, *praised the deal this week*.

    Not inside *over the New Year*, *at the end of the day*.
    """
    if page.lower[token - 1] in {"this", "last", "next", "earlier"}:
        return token - 1
    if page.lower[token] in _SPANS:
        return token + 1
    return token


_SPANS = frozenset({"year", "years", "week", "weeks", "month", "months", "day", "days", "hour", "hours"})


def _in_which(page: Page, preposition: int, limit: int) -> bool:
    """*announced the tariff in a letter in which he called it fair*: where it was said, which says more."""
    return any(
        page.lower[t] == "which" and page.bits[t - 1] & PREPOSITION
        for t in range(preposition + 2, min(preposition + 8, limit))
    )


def _quote_ahead(page: Page, comma: int, limit: int) -> bool:
    """*called the bank's head, Mr Roe, “driven”*: the name between commas, then what he is called."""
    for token in range(comma + 1, min(comma + 8, limit - 1)):
        if page.bits[token] & COMMA:
            return page.inside[token + 1] >= 0
        if page.bits[token] & (VERB | AUXILIARY | CONJUNCTION) or page.inside[token] >= 0:
            return False
    return False


def _between_adjectives(page: Page, start: int, comma: int) -> bool:
    """*as a generous, patient man*: a comma between two adjectives before their noun."""
    before = page.lower[comma - 1]
    if comma - 2 < start or page.lower[comma - 2] not in {"a", "an", "the"}:
        return False
    if before.endswith("s") and not before.endswith("ous"):
        return False
    word, words = page.lower[comma + 1], page.tokens.words
    if page.bits[comma + 1] & CLASSES or word.endswith("ing") or page.bits[comma + 2] & CLASSES:
        return False
    return words[comma - 1].islower() and words[comma + 1].islower()


def _says_when(page: Page, preposition: int, limit: int) -> bool:
    following = preposition + 1
    if page.lower[following].endswith("ing") and not page.bits[following] & (OCCASION | TIME):
        return False  # “her support in securing his release on Friday”
    return any(
        page.bits[t] & (OCCASION | TIME)
        and not page.bits[t] & PRONOUN
        and not (t + 1 < limit and page.bits[t + 1] & POSSESSIVE)  # “in this year's vote”
        for t in range(preposition + 1, min(preposition + 5, limit))
        if page.inside[t] < 0
    )


def _lists(page: Page, comma: int, limit: int) -> bool:
    """Whether a comma only separates members of a list: *the deal, the tariffs and the quotas*."""
    for token in range(comma + 1, min(comma + 12, limit)):
        kind = page.bits[token]
        if (
            page.inside[token] >= 0
            or kind & (VERB | AUXILIARY | SUBORDINATOR | COLON | DASH)
            or is_finite_cue(page, token)
        ):
            return False
        if page.lower[token] == "and":
            return True
    return False


def before_which(page: Page, start: int, end: int) -> int:
    """*announced the tariff in a letter in which he called it fair*: where the object ends, before what tells where."""
    for token in range(start + 2, end):
        if page.lower[token] == "which" and page.bits[token - 1] & PREPOSITION and page.inside[token] < 0:
            place = next(
                (t for t in range(token - 2, max(start, token - 8), -1) if page.bits[t] & PLACE_PREPOSITION), 0
            )
            return place or end
    return end


def begins_clause(page: Page, start: int, end: int) -> bool:
    """Whether these tokens begin with a subject and its finite verb: *they were lost*, *the plan would fail*."""
    subject = noun_phrase_after(page, start, end)
    if subject == start or subject >= end or page.inside[subject] >= 0:
        return False
    if page.bits[subject] & (VERB | AUXILIARY) or is_finite_cue(page, subject):
        return True
    if page.lower[start - 1] != "adding":
        return False
    return any(is_past(page, token) for token in range(start + 1, subject + 1))  # “adding the two also exchanged views”
