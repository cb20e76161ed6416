"""The accounts of one call, source by source: what each says of it, and which of their statements belong together."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xicalls.errors import UsageError
from xicalls.index import lookups, queries
from xicalls.index.filter import Filter
from xicalls.index.records import Lines
from xicalls.index.texts import read_again
from xicalls.index.words import storable

if TYPE_CHECKING:
    from xicalls.index.corpus import Opened

Record = dict[str, Any]
_CLAIMS = ("requested_by", "initiated_by")


def which_call(index: Opened, typed: str) -> str:
    """The id of the call that is meant: its id, a beginning that only one has, or ``latest``.

    Raises:
        UsageError: there is none, or there are several; its text names them.
    """
    wanted = storable(typed)
    known = [str(name) for (name,) in index.db.execute("SELECT id FROM calls ORDER BY position")]
    if wanted in known:
        return wanted
    if not known:
        raise UsageError("no call is reported in these articles. “xicalls articles” lists what there is.")
    if wanted == "latest":
        dated = index.db.execute(
            "SELECT id FROM calls WHERE last IS NOT NULL ORDER BY last DESC, position DESC LIMIT 1"
        )
        return str((dated.fetchone() or (known[-1],))[0])
    begins = [name for name in known if wanted and name.startswith(wanted)]
    if len(begins) == 1:
        return begins[0]
    if begins:
        more = f" and {len(begins) - 4} more" if len(begins) > 4 else ""
        raise UsageError(f"{len(begins)} calls begin with “{typed}”: {', '.join(begins[:4])}{more}.")
    from difflib import get_close_matches

    within = [name for name in known if wanted and wanted.lower() in name]
    near = list(dict.fromkeys([*within, *get_close_matches(wanted, known, n=3, cutoff=0.5)]))
    hint = f" Did you mean {' or '.join(near[:3])}?" if near else " “xicalls list --fields id” lists them."
    raise UsageError(f"no call is called “{typed}”.{hint}")


def comparison(index: Opened, call: str) -> Record:
    """The accounts of a call side by side.

    Args:
        index: the corpus.
        call: the id of a call that there is.

    Returns:
        a ``comparison`` of the JSON contract.
    """
    record = json.loads(index.db.execute("SELECT record FROM calls WHERE id = ?", (call,)).fetchone()[0])
    statements = [json.loads(line) for line in queries.statements(index.db, Filter(), call=call)]
    accounts = _accounts(index, call, statements)
    for account in accounts:
        others = [topic for other in accounts if other is not account for topic in other["topics"]]
        account["only_topics"] = [topic for topic in account["topics"] if topic not in others]
        account["left_out"] = [topic for topic in dict.fromkeys(others) if topic not in account["topics"]]
    pairs, unpaired = _paired(index, record, accounts, statements)
    return {
        "schema_version": 1,
        "id": call,
        "call": record,
        "accounts": accounts,
        "disagreements": _disagreements(accounts),
        "pairs": pairs,
        "unpaired": unpaired,
        "statement_records": statements,
    }


def _accounts(index: Opened, call: str, statements: list[Record]) -> list[Record]:
    """One account a source, in the order of their articles; an article without a source is an account by itself."""
    rows = index.db.execute(
        "SELECT a.id, r.report FROM reports r JOIN articles a ON a.key = r.article WHERE r.call = ?"
        " ORDER BY a.first IS NULL, a.first, a.id, r.number",
        (call,),
    ).fetchall()
    by_article: dict[str, list[Record]] = {}
    for name, text in rows:
        by_article.setdefault(name, []).append(json.loads(text))
    by_source: dict[str, Record] = {}
    for name, reports in by_article.items():
        article = lookups.article(index.db, name) or {}
        own = [statement for statement in statements if statement["article"] == name]
        source = article["source"]["name"] if article["source"] else None
        account = by_source.setdefault(source or f"\0{name}", _empty(article))
        _add(account, article, reports, own, Lines(read_again(index, name).text))
    return list(by_source.values())


def _empty(article: Record) -> Record:
    source = article["source"]
    return {
        "source": source["name"] if source else None,
        "kind": source["kind"] if source else None,
        "articles": [],
        "in_passing": True,
        "date": None,
        "date_at": None,
        "requested_by": None,
        "initiated_by": None,
        "medium": None,
        "duration_minutes": None,
        "topics": [],
        "only_topics": [],
        "left_out": [],
        "statements": 0,
    }


def _add(account: Record, article: Record, reports: list[Record], statements: list[Record], lines: Lines) -> None:
    """What one article adds to its source's account; what an earlier one said stays."""
    published = article["published"]["edtf"] if article["published"] else None
    about = {"article": article["id"], "file": article["file"], "title": article["title"], "published": published}
    account["articles"].append(about)
    account["statements"] += len(statements)
    for report in sorted(reports, key=lambda report: not report["main"]):
        if report["main"]:
            account["in_passing"] = False
            account["topics"] += [topic for topic in article["topics"] if topic not in account["topics"]]
        if report["date"] and not account["date"]:
            account["date"] = report["date"]["value"]
            account["date_at"] = _place(article, report["date"]["evidence"], lines)
        for what in _CLAIMS:
            if report[what] and not account[what]:
                account[what] = _claim(report[what], article, statements, lines)
        account["medium"] = account["medium"] or report["medium"]
        account["duration_minutes"] = account["duration_minutes"] or report["duration_minutes"]


