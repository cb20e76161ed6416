"""The index is asked while its files are still being looked at: the answer is the same as after it."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.run import SEEDS, ask
from xicalls.errors import OutOfDateError
from xicalls.index import corpus, looking

if TYPE_CHECKING:
    from pathlib import Path

LONG_AGO = 1_500_000_000
REPORT = "\n\nPresident Anna Dunleavy spoke by phone with President Karel Novotny on 3 May 2021, her office said.\n"


@pytest.fixture(params=[0, 1000], ids=["thread", "no thread"])
def articles(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(looking, "ENOUGH_FOR_A_THREAD", request.param)
    monkeypatch.setenv("XICALLS_CACHE", str(tmp_path / "cache"))
    made = tmp_path / "articles"
    shutil.copytree(SEEDS, made)
    for file in made.iterdir():
        os.utime(file, (LONG_AGO, LONG_AGO))
    return made


def change(articles: Path) -> None:
    file = max(articles.glob("*.txt"))
    file.write_text(file.read_text(encoding="utf-8") + REPORT, encoding="utf-8")
    os.utime(file, (LONG_AGO + 1, LONG_AGO + 1))


@pytest.mark.parametrize("question", ["quotes", "quotes --json", "quotes --contains Novotny --csv"])
def test_a_change_is_in_the_answer_and_nothing_is_in_it_twice(articles: Path, question: str) -> None:
    before = ask(*question.split(), "-C", articles)
    assert ask(*question.split(), "-C", articles) == before
    change(articles)
    after = ask(*question.split(), "-C", articles)
    assert after.out != before.out
    shutil.rmtree(articles.parent / "cache")
    assert ask(*question.split(), "-C", articles) == after


def test_what_could_not_be_read_is_said_once(articles: Path) -> None:
    (articles / "odd.txt").write_bytes(b"\0\1\2" * 100)
    os.utime(articles / "odd.txt", (LONG_AGO, LONG_AGO))
    for _ in range(2):
        done = ask("quotes", "--json", "-C", articles)
        assert (done.status, done.err.count("odd.txt")) == (3, 1)


def test_words_that_are_new(articles: Path) -> None:
    assert ask("quotes", "--topic", "fishing", "-C", articles).status == 2
    (articles / "xicalls.toml").write_text('[topics.fishing]\nname = "Fishing"\nwords = ["island"]\n', encoding="utf-8")
    done = ask("quotes", "--topic", "fishing", "--json", "-C", articles)
    assert (done.status, done.err) == (0, "")
    assert json.loads(done.out) is not None


def test_what_an_index_out_of_date_answers_is_not_to_be_believed(articles: Path) -> None:
    corpus.open_corpus((str(articles),)).db.close()
    opened = corpus.open_at_once((str(articles),), ())
    assert opened is not None
    opened.confirm()
    opened.db.close()
    change(articles)
    opened = corpus.open_at_once((str(articles),), ())
    assert opened is not None
    with pytest.raises(OutOfDateError):
        opened.confirm()
    opened.db.close()


def test_there_is_no_index_to_ask_at_once(articles: Path, tmp_path: Path) -> None:
    assert corpus.open_at_once((str(articles),), ()) is None
    assert corpus.open_at_once(("-",), ()) is None
    corpus.open_corpus((str(articles),)).db.close()
    next((tmp_path / "cache").glob("*.sqlite")).write_bytes(b"no index")
    assert corpus.open_at_once((str(articles),), ()) is None
