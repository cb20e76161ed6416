"""``xicalls compare``: the accounts of one call side by side, on a screen and in every other form."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it comes without stubs
import pytest

from tests.cli.run import SEEDS, ask, xicalls
from xicalls import Corpus
from xicalls.errors import UsageError

CORPUS = Path(__file__).parents[1] / "corpora" / "two_accounts"
CALL = "2020-08-17-dunleavy-tang"
BEIJING, PAPER, WIRE = "Ministry of Foreign Affairs of China", "The Guardian", "Reuters"


@pytest.fixture(scope="module")
def comparison() -> dict[str, Any]:
    done = ask("compare", CALL, "-C", CORPUS, "--json")
    assert (done.status, done.err) == (0, "")
    (found,) = done.json()
    assert isinstance(found, dict)
    return found


def account(comparison: dict[str, Any], source: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in comparison["accounts"] if one["source"] == source)
    return found


def test_it_is_as_its_schema_says(comparison: dict[str, Any]) -> None:
    wanted = ask("schema", "comparison").json()
    validator = jsonschema.Draft202012Validator(wanted)
    validator.check_schema(wanted)
    validator.validate(comparison)
    assert list(comparison) == wanted["required"]
    for name in ("account", "claim"):
        assert wanted["$defs"][name]["required"]
    assert list(comparison["accounts"][0]) == wanted["$defs"]["account"]["required"]
    for record in ask("compare", "latest", "-C", SEEDS, "--json").json():
        validator.validate(record)


def test_a_column_a_source_in_the_order_of_their_articles(comparison: dict[str, Any]) -> None:
    assert {one["source"] for one in comparison["accounts"]} == {BEIJING, PAPER, WIRE}
    assert comparison["accounts"][0]["source"] != PAPER, "the paper came out a day later"
    assert comparison["call"] == next(
        call for call in ask("list", "-C", CORPUS, "--json").json() if call["id"] == CALL
    ), "the call is as in the list"
    assert "oslo_nairobi" not in [about["article"] for one in comparison["accounts"] for about in one["articles"]]


def test_two_capitals_that_both_say_that_the_other_asked(comparison: dict[str, Any]) -> None:
    assert comparison["call"]["requested_by"] is None
    assert comparison["disagreements"] == ["requested_by"]
    asked = {one["source"]: one["requested_by"] for one in comparison["accounts"]}
    assert asked[BEIJING]["agent"]["id"] == "helen-dunleavy"
    assert asked[PAPER]["agent"]["id"] == "tang-weimin"
    assert asked[WIRE] is None
    assert asked[BEIJING]["according_to"] == [], "its own word"
    assert [agent["name"] for agent in asked[PAPER]["according_to"]] == ["spokesman for Ms Dunleavy"]
    assert account(comparison, PAPER)["duration_minutes"] == 40
    for claim in (asked[BEIJING], asked[PAPER]):
        line = (CORPUS / claim["file"]).read_text(encoding="utf-8").splitlines()[claim["line"] - 1]
        assert claim["evidence"][0]["text"] in line


def test_when_as_each_says_it(comparison: dict[str, Any]) -> None:
    for source in (BEIJING, PAPER):
        assert account(comparison, source)["date"]["edtf"] == "2020-08-17"
    said = account(comparison, PAPER)
    assert (said["date"]["why"][0]["text"], said["date_at"]["line"]) == ("last night", 7)


def test_what_each_leaves_out(comparison: dict[str, Any]) -> None:
    assert account(comparison, BEIJING)["only_topics"] == ["climate"]
    assert "climate" in account(comparison, PAPER)["left_out"]
    assert "climate" in account(comparison, WIRE)["left_out"]
    assert "human-rights" in account(comparison, PAPER)["only_topics"]
    assert "human-rights" in account(comparison, BEIJING)["left_out"]
    assert all("trade" in one["topics"] for one in comparison["accounts"])
    for one in comparison["accounts"]:
        assert not set(one["topics"]) & set(one["left_out"])
        assert set(one["only_topics"]) <= set(one["topics"])


def test_statements_on_the_same_thing_stand_in_one_row(comparison: dict[str, Any]) -> None:
    texts = {one["id"]: one["text"] for one in comparison["statement_records"]}
    weapon = next(
        pair
        for pair in comparison["pairs"]
        if any("weapon" in texts[name] for names in pair["statements"] for name in names)
    )
    assert [any("weapon" in texts[name] for name in names) for names in weapon["statements"]] == [True, True, True]
    assert weapon["topics"] == ["trade"]
    alone = [texts[name] for names in comparison["unpaired"] for name in names]
    assert any("climate change is a challenge" in text for text in alone)
    assert any("we want them home" in text for text in alone)


def test_every_statement_is_there_once(comparison: dict[str, Any]) -> None:
    rows = [names for pair in comparison["pairs"] for names in pair["statements"]]
    shown = [name for names in [*rows, *comparison["unpaired"]] for name in names]
    assert sorted(shown) == sorted(one["id"] for one in comparison["statement_records"])
    files = [[about["article"] for about in one["articles"]] for one in comparison["accounts"]]
    for row in [*(pair["statements"] for pair in comparison["pairs"]), comparison["unpaired"]]:
        assert len(row) == len(files)
        for names, own in zip(row, files, strict=True):
            assert all(name.rpartition("#")[0] in own for name in names)
    for pair in comparison["pairs"]:
        assert sum(bool(names) for names in pair["statements"]) > 1


@pytest.mark.parametrize("typed", [CALL, "2020-08-17", "2020", "latest"])
def test_a_call_by_its_id_a_beginning_or_latest(typed: str) -> None:
    done = ask("compare", typed, "-C", CORPUS, "--fields", "id", "--json")
    assert done.json() == [{"id": CALL}]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2020-08-17-dunleavy-tong", f"Did you mean {CALL}?"),
        ("dunleavy", f"Did you mean {CALL}?"),
        ("zzz", "“xicalls list --fields id” lists them."),
        ("", "no call is called “”."),
    ],
)
def test_an_unknown_call(typed: str, said: str) -> None:
    done = ask("compare", typed, "-C", CORPUS)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_a_beginning_of_several_calls() -> None:
    done = ask("compare", "20", "-C", SEEDS)
    assert (done.status, done.out) == (2, "")
    assert "3 calls begin with “20”" in done.err


def test_articles_without_a_call(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rain in Perth\n\nIt rained on Monday, the mayor said.\n", encoding="utf-8")
    done = ask("compare", "latest", "-C", tmp_path)
    assert (done.status, done.out) == (2, "")
    assert "no call is reported" in done.err


@pytest.mark.parametrize("width", [40, 60, 80, 100, 130, 160, 240])
def test_it_fits_the_screen_and_leaves_nothing_out(width: int, comparison: dict[str, Any]) -> None:
    done = ask("compare", CALL, "-C", CORPUS, COLUMNS=str(width))
    assert (done.status, done.err) == (0, "")
    assert max(map(len, done.out.splitlines())) <= width
    assert "\x1b" not in done.out
    words = set(re.findall(r"\w+", done.out))
    for one in comparison["statement_records"]:
        long = [word for word in re.findall(r"\w+", one["text"]) if len(word) < 20]
        assert set(long) <= words
    assert "asked for by" in done.out
    assert "in more than one" in " ".join(done.out.split())
    assert "In one account only" in done.out


def test_side_by_side_where_there_is_room_else_one_below_the_other() -> None:
    wide = ask("compare", CALL, "-C", CORPUS, COLUMNS="120").out.splitlines()
    assert any(PAPER in line and WIRE in line for line in wide)
    assert any(line.startswith("asked for by") and "Helen Dunleavy" in line and "Tang Weimin" in line for line in wide)
    narrow = ask("compare", CALL, "-C", CORPUS, COLUMNS="60").out.splitlines()
    assert not any(PAPER in line and WIRE in line for line in narrow)
    assert any("they contradict each other" in line for line in narrow)
    piped = ask("compare", CALL, "-C", CORPUS).out
    assert "Australian barley are a technical matter under the rules of the World Trade Organization" in piped


def test_one_account_has_nothing_to_be_compared_with() -> None:
    done = ask("compare", "2017-08-12", "-C", SEEDS, COLUMNS="100")
    assert "1 account" in done.out
    assert "nothing to compare it with" in done.out
    assert "In one account only" not in done.out


def test_without_other_marks_where_the_locale_has_none() -> None:
    done = ask("compare", CALL, "-C", CORPUS, COLUMNS="120", LC_ALL="C")
    assert "─" not in done.out
    assert "asked for by\n!=" in done.out or "asked for by !=" in done.out or "!=" in done.out


class Page(HTMLParser):
    """What a browser would make of a page: its tags, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "col", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data


