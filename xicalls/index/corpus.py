"""A corpus and its index: opened, brought up to date where files changed, and ready for questions."""

# os.path all through: importing pathlib would take a tenth of the start-up time.
# ruff: noqa: PTH100, PTH103, PTH110, PTH120
from __future__ import annotations

import gc
import json
import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import NamedTuple

from xicalls.errors import CorpusError
from xicalls.index import state, store
from xicalls.reading import folders

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xicalls.index.looking import Looking
    from xicalls.reading.corpus import Found


class Opened(NamedTuple):
    """An index that is up to date.

    Attributes:
        db: to be asked by ``queries``; it stays as it is while other processes go on writing.
        problems: (file, reason) of everything that could not be read.
        paths: the folders and files of the corpus.
        own: the user's own word lists.
        path: where the index is kept; empty for one in memory.
        looking: where it is still being found out whether the index is up to date.
    """

    db: sqlite3.Connection
    problems: list[tuple[str, str]]
    paths: tuple[str, ...]
    own: tuple[str, ...]
    path: str
    looking: Looking | None = None

    def confirm(self) -> None:
        """See that the index is up to date: before anything that it answered is shown.

        Raises:
            OutOfDateError: it is not.
        """
        if self.looking is not None:
            self.looking.confirm()


def _silent(_sentence: str) -> None:
    """Nobody is listening."""


def open_corpus(
    paths: tuple[str, ...],
    own: tuple[str, ...] = (),
    *,
    say: Callable[[str], None] = _silent,
    jobs: int | None = None,
    rebuild: bool = False,
) -> Opened:
    """The index of a corpus, up to date.

    Args:
        paths: folders and files, or ``-`` for standard input.
        own: the user's own word lists.
        say: told, in a sentence, when the index cannot be kept, or was damaged and is made anew.
        jobs: at most so many processes; as many as there are processors if ``None``.
        rebuild: begin from nothing.

    Raises:
        CorpusError: a path that does not exist, or nothing to read.
        IndexVersionError: the index was written by a newer version of the program.
        LexiconError: a word list that does not hold together.
        Interrupted: by Ctrl-C while indexing.
    """
    roots = tuple(path if path == "-" else os.path.abspath(path) for path in paths)
    path = state.index_path(roots)
    if not rebuild and "-" not in roots and (db := _quickly(path, own, jobs)) is not None:
        return _opened(db, None, roots, own, path)
    from xicalls.reading.corpus import find_files

    with _no_collecting():
        try:
            found = find_files(*roots)
        except CorpusError:
            find_files(*paths)  # says it of the path as it was typed
            raise
    if "-" in roots:
        return _opened(_refreshed(store.in_memory(), found, own, jobs), found, roots, own, "")
    try:
        if rebuild:
            store.delete(path)
        db = _kept(path, found, own, jobs)
    except (OSError, sqlite3.Error, UnicodeDecodeError) as error:
        if not is_damage(error):
            reason = getattr(error, "strerror", None) or error
            say(f"the index cannot be kept in {os.path.dirname(path)} ({reason}); working in memory")
            return _opened(_refreshed(store.in_memory(), found, own, jobs), found, roots, own, "")
        say(f"the index {path} was damaged; made anew")
        store.delete(path)
        db = _kept(path, found, own, jobs)
    return _opened(db, found, roots, own, path)


_NO_PLACE = frozenset({"CANTOPEN", "READONLY", "IOERR", "FULL", "BUSY", "LOCKED", "PERM", "AUTH", "PROTOCOL", "NOLFS"})


def is_damage(error: Exception) -> bool:
    """Whether an index is not what it should be; else there is no place to keep it."""
    if isinstance(error, (json.JSONDecodeError, UnicodeDecodeError)):
        return True
    if not isinstance(error, sqlite3.DatabaseError):
        return False
    kind = getattr(error, "sqlite_errorname", "SQLITE_ERROR").removeprefix("SQLITE_").partition("_")[0]
    return kind not in _NO_PLACE


def _opened(
    db: sqlite3.Connection, found: Found | None, roots: tuple[str, ...], own: tuple[str, ...], path: str
) -> Opened:
    problems = [(file, reason) for file, reason in (found.unread if found else ())]
    for (kept,) in db.execute("SELECT problems FROM files WHERE problems IS NOT NULL ORDER BY path"):
        problems += [(file, reason) for file, reason in json.loads(kept)]
    return Opened(db, problems, roots, own, path)


