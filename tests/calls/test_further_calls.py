"""Calls told of in passing, beside others, and with people who are named by their offices."""

from __future__ import annotations

import pytest

from tests.calls.articles import calls_in, day, people
from xicalls.model import CallReport, Medium

NEWS = "Mark Carney spoke by telephone with Claudia Sheinbaum on Monday, aides said."


def told(sentence: str, published: str = "2025-06-10") -> list[CallReport]:
    """The calls of a sentence deep down in an article that is about another one."""
    between = "The two sides exchanged views on grain and timber for an hour.\n\nFarmers were pleased with the result."
    text = f"Grain is dear\n\n{NEWS}\n\n{between}\n\n{sentence}\n\nNothing else is known so far of what was said.\n"
    calls = calls_in(text, date=published)
    assert [people(call) for call in calls[:1]] == [["mark-carney", "claudia-sheinbaum"]]
    return list(calls[1:])


def readout(title: str, *paragraphs: str) -> list[CallReport]:
    """The calls of a press release of Downing Street."""
    head = "From: Prime Minister's Office, 10 Downing Street and The Rt Hon Sir Keir Starmer KCB KC MP"
    text = "\n\n".join((f"Press release\n{title}", f"{head}\nPublished 10 June 2025", *paragraphs))
    return list(calls_in(text + "\n\nThey looked forward to speaking again.\n"))


@pytest.mark.parametrize("noun", ["colleague", "counterpart"])
def test_a_colleague_was_told_over_the_phone(noun: str) -> None:
    (call,) = told(f"Anita Anand told her Dutch {noun} Pieter Roe over the phone on 2 June that timber is scarce.")
    assert people(call) == ["anita-anand", "pieter-roe"]
    assert day(call) == "2025-06-02"


COUNTERPARTS = [
    ("his British, French and German counterparts", ["david-lammy", "jean-noel-barrot", "johann-wadephul"]),
    ("his British and German colleagues", ["david-lammy", "johann-wadephul"]),
]


@pytest.mark.parametrize(("whom", "expected"), COUNTERPARTS)
def test_counterparts_of_several_countries(whom: str, expected: list[str]) -> None:
    (call,) = told(f"Foreign Minister Wang Yi told {whom} in a video call on Friday that timber is scarce.")
    assert people(call) == ["wang-yi", *expected]
    assert (day(call), call.medium) == ("2025-06-06", Medium.VIDEO)


def test_counterparts_of_a_country_unknown() -> None:
    assert (
        told("Wang Yi told his British and Atlantean counterparts in a video call on Friday that it is scarce.") == []
    )


def test_counterparts_of_somebody_without_an_office() -> None:
    assert told("Jane Roe told her British and German counterparts in a video call on Friday that it is scarce.") == []


@pytest.mark.parametrize("head", ["leader", "chief"])
def test_the_kremlin_leader(head: str) -> None:
    (call,) = told(f"Alexander Stubb, who last spoke to the Kremlin {head} by phone in March 2025, asked for patience.")
    assert people(call) == ["alexander-stubb", "vladimir-putin"]
    assert day(call) == "2025-03"


def test_the_kremlin_s_foreign_policy_chief_does_not_lead_it() -> None:
    assert told("Alexander Stubb spoke to the Kremlin foreign policy chief by phone in March 2025.") == []


IN_BRACKETS = [
    "Republic of Korea (ROK) Foreign Minister Cho Tae-yul and Wang Yi (PRC)",
    "Cho Tae-yul (ROK) and Wang Yi",
    "the ministers Cho Tae-yul (ROK), Wang Yi (PRC)",
]


@pytest.mark.parametrize("whom", IN_BRACKETS)
def test_abbreviations_of_countries_in_brackets(whom: str) -> None:
    (call,) = told(f"Marco Rubio spoke by phone on Friday with {whom}.")
    assert people(call) == ["marco-rubio", "cho-tae-yul", "wang-yi"]


CLAUSES = [
    "On Wednesday Xi Jinping phoned German Chancellor Friedrich Merz; on Thursday he phoned Alexander Stubb.",
    "On Wednesday Xi Jinping spoke by phone with Friedrich Merz; on Thursday he telephoned Alexander Stubb, too.",
]


