from __future__ import annotations

import pytest

from xicalls.index import sql
from xicalls.index.filter import Filter


def test_an_empty_filter_asks_for_everything() -> None:
    assert sql.statements(Filter()) == sql.calls(Filter()) == sql.articles(Filter()) == sql.ANYTHING


def test_values_never_become_sql() -> None:
    nasty = "x' OR 1=1 --"
    asked = Filter(
        topics=(nasty,),
        speakers=(nasty,),
        to=(nasty,),
        via=(nasty,),
        participants=(nasty,),
        sources=(nasty,),
        kinds=(nasty,),
        contains=(nasty,),
        regex=nasty,
        days=((nasty, nasty),),
    )
    for condition in (sql.statements(asked), sql.calls(asked), sql.articles(asked)):
        assert "OR 1=1" not in condition.sql
        assert condition.sql.count("?") == len(condition.values)


@pytest.mark.parametrize(
    ("asked", "condition", "values"),
    [
        (Filter(kinds=("direct",)), "s.kind IN (?)", ("direct",)),
        (Filter(kinds=("direct", "mixed")), "s.kind IN (?, ?)", ("direct", "mixed")),
        (Filter(min_confidence=0.5), "s.confidence >= ?", (0.5,)),
        (Filter(sources=("Daily",)), "instr(a.sources, ?)", (" daily ",)),
        (Filter(contains=("***",)), "0", ()),
        (
            Filter(speakers=("…",)),
            "s.key IN (SELECT statement FROM spoken WHERE role = 0 AND agent IN (SELECT key FROM agents WHERE 0))",
            (),
        ),
    ],
)
def test_a_filter_becomes_a_condition(asked: Filter, condition: str, values: tuple[object, ...]) -> None:
    assert sql.statements(asked) == sql.Where(condition, values)


def test_an_uncertain_date_matches_where_it_may_lie() -> None:
    assert sql.calls(Filter(days=(("2018-01-01", "2018-01-31"),))) == sql.Where(
        "(c.last >= ?) AND (c.first <= ?)", ("2018-01-01", "2018-01-31")
    )
    assert sql.calls(Filter(days=(("", "2018-01-31"),))) == sql.Where("c.first <= ?", ("2018-01-31",))
