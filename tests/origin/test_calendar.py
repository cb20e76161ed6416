"""Reckoning with dates that are only as exact as they are known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from xicalls.model import FuzzyDate, Span
from xicalls.origin import calendar
from xicalls.origin.calendar import Partial
from xicalls.reading.tokens import tokenise

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


def of(iso: str) -> FuzzyDate:
    return calendar.of_day(date.fromisoformat(iso))


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2021-01-27 15:53:20-05:00", "2021-01-27"),
        ("2017-08-12T23:30:00+08:00", "2017-08-12"),
        ("12 August 2017", "2017-08-12"),
        ("Friday, Aug. 11, 2017", "2017-08-11"),
        ("the 3rd of March, 2020", "2020-03-03"),
        ("Sat, 12 Aug 2017 10:00:00 GMT", "2017-08-12"),
        ("2017/08/12", "2017-08-12"),
        ("20170812", "2017-08-12"),
        ("2017.08.12", "2017-08-12"),
        ("23/04/2020", "2020-04-23"),
        ("May 2022", "2022-05"),
        ("2018-01", "2018-01"),
        ("2017", "2017"),
    ],
)
def test_parse(value: str, edtf: str) -> None:
    found = calendar.parse(value)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    "value",
    [
        "",
        "NO",
        "10",
        "Tuesday",
        "May",
        "03/04/2020",
        "31 June 2020",
        "Friday, Aug. 12, 2017",
        "12:30",
        "2020-02-30",
        "5 May",
        "tomorrow",
        "12345678",
        "1850-01-01",
    ],
)
def test_parse_is_never_more_exact_than_what_is_written(value: str) -> None:
    assert calendar.parse(value) is None


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ("2018-01-01", "2018-01-31", "2018-01"),
        ("2020-02-01", "2020-02-29", "2020-02"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("2018-01-10", "2018-01-16", "2018-01-10/2018-01-16"),
        ("2018-01-10", "2018-01-10", "2018-01-10"),
    ],
)
def test_between_is_as_short_as_can_be(first: str, last: str, edtf: str) -> None:
    found = calendar.between(date.fromisoformat(first), date.fromisoformat(last))
    assert found is not None
    assert found.edtf == edtf


def test_intersect() -> None:
    january, week = calendar.month(2018, 1), calendar.between(date(2017, 12, 28), date(2018, 1, 3))
    assert january is not None
    assert week is not None
    both = calendar.intersect(january, week)
    assert both is not None
    assert both.edtf == "2018-01-01/2018-01-03"
    assert calendar.intersect(january, of("2018-02-01")) is None


def test_weekdays() -> None:
    friday = of("2019-12-20")
    assert calendar.weekday_before(friday, 4) == friday
    assert calendar.weekday_before(friday, 4, strictly=True) == of("2019-12-13")
    assert calendar.weekday_before(friday, 3) == of("2019-12-19")
    assert calendar.weekday_after(friday, 1) == of("2019-12-24")
    week = calendar.between(date(2018, 1, 10), date(2018, 1, 16))
    assert week is not None
    assert calendar.weekday_within(week, 1) == of("2018-01-16")


def test_a_weekday_of_a_whole_year_is_no_date() -> None:
    whole = calendar.year(2018)
    assert whole is not None
    assert calendar.weekday_before(whole, 4) is None


def test_months_and_years_shift_whole() -> None:
    assert (found := calendar.shift_months(of("2018-03-31"), -1))
    assert found.edtf == "2018-02"
    assert (found := calendar.shift_months(of("2018-01-15"), -1))
    assert found.edtf == "2017-12"
    assert (found := calendar.shift_years(of("2018-01-15"), -1))
    assert found.edtf == "2017"


def test_week_of() -> None:
    assert (found := calendar.week_of(of("2018-01-10"), -1))
    assert found.edtf == "2018-01-01/2018-01-07"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("on Aug. 12, 2017, he", "Aug", (2017, 8, 12, None)),
        ("on 12 August 2017 he", "August", (2017, 8, 12, None)),
        ("on Friday, August 11, he", "August", (None, 8, 11, 4)),
        ("in August 2017 he", "August", (2017, 8, None, None)),
        ("the 12th of August", "August", (None, 8, 12, None)),
    ],
)
def test_written_date(text: str, word: str, expected: tuple[int | None, int, int | None, int | None]) -> None:
    tokens = tokenise(text)
    partial = calendar.written_date(tokens, tokens.words.index(word))
    assert partial is not None
    assert (partial.year, partial.month, partial.day, partial.weekday) == expected


@pytest.mark.parametrize(
    ("text", "word"), [("they may 12 times", "may"), ("a March on Rome", "March"), ("In May he", "May")]
)
def test_written_date_is_silent(text: str, word: str) -> None:
    tokens = tokenise(text)
    assert calendar.written_date(tokens, tokens.words.index(word)) is None


def test_a_date_without_its_year_is_the_last_such_day() -> None:
    partial = Partial(None, 12, 30, Span(0, 1))
    assert calendar.complete_before(partial, of("2018-01-02")) == of("2017-12-30")
    assert calendar.complete_before(partial, of("2018-12-31")) == of("2018-12-30")
    whole = calendar.year(2018)
    assert whole is not None
    assert calendar.complete_before(partial, whole) is None


@given(DAYS, st.integers(0, 800))
def test_every_date_is_edtf_and_holds_its_ends(first: date, length: int) -> None:
    last = first + timedelta(length)
    found = calendar.between(first, last)
    assert found is not None
    parse_edtf(found.edtf)
    assert (found.start, found.end) == (first.isoformat(), last.isoformat())


@given(DAYS, st.integers(0, 60), DAYS, st.integers(0, 60))
def test_intersection_is_inside_both(one: date, length: int, other: date, wide: int) -> None:
    a, b = calendar.between(one, one + timedelta(length)), calendar.between(other, other + timedelta(wide))
    assert a is not None
    assert b is not None
    both = calendar.intersect(a, b)
    assert both == calendar.intersect(b, a)
    if both is not None:
        assert max(a.start, b.start) == both.start <= both.end == min(a.end, b.end)


@given(DAYS, st.integers(0, 20), st.integers(0, 6))
def test_weekday_before_is_one_and_not_after(first: date, length: int, weekday: int) -> None:
    value = calendar.between(first, first + timedelta(length))
    assert value is not None
    found = calendar.weekday_before(value, weekday)
    assert found is not None
    assert found.end <= value.end
    assert date.fromisoformat(found.start).weekday() == date.fromisoformat(found.end).weekday() == weekday


@given(st.text(max_size=60))
def test_parse_accepts_any_text(value: str) -> None:
    found = calendar.parse(value)
    assert found is None or found.start <= found.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31.12.2021 18:20", ["2021-12-31"]),
        ("03.05.2023", ["2023-05-03"]),
        ("12/31/2021 09:05 PM", ["2021-12-31"]),
        ("31/12/2021", ["2021-12-31"]),
        ("05/05/2021", ["2021-05-05"]),
        ("03/04/2021", []),  # of March or of April
        ("13/13/2021", []),
        ("version 1.2.2021.4", []),
        ("10.0.1/2021", []),
    ],
)
def test_dates_in_figures_are_read_only_in_one_way(text: str, expected: list[str]) -> None:
    assert [found.edtf for _span, found in calendar.figure_dates(text, 0, len(text))] == expected
