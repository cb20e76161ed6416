"""How far long work has come: a line on stderr, when that is a terminal and the work takes its time."""

from __future__ import annotations

import sys
import time

PATIENCE = 0.4
"""Seconds before anything is shown."""


class Progress:
    """The progress of indexing so many files of so many bytes."""

    def __init__(self, files: int, size: int) -> None:
        self._files, self._size = files, size
        self._begun = self._shown_at = time.monotonic()
        self._terminal = sys.stderr.isatty()
        self._shown = False

    def at(self, files: int, size: int, failures: int) -> None:
        """Say how much is done."""
        now = time.monotonic()
        if not self._terminal or now - self._begun < PATIENCE or now - self._shown_at < 0.1:
            return
        self._shown_at = now
        rate = size / (now - self._begun)
        left = (self._size - size) / rate if rate else 0.0
        bar = "━" * (20 * files // max(self._files, 1))
        failed = f" · {failures} failed" if failures else ""
        line = f"{bar:<20} {files:,} of {self._files:,} files · {rate / 1e6:.1f} MB/s · {_clock(left)} left{failed}"
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()
        self._shown = True

    def done(self) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
