"""Calls across articles: what each article reports, made into one record a call, and tied to the statements.

Only the calls between people of whom a report has come or gone are united anew, people by people, so that the reports
of all calls are never in memory at once.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from xicalls.brief import brief_of
from xicalls.calls.unite import calls_between
from xicalls.index.contents import ARTICLE, agent_key
from xicalls.index.records import SCHEMA_VERSION, Record, agent_record
from xicalls.index.reports import report_of
from xicalls.index.rows import agent_names
from xicalls.jsontext import dumps

if TYPE_CHECKING:
    import sqlite3

    from xicalls.model import Agent, Call

At = tuple[int, int]
"""A report: the key of its article, and its number in it."""


class _United(NamedTuple):
    """A call; ``call.reports`` is left empty, ``reports`` says where they are. ``order`` is that of numbered ids."""

    call: Call
    reports: tuple[At, ...]
    order: tuple[str, str, str, int]
    parties: str


class _Told(NamedTuple):
    """One report as it stands in the index, with the record of its article, and the number of its statements.

    The number is 0 where they do not all belong to the same call.
    """

    article: Record
    report: Record
    agents: tuple[Agent, ...]
    statements: int


def unite_calls(db: sqlite3.Connection) -> None:
    """Make the calls anew where reports have come or gone, and tie articles and statements to them."""
    united = _united(db)
    now = {at: name for name, one in united.items() for at in one.reports}
    had = _had(db, {one.parties for one in united.values()})
    lost = {call for (call,) in db.execute("SELECT DISTINCT call FROM stale WHERE call <> ''")}
    moved = [(name, *at) for at, name in now.items() if had.get(at) != name]
    old = lost | {call for at, call in had.items() if call is not None and now.get(at) != call}
    changed = {name for name, _, _ in moved} | {name for name in old if name in united}
    db.executemany("UPDATE reports SET call = ? WHERE article = ? AND number = ?", moved)
    for article in sorted({article for name in changed for article, _ in united[name].reports}):
        _tie(db, article)
    _forget(db, old | changed)
    keys: dict[Agent, int] = {}
    for name in sorted(changed, key=lambda name: _position(united[name], name)):  # as they are listed: read faster
        _keep(db, united[name], name, keys)
    db.execute("DELETE FROM stale")


def _united(db: sqlite3.Connection) -> dict[str, _United]:
    """The calls, by their ids, between all whose calls may have changed."""
    found: dict[str, list[_United]] = {}
    waiting = [parties for (parties,) in db.execute("SELECT DISTINCT parties FROM stale ORDER BY parties")]
    while waiting:
        found |= {parties: _between(db, parties) for parties in waiting}
        waiting = _of_the_same_name(db, waiting, found)
    taken: Counter[str] = Counter()
    named: dict[str, _United] = {}
    for one in sorted((one for several in found.values() for one in several), key=_order):
        taken[one.call.id] += 1
        number = taken[one.call.id]
        named[one.call.id if number == 1 else f"{one.call.id}-{number}"] = one
    return named


def _order(one: _United) -> tuple[str, str, str, int]:
    return one.order


def _between(db: sqlite3.Connection, parties: str) -> list[_United]:
    rows = db.execute(
        "SELECT r.article, r.number, a.id, a.first, r.report FROM reports r JOIN articles a ON a.key = r.article"
        " WHERE r.parties = ? ORDER BY a.id, a.name, r.number",
        (parties,),
    )
    reports, places = [], {}
    for article, number, name, first, text in rows:
        report = report_of(json.loads(text))
        reports.append((name, report))
        places[id(report)] = ((article, number), (first or "9999", name))
    found = []
    for number, call in enumerate(calls_between(reports)):
        told = [places[id(report)] for _, report in call.reports]
        order = (*min(when for _, when in told), parties, number)
        found.append(_United(replace(call, reports=()), tuple(at for at, _ in told), order, parties))
    return found


def _of_the_same_name(db: sqlite3.Connection, new: list[str], found: dict[str, list[_United]]) -> list[str]:
    """Others whose calls have, or had, the same ids but for their numbers: these have to be counted again."""
    names = {one.call.id for parties in new for one in found[parties]}
    for parties in new:
        names.update(name for (name,) in db.execute("SELECT plain FROM calls WHERE parties = ?", (parties,)))
    others = {
        parties for name in names for (parties,) in db.execute("SELECT parties FROM calls WHERE plain = ?", (name,))
    }
    return sorted(others - found.keys())


def _had(db: sqlite3.Connection, parties: set[str]) -> dict[At, str | None]:
    """To which calls the reports belonged so far."""
    question = "SELECT article, number, call FROM reports WHERE parties = ?"
    return {(article, number): call for one in parties for article, number, call in db.execute(question, (one,))}


def _tie(db: sqlite3.Connection, article: int) -> None:
    """Tie an article to the calls that it reports, and its statements to the one that it is about.

    Where it reports several, each of them says which statements are its own.
    """
    question = "SELECT call, main, report FROM reports WHERE article = ? ORDER BY number"
    rows = db.execute(question, (article,)).fetchall()
    named = dumps(list(dict.fromkeys(call for call, _, _ in rows if call)))
    about = [call for call, main, _ in rows if main and call]
    apart = len(rows) > 1
    db.execute(
        "INSERT OR REPLACE INTO told VALUES (?, ?, ?)", (article, named, about[0] if about and not apart else None)
    )
    low = article * ARTICLE
    db.execute("DELETE FROM said_in WHERE statement BETWEEN ? AND ?", (low, low + ARTICLE - 1))
    if apart:
        said = [
            (low + 1 + place, call) for call, _, report in rows if call for place in json.loads(report)["said"] or ()
        ]
        db.executemany("INSERT INTO said_in VALUES (?, ?)", said)


def _forget(db: sqlite3.Connection, calls: set[str]) -> None:
    db.execute("CREATE TEMP TABLE IF NOT EXISTS old_calls (id TEXT PRIMARY KEY) WITHOUT ROWID")
    db.execute("DELETE FROM old_calls")
    db.executemany("INSERT INTO old_calls VALUES (?)", [(name,) for name in calls])
    for table, column in (("calls", "id"), ("parties", "call"), ("call_topics", "call")):
        db.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT id FROM old_calls)")


def _keep(db: sqlite3.Connection, one: _United, name: str, keys: dict[Agent, int]) -> None:
    told = [_told(db, at, name) for at in one.reports]
    apart = int(db.execute("SELECT count(*) FROM said_in WHERE call = ?", (name,)).fetchone()[0])
    statements = apart + sum(one.statements for one in told)
    record = _call_record(one.call, name, told, statements)
    days = (one.call.date.value.start, one.call.date.value.end) if one.call.date else (None, None)
    row = (name, one.call.id, one.parties, _position(one, name), *days, dumps(brief_of(record)), dumps(record))
    db.execute("INSERT OR REPLACE INTO calls VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    agents = {agent for one in told for agent in one.agents}
    keys |= {agent: agent_key(db, *agent_names(agent)) for agent in agents - keys.keys()}
    db.executemany("INSERT OR IGNORE INTO parties VALUES (?, ?)", sorted((keys[agent], name) for agent in agents))
    db.executemany("INSERT OR IGNORE INTO call_topics VALUES (?, ?)", [(topic, name) for topic in record["topics"]])


def _position(one: _United, name: str) -> str:
    """What calls are ordered by: undated ones are last."""
    return f"{one.call.date.value.start if one.call.date else '~'} {name}"


def _told(db: sqlite3.Connection, at: At, call: str) -> _Told:
    question = (
        "SELECT r.report, a.head, a.tail, CASE WHEN t.call = ? THEN a.said ELSE 0 END FROM reports r"
        " JOIN articles a ON a.key = r.article JOIN told t ON t.article = r.article"
        " WHERE r.article = ? AND r.number = ?"
    )
    text, head, tail, statements = db.execute(question, (call, *at)).fetchone()
    report = json.loads(text)
    return _Told(json.loads(f"{head}[]{tail}"), report, report_of(report).participants, statements)


def _call_record(call: Call, name: str, told: list[_Told], statements: int) -> Record:
    topics = [topic for one in told if one.report["main"] for topic in one.article["topics"]]
    articles = {one.article["id"]: one.article for one in told}
    return {
        "schema_version": SCHEMA_VERSION,
        "id": name,
        "date": _date_of(call, told),
        "medium": str(call.medium),
        "participants": [agent_record(agent) for agent in call.participants],
        "requested_by": call.requested_by,
        "initiated_by": call.initiated_by,
        "topics": list(dict.fromkeys(topics)),
        "statements": statements,
        "evidence": [span | {"article": one.article["id"]} for one in told for span in one.report["evidence"]],
        "reports": [_report(article) for article in articles.values()],
    }


def _report(article: Record) -> Record:
    return {
        "article": article["id"],
        "file": article["file"],
        "source": article["source"]["name"] if article["source"] else None,
        "title": article["title"],
        "published": article["published"]["edtf"] if article["published"] else None,
    }


def _date_of(call: Call, told: list[_Told]) -> Record | None:
    """The date of a call, with the words of the report that it rests on."""
    if call.date is None:
        return None
    date = call.date.value
    spans = [(span.start, span.end) for span in call.date.evidence]
    dates = [one.report["date"] for one in told if one.report["date"]]
    whys = [found["evidence"] for found in dates if found["value"]["edtf"] == date.edtf and _spans_of(found) == spans]
    return {
        "edtf": date.edtf,
        "start": date.start,
        "end": date.end,
        "precision": date.precision,
        "basis": str(call.date.basis),
        "why": whys[0] if whys else [],
    }


def _spans_of(date: Record) -> list[tuple[int, int]]:
    return [(why["start"], why["end"]) for why in date["evidence"]]
