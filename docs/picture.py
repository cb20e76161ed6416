"""The picture in the README, drawn from what the program really prints on the articles that come with it.

python docs/picture.py
"""

from __future__ import annotations

import contextlib
import os
import pty
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "xicalls.svg"
COMMANDS = ("list", "quotes --speaker Xi --topic hong-kong", "quotes --speaker Trump --kind direct")
WIDTH = 104


def printed(command: str) -> str:
    """What one command prints on a terminal of the picture's width, colours included."""
    environment = {**os.environ, "COLUMNS": str(WIDTH), "TERM": "xterm-256color", "XICALLS_CORPUS": str(ROOT / "seeds")}
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


def draw() -> str:
    """The picture, as SVG."""
    console = Console(record=True, width=WIDTH, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # a console needs a stream
    for command in COMMANDS:
        console.print(Text(f"$ xicalls {command}", style="bold green"))
        console.print(Text.from_ansi(printed(command).rstrip("\n")))
        console.print()
    return console.export_svg(title="xicalls", unique_id="xicalls")


if __name__ == "__main__":
    PICTURE.write_text(draw(), encoding="utf-8")
