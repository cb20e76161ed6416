"""What follows a reporting verb: whom it tells, and the shape of what it reports."""

from __future__ import annotations

from dataclasses import dataclass

from xicalls.attribution.modifiers import skip_modifiers
from xicalls.attribution.page import Page, Unit
from xicalls.attribution.phrases import (
    Range,
    is_abbreviation_dot,
    is_finite_cue,
    is_name_of_work,
    is_past,
    noun_phrase_after,
)
from xicalls.attribution.words import (
    ADJECTIVE,
    AUXILIARY,
    BE,
    CLASSES,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    OCCASION,
    POSSESSIVE,
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
    Verb,
)
from xicalls.model import ParagraphKind

_QUESTION_WORDS = frozenset({"whether", "if", "how", "why", "what", "who", "when", "where", "which"})

_IN_FAVOUR = (["in", "favour", "of"], ["in", "favor", "of"], ["in", "support", "of"])
_FOR = frozenset({"of", "for"})
_CLEAR = frozenset({"clause", "that", "wh"})


@dataclass(slots=True, eq=False)
class Complement:
    """What follows a verb: whom it tells, the shape of what it reports (see ``Clause``), where that begins."""

    hearer: Range | None
    shape: str
    after: int
    cue_end: int


def complement(page: Page, unit: Unit, reporting: Verb, after: int) -> Complement:
    """Read what follows the verb, from the token ``after``."""
    frames, lower = reporting.frames, page.lower
    end = unit.last
    token = after
    if token >= end:
        return Complement(None, "none", token, end)
    if lower[token] == reporting.needs or (lower[token] in frames and lower[token] in _PARTICLES):
        token += 1  # “pointed out that”, “as Mr Roe put it”
    if lower[token] == "in" and lower[token : token + 3] in _IN_FAVOUR and not _FOR.isdisjoint(frames):
        return Complement(None, "of" if "of" in frames else "for", token + 3, token + 3)
    if "clear" in frames and (plain := _made_clear(page, token, end)) is not None:
        token, frames = plain, _CLEAR
    hearer, token = _hearer(page, token, end, frames)
    if token + 1 < end and lower[token] == "only" and lower[token + 1] == "that":
        token += 1
    shape, content = _reported(page, token, end, frames)
    if shape == "none" and hearer is not None:
        if {"hearer", "np"} <= frames and _is_thing(page, hearer):
            return Complement(None, "words", hearer[0], hearer[0])  # “ordered the release of the files”: nobody is told
        if "of" in frames and (of := _of_in(page, hearer)) is not None:
            return Complement((hearer[0], of), "of", of + 1, of + 1)  # “assured Mr Roe of her support”
    if shape == "words" and hearer is not None and content == hearer[1] and page.bits[content] & CONJUNCTION:
        return Complement(None, "words", hearer[0], hearer[0])  # “urged calm and “full respect” for the pact”
    aside = shape == "that" and page.bits[content - 1] & COMMA and page.inside[content - 1] < 0
    return Complement(hearer, shape, content, min(content, end) - bool(aside))


def _hearer(page: Page, token: int, end: int, frames: frozenset[str]) -> tuple[Range | None, int]:
    """Who is told, if somebody is, and what follows him."""
    hearer: Range | None = None
    if "hearer" in frames and token < end and page.inside[token] < 0:
        following = _with_joined(page, _hearer_end(page, token, end), end)
        if following > token:
            last = following - 1
            if not page.bits[last] & OCCASION or page.tokens.words[last][0].isupper():
                hearer = (token, following)  # “told The Ashford Post”, not “told a news conference”
            token = _past_place(page, _past_apposition(page, following, end), end, frames)
    elif token + 1 < end and page.lower[token] == "to" and "clause" in frames and frames.isdisjoint(_NO_HEARER):
        following = noun_phrase_after(page, token + 1, end)  # “said to reporters that”
        told = "to-np" not in frames or page.lower[following : following + 1] == ["that"]  # “pointed to the case”
        if told and following > token + 1 and not page.bits[token + 1] & (BE | AUXILIARY):
            hearer = (token + 1, following)
            token = following
    return hearer, token


