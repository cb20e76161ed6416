"""Whose paper it is by its letterhead: the lines that name an institution, their country, what tells it from others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xicalls.lexicon import Lexicon, fold
from xicalls.model import ParagraphKind, Source, Span
from xicalls.origin.outlets import by_name, outlets_of
from xicalls.origin.readout import is_readout
from xicalls.origin.scene import Page
from xicalls.reading.letterhead import (
    Head,
    Letterheads,
    head_of,
    letterheads_of,
    of_a_land,
    without_acronym,
    words_of_line,
)

_TOP = 9
"""So many paragraphs from the top a letterhead is looked for."""
_PARTS = re.compile(r"\s+[-–—|/·•>»›]+\s+|\s*[|>»›]\s*|[()]")
_MARKS = " \t\r*_#:()[]>•·-–—=~,."
_SAME = {"presidency": "president", "presidential": "president", "premier": "prime", "defense": "defence"}
_DROPPED = frozenset({"affairs", "office", "offices", "federal", "royal", "his", "her", "official"})
_LONGEST = 160
_LONGEST_PLACE = 40
_YEAR = re.compile(r"\b(?:19|20)\d\d\W*$")
_COUNTED = frozenset({Head.INSTITUTION, Head.LABEL, Head.NUMBER})
ABOVE_ALL = frozenset({"minister", "ministry", "president", "presidency", "prime", "government", "embassy"})
OFFICE, STATE, DESK = range(3)
"""How much a line tells: “Ministry of Foreign Affairs”, “Government of Malta”, “Office of the Spokesperson”."""

Key = tuple[str, frozenset[str]]


class Line(NamedTuple):
    """A part of a letterhead: where it stands, what it says, of which country."""

    span: Span
    name: str
    words: tuple[str, ...]
    country: str | None


class Lands(NamedTuple):
    """The names of countries and their capitals, as words, by the first of them; and all words of such names."""

    names: dict[str, list[tuple[tuple[str, ...], str]]]
    capitals: dict[tuple[str, ...], str]
    words: frozenset[str]


class Letterhead(NamedTuple):
    """The lines that name an institution, the countries whose capitals stand beside them, and how long it is."""

    lines: list[Line]
    places: list[str]
    length: int


def letterhead_of(scene: Page) -> Letterhead:
    """The letterhead of a paper, above its report; worked out once an article."""
    if isinstance(kept := scene.kept.get("letterhead"), Letterhead):
        return kept
    words, lands = scene.lexicon.derive(letterheads_of), scene.lexicon.derive(_lands)
    lines: list[Line] = []
    places: list[str] = []
    count = 0
    for paragraph in scene.layout.paragraphs[:_TOP]:
        if paragraph.kind is ParagraphKind.BODY:
            break
        if paragraph.kind is ParagraphKind.TITLE:
            continue
        for start, end in _lines(scene.text, paragraph.span):
            line = scene.text[start:end]
            count += head_of(line, words) in _COUNTED or of_a_land(line, words)
            places += _capital(line, lands)
            lines += parts_of(scene, start, end)
    if all(is_land(line, words) for line in lines):
        lines = []  # “Ukraine” over an article is its section
    for span in scene.bottom(3) if lines else ():
        places += _capital(span.of(scene.text), lands)
    scene.kept["letterhead"] = found = Letterhead(lines, places, count)
    return found


def signature_of(scene: Page) -> Letterhead:
    """The lines that name an institution at the end of a readout, or above the day, and the places beside them."""
    spans = scene.bottom(3)
    if not (spans and _YEAR.search(spans[-1].of(scene.text)[-9:])) and not is_readout(scene):
        return Letterhead([], [], 0)
    lands = scene.lexicon.derive(_lands)
    lines = [line for span in spans for line in parts_of(scene, span.start, span.end)]
    places = [place for span in spans for place in _capital(span.of(scene.text), lands)]
    if all(is_land(line, scene.lexicon.derive(letterheads_of)) for line in lines):
        lines = []
    return Letterhead(lines, places, len(lines))


def is_signed(scene: Page, lines: Sequence[Line]) -> bool:
    """Whether a paper ends as letters do: “MINISTRY OF FOREIGN AFFAIRS”, its place, and on the last line the day."""
    spans = scene.bottom(3)
    office = next((line.span for line in lines if line.name.isupper() and "\n" not in line.name), None)
    if office is None or not _YEAR.search(spans[-1].of(scene.text)):
        return False
    below = [span for span in spans if span.start > office.start]
    return bool(below) and all(span.end - span.start <= _LONGEST_PLACE for span in below)


def is_land(line: Line, words: Letterheads) -> bool:
    """Whether a line is the name of a country and no more: “Republic of Korea”."""
    return " ".join(line.words) in words.lands


def _capital(line: str, lands: Lands) -> list[str]:
    """The country of the capital that a line begins with: “Islamabad”, “Oslo, 3 May 2021”."""
    place = lands.capitals.get(tuple(words_of_line(re.split(r"[,\n]", line, maxsplit=1)[0])))
    return [] if place is None else [place]


def _lines(text: str, span: Span) -> Iterator[tuple[int, int]]:
    start = span.start
    for line in text[start : min(span.end, start + 600)].split("\n"):
        yield start, start + len(line.rstrip())
        start += len(line) + 1


def parts_of(scene: Page, start: int, end: int) -> list[Line]:
    """The institutions in a line: “European Commission - Statement”, “Home > Ministry of Foreign Affairs > News”."""
    found = [_line(scene, first, last) for first, last in _pieces(scene.text, start, end)]
    crumbs = scene.text[start:end].lower().startswith("home")
    return [line for line in found if line is not None and (line.country is not None or not crumbs)]


def _line(scene: Page, start: int, end: int) -> Line | None:
    """What one part of a line names, if it is an institution or a state: “STATE HOUSE, ABUJA”."""
    words, lands = scene.lexicon.derive(letterheads_of), scene.lexicon.derive(_lands)
    name = without_acronym(scene.text[start:end])
    said = words_of_line(name)
    if not said or len(name) > _LONGEST:
        return None
    before, _, place = name.rpartition(", ")
    at = lands.capitals.get(tuple(words_of_line(place))) if before else None
    if at is not None:
        name, said = before, words_of_line(before)
    is_land = " ".join(said) in words.lands
    if is_land or head_of(name, words) is Head.INSTITUTION or of_a_land(name, words) or _is_official(name, scene):
        return Line(Span(start, start + len(name)), name, tuple(said), _country(said, lands) or at)
    return None


def _is_official(name: str, scene: Page) -> bool:
    """An office that goes by a name of its own: “10 Downing Street”."""
    source = by_name(name, scene.lexicon.derive(outlets_of))
    return source is not None and source.kind in {"government", "international organisation"}


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a line between strokes and brackets, without the marks around them."""
    at = start
    for match in (*_PARTS.finditer(text, start, end), None):
        until = match.start() if match else end
        piece = text[at:until]
        if bare := piece.strip(_MARKS):
            first = at + piece.index(bare)
            yield first, first + len(bare)
        at = match.end() if match else end


