"""``xicalls timeline``: the calls as a picture."""

from __future__ import annotations

import json
from typing import Any

import click

from xicalls.cli.answer import answer, arranged, status_of
from xicalls.cli.options import COMMON, OF_STATEMENTS, Question, answers, examples
from xicalls.index import queries
from xicalls.index.timeline import BY, timeline
from xicalls.jsontext import dumps

EXAMPLES = (
    "xicalls timeline",
    "xicalls timeline --by topic --since 2018",
    "xicalls timeline --participant Trump --svg - > calls.svg",
    "xicalls timeline --by source --json",
)


@click.command("timeline", epilog=examples(*EXAMPLES))
@click.option(
    "--by",
    type=click.Choice(BY),
    default="participants",
    help="A row for each group of people on the line (as it is), for each topic, or for each source.",
)
@click.option("--svg", metavar="FILE", help="Write the picture as SVG, with a tooltip for each call; - for stdout.")
@answers(*COMMON, *OF_STATEMENTS)
def command(question: Question, by: str, svg: str | None) -> int:
    """The calls as a picture: an axis of time, a row a pair of leaders, a topic or a source.

    A date that is only known to lie between two days is drawn as the stretch between them; the number at the end of
    a row is that of its calls.
    """
    index, asked, _output = question
    rows = timeline(map(json.loads, queries.calls(index.db, asked)), by, asked.topics)
    if svg is not None:
        from xicalls.cli.files import write_file
        from xicalls.render.timeline import summary
        from xicalls.render.timeline_svg import svg_of

        shown = arranged(rows, question)
        write_file(svg, svg_of(shown, f"Calls by {by}: {summary(shown)}"))
        return status_of(index)
    return answer(question, "timeline", map(dumps, rows[: _output.sql_limit]), lambda rows: _show(rows, question))


def _show(rows: list[dict[str, Any]], question: Question) -> None:
    from xicalls.render.screen import Screen
    from xicalls.render.timeline import show_timeline

    if rows:
        show_timeline(rows, Screen(question.output.color))
