"""``xicalls check``: what needs a human eye, where it stands, and what to do next."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it comes without stubs
import pytest

from tests.cli.run import SEEDS, ask, xicalls

CORPORA = Path(__file__).parents[1] / "corpora"
HEAD = "Published: 9 September 2020\nSOURCE www.theguardian.com\n\n"
PLAIN = (
    "Rain over Perth\n\n" + HEAD + "PERTH — The mayor, Joan Ashby, said it had rained for a week in the hills.\n\n"
    "“The dams are full to the brim and the farmers are dancing in the streets,” Ashby said on Monday.\n\n"
    "She said the council would meet on Thursday to talk about drains and bridges and the old mill.\n"
)


def found(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    done = ask("check", "-C", folder, "--json", *arguments)
    assert done.status == 0
    records: list[dict[str, Any]] = done.json()
    return records


def codes(folder: Path) -> list[str]:
    return [finding["code"] for finding in found(folder)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One article in which all is well; tests add their own."""
    made = tmp_path / "articles"
    made.mkdir()
    (made / "plain.txt").write_text(PLAIN, encoding="utf-8")
    return made


def test_nothing_to_find(folder: Path) -> None:
    assert codes(folder) == []
    assert codes(SEEDS) == []
    assert ask("check", "-C", folder, "--strict").status == 0
    assert ask("check", "-C", folder).out == "nothing was found that needs a human eye\n"


def test_every_record_is_as_its_schema_says() -> None:
    wanted = ask("schema", "finding").json()
    jsonschema.Draft202012Validator.check_schema(wanted)
    records = [*found(CORPORA / "two_accounts"), *found(CORPORA / "speakers")]
    assert len(records) > 2
    for record in records:
        jsonschema.Draft202012Validator(wanted).validate(record)
        assert list(record) == wanted["required"]


def test_articles_without_a_source_or_a_date(folder: Path) -> None:
    (folder / "bare note.txt").write_text("Rain again\n\nIt rained on Monday, Joan Ashby said.\n", encoding="utf-8")
    findings = found(folder)
    assert [(one["code"], one["file"]) for one in findings] == [
        ("no-source", "bare note.txt"),
        ("no-date", "bare note.txt"),
    ]
    for one in findings:
        lines = tomllib.loads(one["toml"])
        assert list(lines["articles"]) == ["bare note"], "the lines to add name this article"


def test_what_it_says_to_add_mends_it(folder: Path) -> None:
    (folder / "bare.txt").write_text("Rain again\n\nIt rained on Monday, Joan Ashby said.\n", encoding="utf-8")
    shown = ask("check", "-C", folder, COLUMNS="100").out
    assert shown.count('[articles."bare"]') == 1, "source and date of one article stand in one table"
    lines = shown.partition("in xicalls.toml:")[2].partition("\n\n")[0]
    filled = lines.replace('source = "…"', 'source = "The Age"').replace('date = "…"', 'date = "2020-09-10"')
    (folder / "xicalls.toml").write_text("\n".join(line.strip() for line in filled.splitlines()), encoding="utf-8")
    assert codes(folder) == []


def test_a_readout_in_which_no_call_was_found(folder: Path) -> None:
    (folder / "readout.md").write_text(
        "---\ntitle: Readout of the call with the delegation\ndate: 2021-05-04\n"
        "source_url: https://www.whitehouse.gov/briefing-room/readout\n---\n\nThe talks went well, it was felt.\n",
        encoding="utf-8",
    )
    assert codes(folder) == ["no-call"]


def test_quotations_that_nobody_was_found_for(folder: Path) -> None:
    text = PLAIN + "\n“It never rains but it pours, as we like to say around here, and nobody minds at all.”\n"
    (folder / "plain.txt").write_text(text, encoding="utf-8")
    for finding in found(folder):
        assert finding["code"] in ("unattributed-quotation", "ambiguous-name")
        line = text.splitlines()[finding["line"] - 1]
        assert finding["text"][:30] in line


