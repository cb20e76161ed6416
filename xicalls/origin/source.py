"""Who published an article."""

from __future__ import annotations

from dataclasses import replace

from xicalls.chain import decide
from xicalls.lexicon import Lexicon
from xicalls.model import Article, Finding, Layout, Source
from xicalls.origin.readout import is_readout
from xicalls.origin.rules.address_line import address_line
from xicalls.origin.rules.agency_dateline import agency_dateline
from xicalls.origin.rules.byline_affiliation import byline_affiliation
from xicalls.origin.rules.declared_source import declared_source
from xicalls.origin.rules.document_number import document_number
from xicalls.origin.rules.institution_letterhead import institution_letterhead
from xicalls.origin.rules.letterhead import letterhead
from xicalls.origin.rules.office_letterhead import office_letterhead
from xicalls.origin.rules.official_form import official_form
from xicalls.origin.rules.source_by_hand import source_by_hand
from xicalls.origin.rules.source_line import source_line
from xicalls.origin.scene import Page

SOURCE_RULES = (  # most certain first; the order is the meaning
    source_by_hand,  # xicalls.toml: source = "Reuters"
    declared_source,  # source_url: https://www.bbc.com/news/…
    source_line,  # SOURCE scmp.com
    agency_dateline,  # LONDON (Reuters) -
    letterhead,  # THE WHITE HOUSE
    office_letterhead,  # Office of the Press Secretary / For Immediate Release
    document_number,  # STATEMENT/25/2074
    address_line,  # chinadaily.com.cn | Updated: 2023-04-26
    byline_affiliation,  # Jane Roe is a Guardian columnist
    institution_letterhead,  # GOVERNMENT OF PAKISTAN / MINISTRY OF FOREIGN AFFAIRS
    official_form,  # Home > China News, over a readout
)


def find_source(article: Article, layout: Layout, lexicon: Lexicon, page: Page | None = None) -> Finding[Source] | None:
    """The outlet that published an article, as far as the file supports it.

    A government's page that is a readout has the kind ``official readout``. ``page``: the same article as the rules
    see it, where there is one already.
    """
    page = page or Page(article, layout, lexicon)
    found = decide(article, page, SOURCE_RULES)
    if found is not None and found.value.kind == "government" and is_readout(page):
        return found._replace(value=replace(found.value, kind="official readout"))
    return found
