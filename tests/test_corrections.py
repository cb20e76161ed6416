"""``xicalls.toml``: a user's own words, corrections of single articles, and what is said of one that is wrong."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import Done, ask
from xicalls import Corpus

ROOT = Path(__file__).parents[1]
CORPUS = Path(__file__).parent / "corpora" / "two_accounts"
EXAMPLES = re.findall(r"```toml\n(# xicalls.toml\n.*?)```", (ROOT / "docs/configuration.md").read_text("utf-8"), re.S)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """The three accounts of one call and one call besides, to be changed at will."""
    made = tmp_path / "articles"
    shutil.copytree(CORPUS, made)
    return made


def own(corpus: Path, text: str) -> None:
    (corpus / "xicalls.toml").write_text(text, encoding="utf-8")


def article(corpus: Path, name: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = ask("articles", "-C", corpus, "--json").json()
    return next(one for one in found if one["id"] == name)


def refused(corpus: Path, text: str) -> Done:
    own(corpus, text)
    done = ask("list", "-C", corpus)
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.err
    return done


def test_what_the_file_does_not_say_is_said_by_hand(corpus: Path) -> None:
    before = article(corpus, "oslo_nairobi")
    assert (before["source"], before["published"]) == (None, None)
    own(corpus, EXAMPLES[1])
    after = article(corpus, "oslo_nairobi")
    assert after["source"]["name"] == "Nordlys Post"
    assert after["source"]["basis"] == "stated"
    assert after["source"]["evidence"] == [
        {"start": 0, "end": 0, "text": "", "note": "xicalls.toml: source = “Nordlys Post”"}
    ]
    assert after["published"]["edtf"] == "2020-09-03"
    assert after["published"]["basis"] == "stated"
    assert after["published"]["why"][0]["note"] == "xicalls.toml: date = “2020-09-03”"
    assert after["title"] == "Aasen and Mwangi speak about the drought"
    assert after["authors"] == ["Kari Nordmann"]
    assert after["calls"] == ["2020-09-03-aasen-mwangi"], "“today” is the day of the article"


def test_a_known_outlet_is_known_by_its_name_and_its_domain(corpus: Path) -> None:
    for named in ("reuters.com", "Reuters", "reuters"):
        own(corpus, f'[articles.oslo_nairobi]\nsource = "{named}"\n')
        source = article(corpus, "oslo_nairobi")["source"]
        assert (source["name"], source["kind"], source["domain"]) == ("Reuters", "agency", "reuters.com")


@pytest.mark.parametrize(
    ("written", "edtf", "precision"),
    [
        ("2020-09-03", "2020-09-03", "day"),
        ('"2020-09"', "2020-09", "month"),
        ('"2020"', "2020", "year"),
        ('"2020-09-01/2020-09-03"', "2020-09-01/2020-09-03", "range"),
    ],
)
def test_dates_as_exact_as_they_are_known(corpus: Path, written: str, edtf: str, precision: str) -> None:
    own(corpus, f'[articles."oslo_nairobi.txt"]\ndate = {written}\n')
    published = article(corpus, "oslo_nairobi")["published"]
    assert (published["edtf"], published["precision"]) == (edtf, precision)


def test_what_the_file_says_wrongly_is_put_right(corpus: Path) -> None:
    own(corpus, '[articles.southern_cross]\nsource = "The Age"\nauthors = "Nora Whitlam and others"\n')
    found = article(corpus, "southern_cross")
    assert found["source"]["name"] == "The Age"
    assert found["authors"] == ["Nora Whitlam and others"]
    assert found["published"]["edtf"] == "2020-08-18", "what is not corrected stays"
    assert found["title"] == "Dunleavy tells Beijing tariff on barley must go"


def test_the_explanation_names_the_file(corpus: Path) -> None:
    own(corpus, EXAMPLES[1])
    explained = ask("explain", "-C", corpus, "oslo_nairobi").out
    for rule in ("source_by_hand", "date_by_hand", "title_by_hand", "authors_by_hand"):
        assert rule in explained
    assert "xicalls.toml: date = “2020-09-03”" in explained
    assert "“”" not in explained


def test_a_change_is_taken_up_at_once(corpus: Path) -> None:
    own(corpus, '[articles.oslo_nairobi]\ndate = "2020"\n')
    assert article(corpus, "oslo_nairobi")["published"]["edtf"] == "2020"
    own(corpus, '[articles.oslo_nairobi]\ndate = "2021"\n')
    assert article(corpus, "oslo_nairobi")["published"]["edtf"] == "2021"
    (corpus / "xicalls.toml").unlink()
    assert article(corpus, "oslo_nairobi")["published"] is None


def test_by_config_and_by_the_library(corpus: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "mine.toml"
    elsewhere.write_text('[articles.oslo_nairobi]\ndate = "2020-09"\n', encoding="utf-8")
    found = ask("articles", "-C", corpus, "--config", elsewhere, "--json").json()
    dated = next(one for one in found if one["id"] == "oslo_nairobi")["published"]
    assert (dated["edtf"], dated["why"][0]["note"]) == ("2020-09", "mine.toml: date = “2020-09”")
    with Corpus(corpus, words=[elsewhere]) as opened:
        published = next(one for one in opened.articles() if one.id == "oslo_nairobi").published
        assert published is not None
        assert published.edtf == "2020-09"
    own(corpus, '[articles.oslo_nairobi]\ndate = "2020-09-03"\n')
    with Corpus(corpus, words=[elsewhere]) as opened:
        published = next(one for one in opened.articles() if one.id == "oslo_nairobi").published
        assert published is not None
        assert published.edtf == "2020-09-03", "the corpus's own is laid over others"


def test_the_words_of_the_documentation_do_what_it_says(corpus: Path) -> None:
    (corpus / "quip.txt").write_text(
        "Minister jokes\n\nPublished: 9 September 2020\nSOURCE www.nordlyspost.example\n\n"
        "OSLO — “The rain has a better press than I have,” Prime Minister Aasen quipped.\n\n"
        "She phoned Kenyan President Daniel Mwangi a week after the Horn of Africa conference.\n",
        encoding="utf-8",
    )
    own(corpus, EXAMPLES[0] + EXAMPLES[1].removeprefix("# xicalls.toml\n"))
    assert article(corpus, "quip")["source"]["name"] == "Nordlys Post"
    assert "drought" in [topic["id"] for topic in ask("topics", "-C", corpus, "--json").json()]
    assert ask("topics", "dry years", "-C", corpus, "--json").json()[0]["id"] == "2020-09-03-aasen-mwangi"
    said = ask("quotes", "-C", corpus, "--contains", "better press", "--json").json()
    assert [agent["id"] for one in said for agent in one["speakers"]] == ["solveig-aasen"]
    assert said[0]["cue"]["text"] == "quipped"
    assert said[0]["speakers"][0]["office"] == "Prime Minister of Norway"
    dates = [call["date"]["edtf"] for call in ask("list", "-C", corpus, "--participant", "Mwangi", "--json").json()]
    assert "2020-09-08" in dates


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[peeple.x]\nname = "A"\n', ":1: [peeple] is no table of words. Did you mean people?"),
        ('[people.x]\n\nnmae = "A"\n', ":3: [people.x] has no “nmae”. Did you mean name?"),
        ('[people.x]\naliases = ["A"]\n', ":1: [people.x] is new, and needs “name”."),
        ('[people.x]\nname = "A"\naliases = "B"\n', ":3: [people.x]: “aliases” must be a list."),
        ('[people.x]\nname = "A"\naliases = [3]\n', ":3: [people.x]: “aliases” must be a list of texts"),
        ('[people.x]\nname = " "\n', ":2: [people.x]: “name” is empty."),
        ('[people]\nname = "A"\n', ":1: [people] “name” must be a table"),
        ("people = 3\n", "[people] must hold tables"),
        ('[people.x]\nname = "A B"\noffices = [{ rle = "x" }]\n', ":3: [people.x] has no “rle”. Did you mean role?"),
        (
            '[people.x]\nname = "A B"\noffices = [{ role = "mayor", from = "2019-13-01" }]\n',
            "“2019-13-01” is no date",
        ),
        ('[events.e]\nname = "x"\nstart = "soon"\nwords = ["a + b"]\n', ":3: [events.e]: “soon” is no date"),
        ('[cues.bellow]\nframes = "clause qoute"\n', "“qoute” is no frame of a verb. Did you mean quote"),
        (
            '[topics]\nfish = { name = "Fish", wrods = ["cod"] }\n',
            ":2: [topics.fish] has no “wrods”. Did you mean words?",
        ),
        ('[articles.wire]\n\ndate = "Friday"\n', ":3: [articles.wire]: “Friday” is no date"),
        ('[articles.wire]\ndate = "2020-02-30"\n', ":2: [articles.wire]: “2020-02-30” is no date"),
        ('[articles.wire]\ndate = "2020-03-02/2020-03-01"\n', "is no date"),
        ("[articles.wire]\nauthors = [1]\n", "“authors” must be a list of texts"),
        ('[articles.wire]\npublisher = "BBC"\n', ":2: [articles.wire]: an article has no “publisher”. There are"),
        ('[grammar.adverbs]\nwords = "x"\n', ":1: [grammar.adverbs] means nothing."),
        ('[organisations.xinhua]\narticle = "no"\n', ":2: [organisations.xinhua]: “article” must be true or false."),
        ("[articles.wire\n", "is not well-formed TOML"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(corpus: Path, text: str, said: str) -> None:
    assert said in refused(corpus, text).err
    assert "xicalls.toml" in refused(corpus, text).err


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        'corpus = "elsewhere"\n',
        '[corpus]\npath = "elsewhere"\n',
        '[topics.fish]\nname = "Fish"\n',
        '[people.xi-jinping]\naliases = ["Old Xi"]\n',
        "[articles.wire]\n",
        '[articles."not-there"]\nsource = "BBC"\n',
        '[cues.bellow]\nframes = "quote"\n',
        '[outlets.x]\nname = "X Daily"\n',
        "[organisations.xinhua]\narticle = true\n",
    ],
)
def test_what_is_right_is_taken_without_a_word(corpus: Path, text: str) -> None:
    own(corpus, text)
    done = ask("list", "-C", corpus, "--json")
    assert (done.status, done.err) == (0, "")
    assert len(done.json()) == 2
