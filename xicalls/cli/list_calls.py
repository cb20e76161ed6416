"""The calls of a corpus."""

from __future__ import annotations

import click

from xicalls.cli.answer import answer
from xicalls.cli.options import COMMON, OF_STATEMENTS, Question, answers
from xicalls.index import queries


@click.command("x")
@answers(*COMMON, *OF_STATEMENTS)
def command(question: Question) -> int:
    """The calls of a corpus."""
    return answer(question, "calls", queries.calls(question.index.db, question.asked, question.output.sql_limit))
