"""A government's readout by its form, where no outlet is named: “Home > Malta News” over “X Holds Talks with Y”.

The name is then the page's section, if it says of which country, because the file says no more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.model import Article, Basis, Finding, ParagraphKind, Source, Span
from xicalls.origin.countries import countries_of, country_in
from xicalls.origin.readout import is_readout
from xicalls.origin.scene import Page

_CRUMB = re.compile(r"\s*(?:Home(?:\s?page)?|HOME)\s*(?:>|»|›|/|\|)\s*")
_SEPARATOR = re.compile(r"\s*(?:>|»|›|/|\|)\s*")


def official_form(_item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]) -> Finding[Source] | None:
    """A breadcrumb whose last part names a section, and a text in the form of a readout."""
    crumb = _crumb(scene)
    if crumb is None or not is_readout(scene):
        return None
    line, name = crumb
    countries = scene.lexicon.derive(countries_of)
    if countries.get(name.lower().split()[0], [([], "")])[0][0] == name.lower().split():
        return None  # “Home > Asia > Malta” is of whom the page is about
    if (country := country_in(name.lower().split(), countries)) is None:
        return None  # “Home > The Minister > Activities” could be anybody's
    return Finding(
        Source(name, "official readout", None, country),
        (line,),
        "",
        Basis.INFERRED,
        ("the page names only its section; the text has the form of a government's readout",),
    )


def _crumb(scene: Page) -> tuple[Span, str] | None:
    for paragraph in scene.layout.paragraphs[:4]:
        if paragraph.kind is ParagraphKind.BODY:
            continue
        for start, end in _lines(scene.text, paragraph.span):
            if end - start < 120 and (match := _CRUMB.match(scene.text, start, end)):
                parts = [part.strip() for part in _SEPARATOR.split(scene.text[match.end() : end]) if part.strip()]
                if parts:
                    return Span(start, end), parts[-1]
    return None


def _lines(text: str, span: Span) -> list[tuple[int, int]]:
    lines, start = [], span.start
    for line in text[span.start : min(span.end, span.start + 600)].split("\n"):
        lines.append((start, start + len(line.rstrip())))
        start += len(line) + 1
    return lines
