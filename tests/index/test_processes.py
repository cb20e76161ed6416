"""The index under several processes, and killed at any moment."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.run import xicalls

if TYPE_CHECKING:
    from pathlib import Path

FILES = 60


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("many")
    for number in range(FILES):
        text = (
            f"Minister number {number} is pleased\n\nJane Roe said it was day {number}.\n\n“We agree,” said John Doe.\n"
        )
        (made / f"{number:03}.txt").write_text(text * 3, encoding="utf-8")
        os.utime(made / f"{number:03}.txt", (1_500_000_000 + number, 1_500_000_000 + number))
    return made


@pytest.fixture(scope="module")
def wanted(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each command answers when one process does it all."""
    cache = str(tmp_path_factory.mktemp("one"))
    xicalls("index", "-C", corpus, "--jobs", "1", XICALLS_CACHE=cache)
    return answers(corpus, cache)


def answers(corpus: Path, cache: str) -> dict[str, str]:
    found = {}
    for command in ("articles --jsonl", "quotes --why --jsonl", "search day --jsonl --limit 500"):
        done = xicalls(*command.split(), "-C", corpus, XICALLS_CACHE=cache)
        assert (done.status, done.err) == (0, "")
        found[command] = done.out
    return found


def test_several_processes_find_the_same(corpus: Path, wanted: dict[str, str], tmp_path: Path) -> None:
    assert xicalls("index", "-C", corpus, "--jobs", "3", XICALLS_CACHE=str(tmp_path)).status == 0
    assert answers(corpus, str(tmp_path)) == wanted


def test_two_at_once_are_both_right(corpus: Path, wanted: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "xicalls", "articles", "--jsonl", "-C", str(corpus)]
    environment = {**os.environ, "XICALLS_CACHE": str(tmp_path)}
    both = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) for _ in range(2)
    ]
    for process in both:
        out, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, b"")
        assert out.decode() == wanted["articles --jsonl"]


def test_killed_at_any_moment_nothing_is_wrong(corpus: Path, wanted: dict[str, str], tmp_path: Path) -> None:
    chance = random.Random(5)
    command = [sys.executable, "-m", "xicalls", "index", "-C", str(corpus), "--jobs", "1"]
    environment = {**os.environ, "XICALLS_CACHE": str(tmp_path)}
    for _ in range(5):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        time.sleep(chance.uniform(0.05, 0.6))
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)
    assert answers(corpus, str(tmp_path)) == wanted


def test_ctrl_c_says_that_it_goes_on_from_there(corpus: Path, wanted: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "xicalls", "index", "-C", str(corpus), "--jobs", "2"]
    environment = {**os.environ, "XICALLS_CACHE": str(tmp_path)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    deadline = time.monotonic() + 30
    while not any(tmp_path.rglob("*.sqlite*")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)  # not while Python itself is being loaded: its own import lock would print a traceback
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert b"Traceback" not in err
    assert process.returncode in (0, 130)
    assert answers(corpus, str(tmp_path)) == wanted
