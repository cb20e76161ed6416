"""Where a text mentions dates, weekdays and dated events: found by walking its tokens, one stretch at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from xicalls.anchors import Anchors, anchors_of, beginnings, places_of
from xicalls.lexicon import Lexicon, simplify
from xicalls.model import FuzzyDate
from xicalls.origin.calendar import MONTHS, WEEKDAYS, Partial, as_date, between, written_date
from xicalls.reading.tokens import Tokens, tokenise


class Event(NamedTuple):
    """Something whose date is known."""

    id: str
    name: str
    date: FuzzyDate


class EventMention(NamedTuple):
    """A dated event, or several that go by the same words, in a sentence: by token indices; ``parts`` are its words."""

    events: tuple[Event, ...]
    first: int
    end: int
    parts: tuple[tuple[int, int], ...] = ()


class _Way(NamedTuple):
    """One way of naming an event: words that must all stand in one sentence, in any order."""

    event: Event
    parts: tuple[tuple[str, ...], ...]


class Ways(NamedTuple):
    """The ways of naming events by the first word of their first part, and what to look for those parts by."""

    by_word: dict[str, list[_Way]]
    anchors: Anchors


def events_of(lexicon: Lexicon) -> Ways:
    """Derive the ways of naming events, by the rarest first word of their parts: ``lexicon.derive(events_of)``."""
    found: list[_Way] = []
    for key, entry in lexicon.table("events").items():
        start = str(entry.get("start", ""))
        try:
            dated = between(as_date(start), as_date(str(entry.get("end") or start)))
        except ValueError:
            continue  # a user's own event without a date that can be read: check tells them
        if dated is None:
            continue
        event = Event(key, str(entry.get("name", key)), dated)
        for words in entry.get("words", ()):
            parts = tuple(tuple(tokenise(simplify(part)).lower) for part in str(words).split(" + "))
            if all(parts):
                found.append(_Way(event, parts))
    return _by_rarest(found)


def _by_rarest(found: list[_Way]) -> Ways:
    """Each way under its own rarest word, so that “Trump” in a text does not call up every event that he was at."""
    common = Counter(part[0] for way in found for part in way.parts)
    ways: dict[str, list[_Way]] = {}
    for way in found:
        parts = tuple(sorted(way.parts, key=lambda part: (common[part[0]], -len(part[0]))))
        ways.setdefault(parts[0][0], []).append(_Way(way.event, parts))
    return Ways(ways, anchors_of(way.parts[0] for group in ways.values() for way in group))


def events_begin(tokens: Tokens, ways: Ways, places: Sequence[int] | None = None) -> list[int]:
    """The tokens of a text where a way of naming an event may begin, in order.

    Args:
        tokens: the text's.
        ways: ``lexicon.derive(events_of)``.
        places: where the words stand that they are looked for by, if somebody has found them already.
    """
    if places is None:
        places = places_of(ways.anchors, tokens.lower)
    return sorted(set(beginnings(places, tokens.lower, ways.anchors)))


def dates_in(tokens: Tokens, start: int, end: int) -> list[Partial]:
    """The dates with a named month that a stretch of text writes out, in order."""
    lower = tokens.lower
    found = [written_date(tokens, i) for i in tokens.within(start, end) if lower[i] in MONTHS]
    return [partial for partial in found if partial is not None and partial.span.start >= start]


def weekdays_in(tokens: Tokens, start: int, end: int) -> list[tuple[int, int]]:
    """The weekdays that a stretch of text names, in full and with a capital: (token index, weekday from Monday = 0)."""
    lower, words = tokens.lower, tokens.words
    return [
        (i, WEEKDAYS[lower[i]])
        for i in tokens.within(start, end)
        if lower[i] in WEEKDAYS and len(lower[i]) > 5 and words[i][0].isupper()
    ]


def events_in(tokens: Tokens, within: range, ways: Ways, starts: Iterable[int] | None = None) -> list[EventMention]:
    """The dated events that a sentence names; of several ways to name one, the closest together.

    Args:
        tokens: the text's.
        within: the tokens of the sentence.
        ways: ``lexicon.derive(events_of)``.
        starts: those tokens of the sentence where a way may begin, if somebody knows: see ``events_begin``.
    """
    lower, by_word = tokens.lower, ways.by_word
    closest: dict[str, tuple[_Places, Event]] = {}
    for index in within if starts is None else starts:
        for way in by_word.get(lower[index], ()):
            if (places := _places(way.parts, lower, index, within)) is not None:
                known = closest.get(way.event.id)
                if known is None or _length(places) < _length(known[0]):
                    closest[way.event.id] = (places, way.event)
    found: dict[_Places, list[Event]] = {}
    for places, event in closest.values():
        found.setdefault(places, []).append(event)
    return [
        EventMention(tuple(events), min(first for first, _ in places), max(end for _, end in places), places)
        for places, events in found.items()
    ]


_Places = tuple[tuple[int, int], ...]


def _length(places: _Places) -> int:
    return max(end for _, end in places) - min(first for first, _ in places)


def _places(parts: tuple[tuple[str, ...], ...], lower: list[str], index: int, within: range) -> _Places | None:
    """Where the parts stand, if all do, the first of them at ``index``."""
    if tuple(lower[index : index + len(parts[0])]) != parts[0]:
        return None
    places = [(index, index + len(parts[0]))]
    for part in parts[1:]:
        at = _find(part, lower, within)
        if at is None:
            return None
        places.append((at, at + len(part)))
    return tuple(places)


def _find(part: tuple[str, ...], lower: list[str], within: range) -> int | None:
    length = len(part)
    for i in within:
        if lower[i] == part[0] and tuple(lower[i : i + length]) == part:
            return i
    return None
