"""Questions to the index: a ``Filter`` in, records out, as JSON text in the contract's order, one at a time."""

from __future__ import annotations

import json

from xicalls.index import sql

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from typing import Any

    from xicalls.index.filter import Filter

    Record = dict[str, Any]

_STATEMENT = "s.head || json_quote(s.call) || s.tail"
_EXPLAINED = """s.head || json_quote(s.call) || substr(s.tail, 1, length(s.tail) - 1) || ', "why": ' || s.why || '}'"""
_STATEMENTS = (
    "FROM statements s JOIN articles a ON a.key = s.key >> 20 LEFT JOIN calls c ON c.id = s.call WHERE {where}"
    " ORDER BY a.first IS NULL, a.first, a.id, s.key{limit}"
)


def calls(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[str]:
    """The calls, oldest first, undated ones last."""
    where = _prepared(db, sql.calls(asked), asked)
    return _text(db, f"SELECT c.record FROM calls c WHERE {where.sql} ORDER BY c.position{_limit(limit)}", where.values)


def statements(
    db: sqlite3.Connection, asked: Filter, limit: int | None = None, *, call: str | None = None
) -> Iterator[str]:
    """The statements (of one call), by the dates of their articles, within an article by position."""
    where = _prepared(db, sql.statements(asked), asked)
    if call is not None:
        where = sql.all_of([sql.Where("s.call = ?", (call,)), where])
    question = _STATEMENTS.format(where=where.sql, limit=_limit(limit))
    return _text(db, f"SELECT {_STATEMENT} {question}", where.values)


def explained_statements(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[str]:
    """As ``statements``, each with ``why``: the rules that found and attributed it, with their evidence."""
    where = _prepared(db, sql.statements(asked), asked)
    question = _STATEMENTS.format(where=where.sql, limit=_limit(limit))
    return _text(db, f"SELECT {_EXPLAINED} {question}", where.values)


def articles(db: sqlite3.Connection, asked: Filter, limit: int | None = None) -> Iterator[str]:
    """The articles, by date, then id."""
    where = _prepared(db, sql.articles(asked), asked)
    question = (
        f"SELECT a.head || a.calls || a.tail FROM articles a WHERE {where.sql}"
        f" ORDER BY a.first IS NULL, a.first, a.id, a.key{_limit(limit)}"
    )
    return _text(db, question, where.values)


def dated_statements(
    db: sqlite3.Connection, asked: Filter, limit: int | None = None, *, why: bool = False
) -> Iterator[tuple[str, str | None, int]]:
    """The statements, each with the date of its article (else of its call) as EDTF, and whether that is inferred."""
    where = _prepared(db, sql.statements(asked), asked)
    question = _STATEMENTS.format(where=where.sql, limit=_limit(limit))
    date = "coalesce(a.published, json_extract(c.record, '$.date.edtf'))"
    inferred = (
        "CASE WHEN a.published IS NULL THEN json_extract(c.record, '$.date.basis') = 'inferred' ELSE a.inferred END"
    )
    cursor = db.execute(f"SELECT {_EXPLAINED if why else _STATEMENT}, {date}, {inferred} {question}", where.values)
    return (row for rows in _pieces(cursor, cursor.fetchmany(AT_ONCE)) for row in rows)


def count_statements(db: sqlite3.Connection, asked: Filter) -> int:
    """How many statements there are."""
    where = _prepared(db, sql.statements(asked), asked)
    question = _STATEMENTS.format(where=where.sql, limit="").partition(" ORDER BY ")[0]
    return int(db.execute(f"SELECT count(*) {question}", where.values).fetchone()[0])


def passages(db: sqlite3.Connection, topics: tuple[str, ...], call: str | None) -> Iterator[Record]:
    """The passages on any of these topics in the articles that report a call; in those that report none if ``None``."""
    reported = "p.paragraph >> 20 IN (SELECT article FROM reports WHERE call = ?)"
    unreported = "p.paragraph >> 20 NOT IN (SELECT article FROM reports WHERE call IS NOT NULL) AND ? IS NULL"
    question = (
        "SELECT a.id, a.name, w.line, w.start, w.text, json_group_array(json(p.matched)) FROM passages p"
        " JOIN articles a ON a.key = p.paragraph >> 20 JOIN paragraphs w ON w.key = p.paragraph"
        f" WHERE p.topic IN ({', '.join('?' * len(topics))}) AND {reported if call else unreported}"
        " GROUP BY p.paragraph ORDER BY a.first IS NULL, a.first, a.id, p.paragraph"
    )
    for article, file, line, start, text, matched in db.execute(question, (*topics, call)):
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


def topics(db: sqlite3.Connection, asked: Filter) -> list[Record]:
    """Every topic that is found anywhere, with its counts; the commonest first."""
    counts: dict[str, list[int]] = {}
    questions = (
        (
            "SELECT t.topic, count(*) FROM call_topics t JOIN calls c ON c.id = t.call WHERE {} GROUP BY 1",
            sql.calls(asked),
        ),
        (
            (
                "SELECT p.topic, count(DISTINCT p.paragraph >> 20) FROM passages p"
                " JOIN articles a ON a.key = p.paragraph >> 20 WHERE {} GROUP BY 1"
            ),
            sql.articles(asked),
        ),
        (
            (
                "SELECT b.topic, count(*) FROM about b JOIN statements s ON s.key = b.statement"
                " JOIN articles a ON a.key = s.key >> 20 LEFT JOIN calls c ON c.id = s.call WHERE {} GROUP BY 1"
            ),
            sql.statements(asked),
        ),
    )
    for position, (question, where) in enumerate(questions):
        for topic, number in db.execute(question.format(_prepared(db, where, asked).sql), where.values):
            counts.setdefault(topic, [0, 0, 0])[position] = number
    named = dict(db.execute("SELECT id, name FROM topics"))
    return [
        {
            "schema_version": 1,
            "id": topic,
            "name": named.get(topic, topic),
            "calls": numbers[0],
            "articles": numbers[1],
            "statements": numbers[2],
        }
        for topic, numbers in sorted(counts.items(), key=lambda item: ([-number for number in item[1]], item[0]))
        if not asked.topics or topic in asked.topics
    ]


def speakers(db: sqlite3.Connection, asked: Filter) -> list[Record]:
    """Who says something: how often, of what kind, in how many articles, on which topics; the busiest first."""
    where = sql.all_of([sql.statements(asked), *([sql.named_agent("g", asked.speakers)] if asked.speakers else [])])
    _prepared(db, where, asked)
    source = (
        "FROM spoken p JOIN agents g ON g.key = p.agent JOIN statements s ON s.key = p.statement"
        " JOIN articles a ON a.key = s.key >> 20 LEFT JOIN calls c ON c.id = s.call"
    )
    on: dict[str, list[Record]] = {}
    about = f"SELECT g.id, b.topic, count(DISTINCT s.key) {source} JOIN about b ON b.statement = s.key"
    for agent, topic, number in db.execute(
        f"{about} WHERE p.role = 0 AND ({where.sql}) GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2", where.values
    ):
        on.setdefault(agent, []).append({"topic": topic, "statements": number})
    question = (
        "SELECT g.id, count(DISTINCT s.key), sum(s.kind = 'direct'), sum(s.kind = 'mixed'), sum(s.kind = 'indirect'),"
        f" count(DISTINCT a.key), max(coalesce(a.first, '') || printf(' %020d', s.key)) {source}"
        f" WHERE p.role = 0 AND ({where.sql}) GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return [_speaker(db, row, on.get(row[0], [])) for row in db.execute(question, where.values).fetchall()]


def _speaker(db: sqlite3.Connection, row: tuple[str, int, int, int, int, int, str], topics: list[Record]) -> Record:
    """A speaker, named as in the latest article in which they speak."""
    agent, total, direct, mixed, indirect, found_in, latest = row
    tail = db.execute("SELECT tail FROM statements WHERE key = ?", (int(latest.rpartition(" ")[2]),)).fetchone()[0]
    said_by = json.loads("{" + tail[2:])["speakers"]
    record: Record = next(speaker for speaker in said_by if speaker["id"] == agent)
    return {
        "schema_version": 1,
        **record,
        "statements": total,
        "direct": direct,
        "mixed": mixed,
        "indirect": indirect,
        "articles": found_in,
        "topics": topics,
    }


def article(db: sqlite3.Connection, name: str) -> Record | None:
    """The article of this id, or ``None``."""
    row = db.execute("SELECT head || calls || tail FROM articles WHERE id = ? ORDER BY key", (name,)).fetchone()
    return json.loads(row[0]) if row else None


def statements_of(db: sqlite3.Connection, article: str) -> list[Record]:
    """The statements of one article, in text order, each with ``why``."""
    key = db.execute("SELECT key FROM articles WHERE id = ? ORDER BY key", (article,)).fetchone()[0]
    question = f"SELECT {_EXPLAINED} FROM statements s WHERE s.key BETWEEN ? AND ? ORDER BY s.key"
    return [json.loads(text) for (text,) in db.execute(question, (key << 20, (key << 20) + (1 << 20) - 1))]


def ids(db: sqlite3.Connection, table: str) -> list[str]:
    """The ids of all ``articles`` or ``calls``, in order."""
    return [name for (name,) in db.execute(f"SELECT id FROM {table} ORDER BY id")]


def count(db: sqlite3.Connection, table: str) -> int:
    """How many rows a table has."""
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


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
        rows = cursor.fetchmany(AT_ONCE) if len(rows) == AT_ONCE else []


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
