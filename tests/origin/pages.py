"""Small pages for the tests of source and date."""

from __future__ import annotations

from functools import cache

from xicalls.lexicon import Lexicon, load
from xicalls.model import Article, Finding, FuzzyDate, Metadatum, Source, Span
from xicalls.origin.date import find_date
from xicalls.origin.source import find_source
from xicalls.reading.layout import lay_out
from xicalls.reading.tokens import tokenise


@cache
def words() -> Lexicon:
    return load()


def article(text: str, **declared: str) -> Article:
    metadata = tuple(Metadatum(key, value) for key, value in declared.items())
    return Article("test", "test.txt", "text", "utf-8", text, metadata, Span(0, len(text)))


def source_of(text: str, **declared: str) -> Finding[Source] | None:
    item = article(text, **declared)
    return find_source(item, lay_out(item, words()), words())


def date_of(text: str, **declared: str) -> Finding[FuzzyDate] | None:
    item = article(text, **declared)
    return find_date(item, lay_out(item, words()), tokenise(text), words())
