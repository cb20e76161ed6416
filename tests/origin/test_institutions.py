"""Letterheads of many houses: what the title under them is, whose paper it is, and from when."""

from __future__ import annotations

import pytest

from tests.origin.pages import article, date_of, source_of, words
from xicalls.model import Basis
from xicalls.reading.layout import lay_out

BODY = (
    "\n\nPresident Jane Roe spoke by telephone today with Prime Minister John Doe of Sudmark. The two leaders spoke of "
    "grain and the ferry.\n\nThe President stressed that the talks must go on, and thanked the Prime Minister for his "
    "hospitality in Velen. They agreed to speak again.\n"
)
TITLE = "President Roe speaks with Prime Minister Doe about the ferry"
DAY = "2 February 2023"


def title_of(text: str) -> str | None:
    found = lay_out(article(text), words()).title
    return found.value if found else None


KNOWN = [
    (
        "REPUBLIC OF KENYA\nEXECUTIVE OFFICE OF THE PRESIDENT\nPRESS RELEASE\nNairobi, {day}\n\n{title}",
        "President of Kenya",
    ),
    (
        "KINGDOM OF SAUDI ARABIA\nMinistry of Foreign Affairs\n\n{title}\n\nRiyadh, {day}",
        "Ministry of Foreign Affairs of Saudi Arabia",
    ),
    (
        (
            "Islamic Republic of Iran\nMinistry of Foreign Affairs\nCenter for Public and Media Diplomacy"
            "\n\n{title}\n\n{day}"
        ),
        "Ministry of Foreign Affairs of Iran",
    ),
    (
        (
            "Federal Democratic Republic of Ethiopia\nOffice of the Prime Minister\nPress Secretariat"
            "\n\nFor immediate release\n\n{title}\n\n{day}"
        ),
        "Prime Minister of Ethiopia",
    ),
    ("The Presidency\nRepublic of South Africa\nMEDIA STATEMENT\n\n{title}\n\n{day}", "The Presidency of South Africa"),
    (
        (
            "STATE HOUSE, ABUJA\n\nOffice of the Special Adviser to the President"
            "\n(Information and Strategy)\n\nPRESS RELEASE\n\n{title}\n\n{day}"
        ),
        "State House Nigeria",
    ),
    (
        "Republic of Rwanda | Office of the President | Communications\n\n{title}\n\nKigali, {day}",
        "Presidency of Rwanda",
    ),
    (
        "Press Office\nFederal Chancellery of the Republic of Austria\n{day}\n\n{title}",
        "Federal Chancellery of Austria",
    ),
    (
        (
            "Swiss Confederation\nFederal Department of Foreign Affairs FDFA\nPress releases\n\n{title}"
            "\n\nBern, 02.02.2023"
        ),
        "Federal Department of Foreign Affairs",
    ),
    (
        "Ministère de l'Europe et des Affaires étrangères\n\nCommuniqué de presse\n\n{title}\n\n{day}",
        "French Ministry for Europe and Foreign Affairs",
    ),
    (
        (
            "Ref. No: MOFA/PR/2023/041\nMinistry of Foreign Affairs, Government of Nepal"
            "\nSingha Durbar, Kathmandu\n\nPRESS RELEASE\n\n{title}\n\n{day}"
        ),
        "Ministry of Foreign Affairs of Nepal",
    ),
    (
        "You are here: Home > Media > Readouts\n\nPrime Minister of Canada\n\n{title}\n\n{day}",
        "Prime Minister of Canada",
    ),
    ("Council of the EU\nPress release\n{day}\n14:30\n\n{title}", "European Council"),
    ("Department of State\nUnited States of America\n\n{title}\n\n{day}", "U.S. Department of State"),
    ("10 Downing Street\nPress release\n{title}\n{day}", "GOV.UK"),
    (
        "Ministry of Foreign Affairs\nRepublic of Poland\n\nPress release No. 14/2023\n02.02.2023\n\n{title}",
        "Government of Poland",
    ),
    (
        "The Hon Jane Roe MP\nPrime Minister of Australia\n\nMEDIA STATEMENT\n\n{title}\n\n{day}",
        "Prime Minister of Australia",
    ),
    (
        "Presidencia de la República / Office of the President\nRepública de Chile\n\n{title}\n\n{day}",
        "Presidency of Chile",
    ),
    ("Home » Ministry of Foreign Affairs of Norway » News\n\n{title}\n\n{day}", "Government of Norway"),
    ("North Atlantic Treaty Organization\nPress Release (2023) 011\n2 Feb. 2023\n\n{title}", "NATO"),
    ("SG/SM/21687\n{day}\n\n{title}", "United Nations"),
    ("SPEECH/23/609\nBrussels, {day}\n\n{title}", "European Commission"),
    (
        (
            "African Union Commission\nDirectorate of Information and Communication"
            "\nPress Release No. 007/2023\n\n{title}\n\nAddis Ababa, {day}"
        ),
        "African Union",
    ),
    (
        "外交部\nMinistry of Foreign Affairs\nRepublic of China (Taiwan)\n\n{title}\n\n2023-02-02",
        "Ministry of Foreign Affairs of Taiwan",
    ),
    (
        "ПРЕЗИДЕНТ ГРУЗИИ\nPRESIDENT OF GEORGIA\nJANE ROE\nOfficial website\n\n{title}\n\n{day} - 18:05",
        "President of Georgia",
    ),
    (
        (
            "GOVERNMENT OF THE PEOPLE'S REPUBLIC OF BANGLADESH\nMINISTRY OF FOREIGN AFFAIRS"
            "\nPublic Diplomacy Wing\nDhaka, {day}\n\n{title}"
        ),
        "Ministry of Foreign Affairs of Bangladesh",
    ),
    ("Ministry of Defence\n\n{title}\n\nPosted On: 02 FEB 2023 6:12PM by PIB Delhi", "Press Information Bureau"),
    (
        "Department of Foreign Affairs\nRepublic of the Philippines\n*****\n{title}\n02 February 2023",
        "Department of Foreign Affairs of the Philippines",
    ),
    (
        "# Ministry of Foreign Affairs of Japan\n\n## {title}\n\nFebruary 2, 2023",
        "Ministry of Foreign Affairs of Japan",
    ),
    (
        "Foreign Ministry of the Slovak Republic\nCommunication department\n\n{title}\n\n{day}",
        "Ministry of Foreign Affairs of Slovakia",
    ),
    ("{title}\n\nOffice of the President\nRepublic of Finland\nPress release 24/2023\n{day}", "President of Finland"),
    (
        "Office of the President of the Federative Republic of Brazil\n\n{title}\n\nPublished on Feb 02, 2023 06:12 PM",
        "Presidency of Brazil",
    ),
]


