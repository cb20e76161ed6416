"""Each rule of calls: what it takes, and what it must leave alone."""

from __future__ import annotations

import pytest

from tests.calls.articles import claimed
from xicalls.calls.rules.call_between import call_between
from xicalls.calls.rules.called_somebody import called_somebody
from xicalls.calls.rules.held_call import held_call
from xicalls.calls.rules.in_a_call import in_a_call
from xicalls.calls.rules.phoned import phoned
from xicalls.calls.rules.readout_title import readout_title
from xicalls.calls.rules.somebodys_call import somebodys_call
from xicalls.calls.rules.spoke_by_phone import spoke_by_phone
from xicalls.calls.rules.spoke_with import spoke_with
from xicalls.calls.rules.took_call import took_call

TITLES = [
    (
        "Readout of President Biden's Call with Chancellor Scholz of Germany",
        ["President Biden", "Chancellor Scholz of Germany"],
    ),
    ("PM call with President Macron: 3 June 2021", ["PM", "President Macron"]),
    (
        "Readout by Spokesperson Jane Roe of National Security Advisor Jake Sullivan's Call with Ajit Doval",
        ["National Security Advisor Jake Sullivan", "Ajit Doval"],
    ),
    ("Phone call between Prime Minister Modi and President Macron", ["Prime Minister Modi and President Macron"]),
]
NO_TITLES = [
    "Readout of President Biden's Meeting with Chancellor Scholz of Germany",
    "Press Call by Senior Officials on the Summit",
    "Senators call for talks with President Putin",
    "Governor holds conference call with Mayor Roe of Springfield",
]


@pytest.mark.parametrize(("title", "sides"), TITLES)
def test_readout_title_names_both(title: str, sides: list[str]) -> None:
    assert claimed(readout_title, title, as_title=True) == [sides]


@pytest.mark.parametrize("title", NO_TITLES)
def test_readout_title_is_silent(title: str) -> None:
    assert claimed(readout_title, title, as_title=True) == []


HELD = [
    (
        "On Monday, President Xi Jinping held telephone talks with President Joko Widodo.",
        ["President Xi Jinping", "President Joko Widodo"],
    ),
    (
        "Chancellor Angela Merkel had a long phone call with Vladimir Putin, her office said.",
        ["Chancellor Angela Merkel", "Vladimir Putin"],
    ),
    ("Emmanuel Macron and Olaf Scholz held a video conference on Friday.", ["Emmanuel Macron and Olaf Scholz"]),
    (
        "The Kremlin said Vladimir Putin held a telephone conversation with Recep Tayyip Erdogan.",
        ["Vladimir Putin", "Recep Tayyip Erdogan"],
    ),
    (
        "Mette Frederiksen took part in a video call on grain hosted by Olaf Scholz, together with Donald Tusk.",
        ["Mette Frederiksen", "Olaf Scholz", "Donald Tusk"],
    ),
    ("Mette Frederiksen held a conference call with Olaf Scholz.", ["Mette Frederiksen", "Olaf Scholz"]),
]
NOT_HELD = [
    "Mette Frederiksen took part in a video contest hosted by Olaf Scholz.",
    "President Xi Jinping will hold telephone talks with President Joko Widodo on Monday.",
    "Chancellor Angela Merkel has not had a phone call with Vladimir Putin since May.",
    "President Joe Biden held a meeting with Olaf Scholz at the White House.",
    "Josep Borrell hosted a virtual meeting on Tuesday.",
    "Two officials held a conference call with reporters.",
]


@pytest.mark.parametrize(("sentence", "sides"), HELD)
def test_held_call(sentence: str, sides: list[str]) -> None:
    assert claimed(held_call, sentence) == [sides]


@pytest.mark.parametrize("sentence", NOT_HELD)
def test_held_call_is_silent(sentence: str) -> None:
    assert claimed(held_call, sentence) == []


