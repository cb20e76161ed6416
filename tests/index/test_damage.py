"""An index with a stretch of it destroyed: noticed, said, made anew; never half an answer twice."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

from tests.cli.run import SEEDS, ask
from xicalls.errors import IndexDamagedError
from xicalls.index import corpus, lookups, queries, state, store
from xicalls.index.filter import Filter
from xicalls.index.status import status_of

QUESTIONS = ("list --json", "quotes --why --jsonl", "search trade --json", "topics korea --json", "list")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, bytes, dict[str, str]]:
    """A cache folder, the index in it, its bytes, and the right answers."""
    cache = str(tmp_path_factory.mktemp("cache"))
    answers = {question: ask(*question.split(), "-C", SEEDS, XICALLS_CACHE=cache).out for question in QUESTIONS}
    index = next(Path(cache).glob("seeds*.sqlite"))
    return cache, index, index.read_bytes(), answers


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("seed", range(3))
def test_destroyed_in_the_middle(sound: tuple[str, Path, bytes, dict[str, str]], question: str, seed: int) -> None:
    cache, index, whole, answers = sound
    chance = random.Random(seed)
    at = chance.randrange(4096, len(whole) - 40_000)
    for beside in index.parent.glob("*.sqlite-*"):
        beside.unlink()
    index.write_bytes(whole[:at] + chance.randbytes(40_000) + whole[at + 40_000 :])
    done = ask(*question.split(), "-C", SEEDS, XICALLS_CACHE=cache)
    assert (done.status, done.out) == (0, answers[question])
    assert "Traceback" not in done.err


@pytest.mark.parametrize("seed", range(12))
def test_sixteen_bytes_written_over(sound: tuple[str, Path, bytes, dict[str, str]], seed: int) -> None:
    """The index of a small corpus is sealed with a checksum."""
    cache, index, whole, answers = sound
    chance = random.Random(seed)
    at = chance.choice([at for at in range(4096, len(whole) - 16, 16) if whole[at : at + 16].count(0) < 4])
    for question, answer in answers.items():
        for beside in index.parent.glob("*.sqlite-*"):
            beside.unlink()
        index.write_bytes(whole[:at] + chance.randbytes(16) + whole[at + 16 :])
        done = ask(*question.split(), "-C", SEEDS, XICALLS_CACHE=cache)
        if done.status == 1:  # a part of the answer was out already
            assert "the index is damaged" in done.err
            done = ask(*question.split(), "-C", SEEDS, XICALLS_CACHE=cache)
        assert (done.status, done.out) == (0, answer), question
        assert "Traceback" not in done.err


def test_a_letter_written_over(tmp_path: Path) -> None:
    answer = ask("list", "--json", "-C", SEEDS, XICALLS_CACHE=str(tmp_path)).out
    index = next(tmp_path.glob("seeds*.sqlite"))
    whole = index.read_bytes()
    assert whole.count(b"Irish") > 3
    index.write_bytes(whole.replace(b"Irish", b"Welsh"))
    done = ask("list", "--json", "-C", SEEDS, XICALLS_CACHE=str(tmp_path))
    assert (done.status, done.out) == (0, answer)
    assert "damaged; made anew" in done.err


def test_rows_out_of_order_where_there_is_no_seal(tmp_path: Path) -> None:
    """As after a process was killed while it wrote: the rows are looked through."""
    answer = ask("list", "--json", "-C", SEEDS, XICALLS_CACHE=str(tmp_path)).out
    index = next(tmp_path.glob("seeds*.sqlite"))
    next(tmp_path.glob("*.sum")).unlink()
    whole = index.read_bytes()
    index.write_bytes(whole.replace(b"2019-12-20-trump-xi", b"1019-12-20-trump-xi"))
    done = ask("list", "--json", "-C", SEEDS, XICALLS_CACHE=str(tmp_path))
    assert (done.status, done.out) == (0, answer)
    assert "damaged; made anew" in done.err


def test_an_index_that_was_written_to_is_no_damage(tmp_path: Path) -> None:
    """Neither by the program itself, nor by one that was killed before it could seal it."""
    corpus_ = tmp_path / "corpus"
    corpus_.mkdir()
    cache = tmp_path / "cache"
    for name in ("one", "two", "three"):
        (corpus_ / f"{name}.txt").write_text(f"Jane Roe said on Monday that line {name} was open.\n", encoding="utf-8")
        done = ask("quotes", "--json", "-C", corpus_, XICALLS_CACHE=str(cache))
        assert (done.status, done.err) == (0, "")
        assert f"line {name}" in done.out
    db = sqlite3.connect(next(cache.glob("*.sqlite")), isolation_level=None)
    db.execute("BEGIN IMMEDIATE")
    store.break_seal(db)
    db.execute("UPDATE meta SET value = NULL WHERE name = 'state'")
    db.execute("COMMIT")
    db.close()
    again = ask("quotes", "--json", "-C", corpus_, XICALLS_CACHE=str(cache))
    assert (again.status, again.out, again.err) == (0, done.out, "")


@pytest.mark.parametrize(
    ("lost", "question"),
    [
        ("DELETE FROM said WHERE key & 1048575 = 2", "search trade --json"),
        ("DELETE FROM said WHERE key & 1048575 = 2", "topics korea --json"),
        ("DELETE FROM said WHERE key & 1048575 = 2", "show latest"),
        ("DELETE FROM paragraphs", "topics korea --json"),
    ],
)
def test_rows_that_are_missing_are_missed(tmp_path: Path, lost: str, question: str) -> None:
    answer = ask(*question.split(), "-C", SEEDS, XICALLS_CACHE=str(tmp_path)).out
    db = sqlite3.connect(next(tmp_path.glob("seeds*.sqlite")))
    store.break_seal(db)
    db.execute(lost)
    db.commit()
    db.close()
    done = ask(*question.split(), "-C", SEEDS, XICALLS_CACHE=str(tmp_path))
    assert (done.status, done.out) == (0, answer)
    assert "damaged; made anew" in done.err


class Failing:
    """A cursor whose second thousand rows are destroyed."""

    def __init__(self) -> None:
        self.asked = 0

    def fetchmany(self, size: int) -> list[tuple[str]]:
        self.asked += 1
        if self.asked > 1:
            raise sqlite3.DatabaseError("database disk image is malformed")
        return [("{}",)] * size


def test_damage_after_the_first_rows_is_said_and_not_answered_twice() -> None:
    cursor = Failing()
    rows = queries._pieces(cursor, cursor.fetchmany(queries.AT_ONCE))  # type: ignore[arg-type]  # noqa: SLF001 (half way)
    assert len(next(rows)) == queries.AT_ONCE
    with pytest.raises(IndexDamagedError, match="Ask again"):
        next(rows)


def test_a_fault_that_is_no_damage_stays_what_it_is() -> None:
    fault = KeyError("colour")
    assert queries.begun_already(fault) is fault
    assert isinstance(queries.begun_already(sqlite3.DatabaseError("malformed")), IndexDamagedError)


def test_damage_is_thrown_away_for_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(*_arguments: object, **_options: object) -> None:
        raise IndexDamagedError("the index is damaged")

    monkeypatch.setattr(queries, "calls", half)
    done = ask("list", "--json", "-C", SEEDS, XICALLS_CACHE=str(tmp_path))
    assert (done.status, done.out) == (1, "")
    assert not list(tmp_path.glob("*.sqlite"))
    monkeypatch.undo()
    assert ask("list", "--json", "-C", SEEDS, XICALLS_CACHE=str(tmp_path)).status == 0


def test_no_topic_has_no_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XICALLS_CACHE", str(tmp_path))
    opened = corpus.open_corpus((str(SEEDS),))
    assert list(lookups.topic_calls(opened.db, Filter(topics=("no-such-topic",)))) == []
    opened.db.close()


def test_status_of_an_index_that_cannot_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XICALLS_CACHE", str(tmp_path))
    corpus.open_corpus((str(SEEDS),)).db.close()

    def refused(_path: str) -> sqlite3.Connection:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(store, "connect", refused)
    status = status_of((str(SEEDS),))
    assert status is not None
    assert status.path == state.index_path([str(SEEDS)])
    assert dict(status.counts)["articles"] == 3
