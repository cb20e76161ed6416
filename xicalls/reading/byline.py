"""Who wrote it: “By Jo Po and Ann Lee”, a name alone on a line, a note on the author at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from xicalls.lexicon import Lexicon, fold
from xicalls.model import Finding, Metadatum, Span
from xicalls.reading.masthead import mastheads_of, places_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_CAPITAL = r"(?!(?:AND|AT|FOR|IN|WITH)\b)[^\W\d_a-zß-öø-ÿ][\w.'’-]{0,30}"
_PARTICLE = r"(?:(?:de|da|del|der|van|von|bin|al|el|la|le|ten|ter|dos|di)[ \u00a0]){0,2}"
_NAME = rf"{_CAPITAL}(?:[ \u00a0]{_PARTICLE}{_CAPITAL}){{1,3}}"
_LEAD = re.compile(
    r"\W{0,4}(?:(?:(?:analysis|commentary|interview|opinion|reported|reporting|special report|story|text|words|written"
    r"|posted)\s)?by|authors?:)\s+",
    re.IGNORECASE,
)
_NAME_AT = re.compile(_NAME)
_JOIN = re.compile(r"\s*(?:,\s*and|,|and|&|with)\s+", re.IGNORECASE)
_CREDIT = re.compile(r"\W{0,3}reporting by\s", re.IGNORECASE)
_AND_AGENCIES = re.compile(r"\s+(?:and|with)\s+(?:news\s+)?(?:agencies|agency staff|wires|staff)$", re.IGNORECASE)
_IN_PLACE = re.compile(rf"\s+(?:in|IN)\s+{_CAPITAL}(?:[ \u00a0]{_CAPITAL}){{0,2}}(?=\s+and\s|\s*[,&|]|$)")
_STROKE = re.compile(r"\s*[|·•]\s*")
_AFTER = re.compile(r"\W*$|\s*(?:[,|•·/(\[<@–—-]|in\s|for\s|at\s|\d)|\s+(?:Published|Updated|Posted|Staff)\b")
_NUMBERS = re.compile(r"\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}")
_LETTERS = re.compile(r"[^\W\d_]+")
_PLACE_FIRST = re.compile(r"([A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)?), (?=\D{0,12}\d)")
_TIMED = re.compile(r"\s+(?:Published|Updated|Posted)\b")
_DESK = frozenset(
    {"staff", "agencies", "correspondent", "correspondents", "reporter", "reporters", "bureau", "editor", "newsroom"}
)
_BESIDE = frozenset(
    {"and", "in", "for", "at", "of", "writer", "writers", "chief", "diplomatic", "political", "foreign"}
)
_LONGEST_DESK = 9
_LONGEST_ROLE = 6
_SAYS = re.compile(r"[“\"]|\b(?:said|says|told|added|wrote|according)\b")


class Words(NamedTuple):
    """The words that decide, from the table ``boilerplate``, folded."""

    roles: frozenset[str]
    dates: frozenset[str]
    no_names: frozenset[str]
    houses: frozenset[str]
    places: frozenset[str]


def byline_words(lexicon: Lexicon) -> Words:
    """What tells a role, a date and a heading from a name; for ``lexicon.derive``."""
    table = lexicon.table("boilerplate")
    return Words(
        frozenset(table.get("author-note", {}).get("roles", ())),
        frozenset(table.get("date-line", {}).get("words", ())),
        frozenset(table.get("no-names", {}).get("words", ())),
        lexicon.derive(mastheads_of),
        lexicon.derive(places_of),
    )


def names_after_by(line: str, words: Words) -> list[tuple[int, int]] | None:
    """The names in “By Jo Po and Ann Lee, Staff Writers”, as (start, end) in ``line``; ``None`` if it is no byline."""
    lead = _LEAD.match(line)
    if lead is None or len(line) > 200:
        return None
    names: list[tuple[int, int]] = []
    at = lead.end()
    timed = _TIMED.search(line, at)
    until = timed.start() if timed else len(line)  # “By Jo Po Published: Mar 14, 2024”
    while (name := _NAME_AT.match(line, at, until)) is not None and not _is_dated(name[0], words):
        if _is_role_or_house(name[0], words):  # “By Jo Po, Staff Writer”, “By Jo Po, Associated Press”
            break
        names.append(name.span())
        place = _IN_PLACE.match(line, name.end())
        joined = _JOIN.match(line, place.end() if place else name.end())
        if joined is None:
            break
        at = joined.end()
    if not names or not _AFTER.match(line, names[-1][1]):
        return None
    rest = line[names[-1][1] :]
    if len(rest) > 110 or (rest.rstrip().endswith(".") and rest.count(" ") > 8):
        return None
    return names


def reporters_in(line: str, words: Words) -> list[tuple[int, int]]:
    """Who reported by the credit under a report: “(Reporting by Jo Po in Oslo and Ann Lee; Editing by Bo Ross)”."""
    if _CREDIT.match(line) is None:
        return []
    return names_after_by(line.partition(";")[0].rstrip(" .)"), words) or []


def _is_role_or_house(name: str, words: Words) -> bool:
    """“Staff Writer”, “Moscow Newsroom”, “Associated Press”: what is shaped like a name and is none."""
    parts = name.lower().split()
    return not (words.roles.isdisjoint(parts) and _DESK.isdisjoint(parts)) or fold(name) in words.houses


def is_desk(line: str) -> bool:
    """Whether a line under the title tells who wrote it by what they are: “Herald staff and agencies in Oslo”."""
    words = line.replace(",", " ").split()
    if not 1 < len(words) <= _LONGEST_DESK or not _DESK.intersection(words) or line[-1] in '.?!:;”"':
        return False
    return all(word[0].isupper() or word in _DESK or word in _BESIDE for word in words)


def is_name(line: str, words: Words) -> bool:
    """Whether a line is a person's name and no more, by its shape: “Clara J. Voss”."""
    if not 5 <= len(line) <= 40 or (match := _NAME_AT.match(line)) is None or match.end() != len(line):
        return False
    if _is_dated(line, words) or _is_role_or_house(line, words):
        return False
    return words.no_names.isdisjoint(line.lower().split())