@pytest.mark.parametrize("sentence", CLAUSES)
def test_each_clause_has_its_own_day_and_both_one_subject(sentence: str) -> None:
    first, second = told(sentence)
    assert (people(first), day(first)) == (["xi-jinping", "friedrich-merz"], "2025-06-04")
    assert (people(second), day(second)) == (["xi-jinping", "alexander-stubb"], "2025-06-05")


@pytest.mark.parametrize("opening", ["PM call with", "Prime Minister's call with", "PM video call with"])
def test_a_title_that_names_the_caller_by_the_office_alone(opening: str) -> None:
    (call,) = readout(
        f"{opening} President Macron and Chancellor Merz: 10 June 2025",
        "The Prime Minister spoke to President Macron of France and Chancellor Merz of Germany this afternoon.",
    )
    assert people(call) == ["keir-starmer", "emmanuel-macron", "friedrich-merz"]


FURTHER = [
    "The Prime Minister separately spoke to President Alexander Stubb this evening. He welcomed it.",
    "The Prime Minister also spoke to President Alexander Stubb this evening.",
]


@pytest.mark.parametrize("sentence", FURTHER)
def test_a_further_call_at_the_end_of_a_readout(sentence: str) -> None:
    first, second = readout(
        "PM call with President Macron: 10 June 2025",
        "The Prime Minister spoke to President Macron of France this afternoon.",
        "They discussed grain.",
        "They agreed that timber is scarce.",
        "The Prime Minister thanked him.",
        sentence,
    )
    assert people(first) == ["keir-starmer", "emmanuel-macron"]
    assert (people(second), day(second)) == (["keir-starmer", "alexander-stubb"], "2025-06-10")


@pytest.mark.parametrize("where", ["in Helsinki this evening", "this evening, when they met"])
def test_somebody_met_is_not_called(where: str) -> None:
    calls = readout(
        "PM call with President Macron: 10 June 2025",
        "The Prime Minister spoke to President Macron of France this afternoon.",
        "They discussed grain.",
        "They agreed that timber is scarce.",
        f"The Prime Minister also spoke to President Alexander Stubb {where}.",
    )
    assert [people(call) for call in calls] == [["keir-starmer", "emmanuel-macron"]]


def test_also_opens_the_sentence() -> None:
    text = (
        "King receives phone call\n\nKing Abdullah II received a phone call from Mark Carney.\n\nThey discussed grain."
        "\n\nThe King thanked him.\n\nMr Carney was pleased.\n\nAlso on Monday, the King and Egyptian President Abdel "
        "Fattah El Sisi, in a phone call, stressed that timber is scarce.\n"
    )
    assert [people(call)[1:] for call in calls_in(text)] == [["mark-carney"], ["abdel-fattah-el-sisi"]]


EARLIER = [
    ("A day earlier, Friedrich Merz had spoken to Alexander Stubb by telephone.", "2025-06-08"),
    ("Friedrich Merz had spoken by phone with Alexander Stubb two days earlier.", "2025-06-07"),
    ("Three days earlier, Friedrich Merz phoned Alexander Stubb.", "2025-06-06"),
]


@pytest.mark.parametrize(("sentence", "expected"), EARLIER)
def test_so_many_days_before_the_news(sentence: str, expected: str) -> None:
    (call,) = told(sentence)
    assert people(call) == ["friedrich-merz", "alexander-stubb"]
    assert day(call) == expected


def test_so_many_days_before_something_else() -> None:
    sentence = "The fair opened on May 12. Two days earlier, Friedrich Merz had spoken by phone with Alexander Stubb."
    assert told(sentence) == []


ASIDES = [
    "Friedrich Merz, speaking from his house in Bavaria, telephoned Alexander Stubb on Friday.",
    "Friedrich Merz, following talks with farmers, spoke by phone with Alexander Stubb on Friday.",
    "Speaking to Alexander Stubb by phone on Friday, Friedrich Merz said that timber is scarce.",
]


@pytest.mark.parametrize("sentence", ASIDES)
def test_what_somebody_did_meanwhile(sentence: str) -> None:
    (call,) = told(sentence)
    assert sorted(people(call)) == ["alexander-stubb", "friedrich-merz"]
    assert day(call) == "2025-06-06"


