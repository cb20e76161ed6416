"""Marks for pictures of text: in Unicode where that can be shown, else in ASCII."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple, TextIO


class Marks(NamedTuple):
    """What a picture is drawn with."""

    dot: str = "●"
    about: str = "○"
    many: str = "✚"
    left: str = "├"
    right: str = "┤"
    line: str = "─"
    tick: str = "┬"
    grid: str = "┊"
    differ: str = "≠"

    def plain(self, text: str) -> str:
        """A text for the same stream: its dash too, where the marks are ASCII."""
        return text.replace("–", "-") if self is ASCII else text


ASCII = Marks(dot="*", about="o", many="#", left="[", right="]", line="-", tick="+", grid=":", differ="!=")


def marks_for(stream: TextIO | None = None) -> Marks:
    """ASCII where the stream's encoding has no others, or the locale is that of C; else Unicode."""
    unicode = Marks()
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    if locale in ("C", "POSIX") or ("." in locale and "utf" not in locale.lower()):
        return ASCII
    try:
        "".join(unicode).encode(getattr(stream or sys.stdout, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return unicode
