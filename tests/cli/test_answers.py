"""What the commands answer, on the articles that come with the program, and in which forms."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it comes without stubs
import pytest

from tests.cli.run import SEEDS, ask, xicalls


def schema(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = ask("schema", kind).json()
    return found


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        ("list", "call"),
        ("articles", "article"),
        ("quotes", "statement"),
        ("quotes --why", "statement"),
        ("topics", "topic"),
        ("topics korea", "call"),
        ("speakers", "speaker"),
        ("search korean", "passage"),
    ],
)
def test_every_record_is_as_its_schema_says(command: str, kind: str) -> None:
    wanted = schema(kind)
    assert wanted["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(wanted)
    validator = jsonschema.Draft202012Validator(wanted)
    as_array = ask(*command.split(), "-C", SEEDS, "--json")
    assert (as_array.status, as_array.err) == (0, "")
    records = as_array.json()
    assert records
    for record in records:
        validator.validate(record)
        if kind != "passage":
            assert list(record)[: len(wanted["required"])] == wanted["required"]
    lines = ask(*command.split(), "-C", SEEDS, "--jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == records


def test_spans_are_verbatim() -> None:
    texts = {path.stem: ask("show", "-C", SEEDS, "--text", path.stem).out for path in SEEDS.glob("*.txt")}
    for path in SEEDS.glob("*.txt"):
        assert texts[path.stem].encode() == path.read_bytes()
    for article in ask("articles", "-C", SEEDS, "--json").json():
        assert hashlib.sha256(texts[article["id"]].encode()).hexdigest() == article["text_sha256"]
    for record in ask("quotes", "-C", SEEDS, "--json").json():
        text = texts[record["article"]]
        assert record["text"] == " … ".join(text[start:end] for start, end in record["spans"])
        for span in filter(None, [record["mention"], record["cue"], *record["quoted"]]):
            assert text[span["start"] : span["end"]] == span["text"]
        start, end = record["spans"][0][0], record["spans"][-1][1]
        assert text[:start].endswith(record["prefix"])
        assert text[end:].startswith(record["suffix"])
        assert text.count("\n", 0, start) + 1 == record["line"]


def test_statements_and_calls_know_each_other() -> None:
    calls = {call["id"]: call for call in ask("list", "-C", SEEDS, "--json").json()}
    statements = ask("quotes", "-C", SEEDS, "--json").json()
    assert len(calls) == 3
    for name, call in calls.items():
        assert call["statements"] == sum(statement["call"] == name for statement in statements) > 0
        assert [agent["id"] for agent in call["participants"]]
    assert {article["id"] for article in ask("articles", "-C", SEEDS, "--json").json()} == {
        report["article"] for call in calls.values() for report in call["reports"]
    }


@pytest.mark.parametrize(
    "options",
    [
        ("--speaker", "Xi"),
        ("--speaker", "xi-jinping"),
        ("--speaker", "XI JINPING", "--topic", "Korea"),
        ("--since", "2019", "--until", "2019-12"),
        ("--on", "Jan 2018"),
        ("--on", "2018-01"),
        ("--on", "2018-01-10/2018-01-16"),
        ("--kind", "mixed", "--kind", "direct"),
        ("--to", "Trump"),
        ("--via", "Xinhua"),
        ("--source", "SCMP"),
        ("--contains", "korean peninsula"),
        ("--contains", r"denuclear\w+ation", "--regex"),
        ("--regex", r"denuclear\w+ation"),
    ],
)
def test_filters_leave_some_and_drop_others(options: tuple[str, ...]) -> None:
    everything = ask("quotes", "-C", SEEDS, "--json").json()
    found = ask("quotes", "-C", SEEDS, "--json", *options)
    assert found.status == 0
    assert 0 < len(found.json()) < len(everything)
    assert all(record in everything for record in found.json())


def test_who_was_on_the_line() -> None:
    found = ask("quotes", "-C", SEEDS, "--participant", "Trump", "--json").json()
    assert all(record["call"] for record in found)
    assert ask("list", "-C", SEEDS, "--participant", "Trump", "--participant", "Nobody", "--json").json()
    assert ask("list", "-C", SEEDS, "--participant", "Nobody", "--json").json() == []


def test_xi_is_never_xinhua() -> None:
    found = ask("quotes", "-C", SEEDS, "--speaker", "Xi", "--json").json()
    assert {agent["id"] for record in found for agent in record["speakers"] if agent["id"].startswith("xi")} == {
        "xi-jinping"
    }


@pytest.mark.parametrize("options", [("--speaker", "Nobody"), ("--contains", "***"), ("--since", "2030")])
def test_no_answer_is_an_answer(options: tuple[str, ...]) -> None:
    assert ask("quotes", "-C", SEEDS, "--json", *options)[:2] == (0, "[]\n")
    assert ask("quotes", "-C", SEEDS, "--jsonl", *options)[:2] == (0, "")
    assert ask("quotes", "-C", SEEDS, *options)[:2] == (0, "")


def test_fields_sort_reverse_limit() -> None:
    narrowed = ask("quotes", "-C", SEEDS, "--json", "--fields", "id,speakers.name,cue.text", "--limit", "2").json()
    assert [list(record) for record in narrowed] == [["id", "speakers.name", "cue.text"]] * 2
    lines = [record["line"] for record in ask("quotes", "-C", SEEDS, "--json", "--sort", "line").json()]
    assert lines == sorted(lines)
    back = ask("list", "-C", SEEDS, "--json", "--reverse").json()
    assert back[::-1] == ask("list", "-C", SEEDS, "--json").json()
    assert ask("list", "-C", SEEDS, "--json", "--reverse", "--limit", "1").json() == back[:1]
    assert ask("list", "-C", SEEDS, "--json", "--limit", "0").out == "[]\n"


def test_delimited_forms() -> None:
    count = len(ask("quotes", "-C", SEEDS, "--json").json())
    rows = list(csv.DictReader(io.StringIO(ask("quotes", "-C", SEEDS, "--csv").out)))
    assert len(rows) == count
    assert rows[0]["text"] == ask("quotes", "-C", SEEDS, "--json").json()[0]["text"]
    tabs = ask("quotes", "-C", SEEDS, "--format", "tsv").out.splitlines()
    assert {line.count("\t") for line in tabs} == {len(rows[0]) - 1}
    assert ask("list", "-C", SEEDS, "--markdown").out.splitlines()[1].startswith("| --- |")


def test_a_topic_goes_by_many_names() -> None:
    for one, other in (("korea", "North Korea"), ("hong-kong", "hong kong"), ("hong-kong", "Hong-Kong")):
        assert (
            ask("topics", "-C", SEEDS, one, "--json").json() == ask("topics", "-C", SEEDS, other, "--json").json() != []
        )
    several = ask("topics", "-C", SEEDS, "taiwan", "korea", "--json").json()
    assert len(several) == 3
    for call in several:
        for passage in call["passages"]:
            assert passage["matched"]


def test_topics_are_counted_as_listed() -> None:
    for topic in ask("topics", "-C", SEEDS, "--json").json():
        assert topic["calls"] == len(ask("list", "-C", SEEDS, "--topic", topic["id"], "--json").json())
        if topic["id"] in ("korea", "trade"):
            assert topic["statements"] == len(ask("quotes", "-C", SEEDS, "--topic", topic["id"], "--json").json())
            assert topic["articles"] == len(ask("articles", "-C", SEEDS, "--topic", topic["id"], "--json").json())


def test_speakers_add_up() -> None:
    speakers = ask("speakers", "-C", SEEDS, "--json").json()
    for speaker in speakers:
        assert speaker["statements"] == speaker["direct"] + speaker["mixed"] + speaker["indirect"]
        if speaker["id"] in ("xi-jinping", "donald-trump"):
            assert speaker["statements"] == len(ask("quotes", "-C", SEEDS, "--speaker", speaker["id"], "--json").json())


def test_what_is_piped_is_not_cut() -> None:
    (xi,) = [line for line in ask("speakers", "-C", SEEDS).out.splitlines() if line.startswith("Xi Jinping")]
    topics = [topic["topic"] for topic in ask("speakers", "-C", SEEDS, "--speaker", "Xi", "--json").json()[0]["topics"]]
    assert len(topics) > 5
    assert xi.endswith(", ".join(topics))


def test_the_latest_article_is_the_one_that_came_out_last() -> None:
    dated = [(one["published"]["end"], one["id"]) for one in ask("articles", "-C", SEEDS, "--json").json()]
    newest = max(dated)[1]
    assert ask("show", "-C", SEEDS, "latest", "--json").json()[0]["id"] == newest
    assert ask("explain", "-C", SEEDS, "latest", "--json").json()[0]["id"] == newest
    assert ask("explain", "-C", SEEDS, "latest#1", "--json").json()[0]["id"] == f"{newest}#1"


def test_explain_names_rules_and_words() -> None:
    first = ask("quotes", "-C", SEEDS, "--json", "--why", "--limit", "1").json()[0]
    explained = ask("explain", "-C", SEEDS, first["id"], "--json").json()[0]
    assert explained["kind"] == "statement"
    assert [finding["rule"] for finding in explained["findings"]] == [why["rule"] for why in first["why"]]
    found = explained["findings"][0]
    assert (Path(__file__).parents[2] / found["file"]).is_file()
    assert found["evidence"][0]["line"] >= 1
    shown = ask("explain", "-C", SEEDS, first["id"])
    assert (shown.status, "decided by" in shown.out) == (0, True)
    call = ask("list", "-C", SEEDS, "--json").json()[0]["id"]
    assert "line" in ask("explain", "-C", SEEDS, call).out
    assert "published" in ask("explain", "-C", SEEDS, first["article"]).out


def test_show_numbers_every_statement() -> None:
    for path in SEEDS.glob("*.txt"):
        shown = ask("show", "-C", SEEDS, path.name).out
        count = ask("show", "-C", SEEDS, path.stem, "--json").json()[0]["statements"]
        assert all(shown.count(f"[{number}]") == 2 for number in range(1, count + 1))


def test_one_article_on_standard_input() -> None:
    given = "“We agree,” said Jane Roe.\n".encode()
    record = xicalls("articles", "-C", "-", "--json", given=given).json()[0]
    assert (record["id"], record["file"], record["text_sha256"]) == ("-", "-", hashlib.sha256(given).hexdigest())
    assert xicalls("show", "-C", "-", "-", "--text", given=given).out == given.decode()
    assert "We agree" in xicalls("show", "-C", "-", "-", given=given).out


def test_a_single_file_and_several_paths(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nobody said anything.\n", encoding="utf-8")
    one = sorted(SEEDS.glob("*.txt"))[0]
    assert len(ask("articles", "-C", one, "--json").json()) == 1
    assert len(ask("articles", "-C", SEEDS, "-C", other, "--json").json()) == 4
    assert len(ask("articles", "--json", XICALLS_CORPUS=f"{one}:{other}").json()) == 2


def test_each_statement_of_several_calls_is_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "calls.txt").write_text(
        "Carney on the phone\n\nJune 10, 2025\n\n"
        "Mark Carney spoke by phone today with Emmanuel Macron. Mark Carney said that grain was dear.\n\n"
        "Mark Carney also spoke by phone today with Keir Starmer. Keir Starmer said that rice was dear.\n",
        encoding="utf-8",
    )
    said = ask("quotes", "-C", tmp_path, "--json").json()
    first, second = "2025-06-10-carney-macron", "2025-06-10-carney-starmer"
    assert [(one["text"], one["call"]) for one in said] == [("grain was dear", first), ("rice was dear", second)]
    calls = ask("list", "-C", tmp_path, "--json").json()
    assert [(call["id"], call["statements"]) for call in calls] == [(first, 1), (second, 1)]
