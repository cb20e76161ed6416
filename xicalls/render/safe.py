"""Text for a terminal: nothing in an article may move the cursor, change colours or turn the writing round."""

from __future__ import annotations

import re

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """The same text with control characters made visible; tabs and newlines stay."""
    if text.isprintable():  # several times faster, and nearly always true of a line
        return text
    return _CONTROL.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"


def one_line(text: str) -> str:
    """The same on one line: white space of any kind is one space."""
    return visible(" ".join(text.split()))
