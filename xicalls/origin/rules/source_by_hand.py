"""The user says it in ``xicalls.toml``: ``[articles."tang-call"]`` with ``source = "Reuters"``."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.corrections import as_finding, correction_of
from xicalls.model import Article, Finding, Source
from xicalls.origin.outlets import by_domain, by_name, outlets_of
from xicalls.origin.scene import Page


def source_by_hand(item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]) -> Finding[Source] | None:
    """By a name or a domain that is known; else an outlet of just that name."""
    entry = correction_of(item, scene.lexicon)
    if entry is None or "source" not in entry:
        return None
    outlets = scene.lexicon.derive(outlets_of)
    named = entry["source"].strip()
    source = by_name(named, outlets) or by_domain(named, outlets) or Source(named, "outlet")
    return as_finding(source, "source", entry)
