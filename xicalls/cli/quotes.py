"""The statements of a corpus."""

from __future__ import annotations

import click

from xicalls.cli.answer import answer
from xicalls.cli.options import COMMON, OF_STATEMENTS, Question, answers
from xicalls.index import queries


@click.command("quotes")
@answers(*COMMON, *OF_STATEMENTS)
@click.option("--why", is_flag=True, help="With the rules that found and attributed it, and their evidence.")
def command(question: Question, why: bool) -> int:
    """Statements."""
    ask = queries.explained_statements if why else queries.statements
    return answer(question, "statements", ask(question.index.db, question.asked, question.output.sql_limit))
