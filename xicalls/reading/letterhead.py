"""What stands over a paper and is not its title: “GOVERNMENT OF PAKISTAN”, “Press release 66”, “STATEMENT/25/2074”.

Such a line has no word but those of offices, countries, labels, dates and numbers; a headline has one more.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

from xicalls.lexicon import Lexicon, fold

_WORD = re.compile(r"[^\W\d_]+|\d+")
_CODE = re.compile(
    r"\b[A-Z]{1,10}(?:[/-][A-Z0-9]{1,10})*/\d[\dA-Z/()-]*|\b[A-Z]{1,4}-\d{1,4}/\d{2,4}\b|\b[A-Z]{1,5}\d{3,}[a-z]{0,3}\b"
)
"""The number of a document: “STATEMENT/25/2074”, “SG/SM/21000”, “PR240312en”."""
_GIVEN_OUT = re.compile(
    r"\W?(?:communicated|distributed|issued|prepared|published|released) by (?:the )?", re.IGNORECASE
)
_SAID = re.compile(r"(?<=\w)'s\b|(?<=s)'(?=\s|$)")
_WHOSE = re.compile(r"\b(\w+)['’]s\b")
_ACRONYM = re.compile(r"\s+\(?([A-Z]{2,6})\)?$")
_ARTICLES = ("A ", "An ")
_MARKS = " \t\r*_#:()[]>•·-–—=~,"
_LONGEST = 140
_MOST_WORDS = 16
_LONGEST_NAME = 60
_MOST_OF_PAPER = 4
_MOST_OF_NAME = 7
_MOST_OF_LAND = 10
_OF = frozenset({"of", "de", "del", "di", "do", "da"})
_LATIN = "\u0250"
"""The letters of other scripts come from here on."""


class Head(Enum):
    """What a line of a letterhead says."""

    INSTITUTION = auto()
    LABEL = auto()
    NUMBER = auto()
    PLACE = auto()


class Letterheads(NamedTuple):
    """The table ``letterheads``, folded, with the words of countries and dates."""

    institutions: frozenset[str]
    labels: frozenset[str]
    titles: frozenset[str]
    numbers: frozenset[str]
    links: frozenset[str]
    small: frozenset[str]
    common: frozenset[str]
    known: frozenset[str]
    plain: frozenset[str]
    lands: frozenset[str]
    places: frozenset[str]
    papers: frozenset[str]
    sure_papers: frozenset[str]
    honorifics: frozenset[str]
    governing: frozenset[str]


def letterheads_of(lexicon: Lexicon) -> Letterheads:
    """The words of letterheads; for ``lexicon.derive``."""
    table = lexicon.table("letterheads")

    def words(entry: str, *keys: str) -> frozenset[str]:
        return frozenset(fold(str(word)) for key in keys for word in table.get(entry, {}).get(key, ()))

    countries = lexicon.table("countries").values()
    lands = [str(name) for entry in countries for name in (entry.get("name", ""), *entry.get("aliases", ()))]
    peoples = [str(name) for entry in countries for name in entry.get("adjectives", ())]
    places = (
        *(name for entry in countries for name in entry.get("capitals", ())),
        *lexicon.table("names").get("places", {}).get("names", ()),
    )
    dates = frozenset(lexicon.table("boilerplate").get("date-line", {}).get("words", ()))
    institutions = words("institutions", "heads", "states")
    links = words("links", "words")
    plain = words("labels", "heads", "words") | words("numbers", "heads", "months") | links | dates
    common = institutions | words("institutions", "desks", "words") | plain
    named = frozenset(word for name in (*lands, *peoples) for word in words_of_line(name))
    return Letterheads(
        institutions=institutions,
        labels=words("labels", "heads"),
        titles=words("labels", "titles"),
        numbers=words("numbers", "heads"),
        links=links,
        small=links | words("institutions", "desks"),
        common=common,
        known=common | named,
        plain=plain,
        lands=frozenset(" ".join(words_of_line(name)) for name in lands),
        places=frozenset(" ".join(words_of_line(str(name))) for name in places),
        papers=words("papers", "words", "sure"),
        sure_papers=words("papers", "sure"),
        honorifics=words("honorifics", "words"),
        governing=words("institutions", "governing"),
    )


def words_of_line(line: str) -> list[str]:
    """The words of a line as they are compared: “U.S. Prime Minister’s Office” → us, prime, minister, office."""
    return _WORD.findall(_SAID.sub("", fold(line)).replace(".", ""))


def head_of(line: str, letterheads: Letterheads) -> Head | None:
    """What a line of a letterhead says; ``None`` for what may be a title or a sentence."""
    if len(line) > _LONGEST:
        return None
    bare = _GIVEN_OUT.sub("", line.strip(_MARKS), count=1)
    if bare[-1:] in {"?", "!", ";"} or (bare[-1:] == "." and not bare.isupper()):
        return None
    coded = without_acronym(_CODE.sub(" ", bare))
    words = [word for word in words_of_line(coded) if word[0] < _LATIN]
    if not words:  # “*****”, “SG/SM/21000”
        return Head.NUMBER if coded != bare or not any(map(str.isalpha, bare)) else None
    if len(words) > _MOST_WORDS:
        return None
    letters = [word for word in words if not word.isdigit()]
    if not letterheads.known.issuperset(letters):
        name, _, place = bare.rpartition(", ")
        if name and " ".join(words_of_line(place)) in letterheads.places and "," not in name:  # “STATE HOUSE, ABUJA”
            return head_of(name, letterheads)
        return Head.PLACE if _is_place(bare, letterheads) else None
    if " ".join(words) in letterheads.lands:
        return Head.PLACE
    if not letterheads.institutions.isdisjoint(words) and _is_of_a_house(coded, letterheads):
        return Head.INSTITUTION
    if not letterheads.labels.isdisjoint(words) and letterheads.common.issuperset(letters):
        return Head.LABEL  # but “Ukraine: latest update” may be a headline
    numbered = coded != bare or any(map(str.isdigit, words))
    return Head.NUMBER if numbered and not letterheads.numbers.isdisjoint(words) else None


def without_acronym(line: str) -> str:
    """“Federal Department of Foreign Affairs FDFA” without its last word."""
    match = _ACRONYM.search(line)
    if match is None or line[: match.start()].isupper():
        return line
    initials = {word[0] for word in words_of_line(line[: match.start()])}
    return line[: match.start()] if initials.issuperset(match[1].lower()) else line


def _is_of_a_house(line: str, letterheads: Letterheads) -> bool:
    """Not “A State of the Union” and “China’s Foreign Minister”, which are about one."""
    if line.startswith(_ARTICLES) or any(fold(word) in letterheads.lands for word in _WHOSE.findall(line)):
        return False
    return _is_capitalised(line, letterheads.small)


def _is_capitalised(line: str, small: frozenset[str]) -> bool:
    """“Ministry of Foreign Affairs”, “Press service of the President”, not “ministers of foreign affairs”."""
    words = _WORD.findall(_unsaid(line))
    return not words[0].islower() and all(not word.islower() or fold(word) in small for word in words)


def _unsaid(line: str) -> str:
    return _SAID.sub("", line.replace("’", "'"))


def _is_place(line: str, letterheads: Letterheads) -> bool:
    """“Islamabad”, “Ottawa, Ontario”, “Paris, le 3 juin 2023”: where a paper was given out, on a line of its own."""
    place, _, region = line.partition(",")
    if " ".join(words_of_line(place)) not in letterheads.places:
        return False
    if all(word.isdigit() or word in letterheads.plain for word in words_of_line(region)):
        return True
    beside = region.split()
    return len(beside) <= 2 and all(word[0].isupper() for word in beside)


def is_title_too(line: str, letterheads: Letterheads) -> bool:
    """Whether a line of a letterhead is a title where none follows: “Joint statement”, “Prime Minister’s statement”."""
    words = words_of_line(line)
    if letterheads.labels.isdisjoint(words):
        return False
    return not letterheads.titles.isdisjoint(words) or not all(
        word.isdigit() or word in letterheads.plain for word in words
    )


def is_passed_over(line: str, letterheads: Letterheads) -> bool:
    """No title if a headline follows: “World”, “The Springfield Post”, “The Hon Jane Roe MP”, “外交部”, “[Seal]”."""
    bare = line.strip(_MARKS)
    words = words_of_line(bare)
    if not words or len(bare) > _LONGEST_NAME or bare[-1] in ".?!;”\"'’":
        return False
    if (
        len(words) == 1
        or line[:1] + line[-1:] in {"()", "[]"}
        or all(word[0] >= _LATIN for word in words if not word.isdigit())
    ):
        return True
    if of_a_land(bare, letterheads):
        return True
    if len(words) > _MOST_OF_NAME or not _is_capitalised(bare, letterheads.links):
        return False
    if is_paper(bare, letterheads):
        return True
    return not letterheads.honorifics.isdisjoint((*words[:3], words[-1]))


def of_a_land(line: str, letterheads: Letterheads) -> bool:
    """Whether it is the office of a land that the lexicon does not have: “GOVERNMENT OF RURITANIA”."""
    words = words_of_line(line)
    last = max((i for i, word in enumerate(words) if word in _OF), default=0)
    if not last or len(words) > _MOST_OF_LAND or letterheads.governing.isdisjoint(words):
        return False
    unknown = [i for i, word in enumerate(words) if word not in letterheads.known]
    return len(unknown) == 1 and unknown[0] > last and _is_capitalised(line.strip(_MARKS), letterheads.links)


def is_paper(line: str, letterheads: Letterheads) -> bool:
    """Whether a line reads like the name of a newspaper: “THE SPRINGFIELD POST”, “Velen Herald”."""
    words = words_of_line(line)
    if not 2 <= len(words) <= _MOST_OF_PAPER or words[-1] not in letterheads.papers:
        return False
    return words[0] == "the" or words[-1] in letterheads.sure_papers
