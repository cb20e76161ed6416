"""Markup that stands in a text and is not words: Markdown's marks, tags. It is marked, never cut."""

from __future__ import annotations

import re

from xicalls.model import Span

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}>|<!--[^<>]{0,1000}-->")
_MARKDOWN = re.compile(
    r"(?P<tag></?[A-Za-z][^<>]{0,1000}>|<!--[^<>]{0,1000}-->)"
    r"|(?P<target>\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,200}\")?\)(?:\{[^{}\n]{0,200}\})?)"
    r"|(?P<bracket>!?\[)"
    r"|(?<!\\)\*{1,3}|(?<![\w\\])_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)"
    r"|^[ \t]{0,3}#{1,6}[ \t]|^[ \t]{0,3}>[ \t]?"
    r"|\\(?=[!-/:-@\[-`{-~\n])",
    re.MULTILINE,
)


def tags_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Tags in a plain text, as some archives leave them: ``<tweet id="1">``."""
    if "<" not in text:
        return ()
    return tuple(Span(*match.span()) for match in _TAG.finditer(text, start, end))


def markdown_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Markdown's marks in ``text[start:end]``: emphasis, headings, the addresses of links, escapes, tags.

    The brackets of a link are markup, those of an editor’s “[sic]” are not.
    """
    found: list[Span] = []
    brackets: list[Span] = []
    for match in _MARKDOWN.finditer(text, start, end):
        span = Span(*match.span())
        if match.lastgroup == "bracket":
            brackets = [*brackets[-4:], span]
            continue
        if match.lastgroup == "target":
            if not brackets or "\n\n" in text[brackets[-1].start : span.start]:
                continue
            found.append(brackets.pop())
        found.append(span)
    found.sort()
    return tuple(found)
