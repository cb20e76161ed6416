"""What kind of word a token may be, as far as finding clauses needs to know: closed classes and reporting verbs.

A token gets a set of bits, by one look-up; a token without bits is a noun, a name, an adjective or a verb of no
interest here.
"""

from __future__ import annotations

from dataclasses import dataclass

from xicalls.folding import fold
from xicalls.lexicon import Entry, Lexicon

DETERMINER = 1 << 0
PREPOSITION = 1 << 1
CONJUNCTION = 1 << 2
SUBORDINATOR = 1 << 3
RELATIVE = 1 << 4
SUBJECT_PRONOUN = 1 << 5
PRONOUN = 1 << 6
AUXILIARY = 1 << 7
BE = 1 << 8
MODAL = 1 << 9
NEGATION = 1 << 10
ADVERB = 1 << 11
TIME = 1 << 12
OCCASION = 1 << 13
VERB = 1 << 14
CUE = 1 << 15
QUOTE = 1 << 16
STOP = 1 << 17
COMMA = 1 << 18
DASH = 1 << 19
COLON = 1 << 20
BRACKET = 1 << 21
CONTRACTED = 1 << 22
NOUN_CUE = 1 << 23
POSSESSIVE = 1 << 24
PLACE_PREPOSITION = 1 << 25
RULE = 1 << 26
SIGN = 1 << 27
LABEL = 1 << 28
BESIDE = 1 << 29  # the last that fits into one digit of Python's integers

CLASSES = ~BESIDE
"""All bits that say what kind of word it is."""

PUNCTUATION = QUOTE | STOP | COMMA | DASH | COLON | BRACKET

_CLASSES = {
    "determiner": DETERMINER,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "subordinator": SUBORDINATOR,
    "relative": RELATIVE,
    "subject_pronoun": SUBJECT_PRONOUN,
    "pronoun": PRONOUN,
    "auxiliary": AUXILIARY,
    "be": BE,
    "modal": MODAL,
    "negation": NEGATION,
    "adverb": ADVERB,
    "time": TIME,
    "occasion": OCCASION,
    "verb": VERB,
    "contracted": CONTRACTED | SUBJECT_PRONOUN | VERB,
    "place_preposition": PLACE_PREPOSITION,
    "rule": RULE,
    "label": LABEL,
}
_MARKS = {
    '"': QUOTE,
    "''": QUOTE,
    ".": STOP,
    "!": STOP,
    "?": STOP,
    "...": STOP,
    "…": STOP,
    ",": COMMA,
    ";": COLON,
    ":": COLON,
    "-": DASH,
    "--": DASH,
    "—": DASH,
    "―": DASH,
    "(": BRACKET,
    ")": BRACKET,
    "[": BRACKET,
    "]": BRACKET,
    "'s": POSSESSIVE,
}

_READ = CUE | SIGN | BESIDE

TALKS = frozenset({"call", "conversation", "talks", "talk", "meeting", "discussion", "letter", "message", "phone-call"})
FORMS = frozenset({"mr", "madam", "madame", "mister", "mrs"})
SPEAKING = frozenset({"speaking", "talking", "conversing"})
REMARKS = frozenset({"remarks", "comments", "words", "statement", "remark", "comment", "statements", "quotes"})
"""Words by which a sentence tells beside a statement whom it was made to (*in a call with*, *Mr. President*), or on
whose word it is (*His remarks were carried by*): a token of theirs has the bit ``BESIDE``."""

