"""A comparison in words, for whatever it is shown on: what each account says, which statements go together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from xicalls.render.phrases import counted, date_of, date_words, names, parties

Record = dict[str, Any]
SILENT = "not said"
OTHER = "other"


class Cell(NamedTuple):
    """What one account says, and where: ``certain`` is false where it says nothing or it is inferred."""

    text: str
    where: str = ""
    certain: bool = True


class Fact(NamedTuple):
    """One thing about the call, a cell an account; ``differ`` where two of them contradict each other."""

    label: str
    cells: tuple[Cell, ...]
    differ: bool = False


class Row(NamedTuple):
    """Statements on one thing, a list an account; ``about`` says on what, ``words`` which words they share."""

    about: str
    words: str
    cells: tuple[tuple[Record, ...], ...]


class View(NamedTuple):
    """All that is shown of a comparison."""

    title: str
    summary: str
    call: str
    headings: tuple[Cell, ...]
    facts: tuple[Fact, ...]
    sections: tuple[tuple[str, tuple[Row, ...]], ...]
    """Headings with their rows."""


def view_of(comparison: Record) -> View:
    """A ``comparison`` of the JSON contract, in words."""
    call, accounts = comparison["call"], comparison["accounts"]
    statements = {statement["id"]: statement for statement in comparison["statement_records"]}
    pairs = tuple(
        Row(_about(pair), _shared(pair), tuple(tuple(statements[name] for name in ids) for ids in pair["statements"]))
        for pair in comparison["pairs"]
    )
    alone = _by_topic([[statements[name] for name in ids] for ids in comparison["unpaired"]], call["topics"])
    return View(
        title=f"{parties(call)}, {date_of(call['date'])}",
        summary=_summary(comparison),
        call=call["id"],
        headings=tuple(_heading(account) for account in accounts),
        facts=tuple(_facts(accounts, comparison["disagreements"])),
        sections=tuple((heading, rows) for heading, rows in _sections(pairs, alone, len(accounts)) if rows),
    )


def _sections(pairs: tuple[Row, ...], alone: tuple[Row, ...], accounts: int) -> list[tuple[str, tuple[Row, ...]]]:
    if accounts == 1:
        return [("Statements", alone)]
    shared = tuple(row for row in alone if row.about not in ("", OTHER) and sum(map(bool, row.cells)) > 1)
    return [
        ("On the same point, in more than one account", pairs),
        ("On the same topic, other points", shared),
        ("In one account only", tuple(row for row in alone if row not in shared)),
    ]


def _by_topic(cells: Sequence[Sequence[Record]], topics: Sequence[str]) -> tuple[Row, ...]:
    """Statements that have no counterpart, those on one topic in one row; in the order of the call's topics."""
    rows = []
    for topic in (*topics, ""):
        own = tuple(
            tuple(one for one in statements if next((t for t in topics if t in one["topics"]), "") == topic)
            for statements in cells
        )
        if any(own):
            rows.append(Row(topic, "", own))
    if rows and not rows[-1].about and len(rows) > 1:
        rows[-1] = rows[-1]._replace(about=OTHER)
    return tuple(rows)


def _summary(comparison: Record) -> str:
    accounts, pairs = comparison["accounts"], comparison["pairs"]
    parts = [counted(len(accounts), "account"), counted(len(comparison["statement_records"]), "statement")]
    if len(accounts) == 1:
        return f"{', '.join(parts)}: there is nothing to compare it with"
    parts.append(f"{counted(len(pairs), 'point')} in common" if pairs else "no point in common")
    differ = [_LABELS[what] for what in comparison["disagreements"]]
    return ", ".join(parts) + (f"; they contradict each other on {' and '.join(differ)}" if differ else "")


_LABELS = {
    "date": "when it was",
    "requested_by": "who asked for it",
    "initiated_by": "who phoned",
    "duration_minutes": "how long it lasted",
}


def _heading(account: Record) -> Cell:
    published = [about["published"] for about in account["articles"] if about["published"]]
    when = date_words(published[0]) if published else "undated"
    passing = ", mentions it in passing" if account["in_passing"] else ""
    files = ", ".join(about["file"] for about in account["articles"][:2])
    more = f" and {len(account['articles']) - 2} more" if len(account["articles"]) > 2 else ""
    return Cell(account["source"] or account["articles"][0]["file"], f"{when}{passing} · {files}{more}")


