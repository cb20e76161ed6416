"""When an article came out."""

from __future__ import annotations

from xicalls.lexicon import Lexicon
from xicalls.model import Article, Finding, FuzzyDate, Layout
from xicalls.reading.tokens import Tokens


def find_date(article: Article, layout: Layout, tokens: Tokens, lexicon: Lexicon) -> Finding[FuzzyDate] | None:
    """When an article was published, as exactly as the evidence allows and no more."""
    return None