def read(page: str) -> Page:
    parsed = Page()
    parsed.feed(page)
    parsed.close()
    assert parsed.open == []
    return parsed


def test_a_page_of_its_own(tmp_path: Path, comparison: dict[str, Any]) -> None:
    target = tmp_path / "accounts.html"
    done = ask("compare", CALL, "-C", CORPUS, "--html", target)
    assert (done.status, done.out) == (0, "")
    assert str(target) in done.err
    text = target.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    page = read(text)
    assert not {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "a"}
    assert not any(name in ("src", "href") for _, attributes in page.tags for name in attributes)
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
    for one in comparison["statement_records"]:
        for part in one["text"].split(" … "):
            assert " ".join(part.split()) in " ".join(page.text.split())
    assert ask("compare", CALL, "-C", CORPUS, "--html", "-").out == text


def test_text_of_articles_is_text(tmp_path: Path) -> None:
    evil = tmp_path / "evil"
    shutil.copytree(CORPUS, evil)
    text = (evil / "wire.txt").read_text(encoding="utf-8")
    text = text.replace("“never used", "“<script>alert(1)</script> & *never* | [used](x) \x1b[31m")
    (evil / "wire.txt").write_text(text, encoding="utf-8")
    page = ask("compare", "2020-08", "-C", evil, "--html", "-").out
    assert "<script>" not in page
    assert "<script>alert(1)</script> & *never* | [used](x)" in read(page).text
    assert "\x1b" not in page
    markdown = ask("compare", "2020-08", "-C", evil, "--markdown").out
    assert r"\<script\>alert(1)\</script\> & \*never\* \| \[used\](x)" in markdown
    assert "\x1b" not in markdown
    for width in ("50", "140"):
        shown = ask("compare", "2020-08", "-C", evil, COLUMNS=width).out
        assert "\x1b" not in shown
        assert "␛[31m" in shown.replace("\n", "")