def _facts(accounts: Sequence[Record], differ: Sequence[str]) -> list[Fact]:
    facts = [
        Fact("when", tuple(map(_when, accounts)), "date" in differ),
        Fact(
            "asked for by",
            tuple(_claim(account["requested_by"]) for account in accounts),
            "requested_by" in differ,
        ),
    ]
    if any(account["initiated_by"] for account in accounts):
        claims = tuple(_claim(account["initiated_by"]) for account in accounts)
        facts.append(Fact("phoned", claims, "initiated_by" in differ))
    if any(account["duration_minutes"] for account in accounts):
        lasted = tuple(_lasted(account["duration_minutes"]) for account in accounts)
        facts.append(Fact("lasted", lasted, "duration_minutes" in differ))
    if len({account["medium"] for account in accounts}) > 1:
        facts.append(Fact("held over", tuple(Cell(account["medium"] or SILENT) for account in accounts)))
    if len(accounts) == 1:
        return [*facts, Fact("topics", (_topics(accounts[0]["topics"], "none found"),))]
    shared = [topic for topic in accounts[0]["topics"] if all(topic in account["topics"] for account in accounts)]
    if shared:
        facts.append(Fact("all mention", tuple(_topics(shared, "") for _ in accounts)))
    facts.append(Fact("only here", tuple(_topics(account["only_topics"], "nothing") for account in accounts)))
    facts.append(Fact("leaves out", tuple(_topics(account["left_out"], "nothing") for account in accounts)))
    return facts


def _topics(topics: Sequence[str], none: str) -> Cell:
    return Cell(", ".join(topics) or none, certain=bool(topics))


def _when(account: Record) -> Cell:
    date = account["date"]
    if date is None:
        return Cell(SILENT, certain=False)
    words = next((why["text"] for why in date["why"] if why["text"]), "")
    said = " ".join(words.split())
    quoted = f"“{said}”" if 0 < len(said) <= 60 else ""
    where = " · ".join(filter(None, (quoted, _place(account["date_at"]))))
    return Cell(f"{date_words(date['edtf'])}, {date['basis']}", where, date["basis"] == "stated")


def _claim(claim: Record | None) -> Cell:
    if claim is None:
        return Cell(SILENT, certain=False)
    word = f", says {names(claim['according_to'])}" if claim["according_to"] else ""
    inferred = ", inferred" if claim["basis"] == "inferred" else ""
    said = next((" ".join(span["text"].split()) for span in claim["evidence"] if span["text"]), "")
    quoted = f"“{said}”" if 0 < len(said) <= 80 else ""
    where = " · ".join(filter(None, (quoted, _place(claim))))
    return Cell(f"{claim['agent']['name']}{word}{inferred}", where, claim["basis"] == "stated")


def _lasted(minutes: int | None) -> Cell:
    return Cell(counted(minutes, "minute")) if minutes else Cell(SILENT, certain=False)


def _place(at: Record | None) -> str:
    if at is None:
        return ""
    return f"{at['file']}:{at['line']}" if at["line"] else at["file"]


def _about(pair: Record) -> str:
    """What the statements of a row share: their topics, else their most telling word."""
    return ", ".join(pair["topics"]) or ", ".join(pair["words"][:1])


def _shared(pair: Record) -> str:
    words = [word for word in pair["words"] if word not in pair["topics"]] if pair["topics"] else pair["words"][1:]
    return ", ".join(words[:3])


def who(statement: Record) -> str:
    """Who says a statement, to whom and on whose word, as at the head of it."""
    if statement["speakers"]:
        said = names(statement["speakers"])
    elif statement["mention"]:
        said = f"“{' '.join(statement['mention']['text'].split())}” (not resolved)"
    else:
        said = "Unattributed"
    return said + (f", according to {names(statement['via'])}" if statement["via"] else "")


def where_of(statement: Record) -> str:
    """Where a statement stands."""
    return f"{statement['file']}:{statement['line']}"
