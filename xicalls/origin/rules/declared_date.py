"""The file declares it: ``date: 2021-01-27``, ``article:published_time``, ``"datePublished"``."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.model import Article, Finding, FuzzyDate
from xicalls.origin.calendar import parse
from xicalls.origin.scene import Page

_KEYS = (
    "date",
    "published",
    "published_time",
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date_published",
    "published_at",
    "publishedat",
    "published-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "datecreated",
    "created",
    "created_at",
    "issued",
    "time",
    "day",
)


def declared_date(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """The first key that holds a date that can be read in one way only; the day as it is written, in its zone."""
    for value, span in scene.declared(_KEYS):
        if found := parse(value):
            return Finding(found, (span,) if span else (), "")
    return None
