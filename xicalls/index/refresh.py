"""Bringing an index up to date: only what changed is read again, a batch a transaction, so that nothing is lost."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from xicalls import lexicon as words
from xicalls.index import contents, store
from xicalls.index.progress import Progress
from xicalls.index.state import State, may_still_change, packed, rules_version, state_of
from xicalls.index.topics import topic_rows
from xicalls.index.united import unite_calls
from xicalls.index.words import real_path, storable, storable_path
from xicalls.index.workers import Analysed, analyse_files, digest_of
from xicalls.reading.corpus import Listed, with_ids

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from xicalls.lexicon import Lexicon
    from xicalls.reading.corpus import Found

ENOUGH_TO_TIDY = 50
"""Files."""

STORED_FILES, STORED_BYTES = 250, 1_500_000
"""How much is put into the index in one transaction, and so may have to be done again: about a second's work."""

Kept = tuple[int, str, int, int, str]
"""Of a file in the index: its key, id, size, time of change and digest."""


class Interrupted(KeyboardInterrupt):
    """Ctrl-C while indexing: so many of so many files are done, and stay done."""

    def __init__(self, done: int, files: int) -> None:
        super().__init__()
        self.sentence = (
            f"interrupted: {done:,} of {files:,} files are in the index, and the next run goes on from there"
        )


def refresh(db: sqlite3.Connection, found: Found, own: tuple[str, ...], jobs: int) -> None:
    """Make the index say what the files say now.

    Args:
        db: the index.
        found: all files of the corpus.
        own: the user's own word lists.
        jobs: at most so many processes.

    Raises:
        Interrupted: by Ctrl-C; the index is valid, and the next refresh goes on from there.
        LexiconError: a word list that does not hold together.
    """
    db.execute(f"PRAGMA cache_size = -{store.WRITING_MEMORY}")
    files = _bring_in(db, found, own, jobs)
    _settle(db, state_of(found, own))
    if files > ENOUGH_TO_TIDY:
        store.tidy(db)
    store.seal(db)


def _bring_in(db: sqlite3.Connection, found: Found, own: tuple[str, ...], jobs: int) -> int:
    """Read what is new or has changed, and take out what is gone: how many files that were.

    The lists of all files end here, before calls are united: that takes as much memory again.
    """
    files = with_ids(found).files
    lexicon = words.load(*map(Path, own))
    _same_version(db, lexicon)
    kept = {
        real_path(row[1]): (row[0], *row[2:])
        for row in db.execute("SELECT key, path, id, size, mtime_ns, digest FROM files")
    }
    changed, moved = _changes(files, kept)
    there = {listed.path for listed in files}
    gone = [row[0] for path, row in kept.items() if path not in there]
    del files, kept, there
    if gone or changed or moved:
        _forget(db, gone, moved)
    if changed:
        _analyse(db, changed, lexicon, own, jobs)
    return len(changed) + len(gone)


def refresh_some(
    db: sqlite3.Connection, now: State, some: Sequence[tuple[str, int, int]], own: tuple[str, ...], jobs: int
) -> bool:
    """As ``refresh``, where all files are there that were there, and it is known which are of another size or time.

    Args:
        db: the index, of a state that is like this one but for these files.
        now: the state that it is to be of.
        some: the path, size and time of each file that may have changed.
        own: the user's own word lists.
        jobs: at most so many processes.

    Returns:
        whether it could be done; if not, nothing was.
    """
    lexicon = words.load(*map(Path, own))
    if not _is_of(db, lexicon, rules_version()):
        return False
    question = "SELECT name, id, key, id, size, mtime_ns, digest FROM files WHERE path = ?"
    files: list[Listed] = []
    kept: dict[str, Kept] = {}
    for path, size, mtime_ns in some:
        row = db.execute(question, (storable_path(path),)).fetchone()
        if row is None or storable(path) != path:
            return False
        files.append(Listed(path, row[0], row[1], size, mtime_ns, path in now.named))
        kept[path] = row[2:]
    changed, moved = _changes(files, kept)
    if moved:
        _forget(db, [], moved)
    if changed:
        _analyse(db, changed, lexicon, own, jobs)
    _settle(db, now)
    if len(changed) > ENOUGH_TO_TIDY:
        store.tidy(db)
    store.seal(db)
    return True