def _of_in(page: Page, phrase: Range) -> int | None:
    """The first *of* after somebody's name or title: *assured Mr Roe of*; not *told the story of*."""
    if page.bits[phrase[0]] & DETERMINER and page.lower[phrase[0]] not in {"his", "her", "their"}:
        return None
    return next((t for t in range(phrase[0] + 1, phrase[1]) if page.lower[t] == "of"), None)


def _reported(page: Page, token: int, end: int, frames: frozenset[str]) -> tuple[str, int]:
    """The shape of what is reported and where it begins, past *on Friday*, *in a statement*."""
    shape, content = _shape_at(page, token, end, frames)
    if shape == "words" or (shape == "none" and content < end and not page.bits[content] & PUNCTUATION):
        moved = skip_modifiers(page, token, end, frames)
        if moved > token:
            shape, content = _shape_at(page, moved, end, frames)
            token = moved
        if shape == "quote" and (past := _past_work(page, content, end)) is not None:
            shape, content = _shape_at_that(page, past, end)
        elif shape == "quote" and _is_where(page, content):
            shape = "none"  # “he said on the channel's “Morning Talk.””
    if shape == "none" and token < end and not _CLAUSAL.isdisjoint(frames) and (late := _late_that(page, token, end)):
        shape, content = "that", late
    if shape == "none" and "quote" in frames and (late := _late_quote(page, token, end)):
        shape, content = "quote", late
    return shape, content


_OBJECTS = frozenset({"him", "her", "them", "us", "me", "you"})
_AT_LEAST = (["least"], ["most"])
_NO_HEARER = frozenset({"to", ADJECTIVE})
_PARTICLES = frozenset({"out", "up"})
_CLAUSAL = frozenset({"clause", "that"})


def clause_ahead(page: Page, token: int, end: int, reporting: Verb) -> bool:
    """*She says despite all that, he was right*: a clause that begins with a prepositional phrase."""
    if token >= end or not page.bits[token] & PREPOSITION or page.inside[token] >= 0:
        return False
    if "clause" not in reporting.frames or page.lower[token] in {"of", "to", "about", "by", "on"}:
        return False
    return any(
        page.bits[t] & (AUXILIARY | SUBJECT_PRONOUN) and page.inside[t] < 0 for t in range(token, min(token + 25, end))
    )


def _made_clear(page: Page, token: int, end: int) -> int | None:
    """The token after *made (it) clear*, *made (it) known*."""
    for position in range(token, min(token + 3, end)):
        if page.lower[position] in {"clear", "plain", "known"}:
            return position + 1
        if page.lower[position] not in {"it", "very", "quite", "abundantly", "perfectly"}:
            return None
    return None


def _is_where(page: Page, token: int) -> bool:
    """Whether a quotation is the name of the programme that something was said on."""
    return bool(page.bits[token - 1] & POSSESSIVE) and is_name_of_work(page, page.inside[token])


def _past_work(page: Page, token: int, end: int) -> int | None:
    """*said on “Late Night” that*: the *that* after the name of a programme or a book."""
    number = page.inside[token]
    after = page.bounds[number][1]
    return after if after < end and page.lower[after] == "that" and is_name_of_work(page, number) else None


def _late_that(page: Page, token: int, end: int) -> int | None:
    """The clause after *that* where a longer phrase stands before it: *said at a rally in Springfield, Ohio, that*,
    *said on “Late Night” that*.

    An aside with a verb of its own is passed over, too: *reported on Monday, citing two officials, that*.
    """
    lower = page.lower
    aside = False
    for position in range(token, min(token + 20, end - 1)):
        kind = page.bits[position]
        if kind & COMMA and page.inside[position] < 0:
            aside = lower[position + 1].endswith("ing")
        elif _stands_between(page, position, aside):
            continue
        elif page.inside[position] >= 0 or kind & (STOP | COLON | SUBORDINATOR | RELATIVE | VERB | AUXILIARY | CUE):
            if lower[position] != "that" or not (
                page.bits[position - 1] & (COMMA | QUOTE | TIME) or page.inside[position - 1] >= 0
            ):
                return None
            if page.inside[position + 1] >= 0:
                return position + 1
            following = page.bits[position + 1]
            return None if following & (VERB | AUXILIARY | PUNCTUATION) or is_past(page, position + 1) else position + 1
    return None


