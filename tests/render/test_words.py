from __future__ import annotations

import io
import json
from typing import Any

import pytest

from xicalls.errors import UsageError
from xicalls.render.output import Output
from xicalls.render.people import show_statement, words_of
from xicalls.render.phrases import asker, date_words, names, parties
from xicalls.render.records import cell, picked, write
from xicalls.render.screen import Screen

ROE: dict[str, Any] = {"id": "jane-roe", "name": "Jane Roe"}
DOE: dict[str, Any] = {"id": "john-doe", "name": "John Doe"}


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-01-16", "16 Jan 2018"),
        ("2018-01", "Jan 2018"),
        ("2018", "2018"),
        ("2018-01-10/2018-01-16", "10–16 Jan 2018"),
        ("2018-01-30/2018-02-02", "30 Jan – 2 Feb 2018"),
        ("2017-12-30/2018-01-02", "30 Dec 2017 – 2 Jan 2018"),
        ("2018-01/2018-03", "Jan 2018 – Mar 2018"),
        (None, "undated"),
        ("", "undated"),
        ("2018-21", "2018-21"),
    ],
)
def test_dates_in_words(edtf: str | None, words: str) -> None:
    assert date_words(edtf) == words


def test_agents_in_words() -> None:
    assert names([]) == ""
    assert names([ROE]) == "Jane Roe"
    assert names([ROE, DOE]) == "Jane Roe and John Doe"
    assert names([ROE, DOE, ROE]) == "Jane Roe, John Doe and Jane Roe"


def test_an_arrow_leads_from_who_phoned() -> None:
    call = {
        "id": "2021-03-04-doe-roe",
        "participants": [ROE, DOE],
        "date": None,
        "topics": [],
        "statements": 0,
        "reports": [],
        "initiated_by": None,
        "requested_by": None,
    }
    assert (parties(call), asker(call)) == ("Jane Roe – John Doe", "–")
    assert parties(call | {"initiated_by": "john-doe"}) == "John Doe → Jane Roe"
    assert asker(call | {"requested_by": "john-doe"}) == "John Doe"
    assert asker(call | {"requested_by": "somebody-else"}) == "somebody-else"


def statement(**changes: Any) -> dict[str, Any]:
    return {
        "id": "a#1",
        "file": "a.txt",
        "line": 3,
        "source": "Arland Daily",
        "kind": "mixed",
        "speakers": [ROE],
        "mention": None,
        "cue": {"start": 0, "end": 4, "text": "told"},
        "addressees": [DOE],
        "via": [{"id": "arpress", "name": "Arpress"}],
        "text": "that “the [/island]\nmatters” … to them",
        "spans": [[10, 37], [45, 52]],
        "quoted": [{"start": 16, "end": 35, "text": "the [/island]\nmatters"}],
    } | changes


def test_quoted_words_stand_out_and_brackets_survive() -> None:
    made = statement(
        text="that “the [/sic] matters” to us … and them",
        spans=[[10, 39], [45, 53]],
        quoted=[{"start": 16, "end": 33, "text": "the [/sic] matters"}],
    )
    made["spans"][0][1] = 10 + len("that “the [/sic] matters” to us")
    made["quoted"][0]["end"] = 16 + len("the [/sic] matters")
    pieces = words_of(made)
    assert "".join(piece.text for piece in pieces) == made["text"]
    assert [piece.text for piece in pieces if piece.style] == ["the [/sic] matters"]


def test_direct_speech_gets_its_marks_back() -> None:
    made = statement(kind="direct", text="We agree, … on trade.", spans=[[5, 14], [40, 49]], quoted=[])
    assert "".join(piece.text for piece in words_of(made)) == "“We agree,” … “on trade.”"


def test_a_statement_on_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    stream = io.StringIO()
    plain = statement(kind="indirect", text="it is late", spans=[[0, 10]], quoted=[])
    show_statement(plain, "4 Mar 2021", Screen("never", stream))
    assert stream.getvalue().splitlines() == [
        "Jane Roe to John Doe, according to Arpress        4 Mar 2021",
        "  it is late",
        "  Arland Daily · a.txt:3 · told · indirect · #1",
        "",
    ]


def test_an_unattributed_statement_says_so() -> None:
    stream = io.StringIO()
    show_statement(statement(speakers=[], addressees=[], via=[]), "undated", Screen("never", stream))
    assert stream.getvalue().startswith("Unattributed")


def test_a_question_put_to_somebody_says_to_whom() -> None:
    stream = io.StringIO()
    asked = statement(speakers=[], mention=None, via=[])
    show_statement(asked, "undated", Screen("never", stream))
    assert stream.getvalue().startswith("Unattributed, to John Doe")


RECORDS = [
    {"id": "b", "n": 2, "agents": [ROE, DOE], "none": None, "text": "a\tb\nc|d", "on": True},
    {"id": "A", "n": 10, "agents": [], "none": None, "text": "=x,“y”", "on": False},
]


def written(**output: Any) -> str:
    stream = io.StringIO()
    write(map(json.dumps, RECORDS), Output(**output), ("id", "agents", "text"), stream)
    return stream.getvalue()


def test_json_and_json_lines() -> None:
    assert json.loads(written(format="json")) == RECORDS
    assert [json.loads(line) for line in written(format="jsonl").splitlines()] == RECORDS
    assert json.loads(written(format="json", fields=("agents.name", "n"))) == [
        {"agents.name": ["Jane Roe", "John Doe"], "n": 2},
        {"agents.name": [], "n": 10},
    ]


def test_nothing_is_an_empty_array() -> None:
    stream = io.StringIO()
    write([], Output("json"), ("id",), stream)
    assert stream.getvalue() == "[]\n"


def test_tables() -> None:
    assert written(format="csv") == 'id,agents,text\nb,Jane Roe; John Doe,"a\tb\nc|d"\nA,,"=x,“y”"\n'
    assert written(format="tsv") == "id\tagents\ttext\nb\tJane Roe; John Doe\ta b c|d\nA\t\t=x,“y”\n"
    assert written(format="markdown").splitlines()[2] == "| b | Jane Roe; John Doe | a b c\\|d |"


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ({"sort": "n"}, ["b", "A"]),
        ({"sort": "n", "reverse": True}, ["A", "b"]),
        ({"sort": "id"}, ["A", "b"]),
        ({"sort": "agents"}, ["b", "A"]),
        ({"reverse": True, "limit": 1}, ["A"]),
        ({"sort": "n", "limit": 1}, ["b"]),
    ],
)
def test_order(options: dict[str, Any], ids: list[str]) -> None:
    assert [record["id"] for record in json.loads(written(format="json", **options))] == ids


def test_an_unknown_field_gets_a_suggestion() -> None:
    with pytest.raises(UsageError, match="Did you mean agents"):
        written(format="json", fields=("agent",))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (3, "3"),
        ([[1, 2], [3, 4]], "1-2; 3-4"),
        ({"x": 1}, '{"x": 1}'),
        ({"edtf": "2018"}, "2018"),
    ],
)
def test_cells(value: object, text: str) -> None:
    assert cell(value) == text


def test_dotted_names_reach_inside() -> None:
    assert picked({"a": {"b": [{"c": 1}, {"c": 2}]}}, "a.b.c") == [1, 2]
    assert picked({"a": None}, "a.b") is None