def rank_of(line: Line, lexicon: Lexicon) -> int:
    """Offices before countries, and both before the desks that every house has."""
    states, desks, links = lexicon.derive(groups_of)
    unknown = lexicon.derive(_lands).words | links
    words = [w for w in line.words if w not in unknown and w in lexicon.derive(letterheads_of).known]
    own = [word for word in words if word not in states and word not in _DROPPED]
    if own and all(word in desks for word in own) and not ABOVE_ALL.intersection(own):
        named = by_name(line.name, lexicon.derive(outlets_of))
        return DESK if named is None or named.country is None else OFFICE
    return OFFICE if own else STATE


def keys_of(words: Sequence[str], lexicon: Lexicon) -> list[frozenset[str]]:
    """What an office may be looked up by: all that it is called, and that without the desk of it."""
    _states, desks, _links = lexicon.derive(groups_of)
    whole = _key(words, lexicon)
    without = _key([word for word in words if word not in desks or word in ABOVE_ALL], lexicon)
    return [whole] if without in (whole, frozenset({"government"})) else [whole, without]


def _key(words: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    """The words that tell an office from others of its country: “Presidency of the Republic of X” → president."""
    states, _desks, links = lexicon.derive(groups_of)
    lands = lexicon.derive(_lands).words
    own = [_SAME.get(word, word) for word in words if word not in links and word not in lands]
    if "prime" not in own:
        own = ["ministry" if word in {"minister", "ministers"} else word for word in own]
    told = frozenset(word for word in own if word not in states and word not in _DROPPED)
    return (told - {"minister"} if "prime" in told else told) or frozenset({"government"})


def _country(words: Sequence[str], lands: Lands) -> str | None:
    for i, word in enumerate(words):
        for name, code in lands.names.get(word, ()):
            if tuple(words[i : i + len(name)]) == name:
                return code
    return None


def _lands(lexicon: Lexicon) -> Lands:
    """The countries of a lexicon; for ``lexicon.derive``."""
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    capitals: dict[tuple[str, ...], str] = {}
    known: set[str] = set()
    for entry in lexicon.table("countries").values():
        code = str(entry.get("code", ""))
        for name in (entry.get("name", ""), *entry.get("aliases", ()), *entry.get("adjectives", ())):
            if words := tuple(words_of_line(str(name))):
                names.setdefault(words[0], []).append((words, code))
                known.update(words)
        for capital in entry.get("capitals", ()):
            capitals[tuple(words_of_line(str(capital)))] = code
    for choices in names.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return Lands(names, capitals, frozenset(known))


def groups_of(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """States, desks and links, folded; for ``lexicon.derive``."""
    table = lexicon.table("letterheads")
    own, links = table.get("institutions", {}), table.get("links", {})
    return (
        frozenset(map(fold, own.get("states", ()))),
        frozenset(map(fold, own.get("desks", ()))),
        frozenset(map(fold, links.get("words", ()))),
    )


def offices_of(lexicon: Lexicon) -> dict[Key, Source]:
    """The governments' outlets by country and by what tells each from the others; for ``lexicon.derive``."""
    found: dict[Key, Source] = {}
    outlets = lexicon.derive(outlets_of)
    for entry in lexicon.table("outlets").values():
        if entry.get("kind") != "government" or not entry.get("country"):
            continue
        for name in (entry["name"], *entry.get("aliases", ())):
            source = outlets.by_name[fold(str(entry["name"]))]
            found.setdefault((str(entry["country"]), _key(words_of_line(str(name)), lexicon)), source)
    return found
