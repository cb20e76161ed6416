"""Whole articles: which calls, whose, when, at whose request."""

from __future__ import annotations

import pytest

from tests.calls.articles import calls_in, day, people
from xicalls.model import Basis, Medium

READOUT = """Readout of President Joe Biden's Call with President Emmanuel Macron of France

President Joe Biden spoke today with President Emmanuel Macron of France. The two leaders discussed grain.
"""
KREMLIN = """Telephone conversation with Federal Chancellor of Germany Olaf Scholz

June 7, 2022

Vladimir Putin had a telephone conversation with Federal Chancellor of Germany Olaf Scholz at the initiative
of the German side.

They spoke of grain. The conversation lasted 80 minutes.
"""
WIRE = """Erdogan, Putin speak of grain

ANKARA (Reuters) - Turkish President Tayyip Erdogan and Vladimir Putin spoke by phone on Monday at Ankara's request.

The two last talked by phone on May 30.

Erdogan will speak by phone with Volodymyr Zelenskiy on Tuesday.
"""


def test_readout_of_the_day() -> None:
    (call,) = calls_in(READOUT, date="2023-03-07", source_url="https://www.whitehouse.gov/readout")
    assert people(call) == ["joe-biden", "emmanuel-macron"]
    assert day(call) == "2023-03-07"
    assert call.main
    assert call.medium is Medium.PHONE
    assert call.families == ("Biden", "Macron")
    assert call.told_from == "US"


def test_without_any_date_the_call_has_none() -> None:
    (call,) = calls_in(READOUT)
    assert call.date is None


def test_kremlin_names_who_phoned_and_how_long() -> None:
    (call,) = calls_in(KREMLIN)
    assert people(call) == ["vladimir-putin", "olaf-scholz"]
    assert day(call) == "2022-06-07"
    assert call.initiated_by is not None
    assert call.initiated_by.value.id == "olaf-scholz"
    assert call.duration_minutes == 80


def test_wire_story_has_the_news_and_an_earlier_call() -> None:
    news, earlier = calls_in(WIRE, date="2022-06-06")
    assert people(news) == ["recep-tayyip-erdogan", "vladimir-putin"]
    assert day(news) == "2022-06-06"
    assert news.requested_by is not None
    assert news.requested_by.value.id == "recep-tayyip-erdogan"
    assert day(earlier) == "2022-05-30"
    assert not earlier.main
    assert earlier.requested_by is None


def test_weekdays_are_against_the_articles_own_date() -> None:
    (call,) = calls_in(
        "Leaders speak\n\nEmmanuel Macron, the French president, spoke by phone on Friday with Chancellor Olaf Scholz "
        "of Germany.\n",
        date="2022-05-08",
    )
    assert day(call) == "2022-05-06"


def test_whole_date_is_stated() -> None:
    (call,) = calls_in(
        "On May 9, 2022, President Emmanuel Macron of France held telephone talks with Chancellor Olaf Scholz of "
        "Germany. They stressed unity.\n"
    )
    assert call.date is not None
    assert day(call) == "2022-05-09"
    assert call.date.basis is Basis.STATED


def test_at_request_is_of_the_other_side() -> None:
    (call,) = calls_in(
        "Xi Jinping Speaks with Emmanuel Macron on the Phone\n\nOn April 9, 2021, President Xi Jinping of China held "
        "telephone talks upon request with President Emmanuel Macron of France. Xi Jinping stressed unity.\n"
    )
    assert call.requested_by is not None
    assert call.requested_by.value.id == "emmanuel-macron"


def test_of_the_latter() -> None:
    (call,) = calls_in(
        "Leaders talk\n\nChinese President Xi Jinping held a video call with French President Emmanuel Macron at the "
        "latter's request.\n",
        date="2021-04-09",
    )
    assert call.medium is Medium.VIDEO
    assert call.requested_by is not None
    assert call.requested_by.value.id == "emmanuel-macron"


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("at his request", "emmanuel-macron"),
        ("at her request", None),
        ("at her own request", None),
        ("upon his request", "emmanuel-macron"),
    ],
)
def test_of_the_one_on_the_other_end(words: str, asked: str | None) -> None:
    (call,) = calls_in(
        "Leaders talk\n\nItalian Prime Minister Giorgia Meloni held a phone call with French President Emmanuel "
        f"Macron {words}.\n",
        date="2023-04-09",
    )
    assert (call.requested_by.value.id if call.requested_by else None) == asked


def test_separate_calls_are_several() -> None:
    calls = calls_in(
        "Chancellor on the phone\n\nGerman Chancellor Olaf Scholz spoke separately by phone on Monday with French "
        "President Emmanuel Macron and Ukrainian President Volodymyr Zelenskyy.\n",
        date="2022-05-09",
    )
    assert [people(call) for call in calls] == [
        ["olaf-scholz", "emmanuel-macron"],
        ["olaf-scholz", "volodymyr-zelenskyy"],
    ]


