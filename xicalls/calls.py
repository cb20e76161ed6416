"""Which calls an article reports, and which reports are of one call."""

from __future__ import annotations

from collections.abc import Iterable

from xicalls.lexicon import Lexicon
from xicalls.model import Article, Call, CallReport, Finding, FuzzyDate, Layout, Source
from xicalls.people.cast import Cast
from xicalls.reading.tokens import Tokens


def find_calls(
    article: Article,
    layout: Layout,
    tokens: Tokens,
    cast: Cast,
    source: Finding[Source] | None,
    published: Finding[FuzzyDate] | None,
    lexicon: Lexicon,
) -> tuple[CallReport, ...]:
    """The calls that one article reports: the one it is about first."""
    return ()


def unite(reports: Iterable[tuple[str, CallReport]]) -> tuple[Call, ...]:
    """Make one call of all the reports (article id, report) of it; calls in the order of their dates, then ids."""
    return ()
