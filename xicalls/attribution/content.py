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
    past_occasion,
)
from xicalls.attribution.subjects import past_subordinate
from xicalls.attribution.turns import before_as, breaks_off, closing_dash, takes_over
from xicalls.attribution.words import (
    AUXILIARY,
    BRACKET,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ING,
    NEGATION,
    PAST,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    SIGN,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
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
        end = before_as(page, start, end)
    plain = not breaks and max(inside[start:end], default=-1) < 0  # no quotation: only marks and joints need a look
    token = start
    while token < end:
        if plain and not bits[token] & _MAY_END:
            token += 1
            continue
        if inside[token] >= 0:
            token = max(page.bounds[inside[token]][1], token + 1)
            if token < end and bits[token - 2] & COMMA and takes_over(page, token, end, fronted):
                return token
            continue
        if breaks and token in breaks and token > start:
            return _trim_joint(page, start, token)
        if not bits[token] & _MAY_END:
            token += 1
            continue
        if token > start and _goes_on_reporting(page, clause, token, end):
            return _trim_joint(page, start, token)
        if breaks_off(page, start, token, end, fronted):
            return token
        if page.bits[token] & DASH:
            token = closing_dash(page, token, end) or token
        token += 1
    return end


_MAY_END = COMMA | DASH | BRACKET | COLON | CONJUNCTION | SIGN


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
    if clause.shared and clause.form != ING and _begins_subordinate(page, unit.first):
        # “After she rose and said that …, he left”
        return past_subordinate(page, unit.first, clause.group[0]) == unit.first
    if clause.shared:  # “Mr Roe, after saying that …, left”
        return (
            clause.form == ING
            and 0 < clause.group[0] - clause.subject[1] <= 2
            and bool(page.bits[clause.subject[1]] & COMMA)
        )
    if page.lower[clause.subject[1] - 1] in {"who", "which"}:
        aside = clause.subject[1] - first > 1 and page.bits[clause.subject[1] - 2] & COMMA
        last = page.lower[clause.subject[1] - 1] == "who" and holds_clause(page, unit.first, first)
        return bool(aside) and not last  # not “It was news to Mr Roe, who said that …”
    if first == unit.first or page.inside[first - 1] >= 0:
        return False
    joint = first - 1
    if page.lower[joint] == "which":
        return True  # “in an election in which most say that …, the party …”
    if not page.bits[joint] & SUBORDINATOR or page.lower[joint] in {"that", "so"}:
        return False
    return joint - unit.first <= 3 and not page.bits[joint - 1] & COMMA if joint > unit.first else True


def _begins_subordinate(page: Page, first: int) -> bool:
    """*Even after she …*, *When he …*: whether a sentence begins with a clause that another one follows."""
    return bool(page.bits[first] & SUBORDINATOR) and page.lower[first] != "that"


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
        if not own and not _told_after(page, clause, later, start):
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


def _told_after(page: Page, clause: Clause, later: Clause, start: int) -> bool:
    """*stated that the line is open, and Mr Doe congratulated him*: the past, of one named, after what holds now."""
    first = later.subject[0] if later.subject is not None else 0
    head = first + bool(page.bits[first] & DETERMINER)  # “the Prime Minister”
    named = page.tokens.words[head][0].isupper() and page.bits[first - 2] & COMMA
    if not named or later.form != PAST or clause.form != PAST or "had" in page.lower[later.group[0] : later.verb]:
        return False
    return page.lower[first - 1] in {"and", "but"} and not _tells_past(page, start, first - 2)


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
    if page.lower[token + 1 : token + 3] in _IT_AS and "as" in reporting.frames:
        return True  # “said the offer was fair and described it as a gift”
    return following in {"that", "how", "whether"} or (
        bool(page.bits[token + 1] & PREPOSITION) and following in page.words.verbs[page.lower[token]][0].frames
    )


_IT_AS = (["it", "as"], ["them", "as"], ["this", "as"], ["him", "as"], ["her", "as"])


def _tells_past(page: Page, start: int, end: int) -> bool:
    """Whether a verb in the past stands in these tokens, which another one after *and* may go on."""
    return any(is_past(page, t) or page.lower[t] in _PAST for t in range(start, end) if page.inside[t] < 0)


_PAST = frozenset(
    {"was", "were", "had", "did", "went", "came", "took", "gave", "made", "held", "met", "spoke", "left",
     "knew", "felt", "saw", "got", "became", "began", "kept", "lost", "won", "brought", "ran", "stood"}
)  # fmt: skip
