"""The articles of a corpus."""

from __future__ import annotations

import click

from xicalls.cli.answer import answer
from xicalls.cli.options import COMMON, OF_STATEMENTS, Question, answers
from xicalls.index import queries


@click.command("x")
@answers(*COMMON, *OF_STATEMENTS)
def command(question: Question) -> int:
    """The articles of a corpus."""
    return answer(question, "articles", queries.articles(question.index.db, question.asked, question.output.sql_limit))
