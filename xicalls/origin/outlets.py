"""Outlets by their domains and by their names."""

from __future__ import annotations

import re
from typing import NamedTuple

from xicalls.lexicon import Entry, Lexicon, fold, simplify
from xicalls.model import Source, Span

_HOST = re.compile(r"(?:https?://|\bwww\.)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12})(?![\w.@-]*@)", re.IGNORECASE)
_WORD = re.compile(r"[\w&'.]+")


class Outlets(NamedTuple):
    """The outlets of a lexicon: by domain, by the first word of each of their names, as it is written, by the whole
    name, and by the letters that an agency puts into its datelines alone.
    """

    by_domain: dict[str, Source]
    by_word: dict[str, list[tuple[str, Source]]]
    by_name: dict[str, Source]
    by_dateline: dict[str, Source]


def outlets_of(lexicon: Lexicon) -> Outlets:
    """Derive the outlets from a lexicon: ``lexicon.derive(outlets_of)``."""
    outlets = Outlets({}, {}, {}, {})
    for entry in lexicon.table("outlets").values():
        source = _source(entry)
        for letters in entry.get("datelines", ()):
            outlets.by_dateline[letters] = source
        for domain in entry.get("domains", ()):
            outlets.by_domain[domain] = source
        for name in (source.name, *entry.get("aliases", ())):
            outlets.by_name.setdefault(fold(name), source)
            plain = simplify(name)
            if first := _WORD.match(plain):
                outlets.by_word.setdefault(first[0], []).append((plain, source))
    for names in outlets.by_word.values():
        names.sort(key=lambda item: -len(item[0]))
    return outlets


def _source(entry: Entry) -> Source:
    domains = entry.get("domains", ())
    name = entry.get("name", "")
    return Source(name, entry.get("kind", "outlet"), domains[0] if domains else None, entry.get("country"))


def by_domain(host: str, outlets: Outlets) -> Source | None:
    """The outlet of a host: ``edition.cnn.com`` is CNN's; the longest known ending counts."""
    labels = host.lower().strip(".").split(".")
    for first in range(len(labels) - 1):
        if source := outlets.by_domain.get(".".join(labels[first:])):
            return source
    return None


def by_name(name: str, outlets: Outlets) -> Source | None:
    """The outlet with exactly this name or alias, in any case."""
    folded = fold(name.strip(" .,;:()[]"))
    return outlets.by_name.get(folded) or outlets.by_name.get(folded.removeprefix("the "))


def hosts_in(text: str, start: int, end: int) -> list[tuple[Span, str]]:
    """The host names that stand in a stretch of text, with and without ``https://``, in order."""
    return [(Span(*match.span(1)), match[1].lower()) for match in _HOST.finditer(text, start, end)]


def names_in(text: str, start: int, end: int, outlets: Outlets) -> list[tuple[Span, Source]]:
    """The outlets named in a short stretch of text, as their names are written, in order."""
    plain = simplify(text[start:end])
    found: list[tuple[Span, Source]] = []
    free_from = 0
    for match in _WORD.finditer(plain):
        if match.start() < free_from:
            continue
        for name, source in outlets.by_word.get(match[0].rstrip("."), ()):
            stop = match.start() + len(name)
            if plain.startswith(name, match.start()) and not plain[stop : stop + 1].isalnum():
                found.append((Span(start + match.start(), start + stop), source))
                free_from = stop
                break
    return found
