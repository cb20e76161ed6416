"""Single things by their ids, and the passages of a call."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from xicalls.index import queries
from xicalls.index.store import damaged

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from xicalls.index.filter import Filter

Record = dict[str, Any]


def article(db: sqlite3.Connection, name: str) -> Record | None:
    """The article of this id, or ``None``."""
    question = (
        f"SELECT {queries.ARTICLE} FROM articles a LEFT JOIN told t ON t.article = a.key WHERE id = ? ORDER BY key"
    )
    row = db.execute(question, (name,)).fetchone()
    return json.loads(row[0]) if row else None


def statements_of(db: sqlite3.Connection, article: str) -> list[Record]:
    """The statements of one article, in text order, each with ``why``."""
    key = db.execute("SELECT key FROM articles WHERE id = ? ORDER BY key", (article,)).fetchone()[0]
    return [json.loads(text) for text in queries.explained_statements_of(db, key)]


def ids(db: sqlite3.Connection, table: str) -> list[str]:
    """The ids of all ``articles`` or ``calls``, in order."""
    return [name for (name,) in db.execute(f"SELECT id FROM {table} ORDER BY id")]


def passages(db: sqlite3.Connection, topics: tuple[str, ...], call: str | None) -> Iterator[Record]:
    """The passages on any of these topics in the articles that report a call; in those that report none if ``None``."""
    reported = "p.paragraph >> 20 IN (SELECT article FROM reports WHERE call = ?)"
    unreported = "p.paragraph >> 20 NOT IN (SELECT article FROM reports WHERE call IS NOT NULL) AND ? IS NULL"
    question = (
        "SELECT a.id, a.name, w.line, w.start, w.text, json_group_array(json(p.matched)) FROM passages p"
        " LEFT JOIN articles a ON a.key = p.paragraph >> 20 LEFT JOIN paragraphs w ON w.key = p.paragraph"
        f" WHERE p.topic IN ({', '.join('?' * len(topics))}) AND {reported if call else unreported}"
        " GROUP BY p.paragraph ORDER BY a.first IS NULL, a.first, a.id, p.paragraph"
    )
    for article, file, line, start, text, matched in db.execute(question, (*topics, call)):
        if article is None or text is None:
            raise damaged("a paragraph or its article is missing")
        spans = {span["start"]: span for several in json.loads(matched) for span in several}
        yield {
            "article": article,
            "file": file,
            "line": line,
            "start": start,
            "end": start + len(text),
            "text": text,
            "matched": [spans[at] for at in sorted(spans)],
        }


def topic_calls(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[Record]:
    """The calls on the topics that are asked for, each with its ``passages`` and ``statement_records`` on them."""
    found = _topic_calls(db, asked, limit)
    first = next(found, None)  # at once: a damaged index shows itself while there is still time to make it anew
    return iter(()) if first is None else _after(first, found)


def _after(first: Record, rest: Iterator[Record]) -> Iterator[Record]:
    yield first
    try:
        yield from rest
    except Exception as error:
        raise queries.begun_already(error) from error


def _topic_calls(db: sqlite3.Connection, asked: Filter, limit: int | None) -> Iterator[Record]:
    for line in queries.calls(db, asked, limit):
        call: Record = json.loads(line)
        call["passages"] = list(passages(db, asked.topics, call["id"]))
        call["statement_records"] = [json.loads(text) for text in queries.statements(db, asked, call=call["id"])]
        yield call
