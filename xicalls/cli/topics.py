"""``xicalls topics``: what the calls are about."""

from __future__ import annotations

from typing import Any

import click

from xicalls.cli.answer import answer
from xicalls.cli.options import COMMON, OF_STATEMENTS, Question, answers, examples, topic_ids
from xicalls.index import counts, lookups
from xicalls.jsontext import dumps

Record = dict[str, Any]


EXAMPLES = (
    "xicalls topics",
    "xicalls topics korea",
    'xicalls topics "hong kong" taiwan --json',
)


@click.command("topics", epilog=examples(*EXAMPLES))
@click.argument("names", nargs=-1, metavar="[NAME]...")
@answers(*COMMON, *OF_STATEMENTS)
def command(question: Question, names: tuple[str, ...]) -> int:
    """Every topic with its counts; or the calls, passages and statements on those that are named.

    Names are ids, names or words of a topic: korea, "North Korea", Hong-Kong. Several mean any of them.
    """
    index, asked, output = question
    if not names:
        found = counts.topics(index.db, asked)
        return answer(
            question, "topic", map(dumps, found[: output.sql_limit]), lambda topics: _show_all(topics, question)
        )
    wanted = topic_ids(names, index)
    asked = asked._replace(topics=wanted)
    lines = map(dumps, lookups.topic_calls(index.db, asked, output.sql_limit))
    return answer(question, "call", lines, lambda calls: _show_some(calls, wanted, question))


def _show_all(topics: list[Record], question: Question) -> None:
    from xicalls.render.people import show_topics
    from xicalls.render.screen import Screen

    show_topics(topics, Screen(question.output.color))


def _show_some(calls: list[Record], wanted: tuple[str, ...], question: Question) -> None:
    from xicalls.render.people import show_passages, show_topic_call
    from xicalls.render.screen import DIM, Piece, Screen

    screen = Screen(question.output.color)
    for call in calls:
        show_topic_call(call, screen)
    elsewhere = list(lookups.passages(question.corpus.db, wanted, None))
    if elsewhere:
        screen.write([Piece("In articles that report no call", DIM)])
        show_passages(elsewhere, screen)
