"""What the rules of attribution may look at: one article, laid out, tokenised, its marks paired, its people met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.lexicon import Lexicon
    from xicalls.model import Finding, Layout, QuotationMarks, Source
    from xicalls.people.cast import Cast
    from xicalls.reading.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Scene:
    """A read-only view of one article for the rules."""

    text: str
    tokens: Tokens
    layout: Layout
    marks: tuple[QuotationMarks, ...]
    cast: Cast
    lexicon: Lexicon
    source: Finding[Source] | None
    official: bool = False
    """Whether the text is a government's own, by its source or, where none is named, by its form."""
    telling: Sequence[int] | None = None
    """The tokens that are to be read more closely (``Words.telling``), if they are known already."""
    two_faced: Sequence[int] | None = None
    """The tokens that are a name or a small word, as their capital tells, if they are known already."""
