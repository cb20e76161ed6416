"""The index as a file: opening it, and putting articles in and out of it."""

from __future__ import annotations

import os
import sqlite3

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from xicalls.index.rows import ArticleRows

ARTICLE = 1 << 20
"""A statement's key is its article's key times this, plus its number; a paragraph's likewise."""

SCHEMA = 1
"""The form of the index, kept as SQLite's ``user_version``."""


def in_memory() -> sqlite3.Connection:
    """An empty index that nobody keeps."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    create(db)
    return db


def create(db: sqlite3.Connection) -> None:
    """Make the tables in an empty database."""
    with open(os.path.join(os.path.dirname(__file__), "schema.sql"), encoding="utf-8") as file:
        script = file.read()
    db.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {SCHEMA};\nCOMMIT;")


def put(db: sqlite3.Connection, file: int, rows: ArticleRows, agents: dict[tuple[str, str], int]) -> None:
    """Put one article of a file into the index; ``agents`` are the keys known so far, added to."""
    key = db.execute(
        "INSERT INTO articles (file, id, name, first, last, sources, title, head, calls, tail, why)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '[]', ?, ?)",
        (file, rows.id, rows.name, rows.first, rows.last, rows.sources, rows.title, rows.head, rows.tail, rows.why),
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
