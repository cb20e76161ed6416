"""The examples in the help texts run."""

from __future__ import annotations

import shlex
from importlib import import_module

import pytest

from tests.cli.run import SEEDS, ask
from xicalls.cli.app import COMMANDS


def examples() -> list[str]:
    modules = [f"xicalls.cli.{module}" for module, _ in COMMANDS.values()]
    return [example for module in ["xicalls.cli.app", *modules] for example in import_module(module).EXAMPLES]


@pytest.mark.parametrize("example", examples())
def test_an_example_runs(example: str) -> None:
    command = example.partition("   ")[0].partition(" | ")[0].partition(" > ")[0]
    words = shlex.split(command.removeprefix('eval "$(').removesuffix(')"'))
    assert words[0] == "xicalls"
    done = ask(*words[1:], cwd=SEEDS.parent)
    assert (done.status, done.err) == (0, "")
    assert done.out
