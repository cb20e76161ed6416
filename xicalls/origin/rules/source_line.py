"""A line of the page names it: ``SOURCE scmp.com``, ``Source: Xinhua``, ``URL: https://www.bbc.com/…``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.model import Article, Finding, Source, Span
from xicalls.origin.outlets import Outlets, by_domain, by_name, hosts_in, names_in, outlets_of
from xicalls.origin.scene import Page

_LINE = re.compile(
    r"""[\s*_(\[]* (?:
      Published \s+ in \s+ (?=[A-Z])
    | (?: SOURCE|Source|source|VIA|Via|URL|Url|url|LINK|Link|Published[ ]by|Publisher|Publication|From|Direct[ ]link )
      (?: \s*[:：]\s* | \s+(?=[A-Za-z0-9.-]{2,60}\.[a-z]{2,12}\b) | \s+(?=https?:) )
    )""",
    re.VERBOSE,
)
_BEGINS = frozenset("SsVvUuLlPFD*_([")
"""The first character of every such line, white space apart."""
_MOST = 60


def source_line(_item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]) -> Finding[Source] | None:
    """Only short lines outside the report, and those that are such a label and what it names."""
    outlets = scene.lexicon.derive(outlets_of)
    for span in dict.fromkeys((*scene.margins(), *scene.top(), *scene.bottom())):
        start = span.start
        first = scene.text[start]
        if first not in _BEGINS and not first.isspace() and scene.text.find("\n", start, span.end) < 0:
            continue  # as most paragraphs
        for line in scene.text[span.start : span.end].split("\n")[:8]:
            end = start + len(line)
            match = _LINE.match(scene.text, start, end)
            if match and match.end() == end:  # “From:”, and the name on the next line
                end = _next_line(scene.text, end)
            if match and (found := _named(scene.text, match.end(), end, outlets)):
                where, name, is_host = found
                source = by_domain(name, outlets) if is_host else by_name(name, outlets)
                if source is None and match[0].rstrip().endswith("in"):
                    break  # “Published in Oslo, 2019”; but “Published in The Ashford Post, May 4th, 2019”
                if source is None:
                    bare = name.removeprefix("www.")
                    source = Source(bare, "website", bare) if is_host else Source(name, "outlet")
                evidence = Span(match.start() + len(match[0]) - len(match[0].lstrip(" \t*_([")), where.end)
                return Finding(source, (evidence,), "")
            start = end + 1
    return None


def _next_line(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    following = text.find("\n", start)
    return following if following >= 0 else len(text)


def _named(text: str, start: int, end: int, outlets: Outlets) -> tuple[Span, str, bool] | None:
    hosts = hosts_in(text, start, end)
    if hosts:
        return hosts[0][0], hosts[0][1], True
    if (bar := text.find(" | ", start, end)) > start:
        end = bar  # “Source: Xinhua | 2021-09-10 12:00:00 | Editor: huaxia”
    if (owner := text.find(" ©", start, end)) > start:
        end = owner  # “Source: Harbour News © Harbour Media. All rights reserved.”
    name = text[start:end].strip(" .,;:()[]*_\t\r\n")
    if text[start:end].rstrip().endswith("."):
        return None  # “Source: NATO.” is the note under a chart
    for where, source in names_in(text, start, end, outlets)[:1]:  # “From: Prime Minister's Office, … and Jane Roe”
        if not text[start : where.start].strip() and text.startswith((" and ", ", ", " Editor", " 20"), where.end):
            return where, source.name, False
    if not name or len(name) > _MOST or len(name.split()) > 7:
        return None
    at = text.index(name, start)
    return Span(at, at + len(name)), name, False
