"""The rules of date: what each takes, and where it must stay silent."""

from __future__ import annotations

from datetime import date

import pytest

from tests.origin.pages import date_of, words
from xicalls.model import Basis

BODY = "\n\nThe minister said that the talks would go on, and that nobody had left the table so far, or would soon.\n"


def edtf(text: str, **declared: str) -> tuple[str, str] | None:
    found = date_of(text, **declared)
    return (found.value.edtf, found.rule) if found else None


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ({"date": "2021-01-27"}, "2021-01-27"),
        ({"published_time": "2021-01-27 15:53:20-05:00"}, "2021-01-27"),
        ({"article:published_time": "2017-08-12T23:30:00Z"}, "2017-08-12"),
        ({"date": "NO", "published": "5 May 2022"}, "2022-05-05"),
    ],
)
def test_declared_date(declared: dict[str, str], expected: str) -> None:
    assert edtf("Talks go on" + BODY, **declared) == (expected, "declared_date")


@pytest.mark.parametrize("declared", [{}, {"date": "NO"}, {"date": "03/04/2020"}, {"title": "5 May 2022"}])
def test_declared_date_is_silent(declared: dict[str, str]) -> None:
    assert edtf("Talks go on" + BODY, **declared) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published: 12 August 2017", "2017-08-12"),
        ("Friday, 20 December 2019", "2019-12-20"),
        ("December 20, 2019, 10:15 am GMT", "2019-12-20"),
        ("2017/08/12 14:30", "2017-08-12"),
        ("Last updated on 3 March 2020", "2020-03-03"),
        ("Jane Roe | 01.04.2022", "2022-04-01"),
        ("11/15/2021 09:05 PM EST", "2021-11-15"),
        ("CGTN\n22:10, 02-Apr-2024", "2024-04-02"),
        ("Reuters\nApril 2, 2024 9:03 PM EDT Updated 2 days ago", "2024-04-02"),
        ("2024-04-02 22:40 Source: fmprc.gov.cn", "2024-04-02"),
        ("chinadaily.com.cn | Updated: 2023-04-26 21:34", "2023-04-26"),
    ],
)
def test_date_line(line: str, expected: str) -> None:
    assert edtf("Talks go on\n\n" + line + BODY) == (expected, "date_line")


@pytest.mark.parametrize(
    "line",
    [
        "On 12 August 2017 the two ministers had already met in the old town hall, and nothing came of it at all then.",
        "The treaty of 20 December 2019 was kept for a while, and then it was broken by both sides within a few days.",
        "Friday",
        "He was to come from May\n25 to May 27, 2021, with his wife and all of the children that were still at home.",
        "He was born on May 5, 1950, in a house by the sea, and went to school there until the war came to the coast.",
    ],
)
def test_date_line_is_silent(line: str) -> None:
    assert edtf("Talks go on\n\n" + line + BODY) is None


def test_published_counts_before_updated() -> None:
    text = "Talks go on\n\nUpdated: 14 August 2017\n\nPublished: 12 August 2017" + BODY
    assert edtf(text) == ("2017-08-12", "date_line")


@pytest.mark.parametrize("start", ["BEIJING, Aug. 12, 2017 (Xinhua) -- ", "Berlin, 12 August 2017 – "])
def test_dated_dateline(start: str) -> None:
    assert edtf("Talks go on\n\n" + start + BODY.strip() + BODY) == ("2017-08-12", "dated_dateline")


@pytest.mark.parametrize(
    "start", ["BEIJING, Aug. 12 (Xinhua) -- ", "BEIJING (Xinhua) -- ", "Of the pact of 12 August 2017 he said little. "]
)
def test_dated_dateline_is_silent(start: str) -> None:
    assert edtf("Talks go on\n\n" + start + BODY.strip() + BODY) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.nytimes.com/2017/08/12/world/talks.html", "2017-08-12"),
        ("https://www.theguardian.com/world/2018/jan/16/talks", "2018-01-16"),
        ("https://www.fmprc.gov.cn/eng/t20170812_123.html", "2017-08-12"),
        ("https://example.org/2018/01/talks", "2018-01"),
        ("https://example.org/article/123456", None),
    ],
)
def test_address_date(url: str, expected: str | None) -> None:
    found = edtf("Talks go on" + BODY, source_url=url)
    assert (found[0] if found else None) == expected


def test_reported_day_of_a_readout() -> None:
    text = (
        "Minister Holds Talks with Minister Doe\n\nOn March 3, 2020, Minister Roe held talks with Minister Doe.\n\nRoe "
        "pointed out that all is well. The two sides exchanged views on fish.\n"
    )
    found = date_of(text)
    assert found is not None
    assert (found.value.edtf, found.rule, found.basis) == ("2020-03-03", "reported_day", Basis.INFERRED)


