"""A corpus and its index: opened, brought up to date where files changed, and ready for questions."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from xicalls.index import store


class Opened(NamedTuple):
    """An index that is up to date.

    Attributes:
        db: to be asked by ``queries``.
        problems: (file, reason) of everything that could not be read.
    """

    db: sqlite3.Connection
    problems: list[tuple[str, str]]


def open_corpus(paths: tuple[str, ...], own: tuple[str, ...] = ()) -> Opened:
    """The index of a corpus, in memory.

    Args:
        paths: folders and files, or ``-``.
        own: the user's own word lists.

    Raises:
        CorpusError: a path that does not exist, or nothing to read.
    """
    from pathlib import Path

    from xicalls import lexicon as words
    from xicalls.index.rows import rows_of
    from xicalls.index.united import unite_calls
    from xicalls.pipeline import analyse_article
    from xicalls.reading.corpus import Unread, list_files, read_one

    lexicon = words.load(*map(Path, own))
    listing = list_files(*paths)
    problems = [(unread.file, unread.reason) for unread in listing.unread]
    db = store.in_memory()
    agents: dict[tuple[str, str], int] = {}
    db.execute("BEGIN")
    for number, listed in enumerate(listing.files, 1):
        for found in read_one(listed):
            if isinstance(found, Unread):
                problems.append((found.file, found.reason))
            else:
                store.put(db, number, rows_of(analyse_article(found, lexicon), lexicon), agents)
    unite_calls(db)
    db.execute("COMMIT")
    return Opened(db, problems)
