"""The file declares it: ``source: Reuters``, ``source_url: https://www.bbc.com/news/…``, ``og:site_name``."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.model import Article, Finding, Source
from xicalls.origin.outlets import by_domain, by_name, hosts_in, outlets_of
from xicalls.origin.scene import Page

_NAMES = ("source", "publisher", "outlet", "publication", "site_name", "og:site_name", "application-name", "newspaper")
_ADDRESSES = ("source_url", "url", "og:url", "canonical", "link", "source", "domain", "hostname", "site", "source-url")
_LONGEST_NAME = 60


def declared_source(_item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]) -> Finding[Source] | None:
    """An address that is known says more than a name; a name that is not known is still what the file declares."""
    outlets = scene.lexicon.derive(outlets_of)
    unknown: Finding[Source] | None = None
    for value, span in scene.declared(_ADDRESSES):
        for _where, host in hosts_in(value, 0, min(len(value), 300))[:1]:
            evidence = (span,) if span else ()
            if source := by_domain(host, outlets):
                return Finding(source, evidence, "")
            bare = host.removeprefix("www.")
            unknown = unknown or Finding(Source(bare, "website", bare), evidence, "")
    for value, span in scene.declared((*_NAMES, "page_title_ends")):
        if source := by_name(value, outlets):
            return Finding(source, (span,) if span else (), "")
    for value, span in scene.declared(_NAMES):
        if len(value) <= _LONGEST_NAME and not hosts_in(value, 0, len(value)):
            domain = unknown.value.domain if unknown else None
            return Finding(Source(value, "outlet", domain), (span,) if span else (), "")
    return unknown