def _same_version(db: sqlite3.Connection, lexicon: Lexicon) -> None:
    """Empty the index when other words or other rules made it."""
    rules = rules_version()
    if _is_of(db, lexicon, rules):
        return
    with _transaction(db):
        if not _is_of(db, lexicon, rules):
            contents.clear(db)
            contents.put_topics(db, topic_rows(lexicon))
            store.set_meta(db, "words", lexicon.version)
            store.set_meta(db, "rules", rules)


def _is_of(db: sqlite3.Connection, lexicon: Lexicon, rules: str) -> bool:
    return (store.meta(db, "words"), store.meta(db, "rules")) == (lexicon.version, rules)


def _changes(files: Sequence[Listed], kept: dict[str, Kept]) -> tuple[list[Listed], list[tuple[Listed, int]]]:
    """The files to analyse, and those that only seem to have changed (with their keys)."""
    changed: list[Listed] = []
    moved: list[tuple[Listed, int]] = []
    for listed in files:
        row = kept.get(listed.path)
        if row is None or row[1] != storable(listed.id):
            changed.append(listed)
        elif row[2:4] != (listed.size, listed.mtime_ns):
            digest = digest_of(listed)
            if digest and digest == row[4]:
                moved.append((listed, row[0]))
            else:
                changed.append(listed)
    return changed, moved


def _forget(db: sqlite3.Connection, gone: list[int], moved: list[tuple[Listed, int]]) -> None:
    with _transaction(db):
        store.set_meta(db, "state", None)
        contents.take_out(db, gone)
        for listed, key in moved:
            db.execute("UPDATE files SET size = ?, mtime_ns = ? WHERE key = ?", (listed.size, _time_of(listed), key))


def _analyse(db: sqlite3.Connection, files: list[Listed], lexicon: Lexicon, own: tuple[str, ...], jobs: int) -> None:
    progress = Progress(len(files), sum(max(listed.size, 0) for listed in files))
    analysed = size = failures = 0
    waiting: list[Analysed] = []
    try:
        for batch in analyse_files(files, lexicon, own, jobs):
            waiting += batch
            analysed += len(batch)
            if len(waiting) >= STORED_FILES or sum(one.listed.size for one in waiting) >= STORED_BYTES:
                _store(db, waiting)
            size += sum(max(one.listed.size, 0) for one in batch)
            failures += sum(bool(one.problems) for one in batch)
            progress.at(analysed, size, failures)
        _store(db, waiting)
    except KeyboardInterrupt:
        _store(db, waiting)
        progress.done()
        raise Interrupted(analysed, len(files)) from None
    progress.done()


def _store(db: sqlite3.Connection, waiting: list[Analysed]) -> None:
    """Put what is waiting into the index, all or nothing; then nothing is waiting."""
    from xicalls.pipeline import undisturbed

    if waiting:
        with undisturbed(), _transaction(db):
            store.set_meta(db, "state", None)
            _put_batch(db, waiting)
        waiting.clear()


def _put_batch(db: sqlite3.Connection, batch: list[Analysed]) -> None:
    agents: dict[tuple[str, str], int] = {}
    old = [
        row
        for analysed in batch
        for row in db.execute("SELECT key FROM files WHERE path = ?", (storable_path(analysed.listed.path),))
    ]
    contents.take_out(db, [key for (key,) in old])
    for listed, digest, articles, problems, texts in batch:
        key = db.execute(
            "INSERT INTO files (path, name, id, size, mtime_ns, digest, problems) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                storable_path(listed.path),
                storable(listed.file),
                storable(listed.id),
                listed.size,
                listed.mtime_ns,
                digest,
                json.dumps(problems) if problems else None,
            ),
        ).lastrowid
        for rows in articles:
            contents.put(db, key or 0, rows, agents)
        db.executemany("INSERT OR REPLACE INTO texts VALUES (?, ?)", texts)


def _time_of(listed: Listed) -> int:
    return -1 if may_still_change(listed.mtime_ns) else listed.mtime_ns


def _settle(db: sqlite3.Connection, now: State) -> None:
    """Unite the calls, and say what state of the files the index is of."""
    with _transaction(db):
        if db.execute("SELECT 1 FROM stale").fetchone():
            unite_calls(db)
        settled = db.execute("SELECT 1 FROM files WHERE mtime_ns < 0").fetchone() is None
        store.set_meta(db, "state", packed(now) if settled else None)


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; begun as a writer, so that two processes take turns instead of failing half way."""
    db.execute("BEGIN IMMEDIATE")
    store.break_seal(db)
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")
