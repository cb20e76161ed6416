"""``xicalls articles``: the articles."""

from __future__ import annotations

from typing import Any

import click

from xicalls.cli.answer import answer
from xicalls.cli.options import COMMON, OF_STATEMENTS, Question, answers, examples
from xicalls.index import queries

EXAMPLES = (
    "xicalls articles",
    "xicalls articles --source SCMP --json",
    "xicalls articles --fields id,source.name,published.edtf,notices --tsv",
)


@click.command("articles", epilog=examples(*EXAMPLES))
@answers(*COMMON, *OF_STATEMENTS)
def command(question: Question) -> int:
    """The articles: source, date, title, topics, how many statements."""
    index, asked, output = question

    def show(articles: list[dict[str, Any]]) -> None:
        from xicalls.render.people import show_articles
        from xicalls.render.screen import Screen

        show_articles(articles, Screen(output.color))

    return answer(question, "article", queries.articles(index.db, asked, output.sql_limit), show)
