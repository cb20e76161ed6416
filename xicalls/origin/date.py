"""When an article came out."""

from __future__ import annotations

from xicalls.chain import decide
from xicalls.lexicon import Lexicon
from xicalls.model import Article, Finding, FuzzyDate, Layout
from xicalls.origin.rules.address_date import address_date
from xicalls.origin.rules.date_by_hand import date_by_hand
from xicalls.origin.rules.date_line import date_line
from xicalls.origin.rules.dated_dateline import dated_dateline
from xicalls.origin.rules.dated_title import dated_title
from xicalls.origin.rules.dateline_and_office import dateline_and_office
from xicalls.origin.rules.dateline_and_year import dateline_and_year
from xicalls.origin.rules.declared_date import declared_date
from xicalls.origin.rules.known_events import known_events
from xicalls.origin.rules.reported_day import reported_day
from xicalls.origin.rules.signed_and_dated import signed_and_dated
from xicalls.origin.rules.stamped import stamped
from xicalls.origin.scene import Page
from xicalls.reading.tokens import Tokens

DATE_RULES = (  # most certain first; the order is the meaning
    date_by_hand,  # xicalls.toml: date = "2021-01-27"
    declared_date,  # date: 2021-01-27
    date_line,  # Published: 12 August 2017
    dated_dateline,  # BEIJING, Aug. 12, 2017 (Xinhua) --
    address_date,  # https://www.nytimes.com/2017/08/12/…
    signed_and_dated,  # THE WHITE HOUSE, / March 5, 2021.
    stamped,  # 04/08/2021 19:12:45, where the dateline says “Aug. 4”
    reported_day,  # a readout: On March 3, 2020, President X held talks with …
    dated_title,  # Talks between Jane Roe and John Doe (22 August 2021)
    dateline_and_year,  # SEOUL, Jan. 16 (Yonhap) --, and “on Jan. 9, 2018”
    dateline_and_office,  # PARIS, March 9 (Wire) - … President Roe and Chancellor Doe spoke on Tuesday
    known_events,  # the Pyeongchang Winter Olympics next month
)


def find_date(
    article: Article, layout: Layout, tokens: Tokens, lexicon: Lexicon, page: Page | None = None
) -> Finding[FuzzyDate] | None:
    """When an article was published, as exactly as the evidence allows and no more: never from today's date.

    ``page``: the same article as the rules see it, where there is one already.
    """
    return decide(article, page or Page(article, layout, lexicon, tokens), DATE_RULES)
