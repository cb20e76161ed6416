"""Whether a word that looks like a reporting verb is one, and what belongs to it: auxiliaries, adverbs, negation."""

from __future__ import annotations

from dataclasses import dataclass

from xicalls.attribution.page import Page, Unit
from xicalls.attribution.phrases import (
    NUMBERS,
    is_adverb,
)
from xicalls.attribution.words import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BRACKET,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ING,
    MODAL,
    NEGATION,
    OCCASION,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    SUBJECT_PRONOUN,
    SUBORDINATOR,
    THIRD,
    TIME,
    VERB,
    Verb,
)
from xicalls.model import ParagraphKind

_PLANNED = frozenset(
    {"expected", "due", "set", "scheduled", "likely", "unlikely", "yet", "about", "supposed", "refused", "refuses",
     "declined", "declines", "failed", "fails", "able", "unable", "ready", "reluctant", "going", "planning", "plans",
     "want", "wants", "wanted", "trying", "tried", "try", "have", "has", "had", "asked", "needs", "need", "said"}
)  # fmt: skip


@dataclass(slots=True)
class VerbGroup:
    """*has also not yet said*: its first token, and what its auxiliaries say of it.

    ``helped``: an auxiliary stands in it; ``perfect``: it is one of *have*.
    """

    first: int
    passive: bool = False
    negated: bool = False
    modal: bool = False
    infinitive: bool = False
    perfect: bool = False
    helped: bool = False


_SPEECH = frozenset({"clause", "quote", "that"})
_HELPING = AUXILIARY | NEGATION | ADVERB | TIME
_QUANTITIES = frozenset({"most", "all", "both"})
_NEW_CLAUSE = COMMA | CONJUNCTION | SUBORDINATOR
_HAVE = frozenset({"has", "have", "had", "'ve"})
_BETWEEN = frozenset({"himself", "herself", "themselves", "itself", "each", "all", "both"})
_LEADING = _BETWEEN | {"to", "since"}


def verb_group(page: Page, unit: Unit, verb: int) -> VerbGroup:
    """*has also repeatedly said*: from its first auxiliary or adverb."""
    bits, lower, inside = page.bits, page.lower, page.inside
    group = VerbGroup(verb)
    token = verb - 1
    while token >= unit.first and inside[token] < 0:
        kind, word = bits[token], lower[token]
        if not kind & _HELPING and word not in _LEADING and not word.endswith("ly") and word != "past":
            break  # most words: the others are looked at more closely
        if kind & AUXILIARY:
            _add_auxiliary(group, kind, word)
        elif word == "to" and (token + 1 == verb or is_adverb(page, token + 1)):
            if page.words.verbs[lower[verb]][1] == ING and not _SPEECH.isdisjoint(
                page.words.verbs[lower[verb]][0].frames
            ):
                break  # “in addition to saying that”; not “committed to defending the deal”
            group.first = token
            leading = _goes_on(page, unit, token)
            if leading is None:
                group.infinitive = True
                break
            group.helped = True  # “went on to say”: what follows is reported
            token = leading
        elif kind & NEGATION:
            group.negated = True
        else:
            first = _adverbial(page, unit, verb, token)
            if first is None:
                break
            token = first
        group.first = token
        token -= 1
    if token > unit.first and bits[token] & POSSESSIVE and bits[token - 1] & SUBJECT_PRONOUN and inside[token] < 0:
        group.first, group.helped = token, True  # “he's saying”, “she's said”
        group.passive |= lower[verb] in page.words.adjectives  # “she's confident that”
    group.passive &= page.words.verbs[lower[verb]][1] != ING  # “is saying”
    return group


def _add_auxiliary(group: VerbGroup, kind: int, word: str) -> None:
    group.helped = True
    group.negated |= bool(kind & NEGATION)
    group.modal |= bool(kind & MODAL)
    if kind & BE and not group.perfect:
        group.passive = True
    group.perfect |= word in _HAVE


