"""What there is how much of: topics and speakers, counted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from xicalls.index import sql
from xicalls.index.queries import teach_regex

if TYPE_CHECKING:
    import sqlite3

    from xicalls.index.filter import Filter

Record = dict[str, Any]


def topics(db: sqlite3.Connection, asked: Filter) -> list[Record]:
    """Every topic that is found anywhere, with its counts; the commonest first."""
    teach_regex(db, asked)
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
        for topic, number in db.execute(question.format(where.sql), where.values):
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
    teach_regex(db, asked)
    source = (
        "FROM spoken p JOIN agents g ON g.key = p.agent JOIN statements s ON s.key = p.statement"
        " JOIN articles a ON a.key = s.key >> 20 LEFT JOIN calls c ON c.id = s.call"
    )
    on: dict[str, list[Record]] = {}
    db.execute("CREATE TEMP TABLE IF NOT EXISTS who_said (key INTEGER, id TEXT, PRIMARY KEY (key, id)) WITHOUT ROWID")
    db.execute("DELETE FROM who_said")
    said = f"INSERT INTO who_said SELECT DISTINCT s.key, g.id {source} WHERE p.role = 0 AND ({where.sql})"
    db.execute(said, where.values)
    about = (
        "SELECT w.id, b.topic, count(*) FROM about b CROSS JOIN who_said w ON w.key = b.statement"
        " GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2"
    )
    for agent, topic, number in db.execute(about):
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