BASE, THIRD, PAST, ING, PARTICIPLE = "base", "third", "past", "ing", "participle"
ADJECTIVE = "adjective"
"""The form of a cue that reports after *is*: *Mr Roe is confident that …*."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: its base form, its frames, whether it is a noun as well, and the word that must follow it, if
    one must (see ``data/cues.toml``).
    """

    lemma: str
    frames: frozenset[str]
    noun: bool = False
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The look-ups that attribution makes of the lexicon.

    Attributes:
        bits: by lower-case word, its classes.
        verbs: by lower-case form, the reporting verb and which of its forms this is.
        nouns: by lower-case form, the frames of a reporting noun.
        telling: those words that are to be read more closely: reporting verbs and other signs.
        adjectives: by lower-case form, what reports after *is*, be it a verb as well (*was worried about*).
        held: the forms of cues of what somebody thinks, or shows, which another's words may only tell of.
        lands: countries in one word, folded: in a headline, what is told may begin with one.
        particles: what stands in lower case inside names (*von*, *bin*).
    """

    bits: dict[str, int]
    verbs: dict[str, tuple[Verb, str]]
    nouns: dict[str, frozenset[str]]
    telling: frozenset[str]
    adjectives: dict[str, Verb]
    held: frozenset[str]
    lands: frozenset[str]
    particles: frozenset[str]


def words_of(lexicon: Lexicon) -> Words:
    """Make the look-ups of a lexicon (use ``lexicon.derive(words_of)``)."""
    bits = dict(_MARKS)
    for word in ("according", "by", "words", ":"):
        bits[word] = bits.get(word, 0) | SIGN
    for name, entry in lexicon.table("grammar").items():
        for word in entry["words"].split():
            bits[word] = bits.get(word, 0) | _CLASSES[name]
    verbs: dict[str, tuple[Verb, str]] = {}
    held: set[str] = set()
    for lemma, entry in lexicon.table("cues").items():
        verb = Verb(lemma, frozenset(entry["frames"].split()), bool(entry.get("noun")), entry.get("needs", ""))
        forms = inflect(lemma, entry)
        for form, kind in forms:
            verbs.setdefault(form, (verb, kind))
        if not entry.get("relayed", True):
            held.update(form for form, _ in forms)
    adjectives = {
        adjective: Verb(adjective, frozenset((*entry["frames"].split(), ADJECTIVE)))
        for adjective, entry in lexicon.table("cue_adjectives").items()
    }
    for adjective, verb in adjectives.items():
        verbs.setdefault(adjective, (verb, ADJECTIVE))
    held.update(name for name, entry in lexicon.table("cue_adjectives").items() if not entry.get("relayed"))
    for form in verbs:
        bits[form] = bits.get(form, 0) | CUE
    nouns = {
        form: frozenset(entry["frames"].split())
        for noun, entry in lexicon.table("cue_nouns").items()
        for form in (noun, *entry.get("forms", f"{noun}s").split())
    }
    for form in nouns:
        bits[form] = bits.get(form, 0) | NOUN_CUE | SIGN
    for word in (*TALKS, *SPEAKING, *FORMS, *REMARKS):
        bits[word] = bits.get(word, 0) | BESIDE
    telling = frozenset([word for word, kind in bits.items() if kind & _READ])
    countries = [
        name for entry in lexicon.table("countries").values() for name in (entry["name"], *entry.get("aliases", ()))
    ]
    lands = frozenset([fold(name) for name in countries if " " not in name])
    particles = frozenset(" ".join(lexicon.table("names")["particles"]["words"]).split())
    return Words(bits, verbs, nouns, telling, adjectives, frozenset(held), lands, particles)


def inflect(lemma: str, entry: Entry) -> list[tuple[str, str]]:
    """The forms of a verb, each with its kind; regular but for what its entry says.

    ``write`` with ``past = "wrote"`` gives write, writes, wrote, writing and the participle of its entry.
    """
    past = entry.get("past") or (lemma + "d" if lemma.endswith("e") else _y_to_i(lemma, "ed"))
    participle = entry.get("participle") or past
    doubled = past[len(lemma) : len(lemma) + 1] if past.startswith(lemma) and past.endswith("ed") else ""
    stem = lemma + doubled if doubled and doubled == lemma[-1] else lemma
    ing = stem[:-1] + "ing" if stem.endswith("e") and not stem.endswith("ee") else stem + "ing"
    third = lemma + "es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else _y_to_i(lemma, "es", "s")
    forms = [(lemma, BASE), (third, THIRD), (past, PAST), (ing, ING), (participle, PARTICIPLE)]
    for extra in entry.get("forms", "").split():
        kind = (
            ING if extra.endswith("ing") else PAST if extra.endswith("ed") else THIRD if extra.endswith("s") else BASE
        )
        forms.append((extra, kind))
    return forms


def _y_to_i(lemma: str, ending: str, plain: str | None = None) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in "aeou":
        return lemma[:-1] + "i" + ending
    return lemma + (plain or ending)
