"""Questions to the index: a ``Filter`` in, records out, as JSON text in the contract's order, one at a time."""

from __future__ import annotations

import json

from xicalls.brief import Brief
from xicalls.index.filter import Filter
from xicalls.index.store import damaged

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from typing import Any

    Record = dict[str, Any]

STATEMENT = "a.begins || (s.key & 1048575) || a.goes_on || s.line || a.ends || json_quote(s.call) || s.tail"
"""The JSON of a row of ``statements s`` with its ``articles a``."""

_STATEMENTS = (
    "FROM {tables} LEFT JOIN calls c ON c.id = s.call WHERE {where}"
    " ORDER BY a.first IS NULL, a.first, a.id, s.key{limit}"
)
ARTICLE = "a.head || coalesce(t.calls, '[]') || a.tail"
"""The JSON of a row of ``articles a`` with what is ``told t`` of it."""

_STATEMENTS_FIRST = "statements s JOIN articles a ON a.key = s.key >> 20"
_ARTICLES_FIRST = "articles a CROSS JOIN statements s ON s.key BETWEEN a.key << 20 AND (a.key << 20) + 1048575"
"""Where it is known of which few articles statements are asked for."""


def calls(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[str]:
    """The calls, oldest first, undated ones last."""
    where, values = _where(db, "calls", asked)
    return _text(db, f"SELECT c.record FROM calls c WHERE {where} ORDER BY c.position{_limit(limit)}", values)


def calls_in_brief(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> list[Brief]:
    """The same calls in the same order, in brief."""
    where, values = _where(db, "calls", asked)
    found = db.execute(f"SELECT c.brief FROM calls c WHERE {where} ORDER BY c.position{_limit(limit)}", values)
    return list(map(Brief._make, json.loads(f"[{','.join([text for (text,) in found])}]")))


def statements(
    db: sqlite3.Connection, asked: Filter, limit: int | None = None, *, call: str | None = None
) -> Iterator[str]:
    """The statements (of one call), by the dates of their articles, within an article by position."""
    where, values = _where(db, "statements", asked)
    tables = _STATEMENTS_FIRST
    if call is not None:
        see_that_all_are_there(db, "SELECT article FROM reports WHERE call = ?", (call,))
        tables = _ARTICLES_FIRST
        where = f"a.key IN (SELECT article FROM reports WHERE call = ?) AND s.call = ? AND ({where})"
        values = (call, call, *values)
    question = _STATEMENTS.format(tables=tables, where=where, limit=_limit(limit))
    return _text(db, f"SELECT {STATEMENT} {question}", values)


def explained_statements(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[str]:
    """As ``statements``, each with ``why``: the rules that found and attributed it, with their evidence."""
    where, values = _where(db, "statements", asked)
    question = _STATEMENTS.format(tables=_STATEMENTS_FIRST, where=where, limit=_limit(limit))
    return _explained(db.execute(f"SELECT {STATEMENT}, s.why {question}", values))


def _explained(cursor: sqlite3.Cursor) -> Iterator[str]:
    from xicalls.index.why import explained  # seldom asked for

    return (explained(*row) for rows in _pieces(cursor, cursor.fetchmany(AT_ONCE)) for row in rows)


def explained_statements_of(db: sqlite3.Connection, article: int) -> Iterator[str]:
    """The statements of one article (its key), in text order, each with ``why``."""
    see_that_all_are_there(db, "?", (article,))
    question = f"SELECT {STATEMENT}, s.why FROM {_ARTICLES_FIRST} WHERE a.key = ? ORDER BY s.key"
    return _explained(db.execute(question, (article,)))


def articles(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[str]:
    """The articles, by date, then id."""
    where, values = _where(db, "articles", asked)
    question = (
        f"SELECT {ARTICLE} FROM articles a LEFT JOIN told t ON t.article = a.key WHERE {where}"
        f" ORDER BY a.first IS NULL, a.first, a.id, a.key{_limit(limit)}"
    )
    return _text(db, question, values)


def dated_statements(
    db: sqlite3.Connection, asked: Filter, limit: int | None = None, *, why: bool = False
) -> Iterator[tuple[str, str | None, int]]:
    """The statements, each with the date of its article (else of its call) as EDTF, and whether that is inferred."""
    where, values = _where(db, "statements", asked)
    question = _STATEMENTS.format(tables=_STATEMENTS_FIRST, where=where, limit=_limit(limit))
    date = "coalesce(a.published, json_extract(c.record, '$.date.edtf'))"
    inferred = (
        "CASE WHEN a.published IS NULL THEN json_extract(c.record, '$.date.basis') = 'inferred' ELSE a.inferred END"
    )
    cursor = db.execute(f"SELECT {STATEMENT}, {date}, {inferred}, s.why {question}", values)
    rows = (row for rows in _pieces(cursor, cursor.fetchmany(AT_ONCE)) for row in rows)
    if not why:
        return (row[:3] for row in rows)
    from xicalls.index.why import explained

    return ((explained(row[0], row[3]), *row[1:3]) for row in rows)


def count_statements(db: sqlite3.Connection, asked: Filter) -> int:
    """How many statements there are."""
    where, values = _where(db, "statements", asked)
    question = _STATEMENTS.format(tables=_STATEMENTS_FIRST, where=where, limit="").partition(" ORDER BY ")[0]
    return int(db.execute(f"SELECT count(*) {question}", values).fetchone()[0])


def count(db: sqlite3.Connection, table: str) -> int:
    """How many rows a table has."""
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def see_that_all_are_there(db: sqlite3.Connection, articles: str, values: tuple[object, ...]) -> None:
    """See that these articles (their keys, as SQL) have as many statements as they had when they were read.

    Raises:
        sqlite3.DatabaseError: some are missing; a damaged tree of rows may lose them without SQLite noticing.
    """
    counted = "SELECT count(*) FROM said s WHERE s.key BETWEEN a.key << 20 AND (a.key << 20) + 1048575"
    if db.execute(f"SELECT 1 FROM articles a WHERE a.key IN ({articles}) AND a.said <> ({counted})", values).fetchone():
        raise damaged("statements are missing")


def _limit(limit: int | None) -> str:
    return "" if limit is None else f" LIMIT {int(limit)}"


AT_ONCE = 1000
"""Rows fetched before anything is written: a damaged index shows itself while there is still time to make it anew."""


def _text(db: sqlite3.Connection, question: str, values: tuple[object, ...]) -> Iterator[str]:
    cursor = db.execute(question, values)
    return (row[0] for rows in _pieces(cursor, cursor.fetchmany(AT_ONCE)) for row in rows)


def _pieces(cursor: sqlite3.Cursor, first: list[Any]) -> Iterator[list[Any]]:
    rows = first
    while rows:
        yield rows
        if len(rows) < AT_ONCE:
            return
        try:
            rows = cursor.fetchmany(AT_ONCE)
        except Exception as error:
            raise begun_already(error) from error


def begun_already(error: Exception) -> Exception:
    """What to raise for an error of the index's when part of an answer may be out: it cannot be asked again then."""
    from xicalls.errors import IndexDamagedError
    from xicalls.index.corpus import is_damage

    if not is_damage(error):
        return error
    return IndexDamagedError(f"the index is damaged ({error}): the answer is not whole.\nAsk again: it is made anew.")


def _where(db: sqlite3.Connection, what: str, asked: Filter) -> tuple[str, tuple[object, ...]]:
    """The condition for ``calls``, ``statements`` or ``articles``; it costs nothing to ask for all of them."""
    if asked == Filter():
        return "1", ()
    from xicalls.index import sql

    teach_regex(db, asked)
    where: tuple[str, tuple[object, ...]] = getattr(sql, what)(asked)
    return where


def teach_regex(db: sqlite3.Connection, asked: Filter) -> None:
    """Let the index use the regular expression that is asked for, if there is one.

    Raises:
        UsageError: it is none.
    """
    pattern = asked.regex
    if pattern is None:
        return
    import re

    from xicalls.errors import UsageError

    try:
        compiled = re.compile(pattern, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError) as error:
        raise UsageError(f"“{pattern}” is no regular expression: {error}.") from error

    def matches(tail: str) -> bool:
        return compiled.search(json.loads("{" + tail[2:])["text"]) is not None

    db.create_function("matches", 1, matches, deterministic=True)
