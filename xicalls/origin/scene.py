"""What the rules of source and date may look at: one article, laid out; what is only needed sometimes is made then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from xicalls.lexicon import Lexicon
from xicalls.model import Article, Layout, Paragraph, ParagraphKind, Span
from xicalls.reading.tokens import Tokens

_WORDS = frozenset({ParagraphKind.BODY, ParagraphKind.STANDFIRST, ParagraphKind.TITLE, ParagraphKind.HEADING})
LONGEST_LINE = 300
"""A line of the page's own (byline, source, copyright) is no longer than so many code points."""


@dataclass(frozen=True, slots=True)
class Page:
    """A read-only view of one article for the rules of source and date."""

    article: Article
    layout: Layout
    lexicon: Lexicon
    tokens: Tokens | None = None
    event_words: Sequence[int] | None = None
    """Where words stand by which dated events are looked for, if that is known already."""
    kept: dict[str, object] = field(default_factory=dict, compare=False, repr=False)
    """What rules of one chain have worked out already, by name."""

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.article.text

    def margins(self) -> list[Span]:
        """The lines that are no part of the report: bylines, notes on the author, what belongs to the page."""
        if isinstance(kept := self.kept.get("margins"), list):
            return kept
        lines = [
            paragraph.span
            for paragraph in self.layout.paragraphs
            if paragraph.kind not in _WORDS and paragraph.span.end - paragraph.span.start <= LONGEST_LINE
        ]
        if self.layout.dateline is not None:
            lines.append(self.layout.dateline)
        self.kept["margins"] = lines
        return lines

    def top(self, count: int = 6) -> list[Span]:
        """The first short lines of whatever kind: letterheads and date lines stand there."""
        spans = [paragraph.span for paragraph in self.layout.paragraphs[:count]]
        return [span for span in spans if span.end - span.start <= LONGEST_LINE]

    def bottom(self, count: int = 5) -> list[Span]:
        """The last short lines of whatever kind: where a page says whose it is."""
        spans = [paragraph.span for paragraph in self.layout.paragraphs[-count:]]
        return [span for span in spans if span.end - span.start <= LONGEST_LINE]

    def body(self) -> list[Paragraph]:
        """The paragraphs of the report itself."""
        if isinstance(kept := self.kept.get("body"), list):
            return kept
        body = [paragraph for paragraph in self.layout.paragraphs if paragraph.kind is ParagraphKind.BODY]
        self.kept["body"] = body
        return body

    def declared(self, keys: tuple[str, ...]) -> list[tuple[str, Span | None]]:
        """What the file declares under any of these keys, in the order of the keys."""
        if not self.article.metadata:
            return []
        return [
            (datum.value.strip(), datum.span)
            for key in keys
            for datum in self.article.metadata
            if datum.key == key and datum.value.strip()
        ]
