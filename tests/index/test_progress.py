from __future__ import annotations

import io

import pytest

from xicalls.index import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *steps: tuple[float, int, int, int]) -> str:
    """What is written at (seconds, files, bytes, failures) of 10 files of 4 MB."""
    now = [0.0]
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    line = progress.Progress(10, 4_000_000)
    for seconds, files, size, failures in steps:
        now[0] = seconds
        line.at(files, size, failures)
    line.done()
    return stream.getvalue()


def test_a_terminal_sees_files_speed_time_left_and_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    said = shown(monkeypatch, Terminal(), (2.0, 5, 2_000_000, 1))
    assert "━━━━━━━━━━ " in said
    assert "5 of 10 files · 1.0 MB/s · 0:02 left · 1 failed" in said
    assert said.endswith("\r\x1b[K")


def test_nobody_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO(), (2.0, 5, 2_000_000, 1)) == ""


def test_short_work_is_not_worth_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), (0.1, 5, 2_000_000, 0), (0.2, 10, 4_000_000, 0)) == ""


def test_it_is_not_written_more_often_than_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    said = shown(monkeypatch, Terminal(), (1.0, 1, 1, 0), (1.01, 2, 2, 0), (1.02, 3, 3, 0), (1.2, 4, 4, 0))
    assert said.count(" files ") == 2
