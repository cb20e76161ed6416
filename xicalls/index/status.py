"""What an index holds, as it stands, and whether it is up to date: nothing is read again."""

# os.path all through: paths are strings here, for speed.
# ruff: noqa: PTH100, PTH110
from __future__ import annotations

import os
from typing import NamedTuple

from xicalls.index import state, store
from xicalls.index.words import real_path
from xicalls.reading.corpus import find_files


class Status(NamedTuple):
    """What an index holds.

    Attributes:
        path: where it is kept.
        counts: (what, how many).
        fresh: whether nothing has changed since it was made.
        changed: how many files are new, gone, or of another size or time, or all of them when words or rules changed.
    """

    path: str
    counts: list[tuple[str, int]]
    fresh: bool
    changed: int


def status_of(paths: tuple[str, ...], own: tuple[str, ...] = ()) -> Status | None:
    """What the index of a corpus holds, as it stands; ``None`` if there is none.

    Raises:
        CorpusError: a path that does not exist, or nothing to read.
        IndexVersionError: the index was written by a newer version of the program.
    """
    roots = tuple(os.path.abspath(path) for path in paths)
    found = find_files(*roots)
    path = state.index_path(roots)
    if not os.path.exists(path):
        return None
    db = store.look_at(path)
    try:
        tables = ("files", "articles", "calls", "statements", "paragraphs")
        counts = [(table, int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])) for table in tables]
        fresh = state.makes_no_difference(state.unpacked(store.meta(db, "state")), found, own)
        kept = {(real_path(path), *row) for path, *row in db.execute("SELECT path, size, mtime_ns FROM files")}
        now = {(path, size, mtime_ns) for path, _, size, mtime_ns in found.entries}
        changed = {file[0] for file in kept ^ now}
    finally:
        db.close()
    return Status(path, counts, fresh, len(changed) or len(found.entries))
