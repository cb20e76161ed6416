"""``xicalls quotes``: the statements."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from xicalls.cli.answer import answer, arranged, say_nothing_found, status_of
from xicalls.cli.options import COMMON, OF_STATEMENTS, Question, answers, examples
from xicalls.index import queries

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

EXAMPLES = (
    "xicalls quotes --speaker Xi --topic korea",
    "xicalls quotes --speaker Xi --to Trump --kind mixed --why",
    'xicalls quotes --via Xinhua --contains "Hong Kong" --jsonl',
    'xicalls quotes --contains "concern(ed)?|worr" --regex',
    "xicalls quotes --on 2019-12-20 --fields speakers.name,text --csv",
)


@click.command("quotes", epilog=examples(*EXAMPLES))
@answers(*COMMON, *OF_STATEMENTS, at_once=True)
@click.option("--why", is_flag=True, help="With the rules that found and attributed each, and their evidence.")
def command(question: Question, why: bool) -> int:
    """The statements: the words, who said them, to whom, on whose word, and where they stand.

    Those of every article, whether or not it reports a call. Names match as whole words: “Xi” finds Xi Jinping,
    never Xinhua.
    """
    index, asked, output = question
    if output.format != "table" or output.fields:
        ask = queries.explained_statements if why else queries.statements
        return answer(question, "statement", ask(index.db, asked, output.sql_limit), lambda _records: None)
    _show(question, queries.dated_statements(index.db, asked, output.sql_limit, why=why))
    return status_of(index)


def _show(question: Question, found: Iterator[tuple[str, str | None, int]]) -> None:
    from xicalls.cli.corpora import confirmed
    from xicalls.render.people import date_of_statement, footer, show_statement
    from xicalls.render.screen import Screen

    confirmed(question.corpus)
    screen = Screen(question.output.color)
    shown = 0
    for statement, date, inferred in _arranged(question, found):
        show_statement(statement, date_of_statement(date, inferred), screen)
        shown += 1
    if not shown:
        say_nothing_found("statement")
    elif screen.terminal:
        footer(_summary(question.corpus.db, shown), screen)


def _arranged(
    question: Question, found: Iterator[tuple[str, str | None, int]]
) -> Iterator[tuple[dict[str, Any], str | None, int]]:
    read = ((json.loads(text), date, inferred) for text, date, inferred in found)
    if question.output.sql_limit is None and (question.output.sort or question.output.reverse):
        dates = {}
        records = []
        for record, date, inferred in read:
            dates[record["id"]] = (date, inferred)
            records.append(record)
        return ((record, *dates[record["id"]]) for record in arranged(records, question))
    return read


def _summary(db: sqlite3.Connection, shown: int) -> str:
    total = queries.count(db, "statements")
    return f"{shown:,} of {total:,} statements." if shown < total else f"{shown:,} statements."
