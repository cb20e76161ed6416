"""The documents run: every ``console`` example is typed as it stands, and prints what it says it prints.

A block begins with ``$`` and a command; the lines below are its output. A line that is only ``…`` stands for any lines
left out. Python examples (```` ```python ````) run, too; what they print stands below them in a ``text`` block.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
BLOCK = re.compile(r"^```(console|python|text)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
NEEDS = re.compile(r"\b(jq|sqlite-utils|sqlite3)\b")


class Example(NamedTuple):
    """One block of a document: its commands, or its program, each with what it is said to print."""

    where: str
    kind: str
    steps: list[tuple[str, list[str]]]


def examples() -> list[Example]:
    found = []
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        blocks = [(text.count("\n", 0, m.start()) + 1, m[1], m[2]) for m in BLOCK.finditer(text)]
        for number, (line, kind, body) in enumerate(blocks):
            where = f"{document.name}:{line}"
            if kind == "python":
                after = blocks[number + 1] if number + 1 < len(blocks) else (0, "", "")
                found.append(Example(where, kind, [(body, after[2].splitlines() if after[1] == "text" else [])]))
            elif kind == "console":
                steps = []
                for command in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                    first, *printed = command.rstrip("\n").split("\n")
                    while first.endswith("\\") and printed:
                        first = first[:-1] + printed.pop(0)
                    steps.append((first, printed))
                found.append(Example(where, kind, steps))
    return found


def agrees(said: list[str], printed: list[str]) -> bool:
    """Whether the output is what the document says, ``…`` standing for any lines."""
    said = said or [""]
    pattern = "".join("(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()) + "\n" for line in said)
    return re.fullmatch(pattern, "".join(line.rstrip() + "\n" for line in printed)) is not None


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.where)
def test_the_documents_run(example: Example, tmp_path: Path) -> None:
    tools = Path(sys.executable).parent
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("XICALLS_")},
        "PATH": f"{tools}:{os.environ['PATH']}",
        "COLUMNS": "100",
        "XICALLS_CACHE": str(tmp_path / "cache"),
        "PYTHONPATH": str(ROOT),
    }
    folder = tmp_path / "here"
    folder.mkdir()
    for beside in ("seeds", "tests"):
        (folder / beside).symlink_to(ROOT / beside)
    for source, said in example.steps:
        for tool in NEEDS.findall(source) if example.kind == "console" else ():
            if shutil.which(tool, path=environment["PATH"]) is None:
                pytest.skip(f"{tool} is not installed")
        command = ["bash", "-c", source] if example.kind == "console" else [sys.executable, "-c", source]
        done = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", cwd=folder, env=environment, check=False
        )
        printed = (done.stdout + done.stderr).rstrip("\n").split("\n")
        assert agrees(said, printed), "\n".join([f"$ {source}", *printed])


def test_every_document_is_reached_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [document.name for document in DOCUMENTS if document.name != "README.md" and document.name not in readme]
    assert not missing
