"""``xicalls search``: any words, in titles, passages and statements."""

from __future__ import annotations

from typing import Any

import click

from xicalls.cli.answer import answer
from xicalls.cli.options import COMMON, Question, answers, examples
from xicalls.index.search import search
from xicalls.jsontext import dumps

DEFAULT_LIMIT = 20


EXAMPLES = (
    "xicalls search denuclearization",
    "xicalls search '\"Korean Peninsula\"' dialogue --limit 5",
    "xicalls search tweet --json",
)


@click.command("search", epilog=examples(*EXAMPLES))
@click.argument("words", nargs=-1, required=True)
@answers(*COMMON)
def command(question: Question, words: tuple[str, ...]) -> int:
    """Passages with all of these words, the best first: titles and paragraphs, and the statements in them.

    Words in quotation marks stand next to each other. 20 passages, unless --limit says otherwise.
    """
    index, asked, output = question
    limit = None if output.sort or output.reverse else DEFAULT_LIMIT if output.limit is None else output.limit
    found = search(index.db, " ".join(words), asked, limit)

    def show(passages: list[dict[str, Any]]) -> None:
        from xicalls.render.people import show_found
        from xicalls.render.screen import Screen

        screen = Screen(output.color)
        for passage in passages:
            show_found(passage, screen)

    return answer(question, "passage", map(dumps, found), show)
