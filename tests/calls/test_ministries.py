"""How ministries and agencies of many countries tell of calls: of one with each, of a conference, of the other side."""

from __future__ import annotations

import pytest

from tests.calls.articles import calls_in, day, people
from xicalls.model import CallReport, Medium


def told(body: str, title: str = "Grain is dear again") -> tuple[CallReport, ...]:
    end = "Nothing else is known so far of what was said."
    return calls_in(f"{title}\n\n{body}\n\n{end}\n", date="2025-06-10")


def pairs(calls: tuple[CallReport, ...]) -> list[str]:
    return ["+".join(people(call)) for call in calls]


ONE_WITH_EACH = [
    (
        "Foreign Minister Hakan Fidan had separate phone calls with Abbas Araghchi and Badr Abdelatty.",
        ["hakan-fidan+abbas-araghchi", "hakan-fidan+badr-abdelatty"],
    ),
    (
        "Marco Rubio spoke in back-to-back calls with Wang Yi and Sergey Lavrov.",
        ["marco-rubio+wang-yi", "marco-rubio+sergei-lavrov"],
    ),
    (
        "Marco Rubio spoke in separate calls with Wang Yi, Sergey Lavrov and Yvette Cooper.",
        ["marco-rubio+wang-yi", "marco-rubio+sergei-lavrov", "marco-rubio+yvette-cooper"],
    ),
    (
        "Anthony Albanese spoke overnight by phone with Volodymyr Zelenskyy and, in a separate call, with Mark Rutte.",
        ["anthony-albanese+volodymyr-zelenskyy", "anthony-albanese+mark-rutte"],
    ),
    (
        "Mark Carney spoke with Donald Trump today by phone and later with President Claudia Sheinbaum.",
        ["mark-carney+donald-trump", "mark-carney+claudia-sheinbaum"],
    ),
    (
        "António Guterres has spoken by phone with Marco Rubio and with Sergey Lavrov.",
        ["antonio-guterres+marco-rubio", "antonio-guterres+sergei-lavrov"],
    ),
    (
        "Sultan Haitham bin Tarik received a phone call from Emmanuel Macron and another from Keir Starmer.",
        ["haitham-bin-tariq-al-said+emmanuel-macron", "haitham-bin-tariq-al-said+keir-starmer"],
    ),
    (
        "Donald Trump telephoned Narendra Modi and Shehbaz Sharif on Saturday.",
        ["donald-trump+narendra-modi", "donald-trump+shehbaz-sharif"],
    ),
    (
        (
            "Keir Starmer spoke separately by phone with Japanese Foreign Minister Takeshi Iwaya and Republic of Korea "
            "(ROK) Foreign Minister Cho Tae-yul."
        ),
        ["keir-starmer+takeshi-iwaya", "keir-starmer+cho-tae-yul"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), ONE_WITH_EACH)
def test_one_with_each(body: str, expected: list[str]) -> None:
    assert pairs(told(body)) == expected


TITLES = [
    (
        "Readout of Secretary Rubio's Calls with Minister Jaishankar and Prime Minister Sharif",
        (
            "Secretary of State Marco Rubio spoke to Indian External Affairs Minister Subrahmanyam Jaishankar and "
            "Pakistani Prime Minister Shehbaz Sharif today."
        ),
        ["marco-rubio+subrahmanyam-jaishankar", "marco-rubio+shehbaz-sharif"],
    ),
    (
        "Trump dials Xi Jinping, Vladimir Putin on the same day",
        "It was a long day.",
        ["donald-trump+xi-jinping", "donald-trump+vladimir-putin"],
    ),
    (
        "Trump eases duties on grain after he calls both premiers",
        "Donald Trump said he had spoken to Narendra Modi and Shehbaz Sharif, and that both were glad.",
        ["donald-trump+narendra-modi", "donald-trump+shehbaz-sharif"],
    ),
    (
        "Jaishankar speaks to Rubio, Lavrov over phone",
        "S. Jaishankar spoke separately to Marco Rubio and Sergey Lavrov over phone.",
        ["subrahmanyam-jaishankar+marco-rubio", "subrahmanyam-jaishankar+sergei-lavrov"],
    ),
    ("Modi, Macron discuss grain in phone call", "Grain is dear.", ["narendra-modi+emmanuel-macron"]),
    ("Emmanuel Macron: phone call with Vladimir Putin", "Grain is dear.", ["emmanuel-macron+vladimir-putin"]),
]


@pytest.mark.parametrize(("title", "body", "expected"), TITLES)
def test_in_the_title(title: str, body: str, expected: list[str]) -> None:
    assert pairs(told(body, title)) == expected


TOGETHER = [
    (
        "Prime Minister Donald Tusk participated in a teleconference with President Zelenskyy and Chancellor Merz.",
        "donald-tusk+volodymyr-zelenskyy+friedrich-merz",
    ),
    (
        "Pedro Sánchez joined a conference call on grain with Donald Trump and Volodymyr Zelenskyy.",
        "pedro-sanchez+donald-trump+volodymyr-zelenskyy",
    ),
    (
        "Mark Carney took part in a video call convened by Chancellor Merz, along with President Macron.",
        "mark-carney+friedrich-merz+emmanuel-macron",
    ),
    (
        "Mark Carney participated on Monday in a video call of the group, together with Emmanuel Macron.",
        "mark-carney+emmanuel-macron",
    ),
    ("Mark Carney spoke by phone with Keir Starmer and with all who grow grain.", "mark-carney+keir-starmer"),
    (
        "Mark Carney held a video conference with President Macron. The two were then joined by Donald Tusk.",
        "mark-carney+emmanuel-macron+donald-tusk",
    ),
    (
        "In a joint call on Monday, Emmanuel Macron, Friedrich Merz and Keir Starmer told Abbas Araghchi to wait.",
        "emmanuel-macron+friedrich-merz+keir-starmer+abbas-araghchi",
    ),
    (
        "In a phone call, Emmanuel Macron and Giorgia Meloni, Prime Minister of Italy, explored the price of grain.",
        "emmanuel-macron+giorgia-meloni",
    ),
    (
        "President Luiz Inácio Lula da Silva received this Tuesday, 3 June, a telephone call from Emmanuel Macron.",
        "luiz-inacio-lula-da-silva+emmanuel-macron",
    ),
    ("S. Jaishankar had a telecon with Secretary of State Marco Rubio.", "subrahmanyam-jaishankar+marco-rubio"),
    (
        "Vice President/Foreign Minister, Senator Mohammad Ishaq Dar, phoned Foreign Minister Hakan Fidan.",
        "ishaq-dar+hakan-fidan",
    ),
    ("Keir Starmer spoke by phone with Seyed Abbas Araghchi of Iran.", "keir-starmer+abbas-araghchi"),
    ("President von der Leyen spoke by phone with President Xi Jinping.", "ursula-von-der-leyen+xi-jinping"),
    ("Giorgia Meloni was on the phone with Donald Trump on Monday.", "giorgia-meloni+donald-trump"),
    ("Emmanuel Macron reached Vladimir Putin by telephone on Monday.", "emmanuel-macron+vladimir-putin"),
    ("Narendra Modi held talks over phone with Emmanuel Macron.", "narendra-modi+emmanuel-macron"),
    ("Narendra Modi and Keir Starmer, who spoke by phone on Monday, ate grain.", "narendra-modi+keir-starmer"),
    (
        "Mette Frederiksen, whose cows eat rye, spoke to Donald Tusk by phone on May 24.",
        "mette-frederiksen+donald-tusk",
    ),
    ("Donald Trump called Narendra Modi on Saturday to discuss grain.", "donald-trump+narendra-modi"),
    (
        "The prime minister, Mark Carney, called the French president, Emmanuel Macron, late on Sunday.",
        "mark-carney+emmanuel-macron",
    ),
    ("Narendra Modi smiled on Tuesday, after Donald Trump phoned him.", "donald-trump+narendra-modi"),
]


@pytest.mark.parametrize(("body", "expected"), TOGETHER)
def test_on_one_line(body: str, expected: str) -> None:
    assert pairs(told(body)) == [expected]


def test_i_am_whoever_the_head_of_the_statement_names() -> None:
    body = "This evening I joined a video call hosted by President Emmanuel Macron, along with Mark Carney."
    (call,) = told(body, "Statement by President von der Leyen on the price of grain")
    assert people(call) == ["ursula-von-der-leyen", "emmanuel-macron", "mark-carney"]
    assert call.medium is Medium.VIDEO


def test_the_two_in_an_office_whom_the_article_names() -> None:
    calls = told(
        "Narendra Modi, the Indian prime minister, met Prime Minister Shehbaz Sharif of Pakistan.\n\n"
        "King Charles III spoke to both prime ministers by phone on May 24."
    )
    assert pairs(calls) == ["king-charles-iii+narendra-modi", "king-charles-iii+shehbaz-sharif"]


NONE = [
    "Donald Trump called Vladimir Putin crazy on Sunday.",
    "Donald Trump called Vladimir Putin on Sunday a friend of grain.",
    "Donald Trump called Vladimir Putin on Sunday “a friend of grain”.",
    "Benjamin Netanyahu, who denied any phone call with Donald Trump, spoke with Marco Rubio in Jerusalem.",
    "Marco Rubio and Sergey Lavrov met to prepare a phone call between Donald Trump and Vladimir Putin.",
    "Emmanuel Macron met Friedrich Merz in Berlin, and later with Keir Starmer.",
    "Xi Jinping addressed via video link a forum attended by Vladimir Putin.",
    "Xi Jinping delivered a video message to Emmanuel Macron.",
    "Kaja Kallas urged Donald Trump to call Vladimir Putin on Monday to end the war.",
    "Donald Trump called for Vladimir Putin to stop on Sunday.",
    "Donald Trump called Vladimir Putin to account on Sunday.",
    "Emmanuel Macron called on Vladimir Putin on Monday to end the war.",
    "In his call for peace, Emmanuel Macron stressed that Vladimir Putin must stop.",
    "Emmanuel Macron took part in a conference with Friedrich Merz.",
    "Marco Rubio joined reporters on a conference call with Kaja Kallas on Monday.",
    "A conference call of Emmanuel Macron with Friedrich Merz is planned for Friday.",
    "Emmanuel Macron will take part in a video conference with Friedrich Merz.",
    "Emmanuel Macron proposed a video conference with Vladimir Putin.",
    "Donald Trump said a phone call with Xi Jinping was not needed.",
    "Narendra Modi declined a call from Donald Trump.",
    "Prime Minister Anwar Ibrahim received a courtesy call from Ambassador Ouyang Yujing on Monday.",
    "Donald Trump refused to take part in a video call with Benjamin Netanyahu.",
]


@pytest.mark.parametrize("body", NONE)
def test_no_call(body: str) -> None:
    assert told(body) == ()


FAR_DOWN = [
    ("In his phone call with Olaf Scholz, the French President noted that rye is dear.", "2025-06-09/2025-06-10"),
    ("In a separate call, Emmanuel Macron and Olaf Scholz reviewed the price of grain.", "2025-06-09/2025-06-10"),
    ("He looked back on his phone call with Olaf Scholz on 7 April.", "2025-04-07"),
    ("Earlier in the day, the French President also talked by phone with Olaf Scholz.", "2025-06-10"),
    ("The call came two days after Emmanuel Macron spoke by phone with Olaf Scholz.", "2025-06-08"),
    ("They had followed up on the call between him and Mr Scholz. On May 5, Macron and Scholz spoke.", "2025-05-05"),
    ("Macron and Olaf Scholz had not spoken by phone since May 2024.", "2024-05"),
]


@pytest.mark.parametrize(("sentence", "when"), FAR_DOWN)
def test_another_call_far_down(sentence: str, when: str) -> None:
    more = "The war goes on, and grain is dear in the north.\n\n" * 4
    news, other = told(
        f"President Emmanuel Macron spoke by phone today with Joe Biden.\n\n{more}{sentence}", "Macron on the phone"
    )
    assert people(news) == ["emmanuel-macron", "joe-biden"]
    assert day(news) == "2025-06-10"
    assert people(other) == ["emmanuel-macron", "olaf-scholz"]
    assert day(other) == when


def test_a_call_that_is_only_named_far_down_is_none() -> None:
    more = "The war goes on, and grain is dear in the north.\n\n" * 4
    (news,) = told(f"Emmanuel Macron spoke by phone with Joe Biden.\n\n{more}His call with Olaf Scholz was warm.")
    assert people(news) == ["emmanuel-macron", "joe-biden"]


def test_on_one_day_and_again_on_another() -> None:
    calls = told("Donald Trump spoke by phone with Vladimir Putin on Thursday and again on Monday.")
    assert [day(call) for call in calls] == ["2025-06-05", "2025-06-09"]


def test_an_earlier_virtual_meeting_is_a_call_of_its_own() -> None:
    today, before = told(
        "Mark Carney spoke today by phone with Keir Starmer, to build on their virtual meeting of May 23, 2025."
    )
    assert (day(today), today.medium) == ("2025-06-10", Medium.PHONE)
    assert (day(before), before.medium) == ("2025-05-23", Medium.VIDEO)


DAYS = [
    (
        "Xi Jinping said Tuesday that grain is dear.\n\nXi made the remarks in a phone call with Emmanuel Macron.",
        "2025-06-10",
    ),
    ("Narendra Modi said on Monday that grain is dear, after Donald Trump phoned him.", "2025-06-09"),
    (
        "Joe Biden warned Xi Jinping on Monday against hoarding this year’s grain, and the two spoke by phone.",
        "2025-06-09",
    ),
]


@pytest.mark.parametrize(("body", "expected"), DAYS)
def test_the_day_on_which_it_was_said(body: str, expected: str) -> None:
    (call,) = told(body)
    assert day(call) == expected


def test_what_is_told_twice_by_the_same_words_is_listed_once() -> None:
    (call,) = told("Mark Carney spoke by phone with Keir Starmer.")
    assert len(set(call.evidence)) == len(call.evidence)


@pytest.mark.parametrize("words", [", in a call requested by Brussels", ". The call had been requested by Brussels"])
def test_brussels_asked_for_it(words: str) -> None:
    (call,) = told(f"Donald Trump and Ursula von der Leyen spoke by phone on Monday{words}.")
    assert call.requested_by is not None
    assert call.requested_by.value.id == "ursula-von-der-leyen"


def test_lines_above_the_report_do_not_make_it_old() -> None:
    head = "Jane Roe in Oslo\n\nPublished June 10 2025\n\nStay informed\n\nSign up for free\n\nSimply subscribe"
    (call,) = told(f"{head}\n\nEmmanuel Macron and Keir Starmer have spoken by phone of grain.")
    assert people(call) == ["emmanuel-macron", "keir-starmer"]


def test_a_dateline_is_not_the_day_of_the_call() -> None:
    (call,) = calls_in(
        "Grain is dear\n\nOSLO, June 10, 2025 (Reuters) - Emmanuel Macron spoke by phone on Monday with Keir Starmer, "
        "aides said.\n"
    )
    assert day(call) == "2025-06-09"


def test_the_two_of_several_calls_are_nobody() -> None:
    calls = told(
        "Donald Trump spoke separately by phone today with Emmanuel Macron and Vladimir Putin.\n\nThey "
        "last spoke by phone on May 19."
    )
    assert [day(call) for call in calls] == ["2025-06-10", "2025-06-10"]


@pytest.mark.parametrize("subject", ["HH the Amir", "His Highness the Amir"])
def test_honours_before_an_office(subject: str) -> None:
    first, second = told(
        "HH the Amir Sheikh Tamim bin Hamad Al Thani received a phone call from Emmanuel Macron.\n\n"
        f"{subject} also received a phone call from Keir Starmer."
    )
    assert people(first) == ["tamim-bin-hamad-al-thani", "emmanuel-macron"]
    assert people(second) == ["tamim-bin-hamad-al-thani", "keir-starmer"]


def test_the_prime_minister_is_not_the_one_who_was_called() -> None:
    assert told("The Prime Minister spoke by phone to Emmanuel Macron and Prime Minister Donald Tusk of Poland.") == ()
