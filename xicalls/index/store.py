"""The index as a file: opening it, making it, what it says of itself."""

# os.path all through: importing pathlib would take a tenth of the start-up time.
# ruff: noqa: PTH108, PTH118, PTH120, PTH123, PTH202
from __future__ import annotations

import os
import sqlite3
import time
import zlib
from contextlib import suppress

from xicalls.errors import IndexVersionError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

SCHEMA = 6
"""The form of the index, kept as SQLite's ``user_version``."""

SEAL = ".sum"
"""The ending of what is kept beside a small index: a checksum of its bytes."""

SMALL = 2_000_000
"""Bytes of an index that is held against its seal whenever it is opened: a millisecond a megabyte."""

PAGE_SIZE = 8192
"""Bytes. With SQLite's usual 4,096, records of one or two thousand leave a tenth of the index empty."""

WRITING_MEMORY = 64_000
"""Kilobytes of pages kept in memory by a process that writes: what is put in goes to many places of a large index."""

BUSY_SECONDS = 60.0
"""How long to wait for another process that is writing."""


def in_memory() -> sqlite3.Connection:
    """An empty index that nobody keeps."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    _create(db)
    return db


def connect(path: str) -> sqlite3.Connection:
    """Open the index at a path, or make an empty one there.

    Readers and one writer do not wait for each other (WAL). ``synchronous = NORMAL`` keeps the file whole
    whatever happens; a power cut may only undo the last batches, which are then done again.

    Raises:
        IndexVersionError: it was written by a newer version of the program.
        sqlite3.Error: it cannot be opened, or is damaged.
    """
    db = sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
    try:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        _check_version(version, path)
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA cell_size_check = ON")  # a page that was written over is noticed more often
        if version < SCHEMA:
            _patiently(_make_anew, db)
        elif os.path.getsize(path) <= SMALL:
            _see_that_it_is_sound(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _see_that_it_is_sound(db: sqlite3.Connection, path: str) -> None:
    """See that a small index is as it was sealed; where it is not sealed, that all rows are in order.

    Raises:
        sqlite3.DatabaseError: it is not; SQLite itself might answer with fewer rows, or other words.
    """
    sealed = _seal(path)
    if sealed and not _written_beside(path) and sealed != _checksum(path) and sealed == _seal(path):
        raise damaged("other bytes than those written")  # and no other process has begun to write
    if not sealed and (complaint := db.execute("PRAGMA integrity_check(1)").fetchone()[0]) != "ok":
        raise damaged(complaint)


def _seal(path: str) -> str:
    try:
        with open(path + SEAL, encoding="ascii") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""


def _checksum(path: str) -> str:
    with open(path, "rb") as file:
        return f"{zlib.crc32(file.read()):08x}"


def _written_beside(path: str) -> bool:
    """Whether SQLite keeps something that is not in the file itself yet."""
    try:
        return os.path.getsize(path + "-wal") > 0
    except OSError:
        return False


def break_seal(db: sqlite3.Connection) -> None:
    """Say that an index is about to be written to; whoever is killed then leaves none that looks damaged."""
    path = db.execute("PRAGMA database_list").fetchone()[2]
    if path:
        with suppress(OSError):
            os.unlink(path + SEAL)


def seal(db: sqlite3.Connection) -> None:
    """Note beside a small index what its bytes are, when all that was written is in the file itself."""
    path = db.execute("PRAGMA database_list").fetchone()[2]
    with suppress(OSError, sqlite3.OperationalError):  # without a seal, it is only looked at more closely
        if not path or os.path.getsize(path) > SMALL:
            return
        tidy(db)
        db.execute("BEGIN IMMEDIATE")  # nobody else can write meanwhile
        try:
            if not _written_beside(path):
                with open(path + SEAL, "w", encoding="ascii") as file:
                    file.write(_checksum(path))
        finally:
            db.execute("COMMIT")


def look_at(path: str) -> sqlite3.Connection:
    """Open the index at a path, if need be without being able to write there.

    Raises:
        IndexVersionError: it was written by a newer version of the program.
        sqlite3.Error: it cannot be opened, or is damaged.
    """
    try:
        db = connect(path)
        db.execute("SELECT 1 FROM meta").fetchone()
    except sqlite3.OperationalError:
        from urllib.parse import quote

        db = sqlite3.connect(f"file:{quote(path)}?immutable=1", uri=True)
    return db


def _patiently(make: Callable[[sqlite3.Connection], None], db: sqlite3.Connection) -> None:
    """Wait for another process that makes the same index: changing to WAL fails at once where the rest would wait."""
    begun = time.monotonic()
    while True:
        try:
            return make(db)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() - begun > BUSY_SECONDS:
                raise
        time.sleep(0.02)


def _check_version(version: int, path: str) -> None:
    if version > SCHEMA:
        raise IndexVersionError(
            f"the index {path} was written by a newer version of xicalls.\n"
            "Update the program, or name another cache folder with XICALLS_CACHE."
        )


def delete(path: str) -> None:
    """Remove an index and what SQLite keeps beside it."""
    for ending in (SEAL, "", "-wal", "-shm", "-journal"):
        try:
            os.unlink(path + ending)
        except FileNotFoundError:
            continue


def _make_anew(db: sqlite3.Connection) -> None:
    """Make the tables, in place of those of an older version; of two processes at once, one makes them."""
    if db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA:
        return  # another process was faster
    db.execute(f"PRAGMA page_size = {PAGE_SIZE}")  # of a new file
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("BEGIN IMMEDIATE")
    break_seal(db)
    try:
        if db.execute("PRAGMA user_version").fetchone()[0] < SCHEMA:
            for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall():
                db.execute(f'DROP VIEW "{name}"')
            old = [
                name
                for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE %'")
            ]
            for name in sorted(old, key=lambda name: not name.endswith("_words")):
                if not name.startswith("sqlite_"):
                    db.execute(f'DROP TABLE IF EXISTS "{name}"')
            _create(db)
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def _create(db: sqlite3.Connection) -> None:
    with open(os.path.join(os.path.dirname(__file__), "schema.sql"), encoding="utf-8") as file:
        script = file.read()
    plain = "\n".join(line for line in script.splitlines() if not line.startswith("--"))
    for statement in plain.split(";"):
        if statement.strip():
            db.execute(statement)
    db.execute(f"PRAGMA user_version = {SCHEMA}")


def tidy(db: sqlite3.Connection) -> None:
    """Bring what was written into the file itself, as far as no reader is in the way, so that it is read faster."""
    db.execute("PRAGMA busy_timeout = 0")
    try:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError:  # another process writes or reads: it is done another time
        pass
    finally:
        db.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")


def damaged(what: str) -> sqlite3.DatabaseError:
    """The error of an index that is not what it should be, where SQLite itself does not notice."""
    return sqlite3.DatabaseError(f"the index is damaged: {what}")


def meta(db: sqlite3.Connection, name: str) -> object:
    """What the index says of itself: ``state``, ``words``, ``rules``, …; ``None`` if it does not say."""
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def set_meta(db: sqlite3.Connection, name: str, value: object) -> None:
    """Let the index say something of itself."""
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
