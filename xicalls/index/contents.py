"""What is in the index: putting articles in, and taking them out without a trace."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from xicalls.index.words import spaced, storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from xicalls.index.rows import ArticleRows, ParagraphRow, StatementRow

ARTICLE = 1 << 20
"""A statement's key is its article's key times this, plus its number; a paragraph's likewise."""

ROLES = ("speakers", "addressees", "via")
"""Who can have to do with a statement, in the order of their numbers in the index."""


def clear(db: sqlite3.Connection) -> None:
    """Take everything out: other words or other rules would have found other things."""
    for table in (
        "files",
        "articles",
        "told",
        "said",
        "said_in",
        "agents",
        "spoken",
        "about",
        "paragraphs",
        "passages",
    ):
        db.execute(f"DELETE FROM {table}")
    for table in ("texts", "reports", "stale", "calls", "parties", "call_topics", "topics", "meta"):
        db.execute(f"DELETE FROM {table}")
    for table in ("statement_words", "paragraph_words"):
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")


_OF_ARTICLES = "id, name, first, last, published, inferred, sources, title, begins, goes_on, ends, head, tail, why"


def put(db: sqlite3.Connection, file: int, rows: ArticleRows, agents: dict[tuple[str, str], int]) -> None:
    """Put one article of a file into the index; ``agents`` are the keys known so far, added to."""
    key = db.execute(
        f"INSERT INTO articles (file, said, {_OF_ARTICLES}) VALUES (?, ?{', ?' * 14})",
        (file, len(rows.statements), *rows[:14]),
    ).lastrowid
    base = (key or 0) * ARTICLE + 1
    if rows.statements:
        _put_statements(db, base, rows.statements, agents)
    _put_paragraphs(db, base, rows.paragraphs)
    reports = [(key, number, *row) for number, row in enumerate(rows.reports, 1)]
    db.executemany("INSERT INTO reports (article, number, parties, main, report) VALUES (?, ?, ?, ?, ?)", reports)
    db.executemany("INSERT OR IGNORE INTO stale VALUES (?, '')", [(row.parties,) for row in rows.reports])


def _put_statements(
    db: sqlite3.Connection, base: int, statements: list[StatementRow], agents: dict[tuple[str, str], int]
) -> None:
    kept, words, spoken, about = [], [], [], []
    for at, row in enumerate(statements, base):
        kept.append((at, row.line, row.kind, row.confidence, row.tail, row.why))
        words.append((at, row.words))
        spoken += [(role, _agent(db, name, names, agents), at) for role, name, names in row.agents]
        about += [(topic, at) for topic in row.topics]
    db.executemany("INSERT INTO said (key, line, kind, confidence, tail, why) VALUES (?, ?, ?, ?, ?, ?)", kept)
    db.executemany("INSERT INTO statement_words (rowid, words) VALUES (?, ?)", words)
    db.executemany("INSERT OR IGNORE INTO spoken VALUES (?, ?, ?)", spoken)
    db.executemany("INSERT OR IGNORE INTO about VALUES (?, ?)", about)


def _put_paragraphs(db: sqlite3.Connection, base: int, paragraphs: list[ParagraphRow]) -> None:
    numbered = list(enumerate(paragraphs, base))
    kept = [(at, row.line, row.start, row.text) for at, row in numbered]
    db.executemany("INSERT INTO paragraphs VALUES (?, ?, ?, ?)", kept)
    words = [(at, row.words) for at, row in numbered]
    db.executemany("INSERT INTO paragraph_words (rowid, words) VALUES (?, ?)", words)
    passages = [(topic, at, matched) for at, row in numbered for topic, matched in row.passages]
    db.executemany("INSERT OR IGNORE INTO passages VALUES (?, ?, ?)", passages)


def take_out(db: sqlite3.Connection, files: Iterable[int]) -> None:
    """Take these files, and all that was found in them, out of the index."""
    for file in files:
        for key, tail in db.execute("SELECT key, tail FROM articles WHERE file = ?", (file,)).fetchall():
            _take_out_article(db, key, json.loads("{" + tail[2:])["topics"])
        db.execute("DELETE FROM files WHERE key = ?", (file,))


def _take_out_article(db: sqlite3.Connection, article: int, topics: list[str]) -> None:
    span = (article * ARTICLE, article * ARTICLE + ARTICLE - 1)
    _take_out_statements(db, span)
    gone = db.execute("SELECT key, text FROM paragraphs WHERE key BETWEEN ? AND ?", span).fetchall()
    taken_out = "INSERT INTO paragraph_words (paragraph_words, rowid, words) VALUES ('delete', ?, ?)"
    db.executemany(taken_out, [(at, spaced(text)) for at, text in gone])
    for topic in topics:
        db.execute("DELETE FROM passages WHERE topic = ? AND paragraph BETWEEN ? AND ?", (topic, *span))
    db.execute("DELETE FROM paragraphs WHERE key BETWEEN ? AND ?", span)
    stale = "INSERT OR IGNORE INTO stale SELECT parties, coalesce(call, '') FROM reports WHERE article = ?"
    db.execute(stale, (article,))
    db.execute("DELETE FROM reports WHERE article = ?", (article,))
    db.execute("DELETE FROM told WHERE article = ?", (article,))
    db.execute("DELETE FROM articles WHERE key = ?", (article,))


def _take_out_statements(db: sqlite3.Connection, span: tuple[int, int]) -> None:
    """Their topics and agents are told by their records: looking for them in all of the index would take longer."""
    words: list[tuple[int, str]] = []
    topics: set[str] = set()
    agents: set[str] = set()
    for at, tail in db.execute("SELECT key, tail FROM said WHERE key BETWEEN ? AND ?", span):
        record = json.loads("{" + tail[2:])
        words.append((at, spaced(storable(record["text"]))))
        topics.update(record["topics"])
        agents.update(storable(agent["id"]) for role in ROLES for agent in record[role])
    db.executemany("INSERT INTO statement_words (statement_words, rowid, words) VALUES ('delete', ?, ?)", words)
    for topic in topics:
        db.execute("DELETE FROM about WHERE topic = ? AND statement BETWEEN ? AND ?", (topic, *span))
    for agent in agents:
        db.execute(
            "DELETE FROM spoken WHERE role IN (0, 1, 2) AND agent IN (SELECT key FROM agents WHERE id = ?)"
            " AND statement BETWEEN ? AND ?",
            (agent, *span),
        )
    db.execute("DELETE FROM said WHERE key BETWEEN ? AND ?", span)
    db.execute("DELETE FROM said_in WHERE statement BETWEEN ? AND ?", span)


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
