"""Questions to the index: a ``Filter`` in, records out, as JSON text in the contract's order, one at a time."""

from __future__ import annotations

import json
import sqlite3

from xicalls.index import sql
from xicalls.index.filter import Filter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Record = dict[str, Any]

_STATEMENTS = (
    "FROM statements s JOIN articles a ON a.key = s.key >> 20 LEFT JOIN calls c ON c.id = s.call WHERE {where}"
    " ORDER BY a.first IS NULL, a.first, a.id, s.key{limit}"
)


def calls(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[str]:
    """The calls, oldest first, undated ones last."""
    where = _prepared(db, sql.calls(asked), asked)
    return _text(db, f"SELECT c.record FROM calls c WHERE {where.sql} ORDER BY c.position{_limit(limit)}", where.values)


def statements(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[str]:
    """The statements, by the dates of their articles, within an article by position."""
    where = _prepared(db, sql.statements(asked), asked)
    question = _STATEMENTS.format(where=where.sql, limit=_limit(limit))
    return _text(db, f"SELECT s.head || json_quote(s.call) || s.tail {question}", where.values)


def explained_statements(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[str]:
    """As ``statements``, each with ``why``: the rules that found and attributed it, with their evidence."""
    where = _prepared(db, sql.statements(asked), asked)
    question = _STATEMENTS.format(where=where.sql, limit=_limit(limit))
    record = """s.head || json_quote(s.call) || substr(s.tail, 1, length(s.tail) - 1) || ', "why": ' || s.why || '}'"""
    return _text(db, f"SELECT {record} {question}", where.values)


def articles(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[str]:
    """The articles, by date, then id."""
    where = _prepared(db, sql.articles(asked), asked)
    question = (
        f"SELECT a.head || a.calls || a.tail FROM articles a WHERE {where.sql}"
        f" ORDER BY a.first IS NULL, a.first, a.id, a.key{_limit(limit)}"
    )
    return _text(db, question, where.values)


def count(db: sqlite3.Connection, table: str) -> int:
    """How many rows a table has."""
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _limit(limit: int | None) -> str:
    return "" if limit is None else f" LIMIT {int(limit)}"


def _text(db: sqlite3.Connection, question: str, values: tuple[object, ...]) -> Iterator[str]:
    return (row[0] for row in db.execute(question, values))


def _prepared(db: sqlite3.Connection, where: sql.Where, asked: Filter) -> sql.Where:
    if asked.regex is not None:
        _teach_regex(db, asked.regex)
    return where


def _teach_regex(db: sqlite3.Connection, pattern: str) -> None:
    import re

    from xicalls.errors import UsageError

    try:
        compiled = re.compile(pattern, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        raise UsageError(f"“{pattern}” is no regular expression: {error}.") from error

    def matches(_pattern: str, tail: str) -> bool:
        return compiled.search(json.loads("{" + tail[2:])["text"]) is not None

    db.create_function("matches", 2, matches, deterministic=True)
