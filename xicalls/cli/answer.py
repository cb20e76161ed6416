"""The end of every command: the records to the renderer that was asked for, then the exit status."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from xicalls.render.records import in_order, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from xicalls.cli.options import Question
    from xicalls.index.corpus import Opened

Record = dict[str, Any]

COLUMNS = {
    "call": (
        "id",
        "date",
        "medium",
        "participants",
        "requested_by",
        "initiated_by",
        "topics",
        "reports.source",
        "statements",
    ),
    "statement": (
        *("id", "file", "line", "source", "published", "call", "kind", "speakers", "addressees", "via", "cue"),
        *("text", "topics", "rule", "confidence"),
    ),
    "article": (
        *("id", "file", "title", "source", "authors", "published", "language", "words", "calls", "topics"),
        *("speakers", "statements", "notices"),
    ),
    "speaker": (
        *("id", "name", "kind", "office", "country", "wikidata", "statements", "direct", "mixed", "indirect"),
        *("articles", "topics.topic"),
    ),
    "timeline": ("id", "by", "name", "calls.id", "calls.date"),
    "finding": ("code", "file", "line", "message", "text", "advice"),
    "comparison": ("id", "call.date", "call.participants", "accounts.source", "disagreements", "pairs.topics"),
    "topic": ("id", "name", "calls", "articles", "statements"),
    "passage": ("article", "file", "line", "source", "published", "text", "matched"),
}
"""The fields of a CSV, TSV or Markdown table when none are named."""


def answer(question: Question, what: str, lines: Iterable[str], show: Callable[[list[Record]], None]) -> int:
    """Write records in the format asked for, or show them to a person.

    Args:
        question: what was asked.
        what: the kind of record.
        lines: the records, as JSON text.
        show: puts them on the screen.

    Returns:
        the exit status.
    """
    from xicalls.cli.corpora import confirmed

    output = question.output
    confirmed(question.corpus)
    if output.format == "table" and not output.fields:
        records = arranged([json.loads(line) for line in lines], question)
        show(records)
        if not records:
            say_nothing_found(what)
    elif output.format == "table":
        from xicalls.render.people import show_fields

        show_fields(arranged([json.loads(line) for line in lines], question), output)
    else:
        write(lines, output, COLUMNS[what])
    return status_of(question.corpus)


def arranged(records: list[Record], question: Question) -> list[Record]:
    """The records in the order asked for, and as many."""
    output = question.output
    if output.sort:
        records = in_order(records, output.sort, reverse=output.reverse)
    elif output.reverse:
        records = records[::-1]
    return records if output.limit is None else records[: output.limit]


def say_nothing_found(what: str) -> None:
    """An empty answer is an answer; a person is told so."""
    if sys.stdout.isatty():
        from xicalls.cli.corpora import warn

        warn(f"no {what} matches")


def status_of(index: Opened) -> int:
    """3 when something could not be read, else 0."""
    return 3 if index.problems else 0
