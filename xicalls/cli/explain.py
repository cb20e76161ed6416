"""``xicalls explain``: why the program says what it says."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from xicalls.cli.options import Question, answers, examples
from xicalls.index import lookups

if TYPE_CHECKING:
    from xicalls.index.corpus import Opened

Record = dict[str, Any]


EXAMPLES = (
    "xicalls explain latest#1",
    "xicalls explain latest",
    "xicalls explain latest#2 --json",
)


@click.command("explain", epilog=examples(*EXAMPLES))
@click.argument("name", metavar="ID")
@answers()
def command(question: Question, name: str) -> int:
    """Which rules looked at something, which decided, and on which words.

    ID is that of a statement, of a call (its participants, its date), or of an article (its title, source, date).
    “latest” is the article that came out last, “latest#1” its first statement.
    """
    from xicalls.jsontext import dumps
    from xicalls.render.explaining import show_explanation
    from xicalls.render.screen import Screen

    explanation = _explanation(question.corpus, name)
    if question.output.format in ("json", "jsonl"):
        text = dumps(explanation)
        sys.stdout.write(f"[{text}]\n" if question.output.format == "json" else f"{text}\n")
    else:
        show_explanation(explanation, Screen(question.output.color))
    return 0


def _explanation(index: Opened, name: str) -> Record:
    from xicalls.errors import UsageError
    from xicalls.index.texts import article_id, call_id, no_such_id

    if (call := call_id(index, name)) is not None:
        return _of_call(index, call)
    article, mark, number = name.rpartition("#")
    if mark:
        article = article_id(index, article)
        statements = lookups.statements_of(index.db, article)
        if not (number.isdigit() and 0 < int(number) <= len(statements)):
            raise UsageError(f"“{article}” has {len(statements)} statements: there is no #{number}.")
        statement = statements[int(number) - 1]
        return _made("statement", statement, _with_chains(index, article, statement["why"]))
    try:
        article = article_id(index, name)
    except UsageError as error:
        raise no_such_id(index, name) from error
    record = lookups.article(index.db, article) or {}
    why = json.loads(index.db.execute("SELECT why FROM articles WHERE id = ?", (article,)).fetchone()[0])
    return _made("article", record, _with_chains(index, article, why))


def _of_call(index: Opened, call: str) -> Record:
    record = json.loads(index.db.execute("SELECT record FROM calls WHERE id = ?", (call,)).fetchone()[0])
    rows = index.db.execute(
        "SELECT a.id, r.report FROM reports r JOIN articles a ON a.key = r.article WHERE r.call = ?"
        " ORDER BY a.first IS NULL, a.first, a.id, r.number",
        (call,),
    ).fetchall()
    findings = []
    for article, text in rows:
        report = json.loads(text)
        evidence = [span | {"note": ""} for span in report["evidence"]]
        whys = [{"what": "call", "rule": report["rule"], "basis": "stated", "evidence": evidence}]
        whys += [{"what": what} | report[what] for what in ("date", "requested_by", "initiated_by") if report[what]]
        findings += [finding | {"article": article} for finding in _with_chains(index, article, whys)]
    return _made("call", record, findings)


def _made(kind: str, record: Record, findings: list[Record]) -> Record:
    return {"schema_version": 1, "id": record["id"], "kind": kind, "record": record, "findings": findings}


def _with_chains(index: Opened, article: str, whys: list[Record]) -> list[Record]:
    """Each finding with the line of its evidence, its rule's file and sentence, and the rules that were asked first."""
    from xicalls.index.chains import place_of
    from xicalls.index.records import Lines
    from xicalls.index.texts import read_again

    lines = Lines(read_again(index, article).text)
    return [
        {
            "what": why["what"],
            "rule": why["rule"],
            "basis": why["basis"],
            **place_of(why["rule"], why["what"]),
            "evidence": [{"line": lines.of(span["start"]), **span} for span in why["evidence"]],
        }
        for why in whys
    ]
