"""The rules of source: what each takes, and where it must stay silent."""

from __future__ import annotations

import pytest

from tests.origin.pages import source_of, words
from xicalls.model import Basis

BODY = "\n\nThe minister said on Monday that the talks would go on, and that nobody had left the table so far.\n"


@pytest.mark.parametrize(
    ("declared", "name"),
    [
        ({"source_url": "https://www.bbc.co.uk/news/world-1"}, "BBC News"),
        ({"url": "https://edition.cnn.com/2020/01/01/x"}, "CNN"),
        ({"source": "Reuters"}, "Reuters"),
        ({"og:site_name": "The Guardian"}, "The Guardian"),
        ({"source": "apnews.com"}, "Associated Press"),
        ({"publisher": "The Springfield Gazette"}, "The Springfield Gazette"),
        ({"source_url": "https://news.springfield-gazette.com/a"}, "news.springfield-gazette.com"),
    ],
)
def test_declared_source(declared: dict[str, str], name: str) -> None:
    found = source_of("Talks go on" + BODY, **declared)
    assert found is not None
    assert (found.value.name, found.rule, found.basis) == (name, "declared_source", Basis.STATED)


@pytest.mark.parametrize("declared", [{}, {"title": "Reuters"}, {"source": ""}, {"author": "Jane Roe"}])
def test_declared_source_is_silent(declared: dict[str, str]) -> None:
    found = source_of("Talks go on" + BODY, **declared)
    assert found is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("SOURCE reuters.com", "Reuters"),
        ("Source: Xinhua", "Xinhua"),
        ("Published in Dawn, May 4th, 2025", "Dawn"),
        ("Source: Xinhua Editor: huaxia 2021-09-10 12:00:00", "Xinhua"),
        ("Source: Xinhua | 2021-09-10 12:00:00 | Editor: huaxia", "Xinhua"),
        ("URL: https://www.nytimes.com/a/b.html", "The New York Times"),
        ("Source: https://springfield-gazette.com/1", "springfield-gazette.com"),
    ],
)
def test_source_line(line: str, name: str) -> None:
    found = source_of("Talks go on" + BODY + "\n" + line + "\n")
    assert found is not None
    assert (found.value.name, found.rule) == (name, "source_line")


@pytest.mark.parametrize(
    "line",
    [
        "A source told Reuters that the talks had gone on for three hours, and that they were to be taken up again.",
        "Source: NATO.",
        "Published in Oslo, May 4th, 2025",
        "Sources close to the talks said on Tuesday that nothing had been agreed by the time that they went home.",
        "From there the convoy went on to the border, where it was held up by the guards for the better part of a day.",
        "The source of the river lies in the hills beyond, and nobody has been up there since the war began last year.",
    ],
)
def test_source_line_is_silent(line: str) -> None:
    assert source_of("Talks go on" + BODY + "\n" + line + "\n") is None


@pytest.mark.parametrize(
    ("dateline", "name"),
    [
        ("LONDON (Reuters) - ", "Reuters"),
        ("BEIJING, Aug. 12 (Xinhua) -- ", "Xinhua"),
        ("WASHINGTON (AP) — ", "Associated Press"),
        ("MOSCOW, May 5 /TASS/. ", "TASS"),
        ("Riyadh, May 5, 2021, SPA -- ", "Saudi Press Agency"),
        ("Amman, May 5 (Petra) -- ", "Petra"),
        ("Doha - May 05 (QNA) - ", "Qatar News Agency"),
        ("Islamabad, 5 May 2021 (APP): ", "Associated Press of Pakistan"),
    ],
)
def test_agency_dateline(dateline: str, name: str) -> None:
    found = source_of("Talks go on\n\n" + dateline + BODY.strip() + BODY)
    assert found is not None
    assert (found.value.name, found.rule) == (name, "agency_dateline")


@pytest.mark.parametrize("start", ["LONDON - ", "The agency (Reuters) was told: ", "Springfield (Gazetteer) - "])
def test_agency_dateline_is_silent(start: str) -> None:
    assert source_of("Talks go on\n\n" + start + BODY.strip() + BODY) is None


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Jane Roe, a Gazetteer columnist, lives in Leeds", None),
        ("Jane Roe, a Guardian columnist, lives in Leeds", "The Guardian"),
        ("Jane Roe, an Irish Times contributor, has lived in Rome since 2004", "The Irish Times"),
    ],
)
def test_byline_affiliation(note: str, name: str | None) -> None:
    found = source_of("Talks go on\n\nJane Roe\n" + BODY + "\nJane Roe\n\n" + note + "\n")
    assert (found.value.name if found else None) == name
    assert found is None or (found.rule, found.basis) == ("byline_affiliation", Basis.INFERRED)


def test_body_that_names_an_outlet_is_no_byline() -> None:
    assert source_of("Talks go on" + BODY + "\nHe told the Irish Times that he would not come again.\n") is None


def test_letterhead() -> None:
    found = source_of("THE WHITE HOUSE\n\nStatement on the talks\n" + BODY)
    assert found is not None
    assert (found.value.name, found.rule) == ("The White House", "letterhead")


def test_white_house_in_the_report_is_no_letterhead() -> None:
    assert source_of("Talks go on" + BODY + "\nThe White House\n\nIt said so.\n") is None


READOUT = (
    "Home > Malta News\nMinister Holds Talks with Minister Doe\n\nOn March 3, 2020, the two held talks.\n\n"
    "Minister Roe pointed out that the two sides are friends, and stressed that peace is dear to both.\n\n"
    "The two sides exchanged views on fish.\n"
)


def test_official_form() -> None:
    found = source_of(READOUT)
    assert found is not None
    assert (found.value.name, found.value.kind, found.value.country) == ("Malta News", "official readout", "MT")
    assert (found.rule, found.basis) == ("official_form", Basis.INFERRED)


def test_breadcrumb_over_news_is_no_readout() -> None:
    assert source_of("Home > Malta News\nFerry runs aground" + BODY) is None


def test_a_governments_readout_is_one() -> None:
    found = source_of(READOUT, source_url="https://www.gov.uk/government/news/x")
    assert found is not None
    assert (found.value.name, found.value.kind) == ("GOV.UK", "official readout")


def test_lexicon_of_outlets() -> None:
    table = words().table("outlets")
    assert len(table) >= 120
    domains = [domain for entry in table.values() for domain in entry["domains"]]
    assert len(domains) == len(set(domains))
    for key, entry in table.items():
        assert entry["name"], key
        assert entry["kind"], key
        assert len(entry.get("country", "XX")) == 2, key


def test_the_end_of_a_pages_title() -> None:
    found = source_of("Talks go on\n" + BODY, page_title_ends="Ministry of Foreign Affairs of Japan")
    assert found is not None
    assert found.value.name == "Ministry of Foreign Affairs of Japan"
    assert source_of("Talks go on\n" + BODY, page_title_ends="Fish is dear") is None