TOOK = [
    (
        "President Volodymyr Zelenskyy took a call from Emmanuel Macron on Monday.",
        ["President Volodymyr Zelenskyy", "Emmanuel Macron"],
    ),
    (
        "Narendra Modi received a telephone call from Prime Minister Rishi Sunak.",
        ["Narendra Modi", "Prime Minister Rishi Sunak"],
    ),
]
NOT_TOOK = [
    "President Volodymyr Zelenskyy expects to take a call from Emmanuel Macron.",
    "The embassy received hundreds of calls from worried citizens.",
    "Narendra Modi did not receive a phone call from Rishi Sunak.",
]


@pytest.mark.parametrize(("sentence", "sides"), TOOK)
def test_took_call(sentence: str, sides: list[str]) -> None:
    assert claimed(took_call, sentence) == [sides]


@pytest.mark.parametrize("sentence", NOT_TOOK)
def test_took_call_is_silent(sentence: str) -> None:
    assert claimed(took_call, sentence) == []


PHONED = [
    ("Vladimir Putin phoned Recep Tayyip Erdogan on Tuesday.", ["Vladimir Putin", "Recep Tayyip Erdogan"]),
    ("The French president telephoned Olaf Scholz to thank him.", ["The French president", "Olaf Scholz"]),
]
NOT_PHONED = [
    "Vladimir Putin has not phoned Recep Tayyip Erdogan.",
    "Hundreds phoned in to complain.",
    "The minister would have telephoned Olaf Scholz.",
]


@pytest.mark.parametrize(("sentence", "sides"), PHONED)
def test_phoned(sentence: str, sides: list[str]) -> None:
    assert claimed(phoned, sentence) == [sides]


@pytest.mark.parametrize("sentence", NOT_PHONED)
def test_phoned_is_silent(sentence: str) -> None:
    assert claimed(phoned, sentence) == []


BY_PHONE = [
    (
        "Prime Minister Justin Trudeau spoke by phone today with President Zelenskyy.",
        ["Prime Minister Justin Trudeau", "President Zelenskyy"],
    ),
    (
        "Joe Biden and Xi Jinping spoke for two hours by video link on Monday.",
        ["Joe Biden and Xi Jinping"],
    ),
    ("Shinzo Abe told Donald Trump by telephone that Japan agreed.", ["Shinzo Abe", "Donald Trump"]),
    (
        "Sergei Lavrov discussed grain over the phone with Hakan Fidan.",
        ["Sergei Lavrov", "Hakan Fidan"],
    ),
]
NOT_BY_PHONE = [
    "Prime Minister Justin Trudeau will speak by phone with President Zelenskyy.",
    "Joe Biden spoke by phone in an interview with the channel.",
    "Xi Jinping sent a letter to Joe Biden, and people heard of it by phone.",
    "Shinzo Abe is expected to speak on the phone with Donald Trump.",
]


@pytest.mark.parametrize(("sentence", "sides"), BY_PHONE)
def test_spoke_by_phone(sentence: str, sides: list[str]) -> None:
    assert claimed(spoke_by_phone, sentence) == [sides]


@pytest.mark.parametrize("sentence", NOT_BY_PHONE)
def test_spoke_by_phone_is_silent(sentence: str) -> None:
    assert claimed(spoke_by_phone, sentence) == []


BETWEEN = [
    (
        "A telephone conversation took place between Vladimir Putin and Emmanuel Macron.",
        ["Vladimir Putin and Emmanuel Macron"],
    ),
    (
        "It was the first phone call between President Trump and President Xi this year.",
        ["President Trump and President Xi"],
    ),
]
NOT_BETWEEN = [
    "A phone call between Vladimir Putin and Emmanuel Macron is expected.",
    "There was no telephone call between Vladimir Putin and Emmanuel Macron.",
    "A meeting took place between Vladimir Putin and Emmanuel Macron.",
]


@pytest.mark.parametrize(("sentence", "sides"), BETWEEN)
def test_call_between(sentence: str, sides: list[str]) -> None:
    assert claimed(call_between, sentence) == [sides]


@pytest.mark.parametrize("sentence", NOT_BETWEEN)
def test_call_between_is_silent(sentence: str) -> None:
    assert claimed(call_between, sentence) == []