def test_as_markdown(comparison: dict[str, Any]) -> None:
    lines = ask("compare", CALL, "-C", CORPUS, "--markdown").out.splitlines()
    assert lines[0].startswith("# Tang Weimin")
    table = [line for line in lines if line.startswith("|")]
    assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table}) == 1
    assert sum(line.startswith("- ") for line in lines) == len(comparison["statement_records"])


def test_some_fields_as_a_table_or_values() -> None:
    table = ask("compare", CALL, "-C", CORPUS, "--fields", "id,accounts.requested_by.agent.name").out
    assert table.splitlines()[1].split() == [CALL, "Helen", "Dunleavy;", "Tang", "Weimin"]
    assert (
        ask("compare", CALL, "-C", CORPUS, "--fields", "disagreements", "--csv").out == "disagreements\nrequested_by\n"
    )
    assert ask("compare", CALL, "-C", CORPUS, "--fields", "nonsense").status == 2


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    done = ask("compare", CALL, "-C", CORPUS, "--html", tmp_path / "not" / "there.html")
    assert (done.status, done.out) == (2, "")
    assert "cannot write" in done.err


def test_two_articles_of_one_source_are_one_account(tmp_path: Path) -> None:
    made = tmp_path / "more"
    shutil.copytree(CORPUS, made)
    (made / "second.txt").write_text(
        "Barley call: what we know\n\nBy Nora Whitlam\nPublished: 18 August 2020\nSOURCE www.theguardian.com\n\n"
        "Prime Minister Helen Dunleavy and Chinese Premier Tang Weimin spoke by telephone on Monday.\n\n"
        "Ms Dunleavy said farmers were patient.\n",
        encoding="utf-8",
    )
    (found,) = ask("compare", "2020-08", "-C", made, "--json").json()
    assert len(found["accounts"]) == 3
    assert [about["article"] for about in account(found, PAPER)["articles"]] == ["second", "southern_cross"]
    assert account(found, PAPER)["requested_by"]["article"] == "southern_cross"


def test_the_library_answers_the_same(comparison: dict[str, Any]) -> None:
    with Corpus(CORPUS) as corpus:
        assert corpus.compare("latest") == comparison
        assert list(corpus.timeline("topic")) == ask("timeline", "--by", "topic", "-C", CORPUS, "--json").json()
        assert list(corpus.check()) == ask("check", "-C", CORPUS, "--json").json()
        with pytest.raises(UsageError, match="Did you mean"):
            corpus.compare("dunleavy")


def test_as_a_process() -> None:
    done = xicalls("compare", "latest", "-C", CORPUS, NO_COLOR="1", COLUMNS="100")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("Tang Weimin – Helen Dunleavy, 17 Aug 2020")
