"""``xicalls speakers``: who speaks."""

from __future__ import annotations

from typing import Any

import click

from xicalls.cli.answer import answer
from xicalls.cli.options import COMMON, OF_STATEMENTS, Question, answers, examples
from xicalls.index import counts
from xicalls.jsontext import dumps

EXAMPLES = (
    "xicalls speakers",
    "xicalls speakers --topic korea",
    "xicalls speakers --since 2019 --json",
)


@click.command("speakers", epilog=examples(*EXAMPLES))
@answers(*COMMON, *OF_STATEMENTS)
def command(question: Question) -> int:
    """Who speaks: how often, of what kind, in how many articles, on which topics."""
    index, asked, output = question

    def show(speakers: list[dict[str, Any]]) -> None:
        from xicalls.render.people import show_speakers
        from xicalls.render.screen import Screen

        show_speakers(speakers, Screen(output.color))

    found = counts.speakers(index.db, asked)
    return answer(question, "speaker", map(dumps, found[: output.sql_limit]), show)
