"""``xicalls completion``: completion for shells."""

from __future__ import annotations

import sys

import click

from xicalls.cli.options import examples

EXAMPLES = (
    'eval "$(xicalls completion bash)"                                     in ~/.bashrc',
    'eval "$(xicalls completion zsh)"                                      in ~/.zshrc',
    "xicalls completion fish > ~/.config/fish/completions/xicalls.fish",
)


@click.command("completion", epilog=examples(*EXAMPLES))
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
@click.option("--debug", is_flag=True, help="Show a traceback when something goes wrong.")
def command(shell: str, debug: bool) -> None:
    """The completion script for a shell, to be read by it when it starts."""
    del debug
    from click.shell_completion import get_completion_class

    from xicalls.cli.app import cli

    made = get_completion_class(shell)
    if made is not None:
        sys.stdout.write(made(cli, {}, "xicalls", "_XICALLS_COMPLETE").source())
