from __future__ import annotations

import os
import sqlite3
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.index.made import analysis
from tests.index.test_queries import snapshot
from xicalls import pipeline
from xicalls.errors import CorpusError, IndexVersionError
from xicalls.index import corpus, lookups, queries, refresh, state, store
from xicalls.index.filter import Filter
from xicalls.index.status import status_of

if TYPE_CHECKING:
    from xicalls.lexicon import Lexicon
    from xicalls.model import Analysis, Article

LONG_AGO = 1_500_000_000


@pytest.fixture(autouse=True)
def looked_at(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Hand-made analyses instead of the pipeline's; the ids of the articles that were analysed."""
    seen: list[str] = []

    def analyse(article: Article, _lexicon: Lexicon) -> Analysis:
        seen.append(article.id)
        made = analysis(article.id, "2021-03-04" if "b" in article.id else "2020-01-02")
        return replace(made, article=replace(made.article, file=article.file))

    monkeypatch.setattr(pipeline, "analyse_article", analyse)
    monkeypatch.setenv("XICALLS_CACHE", str(tmp_path / "cache"))
    return seen


def folder(tmp_path: Path, *names: str) -> Path:
    made = tmp_path / "corpus"
    made.mkdir(exist_ok=True)
    for name in names:
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_text(f"text of {name}", encoding="utf-8")
        os.utime(made / name, (LONG_AGO, LONG_AGO))
    return made


def asked(path: Path, **options: Any) -> tuple[list[str], list[str]]:
    said: list[str] = []
    opened = corpus.open_corpus((str(path),), say=said.append, **options)
    try:
        return [text for (text,) in snapshot(opened.db)], said
    finally:
        opened.db.close()


def test_only_what_changed_is_analysed_again(tmp_path: Path, looked_at: list[str]) -> None:
    made = folder(tmp_path, "a.txt", "b.txt")
    asked(made)
    assert looked_at == ["a", "b"]
    asked(made)
    assert looked_at == ["a", "b"]
    (made / "b.txt").write_text("something else", encoding="utf-8")
    os.utime(made / "b.txt", (LONG_AGO + 1, LONG_AGO + 1))
    folder(tmp_path, "c.txt")
    asked(made)
    assert looked_at[2:] == ["b", "c"]


def test_a_file_that_was_only_touched_is_not_analysed_again(tmp_path: Path, looked_at: list[str]) -> None:
    made = folder(tmp_path, "a.txt")
    asked(made)
    os.utime(made / "a.txt", (LONG_AGO + 9, LONG_AGO + 9))
    asked(made)
    assert looked_at == ["a"]


def test_a_file_just_written_is_looked_at_once_more(tmp_path: Path) -> None:
    made = folder(tmp_path, "a.txt")
    now = time.time_ns() + 5_000_000_001  # so that it is new however slow this machine is
    os.utime(made / "a.txt", ns=(now, now))
    opened = corpus.open_corpus((str(made),))
    assert store.meta(opened.db, "state") is None
    opened.db.close()


def test_files_that_are_gone_leave_no_trace(tmp_path: Path) -> None:
    both = folder(tmp_path, "a.txt", "b.txt")
    asked(both)
    (both / "b.txt").unlink()
    after, _ = asked(both)
    anew, _ = asked(both, rebuild=True)
    assert after == anew
    assert not any("b.txt" in text for text in after)


def test_an_id_that_changes_because_of_another_file(tmp_path: Path, looked_at: list[str]) -> None:
    made = folder(tmp_path, "x/a.txt")
    asked(made)
    folder(tmp_path, "y/a.txt")
    opened = corpus.open_corpus((str(made),))
    assert looked_at == ["a", "x/a", "y/a"]
    assert lookups.ids(opened.db, "articles") == ["x/a", "y/a"]
    opened.db.close()


def test_the_order_of_work_changes_nothing(tmp_path: Path) -> None:
    made = folder(tmp_path, "b.txt")
    asked(made)
    folder(tmp_path, "a.txt", "c.txt")
    in_steps, _ = asked(made)
    at_once, _ = asked(made, rebuild=True)
    assert in_steps == at_once


def test_other_words_make_it_anew(tmp_path: Path, looked_at: list[str]) -> None:
    made = folder(tmp_path, "a.txt")
    asked(made)
    own = tmp_path / "xicalls.toml"
    own.write_text('[topics.fishing]\nname = "Fishing"\n', encoding="utf-8")
    opened = corpus.open_corpus((str(made),), (str(own),))
    assert looked_at == ["a", "a"]
    assert opened.db.execute("SELECT name FROM topics WHERE id = 'fishing'").fetchone() == ("Fishing",)
    opened.db.close()


def test_other_rules_make_it_anew(tmp_path: Path, looked_at: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    made = folder(tmp_path, "a.txt")
    asked(made)
    monkeypatch.setattr(refresh, "rules_version", lambda: "others")
    monkeypatch.setattr(state, "_program", lambda _folder: iter([("rule.py", 1, 1)]))
    asked(made)
    assert looked_at == ["a", "a"]


def test_what_makes_no_difference_is_told_quickly_the_next_time(tmp_path: Path, looked_at: list[str]) -> None:
    made = folder(tmp_path, "a.txt")
    asked(made)
    (made / "notes.pdf").write_text("no article", encoding="utf-8")
    for quickly in (False, True):
        db = sqlite3.connect(index_of(made))
        assert (state.look_again(state.unpacked(store.meta(db, "state")), ()) is not None) is quickly
        db.close()
        asked(made)
    assert looked_at == ["a"]


def test_a_damaged_state_is_no_state(tmp_path: Path, looked_at: list[str]) -> None:
    made = folder(tmp_path, "a.txt")
    before, _ = asked(made)
    db = sqlite3.connect(index_of(made))
    kept = store.meta(db, "state")
    assert isinstance(kept, bytes)
    for damaged in (kept[:-1], kept[:40] + b"\xff" + kept[41:], b"", b"\xff" * 16, "text", None):
        assert state.unpacked(damaged) is None
        store.set_meta(db, "state", damaged)
        db.commit()
        assert asked(made)[0] == before
    assert looked_at == ["a"]
    db.close()


def test_two_paths_are_one_corpus(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    first, second = folder(tmp_path, "a.txt"), folder(tmp_path / "other", "b.txt")
    opened = corpus.open_corpus((str(first), str(second)))
    assert lookups.ids(opened.db, "articles") == ["a", "b"]
    assert opened.path != state.index_path([str(first)])
    opened.db.close()


def test_what_cannot_be_read_is_remembered(tmp_path: Path) -> None:
    made = folder(tmp_path, "a.txt")
    (made / "b.txt").write_bytes(b"\0\1\2" * 100)
    os.utime(made / "b.txt", (LONG_AGO, LONG_AGO))
    for _ in range(2):
        opened = corpus.open_corpus((str(made),))
        assert [file for file, _ in opened.problems] == ["b.txt"]
        opened.db.close()


def test_an_empty_folder_is_an_error_that_names_it_as_it_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letters").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CorpusError, match=r"^no articles in letters "):
        corpus.open_corpus(("letters",))


def index_of(made: Path) -> Path:
    return Path(state.index_path([str(made)]))


@pytest.mark.parametrize("damage", [b"this is no database at all", b"", b"SQLite format 3\0" + b"\xff" * 500])
def test_a_damaged_index_is_made_anew_and_said(tmp_path: Path, damage: bytes) -> None:
    made = folder(tmp_path, "a.txt")
    before, _ = asked(made)
    index_of(made).write_bytes(damage)
    after, said = asked(made)
    assert after == before
    assert bool(said) is bool(damage)
    assert all("damaged" in sentence for sentence in said)


def test_an_index_without_its_tables_is_made_anew(tmp_path: Path) -> None:
    made = folder(tmp_path, "a.txt")
    before, _ = asked(made)
    db = sqlite3.connect(index_of(made))
    db.execute("DROP TABLE meta")
    db.commit()
    db.close()
    after, said = asked(made)
    assert after == before
    assert said


def test_an_index_from_a_newer_version_is_a_sentence(tmp_path: Path) -> None:
    made = folder(tmp_path, "a.txt")
    asked(made)
    db = sqlite3.connect(index_of(made))
    db.execute(f"PRAGMA user_version = {store.SCHEMA + 1}")
    db.close()
    with pytest.raises(IndexVersionError, match="newer version"):
        asked(made)


def test_an_index_from_an_older_version_is_made_anew(tmp_path: Path) -> None:
    made = folder(tmp_path, "a.txt")
    before, _ = asked(made)
    db = sqlite3.connect(index_of(made))
    db.execute("PRAGMA user_version = 0")
    db.execute("ALTER TABLE said RENAME TO sayings")
    db.close()
    assert asked(made) == (before, [])


def test_no_place_for_an_index_means_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = folder(tmp_path, "a.txt")
    before, _ = asked(made)
    (tmp_path / "a file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("XICALLS_CACHE", str(tmp_path / "a file" / "cache"))
    after, said = asked(made)
    assert after == before
    assert len(said) == 1
    assert "working in memory" in said[0]


def test_ctrl_c_keeps_what_is_done(tmp_path: Path, looked_at: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    made = folder(tmp_path, *(f"{number}.txt" for number in range(6)))
    monkeypatch.setattr("xicalls.index.workers.BATCH_FILES", 2)
    usual = pipeline.analyse_article

    def interrupted(article: Article, lexicon: Lexicon) -> Analysis:
        if article.id == "5":
            raise KeyboardInterrupt
        return usual(article, lexicon)

    monkeypatch.setattr(pipeline, "analyse_article", interrupted)
    with pytest.raises(refresh.Interrupted) as raised:
        asked(made)
    assert raised.value.sentence.startswith("interrupted: 4 of 6 files are in the index")
    monkeypatch.setattr(pipeline, "analyse_article", usual)
    before = len(looked_at)
    after, _ = asked(made)
    assert looked_at[before:] == ["4", "5"]
    assert after == asked(made, rebuild=True)[0]


def test_a_reader_keeps_what_it_began_with(tmp_path: Path) -> None:
    made = folder(tmp_path, "a.txt")
    asked(made)
    reader = corpus.open_corpus((str(made),))
    folder(tmp_path, "b.txt")
    assert len(asked(made)[0]) > 4
    assert lookups.ids(reader.db, "articles") == ["a"]
    assert len(list(queries.statements(reader.db, Filter()))) == 2
    reader.db.close()


def test_status_says_what_has_changed(tmp_path: Path) -> None:
    made = folder(tmp_path, "a.txt")
    assert status_of((str(made),)) is None
    asked(made)
    status = status_of((str(made),))
    assert status is not None
    assert (status.fresh, dict(status.counts)["articles"]) == (True, 1)
    folder(tmp_path, "b.txt")
    status = status_of((str(made),))
    assert status is not None
    assert (status.fresh, status.changed) == (False, 1)


def test_a_fault_in_one_article_is_not_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = folder(tmp_path, "a.txt", "b.txt")
    usual = pipeline.analyse_article

    def faulty(article: Article, lexicon: Lexicon) -> Analysis:
        if article.id == "a":
            raise IndexError("no such token")
        return usual(article, lexicon)

    monkeypatch.setattr(pipeline, "analyse_article", faulty)
    opened = corpus.open_corpus((str(made),))
    assert lookups.ids(opened.db, "articles") == ["b"]
    assert opened.problems[0][0] == "a.txt"
    assert "IndexError" in opened.problems[0][1]
    opened.db.close()
