"""The pictures in the README, drawn from what the program really prints on the articles that are here.

python docs/picture.py
"""

from __future__ import annotations

import contextlib
import io
import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURES = {
    "xicalls.svg": ("seeds", ("list", "quotes --speaker Xi --topic hong-kong", "quotes --speaker Trump --kind direct")),
    "compare.svg": ("tests/corpora/two_accounts", ("compare latest",)),
}
WIDTH = 104


def printed(command: str, corpus: str) -> str:
    """What one command prints on a terminal of the picture's width, colours included."""
    environment = {**os.environ, "COLUMNS": str(WIDTH), "TERM": "xterm-256color", "XICALLS_CORPUS": str(ROOT / corpus)}
    environment.pop("NO_COLOR", None)
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "xicalls", *command.split()]
    with subprocess.Popen(words, stdout=theirs, stderr=subprocess.DEVNULL, env=environment):
        os.close(theirs)
        said = b""
        with contextlib.suppress(OSError):  # how a terminal says that nobody writes to it any more
            while piece := os.read(ours, 65536):
                said += piece
    os.close(ours)
    return said.decode("utf-8").replace("\r\n", "\n")


def draw(corpus: str, commands: Sequence[str]) -> str:
    """One picture, as SVG."""
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    for command in commands:
        console.print(Text(f"$ xicalls {command}", style="bold green"))
        console.print(Text.from_ansi(printed(command, corpus).rstrip("\n")))
        console.print()
    return console.export_svg(title="xicalls", unique_id="xicalls")


if __name__ == "__main__":
    for name, (corpus, commands) in PICTURES.items():
        (ROOT / "docs" / name).write_text(draw(corpus, commands), encoding="utf-8")
