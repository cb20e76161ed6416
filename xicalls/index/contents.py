"""What is in the index: putting articles in, and taking them out without a trace."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from xicalls.index.words import spaced, storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from xicalls.index.rows import ArticleRows

ARTICLE = 1 << 20
"""A statement's key is its article's key times this, plus its number; a paragraph's likewise."""


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