def names_alone(line: str, words: Words) -> list[tuple[int, int]]:
    """The names of which a line consists: “Jo Po in Oslo and Ann Lee in Velen”, “Jo Po | 21.08.2025”; else none.

    Their role, their house or their place may stand beside them: “Jo Po, Political Editor”, “Jo Po | New Delhi”.
    """
    names: list[tuple[int, int]] = []
    at = 0
    while (name := _NAME_AT.match(line, at)) is not None and is_name(name[0], words):
        names.append(name.span())
        place = _IN_PLACE.match(line, name.end())
        at = place.end() if place else name.end()
        if at == len(line) or _AND_AGENCIES.match(line, at) or _is_role(line[at:], words):
            return names
        if line.startswith(", ", at) and fold(line[at + 2 :]) in words.places:
            return names
        if (stroke := _STROKE.match(line, at)) is not None and _is_beside(line[stroke.end() :], words):
            return names
        if (joined := _JOIN.match(line, at)) is None:
            return []
        at = joined.end()
    return []


def _is_role(rest: str, words: Words) -> bool:
    """What stands after a name: “, Diplomatic Correspondent”, “, Harbour Asia staff writer”."""
    told = rest[2:].split()
    if not rest.startswith(", ") or not 0 < len(told) <= _LONGEST_ROLE or told[-1].lower() not in words.roles:
        return False
    return all(word[0].isupper() or word in _DESK or word in _BESIDE for word in told)


def _is_beside(rest: str, words: Words) -> bool:
    """What stands after a name and a stroke: a date, a house, a place that is known."""
    return is_date_line(rest, words) or fold(rest) in words.houses or fold(rest) in words.places


