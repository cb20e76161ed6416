"""Calls by who was on the line, by topic or by source: the rows of a timeline."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from xicalls.lexicon import slug

Record = dict[str, Any]
BY = ("participants", "topic", "source")
_FAMILY_FIRST = frozenset({"CN", "HK", "KH", "KP", "KR", "TW", "VN"})
NO_TOPIC, NO_SOURCE = "(no topic)", "(source unknown)"


def timeline(calls: Iterable[Record], by: str, topics: tuple[str, ...] = ()) -> list[Record]:
    """The rows of a timeline.

    Args:
        calls: call records of the JSON contract, in order.
        by: one of ``BY``; with ``topic`` and ``source`` a call is in the row of each of its own.
        topics: ids; only these get a row, if any are named.

    Returns:
        ``timeline`` records of the JSON contract: those of people by their first call, others the busiest first.
    """
    rows: dict[str, Record] = {}
    people: dict[str, list[Record]] = {}
    for call in calls:
        for key, name in _rows_of(call, by):
            if topics and by == "topic" and key not in topics:
                continue
            row = rows.setdefault(key, {"schema_version": 1, "id": key, "by": by, "name": name, "calls": []})
            row["calls"].append(_entry(call))
            people.setdefault(key, call["participants"])
    found = list(rows.values())
    if by == "participants":
        _name_in_full(found, people)
        return found
    return sorted(found, key=lambda row: (-len(row["calls"]), row["name"]))


def _rows_of(call: Record, by: str) -> list[tuple[str, str]]:
    """The (id, name) of each row that a call is in."""
    if by == "topic":
        return [(topic, topic) for topic in call["topics"]] or [("", NO_TOPIC)]
    if by == "source":
        named = dict.fromkeys(report["source"] for report in call["reports"])
        return [(slug(source) if source else "", source or NO_SOURCE) for source in named]
    agents = sorted(call["participants"], key=lambda agent: (family_name(agent, call["id"]), agent["id"]))
    return [("+".join(agent["id"] for agent in agents), " – ".join(family_name(agent, call["id"]) for agent in agents))]


def _entry(call: Record) -> Record:
    date = call["date"]
    return {
        "id": call["id"],
        "date": date["edtf"] if date else None,
        "start": date["start"] if date else None,
        "end": date["end"] if date else None,
        "basis": date["basis"] if date else None,
        "statements": call["statements"],
    }


def _name_in_full(rows: list[Record], people: dict[str, list[Record]]) -> None:
    """Two rows of one name, of two Harrises, bear the full names."""
    names = [row["name"] for row in rows]
    for row in rows:
        if names.count(row["name"]) > 1:
            row["name"] = " – ".join(agent["name"] for agent in people[row["id"]])


def family_name(agent: Record, call: str) -> str:
    """The family name as it stands in a call's id, else by the custom of the country."""
    words = str(agent["name"]).split()
    within = f"{call}-"
    tails = [" ".join(words[at:]) for at in range(1, len(words))]
    heads = [" ".join(words[:at]) for at in range(len(words) - 1, 0, -1)]
    for name in (*tails, *heads):
        if f"-{slug(name)}-" in within:
            return name
    return words[0] if agent["country"] in _FAMILY_FIRST else words[-1]