def _stands_between(page: Page, token: int, aside: bool) -> bool:
    """*citing two officials*, *on “Meet the Press”*: words like a cue's, or a name's, between the verb and *that*."""
    if page.inside[token] >= 0:
        return is_name_of_work(page, page.inside[token])
    if not page.bits[token] & CUE:
        return False
    return (aside and page.lower[token].endswith("ing")) or page.tokens.words[token][0].isupper()


_OF_PLACE = frozenset({"in", "at", "from", "of", "on"})
_TOLD = frozenset({"to", "that", "whether", "if"})


def _with_joined(page: Page, token: int, end: int) -> int:
    """*urged the men and their leaders to wait*: past the others who are told, where what is told follows."""
    if token + 1 >= end or page.lower[token] != "and" or page.inside[token] >= 0:
        return token
    after = noun_phrase_after(page, token + 1, end)
    return after if token + 1 < after < end and page.lower[after] in _TOLD else token


def _past_place(page: Page, token: int, end: int, frames: frozenset[str]) -> int:
    """*asked the attorney in Rome whether*: past where the one told is, where what is told follows."""
    if token >= end or page.lower[token] not in _OF_PLACE - frames or page.inside[token] >= 0:
        return token
    after = noun_phrase_after(page, token + 1, end)
    return after if after < end and page.lower[after] in _TOLD else token


def _past_apposition(page: Page, token: int, end: int) -> int:
    """*asked the premier, Li Qiang, to lift*: past the apposition of the one told, where what is told follows it."""
    if token >= end or not page.bits[token] & COMMA or page.inside[token] >= 0:
        return token
    for position in range(token + 1, min(token + 14, end - 1)):
        if page.inside[position] >= 0 or page.bits[position] & (VERB | AUXILIARY | STOP | COLON | CUE):
            return token
        if page.bits[position] & COMMA:
            return position + 1 if page.lower[position + 1] in {"to", "that", "whether", "if"} else token
    return token


def _is_thing(page: Page, phrase: Range) -> bool:
    """Whether a noun phrase without a name begins with an article, or with none: *the release*, *consideration*."""
    first, last = phrase
    if page.bits[first] & PRONOUN and not page.bits[first] & DETERMINER:
        return False
    head = next((t for t in range(first + 1, last) if page.lower[t] == "of"), last) - 1
    return page.lower[head][-1] != "s" and not any(page.tokens.words[t][0].isupper() for t in range(first, last))


def _late_quote(page: Page, token: int, end: int) -> int | None:
    """The quotation after an aside: *said in the spring, when the line broke, “…”*; *said, without proof, “…”*."""
    aside = False
    for position in range(token, min(token + 16, end - 1)):
        kind = page.bits[position]
        if page.inside[position] >= 0 or kind & (STOP | COLON):
            return None
        if kind & COMMA:
            if page.inside[position + 1] >= 0:
                return position + 1
            aside = bool(page.bits[position + 1] & SUBORDINATOR)
        elif page.lower[position] == "of" and position == token:
            aside = True  # “he said of those who had gone, “…””
        elif (kind & (VERB | AUXILIARY) or is_finite_cue(page, position)) and not aside:
            return None
    return None


