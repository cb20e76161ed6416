"""One article to read."""

from __future__ import annotations

import sys
from typing import Any

import click

from xicalls.cli.options import corpus_options, output_options


@click.command("show")
@click.argument("article")
@click.option("--text", "as_text", is_flag=True, help="Exactly the decoded text, as UTF-8, and nothing else.")
@output_options
@corpus_options
def command(article: str, as_text: bool, corpus: tuple[str, ...], config: str | None, **_options: Any) -> int:
    """One article."""
    from xicalls.cli.corpora import chosen
    from xicalls.reading.corpus import Unread, read_corpus

    for found in read_corpus(*chosen(corpus, config)[0]):
        if not isinstance(found, Unread) and found.id == article:
            sys.stdout.buffer.write(found.text.encode("utf-8", "surrogatepass"))
            return 0
    return 2
