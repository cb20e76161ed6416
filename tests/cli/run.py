"""The program as a process, as people and other programs use it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

SEEDS = Path(__file__).parents[2] / "seeds"


class Done(NamedTuple):
    """What a process said, and how it ended."""

    status: int
    out: str
    err: str

    def json(self) -> Any:
        """Its answer, as JSON."""
        return json.loads(self.out)


def ask(*arguments: str | Path, cwd: Path | None = None, **environment: str | None) -> Done:
    """Ask ``xicalls`` in this process: the same, a good deal faster; arguments as for ``xicalls``."""
    from xicalls.cli.app import run

    before, here = dict(os.environ), Path.cwd()
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    try:
        os.environ.update({name: value for name, value in environment.items() if value is not None})
        os.chdir(cwd or here)
        with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
            status = run([str(argument) for argument in arguments])
        out, err = (_written(stream) for stream in streams)
    finally:
        os.chdir(here)
        os.environ.clear()
        os.environ.update(before)
    return Done(status, out, err)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    found = stream.buffer
    assert isinstance(found, io.BytesIO)
    return found.getvalue().decode()


def xicalls(
    *arguments: str | Path, given: bytes | None = None, cwd: Path | None = None, **environment: str | None
) -> Done:
    """Run ``xicalls``.

    Args:
        arguments: of the command line.
        given: on standard input.
        cwd: the folder to run it in.
        environment: to be set, or taken out if ``None``.
    """
    surroundings = {**os.environ, **{name: value for name, value in environment.items() if value is not None}}
    for name in [name for name, value in environment.items() if value is None]:
        surroundings.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "xicalls", *map(str, arguments)],
        input=given,
        stdin=None if given is not None else subprocess.DEVNULL,
        capture_output=True,
        cwd=cwd,
        env=surroundings,
        timeout=60,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
