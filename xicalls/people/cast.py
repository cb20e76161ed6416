"""Everybody whom an article names, and whom its words refer to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xicalls.lexicon import Lexicon
from xicalls.model import Agent, Article, Finding, FuzzyDate, Layout, Mention, Span
from xicalls.reading.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Cast:
    """The agents of one article and where they are mentioned, in text order."""

    text: str
    layout: Layout
    tokens: Tokens
    lexicon: Lexicon
    mentions: tuple[Mention, ...] = ()


def meet(
    article: Article, layout: Layout, tokens: Tokens, published: Finding[FuzzyDate] | None, lexicon: Lexicon
) -> Cast:
    """Find everybody whom the article names."""
    return Cast(article.text, layout, tokens, lexicon)


def refer(spans: Sequence[Span], cast: Cast) -> list[Finding[tuple[Agent, ...]] | None]:
    """Whom each of these noun phrases (in text order) refers to."""
    return [None] * len(spans)