@pytest.mark.parametrize(("head", "name"), KNOWN)
def test_under_a_letterhead_stands_the_title(head: str, name: str) -> None:
    text = head.format(title=TITLE, day=DAY) + BODY
    assert title_of(text) == TITLE
    source = source_of(text)
    assert source is not None
    assert source.value.name == name
    published = date_of(text)
    assert published is not None
    assert published.value.edtf == "2023-02-02"


AS_IT_STANDS = [
    (
        "THE GOVERNMENT OF RURITANIA\nMinistry of Foreign Affairs\nMedia Note",
        "Ministry of Foreign Affairs, The Government of Ruritania",
        None,
    ),
    (
        "Office of the Prime Minister\nGovernment of Malta\n\nPR230202en",
        "Office of the Prime Minister, Government of Malta",
        "MT",
    ),
    ("EMBASSY OF THE REPUBLIC OF INDONESIA\nOTTAWA", "Embassy of the Republic of Indonesia", "ID"),
    ("Secretariat of the Pacific Community\nMedia release", "Secretariat of the Pacific Community", None),
    ("PERMANENT MISSION OF SUDMARK TO THE UNITED NATIONS", "Permanent Mission of Sudmark to the United Nations", None),
    ("OFFICE OF THE GOVERNOR\nFOR IMMEDIATE RELEASE", "Office of the Governor", None),
    ("STATE HOUSE\nPRESIDENTIAL COMMUNICATIONS DIVISION\nREPUBLIC OF ZAMBIA", "State House, Republic of Zambia", "ZM"),
]


@pytest.mark.parametrize(("head", "name", "country"), AS_IT_STANDS)
def test_an_office_that_is_not_known_is_called_what_its_paper_calls_it(
    head: str, name: str, country: str | None
) -> None:
    text = f"{head}\n\n{TITLE}\n\n{DAY}{BODY}"
    assert title_of(text) == TITLE
    source = source_of(text)
    assert source is not None
    assert (source.value.name, source.value.country, source.rule) == (name, country, "institution_letterhead")


