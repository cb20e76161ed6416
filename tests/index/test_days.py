from __future__ import annotations

import pytest

from xicalls.errors import UsageError
from xicalls.index.days import days_of


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-02", "2018-02-01", "2018-02-28"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2018-01-16", "2018-01-16", "2018-01-16"),
        ("2018-01-10/2018-01-16", "2018-01-10", "2018-01-16"),
        ("2018-01-10..2018-01-16", "2018-01-10", "2018-01-16"),
        ("2017/2018-03", "2017-01-01", "2018-03-31"),
        ("Jan 2018", "2018-01-01", "2018-01-31"),
        ("january 2018", "2018-01-01", "2018-01-31"),
        ("Sept. 2018", "2018-09-01", "2018-09-30"),
        ("16 January 2018", "2018-01-16", "2018-01-16"),
        ("January 16, 2018", "2018-01-16", "2018-01-16"),
        ("3rd of May 2021", "2021-05-03", "2021-05-03"),
    ],
)
def test_dates_as_people_type_them(typed: str, first: str, last: str) -> None:
    assert days_of(typed) == (first, last)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "yesterday", "18", "2018-13", "2018-02-30", "2018-1", "2018-01-16-01", "Jan", "16 January", "2018/2017"),
        *("Janky 2018", "x 2018", "32 January 2018", "2018 2019", "²⁰¹⁸", "/", "0000"),
    ],
)
def test_what_is_no_date(typed: str) -> None:
    with pytest.raises(UsageError):
        days_of(typed)
