"""``xicalls list``: the calls."""

from __future__ import annotations

import click

from xicalls.brief import Brief, brief_of
from xicalls.cli.answer import answer, say_nothing_found, status_of
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
    if output.format != "table" or output.fields or output.sort:
        found = queries.calls(index.db, asked, output.sql_limit)
        return answer(question, "call", found, lambda calls: _show(question, list(map(brief_of, calls))))
    calls = queries.calls_in_brief(index.db, asked, output.sql_limit)
    _show(question, calls[::-1][: output.limit] if output.reverse else calls)
    if not calls:
        say_nothing_found("call")
    return status_of(index)


def _show(question: Question, calls: list[Brief]) -> None:
    from xicalls.render.people import footer, show_calls
    from xicalls.render.phrases import counted
    from xicalls.render.screen import Screen

    screen = Screen(question.output.color)
    show_calls(calls, screen)
    if calls and screen.terminal:
        articles = counted(queries.count(question.corpus.db, "articles"), "article")
        last = calls[-1]
        on = f"xicalls quotes --on {last.date} · " if last.date else ""
        footer(f"{counted(len(calls), 'call')}, {articles}.  {on}xicalls explain {last.id}", screen)
