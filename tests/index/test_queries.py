from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.index.made import analysis
from xicalls import lexicon
from xicalls.errors import UsageError
from xicalls.index import contents, counts, lookups, queries, store
from xicalls.index.days import days_of
from xicalls.index.filter import Filter
from xicalls.index.rows import rows_of
from xicalls.index.search import places, search
from xicalls.index.topics import topic_id
from xicalls.index.united import unite_calls
from xicalls.lexicon import Lexicon

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def db() -> Iterator[sqlite3.Connection]:
    made = store.in_memory()
    words = Lexicon(
        {"topics": {"trade": {"name": "Trade", "aliases": ["tariffs"]}, "korea": {"name": "Korea"}}}, "test"
    )
    contents.put_topics(
        made, [("trade", "Trade", "| trade | tariffs |"), ("korea", "Korea", "| korea | north korea |")]
    )
    kept = (
        analysis("early", "2019-05-06", "Borland Post"),
        analysis("late", "2021-03-04"),
        analysis("undated", None, calls=False),
    )
    for number, found in enumerate(kept, 1):
        contents.put(made, number, rows_of(found, words), {})
    unite_calls(made)
    yield made
    made.close()


def ids(found: Iterator[str]) -> list[str]:
    return [json.loads(text)["id"] for text in found]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Filter(), "early#1 early#2 late#1 late#2 undated#1 undated#2"),
        (Filter(speakers=("Roe",)), "early#1 late#1 undated#1"),
        (Filter(speakers=("roe", "official")), "early#1 early#2 late#1 late#2 undated#1 undated#2"),
        (Filter(speakers=("jane-roe",), kinds=("mixed",)), "early#1 late#1 undated#1"),
        (Filter(speakers=("Ro",)), ""),
        (Filter(speakers=("Doe",)), ""),
        (Filter(to=("John Doe",)), "early#1 late#1 undated#1"),
        (Filter(via=("ARPRESS",)), "early#1 late#1 undated#1"),
        (Filter(kinds=("direct",)), "early#2 late#2 undated#2"),
        (Filter(kinds=("indirect",)), ""),
        (Filter(topics=("trade",)), "early#1 late#1 undated#1"),
        (Filter(topics=("korea",)), ""),
        (Filter(sources=("post",)), "early#1 early#2"),
        (Filter(sources=("arlanddaily",), speakers=("Roe",)), "early#1 late#1 undated#1"),
        (Filter(contains=("island matters",)), "early#1 late#1 undated#1"),
        (Filter(contains=("matters island",)), ""),
        (Filter(contains=("island", "trade")), "early#1 late#1 undated#1"),
        (Filter(regex="^we agree"), "early#2 late#2 undated#2"),
        (Filter(regex=r"\[island\]"), "early#1 late#1 undated#1"),
        (Filter(days=(days_of("2019"),)), "early#1 early#2"),
        (Filter(days=(("2020-01-01", ""),)), "late#1 late#2"),
        (Filter(days=(("", "2020-01-01"),)), "early#1 early#2"),
        (Filter(participants=("Doe",)), "early#1 early#2 late#1 late#2"),
        (Filter(participants=("official",)), ""),
        (Filter(min_confidence=0.1), ""),
    ],
)
def test_statements(db: sqlite3.Connection, asked: Filter, found: str) -> None:
    assert ids(queries.statements(db, asked)) == found.split()
    assert queries.count_statements(db, asked) == len(found.split())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Filter(), "early late undated"),
        (Filter(topics=("trade",)), "early late undated"),
        (Filter(topics=("korea",)), ""),
        (Filter(participants=("Roe",)), "early late"),
        (Filter(sources=("Borland Post",)), "early"),
        (Filter(speakers=("official",), days=(days_of("2021"),)), "late"),
        (Filter(contains=("nowhere",)), ""),
    ],
)
def test_articles(db: sqlite3.Connection, asked: Filter, found: str) -> None:
    assert ids(queries.articles(db, asked)) == found.split()


def test_limits_apply_to_the_ordered_answer(db: sqlite3.Connection) -> None:
    assert ids(queries.statements(db, Filter(), 3)) == ["early#1", "early#2", "late#1"]
    assert ids(queries.articles(db, Filter(), 1)) == ["early"]


def test_articles_know_their_calls_and_statements_theirs(db: sqlite3.Connection) -> None:
    calls = [json.loads(text) for text in queries.calls(db, Filter())]
    articles = {record["id"]: record for record in map(json.loads, queries.articles(db, Filter()))}
    assert {report["article"] for call in calls for report in call["reports"]} == {"early", "late"}
    assert articles["undated"]["calls"] == []
    for call in calls:
        said = [json.loads(text) for text in queries.statements(db, Filter(), call=call["id"])]
        assert len(said) == call["statements"] == 2
        assert all(call["id"] in articles[statement["article"]]["calls"] for statement in said)
        assert call["evidence"][0]["text"] == "told John Doe"
        assert call["date"]["why"][0]["note"] == "the same day"
        assert call["topics"] == ["trade"]


