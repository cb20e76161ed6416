"""Reports of calls out of the index, as the stage made them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from xicalls.model import Agent, AgentKind, Basis, CallReport, Finding, FuzzyDate, Medium, Span

Record = dict[str, Any]


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
        month_day=record.get("month_day", ""),
        said=None if record["said"] is None else tuple(record["said"]),
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
    aliases = tuple(record["aliases"])
    told = (record["office"], record["country"], record["wikidata"], aliases, record["gender"])
    return _same_agent(record["id"], record["name"], record["kind"], *told)


@lru_cache(maxsize=5000)
def _same_agent(name: str, called: str, kind: str, *told: Any) -> Agent:
    """One agent for all the reports that have them on the line: there are few leaders, and many calls."""
    return Agent(name, called, AgentKind(kind), *told)
