"""What stands over a report and is not its title: addresses, mastheads, letterheads, desks, the head of a letter."""

from __future__ import annotations

import pytest

from tests.attribution.markup import lexicon
from xicalls.model import Layout, ParagraphKind
from xicalls.reading.article import article_of
from xicalls.reading.layout import lay_out

LEDE = (
    "The harbour master told the mayor on Monday that the ferry would sail again before winter, and that nobody would "
    "be left on the quay.\n\nThe mayor was glad.\n"
)
STANDFIRST = (
    "The two sides have not said what they want of the harbour master, when they want it, or how they will go about it."
)
TITLE = "Ferry to sail again before winter, harbour master says"


def layout(text: str) -> Layout:
    return lay_out(article_of(text), lexicon())


@pytest.mark.parametrize(
    "head",
    [
        "https://www.harbour.example/page/202403/1.shtml\n{}\nBy Harbour Desk Published: Mar 14, 2024 08:20 PM\n",
        "THE WHITE HOUSE\nOffice of the Press Secretary\n\nJune 24, 2014\n\n{}\n",
        "{}\n\nKYODO NEWS - Sep 13, 2024 - 11:05 | All, Japan, World\n",
        "{}\n\nGuardian staff and agencies in Oslo\nThu 4 Dec 2025 16.22 GMT\n",
        "{}\nJane Roe | Anadolu Agency\nANKARA - 11.07.2025 21:48\n",
        "CBC News · Posted: Nov 23, 2021 2:14 PM ET | Last Updated: November 23, 2021\n\n{}\n",
        "{}\n\nReuters | Harbour News\n",
        "# {}\n\n*DW, November 15, 2024*\n",
        "Office of the Spokesperson\nReadout\nSeptember 4, 2023\n\n{}\n",
        "Élysée\nPress release\nParis, 22 April 2021\n\n{}\n",
        "From: Harbour Desk <desk@harbour.example>\nTo: all@harbour.example\nSubject: Fwd: {}\nDate: 4 May 2021\n",
    ],
)
def test_the_title_beside_what_belongs_to_the_page(head: str) -> None:
    found = layout(f"{head.format(TITLE)}\n{LEDE}")
    assert found.title is not None
    assert found.title.value == TITLE
    bodies = [paragraph for paragraph in found.paragraphs if paragraph.kind is ParagraphKind.BODY]
    assert len(bodies) == 2


def test_a_document_is_called_by_what_it_is() -> None:
    found = layout(f"Telephone call between the mayor of Oslo and Ms Roe, the mayor of Bergen.\n\n{LEDE}")
    assert found.title is not None


@pytest.mark.parametrize(
    "line", ["Embassy staff in Oslo left on Monday.", "Reuters, Bloomberg and others told to leave"]
)
def test_a_headline_with_such_words_stays_one(line: str) -> None:
    assert layout(f"{line}\n\n{LEDE}").paragraphs[0].kind in {ParagraphKind.TITLE, ParagraphKind.BODY}


def test_the_label_of_an_agency_is_no_dateline() -> None:
    found = layout(f"(LEAD) {TITLE}\nAll News 11:52 January 07, 2016\n\nOSLO, Jan. 7 (Yonhap) -- {LEDE}")
    assert found.title is not None
    assert found.title.value == f"(LEAD) {TITLE}"
    assert found.dateline is not None


@pytest.mark.parametrize(("head", "expected"), [("RIYADH: ", True), ("CHANG: ", False), ("WHAT NEXT: ", False)])
def test_a_place_and_a_colon(head: str, expected: bool) -> None:
    assert (layout(f"{TITLE}\n\n{head}{LEDE}").dateline is not None) is expected


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Jane Roe in Oslo and John Poe in Velen\n\nPublished March 2 2023", ("Jane Roe", "John Poe")),
        ("Jane Roe | 02.03.2023 - Update : 03.03.2023", ("Jane Roe",)),
        ("Jane Roe and John Poe\nThu 2 Mar 2023 09.12 AEST", ("Jane Roe", "John Poe")),
        ("Jane Roe\nBBC News, São Paulo\n2 March 2023", ("Jane Roe",)),
        ("Roe Wei Ming\nPublished Mar 2, 2023, 07:45 AM", ("Roe Wei Ming",)),
        (f"{STANDFIRST}\n\nBy Jane Roe", ("Jane Roe",)),
    ],
)
def test_who_wrote_it_beside_the_date(head: str, names: tuple[str, ...]) -> None:
    found = layout(f"{TITLE}\n\n{head}\n\n{LEDE}").authors
    assert found is not None
    assert found.value == names


@pytest.mark.parametrize(
    "head",
    [
        "Jane Roe\n\n",  # alone, without a date
        "Harbour Master\n2 March 2023\n\n",  # of whom the report tells
        "New Harbour Office\n2 March 2023\n\n",
        "Jane Roe in Oslo and nobody else\n2 March 2023\n\n",
    ],
)
def test_nobody_is_said_to_have_written_it(head: str) -> None:
    lede = LEDE.replace("The mayor was glad", "The Master was glad")
    assert layout(f"{TITLE}\n\n{head}{lede}").authors is None


@pytest.mark.parametrize(
    "byline",
    [
        "By CLARA VOSS, Associated Press\n",
        "Clara Voss | New Delhi\n",
        "Clara Voss | BBC News\n",
        "Clara Voss\nBBC News\n3 May 2021\n",
        "Clara Voss, Oslo\n3 May 2021\n",
        "CLARA VOSS\nOSLO\nPUBLISHED MAY 3, 2021\n",
    ],
)
def test_a_house_or_a_place_beside_a_name_is_no_author(byline: str) -> None:
    found = layout(f"{TITLE}\n\n{byline}\n{LEDE}")
    assert found.authors is not None
    assert found.authors.value == ("Clara Voss",)


@pytest.mark.parametrize(
    "line",
    [
        "Clara Voss | Latest Pictures",
        "By Global Times",
        "From Clara Voss in Oslo",
        "Associated Press\n3 May 2021",
        "BBC News | New Delhi",
    ],
)
def test_a_house_or_a_place_is_no_author(line: str) -> None:
    assert layout(f"{TITLE}\n\n{line}\n\n{LEDE}").authors is None


def test_a_report_that_begins_with_its_agency_is_no_masthead() -> None:
    found = layout(f"{TITLE}\n\nTASS, May 3. {LEDE}")
    assert [paragraph.kind for paragraph in found.paragraphs[:2]] == [ParagraphKind.TITLE, ParagraphKind.BODY]