def test_why_is_told_beside_the_statement(db: sqlite3.Connection) -> None:
    first = json.loads(next(queries.explained_statements(db, Filter())))
    assert [(why["what"], why["rule"]) for why in first["why"]] == [
        ("statement", "told_someone"),
        ("speakers", "named_in_full"),
        ("addressees", "named_in_full"),
        ("via", "named_in_full"),
        ("topic trade", "words_of_topic"),
    ]
    assert first["why"][1]["evidence"][0]["text"] == "President Jane Roe"


def test_topics_are_counted(db: sqlite3.Connection) -> None:
    assert counts.topics(db, Filter()) == [
        {"schema_version": 1, "id": "trade", "name": "Trade", "calls": 2, "articles": 3, "statements": 3}
    ]
    assert counts.topics(db, Filter(days=(days_of("2019"),)))[0]["articles"] == 1


def test_passages_of_a_call(db: sqlite3.Connection) -> None:
    call = json.loads(next(queries.calls(db, Filter())))
    found = list(lookups.passages(db, ("trade",), call["id"]))
    assert [(passage["article"], passage["line"]) for passage in found] == [("early", 3), ("early", 4)]
    assert [span["text"] for span in found[0]["matched"]] == ["trade"]
    assert [passage["article"] for passage in lookups.passages(db, ("trade",), None)] == ["undated", "undated"]


def test_speakers_are_counted(db: sqlite3.Connection) -> None:
    official, roe = counts.speakers(db, Filter())
    assert (roe["id"], roe["statements"], roe["mixed"], roe["direct"], roe["articles"]) == ("jane-roe", 3, 3, 0, 3)
    assert roe["topics"] == [{"topic": "trade", "statements": 3}]
    assert (official["id"], official["direct"]) == ("borland-official", 3)
    assert [speaker["id"] for speaker in counts.speakers(db, Filter(speakers=("Roe",)))] == ["jane-roe"]


@pytest.mark.parametrize(("typed", "topic"), [("trade", "trade"), ("Tariffs", "trade"), ("North-Korea", "korea")])
def test_a_topic_goes_by_its_names(db: sqlite3.Connection, typed: str, topic: str) -> None:
    assert topic_id(db, typed) == topic


@pytest.mark.parametrize(
    ("typed", "hint"), [("koera", "Did you mean korea"), ("zzz", "xicalls topics"), ("'", "xicalls")]
)
def test_an_unknown_topic_gets_suggestions(db: sqlite3.Connection, typed: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        topic_id(db, typed)


def test_an_expression_that_is_none_is_said(db: sqlite3.Connection) -> None:
    with pytest.raises(UsageError, match="no regular expression"):
        list(queries.statements(db, Filter(regex="(")))


def test_search_ranks_and_marks(db: sqlite3.Connection) -> None:
    found = search(db, "trade arpress", Filter())
    assert [passage["article"] for passage in found] == ["early", "late", "undated"]
    assert [span["text"] for span in found[0]["matched"]] == ["trade", "Arpress"]
    assert found[0]["statements"] == ["early#1"]
    assert search(db, "trade arpress", Filter(), 1) == found[:1]
    assert search(db, "trade nowhere", Filter()) == search(db, "…", Filter()) == []


def test_places_are_whole_words() -> None:
    assert places("Zoë said zoes: ZOE", "zoe") == [(0, 3), (15, 18)]
    assert places("他说台湾", "台湾") == [(2, 3), (3, 4)]


def snapshot(made: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """All that questions can see of an index, whatever its keys are."""
    found: list[tuple[Any, ...]] = [(text,) for text in queries.explained_statements(made, Filter())]
    found += [(text,) for text in queries.articles(made, Filter())]
    found += [(text,) for text in queries.calls(made, Filter())]
    found += [(json.dumps(record),) for record in search(made, "trade", Filter())]
    return found


def test_what_is_taken_out_leaves_no_trace() -> None:
    words = lexicon.Lexicon({}, "test")
    plain, other = store.in_memory(), store.in_memory()
    contents.put(plain, 1, rows_of(analysis("kept"), words), {})
    contents.put(other, 2, rows_of(analysis("gone"), words), {})
    contents.put(other, 1, rows_of(analysis("kept"), words), {})
    contents.take_out(other, [2])
    for made in (plain, other):
        unite_calls(made)
    assert [row[0] for row in snapshot(plain)] == [row[0] for row in snapshot(other)]
    for table in ("articles", "statements", "spoken", "about", "paragraphs", "passages", "reports"):
        assert queries.count(plain, table) == queries.count(other, table)
