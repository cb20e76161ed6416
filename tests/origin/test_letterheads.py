"""Whose page it is by its letterhead, its addresses and its signature; and what only looks like one."""

from __future__ import annotations

import pytest

from tests.origin.pages import article, source_of, words
from xicalls.model import Basis
from xicalls.origin.readout import is_official, is_readout
from xicalls.origin.scene import Page
from xicalls.origin.source import find_source
from xicalls.reading.layout import lay_out

BODY = "\n\nThe minister said on Monday that the talks would go on, and that nobody had left the table so far.\n"
CALL = """
Readout of the President's Call with President Roe of Freedonia

The President spoke today with President Roe. The two leaders reaffirmed their ties.
"""
SECRETARY = (
    "\n\nThe Secretary of State spoke today with Foreign Minister Roe of Freedonia. They reaffirmed their ties.\n"
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("https://www.ft.com/content/1234-5678", "Financial Times"),
        ("www.theguardian.com/world/talks", "The Guardian"),
        ("chinadaily.com.cn | Updated: 2021-04-26 21:34", "China Daily"),
        ("Prime Minister of Canada Jane Roe - pm.gc.ca", "Prime Minister of Canada"),
    ],
)
def test_address_line(line: str, name: str) -> None:
    found = source_of("Talks go on\n\n" + line + BODY)
    assert found is not None
    assert (found.value.name, found.rule) == (name, "address_line")


@pytest.mark.parametrize(
    "line",
    [
        "https://www.springfield-gazette.org/1",
        "See also ft.com/content/1234 and what follows there",
        "Read more at theguardian.com",
        "Write to jane.roe@ft.com",
        "Follow us on bbc.com and elsewhere",
    ],
)
def test_address_line_is_silent(line: str) -> None:
    assert source_of("Talks go on\n\n" + line + BODY) is None


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Office of the Press Secretary\nFOR IMMEDIATE RELEASE\nFebruary 9, 2017\n" + CALL, "The White House"),
        ("Office of the Spokesperson\nMarch 6, 2023" + SECRETARY, "U.S. Department of State"),
        (
            "Release\nImmediate Release\nReadout of Secretary Roe's Call\nMarch 6, 2023 |\n\nPentagon Press Secretary "
            "Jo Po provided the following readout:" + SECRETARY,
            "U.S. Department of Defense",
        ),
        ("Press and Information Office of the Federal Government (BPA)\n" + CALL, "German Federal Government"),
    ],
)
def test_office_letterhead(top: str, name: str) -> None:
    found = source_of(top)
    assert found is not None
    assert (found.value.name, found.rule, found.basis) == (name, "office_letterhead", Basis.INFERRED)


@pytest.mark.parametrize(
    "top",
    [
        "Office of the Press Secretary\nContact: 555-0100" + BODY,
        "Office of the Spokesperson" + BODY,
        "Release\nImmediate Release\nHarbour Press Secretary Jo Po spoke" + BODY,
        "Talks go on\n\nThe Office of the Spokesperson said that the Secretary of State was on his way." + BODY,
    ],
)
def test_office_letterhead_is_silent(top: str) -> None:
    assert source_of(top) is None


def test_an_office_that_no_lexicon_has_is_no_known_one() -> None:
    found = source_of("Office of the Governor\nFOR IMMEDIATE RELEASE" + BODY)
    assert found is not None
    assert (found.value.name, found.rule) == ("Office of the Governor", "institution_letterhead")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Talks go on\n\n17 November 2024\n\nBBC News, Kyiv" + BODY, "BBC News"),
        ("Talks go on\n\nKYODO NEWS - Jan 28, 2021 - 03:04" + BODY, "Kyodo News"),
        ("Talks go on" + BODY + "\n© 2025 Guardian News & Media Limited\n", "The Guardian"),
        (
            CALL.strip() + "\n\nMinistry of External Affairs, Government of India\n",
            "Ministry of External Affairs of India",
        ),
    ],
)
def test_letterhead(text: str, name: str) -> None:
    found = source_of(text)
    assert found is not None
    assert (found.value.name, found.rule) == (name, "letterhead")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Crisis Group Weekly Briefing\nIssue 12 | 5 March 2024\n\nTalks go on", "International Crisis Group"),
        ("MERICS China Digest\n\nTalks go on", "MERICS"),
        ("Politico Playbook\n\nTalks go on", "Politico"),
        ("Talks go on\n\nBy Reuters Staff", "Reuters"),
        ("Talks go on\n\nAgence France-Presse in Oslo\n5 March 2024", "Agence France-Presse"),
        ("Talks go on\n\nAl Jazeera and news agencies\n5 March 2024", "Al Jazeera"),
        ("Talks go on\n\nMarch 5, 2024 / 5:55 PM EDT / CBS News", "CBS News"),
        (
            "Talks go on\n\nCarnegie Endowment for International Peace\n5 March 2024",
            "Carnegie Endowment for International Peace",
        ),
    ],
)
def test_a_house_with_more_on_its_line(head: str, name: str) -> None:
    found = source_of(head + BODY)
    assert found is not None
    assert (found.value.name, found.rule) == (name, "letterhead")


