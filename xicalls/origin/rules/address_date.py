"""Its own address gives it: ``https://www.nytimes.com/2017/08/12/…``, ``…/2018/jan/16/…``, ``t20170812_123.html``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.model import Article, Basis, Finding, FuzzyDate, Span
from xicalls.origin.calendar import MONTHS, day, iso_dates, month
from xicalls.origin.scene import Page

_KEYS = ("source_url", "url", "og:url", "canonical", "link", "source-url", "source")
_URL = re.compile(r"https?://[^\s<>\"'()\[\]]{4,400}")
_PATH = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?![\w.])")
_NAMED = re.compile(r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(\d\d?)/")
_MONTH = re.compile(r"/((?:19|20)\d\d)/(0\d|1[0-2])/")
_NOTE = ("the date in its address",)


def address_date(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """The declared address, else one on a line of the page's own; a day before a mere month."""
    for value, span in scene.declared(_KEYS):
        if "/" in value and (found := _date_of(value)):
            return Finding(found, (span,) if span else (), "", Basis.INFERRED, _NOTE if span else ())
    for margin in scene.margins():
        for match in _URL.finditer(scene.text, margin.start, margin.end):
            if found := _date_of(match[0]):
                return Finding(found, (Span(*match.span()),), "", Basis.INFERRED, _NOTE)
    return None


def _date_of(url: str) -> FuzzyDate | None:
    url = url[:600]
    if (match := _PATH.search(url)) and (whole := day(int(match[1]), int(match[2]), int(match[3]))):
        return whole
    if match := _NAMED.search(url):
        return day(int(match[1]), MONTHS[match[2]], int(match[3]))
    for _span, written in iso_dates(url):
        return written
    if match := _MONTH.search(url):
        return month(int(match[1]), int(match[2]))
    return None