def _adverbial(page: Page, unit: Unit, verb: int, token: int) -> int | None:
    """Where the adverbial that ends at ``token`` begins: *also*, *himself*, *on Friday*; ``None`` where none does."""
    kind, lower = page.bits[token], page.lower
    word = lower[token]
    if word in _QUANTITIES and (token == unit.first or page.bits[token - 1] & _NEW_CLAUSE):
        return None  # “most said they would leave”
    if word in _BETWEEN or (word == "since" and token > unit.first and lower[token - 1] in _HAVE):
        return token  # “has since said”
    if kind & TIME and token > unit.first + 1 and lower[token - 1] in {"this", "last", "past"}:
        return (
            token - 1 - (lower[token - 1] == "past" and lower[token - 2] in {"this", "the"})
        )  # “Mr Roe last week said”
    if word == "past" and token > unit.first + 2 and lower[token - 2 : token] == ["in", "the"]:
        return token - 2  # “have in the past said”
    while kind & TIME and token > unit.first + 1 and page.bits[token - 1] & TIME and lower[token - 2] != "this":
        token -= 1  # “on Friday morning”
    if kind & TIME and token > unit.first and lower[token - 1] in {"on", "late", "early"} and token + 1 <= verb:
        token -= 1  # “Mr Roe on Friday said”
        return token if lower[token] == "on" else token - (lower[token - 1] == "on")
    return token if is_adverb(page, token) and not (kind & TIME and not kind & ADVERB) else None


_BEGINS = frozenset(
    {"continued", "continues", "proceeded", "began", "rushed", "hastened", "seemed", "appeared", "chose", "moved",
     "managed", "dared", "paused", "quick", "took", "used"}
)  # fmt: skip
"""What *to say* follows where it was said: *was quick to say*."""


def _goes_on(page: Page, unit: Unit, to: int) -> int | None:
    """Where *went on to*, *continued to* begins, if it stands before this *to*."""
    lower = page.lower
    if to - 1 > unit.first and lower[to - 1] in _BEGINS:
        return to - 1
    if to - 2 > unit.first and lower[to - 1] == "on" and lower[to - 2] in {"went", "goes", "going", "gone"}:
        return to - 2
    return None


_BEFORE_NOUN = DETERMINER | PREPOSITION | POSSESSIVE | CONJUNCTION
_MAY_PRECEDE = _HELPING | PRONOUN | SUBJECT_PRONOUN | CUE | COMMA | BRACKET


_SOME = frozenset({"most", "few", "several", "many", "some", "both", "all"})


def is_noun(page: Page, unit: Unit, verb: int, reporting: Verb, form: str) -> bool:
    """Whether the word before shows at once that this is no verb: *the report*, *in talks*, *their calls*.

    It only spares most nouns the closer look of ``is_verb``.
    """
    if form != BASE and not (form == THIRD and reporting.noun):
        return False
    token = verb - 1
    if token < unit.first or page.inside[token] >= 0:
        return form == BASE
    kind, word = page.bits[token], page.lower[token]
    if not kind & _BEFORE_NOUN or kind & _MAY_PRECEDE or word in _LEADING or word.endswith("ly"):
        return False
    if word in _SOME and not reporting.noun:
        return False  # “Most believe that”
    return form == BASE or page.lower[verb + 1 : verb + 2] != ["that"]


def is_verb(page: Page, unit: Unit, verb: int, group: VerbGroup) -> bool:
    """Whether the word reports here: no noun (*a call*, *the report*), nothing still to be said."""
    reporting, form = page.words.verbs[page.lower[verb]]
    if group.infinitive and not _infinitive_reports(page, unit, group.first):
        return False
    if form == BASE and not (group.infinitive or group.helped) and not _is_plural_present(page, unit, verb, reporting):
        return False
    return not (form == THIRD and reporting.noun and _is_plural_noun(page, unit, group.first, verb))


_MORE = frozenset({"more", "most", "less", "least"})


def _infinitive_reports(page: Page, unit: Unit, to: int) -> bool:
    """Whether *to say* tells what was said: *phones to say*, *went on to add*; not *is to say*, *has yet to say*."""
    if to <= unit.first:
        return False
    lower = page.lower
    if lower[to - 1] == "likely" and lower[to - 2] in _MORE:
        return True  # “voters were more likely to say that”
    if page.bits[to - 1] & (BE | AUXILIARY) or lower[to - 1] in _PLANNED:
        return False
    if lower[to - 1] in {"on", "as", "along", "out"} or unit.kind != "body":
        return True
    if _rang(page, unit, to):
        return True
    near = range(max(unit.first, to - 5), to)  # “took to Twitter to say”, “held a news conference to announce”
    return page.bits[to - 1] & OCCASION > 0 and not any(page.bits[t] & MODAL or lower[t] in _PLANNED for t in near)


_RANG = frozenset({"rang", "phoned", "telephoned", "called", "dialled", "dialed", "rung"})