def test_several_on_one_line() -> None:
    (call,) = calls_in(
        "Leaders hold video call\n\nPresident Joe Biden held a video call on Monday with President Emmanuel Macron of "
        "France, Chancellor Olaf Scholz of Germany, and Prime Minister Boris Johnson of the United Kingdom.\n",
        date="2022-03-07",
    )
    assert people(call) == ["joe-biden", "emmanuel-macron", "olaf-scholz", "boris-johnson"]


def test_prime_minister_at_home() -> None:
    (call,) = calls_in(
        "PM call with President Macron: 3 June 2021\n\nThe Prime Minister spoke to President Macron of France this "
        "afternoon. They discussed fishing.\n",
        source_url="https://www.gov.uk/government/news/pm-call",
    )
    assert people(call) == ["boris-johnson", "emmanuel-macron"]
    assert day(call) == "2021-06-03"


def test_calls_in_the_plural_are_one_with_each() -> None:
    calls = calls_in(
        "Evening calls\n\nBritish Prime Minister Keir Starmer held calls on Monday with French President Emmanuel "
        "Macron and German Chancellor Friedrich Merz.\n",
        date="2025-06-02",
    )
    assert [people(call) for call in calls] == [["keir-starmer", "emmanuel-macron"], ["keir-starmer", "friedrich-merz"]]


def test_names_in_another_order_are_no_second_call() -> None:
    (call,) = calls_in(
        "Readout of Secretary Blinken's Call with Japanese Foreign Minister Yoshimasa Hayashi\n\nSecretary of State "
        "Antony Blinken spoke today with Japanese Foreign Minister Hayashi Yoshimasa. They discussed fish.\n",
        date="2023-02-12",
    )
    assert day(call) == "2023-02-12"
    assert len(call.participants) == 2


def test_an_old_call_is_not_what_the_article_is_about() -> None:
    (call,) = calls_in(
        "Leaders to talk\n\nPresident Joe Biden will speak with President Xi Jinping on Friday. Biden last spoke by "
        "phone with Xi in November.\n",
        date="2022-03-17",
    )
    assert day(call) == "2021-11"
    assert not call.main


def test_parts_of_the_day_stand_before_the_date() -> None:
    (call,) = calls_in(
        "On the evening of June 11, 2020, Premier Li Keqiang of China held a video meeting with German Chancellor "
        "Angela Merkel.\n\nThe two sides stressed trade.\n",
    )
    assert day(call) == "2020-06-11"
    assert call.medium is Medium.VIDEO


def test_how_long() -> None:
    (call,) = calls_in(
        "On the line\n\nPresident Emmanuel Macron of France spoke by phone on Sunday with Vladimir Putin of Russia.\n\n"
        "The conversation lasted one hour and 45 minutes, the palace said.\n",
        date="2022-02-20",
    )
    assert call.duration_minutes == 105


def test_the_date_of_a_call_that_is_named_by_it() -> None:
    (call,) = calls_in(
        "Kept quiet\n\nPresident Donald Trump's May 5 phone call with President Xi Jinping was made public on Sept. 9, "
        "2019.\n",
        date="2019-09-10",
    )
    assert day(call) == "2019-05-05"
    (call,) = calls_in(
        "Kept quiet\n\nIn a May 5, 2019, phone call, President Donald Trump pressed President Xi Jinping to buy.\n",
    )
    assert people(call) == ["donald-trump", "xi-jinping"]
    assert day(call) == "2019-05-05"


SILENT = [
    "The two sides met\n\nJoe Biden met President Xi Jinping in Bali on Monday. They spoke for three hours.\n",
    "A call for peace\n\nPresident Macron of France repeated his call to President Putin of Russia to end the war.\n",
    "Aides brief the press\n\nJake Sullivan spoke with reporters by phone on Monday about President Xi Jinping.\n",
    "To come\n\nPresident Joe Biden plans to speak by phone with President Xi Jinping next week.\n",
    "An interview\n\nIn a phone interview with the anchor Sean Hannity, President Donald Trump praised Kim Jong-un.\n",
    "At home\n\nMr Roe phoned his mother. Ms Doe spoke by phone with her doctor, Jane Poe.\n",
    "To come\n\nEmmanuel Macron says call with Olaf Scholz would be welcome.\n",
    "Thin walls\n\nEmmanuel Macron got the news about Olaf Scholz over the phone from an aide on Monday.\n",
]


def test_no_calls() -> None:
    for text in SILENT:
        assert calls_in(text, date="2022-11-14") == (), text


def test_deep_and_undated_is_no_call_of_its_own() -> None:
    paragraphs = ["Trade grows", *["The economy went on growing in all parts of the country this spring."] * 6]
    text = "\n\n".join([*paragraphs, "President Xi Jinping of China once phoned President Vladimir Putin of Russia."])
    assert calls_in(text, date="2022-11-14") == ()
