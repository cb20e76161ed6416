"""Calls across articles: what each article reports, made into one record a call, and tied to the statements."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from xicalls.calls.unite import unite
from xicalls.index.contents import ARTICLE, agent_key
from xicalls.index.records import SCHEMA_VERSION, Record, agent_record
from xicalls.index.rows import agent_names
from xicalls.jsontext import dumps
from xicalls.model import Agent, AgentKind, Basis, Call, CallReport, Finding, FuzzyDate, Medium, Span

if TYPE_CHECKING:
    import sqlite3


class _Kept(NamedTuple):
    """One report as it stands in the index."""

    article: int
    number: int
    name: str
    report: CallReport
    record: Record


def unite_calls(db: sqlite3.Connection) -> None:
    """Make the calls anew from all the reports, and tie articles and statements to them."""
    kept = [_Kept(article, number, name, report_of(record), record) for article, number, name, record in _reports(db)]
    places: dict[tuple[str, CallReport], list[_Kept]] = {}
    for one in kept:
        places.setdefault((one.name, one.report), []).append(one)
    calls = unite((one.name, one.report) for one in kept)
    tied: dict[str, list[_Kept]] = {
        call.id: [one for place in dict.fromkeys(call.reports) for one in places[place]] for call in calls
    }
    _tie_articles(db, tied)
    _tie_statements(db, tied)
    _keep_calls(db, calls, tied)


def _reports(db: sqlite3.Connection) -> list[tuple[int, int, str, Record]]:
    rows = db.execute(
        "SELECT r.article, r.number, a.id, r.report FROM reports r JOIN articles a ON a.key = r.article"
        " ORDER BY a.first IS NULL, a.first, a.id, r.number"
    )
    return [(article, number, name, json.loads(report)) for article, number, name, report in rows]


def _tie_articles(db: sqlite3.Connection, tied: dict[str, list[_Kept]]) -> None:
    now = {(one.article, one.number): call for call, ones in tied.items() for one in ones}
    had = {(article, number): call for article, number, call in db.execute("SELECT article, number, call FROM reports")}
    db.executemany(
        "UPDATE reports SET call = ? WHERE article = ? AND number = ?",
        [(now.get(at), *at) for at, call in had.items() if call != now.get(at)],
    )
    calls: dict[int, list[str]] = {}
    for (article, _), call in sorted(now.items()):
        calls.setdefault(article, []).append(call)
    wanted = {article: dumps(list(dict.fromkeys(names))) for article, names in calls.items()}
    named: dict[int, str] = dict(db.execute("SELECT key, calls FROM articles WHERE calls <> '[]'").fetchall())
    changed = [key for key in wanted.keys() | named.keys() if wanted.get(key) != named.get(key)]
    db.executemany(
        "UPDATE articles SET calls = ? WHERE key = ?", [(wanted.get(key, "[]"), key) for key in sorted(changed)]
    )


def _tie_statements(db: sqlite3.Connection, tied: dict[str, list[_Kept]]) -> None:
    """A statement belongs to the call that its article is about; where there are several, to that of its speaker."""
    about: dict[int, dict[str, set[str]]] = {}
    for call, ones in tied.items():
        for one in ones:
            if one.report.main:
                about.setdefault(one.article, {})[call] = {agent.id for agent in one.report.participants}
    wanted: dict[int, str] = {}
    for article, calls in about.items():
        low, high = article * ARTICLE, article * ARTICLE + ARTICLE - 1
        if len(calls) == 1:
            only = next(iter(calls))
            wanted.update(
                (key, only)
                for (key,) in db.execute("SELECT key FROM statements WHERE key BETWEEN ? AND ?", (low, high))
            )
            continue
        for key, tail in db.execute("SELECT key, tail FROM statements WHERE key BETWEEN ? AND ?", (low, high)):
            if found := _call_of(json.loads("{" + tail[2:]), calls):
                wanted[key] = found
    had: dict[int, str] = dict(db.execute("SELECT key, call FROM statements WHERE call IS NOT NULL").fetchall())
    changed = [(wanted.get(key), key) for key in had.keys() | wanted.keys() if had.get(key) != wanted.get(key)]
    changed.sort(key=_key_of)
    db.executemany("UPDATE statements SET call = ? WHERE key = ?", changed)


def _key_of(change: tuple[str | None, int]) -> int:
    return change[1]


def _call_of(statement: Record, calls: dict[str, set[str]]) -> str | None:
    """The one of an article's several calls that a statement's speakers and addressees were on."""
    agents = {agent["id"] for role in ("speakers", "addressees") for agent in statement[role]}
    fitting = [(len(agents & parties), call) for call, parties in calls.items() if agents & parties]
    best = max((count for count, _ in fitting), default=0)
    most = [call for count, call in fitting if count == best]
    return most[0] if len(most) == 1 else None


def _keep_calls(db: sqlite3.Connection, calls: tuple[Call, ...], tied: dict[str, list[_Kept]]) -> None:
    for table in ("calls", "parties", "call_topics"):
        db.execute(f"DELETE FROM {table}")
    counts = dict(db.execute("SELECT call, count(*) FROM statements WHERE call IS NOT NULL GROUP BY call"))
    dated = sorted(calls, key=lambda call: (call.date is None, call.date.value.start if call.date else "", call.id))
    keys: dict[Agent, int] = {}
    for position, call in enumerate(dated):
        ones = tied[call.id]
        articles = {one.article: _article(db, one.article) for one in ones}
        record = _call_record(call, ones, articles, counts.get(call.id, 0))
        date = call.date.value if call.date else None
        row = (call.id, position, date.start if date else None, date.end if date else None, dumps(record))
        db.execute("INSERT INTO calls VALUES (?, ?, ?, ?, ?)", row)
        agents = {agent for one in ones for agent in one.report.participants}
        keys |= {agent: agent_key(db, *agent_names(agent)) for agent in agents - keys.keys()}
        parties = {keys[agent] for agent in agents}
        db.executemany("INSERT INTO parties VALUES (?, ?)", sorted((agent, call.id) for agent in parties))
        db.executemany("INSERT INTO call_topics VALUES (?, ?)", ((topic, call.id) for topic in record["topics"]))


def _article(db: sqlite3.Connection, key: int) -> Record:
    head, tail = db.execute("SELECT head, tail FROM articles WHERE key = ?", (key,)).fetchone()
    record: Record = json.loads(f"{head}[]{tail}")
    return record


def _call_record(call: Call, ones: list[_Kept], articles: dict[int, Record], statements: int) -> Record:
    main = [one for one in ones if one.report.main]
    topics = [topic for one in main for topic in articles[one.article]["topics"]]
    return {
        "schema_version": SCHEMA_VERSION,
        "id": call.id,
        "date": _date_of(call, ones),
        "medium": str(call.medium),
        "participants": [agent_record(agent) for agent in call.participants],
        "requested_by": call.requested_by,
        "initiated_by": call.initiated_by,
        "topics": list(dict.fromkeys(topics)),
        "statements": statements,
        "evidence": [span | {"article": one.name} for one in ones for span in one.record["evidence"]],
        "reports": [_report(articles[key]) for key in dict.fromkeys(one.article for one in ones)],
    }


def _report(article: Record) -> Record:
    return {
        "article": article["id"],
        "file": article["file"],
        "source": article["source"]["name"] if article["source"] else None,
        "title": article["title"],
        "published": article["published"]["edtf"] if article["published"] else None,
    }


def _date_of(call: Call, ones: list[_Kept]) -> Record | None:
    """The date of a call, with the words of the reports that it rests on."""
    if call.date is None:
        return None
    date = call.date.value
    spans = {(span.start, span.end) for span in call.date.evidence}
    own = [one for one in ones if one.report.date is not None and one.report.date.evidence == call.date.evidence]
    whys: list[Record] = []
    for one in own[:1] or ones:
        found = one.record["date"]["evidence"] if one.record["date"] else []
        whys += [why for why in found if (why["start"], why["end"]) in spans]
    return {
        "edtf": date.edtf,
        "start": date.start,
        "end": date.end,
        "precision": date.precision,
        "basis": str(call.date.basis),
        "why": whys,
    }


def report_of(record: Record) -> CallReport:
    """A report as the stage made it, out of the index."""
    date = record["date"]
    return CallReport(
        participants=tuple(_agent(agent) for agent in record["participants"]),
        evidence=tuple(Span(span["start"], span["end"]) for span in record["evidence"]),
        rule=record["rule"],
        date=_finding(date, FuzzyDate(*(date["value"][part] for part in ("edtf", "start", "end")))) if date else None,
        medium=Medium(record["medium"]),
        requested_by=_agent_finding(record["requested_by"]),
        initiated_by=_agent_finding(record["initiated_by"]),
        duration_minutes=record["duration_minutes"],
        main=record["main"],
        families=tuple(record["families"]),
        told_from=record["told_from"],
    )


def _agent_finding(record: Record | None) -> Finding[Agent] | None:
    return _finding(record, _agent(record["value"])) if record else None


def _finding(record: Record, value: Any) -> Finding[Any]:
    return Finding(
        value,
        tuple(Span(why["start"], why["end"]) for why in record["evidence"]),
        record["rule"],
        Basis(record["basis"]),
        tuple(why["note"] for why in record["evidence"]),
    )


def _agent(record: Record) -> Agent:
    return Agent(
        id=record["id"],
        name=record["name"],
        kind=AgentKind(record["kind"]),
        office=record["office"],
        country=record["country"],
        wikidata=record["wikidata"],
        aliases=tuple(record["aliases"]),
        gender=record["gender"],
    )
