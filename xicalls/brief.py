"""What one line of a table shows of a call: picked out where calls are united, since there may be thousands of them."""

from __future__ import annotations

from typing import Any, NamedTuple

Record = dict[str, Any]


class Brief(NamedTuple):
    """A call in brief.

    Attributes:
        id: of the call.
        date: as EDTF, or ``None``.
        inferred: whether the date is.
        names: of those on the line; first who phoned, where that is known.
        phoned: whether it is.
        asker: the name of who asked for it, or ``None``.
        topics: their ids.
        statements: how many there are.
        sources: those of its reports; the file of one without a source.
    """

    id: str
    date: str | None
    inferred: bool
    names: list[str]
    phoned: bool
    asker: str | None
    topics: list[str]
    statements: int
    sources: list[str]


def brief_of(call: Record) -> Brief:
    """A ``call`` of the JSON contract, in brief."""
    date, agents, caller, asker = call["date"], call["participants"], call["initiated_by"], call["requested_by"]
    phoned = bool(caller) and any(agent["id"] == caller for agent in agents)
    if phoned:
        agents = sorted(agents, key=lambda agent: agent["id"] != caller)
    return Brief(
        call["id"],
        date["edtf"] if date else None,
        bool(date) and date["basis"] == "inferred",
        [agent["name"] for agent in agents],
        phoned,
        next((agent["name"] for agent in agents if agent["id"] == asker), asker),
        call["topics"],
        call["statements"],
        list(dict.fromkeys(report["source"] or report["file"] for report in call["reports"])),
    )
