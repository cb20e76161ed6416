"""Bytes to articles: which format they are in, and what that format says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from xicalls.model import Article, Metadatum, Span


class Problem(NamedTuple):
    """What could not be read, and why."""

    file: str
    reason: str


def read_bytes(data: bytes, file: str, name: str, size_limit: int) -> Iterator[Article | Problem]:
    """The articles in the bytes of one file.

    Args:
        data: the whole file.
        file: its path below the corpus folder; its ending says the format, else the content does.
        name: the id of the article, or the beginning of the ids of several.
        size_limit: in bytes, of what a packed file may unpack to.
    """
    yield article_of(data.decode("utf-8", "replace"), name, file)


def article_of(text: str, name: str = "-", file: str = "-", metadata: dict[str, str] | None = None) -> Article:
    """An article from a text that is decoded already, as the library's ``analyse(text, metadata)`` needs it."""
    declared = tuple(Metadatum(key.lower(), value) for key, value in (metadata or {}).items())
    return Article(name, file, "text", "utf-8", text, declared, Span(0, len(text)))
