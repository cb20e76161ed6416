"""Calls as newspapers, agencies and governments write of them, and what is no call however it is put."""

from __future__ import annotations

import pytest

from tests.calls.articles import calls_in, claimed, day, people
from xicalls.calls.rules.pair_call import pair_call
from xicalls.model import Medium

TOLD = [
    (
        (
            "Starmer rings Dublin\n\nBritish prime minister Keir Starmer and the Irish taoiseach Micheál Martin "
            "have agreed "
            "to meet next month.\n\nIn a telephone call on Tuesday evening the two men spoke of grain.\n"
        ),
        ["keir-starmer", "micheal-martin"],
    ),
    (
        (
            "Grain cheaper after Trump-Xi call\n\nGrain fell after Thursday's Trump-Xi call, traders "
            "said.\n\nUS President "
            "Donald Trump had spoken of grain to Chinese President Xi Jinping.\n"
        ),
        ["donald-trump", "xi-jinping"],
    ),
    (
        (
            "Johnson is first\n\nBoris Johnson on Saturday became the first European leader to speak to Joe "
            "Biden, with "
            "Downing Street saying the pair discussed grain in a phone call.\n"
        ),
        ["boris-johnson", "joe-biden"],
    ),
    (
        (
            "Talks on grain\n\nUS President Donald Trump said on Thursday that he had “a very good phone call” "
            "with Chinese "
            "President Xi Jinping about grain.\n"
        ),
        ["donald-trump", "xi-jinping"],
    ),
    (
        (
            "Talks to begin\n\nDonald Trump has said he and Vladimir Putin agreed to take up talks about grain "
            "during a "
            "“long and highly productive” phone call on Wednesday.\n"
        ),
        ["donald-trump", "vladimir-putin"],
    ),
    (
        (
            "Grain again\n\n“I had a very good and lengthy call with President Vladimir Putin,” President "
            "Donald Trump wrote."
            "\n"
        ),
        ["donald-trump", "vladimir-putin"],
    ),
    (
        (
            "Grain by the shipload\n\nTurkish President Recep Tayyip Erdogan and his Russian counterpart "
            "Vladimir Putin "
            "discussed grain over phone on Friday, according to the Turkish Communications Directorate.\n"
        ),
        ["recep-tayyip-erdogan", "vladimir-putin"],
    ),
    (
        (
            "Readout of National Security Advisor Jake Sullivan's Call with Chief of Staff to the Ukrainian "
            "President "
            "Andriy Yermak\n\nThey discussed grain.\n"
        ),
        ["jake-sullivan", "andriy-yermak"],
    ),
    (
        (
            "Readout of the President's Call with President Hu of China\n\nNovember 10, 2010\n\nThe White House\n\n"
            "President Obama spoke by phone with President Hu Jintao of China last night.\n"
        ),
        ["barack-obama", "hu-jintao"],
    ),
    (
        (
            "Video conference with Xi Jinping and Olaf Scholz\n\nPresident Emmanuel Macron held a video "
            "conference today "
            "with Chinese President Xi Jinping and German Chancellor Olaf Scholz.\n"
        ),
        ["emmanuel-macron", "xi-jinping", "olaf-scholz"],
    ),
    (
        (
            "Summit by video link\n\nPresident of the European Council, Charles Michel, and President of the "
            "European "
            "Commission, Ursula von der Leyen, met with President Xi Jinping of China by video link on Friday.\n"
        ),
        ["charles-michel", "ursula-von-der-leyen", "xi-jinping"],
    ),
]
TOLD += [
    (
        "A frank talk\n\nEmmanuel Macron got on the phone with Chancellor Olaf Scholz of Germany on Monday.\n",
        ["emmanuel-macron", "olaf-scholz"],
    ),
    (
        "Cold winter\n\nEmmanuel Macron reached out to Olaf Scholz by telephone to warn of a cold winter.\n",
        ["emmanuel-macron", "olaf-scholz"],
    ),
    (
        "Cold winter\n\nEmmanuel Macron used a 30-minute phone call with Olaf Scholz to warn of a cold winter.\n",
        ["emmanuel-macron", "olaf-scholz"],
    ),
    (
        (
            "Cold winter\n\nDuring a telephone conversation on Monday, the President of France, Emmanuel Macron, "
            "told Chancellor Olaf Scholz that gas was dear.\n"
        ),
        ["emmanuel-macron", "olaf-scholz"],
    ),
    (
        "Macron says call with Scholz was ‘frank’\n\nEmmanuel Macron praised Olaf Scholz on Monday.\n",
        ["emmanuel-macron", "olaf-scholz"],
    ),
    (
        (
            "Leaders meet by video\n\nChinese President Xi Jinping co-hosted a leaders' meeting via video link in "
            "Beijing on "
            "Monday with German Chancellor Angela Merkel and European Council President Charles Michel.\n"
        ),
        ["xi-jinping", "angela-merkel", "charles-michel"],
    ),
    (
        (
            "Talks with President of China Xi Jinping\n\nVladimir Putin held talks, via videoconference, with "
            "President of "
            "China Xi Jinping.\n"
        ),
        ["vladimir-putin", "xi-jinping"],
    ),
    (
        (
            "Grain and money\n\nTreasury Secretary Janet Yellen and Chinese Vice Premier He Lifeng held a “candid” "
            "video call on Monday.\n"
        ),
        ["janet-yellen", "he-lifeng"],
    ),
    (
        (
            "Grain and peace\n\nPresident Vladimir Putin denied in a phone call with President Emmanuel Macron that "
            "grain "
            "was short.\n"
        ),
        ["vladimir-putin", "emmanuel-macron"],
    ),
    (
        (
            "Grain and peace\n\nPresident Vladimir Putin and President Emmanuel Macron spoke by phone ahead of a "
            "meeting planned for Friday.\n"
        ),
        ["vladimir-putin", "emmanuel-macron"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_was_on_the_line(text: str, expected: list[str]) -> None:
    (call,) = calls_in(text)
    assert people(call) == expected


def test_two_calls_in_one_sentence_are_both_the_news() -> None:
    calls = calls_in(
        "Calls on grain\n\nPresident Joe Biden spoke separately by phone with Israeli Prime Minister Benjamin "
        "Netanyahu "
        "and Egyptian President Abdel Fattah el-Sisi.\n"
    )
    assert [people(call) for call in calls] == [
        ["joe-biden", "benjamin-netanyahu"],
        ["joe-biden", "abdel-fattah-el-sisi"],
    ]


SILENT = [
    "US President Joe Biden and Chinese President Xi Jinping held talks on Wednesday and agreed to reopen hotlines.",
    "French President Emmanuel Macron called on Israeli Prime Minister Benjamin Netanyahu on Friday to hold back.",
    "Russian Foreign Minister Sergei Lavrov called on Turkish President Recep Tayyip Erdogan in Ankara on Friday.",
    "Prime Minister Keir Starmer visited a call centre on Monday with Chancellor Rachel Reeves and spoke to staff.",
    "President Xi Jinping and Premier Li Qiang backed the rules for online video games on Tuesday.",
    "Chinese President Xi Jinping addressed the forum by video; President Vladimir Putin spoke there via video link.",
    "Chinese President Xi Jinping and Russian President Vladimir Putin exchanged congratulatory letters on Thursday.",
    "President Barack Obama did not know that Chancellor Angela Merkel's phone was tapped, his spokesman said.",
    "South Korean President Moon Jae-in and Kim Jong Un agreed in letters to restore the telephone hotline.",
    "President Donald Trump said on Monday he would be happy to take a call from North Korean leader Kim Jong Un.",
    "Chancellor Olaf Scholz has no plans for a phone call with President Vladimir Putin, his spokesman said.",
    "Ukrainian President Volodymyr Zelenskyy spoke to Congress by video link, and President Joe Biden had watched.",
    (
        "Indian Prime Minister Narendra Modi spoke with Ukrainian President Volodymyr Zelenskyy in Kyiv. They "
        "discussed it."
    ),
    "US President Joe Biden called Chinese President Xi Jinping a dictator on Tuesday.",
    "The call to President Vladimir Putin to end the war went unheard, Foreign Minister Annalena Baerbock said.",
    "Italian Prime Minister Giorgia Meloni was tricked into a phone call with Russian pranksters, her office said.",
    (
        "Taiwan's Tsai Ing-wen and US Speaker Nancy Pelosi spoke at a news conference, which thousands followed by "
        "video."
    ),
    "Secretary of State Antony Blinken is due to speak by phone with Foreign Minister Wang Yi on Friday.",
    "The Kremlin said a phone call between Vladimir Putin and President Donald Trump was being prepared.",
    "A call between President Emmanuel Macron and President Vladimir Putin planned for Friday has been called off.",
    "A call between President Emmanuel Macron and President Vladimir Putin has been postponed.",
    "Dmitry Peskov denied reports that President Donald Trump and President Vladimir Putin had spoken by phone.",
    "President Donald Trump wants a Trump-Xi call, said Chinese President Xi Jinping's spokesman.",
    "“I had a good call with my doctor,” President Joe Biden told President Emmanuel Macron over lunch.",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_no_call(sentence: str) -> None:
    assert calls_in(f"Grain is dear\n\n{sentence}\n\nNothing else is known so far of what was said.\n") == ()


PAIRS = [("Grain fell after the Roe-Doe call on Monday.", ["Roe-Doe"]), ("A Roe–Doe phone call ended it.", ["Roe–Doe"])]
NO_PAIRS = [
    "A long-awaited call ended it.",
    "The two want a Roe-Doe call, which is planned for Monday.",
    "The Roe-Doe meeting ended it.",
    "The Roe-Doe conference call with reporters ended it.",
]


@pytest.mark.parametrize(("sentence", "sides"), PAIRS)
def test_pair_call(sentence: str, sides: list[str]) -> None:
    assert claimed(pair_call, sentence)[0] == sides


@pytest.mark.parametrize("sentence", NO_PAIRS)
def test_pair_call_is_silent(sentence: str) -> None:
    assert claimed(pair_call, sentence) == []


DATED = [
    ("They spoke by phone. The call took place on Wednesday, state media said.", "2023-10-11"),
    ("They spoke by phone. The phone call on Tuesday was their first.", "2023-10-10"),
    ("They spoke by phone. The conversation, the first in years, was long.", "2023-10-11/2023-10-12"),
    ("They spoke by phone. The call on Tuesday was long. The call on Monday was not.", "2023-10-11/2023-10-12"),
]


@pytest.mark.parametrize(("body", "expected"), DATED)
def test_the_day_stands_in_another_sentence(body: str, expected: str) -> None:
    (call,) = calls_in(
        "Grain again\n\nPresident Ebrahim Raisi and Crown Prince Mohammed bin Salman have discussed grain. " + body,
        date="2023-10-12",
    )
    assert day(call) == expected


def test_a_date_far_before_the_names_is_the_calls() -> None:
    (call,) = calls_in(
        "Japan-India Summit Telephone Talk\n\nOn March 9, from 6:00 p.m. and for approximately 40 minutes, Mr. SUGA "
        "Yoshihide, Prime Minister of Japan, held a telephone talk with Mr. Narendra Modi, Prime Minister of "
        "India.\n",
        date="2021-03-10",
    )
    assert day(call) == "2021-03-09"


def test_a_call_that_is_only_named_is_not_of_the_day() -> None:
    (call,) = calls_in(
        "Readout of Secretary Austin's Call with Chinese Defense Minister Wei Fenghe\n\nSecretary of Defense Lloyd "
        "Austin spoke by telephone with Wei Fenghe today following up on the recent call between President Joe Biden "
        "and President Xi Jinping.\n",
        date="2022-04-20",
    )
    assert people(call) == ["lloyd-austin", "wei-fenghe"]


def test_of_several_old_calls_none_is_the_news() -> None:
    calls = calls_in(
        "Their calls so far\n\nPresident Joe Biden first spoke to President Xi Jinping by phone as president on "
        "February 10, 2021. They held a video summit in November 2021.\n",
        date="2024-08-30",
    )
    assert [(day(call), call.main) for call in calls] == [("2021-02-10", False), ("2021-11", False)]


def test_a_call_once_had_has_no_day() -> None:
    calls = calls_in(
        "What was said\n\nPresident Joe Biden had previously spoken to President Xi Jinping by phone.\n",
        date="2024-08-30",
    )
    assert [day(call) for call in calls] == [None]


def test_the_body_whose_office_it_is_stands_in_the_text() -> None:
    (call,) = calls_in(
        "Readout of the Secretary-General's phone call with Mr. Volodymyr Zelenskyy, President of Ukraine\n\nThe "
        "Secretary-General spoke today with President Volodymyr Zelenskyy. The United Nations would send grain.\n",
        date="2022-02-26",
    )
    assert people(call) == ["antonio-guterres", "volodymyr-zelenskyy"]


def test_a_verb_with_a_capital_in_a_title_is_nobodys_name() -> None:
    (call,) = calls_in(
        "HRH Crown Prince Receives Phone Call from French President\n\nPrince Mohammed bin Salman bin Abdulaziz Al "
        "Saud, Crown Prince and Prime Minister, received today a phone call from French President Emmanuel Macron.\n"
    )
    assert people(call) == ["mohammed-bin-salman", "emmanuel-macron"]
    assert call.initiated_by is not None
    assert call.initiated_by.value.id == "emmanuel-macron"


def test_who_phoned_in_a_sentence_of_its_own() -> None:
    (call,) = calls_in(
        "Grain again\n\nDonald Trump spoke by phone with Xi Jinping.\n\nTrump initiated the call, state media said.\n"
    )
    assert call.initiated_by is not None
    assert call.initiated_by.value.id == "donald-trump"
    assert call.medium is Medium.PHONE
