"""Records in words: dates, people and places as a reader expects them."""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def date_words(edtf: str | None) -> str:
    """``2018-01-16`` as *16 Jan 2018*, ``2018-01`` as *Jan 2018*, a range as *10–16 Jan 2018*."""
    if not edtf:
        return "undated"
    first, between, last = edtf.partition("/")
    if not between:
        return _date(first)
    if first[:7] == last[:7] and len(first) == len(last) == 10:
        return f"{int(first[8:])}–{_date(last)}"
    if first[:4] == last[:4] and len(first) == len(last) == 10:
        return f"{_date(first)[:-5]} – {_date(last)}"
    return f"{_date(first)} – {_date(last)}"


def _date(edtf: str) -> str:
    parts = edtf.split("-")
    try:
        if len(parts) == 3:
            return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"
        if len(parts) == 2:
            return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    except (ValueError, IndexError):
        pass  # a form of EDTF that is no plain date: shown as it is
    return edtf


def date_of(record: Record | None) -> str:
    """A DATE in words, marked when it is inferred."""
    if record is None:
        return "undated"
    return date_words(record["edtf"]) + (" (inferred)" if record["basis"] == "inferred" else "")


def names(agents: list[Record]) -> str:
    """Agents in words: *Xi Jinping*, *Mr Trump and Mr Xi*, *A, B and C*."""
    called = [agent["name"] for agent in agents]
    if len(called) < 2:
        return "".join(called)
    return f"{', '.join(called[:-1])} and {called[-1]}"


def parties(call: Record) -> str:
    """Who is on the line: *A – B*; *A → B* where it is known who phoned."""
    agents = call["participants"]
    if call["initiated_by"] and any(agent["id"] == call["initiated_by"] for agent in agents):
        agents = sorted(agents, key=lambda agent: agent["id"] != call["initiated_by"])
        return (
            f"{agents[0]['name']} → {', '.join(agent['name'] for agent in agents[1:])}"
            if agents[1:]
            else agents[0]["name"]
        )
    return " – ".join(agent["name"] for agent in agents)


def asker(call: Record) -> str:
    """At whose request, by name; *–* where it is not said."""
    wanted = call["requested_by"]
    if not wanted:
        return "–"
    return next((str(agent["name"]) for agent in call["participants"] if agent["id"] == wanted), str(wanted))


def sources(call: Record) -> str:
    """Who reports a call, and how many statements they have: *Xinhua, Reuters (14)*."""
    named = dict.fromkeys(report["source"] or report["file"] for report in call["reports"])
    return f"{', '.join(named)} ({call['statements']})"


def counted(number: int, one: str, many: str | None = None) -> str:
    """*1 call*, *2 calls*."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
