from __future__ import annotations

import json

import pytest

from tests.index.made import ROE, TEXT, analysis
from xicalls.index.records import Lines, agent_record, article_record, split_at
from xicalls.index.statements import statement_records
from xicalls.jsontext import dumps

ARTICLE_FIELDS = (
    "schema_version id file format encoding text_sha256 title source authors published language words calls topics"
    " speakers statements notices"
)
STATEMENT_FIELDS = (
    "schema_version id article file line source published call kind speakers mention cue addressees via text spans"
    " quoted prefix suffix topics rule confidence"
)


def test_an_article_has_the_fields_of_the_contract_in_their_order() -> None:
    record = article_record(analysis())
    assert list(record) == ARTICLE_FIELDS.split()
    assert record["title"] == "Arland and Borland agree"
    assert record["published"] == {
        "edtf": "2021-03-04",
        "start": "2021-03-04",
        "end": "2021-03-04",
        "precision": "day",
        "basis": "stated",
        "why": [{"start": 19, "end": 24, "text": "agree", "note": "on the day"}],
    }
    assert [agent["id"] for agent in record["speakers"]] == ["jane-roe", "borland-official"]
    assert (record["statements"], record["topics"]) == (2, ["trade"])
    assert record["notices"] == [{"code": "odd", "message": "something is odd", "start": 19, "end": 24}]


def test_statements_are_verbatim() -> None:
    first, second = statement_records(analysis(), {"told_someone": 0.9})
    assert list(first) == STATEMENT_FIELDS.split()
    assert first["id"] == "arland#1"
    assert first["text"] == "“the [island] matters” to trade"
    assert [TEXT[start:end] for start, end in first["spans"]] == [first["text"]]
    assert [quoted["text"] for quoted in first["quoted"]] == ["the [island] matters"]
    assert (first["line"], first["prefix"][-5:], first["suffix"][:9]) == (3, "that ", ", Arpress")
    assert (first["rule"], first["confidence"]) == ("told_someone", 0.9)
    assert second["text"] == "We agree, … on trade."
    assert second["confidence"] is None
    assert [agent["id"] for agent in first["via"]] == ["arpress"]


def test_an_agent_has_no_more_than_the_contract_says() -> None:
    assert agent_record(ROE) == {
        "id": "jane-roe",
        "name": "Jane Roe",
        "kind": "person",
        "office": "President of Arland",
        "country": "AR",
        "wikidata": "Q1",
    }


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Zoë", '"Zoë"'),
        ("a\u2028b\u2029c\u0085d", '"a\\u2028b\\u2029c\\u0085d"'),
        ("\x1b[31m", '"\\u001b[31m"'),
        ("\x9b31m\x7f", '"\\u009b31m\\u007f"'),
        ("half \ud83d", '"half \\ud83d"'),
    ],
)
def test_json_is_not_ascii_but_safe(value: str, written: str) -> None:
    assert dumps(value) == written
    assert json.loads(written) == value


def test_nan_is_never_written() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        dumps(float("nan"))


@pytest.mark.parametrize(
    ("text", "offset", "line"),
    [
        ("a\nb\nc", 0, 1),
        ("a\nb\nc", 2, 2),
        ("a\nb\nc", 4, 3),
        ("a\r\nb", 3, 2),
        ("a\rb", 2, 2),
        ("a\rb\nc", 4, 2),
        ("", 0, 1),
    ],
)
def test_lines_count_from_one(text: str, offset: int, line: int) -> None:
    assert Lines(text).of(offset) == line


def test_a_record_can_be_split_at_a_field() -> None:
    record = {"a": ', "c": null, ', "b": [2, "“x”"], "c": None, "d": {"c": None, "e": "f"}}
    head, tail = split_at(record, "c", "null")
    assert json.loads(f"{head}true{tail}") == record | {"c": True}
