"""A user's ``xicalls.toml``: whether it says what it can say, and where in the file it does not.

What a table of words may hold is read off the tables that come with the program: which keys, of which kind, and
which of them every entry has. So a new key of a room is a key of the user's at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from xicalls.errors import LexiconError

Entries = Mapping[str, Any]

CORRECTIONS = "articles"
"""The table that corrects single articles by hand; it is kept in the lexicon beside the words."""
SETTINGS = frozenset({"corpus", "settings"})
"""What else such a file may hold; other rooms read it."""

_OF_ARTICLES: dict[str, tuple[type, ...]] = {"source": (str,), "date": (str,), "title": (str,), "authors": (str, list)}
_EDTF = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\d{4}-\d\d-\d\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_KINDS = {str: "text in quotation marks", list: "a list", bool: "true or false", int: "a number", float: "a number"}
_KINDS[dict] = "a table"
_OPTIONAL = frozenset({"gender", "country", "kind", "domains", "aliases"})
"""Keys that all entries of the program have, and that a user's may go without."""
_CLOSED = frozenset({"grammar"})
"""Tables whose entries are known by name; more would mean nothing."""
_DAYS = frozenset({"start", "end", "from", "to"})


class _Place:
    """Where something stands in the file: a file's name and, if it can be found, a line."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.lines = name, text.splitlines()

    def of(self, table: str, entry: str = "", key: str = "") -> str:
        """``xicalls.toml:12: [people.x]``, as the beginning of a sentence."""
        shown = f"[{table}.{entry}]" if entry else f"[{table}]"
        head = (
            self._find(_header(table, entry)) if entry else self._find(_header(table, "") + "|" + _header(table, "."))
        )
        if head is None and entry:
            head = self._find(rf"\s*[\"']?{re.escape(entry)}[\"']?\s*[.=]")
        line = head
        if key and head is not None:
            line = self._find(rf".*\b{re.escape(key)}[\"']?\s*=", head - 1) or head
        return f"{self.name}{f':{line}' if line else ''}: {shown}"

    def _find(self, pattern: str, first: int = 0) -> int | None:
        compiled = re.compile(pattern)
        found = (number for number, line in enumerate(self.lines[first:], first + 1) if compiled.match(line[:500]))
        return next(found, None)


def _header(table: str, entry: str) -> str:
    if entry == ".":
        return rf"\s*\[\s*{re.escape(table)}\s*\."
    rest = rf"\s*\.\s*[\"']?{re.escape(entry)}[\"']?" if entry else ""
    return rf"\s*\[\s*{re.escape(table)}{rest}\s*\]"


def checked(name: str, text: str, parsed: Entries, shipped: Mapping[str, Mapping[str, Entries]]) -> None:
    """Look whether every table, entry and key of a user's file can mean something.

    Args:
        name: the file, as it is to be called in a complaint.
        text: its text, to say on which line something stands.
        parsed: its content, dates as text.
        shipped: the tables that come with the program.

    Raises:
        LexiconError: it cannot; its text says where, and what was meant most likely.
    """
    place = _Place(name, text)
    for table, entries in parsed.items():
        if table in SETTINGS:
            continue
        if table != CORRECTIONS and table not in shipped:
            raise LexiconError(
                f"{place.of(table)} is no table of words.{_nearest(table, [*shipped, CORRECTIONS, *SETTINGS])}"
            )
        if not isinstance(entries, dict):
            raise LexiconError(f"{place.of(table)} must hold tables: write [{table}.some-id], then its keys.")
        for key, entry in entries.items():
            if not isinstance(entry, dict):
                raise LexiconError(
                    f"{place.of(table)} “{key}” must be a table: write [{table}.some-id], then its keys."
                )
            if table == CORRECTIONS:
                _check_correction(place, key, entry)
            else:
                _check_entry(place, table, key, entry, shipped[table])


def _check_correction(place: _Place, article: str, entry: Entries) -> None:
    for key, value in entry.items():
        where = place.of(CORRECTIONS, article, key)
        if key not in _OF_ARTICLES:
            raise LexiconError(f"{where}: an article has no “{key}”.{_nearest(key, _OF_ARTICLES)}")
        _check_kind(where, key, value, set(_OF_ARTICLES[key]))
        if isinstance(value, list):
            _check_items(where, key, value, [["a name"]])
    if "date" in entry and not _is_date(entry["date"]):
        raise LexiconError(
            f"{place.of(CORRECTIONS, article, 'date')}: “{entry['date']}” is no date:"
            " write 2018-01-16, 2018-01, 2018 or 2018-01-10/2018-01-16."
        )


def _check_entry(place: _Place, table: str, name: str, entry: Entries, shipped: Mapping[str, Entries]) -> None:
    if table in _CLOSED and name not in shipped:
        raise LexiconError(f"{place.of(table, name)} means nothing.{_nearest(name, shipped)}")
    optional = _OPTIONAL | {"words"} if table == "topics" else _OPTIONAL
    needed = None if name in shipped else optional
    _check_keys(entry, shipped.values(), partial(place.of, table, name), needed)
    for key, value in entry.items():
        if not isinstance(value, list):
            continue
        known = [item for other in shipped.values() for item in other.get(key, ()) if isinstance(item, dict)]
        for item in (item for item in value if isinstance(item, dict)):
            _check_keys(item, known, partial(_same, place.of(table, name, key)), optional)


def _check_keys(
    entry: Entries, known: Iterable[Entries], where: Callable[[str], str], optional: frozenset[str] | None
) -> None:
    """Hold one table against those of its kind that come with the program.

    Args:
        entry: the user's.
        known: those that come with the program.
        where: the place of a key in the file.
        optional: the keys that it may go without, though all others have them; ``None`` for a known entry, of which
            single fields are replaced.
    """
    others = list(known)
    kinds: dict[str, set[type]] = {}
    for other in others:
        for key, value in other.items():
            kinds.setdefault(key, set()).add(type(value))
    for key, value in entry.items():
        if key not in kinds:
            raise LexiconError(f"{where(key)} has no “{key}”.{_nearest(key, kinds)}")
        _check_kind(where(key), key, value, kinds[key])
        if isinstance(value, list):
            _check_items(where(key), key, value, [other[key] for other in others if key in other])
        if key == "frames":
            _check_frames(where(key), value, {frame for other in others for frame in other[key].split()})
        if key in _DAYS and not _is_date(str(value), _DAY):
            raise LexiconError(f"{where(key)}: “{value}” is no date: write 2018-01-16.")
    if optional is None:
        return
    missing = [key for key in kinds if key not in entry and key not in optional]
    if missing := [key for key in missing if all(key in other for other in others)]:
        needed = " and ".join(f"“{key}”" for key in missing)
        raise LexiconError(f"{where('')} is new, and needs {needed}.")


def _same(where: str, _key: str) -> str:
    """A table within a list stands where the list does."""
    return where


def _check_kind(where: str, key: str, value: object, wanted: set[type]) -> None:
    if type(value) not in wanted:
        said = " or ".join(sorted({_KINDS.get(kind, kind.__name__) for kind in wanted}))
        raise LexiconError(f"{where}: “{key}” must be {said}.")
    if isinstance(value, str) and not value.strip():
        raise LexiconError(f"{where}: “{key}” is empty.")


def _check_frames(where: str, frames: str, known: set[str]) -> None:
    for frame in frames.split():
        if frame not in known:
            raise LexiconError(f"{where}: “{frame}” is no frame of a verb.{_nearest(frame, known)}")


def _check_items(where: str, key: str, items: list[Any], known: list[list[Any]]) -> None:
    wanted = {type(item) for other in known for item in other}
    for item in items:
        if type(item) not in wanted or item == "":
            said = "tables" if dict in wanted else "texts in quotation marks"
            raise LexiconError(f"{where}: “{key}” must be a list of {said}.")


def _is_date(value: str, form: re.Pattern[str] = _EDTF) -> bool:
    from datetime import date

    if not form.fullmatch(value):
        return False
    try:
        days = [date.fromisoformat((part + "-01-01")[:10]) for part in value.split("/")]
    except ValueError:
        return False
    return days == sorted(days) and ("/" not in value or len(value) == 21)


def _nearest(typed: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    names = sorted(known)
    near = get_close_matches(typed, names, n=2, cutoff=0.6)
    return f" Did you mean {' or '.join(near)}?" if near else f" There are {', '.join(names)}."
