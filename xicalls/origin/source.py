"""Who published an article."""

from __future__ import annotations

from xicalls.lexicon import Lexicon
from xicalls.model import Article, Finding, Layout, Source


def find_source(article: Article, layout: Layout, lexicon: Lexicon) -> Finding[Source] | None:
    """The outlet that published an article, as far as the file supports it."""
    return None