def is_date_line(line: str, words: Words) -> bool:
    """Whether a line gives a date or a time, at most with its place: “Published: 3 May 2021”, “Oslo, 3 May 2021”."""
    if (place := _PLACE_FIRST.match(line)) is not None and place[1].lower() not in words.dates:
        line = line[place.end() :]
    if len(line) > 90 or not any(map(str.isdigit, line)):
        return False
    found = _LETTERS.findall(line.lower())
    if len(found) > 14 or not words.dates.issuperset(found):
        return False
    return bool(found) or _NUMBERS.search(line) is not None


def _is_dated(name: str, words: Words) -> bool:
    """Whether it begins with a day or a month: “Friday Night”; but April, May, June and August are names, too."""
    first = name.lower().split(None, 1)[0].strip(".")
    return len(first) > 3 and first in words.dates and first not in {"april", "june", "august"}


def is_author_note(line: str, names: Sequence[str], words: Words) -> bool:
    """Whether a paragraph near the end tells who the author is: “Jo Po, a Southern Post contributor, lives in Seoul”.

    Args:
        line: the paragraph.
        names: who is known to have written the article, or stands alone on a line of it.
        words: with the roles that make it a note (``contributor``, ``correspondent``, …).
    """
    if len(line) > 500 or (match := _NAME_AT.match(line)) is None or match.end() == len(line):
        return False
    after = line[match.end() : match.end() + 3]
    if (after != " is" and not any(line.startswith(name) for name in names)) or _SAYS.search(line):
        return False
    opening = {fold(word) for word in _LETTERS.findall(line[match.end() : match.end() + 110])}
    return not words.roles.isdisjoint(opening)


def metadata_names_author(metadata: Sequence[Metadatum]) -> Finding[tuple[str, ...]] | None:
    """The ``author`` that the file itself declares (front matter, HTML, JSON)."""
    for key in ("author", "authors", "byline", "article:author", "dc.creator", "creator"):
        values = [item for item in metadata if item.key == key and item.value and "://" not in item.value]
        if values:
            spans = tuple(item.span for item in values if item.span is not None)
            names = tuple(name for item in values for name in split_names(item.value))
            if names:
                return Finding(names, spans, "metadata_names_author")
    return None


def split_names(value: str) -> list[str]:
    """The names in “By Jo Po and Ann Lee”, one by one."""
    bare = value[lead.end() :] if (lead := _LEAD.match(value)) else value
    return [plain_name(name) for part in bare.split(";") for name in _JOIN.split(part) if name.strip()]


def plain_name(name: str) -> str:
    """A name with single spaces, without the capitals that bylines are often set in: CLARA VOSS is Clara Voss."""
    words = name.replace("\u00a0", " ").split()
    if len(name) > 3 and name.isupper():
        words = [word if len(word.strip(".")) == 1 else word.title() for word in words]
    return " ".join(words).strip(" ,.|")


def authors_of(
    text: str, bylines: Sequence[Span], alone: Sequence[Span], notes: Sequence[Span], metadata: Sequence[Metadatum]
) -> Finding[tuple[str, ...]] | None:
    """Who wrote the article, by the surest of what says so.

    Args:
        text: the article's.
        bylines: the names in lines that begin with “By”.
        alone: lines that are a name and stand at least twice, or have a note on the author.
        notes: the notes on the author.
        metadata: what the file declares.
    """
    if (declared := metadata_names_author(metadata)) is not None:
        return declared
    for spans, rule in ((bylines, "by_names_author"), (alone, "name_alone_is_author")):
        if spans:
            names = tuple(dict.fromkeys(plain_name(span.of(text)) for span in spans))
            return Finding(names, tuple(spans), rule)
    if notes:
        named = [match for note in notes if (match := _NAME_AT.match(text, note.start, note.end))]
        names = tuple(dict.fromkeys(plain_name(match[0]) for match in named))
        return Finding(names, tuple(notes), "note_names_author") if names else None
    return None
