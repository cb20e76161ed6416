"""What a passage is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xicalls.lexicon import Lexicon
from xicalls.model import Finding, Layout, Passage, Span
from xicalls.reading.tokens import Tokens


def find_passages(layout: Layout, tokens: Tokens, lexicon: Lexicon) -> tuple[Passage, ...]:
    """The paragraphs of an article that are on a topic, several topics to a paragraph."""
    return ()


def topics_of(passages: Sequence[Passage], lexicon: Lexicon) -> Callable[[Sequence[Span]], tuple[Finding[str], ...]]:
    """A function that gives the topics of some spans: those whose words stand in them."""
    return lambda _spans: ()
