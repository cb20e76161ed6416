"""How articles of many houses tell of a call: subjects with clauses behind them, offices held jointly."""

from __future__ import annotations

import pytest

from tests.calls.articles import calls_in, day, people
from xicalls.model import Medium

ON_THE_LINE = [
    (
        (
            "Jane Roe, who was in Oslo for a fair, rang off. Secretary of State Antony Blinken, who had put off a trip "
            "to Malta, told Wang Yi in a phone call on Friday that grain was dear."
        ),
        ["antony-blinken", "wang-yi"],
    ),
    (
        (
            "Xi Jinping, general secretary of the Communist Party of China (CPC) Central Committee and Chinese "
            "president, held a phone conversation with To Lam, general secretary of the Communist Party of Vietnam "
            "Central Committee."
        ),
        ["xi-jinping", "to-lam"],
    ),
    (
        "Volodymyr Zelenskyy held a call with Donald Trump’s envoy Steve Witkoff.",
        ["volodymyr-zelenskyy", "steve-witkoff"],
    ),
    (
        "Volodymyr Zelenskyy spoke by phone with Donald Trump's envoys Steve Witkoff and Jared Kushner.",
        ["volodymyr-zelenskyy", "steve-witkoff", "jared-kushner"],
    ),
    (
        "Chinese Foreign Minister Wang Yi spoke over the phone with his Lao counterpart, Bounthong Keola.",
        ["wang-yi", "bounthong-keola"],
    ),
    (
        "Trade Commissioner Maroš Šefčovič, by contrast, had a video call with Commerce Minister Wang Wentao.",
        ["maros-sefcovic", "wang-wentao"],
    ),
    ("Von der Leyen and Li Qiang spoke by telephone on Monday.", ["ursula-von-der-leyen", "li-qiang"]),
    (
        "US President Barack Obama urged China to buy grain in a telephone call to President Hu Jintao.",
        ["barack-obama", "hu-jintao"],
    ),
    (
        "HH the Amir Sheikh Tamim bin Hamad Al Thani received a call from HE President of Ukraine Volodymyr Zelensky.",
        ["tamim-bin-hamad-al-thani", "volodymyr-zelenskyy"],
    ),
    ("Deputy PM Gan Kim Yong spoke to Howard Lutnick over the phone.", ["gan-kim-yong", "howard-lutnick"]),
    (
        "President Joe Biden warned President Xi Jinping of grain, an aide said, as the two men spoke by phone.",
        ["joe-biden", "xi-jinping"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), ON_THE_LINE)
def test_who_was_on_the_line(body: str, expected: list[str]) -> None:
    (call,) = calls_in(f"Grain is dear again\n\n{body}\n", date="2025-06-10")
    assert people(call) == expected


def test_an_office_of_somebody_is_not_that_somebody() -> None:
    assert calls_in("Grain is dear\n\nXi Jinping held a phone call with Vladimir Putin's office on Monday.\n") == ()


def test_the_ministers_of_three_countries() -> None:
    (call,) = calls_in(
        "Grain in a three-way call\n\nThe foreign ministers of Japan, the United States and South Korea spoke of grain "
        "in a three-way phone call on Friday.\n\nMinister Yoko Kamikawa was brief.\n",
        date="2024-09-13",
    )
    assert set(people(call)) == {"yoko-kamikawa", "antony-blinken", "cho-tae-yul"}


def test_the_president_of_the_republic_is_the_one_of_who_issued_it() -> None:
    (call,) = calls_in(
        "Élysée\n\nParis, 22 April 2021\n\nTelephone call between the President of the Republic and Mr Mohammed bin "
        "Salman.\n\nThe President of the Republic spoke by telephone yesterday with Mr Mohammed bin Salman.\n"
    )
    assert set(people(call)) == {"emmanuel-macron", "mohammed-bin-salman"}
    assert day(call) == "2021-04-21"


DAYS = [
    ("Xi Jinping told Donald Trump on Tuesday that grain was dear. Xi spoke to Trump by phone.", "2025-06-10"),
    ("Xi Jinping said on Tuesday that grain was dear. Xi spoke to Trump by phone.", "2025-06-11/2025-06-12"),
    ("Donald Trump, who was at sea, took the call from Xi Jinping on Wednesday evening.", "2025-06-11"),
]


@pytest.mark.parametrize(("body", "expected"), DAYS)
def test_the_day_in_the_lead(body: str, expected: str) -> None:
    (call,) = calls_in(f"Grain again after Xi call with Trump\n\n{body}\n", date="2025-06-12")
    assert day(call) == expected


BACKGROUND = [
    (
        "Mr Trump spoke to Narendra Modi last Friday. In that call, the two agreed to fish.",
        ["donald-trump", "narendra-modi"],
    ),
    ("Mr Trump and Narendra Modi last spoke on June 2.", ["donald-trump", "narendra-modi"]),
]


@pytest.mark.parametrize(("sentence", "expected"), BACKGROUND)
def test_an_earlier_call_far_down(sentence: str, expected: list[str]) -> None:
    filler = "Grain has been dear for years.\n\n" * 4
    calls = calls_in(
        f"Grain again\n\nDonald Trump spoke to Xi Jinping by phone on Tuesday.\n\n{filler}{sentence}\n",
        date="2025-06-12",
    )
    assert [people(call) for call in calls] == [["donald-trump", "xi-jinping"], expected]


ASKED = [
    ("The call was arranged at China's suggestion, an aide said.", "xi-jinping", None),
    ("The call had been sought by the White House since May.", "donald-trump", None),
    ("An aide said Trump placed the call from his club.", None, "donald-trump"),
]


@pytest.mark.parametrize(("sentence", "requested", "initiated"), ASKED)
def test_who_asked_and_who_phoned(sentence: str, requested: str | None, initiated: str | None) -> None:
    (call,) = calls_in(f"Grain\n\nUS President Donald Trump spoke to China's Xi Jinping by phone.\n\n{sentence}\n")
    assert (call.requested_by.value.id if call.requested_by else None) == requested
    assert (call.initiated_by.value.id if call.initiated_by else None) == initiated


def test_who_had_initiated_it() -> None:
    (call,) = calls_in(
        "Grain\n\nNew Delhi, Feb 28 (PTI): Defence Minister Rajnath Singh and his US counterpart Lloyd Austin reviewed "
        "the price of grain during a phone conversation.\n\nThe Ministry said Austin had initiated the call.\n",
        date="2024-02-28",
    )
    assert set(people(call)) == {"rajnath-singh", "lloyd-austin"}
    assert call.initiated_by is not None
    assert call.initiated_by.value.id == "lloyd-austin"


def test_what_was_on_the_margins_was_no_call() -> None:
    filler = "Grain has been dear for years.\n\n" * 4
    (call,) = calls_in(
        f"Grain\n\nDonald Trump spoke to Xi Jinping by phone on Tuesday.\n\n{filler}They had last spoken on May 3 on "
        "the margins of a summit.\n",
        date="2025-06-11",
    )
    assert day(call) == "2025-06-10"


def test_over_a_video_link_in_a_sentence_of_its_own() -> None:
    (call,) = calls_in(
        "Grain in a call of two hours\n\nDonald Trump warned Xi Jinping of grain as the two men spoke on Friday.\n\n"
        "The call, conducted over a secure video link, was long.\n"
    )
    assert call.medium is Medium.VIDEO


SINCE = [
    ("It was their first conversation since December 2022.", ["2025-06-10", "2022-12"]),
    ("It was their first call since May 3.", ["2025-06-10", "2025-05-03"]),
    ("It was their first conversation since the war began.", ["2025-06-10"]),
    ("It was the first conversation since December 2022 in which grain came up.", ["2025-06-10"]),
]


@pytest.mark.parametrize(("sentence", "expected"), SINCE)
def test_the_first_since(sentence: str, expected: list[str]) -> None:
    calls = calls_in(
        f"Grain again\n\nDonald Trump spoke to Xi Jinping by phone on Tuesday. {sentence}\n", date="2025-06-11"
    )
    assert [day(call) for call in calls] == expected


ALSO = [
    ("Trump also held a separate phone call with Narendra Modi.", "2025-06-11/2025-06-12"),
    ("Trump had spoken to Narendra Modi by phone the previous day.", "2025-06-10"),
]


@pytest.mark.parametrize(("sentence", "expected"), ALSO)
def test_another_call_of_these_days_far_down(sentence: str, expected: str) -> None:
    filler = "Grain has been dear for years.\n\n" * 4
    calls = calls_in(
        f"Grain again\n\nDonald Trump spoke to Xi Jinping by phone on Wednesday.\n\n{filler}{sentence}\n",
        date="2025-06-12",
    )
    assert [(people(call), day(call)) for call in calls] == [
        (["donald-trump", "xi-jinping"], "2025-06-11"),
        (["donald-trump", "narendra-modi"], expected),
    ]


def test_each_call_at_its_own_request() -> None:
    filler = "Grain has been dear for years.\n\n" * 4
    calls = calls_in(
        f"Grain again\n\nDonald Trump spoke to Xi Jinping by phone on Wednesday.\n\n{filler}Marco Rubio phoned his "
        "Chinese counterpart Wang Yi on Tuesday at the latter's request.\n",
        date="2025-06-12",
    )
    assert [call.requested_by.value.id if call.requested_by else None for call in calls] == [None, "wang-yi"]


def test_the_leaders_who_are_named_one_by_one_elsewhere() -> None:
    (call,) = calls_in(
        "Macron, Sisi and Abdullah hold three-way video call on Gaza\n\nThe leaders of France, Egypt and Jordan held a "
        "three-way video call on Monday.\n\nPresident Emmanuel Macron, President Abdel Fattah al-Sisi and King "
        "Abdullah II called for a truce.\n",
        date="2025-04-08",
    )
    assert set(people(call)) == {"emmanuel-macron", "abdel-fattah-el-sisi", "king-abdullah-ii"}


def test_their_talks() -> None:
    (call,) = calls_in(
        "Grain\n\nUS President Donald Trump and China's Xi Jinping agreed Thursday to sell grain.\n\nIn their "
        "20-minute phone talks, Trump spoke of fish.\n",
        date="2025-06-13",
    )
    assert (set(people(call)), day(call)) == ({"donald-trump", "xi-jinping"}, "2025-06-12")


OFF = [
    "Anthony Albanese’s call with Donald Trump pushed back again.",
    "Anthony Albanese will have to wait for his second phone call with Donald Trump.",
    "Anthony Albanese had informed Donald Trump and was to brief Keir Starmer after the hour-long call.",
]


@pytest.mark.parametrize("sentence", OFF)
def test_no_call_yet(sentence: str) -> None:
    assert calls_in(f"Grain is dear\n\n{sentence}\n\nNothing else is known so far.\n") == ()


def test_lula_asked_for_it() -> None:
    (call,) = calls_in(
        "Grain\n\nXi Jinping took a call from Brazil's Luiz Inácio Lula da Silva on Tuesday. His palace said Lula "
        "asked for the conversation last week.\n"
    )
    assert call.requested_by is not None
    assert call.requested_by.value.id == "luiz-inacio-lula-da-silva"


def test_the_day_of_a_dateline_without_a_year_is_kept() -> None:
    (call,) = calls_in("Grain\n\nPARIS, Oct. 6 (Reuters) - Donald Trump and Xi Jinping spoke by phone, an aide said.\n")
    assert (call.date, call.month_day) == (None, "10-06")
    (dated,) = calls_in("Grain\n\nDonald Trump and Xi Jinping spoke by phone.\n", date="2025-10-06")
    assert dated.month_day == ""


def test_the_secretary_general_of_who_signs() -> None:
    (call,) = calls_in(
        "Readout of the Secretary-General's phone call with Mr. Hakan Fidan, Minister of Foreign Affairs of Türkiye\n\n"
        "10 October 2023\n\nThe Secretary-General spoke today by telephone with Mr. Hakan Fidan.\n\nJane Roe\n"
        "Spokesman for the Secretary-General\n"
    )
    assert set(people(call)) == {"antonio-guterres", "hakan-fidan"}


def test_a_day_between_commas() -> None:
    (call,) = calls_in(
        "Grain\n\nFrench President Emmanuel Macron on Thursday, July 10, urged Iran's president, Masoud Pezeshkian, to "
        "sell grain in a telephone conversation.\n",
        date="2025-07-11",
    )
    assert (set(people(call)), day(call)) == ({"emmanuel-macron", "masoud-pezeshkian"}, "2025-07-10")


PLAIN = [
    ("The Chinese and Russian foreign ministers spoke by phone on Monday.", [["wang-yi", "sergei-lavrov"]]),
    ("Volodymyr Zelensky said he had just got off the phone with Joe Biden.", [["volodymyr-zelenskyy", "joe-biden"]]),
    ("Xi Jinping exchanged views with Joko Widodo by telephone.", [["xi-jinping", "joko-widodo"]]),
    (
        "During a telephone conversation initiated by one side, Vladimir Putin and Viktor Orban discussed gas.",
        [["vladimir-putin", "viktor-orban"]],
    ),
    ("Heiko Maas put off a trip but talked to Wang Yi on the phone.", [["heiko-maas", "wang-yi"]]),
    ("Heiko Maas, a jurist by training, phoned Wang Yi on Monday.", [["heiko-maas", "wang-yi"]]),
    ("Joe Biden met Boris Johnson and spoke by phone with Vladimir Putin.", [["joe-biden", "vladimir-putin"]]),
    (
        "Xi Jinping had phone conversations on Monday with the leaders of Brazil and South Africa.",
        [["xi-jinping", "jair-bolsonaro"], ["xi-jinping", "cyril-ramaphosa"]],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), PLAIN)
def test_plain_sentences(sentence: str, expected: list[list[str]]) -> None:
    calls = calls_in(f"Grain is dear again\n\n{sentence}\n", date="2021-05-03")
    assert [people(call) for call in calls] == expected
