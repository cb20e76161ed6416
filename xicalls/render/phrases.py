"""Records in words: dates, people and places as a reader expects them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from xicalls.brief import Brief, brief_of

Record = dict[str, Any]

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@lru_cache(maxsize=4096)
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
    return on_the_line(brief_of(call))


def on_the_line(call: Brief) -> str:
    """The same of a call in brief."""
    if call.phoned and len(call.names) > 1:
        return f"{call.names[0]} → {', '.join(call.names[1:])}"
    return " – ".join(call.names)


def asker(call: Record) -> str:
    """At whose request, by name; *–* where it is not said."""
    return brief_of(call).asker or "–"


def sources(call: Record) -> str:
    """Who reports a call, and how many statements they have: *Xinhua, Reuters (14)*."""
    return reported_by(brief_of(call))


def reported_by(call: Brief) -> str:
    """The same of a call in brief."""
    return f"{', '.join(call.sources)} ({call.statements})"


def counted(number: int, one: str, many: str | None = None) -> str:
    """*1 call*, *2 calls*."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