def _hearer_end(page: Page, token: int, end: int) -> int:
    kind = page.bits[token]
    if page.lower[token] in _OBJECTS and page.tokens.words[token] != "US":
        owned = token + 1 < end and page.lower[token] == "her" and not page.bits[token + 1] & CLASSES
        return token + 1 if not owned else noun_phrase_after(page, token, end)
    if page.lower[token] in {"that", "to", "whether", "if", "how", "why", "what", "for", "about", "of"}:
        return token
    if kind & PUNCTUATION:
        return token
    following = _past_adjectives(page, noun_phrase_after(page, token, end), end)
    if (
        following - token > 1
        and page.tokens.words[token][0].isupper()
        and (land := _land_told_of(page, token, following))
    ):
        return land
    if following < end and page.inside[following] < 0 and page.bits[following] & (VERB | AUXILIARY):
        # “tells Trump China is ready”: the last name belongs to what is told
        if following - token > 1 and page.tokens.words[token][0].isupper():
            return following - 1 if not page.bits[following - 2] & STOP else following
        return token
    return following


def _land_told_of(page: Page, token: int, end: int) -> int | None:
    """*Roe tells Doe Norway backs the truce*: in a headline, where what is told begins, behind whoever is told."""
    if page.units[page.unit_at(token)].kind == ParagraphKind.BODY:
        return None
    return next(
        (t for t in range(token + 1, end) if page.lower[t] in page.words.lands and page.lower[t - 1] != "of"), None
    )


def _past_adjectives(page: Page, comma: int, end: int) -> int:
    """*told his Norwegian, Danish and Swedish counterparts that*: past those of several countries."""
    token = comma
    while token + 1 < end and (page.bits[token] & COMMA or page.lower[token] == "and"):
        if not page.tokens.words[token + 1][0].isupper():
            return comma
        token += 2
    counterparts = comma < token < end and page.lower[token] in {"counterparts", "colleagues"}
    return token + 1 if counterparts else comma


_EACH = frozenset({"each", "one"})
_EACH_OTHER = (["each", "other"], ["one", "another"])


def _shape_at(page: Page, token: int, end: int, frames: frozenset[str]) -> tuple[str, int]:
    """The shape of what begins at a token, and where its content does (see ``Clause.shape``)."""
    if token >= end:
        return "none", token
    if page.inside[token] >= 0:
        return "quote", token
    kind, word = page.bits[token], page.lower[token]
    if kind & PUNCTUATION:
        return _shape_at_mark(page, token, end)
    if word == "that":
        return _shape_at_that(page, token, end) if not _CLAUSAL.isdisjoint(frames) else ("words", token)
    if word in _QUESTION_WORDS:
        return "wh", token
    if word == "to":
        return "to", token
    if kind & PREPOSITION and not (word == "at" and page.lower[token + 1 : token + 2] in _AT_LEAST):
        return (word, token + 1) if word in frames else ("none", token)
    if word in _EACH and page.lower[token : token + 2] in _EACH_OTHER:
        return "none", token  # “never doubted each other”
    return "words", token


def _shape_at_mark(page: Page, token: int, end: int) -> tuple[str, int]:
    kind = page.bits[token]
    quoted = token + 1 < end and page.inside[token + 1] >= 0
    if quoted and (kind & COMMA or page.tokens.words[token] == ":"):
        return "quote", token + 1
    if page.tokens.words[token] == ":" and token + 1 < end:
        return "colon", token + 1
    abbreviated = kind & STOP and is_abbreviation_dot(page, token) and not page.bits[token + 1] & PUNCTUATION
    return ("words" if abbreviated else "none"), token


def _shape_at_that(page: Page, token: int, end: int) -> tuple[str, int]:
    """*said that talks* …, but *said that was wrong*, *said in a film that showed*."""
    if token + 1 < end and page.inside[token + 1] >= 0:
        return "that", token + 1
    following = page.bits[token + 1] if token + 1 < end else STOP
    if following & COMMA and token + 2 < end and page.inside[token + 2] < 0:
        return "that", token + 2  # “said that, while talks were welcome, …”
    if following & (VERB | AUXILIARY | PUNCTUATION) and not following & (COMMA | DETERMINER | PRONOUN):
        return "words", token
    if not page.bits[token - 1] & (CUE | TIME) and token + 1 < end and is_past(page, token + 1):
        return "none", token
    return "that", token + 1