@pytest.mark.parametrize(
    "opening",
    [
        "The two spoke of the March 3, 2020 plan by phone.",
        "President Roe spoke by phone today about the fair on March 3, 2020.",
        "In a March 3, 2020, phone call, Roe pressed Doe.",
        "They spoke by phone. On March 3, 2020, they had met.",
    ],
)
def test_reported_day_is_silent(opening: str) -> None:
    assert edtf("Readout of Roe's Call with Doe\n\n" + opening + BODY) is None


def test_a_day_in_other_news_is_not_the_day_of_publication() -> None:
    assert edtf("Ferry runs aground\n\nOn March 3, 2020, a ferry ran aground off Malta.\n" + BODY) is None


def test_dateline_takes_its_year_from_the_report() -> None:
    text = (
        "Talks go on\n\nSEOUL, Jan. 16 (Yonhap) -- The two sides met again, officials said.\n\nThey had last met on "
        "Jan. 9, 2018, in the truce village.\n"
    )
    assert edtf(text) == ("2018-01-16", "dateline_and_year")


def test_dateline_without_any_year_is_no_date() -> None:
    assert edtf("Talks go on\n\nSEOUL, Jan. 16 (Yonhap) -- The two sides met again, officials said.\n" + BODY) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The team will go to the World Cup in Brazil next month, the minister said.", "2014-05"),
        ("The two will meet at the G20 summit in Osaka next week, aides said.", "2019-06-17/2019-06-23"),
        ("The leaders are due to meet for the NATO summit in Madrid on Tuesday.", "2022-06-22/2022-06-28"),
        ("Aides met two days after the G20 summit in Hamburg ended.", "2017-07-10/2017-07-11"),
    ],
)
def test_known_events(sentence: str, expected: str) -> None:
    assert edtf("Talks go on\n\n" + sentence + BODY) == (expected, "known_events")


@pytest.mark.parametrize(
    "sentence",
    [
        "The team had gone to the World Cup in Brazil, the minister said.",
        "They will meet this week to speak of the old World Cup, in Brazil or elsewhere, as they always have, he said.",
        "Before the G20 summit in Osaka he had been ill.",
        "The summit in Osaka next week is of bakers.",
        "Trump's inauguration was last month.",
    ],
)
def test_known_events_are_silent(sentence: str) -> None:
    assert edtf("Talks go on\n\n" + sentence + BODY) is None


def test_contradictions_say_nothing() -> None:
    text = "The World Cup in Brazil is next month.\n\nThe G20 summit in Osaka is next week."
    assert edtf("Talks go on\n\n" + text + BODY) is None


def test_evidence_and_notes_run_side_by_side() -> None:
    text = "Talks go on\n\nThe team will go to the World Cup in Brazil next month, the minister said." + BODY
    found = date_of(text)
    assert found is not None
    assert [span.of(text) for span in found.evidence] == ["next month"]
    assert found.notes == ("the World Cup in Brazil opened on 2014-06-12",)


def test_lexicon_of_events() -> None:
    table = words().table("events")
    assert len(table) >= 150
    for key, entry in table.items():
        start = date.fromisoformat(entry["start"])
        end = date.fromisoformat(entry.get("end", entry["start"]))
        assert start <= end, key
        assert entry["name"], key
        assert entry["words"], key


LED = "“Grain is dear,” both said later.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Tuesday in 2024, and not near it in the years before; nobody holds both offices in 2025
        (
            (
                "WASHINGTON, April 2 (Reuters) - U.S. President Joe Biden and Chinese President Xi Jinping spoke on "
                "Tuesday about grain.\n\n"
            ),
            "2024-04-02",
        ),
        # the day before, in the time zone of the other: Thursday 9 February 2017
        (
            (
                "BEIJING, Feb 10 (Reuters) - French President Francois Hollande and U.S. President Donald Trump spoke "
                "by phone Thursday, the palace said.\n\n"
            ),
            "2017-02-10",
        ),
    ],
)
def test_dateline_and_office(text: str, expected: str) -> None:
    found = date_of("Leaders speak of grain\n\n" + text + LED)
    assert found is not None
    assert (found.value.edtf, found.rule, found.basis) == (expected, "dateline_and_office", Basis.INFERRED)
    assert len(found.evidence) == len(found.notes) == 4


