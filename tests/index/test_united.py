"""Calls made anew only where reports came or went are the same as calls made anew from all of them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.index.made import DOE, ROE, analysis
from tests.index.test_queries import snapshot
from xicalls import lexicon
from xicalls.index import contents, queries, store
from xicalls.index.filter import Filter
from xicalls.index.rows import rows_of
from xicalls.index.united import unite_calls
from xicalls.model import Agent, AgentKind

if TYPE_CHECKING:
    import sqlite3

    from xicalls.model import Analysis

WORDS = lexicon.Lexicon({}, "test")
ANNE = Agent("anne-roe", "Anne Roe", AgentKind.PERSON, "President of Corland", "CO")
"""Of the same family name as another: their calls on one day have ids that differ by a number only."""

NAMES = ("a", "b", "c", "d")
PARTIES = ((ROE, DOE), (ANNE, DOE), (DOE, ANNE), (ROE, ANNE))
DATES = (None, "2021-03-04", "2021-03-05")

Told = tuple[str | None, tuple[int, ...]]
"""The date of an article, and between whom it reports calls; the first is the one that it is about."""


def told(name: str, date: str | None, parties: tuple[int, ...]) -> Analysis:
    made = analysis(name, date)
    reports = (replace(made.calls[0], participants=PARTIES[number], main=main) for number, main in parties_of(parties))
    return replace(made, calls=tuple(reports))


def parties_of(parties: tuple[int, ...]) -> list[tuple[int, bool]]:
    return [(number, position != 1) for position, number in enumerate(parties)]


def put(db: sqlite3.Connection, file: int, name: str, what: Told) -> None:
    contents.put(db, file, rows_of(told(name, *what), WORDS), {})


articles = st.tuples(st.sampled_from(DATES), st.lists(st.integers(0, 3), max_size=3, unique=True).map(tuple))
changes = st.lists(
    st.lists(st.tuples(st.sampled_from(NAMES), st.none() | articles), min_size=1, max_size=3), min_size=1, max_size=6
)


@settings(max_examples=60, deadline=None)
@given(changes)
def test_step_by_step_is_as_all_at_once(steps: list[list[tuple[str, Told | None]]]) -> None:
    db, anew = store.in_memory(), store.in_memory()
    there: dict[str, Told] = {}
    for step in steps:
        for name, what in step:
            contents.take_out(db, [NAMES.index(name)])
            there.pop(name, None)
            if what is not None:
                put(db, NAMES.index(name), name, what)
                there[name] = what
        unite_calls(db)
    for name, what in sorted(there.items()):
        put(anew, NAMES.index(name), name, what)
    unite_calls(anew)
    assert [row[0] for row in snapshot(db)] == [row[0] for row in snapshot(anew)]
    for table in ("parties", "call_topics", "reports", "spoken", "about", "passages", "stale"):
        assert queries.count(db, table) == queries.count(anew, table)
    db.close()
    anew.close()


def test_a_number_moves_up_when_the_call_before_it_goes() -> None:
    db = store.in_memory()
    put(db, 0, "a", ("2021-03-04", (0,)))
    put(db, 1, "b", ("2021-03-04", (1,)))
    unite_calls(db)
    assert ids(db) == ["2021-03-04-doe-roe", "2021-03-04-doe-roe-2"]
    contents.take_out(db, [0])
    unite_calls(db)
    assert ids(db) == ["2021-03-04-doe-roe"]
    statements = [json.loads(text) for text in queries.statements(db, Filter(), call="2021-03-04-doe-roe")]
    assert [statement["id"] for statement in statements] == ["b#1", "b#2"]
    db.close()


def test_only_calls_that_changed_are_written_again() -> None:
    db = store.in_memory()
    for number, date in enumerate(("2021-03-04", "2021-04-04", "2021-05-04")):
        put(db, number, NAMES[number], (date, (0,)))
    unite_calls(db)
    db.execute("UPDATE calls SET record = 'as it was' WHERE id <> '2021-04-04-doe-roe'")
    contents.take_out(db, [1])
    put(db, 1, "b", ("2021-04-04", (0,)))
    unite_calls(db)
    kept = [record for (record,) in db.execute("SELECT record FROM calls ORDER BY position")]
    assert [record == "as it was" for record in kept] == [True, False, True]
    db.close()


def ids(db: sqlite3.Connection) -> list[str]:
    return [json.loads(text)["id"] for text in queries.calls(db, Filter())]