@pytest.mark.parametrize(
    "text",
    [
        "Talks go on" + BODY + "\nThe White House\n",  # a tag under an article
        "Kremlin Briefing\n\nTalks go on" + BODY,
        "NATO in Crisis\n\nTalks go on" + BODY,
        "Talks go on\n\nReuters in talks" + BODY,
        "Reuters sends its readers an update" + BODY,
        "Talks go on" + BODY + "\nJane Roe is a fellow at Chatham House.\n",
        "Reuters, Bloomberg and others told to leave" + BODY,
        "Talks go on\n\nThe Economist, explained to a child" + BODY,
        "BBC News crew held in Kyiv" + BODY,
    ],
)
def test_letterhead_is_silent(text: str) -> None:
    assert source_of(text) is None


def test_from_line_names_the_office_first() -> None:
    found = source_of(
        "PM call with President Roe: 5 March 2024\n\nFrom: Prime Minister's Office, 10 Downing Street and "
        "The Rt Hon Jane Doe\nPublished: 5 March 2024" + BODY
    )
    assert found is not None
    assert (found.value.name, found.value.kind, found.rule) == ("GOV.UK", "official readout", "source_line")


READOUTS = [
    CALL,
    "Briefing Room\n\nStatements and Releases" + CALL,
    "Japan-Freedonia Summit Telephone Talk\n\nThe two leaders spoke for 40 minutes.\n",
    (
        "Jane Roe Speaks with John Doe on the Phone\n\nOn the evening of April 2, 2021, President Jane Roe spoke with "
        "President John Doe.\n\nPresident Roe pointed out that grain was dear.\n"
    ),
    "Norland - Conversation between Jane Roe and her counterpart (5 March 2024)\n\nThe Minister spoke of grain.\n",
    "Press statement: Telephone call between Jane Roe and John Doe\n\nThe two ministers spoke of grain.\n",
    (
        "Secretary Roe's Call\n\nThe below is attributable to Spokesperson Jane Doe:\n\nSecretary Roe spoke today with "
        "Foreign Minister Poe about grain.\n"
    ),
]
NO_READOUTS = [
    "Roe speaks with Doe on the phone\n\nThe two had not spoken for a year. “It was good,” Ms Roe said. “Very good.”\n",
    "Roe holds talks with Doe" + BODY,
    "Talks go on" + BODY,
    "Conversation with a ferryman: Jane Roe on fish" + BODY,
    "Leaders on the phone\n\nMinisters reaffirmed nothing on Monday.\n",
]


@pytest.mark.parametrize("text", READOUTS)
def test_a_readout_by_its_form_has_no_source_but_is_official(text: str) -> None:
    item = article(text)
    layout = lay_out(item, words())
    source = find_source(item, layout, words())
    assert source is None
    assert is_official(source, Page(item, layout, words()))


@pytest.mark.parametrize("text", NO_READOUTS)
def test_news_of_a_call_is_no_readout(text: str) -> None:
    item = article(text)
    assert not is_readout(Page(item, lay_out(item, words()), words()))


def test_a_newspaper_that_prints_a_readout_is_no_government() -> None:
    item = article(READOUTS[3], source="Global Times")
    layout = lay_out(item, words())
    assert not is_official(find_source(item, layout, words()), Page(item, layout, words()))


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Le Monde with AFP\n", "Le Monde"),
        ("THE HINDU BUREAU\nNEW DELHI\n", "The Hindu"),
        ("Haaretz | Israel News\n", "Haaretz"),
        ("CBC News · Posted: Nov 23, 2021 2:14 PM ET | Last Updated: November 23, 2021\n", "CBC News"),
        ("Office of the Prime Minister\nApril 20, 2023\nOttawa, Ontario\n", "Prime Minister of Canada"),
        ("\nTaipei, Dec. 4 (CNA) A word.\n", "Central News Agency"),
        ("\n(Bloomberg) --\n", "Bloomberg"),
    ],
)
def test_heads_of_many_houses(head: str, name: str) -> None:
    found = source_of(f"Talks go on\n{head}{BODY}")
    assert found is not None
    assert found.value.name == name


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("Copyright The Financial Times Limited 2023. All rights reserved.", "Financial Times"),
        ("Source: The Straits Times © SPH Media Limited. Permission required for reproduction.", "The Straits Times"),
        (
            "While you're here: Every Monday, DW editors round up what happens. Sign up for the newsletter.",
            "Deutsche Welle",
        ),
        ("Anadolu Agency website shows a portion of its stories only, and in summarized form.", "Anadolu Agency"),
    ],
)
def test_the_last_line_of_a_page(tail: str, name: str) -> None:
    found = source_of(f"Talks go on{BODY}\n{tail}\n")
    assert found is not None
    assert found.value.name == name


@pytest.mark.parametrize("tail", ["Write to ministers@gov.uk at once.", "The site www.kremlin.ru was down on Monday."])
def test_an_address_in_the_news_is_no_source(tail: str) -> None:
    assert source_of(f"Talks go on{BODY}\n{tail}\n") is None
