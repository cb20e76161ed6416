"""Where the sentences and paragraphs of a text stand, in tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from xicalls.model import ParagraphKind

if TYPE_CHECKING:
    from xicalls.model import Layout
    from xicalls.reading.tokens import Tokens


class Ground:
    """The tokens of a text with its layout, for questions about what is near what.

    Attributes:
        breaks: the offsets where a paragraph begins; ``paragraphs`` the same in order.
    """

    def __init__(self, layout: Layout, tokens: Tokens) -> None:
        """Sentences are looked up when first asked for."""
        self.tokens = tokens
        self.paragraphs = sorted([paragraph.span.start for paragraph in layout.paragraphs])
        self.breaks = frozenset(self.paragraphs)
        self._layout = layout
        self._sentences: list[int] | None = None
        self._bounds: dict[int, int] = {}

    @property
    def opening(self) -> tuple[int, int]:
        """The tokens of the first paragraph of the body, half-open."""
        body = next((p.span for p in self._layout.paragraphs if p.kind is ParagraphKind.BODY), None)
        return (self.tokens.at(body.start), self.tokens.at(body.end)) if body is not None else (0, 0)

    @property
    def sentences(self) -> list[int]:
        """Where every sentence starts, in code points."""
        if self._sentences is None:
            self._sentences = [s.start for paragraph in self._layout.paragraphs for s in paragraph.sentences]
        return self._sentences

    def paragraph_bounds(self, token: int) -> tuple[int, int]:
        """The tokens of the paragraph that a token stands in, half-open."""
        starts, tokens = self.paragraphs, self.tokens
        at = bisect_right(starts, tokens.starts[token])
        end = tokens.at(starts[at]) if at < len(starts) else len(tokens.words)
        return (tokens.at(starts[at - 1]) if at else 0), end

    def sentence_of(self, token: int) -> int:
        """The index of the sentence that a token stands in; -1 before the first."""
        return bisect_left(self.sentences, self.tokens.starts[token] + 1) - 1

    def sentence_bounds(self, index: int) -> tuple[int, int]:
        """The tokens of a sentence, half-open."""
        kept, starts = self._bounds, self.sentences
        for near in (index, index + 1):
            if near not in kept:
                inside = 0 <= near < len(starts)
                kept[near] = self.tokens.at(starts[near]) if inside else 0 if near < 0 else len(self.tokens.words)
        return kept[index], kept[index + 1]
