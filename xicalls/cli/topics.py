"""``xicalls topics``: what the calls are about."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from xicalls.cli.answer import answer
from xicalls.cli.options import COMMON, OF_STATEMENTS, Question, answers, examples, topic_ids
from xicalls.index import counts, lookups, queries
from xicalls.jsontext import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    lines = (dumps(call) for call in _calls(question._replace(asked=asked)))
    return answer(question, "call", lines, lambda calls: _show_some(calls, wanted, question))


def _calls(question: Question) -> Iterator[Record]:
    """The calls on the topics, each with its passages and statements on them."""
    index, asked, output = question
    for line in queries.calls(index.db, asked, output.sql_limit):
        call: Record = json.loads(line)
        call["passages"] = list(lookups.passages(index.db, asked.topics, call["id"]))
        call["statement_records"] = [json.loads(text) for text in queries.statements(index.db, asked, call=call["id"])]
        yield call


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
