"""Which statements of several accounts are about the same thing."""

from __future__ import annotations

import pytest

from xicalls import lexicon
from xicalls.pairing import Said, idle_words, pair

IDLE = lexicon.load().derive(idle_words)


def said(account: int, text: str, topics: str = "", speakers: str = "") -> Said:
    return Said(account, text, frozenset(topics.split()), frozenset(speakers.split()))


OTHERS = [
    said(0, "the harvest was good this autumn", "farming", "a"),
    said(1, "flights between the capitals begin in May", "travel", "b"),
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("China has never used trade as a weapon", "trade should not be used as a weapon"),
        ("the barley duties are a technical matter", "duty on barley was technical"),
        ("they want the two writers home", "two writers must come home"),
        ("an 80 per cent tariff is too high", "no tariff of 80 per cent can stand"),
    ],
)
def test_the_same_thing_in_other_words(one: str, other: str) -> None:
    groups = pair([said(0, one), *OTHERS, said(1, other)], IDLE)
    assert [group.members for group in groups] == [(0, 3)]
    assert groups[0].words
    assert 0 < groups[0].score <= 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the barley duties are a technical matter", "flights to Perth will begin again"),
        ("both sides should meet each other halfway", "both sides hope for a new year of good relations"),
        ("trade is important", "trade"),
        ("", "…"),
        ("weapon", "weapon"),
    ],
)
def test_one_word_or_idle_words_are_too_little(one: str, other: str) -> None:
    assert pair([said(0, one), *OTHERS, said(1, other)], IDLE) == ()


def test_a_topic_and_a_word_are_enough_and_a_topic_alone_is_not() -> None:
    both = [said(0, "wool exports should grow", "trade"), said(1, "more wool for Shanghai", "trade")]
    (group,) = pair([*both, *OTHERS], IDLE)
    assert (group.members, group.topics, group.words) == ((0, 1), ("trade",), ("wool",))
    other = [said(0, "wool exports should grow", "trade"), said(1, "steel is too cheap", "trade")]
    assert pair([*other, *OTHERS], IDLE) == ()


def test_one_account_is_never_paired_with_itself() -> None:
    twice = "the barley duties are a technical matter"
    assert pair([said(0, twice), said(0, twice), *OTHERS], IDLE) == ()


def test_three_accounts_in_one_row_and_a_second_statement_beside_the_first() -> None:
    statements = [
        said(0, "China has never used trade as a weapon", "trade"),
        said(1, "trade was never a weapon", "trade"),
        said(2, "China had never used trade as a weapon", "trade"),
        said(2, "trade is no weapon of China", "trade"),
        *OTHERS,
    ]
    (group,) = pair(statements, IDLE)
    assert group.members == (0, 1, 2, 3)
    assert group.topics == ("trade",)


def test_what_one_says_is_closer_than_what_two_say() -> None:
    alike = "the barley duties are technical"
    statements = [
        said(0, alike, speakers="tang"),
        said(1, alike, speakers="dunleavy"),
        said(1, alike, speakers="tang"),
        *OTHERS,
    ]
    groups = pair(statements, IDLE)
    assert groups[0].members[:2] == (0, 1) or groups[0].members == (0, 2)
    assert groups[0].score == 1, "the pair of one speaker came first"


def test_names_of_those_on_the_line_are_no_content() -> None:
    statements = [said(0, "Tang Weimin met farmers"), said(1, "Tang Weimin praised wine")]
    assert pair([*statements, *OTHERS], IDLE, ["Tang Weimin"]) == ()
    assert len(pair([*statements, *OTHERS], IDLE)) == 1


def test_nothing_and_one_statement() -> None:
    assert pair([], IDLE) == ()
    assert pair([said(0, "anything at all")], IDLE) == ()


def test_many_statements_take_no_time_to_speak_of() -> None:
    statements = [said(n % 3, f"point number {n} on wheat field {n // 3} of the plain") for n in range(900)]
    groups = pair(statements, IDLE)
    members = [member for group in groups for member in group.members]
    assert len(members) == len(set(members))


def test_many_reports_of_the_same_words_take_no_time_to_speak_of() -> None:
    alike = "trade was never a weapon and barley duties were technical matter {} grain ship wheat"
    groups = pair([said(n % 50, alike.format(n // 50)) for n in range(300)], IDLE)
    assert sum(len(group.members) for group in groups) == 300