def test_a_name_that_may_be_two_people() -> None:
    (finding,) = [one for one in found(CORPORA / "speakers") if one["code"] == "ambiguous-name" and one["file"]]
    assert (finding["file"], finding["line"]) == ("both.txt", 11)
    assert "Kamala Harris" in finding["message"]
    assert "Sidney Harris" in finding["message"]


def test_two_names_that_may_be_one_person(folder: Path) -> None:
    (folder / "other.txt").write_text(
        "More rain\n\n" + HEAD + "PERTH — J. Ashby, a farmer, said there would be more of it before long.\n\n"
        "“Buy an umbrella,” said Ken Abbott, who sells them at the market gate.\n",
        encoding="utf-8",
    )
    (finding,) = found(folder)
    assert finding["code"] == "same-person"
    assert (finding["article"], finding["file"], finding["line"]) == (None, None, None)
    (person,) = tomllib.loads(finding["toml"])["people"].values()
    assert {person["name"], *person["aliases"]} == {"Joan Ashby", "J. Ashby"}


def test_marks_that_do_not_close(folder: Path) -> None:
    text = PLAIN.replace("in the streets,” Ashby said on Monday.", "in the streets, Ashby said on Monday.")
    (folder / "plain.txt").write_text(text, encoding="utf-8")
    marks = [one for one in found(folder) if one["code"] == "unbalanced-quotes"]
    assert [(one["file"], one["line"]) for one in marks] == [("plain.txt", 8)]
    assert marks[0]["text"].startswith("“The dams are full")


def test_an_encoding_that_was_guessed(folder: Path) -> None:
    (folder / "plain.txt").write_bytes(PLAIN.replace("Joan", "Zoë").replace("—", "\x96").encode("cp1252", "replace"))
    assert "encoding-guessed" in codes(folder)


def test_the_same_text_twice_and_nearly(folder: Path) -> None:
    (folder / "plain2.txt").write_text(PLAIN, encoding="utf-8")
    (finding,) = found(folder)
    assert (finding["code"], finding["file"]) == ("same-text", "plain2.txt")
    assert "plain.txt" in finding["message"]
    (folder / "plain2.txt").write_text(PLAIN.replace("for a week", "for two weeks"), encoding="utf-8")
    (finding,) = found(folder)
    assert finding["code"] == "nearly-same-text"
    other = "Sun over Perth\n\n" + HEAD + "PERTH — The sun came out again, and with it the whole of the town.\n"
    (folder / "plain2.txt").write_text(other, encoding="utf-8")
    assert codes(folder) == []


def test_a_correction_of_an_article_that_is_not_there(folder: Path) -> None:
    (folder / "xicalls.toml").write_text('[articles.plian]\nsource = "BBC"\n', encoding="utf-8")
    (finding,) = found(folder)
    assert finding["code"] == "unknown-article"
    assert finding["advice"] == "did you mean plain?"


def test_strict_says_it_with_its_status(folder: Path) -> None:
    (folder / "bare.txt").write_text("Rain again\n\nIt rained on Monday, Joan Ashby said.\n", encoding="utf-8")
    assert ask("check", "-C", folder).status == 0
    assert ask("check", "-C", folder, "--strict").status == 1
    assert ask("check", "-C", folder, "--strict", "--json").status == 1
    assert ask("check", "-C", folder, "--strict", "--only", "same-text").status == 0
    assert [one["code"] for one in found(folder, "--only", "no-date")] == ["no-date"]
    assert len(found(folder, "--limit", "1")) == 1


@pytest.mark.parametrize("width", [40, 80, 100, 160])
def test_it_fits_the_screen(width: int) -> None:
    done = ask("check", "-C", CORPORA / "two_accounts", COLUMNS=str(width))
    assert (done.status, done.err) == (0, "")
    assert max(map(len, done.out.splitlines())) <= width
    assert "oslo_nairobi.txt" in done.out


def test_an_unknown_kind_of_finding() -> None:
    done = xicalls("check", "-C", SEEDS, "--only", "no-sorce")
    assert done.status == 2
    assert "no-source" in done.err