def _rang(page: Page, unit: Unit, to: int) -> bool:
    """*Mr Roe telephoned Mr Doe on Friday to say that*: whether somebody was rung up just before this *to*."""
    for token in range(to - 2, max(unit.first, to - 12), -1):
        if page.inside[token] >= 0 or page.bits[token] & (COMMA | CONJUNCTION):
            return False
        if page.lower[token] in _RANG and not page.bits[token + 1] & PREPOSITION:
            return page.tokens.words[token + 1][0].isupper() or page.lower[token + 1] in {"him", "her", "them", "his"}
    return False


def is_name(page: Page, unit: Unit, verb: int) -> bool:
    """Whether a word has a capital that no verb would have: *the United States* is no statement.

    At a sentence's start, and in titles, where all words may have one, a capital says nothing.
    """
    if not page.tokens.words[verb][0].isupper():
        return False
    return not (verb == unit.first or unit.kind != ParagraphKind.BODY or page.inside[verb - 1] >= 0)


_HELPS = frozenset({"help", "helps", "helped", "let", "lets", "make", "makes", "made"})


def _is_plural_present(page: Page, unit: Unit, verb: int, reporting: Verb) -> bool:
    """Whether a base form is a verb: *officials say*, *they argue*; not *a call*, *the report*."""
    token = verb - 1
    while token > unit.first and page.bits[token] & ADVERB:
        token -= 1
    if token < unit.first or page.inside[token] >= 0:
        return False
    kind, word = page.bits[token], page.lower[token]
    if reporting.lemma == "read" and (page.tokens.words[token][0].isupper() or word == "it"):
        return word == "it"  # “it read”; “Mr Roe read “War and Peace””, but “the sign read “Closed””
    if word == "that" and page.bits[token - 1] & PREPOSITION:
        return False  # “At that point”
    if word in {"i", "we", "they", "you", "who", "others", "some", "many", "most", "few", "several", "that"}:
        return True
    if word in _HELPS:
        return False  # “had helped convince him”
    if kind & CUE:
        return page.words.verbs[word][0].noun and page.words.verbs[word][1] == THIRD  # “new reports show”
    if kind & (DETERMINER | PREPOSITION | POSSESSIVE | CONJUNCTION | PRONOUN | VERB | TIME | PUNCTUATION):
        return bool(kind & (COMMA | BRACKET | DASH)) and not reporting.noun
    if (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in {"people", "police", "women", "men"}:
        return True
    return not reporting.noun


_ADJECTIVES = ("ed", "ing", "ous", "ive", "al", "ic", "ful", "ent", "ary")
_NOUNS = frozenset({"president", "student", "agent", "client", "secretary", "missionary", "representative", "executive",
                    "professional", "journal", "critic", "clinic", "general"})  # fmt: skip
"""Nouns for whoever speaks that end like adjectives."""


_CLAUSAL = frozenset({"clause", "that"})
_BEFORE_CALLS = frozenset({"percentage", "phone", "telephone", "video", "conference"})
"""Nouns before a noun that looks like a verb: *phone calls on the truce*, *percentage points*."""
_OF = (["of"], ["for"], ["from"], ["by"])


def _is_plural_noun(page: Page, unit: Unit, first: int, verb: int) -> bool:
    """Whether a third person singular is rather a plural noun: *new calls for*, *his remarks were*."""
    token = first - 1
    if token < unit.first or page.inside[token] >= 0:
        return False
    frames = page.words.verbs[page.lower[verb]][0].frames
    if page.lower[verb + 1 : verb + 2] == ["that"] and not _CLAUSAL.isdisjoint(frames):
        return False
    following = page.bits[verb + 1] if verb + 1 < unit.last else 0
    if following & (VERB | AUXILIARY | CONJUNCTION) and not following & PRONOUN:
        return True
    if following & CUE and page.words.verbs[page.lower[verb + 1]][1] == BASE:
        return True  # “advocates say”
    if page.lower[verb + 1 : verb + 2] in _OF and page.lower[verb + 1] not in frames:
        return True  # “requests for asylum”, “reports of fighting”
    kind = page.bits[token]
    if kind & (DETERMINER | PREPOSITION | POSSESSIVE | CONJUNCTION | TIME) and not kind & SUBJECT_PRONOUN:
        return True
    word = page.lower[token]
    return (
        word[0].isdigit()
        or word in NUMBERS
        or word in _BEFORE_CALLS
        or (word.endswith(_ADJECTIVES) and word not in _NOUNS and not word.endswith("ment"))
    )
