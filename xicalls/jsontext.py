"""JSON as the contract writes it: not ASCII-escaped, one record a line, and safe to look at on a terminal."""

from __future__ import annotations

import json
import re

_UNSAFE = "[\x7f-\x9f\u2028\u2029\ud800-\udfff]"
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False).encode


def dumps(value: object) -> str:
    """A value as JSON text.

    Control characters are escaped, and so are those that other programs take for a new line (U+0085, U+2028,
    U+2029) and half surrogate pairs, which UTF-8 cannot write.

    Raises:
        ValueError: a number that JSON has no way to write (NaN, infinity).
    """
    return safe(_encode(value))


def safe(text: str) -> str:
    """JSON text with what ``dumps`` escapes escaped: for text that was put together by hand."""
    if text.isascii() and "\x7f" not in text:
        return text
    return re.sub(_UNSAFE, _escaped, text)


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
