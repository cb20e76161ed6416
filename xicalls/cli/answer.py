"""The end of every command: the records to the renderer that was asked for, then the exit status."""

from __future__ import annotations

from collections.abc import Iterable

from xicalls.cli.options import Question
from xicalls.index.corpus import Opened
from xicalls.render.records import write

COLUMNS = {
    "calls": ("id", "date", "medium", "participants", "requested_by", "initiated_by", "topics", "reports.source", "statements"),
    "statements": ("id", "article", "file", "line", "source", "published", "call", "kind", "speakers", "addressees", "via", "cue", "text", "topics", "rule", "confidence"),
    "articles": ("id", "file", "title", "source", "authors", "published", "language", "words", "calls", "topics", "speakers", "statements", "notices"),
}
"""The fields of a CSV, TSV or Markdown table when none are named."""


def answer(question: Question, what: str, lines: Iterable[str]) -> int:
    """Write the answer; the exit status."""
    write(lines, question.output._replace(format="jsonl" if question.output.format == "table" else question.output.format), COLUMNS[what])
    return status_of(question.index)


def status_of(index: Opened) -> int:
    """3 when something could not be read, else 0."""
    return 3 if index.problems else 0