def test_speaking_to_reporters_by_phone() -> None:
    assert told("Speaking to reporters by phone on Friday, Friedrich Merz said that Alexander Stubb is right.") == []


EACH_ON_A_DAY = [
    "Mark Carney phoned Friedrich Merz on Thursday and Alexander Stubb on Friday.",
    "Mark Carney called Friedrich Merz on Thursday and Alexander Stubb on Friday to discuss timber.",
    "Mark Carney spoke by phone with Friedrich Merz on Thursday and with Alexander Stubb on Friday.",
    "Mark Carney held phone calls with Friedrich Merz on 5 June and Alexander Stubb on 6 June, aides said.",
    "Mark Carney received a call from Friedrich Merz on Thursday and from Alexander Stubb on Friday.",
]


@pytest.mark.parametrize("sentence", EACH_ON_A_DAY)
def test_a_call_with_each_on_a_day_of_its_own(sentence: str) -> None:
    first, second = told(sentence)
    assert (people(first), day(first)) == (["mark-carney", "friedrich-merz"], "2025-06-05")
    assert (people(second), day(second)) == (["mark-carney", "alexander-stubb"], "2025-06-06")


ANOTHER_SENTENCE = [
    "Mark Carney phoned Friedrich Merz on Thursday and Alexander Stubb on Friday said that timber is scarce.",
    "Mark Carney phoned Friedrich Merz on Thursday and Alexander Stubb was pleased.",
    "Mark Carney phoned Friedrich Merz on Thursday and met Alexander Stubb on Friday.",
]


@pytest.mark.parametrize("sentence", ANOTHER_SENTENCE)
def test_who_does_something_else_on_another_day(sentence: str) -> None:
    (call,) = told(sentence)
    assert (people(call), day(call)) == (["mark-carney", "friedrich-merz"], "2025-06-05")


def test_counterparts_from_several_countries() -> None:
    (call,) = told("Johann Wadephul spoke by phone with his counterparts from Turkey and Egypt on Friday.")
    assert people(call) == ["johann-wadephul", "hakan-fidan", "badr-abdelatty"]


def test_counterparts_of_a_prime_minister() -> None:
    (call,) = told("Keir Starmer told his Indian and Australian counterparts by phone on Friday that timber is scarce.")
    assert people(call) == ["keir-starmer", "narendra-modi", "anthony-albanese"]


def test_whether_president_or_prime_minister_who_knows() -> None:
    assert told("Keir Starmer told his French and Indian counterparts by phone on Friday that timber is scarce.") == []


STRETCHES = [
    ("Friedrich Merz spoke by phone with Alexander Stubb over the weekend.", "2025-06-07/2025-06-08"),
    ("During the weekend, Friedrich Merz phoned Alexander Stubb.", "2025-06-07/2025-06-08"),
    ("Friedrich Merz spoke by phone with Alexander Stubb in mid-April.", "2025-04"),
    ("Friedrich Merz spoke by phone with Alexander Stubb at the end of April.", "2025-04"),
]


@pytest.mark.parametrize(("sentence", "expected"), STRETCHES)
def test_stretches_of_days(sentence: str, expected: str) -> None:
    (call,) = told(sentence)
    assert (people(call), day(call)) == (["friedrich-merz", "alexander-stubb"], expected)


VAGUE = [
    "Friedrich Merz also recently spoke by phone with Alexander Stubb.",
    "Friedrich Merz has also spoken by phone in recent weeks with Alexander Stubb.",
    "Friedrich Merz also spoke by phone with Alexander Stubb some weeks ago.",
]


@pytest.mark.parametrize("sentence", VAGUE)
def test_some_time_ago_is_not_the_day_of_the_news(sentence: str) -> None:
    (call,) = told(sentence)
    assert (people(call), day(call)) == (["friedrich-merz", "alexander-stubb"], None)


def test_of_recent_weeks_says_nothing_of_when_they_spoke() -> None:
    (call,) = told("Friedrich Merz also spoke by phone with Alexander Stubb about the unrest of recent weeks.")
    assert day(call) == "2025-06-09/2025-06-10"
