"""JSON as the contract writes it: not ASCII-escaped, one record a line, and safe to look at on a terminal."""

from __future__ import annotations

import json

_ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)}


def dumps(value: object) -> str:
    """A value as JSON text.

    Control characters are escaped, and so are those that other programs take for a new line (U+0085, U+2028,
    U+2029) and half surrogate pairs, which UTF-8 cannot write.

    Raises:
        ValueError: a number that JSON has no way to write (NaN, infinity).
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    if text.isascii() and "\x7f" not in text:
        return text
    text = text.translate(_ESCAPED)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a pair, from a JSON file that holds one
        text = "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text
