"""A web page to text: its paragraphs, its title, and what its ``<meta>`` tags and JSON-LD declare."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import NamedTuple

_BREAKS = frozenset({
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "section",
    "article", "main", "tr", "table", "td", "th", "figure", "figcaption", "header", "footer", "aside", "nav",
    "form", "pre", "hr", "body", "address", "details", "summary", "center", "fieldset",
})  # fmt: skip
_DROPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "nav", "footer", "aside", "form", "button",
    "select", "iframe", "object", "canvas", "audio", "video", "textarea", "menu", "dialog", "figcaption",
})  # fmt: skip
_WITHIN = frozenset({"article", "main"})
_UNENDED = re.compile(r"<(?![A-Za-z/!?][^<>]{0,4000}>)")
_DECLARING = frozenset({"meta", "link", "time", "html", "title", "script"})
_META = ("property", "name", "itemprop", "http-equiv")
_LEAST = 200
"""A part marked as the article is taken for it if it has more characters than this."""


class Page(NamedTuple):
    """A page: its text, paragraphs parted by blank lines, and what it declares of itself, keys in lower case."""

    text: str
    metadata: tuple[tuple[str, str], ...]


def read_page(source: str) -> Page:
    """The text and the declarations of a page of HTML, however broken."""
    reader = _Reader()
    if source.count("<") > 2 * source.count(">") + 100:  # html.parser takes quadratic time over tags without an end
        source = _UNENDED.sub("&lt;", source)
    try:
        reader.feed(source)
        reader.close()
    except (AssertionError, ValueError, RecursionError):  # html.parser on some broken declarations
        pass
    reader.end_block()
    marked = [text for inside, text in reader.blocks if inside]
    blocks = marked if sum(map(len, marked)) > _LEAST else [text for _, text in reader.blocks]
    declared = list(dict.fromkeys(reader.metadata))
    keys = {key for key, _ in declared}
    if (parted := _SITE.search(reader.page_title)) is not None:
        known = "og:site_name" in keys
        whole = not known and _is_rest(reader.page_title[: parted.start()], reader.first_heading)
        declared.append(("site_name" if whole else "page_title_ends", parted[1]))
    if "title" not in keys:
        title = reader.first_heading if reader.first_heading in blocks else ""
        title = title or dict(declared).get("og:title", "") or reader.page_title
        if title:
            declared.append(("title", title))
    return Page("\n\n".join(blocks), tuple(declared))


_SITE = re.compile(r"\s[-–—|:»]\s+([^-–—|»]{2,60})$")
"""Whose page it is, at the end of its title: “Fish is dear - Harbour News”."""


def _is_rest(title: str, heading: str) -> bool:
    """Whether what stands before the end of a page's title is its heading: then the end is the site's name."""
    return bool(heading) and " ".join(title.split()) == " ".join(heading.split())


class _Reader(HTMLParser):
    """Collects blocks of text, each with whether it stands inside ``<article>`` or ``<main>``."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[bool, str]] = []
        self.metadata: list[tuple[str, str]] = []
        self.first_heading = ""
        self.page_title = ""
        self._parts: list[str] = []
        self._dropped: list[str] = []
        self._within = 0
        self._heading = False
        self._catch = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _DECLARING:
            self._look_at(tag, dict(attrs))
        if tag in _DROPPED:
            if not self._dropped:
                self.end_block()
            if len(self._dropped) < 100:
                self._dropped.append(tag)
        elif tag == "br":
            self._parts.append("\n")
        elif tag == "q":
            self._parts.append("“")
        elif tag in _BREAKS:
            self.end_block()
            self._within += tag in _WITHIN
            self._heading = tag == "h1"

    def _look_at(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "meta":
            for kind in _META:
                if key := attributes.get(kind):
                    self._put(key, attributes.get("content"))
        elif tag == "link" and attributes.get("rel") == "canonical":
            self._put("url", attributes.get("href"))
        elif tag == "time" and not any(key == "time" for key, _ in self.metadata):
            self._put("time", attributes.get("datetime"))
        elif tag == "html":
            self._put("lang", attributes.get("lang"))
        elif tag == "title" and not self._dropped and not self.page_title:
            self._catch = "title"
        elif tag == "script" and "ld+json" in (attributes.get("type") or ""):
            self._catch = "json"

    def handle_endtag(self, tag: str) -> None:
        self._catch = ""
        if tag in _DROPPED:
            if tag in self._dropped:
                while self._dropped.pop() != tag:
                    pass
        elif tag == "q":
            self._parts.append("”")
        elif tag in _BREAKS:
            self.end_block()
            self._heading = False
            if tag in _WITHIN and self._within:
                self._within -= 1

    def handle_data(self, data: str) -> None:
        if self._catch == "title":
            self.page_title += " ".join(data.split())
        elif self._catch == "json":
            self._read_json(data)
        elif not self._dropped:
            self._parts.append(data.replace("\n", " ").replace("\r", " "))

    def end_block(self) -> None:
        """What was collected since the last block is a block, if it has words."""
        if not self._parts:
            return
        text = "".join(self._parts)
        self._parts.clear()
        if "\n" in text:
            text = "\n".join(filter(None, [" ".join(line.split()) for line in text.split("\n")]))
        else:
            text = " ".join(text.split())
        if text:
            self.blocks.append((self._within > 0, text))
            if self._heading and not self.first_heading:
                self.first_heading = text

    def _put(self, key: str, value: str | None) -> None:
        if value and (plain := " ".join(value.split())) and len(self.metadata) < 200:
            self.metadata.append((key.lower(), plain[:2000]))

    def _read_json(self, data: str) -> None:
        """``datePublished``, ``headline``, ``author`` and ``publisher`` of a page's JSON-LD."""
        try:
            found = json.loads(data)
        except (ValueError, RecursionError):
            return
        items = found if isinstance(found, list) else found.get("@graph", [found]) if isinstance(found, dict) else []
        for item in items if isinstance(items, list) else []:
            if not isinstance(item, dict):
                continue
            for key in ("datePublished", "headline", "author", "publisher", "url"):
                values = item.get(key)
                for value in values if isinstance(values, list) else [values]:
                    name = value.get("name") if isinstance(value, dict) else value
                    if isinstance(name, str):
                        self._put(key, name)
