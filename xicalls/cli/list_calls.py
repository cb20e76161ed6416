"""``xicalls list``: the calls."""

from __future__ import annotations

from typing import Any

import click

from xicalls.cli.answer import answer
from xicalls.cli.options import COMMON, OF_STATEMENTS, Question, answers, examples
from xicalls.index import queries

EXAMPLES = (
    "xicalls list",
    "xicalls list --participant Trump --since 2018",
    "xicalls list --topic korea --json",
    'xicalls list --on "Jan 2018" --fields id,date.edtf,participants.name --csv',
)


@click.command("list", epilog=examples(*EXAMPLES))
@answers(*COMMON, *OF_STATEMENTS)
def command(question: Question) -> int:
    """The calls, oldest first: who with whom, when, at whose request, on what.

    A call is listed once, however many articles report it. “→” leads from who phoned. In brackets: statements.
    """
    index, asked, output = question

    def show(calls: list[dict[str, Any]]) -> None:
        from xicalls.render.people import footer, show_calls
        from xicalls.render.phrases import counted
        from xicalls.render.screen import Screen

        screen = Screen(output.color)
        show_calls(calls, screen)
        if calls and screen.terminal:
            articles = counted(queries.count(index.db, "articles"), "article")
            last = calls[-1]
            on = f"xicalls quotes --on {last['date']['edtf']} · " if last["date"] else ""
            footer(f"{counted(len(calls), 'call')}, {articles}.  {on}xicalls explain {last['id']}", screen)

    brief = output.format == "table" and not (output.fields or output.sort)
    return answer(question, "call", queries.calls(index.db, asked, output.sql_limit, brief=brief), show)
