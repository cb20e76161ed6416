"""``xicalls timeline``: the calls on an axis of time, on a screen and as a picture."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema  # type: ignore[import-untyped]  # it comes without stubs
import pytest

from tests.cli.run import SEEDS, ask, xicalls
from xicalls.index.timeline import timeline
from xicalls.render.axis import axis_of
from xicalls.render.screen import Screen
from xicalls.render.timeline import show_timeline
from xicalls.render.timeline_svg import svg_of

CORPUS = Path(__file__).parents[1] / "corpora" / "two_accounts"
SVG = "{http://www.w3.org/2000/svg}"


def row(name: str, *dates: str) -> dict[str, Any]:
    """A row of calls on these days: ``2020-01-31``, or the first and the last day, ``2020-01-01/2020-01-31``."""
    calls = []
    for number, date in enumerate(dates):
        first, _, last = date.partition("/")
        known = {"date": date, "start": first, "end": last or first, "basis": "stated"} if date else {}
        unknown = dict.fromkeys(("date", "start", "end", "basis"))
        calls.append({"id": f"{date}-{number}", "statements": 1, **unknown, **known})
    return {"schema_version": 1, "id": name.lower(), "by": "participants", "name": name, "calls": calls}


def drawn(rows: list[dict[str, Any]], width: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    out = io.StringIO()
    show_timeline(rows, Screen("never", out))
    return out.getvalue().splitlines()


@pytest.mark.parametrize("by", ["participants", "topic", "source"])
def test_it_is_as_its_schema_says(by: str) -> None:
    wanted = ask("schema", "timeline").json()
    jsonschema.Draft202012Validator.check_schema(wanted)
    for corpus in (SEEDS, CORPUS):
        done = ask("timeline", "--by", by, "-C", corpus, "--json")
        assert (done.status, done.err) == (0, "")
        assert done.json()
        for record in done.json():
            jsonschema.Draft202012Validator(wanted).validate(record)
            assert list(record) == wanted["required"]
            assert record["by"] == by


def test_a_row_a_pair_with_their_calls() -> None:
    (only,) = ask("timeline", "-C", SEEDS, "--json").json()
    assert (only["id"], only["name"]) == ("donald-trump+xi-jinping", "Trump – Xi")
    listed = ask("list", "-C", SEEDS, "--json").json()
    assert [call["id"] for call in only["calls"]] == [call["id"] for call in listed]
    pairs = ask("timeline", "-C", CORPUS, "--json").json()
    assert [row["name"] for row in pairs] == ["Dunleavy – Tang", "Aasen – Mwangi"]
    assert pairs[1]["calls"][0]["start"] is None


def test_a_call_is_in_the_row_of_each_of_its_topics_and_sources() -> None:
    topics = {row["id"]: row for row in ask("timeline", "--by", "topic", "-C", CORPUS, "--json").json()}
    assert {"trade", "climate", "human-rights"} <= set(topics)
    only = ask("timeline", "--by", "topic", "--topic", "climate", "-C", CORPUS, "--json").json()
    assert [row["id"] for row in only] == ["climate"]
    sources = [row["name"] for row in ask("timeline", "--by", "source", "-C", CORPUS, "--json").json()]
    assert sorted(sources) == ["(source unknown)", "Ministry of Foreign Affairs of China", "Reuters", "The Guardian"]


def test_the_filters_of_the_list() -> None:
    rows = ask("timeline", "-C", SEEDS, "--since", "2018-06", "--json").json()
    assert [call["id"] for row in rows for call in row["calls"]] == ["2019-12-20-trump-xi"]
    done = ask("timeline", "-C", SEEDS, "--participant", "Merkel")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert ask("timeline", "-C", SEEDS, "--participant", "Merkel", "--json").json() == []


def test_two_of_one_name_bear_their_full_names() -> None:
    def call(given: str) -> dict[str, Any]:
        people = [
            {"id": f"{given}-harris".lower(), "name": f"{given} Harris", "country": "US"},
            {"id": "xi-jinping", "name": "Xi Jinping", "country": "CN"},
        ]
        return {"id": "2021-01-01-harris-xi", "participants": people, "date": None, "statements": 0, "topics": []}

    names = [row["name"] for row in timeline([call("Kamala"), call("Sidney")], "participants")]
    assert names == ["Kamala Harris – Xi Jinping", "Sidney Harris – Xi Jinping"]
    assert [row["name"] for row in timeline([call("Kamala")], "participants")] == ["Harris – Xi"]


@pytest.mark.parametrize(
    ("dates", "first", "end", "ticks"),
    [
        (["2017-08-12", "2019-12-20"], "2017-01-01", "2020-01-01", ["2017", "2018", "2019"]),
        (["2020-01-31", "2020-03-01"], "2020-01-01", "2020-04-01", ["Jan 2020", "Feb", "Mar"]),
        (["2019-12-31", "2020-02-01"], "2019-12-01", "2020-03-01", ["Dec 2019", "Jan 2020", "Feb"]),
        (["2020-08-17"], "2020-08-16", "2020-08-19", ["16 Aug 2020", "17", "18"]),
        (["2020-01-01/2020-12-31"], "2020-01-01", "2021-01-01", None),
        (["1995-01-01", "2024-06-01"], "1995-01-01", "2025-01-01", ["1995", "2000", "2005", "2010", "2015", "2020"]),
        (["0001-01-01", "9999-12-31"], "0001-01-01", "9999-01-01", None),
    ],
)
def test_the_axis_covers_every_call(dates: list[str], first: str, end: str, ticks: list[str] | None) -> None:
    axis = axis_of([row("A", *dates)])
    assert axis is not None
    assert (axis.first.isoformat(), axis.end.isoformat()) == (first, end)
    if ticks is not None:
        assert [tick.name for tick in axis.ticks] == ticks
    assert all(0 <= tick.at < 1 for tick in axis.ticks)
    assert axis_of([row("A", "")]) is None


def test_a_call_stands_where_it_lies_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = drawn([row("A – B", "2018-01-02", "2019-07-01", "2020-12-01")], 60, monkeypatch)
    assert lines[0].split() == ["2018", "2019", "2020"]
    begun = lines[2].index("●") - lines[0].index("2018")
    assert 0 <= begun <= 1
    middle = (lines[2].index("●", lines[2].index("●") + 1) - lines[0].index("2019")) / (
        lines[0].index("2020") - lines[0].index("2019")
    )
    assert 0.4 < middle < 0.6


def test_an_uncertain_date_is_a_stretch(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = drawn([row("A – B", "2018-03-01/2018-11-30", "2019-06-01")], 80, monkeypatch)
    assert re.search(r"├─+┤", lines[2])
    assert lines[-1] == "● a call   ├─┤ some day between"
    narrow = drawn([row("A – B", "2010-01-10/2010-01-20", "2019-06-01")], 60, monkeypatch)
    assert "○" in narrow[2]
    assert "○ about then" in narrow[-1]


def test_several_calls_in_one_place_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [f"2018-01-{day:02}" for day in range(1, 13)]
    lines = drawn([row("A – B", *days[:3], "2019-06-01"), row("C – D", *days)], 60, monkeypatch)
    assert "3" in lines[2].split("4")[0]
    assert "✚" in lines[3]
    assert lines[2].endswith(" 4")
    assert lines[3].endswith(" 12")


def test_calls_without_a_date_are_counted_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = drawn([row("A – B", "2018-01-01", "")], 60, monkeypatch)
    assert lines[2].endswith("1 + 1 undated")
    assert drawn([row("A – B", "")], 60, monkeypatch) == ["A – B  1 undated"]


@pytest.mark.parametrize("width", [20, 40, 80, 100, 160, 300])
def test_it_fits_the_screen(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        row("Somebody of a long name indeed – Somebody Else", "2018-01-01", "2019-05-02/2019-08-01"),
        row("B", "2024-01-01", ""),
    ]
    lines = drawn(rows, width, monkeypatch)
    assert max(map(len, lines)) <= max(width, 20)
    assert any("●" in line for line in lines)


def test_in_ascii_where_nothing_else_can_be_shown() -> None:
    for every, lang in (("C", None), ("", "POSIX"), ("", "en_US.ISO-8859-1")):
        out = ask("timeline", "-C", SEEDS, COLUMNS="80", LC_ALL=every, LANG=lang).out
        assert out.isascii()
        assert "Trump - Xi" in out
        assert "* a call" in out
    assert "●" in ask("timeline", "-C", SEEDS, COLUMNS="80", LC_ALL="en_US.UTF-8").out


def test_colour_only_where_it_is_wanted() -> None:
    assert "\x1b" not in ask("timeline", "-C", SEEDS, NO_COLOR="1").out
    assert "\x1b" in ask("timeline", "-C", SEEDS, "--color", "always").out


def test_a_picture_of_its_own(tmp_path: Path) -> None:
    target = tmp_path / "calls.svg"
    done = ask("timeline", "-C", SEEDS, "--svg", target)
    assert (done.status, done.out) == (0, "")
    picture = ET.fromstring(target.read_text(encoding="utf-8"))
    assert picture.tag == f"{SVG}svg"
    titles = [title.text or "" for title in picture.iter(f"{SVG}title")]
    for call in ask("list", "-C", SEEDS, "--json").json():
        assert any(call["id"] in title for title in titles)
    assert not any("href" in name for element in picture.iter() for name in element.attrib)
    assert ask("timeline", "-C", SEEDS, "--svg", "-").out == target.read_text(encoding="utf-8")


def test_a_picture_of_anything(tmp_path: Path) -> None:
    for rows in (
        [],
        [row("<b>&", "")],
        [row("A\x1b\x00", "2018-01-01", "2018-01-02", "2018-05-01/2018-11-01"), row("B", "2019-01-01")],
    ):
        picture = ET.fromstring(svg_of(rows, "<&>"))
        assert picture.find(f"{SVG}title") is not None
    texts = [text.text for text in ET.fromstring(svg_of([row("<b>&", "")], "t")).iter(f"{SVG}text")]
    assert "<b>&" in texts
    done = ask("timeline", "-C", SEEDS, "--svg", tmp_path / "no" / "x.svg")
    assert done.status == 2
    assert "cannot write" in done.err


def test_as_a_process() -> None:
    done = xicalls("timeline", "-C", SEEDS, LC_ALL="C.UTF-8")
    assert (done.status, done.err) == (0, "")
    assert done.out.count("●") >= 2