def open_at_once(paths: tuple[str, ...], own: tuple[str, ...]) -> Opened | None:
    """The index of a corpus as it is, to be asked while its files are still being looked at; ``None`` if there is none.

    What it answers holds only when ``Opened.confirm`` says so.
    """
    roots = tuple(os.path.abspath(path) for path in paths)
    path = state.index_path(roots)
    if "-" in paths or not os.path.exists(path):
        return None
    db = None
    try:
        db = store.connect(path)
        db.execute("BEGIN")
        kept = state.unpacked(store.meta(db, "state"))
        if kept is not None and kept.whole and state.same_program(kept, own):
            from xicalls.index.looking import Looking

            return _opened(db, None, roots, own, path)._replace(looking=Looking(kept.folders))
    except (OSError, sqlite3.Error, UnicodeDecodeError):
        pass
    if db is not None:
        db.close()
    return None


def _quickly(path: str, own: tuple[str, ...], jobs: int | None) -> sqlite3.Connection | None:
    """The index at a path, with a read transaction begun, if the same files are there as when it was made.

    Those of another size or time are read again. ``None`` also where it cannot be opened, or not be written to:
    whoever tries next says why.
    """
    if not os.path.exists(path):
        return None
    db = None
    try:
        db = store.connect(path)
        if _brought_up_to_date(db, path, own, jobs):
            return db
    except (OSError, sqlite3.Error, UnicodeDecodeError):
        pass
    if db is not None:
        db.close()
    return None


def _brought_up_to_date(db: sqlite3.Connection, path: str, own: tuple[str, ...], jobs: int | None) -> bool:
    db.execute("BEGIN")
    kept = store.meta(db, "state")
    with _no_collecting():
        before = state.unpacked(kept)
        now = state.look_again(before, own)
    if before is None or now is None:
        return False
    if now == before:
        return True
    db.execute("COMMIT")
    from xicalls.index.refresh import refresh_some

    with _turn(path):
        some = folders.changed_files(before.folders, now.folders)
        if store.meta(db, "state") != kept or not refresh_some(db, now, some, own, jobs or processors()):
            return False  # another process was faster, or wrote other words
    _begin(db)
    return True


def _begin(db: sqlite3.Connection) -> None:
    """Begin a read transaction, at once and not with the first question."""
    db.execute("BEGIN")
    db.execute("SELECT 1 FROM meta").fetchone()


def _kept(path: str, found: Found, own: tuple[str, ...], jobs: int | None) -> sqlite3.Connection:
    """The index at a path, made or brought up to date, with a read transaction begun."""
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
    db = store.connect(path)
    try:
        kept = store.meta(db, "state")
        with _no_collecting():
            same = state.makes_no_difference(state.unpacked(kept), found, own)
        if same:
            _say_so(db, kept, state.packed(state.state_of(found, own)))
        else:
            with _turn(path):
                _refreshed(db, found, own, jobs)
        _begin(db)
    except BaseException:
        db.close()
        raise
    return db


def _say_so(db: sqlite3.Connection, kept: object, now: bytes) -> None:
    """Let the index say that it is of the state found now, which makes no difference: the next run is told faster."""
    with suppress(sqlite3.OperationalError):  # it cannot be written to, or is being written: nothing is lost
        if now != kept:
            store.break_seal(db)
            db.execute("UPDATE meta SET value = ? WHERE name = 'state' AND value = ?", (now, kept))


def _refreshed(db: sqlite3.Connection, found: Found, own: tuple[str, ...], jobs: int | None) -> sqlite3.Connection:
    from xicalls.index.refresh import refresh

    refresh(db, found, own, jobs or processors())
    return db


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Hold the collector of cycles back: thousands of new tuples would set it off again and again, for nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _turn(path: str) -> Iterator[None]:
    """Of several processes that would index the same files, one does; the others wait, and find it done.

    Only to save work: without it (no such locks on this system) each is right by its own transactions.
    """
    file = -1
    try:
        try:
            import fcntl

            file = os.open(path + ".lock", os.O_RDWR | os.O_CREAT, 0o666)
            fcntl.flock(file, fcntl.LOCK_EX)
        except (ImportError, OSError):
            pass  # no locks here: the work may be done twice
        yield
    finally:
        if file >= 0:
            os.close(file)
