"""The command line: which commands there are (each loaded when it is called for), and what errors look like."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any, TextIO

import click

from xicalls import __version__
from xicalls.cli.options import examples
from xicalls.errors import XicallsError

COMMANDS = {
    "list": ("list_calls", "The calls: who with whom, when, at whose request."),
    "quotes": ("quotes", "The statements: who said what, to whom."),
    "topics": ("topics", "What the calls are about; all there is on a topic."),
    "articles": ("articles", "The articles: source, date, title, counts."),
    "speakers": ("speakers", "Who speaks, how often, on what."),
    "compare": ("compare", "The accounts of one call, side by side."),
    "timeline": ("timeline", "The calls as a picture, on an axis of time."),
    "search": ("search", "Any words, in titles, passages and statements."),
    "show": ("show", "An article to read, its statements marked."),
    "explain": ("explain", "Which rules decided, and on which words."),
    "check": ("check", "What needs a human eye, and what to do next."),
    "index": ("index_command", "Bring the index up to date, or look at it."),
    "schema": ("schema", "The JSON Schema of each record."),
    "completion": ("completion", "Completion for bash, zsh or fish."),
}
"""Each command's module, and what it is for: for the list in the help, which imports none of them."""


class Commands(click.Group):
    """A group whose commands are modules, imported when they are called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (as click calls it)
        """The names of all commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (as click calls it)
        """The command of this name, imported."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"xicalls.cli.{COMMANDS[cmd_name][0]}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest names as suggestions."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=2, cutoff=0.5)
            hint = f" Did you mean {' or '.join(near)}?" if near else f" There are {', '.join(COMMANDS)}."
            raise click.UsageError(f"no command is called “{args[0]}”.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (as click calls it)
        """The list of commands in the help, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


EXAMPLES = (
    "xicalls list                                the calls, oldest first",
    "xicalls quotes --speaker Xi --topic korea   what Xi is reported to have said about Korea",
    "xicalls topics korea                        the calls, passages and statements on one topic",
    "xicalls quotes --json                       the same, for other programs",
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, epilog=examples(*EXAMPLES))
@click.version_option(__version__, message="xicalls %(version)s")
@click.option("--debug", is_flag=True, help="Show a traceback when something goes wrong.")
def cli(debug: bool) -> None:
    """Who said what to whom on the phone: calls, quotations and topics out of news articles and readouts."""
    del debug  # looked for in the arguments, where an error is shown


def run(arguments: list[str]) -> int:
    """Run the command line.

    Returns:
        the exit status: 0; 2 for a question that cannot be answered; 3 when all that could be read was answered
        for, but something could not be read; 130 when interrupted; 1 for a fault of the program's own.
    """
    _use_utf8()
    if "--debug" in arguments:
        os.environ["XICALLS_DEBUG"] = "1"  # for the processes that analyse, too
    try:
        status = _invoke(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_stdout()
        return 0
    except (KeyboardInterrupt, click.Abort) as error:
        _say(getattr(error, "sentence", "interrupted"))
        return 130
    except click.ClickException as error:
        return _refuse(error)
    except XicallsError as error:
        if "--debug" in arguments:
            raise
        _say(str(error))
        return error.exit_status
    except OSError as error:
        if "--debug" in arguments:
            raise
        _let_go_of_stdout()
        _say(f"cannot go on: {error.strerror or error}")
        return 1
    except Exception as error:
        if "--debug" in arguments:
            raise
        _say(f"something went wrong inside the program ({type(error).__name__}: {error}).\n--debug shows where.")
        return 1
    return status


def _invoke(arguments: list[str]) -> int:
    if "_XICALLS_COMPLETE" in os.environ:
        cli.main(arguments, prog_name="xicalls", complete_var="_XICALLS_COMPLETE")
    try:
        with cli.make_context("xicalls", list(arguments) or ["--help"]) as context:
            result: Any = cli.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    return result if isinstance(result, int) else 0


def _refuse(error: click.ClickException) -> int:
    where = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "xicalls"
    _say(f"{error.format_message()}\n“{where} --help” says what there is.")
    return error.exit_code


def _say(sentence: str) -> None:
    from xicalls.cli.corpora import warn

    try:
        sys.stdout.flush()
    except OSError:
        _let_go_of_stdout()
    warn(sentence)


def _use_utf8() -> None:
    if sys.stdout is None:  # closed by whoever started this (>&-)
        sys.stdout = _nowhere()
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if (reconfigure := getattr(stream, "reconfigure", None)) is not None:
            reconfigure(encoding="utf-8", errors="replace", newline="\n", write_through=False)


def _nowhere() -> TextIO:
    from pathlib import Path

    return Path(os.devnull).open("w", encoding="utf-8")


def _let_go_of_stdout() -> None:
    """Nobody reads on: what is still to be written goes nowhere, and leaving raises nothing."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
