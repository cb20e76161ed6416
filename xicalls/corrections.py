"""What the user's ``xicalls.toml`` says of one article: ``[articles."ID"]`` with source, date, title, authors.

Source and date are the first rules of their chains (``origin/rules/source_by_hand.py``, ``date_by_hand.py``); title and
authors, which the layout finds, are laid over it here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from xicalls.lexicon import Entry, Lexicon
from xicalls.model import Article, Finding, Layout, Span

Value = TypeVar("Value")

NOWHERE = Span(0, 0)
"""The evidence of a correction stands in no article: an empty span, and a note that says where it does."""


def correction_of(article: Article, lexicon: Lexicon) -> Entry | None:
    """The correction of an article, by its id or its file; ``None`` where there is none."""
    if not (corrections := lexicon.table("articles")):
        return None
    return corrections.get(article.id) or corrections.get(article.file)


def as_finding(value: Value, key: str, entry: Entry, rule: str = "", at: Span = NOWHERE) -> Finding[Value]:
    """What a correction says, with the words of the user's file as the reason; ``at`` is what it takes the place of."""
    return Finding(value, (at,), rule, notes=(f"{entry['file']}: {key} = {_shown(entry[key])}",))


def _shown(value: Any) -> str:
    return f"[{', '.join(map(_shown, value))}]" if isinstance(value, list) else f"“{value}”"


def correct_layout(layout: Layout, article: Article, lexicon: Lexicon) -> Layout:
    """The layout with the title and the authors that the user gives, where they give any."""
    entry = correction_of(article, lexicon)
    if entry is None:
        return layout
    if "title" in entry:
        at = layout.title.evidence[0] if layout.title and layout.title.evidence else NOWHERE
        layout = replace(layout, title=as_finding(entry["title"], "title", entry, "title_by_hand", at))
    if "authors" in entry:
        named = entry["authors"]
        authors = (named,) if isinstance(named, str) else tuple(named)
        layout = replace(layout, authors=as_finding(authors, "authors", entry, "authors_by_hand"))
    return layout
