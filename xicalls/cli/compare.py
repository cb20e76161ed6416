"""``xicalls compare``: the accounts of one call side by side."""

from __future__ import annotations

import sys
from typing import Any

import click

from xicalls.cli.answer import answer, status_of
from xicalls.cli.options import Question, answers, examples
from xicalls.jsontext import dumps

EXAMPLES = (
    "xicalls compare latest",
    "xicalls compare 2017-08-12",
    "xicalls compare latest --html - > accounts.html",
    "xicalls compare latest --json",
)

Record = dict[str, Any]


@click.command("compare", epilog=examples(*EXAMPLES))
@click.argument("call", metavar="CALL")
@click.option("--html", metavar="FILE", help="Write a page of its own, to read, print or send; - for standard output.")
@answers()
def command(question: Question, call: str, html: str | None) -> int:
    """The accounts of one call side by side, a column a source: who asked for it, what each leaves out, who said what.

    CALL is the id of a call, the beginning of one, or “latest”. Statements of several accounts that are about the same
    thing stand in one row; what only one account has stands below. In a narrow terminal, one below the other.
    """
    from xicalls.index.accounts import comparison, which_call

    found = comparison(question.corpus, which_call(question.corpus, call))
    if html is not None:
        from xicalls.cli.files import write_file
        from xicalls.render.comparison_page import page_of

        write_file(html, page_of(found))
    elif question.output.format == "markdown" and not question.output.fields:
        from xicalls.render.comparison_markdown import write_markdown

        write_markdown(found, sys.stdout)
    else:
        return answer(question, "comparison", [dumps(found)], lambda shown: _show(shown, question))
    return status_of(question.corpus)


def _show(shown: list[Record], question: Question) -> None:
    from xicalls.render.screen import Screen
    from xicalls.render.side_by_side import show_comparison

    for one in shown:
        show_comparison(one, Screen(question.output.color))