OWNED = [
    ("Mr Trump's phone call with Volodymyr Zelensky was released.", ["Mr Trump", "Volodymyr Zelensky"]),
    ("Officials spoke of Xi Jinping's telephone call to Kim Jong-un.", ["Xi Jinping", "Kim Jong-un"]),
]
NOT_OWNED = [
    "Mr Trump's call for talks with Volodymyr Zelensky was ignored.",
    "Mr Trump's planned phone call with Volodymyr Zelensky was put off.",
    "The campaign's conference call with Mr Trump lasted an hour.",
]


@pytest.mark.parametrize(("sentence", "sides"), OWNED)
def test_somebodys_call(sentence: str, sides: list[str]) -> None:
    assert claimed(somebodys_call, sentence) == [sides]


@pytest.mark.parametrize("sentence", NOT_OWNED)
def test_somebodys_call_is_silent(sentence: str) -> None:
    assert claimed(somebodys_call, sentence) == []


IN_A_CALL = [
    ("In a phone call with Joe Biden on Friday, Xi Jinping stressed the risks.", ["Xi Jinping", "Joe Biden"]),
    ("“We agree,” the Chinese leader said in a telephone call with Mr Biden.", ["the Chinese leader", "Mr Biden"]),
    ("Shinzo Abe and Donald Trump agreed in telephone talks to press on.", ["Shinzo Abe and Donald Trump"]),
    ("Xi Jinping told Joe Biden in a video call that he was ready.", ["Xi Jinping", "Joe Biden"]),
]
NOT_IN_A_CALL = [
    "In a conference call with reporters on Friday, Xi Jinping's aide stressed the risks.",
    "The president will say so in a telephone call with Mr Biden.",
    "In a call for peace, Shinzo Abe and Donald Trump agreed to press on.",
    "Rents rose in a city of call centres.",
]


@pytest.mark.parametrize(("sentence", "sides"), IN_A_CALL)
def test_in_a_call(sentence: str, sides: list[str]) -> None:
    assert claimed(in_a_call, sentence) == [sides]


@pytest.mark.parametrize("sentence", NOT_IN_A_CALL)
def test_in_a_call_is_silent(sentence: str) -> None:
    assert claimed(in_a_call, sentence) == []


CALLED = [
    ("President Biden called Claudia Sheinbaum today to congratulate her.", ["President Biden", "Claudia Sheinbaum"]),
    ("Boris Johnson called President Zelenskyy on Sunday.", ["Boris Johnson", "President Zelenskyy"]),
    ("Boris Johnson called the president, Jo Roe, on Sunday.", ["Boris Johnson", "the president, Jo Roe"]),
]
NOT_CALLED = [
    "President Biden called Vladimir Putin a war criminal.",
    "Boris Johnson called for calm.",
    "Boris Johnson called the plan brave.",
    "Boris Johnson called President Zelenskyy, a friend of his, brave.",
    "President Biden may have called Claudia Sheinbaum today.",
]


@pytest.mark.parametrize(("sentence", "sides"), CALLED)
def test_called_somebody(sentence: str, sides: list[str]) -> None:
    assert claimed(called_somebody, sentence) == [sides]


@pytest.mark.parametrize("sentence", NOT_CALLED)
def test_called_somebody_is_silent(sentence: str) -> None:
    assert claimed(called_somebody, sentence) == []


SPOKE = [
    (
        "Vice President Harris spoke today with Prime Minister Holness.",
        ["Vice President Harris", "Prime Minister Holness"],
    ),
    ("Joe Biden and Mario Draghi talked today about grain.", ["Joe Biden and Mario Draghi"]),
]
NOT_SPOKE = [
    "Vice President Harris met and spoke with Prime Minister Holness.",
    "Joe Biden hopes to have talked to Mario Draghi by then.",
    "Joe Biden is to speak with Mario Draghi.",
]


@pytest.mark.parametrize(("sentence", "sides"), SPOKE)
def test_spoke_with(sentence: str, sides: list[str]) -> None:
    assert claimed(spoke_with, sentence) == [sides]


@pytest.mark.parametrize("sentence", NOT_SPOKE)
def test_spoke_with_is_silent(sentence: str) -> None:
    assert claimed(spoke_with, sentence) == []
