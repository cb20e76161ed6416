"""The index as a file: opening it, making it, and putting articles in and out of it."""

# os.path all through: importing pathlib would take a tenth of the start-up time.
# ruff: noqa: PTH108, PTH118, PTH120, PTH123
from __future__ import annotations

import json
import os
import sqlite3

from xicalls.errors import IndexVersionError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from xicalls.index.rows import ArticleRows

ARTICLE = 1 << 20
"""A statement's key is its article's key times this, plus its number; a paragraph's likewise."""

SCHEMA = 2
"""The form of the index, kept as SQLite's ``user_version``."""

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
        if version < SCHEMA:
            _make_anew(db)
    except BaseException:
        db.close()
        raise
    return db


def _check_version(version: int, path: str) -> None:
    if version > SCHEMA:
        raise IndexVersionError(
            f"the index {path} was written by a newer version of xicalls.\n"
            "Update the program, or name another cache folder with XICALLS_CACHE."
        )


def delete(path: str) -> None:
    """Remove an index and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        try:
            os.unlink(path + ending)
        except FileNotFoundError:
            continue


def _make_anew(db: sqlite3.Connection) -> None:
    """Make the tables, in place of those of an older version; of two processes at once, one makes them."""
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("BEGIN IMMEDIATE")
    try:
        if db.execute("PRAGMA user_version").fetchone()[0] < SCHEMA:
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


def meta(db: sqlite3.Connection, name: str) -> object:
    """What the index says of itself: ``state``, ``words``, ``rules``, …; ``None`` if it does not say."""
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def set_meta(db: sqlite3.Connection, name: str, value: object) -> None:
    """Let the index say something of itself."""
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))


def clear(db: sqlite3.Connection) -> None:
    """Take everything out: other words or other rules would have found other things."""
    for table in ("files", "articles", "statements", "agents", "spoken", "about", "paragraphs", "passages"):
        db.execute(f"DELETE FROM {table}")
    for table in ("texts", "reports", "calls", "parties", "call_topics", "topics", "meta"):
        db.execute(f"DELETE FROM {table}")
    for table in ("statement_words", "paragraph_words"):
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")


_OF_ARTICLES = "id, name, first, last, published, inferred, sources, title, head, tail, why"


def put(db: sqlite3.Connection, file: int, rows: ArticleRows, agents: dict[tuple[str, str], int]) -> None:
    """Put one article of a file into the index; ``agents`` are the keys known so far, added to."""
    key = db.execute(
        f"INSERT INTO articles (file, calls, {_OF_ARTICLES}) VALUES (?, '[]'{', ?' * 11})", (file, *rows[:11])
    ).lastrowid
    base = (key or 0) * ARTICLE
    for number, row in enumerate(rows.statements, 1):
        at = base + number
        kept = (at, row.kind, row.confidence, row.head, row.tail, row.why)
        db.execute("INSERT INTO statements (key, kind, confidence, head, tail, why) VALUES (?, ?, ?, ?, ?, ?)", kept)
        db.execute("INSERT INTO statement_words (rowid, words) VALUES (?, ?)", (at, row.words))
        spoken = [(role, _agent(db, name, names, agents), at) for role, name, names in row.agents]
        db.executemany("INSERT OR IGNORE INTO spoken VALUES (?, ?, ?)", spoken)
        db.executemany("INSERT OR IGNORE INTO about VALUES (?, ?)", [(topic, at) for topic in row.topics])
    for number, paragraph in enumerate(rows.paragraphs, 1):
        at = base + number
        kept_paragraph = (at, paragraph.line, paragraph.start, paragraph.text)
        db.execute("INSERT INTO paragraphs VALUES (?, ?, ?, ?)", kept_paragraph)
        db.execute("INSERT INTO paragraph_words (rowid, words) VALUES (?, ?)", (at, paragraph.words))
        passages = [(topic, at, matched) for topic, matched in paragraph.passages]
        db.executemany("INSERT OR IGNORE INTO passages VALUES (?, ?, ?)", passages)
    reports = [(key, number, report) for number, report in enumerate(rows.reports, 1)]
    db.executemany("INSERT INTO reports (article, number, report) VALUES (?, ?, ?)", reports)


def take_out(db: sqlite3.Connection, files: Iterable[int]) -> None:
    """Take these files, and all that was found in them, out of the index."""
    from xicalls.index.words import spaced

    db.execute("CREATE TEMP TABLE IF NOT EXISTS gone (key INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM gone")
    for file in files:
        db.execute("INSERT OR IGNORE INTO gone SELECT key FROM articles WHERE file = ?", (file,))
        db.execute("DELETE FROM files WHERE key = ?", (file,))
    for (article,) in db.execute("SELECT key FROM gone").fetchall():
        span = (article * ARTICLE, article * ARTICLE + ARTICLE - 1)
        for at, tail in db.execute("SELECT key, tail FROM statements WHERE key BETWEEN ? AND ?", span).fetchall():
            words = spaced(storable(json.loads("{" + tail[2:])["text"]))
            db.execute(
                "INSERT INTO statement_words (statement_words, rowid, words) VALUES ('delete', ?, ?)", (at, words)
            )
        for at, text in db.execute("SELECT key, text FROM paragraphs WHERE key BETWEEN ? AND ?", span).fetchall():
            words = spaced(text)
            db.execute(
                "INSERT INTO paragraph_words (paragraph_words, rowid, words) VALUES ('delete', ?, ?)", (at, words)
            )
        db.execute("DELETE FROM statements WHERE key BETWEEN ? AND ?", span)
        db.execute("DELETE FROM paragraphs WHERE key BETWEEN ? AND ?", span)
        db.execute("DELETE FROM reports WHERE article = ?", (article,))
        db.execute("DELETE FROM articles WHERE key = ?", (article,))
    for table, column in (("spoken", "statement"), ("about", "statement"), ("passages", "paragraph")):
        db.execute(f"DELETE FROM {table} WHERE {column} >> 20 IN (SELECT key FROM gone)")


def _agent(db: sqlite3.Connection, name: str, names: str, agents: dict[tuple[str, str], int]) -> int:
    if (key := agents.get((name, names))) is None:
        key = agents[name, names] = agent_key(db, name, names)
    return key


def agent_key(db: sqlite3.Connection, name: str, names: str) -> int:
    """The key of an agent with these names, new or known."""
    found = db.execute("SELECT key FROM agents WHERE id = ? AND names = ?", (name, names)).fetchone()
    if found:
        return int(found[0])
    return int(db.execute("INSERT INTO agents (id, names) VALUES (?, ?)", (name, names)).lastrowid or 0)


def put_topics(db: sqlite3.Connection, topics: Iterable[tuple[str, str, str]]) -> None:
    """Say which topics there are: (id, name, names folded)."""
    db.execute("DELETE FROM topics")
    db.executemany("INSERT OR REPLACE INTO topics VALUES (?, ?, ?)", topics)


def storable(text: str) -> str:
    """Text as SQLite can take it: without half surrogate pairs, one character for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text