def _place(article: Record, evidence: list[Record], lines: Lines) -> Record:
    line = lines.of(evidence[0]["start"]) if evidence and evidence[0]["text"] else None
    return {"article": article["id"], "file": article["file"], "line": line}


def _claim(finding: Record, article: Record, statements: list[Record], lines: Lines) -> Record:
    """Who is said to have asked or phoned, and on whose word: of the statement that says it, else the account's own."""
    agent = {name: value for name, value in finding["value"].items() if name not in ("aliases", "gender")}
    at = [span["start"] for span in finding["evidence"]]
    telling = [statement for statement in statements if any(_within(statement, start) for start in at)]
    word = [agent for statement in telling[:1] for agent in (*statement["via"], *statement["speakers"])]
    return {
        "agent": agent,
        "according_to": word,
        "basis": finding["basis"],
        "rule": finding["rule"],
        **_place(article, finding["evidence"], lines),
        "evidence": finding["evidence"],
    }


def _within(statement: Record, start: int) -> bool:
    return any(first <= start < last for first, last in statement["spans"])


def _disagreements(accounts: list[Record]) -> list[str]:
    """On what two accounts contradict each other; not to say something is no contradiction."""
    found = [
        what for what in _CLAIMS if len({account[what]["agent"]["id"] for account in accounts if account[what]}) > 1
    ]
    dates = [account["date"] for account in accounts if account["date"]]
    if any(one["start"] > other["end"] for one in dates for other in dates):
        found.insert(0, "date")
    if len({account["duration_minutes"] for account in accounts if account["duration_minutes"]}) > 1:
        found.append("duration_minutes")
    return found


def _paired(
    index: Opened, call: Record, accounts: list[Record], statements: list[Record]
) -> tuple[list[Record], list[list[str]]]:
    """The statements that are about the same thing, and those of each account that only it has."""
    from xicalls import lexicon
    from xicalls.pairing import Said, idle_words, pair

    account_of = {about["article"]: number for number, account in enumerate(accounts) for about in account["articles"]}
    said = [
        Said(
            account_of[statement["article"]],
            statement["text"],
            frozenset(statement["topics"]),
            frozenset(agent["id"] for agent in statement["speakers"]),
        )
        for statement in statements
    ]
    idle = lexicon.load(*map(Path, index.own)).derive(idle_words)
    groups = pair(said, idle, [agent["name"] for agent in call["participants"]])
    pairs: list[Record] = [
        {
            "topics": list(group.topics),
            "words": list(group.words),
            "score": group.score,
            "statements": _by_account(group.members, said, statements, len(accounts)),
        }
        for group in groups
    ]
    taken = {member for group in groups for member in group.members}
    alone = [number for number in range(len(said)) if number not in taken]
    return pairs, _by_account(alone, said, statements, len(accounts))


def _by_account(
    numbers: Iterable[int], said: Iterable[Any], statements: list[Record], accounts: int
) -> list[list[str]]:
    """The ids of statements, a list an account."""
    accounts_of = dict(zip(count(), (one.account for one in said), strict=False))
    found: list[list[str]] = [[] for _ in range(accounts)]
    for number in numbers:
        found[accounts_of[number]].append(statements[number]["id"])
    return found