def test_the_country_by_the_capital_under_it() -> None:
    source = source_of(f"MINISTRY OF FOREIGN AFFAIRS\nPRESS RELEASE\n\n{TITLE}{BODY}\nIslamabad\n{DAY}\n")
    assert source is not None
    assert (source.value.name, source.basis) == ("Ministry of Foreign Affairs of Pakistan", Basis.INFERRED)


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("Ministry of Foreign Affairs, Republic of Cyprus", "Ministry of Foreign Affairs of Cyprus"),
        ("Media enquiries: media@mfat.govt.nz", "New Zealand Ministry of Foreign Affairs and Trade"),
        ("The original of this release can be found at https://www.akorda.kz/en/1", "President of Kazakhstan"),
        ("(Release ID: 1940001)", "Press Information Bureau"),
    ],
)
def test_whose_paper_it_is_by_its_end(tail: str, name: str) -> None:
    source = source_of(f"{TITLE}\n\n{DAY}{BODY}\n{tail}\n")
    assert source is not None
    assert source.value.name == name


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n5 DECEMBER 2021", "Ministry of Foreign Affairs, Singapore"),
        ("MINISTRY OF FOREIGN AFFAIRS\nIslamabad, 5 December 2021", "Ministry of Foreign Affairs of Pakistan"),
        ("MINISTRY OF FOREIGN AFFAIRS OF PAKISTAN\n\n5 December 2021", "Ministry of Foreign Affairs of Pakistan"),
    ],
)
def test_a_signature_with_its_day_under_what_is_no_readout(tail: str, name: str) -> None:
    news = (
        "\n\nMinister Roe came to Velen this morning, for the first time in two years.\n\nThe talks go on tomorrow.\n"
    )
    source = source_of(f"Minister Roe visits Sudmark\n{news}{news}\n{tail}\n")
    assert source is not None
    assert (source.value.name, source.rule) == (name, "institution_letterhead")


@pytest.mark.parametrize(
    "tail",
    ["Ministry of Foreign Affairs", "MINISTRY OF FOREIGN AFFAIRS", "SINGAPORE\n5 DECEMBER 2021", "Pakistan\n2021"],
)
def test_what_is_no_signature(tail: str) -> None:
    news = (
        "\n\nMinister Roe came to Velen this morning, for the first time in two years.\n\nThe talks go on tomorrow.\n"
    )
    assert source_of(f"Minister Roe visits Sudmark\n{news}{news}\n{tail}\n") is None


@pytest.mark.parametrize(
    "head",
    [
        "Service de presse\n\nParis, le 2 février 2023\n\n{title}",
        "Home / News / Press releases\n\n{title}",
        "Briefing Room\nStatements and Releases\n\n{title}",
        "NEWS RELEASE #12/2023\n\n{title}",
        "UN Security Council\n\n{title}",
        "World\n\n{title}",
        "[Photograph]\n\n**{title}**",
        "Category: Readouts\nLocation: Velen\n\n{title}",
        "Ukraine\n\n{title}",
        "The Sudmark Times\n{day}\n\n{title}",
        "Home > The Minister > Activities\n\n{title}",
    ],
)
def test_what_says_nothing_of_whose_paper_it_is(head: str) -> None:
    text = head.format(title=TITLE, day=DAY) + BODY
    assert title_of(text) == TITLE
    assert source_of(text) is None


@pytest.mark.parametrize(
    "headline",
    [
        "House of Cards",
        "A State of the Union",
        "China's Foreign Minister",
        "Government of the people",
        "US, China foreign ministers talk",
        "RUSSIA PRESSES UKRAINE",
        "Trump slams fake news",
        "Kremlin: no call planned",
        "EU, UK trade deal: the text",
        "Foreign Secretary in Oslo",
        "Prime Minister quits",
        "Ukraine and Russia: latest update",
        "Beijing, Washington talk",
        "The Guardian of the Ferry",
        "May in Brussels",
        "No deal",
        "EXCLUSIVE: PRESIDENT TO CALL PREMIER",
    ],
)
def test_a_headline_of_a_newspaper_stays_one(headline: str) -> None:
    text = f"{headline}\n\nThe president and the premier of Sudmark, and what they want\n\nBy Jane Poe{BODY}"
    assert title_of(text) == headline
    assert source_of(text) is None


@pytest.mark.parametrize("label", ["Joint statement", "Prime Minister's statement", "Remarks of the President"])
def test_a_label_is_the_title_where_no_other_stands(label: str) -> None:
    assert title_of(f"{label}\n\n{DAY}{BODY}") == label


def test_a_letterhead_alone_is_no_title() -> None:
    assert title_of(f"OFFICE OF THE PRESIDENT\nRepublic of Sudmark\n\n{DAY}{BODY}") is None


def test_a_newspaper_with_a_section_is_no_government() -> None:
    source = source_of(
        f"Foreign Ministry\n\nFerry to sail again, minister says\n\nBy Jane Poe\n\nOSLO (Reuters) - {BODY.strip()}"
    )
    assert source is not None
    assert source.value.name == "Reuters"
