"""``xicalls check``: what needs a human eye."""

from __future__ import annotations

import sys
from typing import Any

import click

from xicalls.cli.answer import answer, status_of
from xicalls.cli.options import COMMON, Question, answers, examples
from xicalls.index.findings import CODES, findings
from xicalls.jsontext import dumps

EXAMPLES = (
    "xicalls check",
    "xicalls check --only no-source --only no-date",
    "xicalls check --json",
    "xicalls check --strict > report.txt",
)


def _own_file(paths: tuple[str, ...]) -> str:
    """Where the corpus's own words and corrections go: into the first of its folders."""
    from pathlib import Path

    folder = next((Path(path) for path in paths if path != "-" and Path(path).is_dir()), None)
    if folder is None:
        return ""
    own = folder / "xicalls.toml"
    try:
        return str(own.relative_to(Path.cwd()))
    except (OSError, ValueError):  # it lies elsewhere, or where we are is gone
        return str(own)


@click.command("check", epilog=examples(*EXAMPLES))
@click.option("--only", multiple=True, type=click.Choice(CODES), metavar="CODE", help=f"Of these: {', '.join(CODES)}.")
@click.option("--strict", is_flag=True, help="Exit with 1 when anything is found.")
@answers(*COMMON)
def command(question: Question, only: tuple[str, ...], strict: bool) -> int:
    """What needs a human eye, with file and line, and what to do next.

    Articles without a source, a date or a call; quotations that nobody was found for; marks that do not close; names
    that may be two people or one; articles that are there twice; guessed encodings; corrections of articles that are
    not there. Findings are no errors: the exit status is 0, unless --strict is given.
    """
    found = [one for one in findings(question.corpus, question.asked) if not only or one["code"] in only]

    def show(shown: list[dict[str, Any]]) -> None:
        from xicalls.render.findings import show_findings
        from xicalls.render.screen import Screen

        show_findings(shown, Screen(question.output.color), _own_file(question.corpus.paths))

    if not found and question.output.format == "table":
        sys.stdout.write("nothing was found that needs a human eye\n")
        return status_of(question.corpus)
    status = answer(question, "finding", map(dumps, found[: question.output.sql_limit]), show)
    return 1 if strict and found else status
