"""Which country some words name: by its name, its adjective, its capital."""

from __future__ import annotations

from xicalls.lexicon import Lexicon
from xicalls.reading.tokens import tokenise

Countries = dict[str, list[tuple[list[str], str]]]


def countries_of(lexicon: Lexicon) -> Countries:
    """The words for each country, by the first of them, the longest first: ``lexicon.derive(countries_of)``."""
    found: Countries = {}
    for entry in lexicon.table("countries").values():
        code = str(entry.get("code", ""))
        for field in ("aliases", "adjectives", "capitals"):
            for name in entry.get(field, ()):
                _add(found, name, code)
        _add(found, str(entry.get("name", "")), code)
    for choices in found.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return found


def _add(found: Countries, name: str, code: str) -> None:
    words = tokenise(name).lower
    if words and code:
        found.setdefault(words[0], []).append((words, code))


def country_in(words: list[str], countries: Countries) -> str | None:
    """The ISO code of the first country named in some words (in lower case): “the turkish side” → TR."""
    for i, word in enumerate(words):
        for name, code in countries.get(word, ()):
            if words[i : i + len(name)] == name:
                return code
    return None
