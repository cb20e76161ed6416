"""``xicalls show``: one article to read."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from xicalls.cli.options import Question, answers, examples
from xicalls.index import lookups

if TYPE_CHECKING:
    from xicalls.index.corpus import Opened

Record = dict[str, Any]


EXAMPLES = (
    "xicalls show latest",
    "xicalls show latest --color always | less -R",
    "xicalls show latest --text | sha256sum",
)


@click.command("show", epilog=examples(*EXAMPLES))
@click.argument("article", metavar="ID")
@click.option("--text", "as_text", is_flag=True, help="Exactly the decoded text, as UTF-8, and nothing else.")
@answers()
def command(question: Question, article: str, as_text: bool) -> int:
    """One article to read: its statements coloured by speaker with a key, its calls, topics and notices.

    ID is the id of an article, the beginning of one, a file's name, or “latest”. With --json: the article's record
    with its statement_records.
    """
    from xicalls.index.texts import article_id

    index = question.corpus
    name = article_id(index, article)
    if as_text:
        return _write_text(index, name)
    record = lookups.article(index.db, name) or {}
    statements = lookups.statements_of(index.db, name)
    if question.output.format == "table":
        _show(question, record, statements)
    else:
        from xicalls.cli.answer import COLUMNS
        from xicalls.render.records import write

        for statement in statements:
            statement.pop("why")
        record["statement_records"] = statements
        write([json.dumps(record, ensure_ascii=False)], question.output, COLUMNS["article"])
    return 0


def _write_text(index: Opened, name: str) -> int:
    from xicalls.index.texts import read_again
    from xicalls.render.safe import visible

    text = read_again(index, name).text
    if sys.stdout.isatty():
        sys.stdout.write(visible(text))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    return 0


def _show(question: Question, record: Record, statements: list[Record]) -> None:
    from xicalls.index.texts import read_again
    from xicalls.render.reading import show_article
    from xicalls.render.screen import Screen

    db = question.corpus.db
    calls = [
        json.loads(db.execute("SELECT record FROM calls WHERE id = ?", (call,)).fetchone()[0])
        for call in record["calls"]
    ]
    show_article(
        record, read_again(question.corpus, record["id"]).text, statements, calls, Screen(question.output.color)
    )