@pytest.mark.parametrize(
    "text",
    [
        # 2022 was on a Thursday, but 2023 on a Friday: told on the next day?
        "SEOUL, Oct. 6 (Yonhap) -- President Yoon Suk-yeol and Japanese Prime Minister Fumio Kishida spoke Thursday.\n",
        # offices that have gone on until now
        "MOSCOW, March 5 (Reuters) - Chinese President Xi Jinping spoke on Tuesday of grain.\n",
        # no longer in office
        "WASHINGTON, April 2 (Reuters) - Former U.S. President Joe Biden spoke on Tuesday of grain.\n",
        # to come
        (
            "WASHINGTON, April 2 (Reuters) - U.S. President Joe Biden and Chinese President Xi Jinping will speak on "
            "Tuesday, both said.\n"
        ),
        # which of two days?
        "WASHINGTON, April 2 (Reuters) - U.S. President Joe Biden, who was ill on Sunday, spoke on Tuesday of grain.\n",
        # another week
        "WASHINGTON, April 2 (Reuters) - U.S. President Joe Biden said last Tuesday that grain was dear.\n",
        # no weekday, no office, no dateline
        "WASHINGTON, April 2 (Reuters) - U.S. President Joe Biden spoke of grain.\n",
        "WASHINGTON, April 2 (Reuters) - Joe Biden spoke on Tuesday of grain.\n",
        "U.S. President Joe Biden and Chinese President Xi Jinping spoke on Tuesday of grain.\n",
    ],
)
def test_dateline_and_office_is_silent(text: str) -> None:
    assert edtf("Leaders speak of grain\n\n" + text + LED) is None


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("JANE ROE\n\nTHE WHITE HOUSE,\n\n    March 5, 2021.\n", "2021-03-05"),
        ("Ministry of Grain\nNew Delhi\nJune 02, 2020\n", "2020-06-02"),
        ("Berlin,\n5 March 2021", "2021-03-05"),
        (
            (
                "IN WITNESS WHEREOF, I have hereunto set my hand this twenty-third day of July, in the year of our "
                "Lord two thousand twenty-four.\n\nJANE ROE\n"
            ),
            "2024-07-23",
        ),
        ("Done this first day\nof May, in the year of our Lord two thousand and nine, by me.\n", "2009-05-01"),
    ],
)
def test_signed_and_dated(end: str, expected: str) -> None:
    assert edtf("Of grain" + 8 * BODY + "\n" + end) == (expected, "signed_and_dated")


@pytest.mark.parametrize(
    "end",
    [
        "This document becomes operative on May 8, 2025.\n",
        "THE WHITE HOUSE,\nMarch 5\n",
        "The treaty was signed in the town of\nSpringfield on March 5, 2021.\n",
        "The next meeting is to be held on\nMarch 5, 2021.\n",
        "THE WHITE HOUSE,\nMarch 35, 2021.\n",
        "March 5, 2021.\nJane Roe is a writer who lives by the sea.\n",
        "this umpteenth day of July, in the year of our Lord two thousand twenty-four.\n",
        "He was born in the year of our Lord 1950.\n",
    ],
)
def test_signed_and_dated_is_silent(end: str) -> None:
    assert edtf("Of grain" + 8 * BODY + "\n" + end) is None


@pytest.mark.parametrize(
    "title",
    [
        "Norland - Dinner with John Doe (22 August 2021)",
        "Dinner with John Doe (Velen, 22 Aug. 2021)",
        "Dinner with John Doe, August 22, 2021",
        "Dinner with John Doe – 22.08.2021",
        "Dinner with John Doe: Sunday, 22 August 2021",
    ],
)
def test_dated_title(title: str) -> None:
    assert edtf(f"{title}\n{BODY}{BODY}") == ("2021-08-22", "dated_title")


@pytest.mark.parametrize(
    "title",
    [
        "Norland marks the sixtieth anniversary of the treaty of 22 August 1961",
        "Dinner with John Doe (22 August)",
        "From Velen, 22 August 2021, to Ostby: how the talks went on",
        "Dinner with John Doe – 03/04/2021",
    ],
)
def test_dated_title_is_silent(title: str) -> None:
    assert edtf(f"{title}\n{BODY}{BODY}") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks go on\n\nAmman, Aug. 4 (Petra) -- The two sides met again.\n{}\n04/08/2021 19:12:45\n", "2021-08-04"),
        ("Talks go on\n\nVELEN, April 8 (NNA) - The two sides met again.\n{}\n04/08/2021\n", "2021-04-08"),
        ("Talks go on\nPublished on: 04-08-2021\n\nThe two sides met on 3 August.{}", "2021-08-04"),
        ("Talks go on\nDeutsche Welle\n04/08/2021 5:10 pm\n{}", "2021-08-04"),
        ("THE WHITE HOUSE\n04/08/2021\n\nStatement on the talks\n{}", "2021-04-08"),
        ("Talks go on\n\nThe two sides met again.\n{}\nPosted: 24/08/2021\n", "2021-08-24"),
        ("Talks go on\n\nThe two sides met again.\n{}\n24-08-2021 19:12\n", "2021-08-24"),
        ("Talks go on\n\nThe two sides met again.\n{}\n07/07/2021\n", "2021-07-07"),
    ],
)
def test_stamped(text: str, expected: str) -> None:
    assert edtf(text.format(8 * BODY)) == (expected, "stamped")


@pytest.mark.parametrize(
    "text",
    [
        "Talks go on\n04/08/2021\n{}",
        "Talks go on\n04/08/2021\n\nThey met on 4 August and had met on 8 April.\n{}",
        "Talks go on\n\nThe two sides met again.\n{}\nRef. 24/08/2021\n",
        "Talks go on\n\nThe two sides met again.\n{}\n24/13/2021\n",
    ],
)
def test_stamped_is_silent(text: str) -> None:
    assert edtf(text.format(8 * BODY)) is None
