"""Writing a page or a picture where the user wants it."""

from __future__ import annotations

import sys

from xicalls.errors import UsageError


def write_file(path: str, text: str) -> None:
    """Write a file, and say so on stderr; ``-`` is standard output.

    Raises:
        UsageError: it cannot be written there.
    """
    from pathlib import Path

    from xicalls.cli.corpora import warn

    if path == "-":
        sys.stdout.write(text)
        return
    try:
        Path(path).write_text(text, encoding="utf-8", errors="replace", newline="\n")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"cannot write {path}: {reason}. Name another file, or - for standard output.") from error
    warn(f"written to {path}")
