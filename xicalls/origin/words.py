"""Small closed classes of words, as code writes them."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The set of the words in a line: ``listed("this that")``."""
    return frozenset(words.split())
