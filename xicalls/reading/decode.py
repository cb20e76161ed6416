"""Bytes to text: the byte-order mark, strict UTF-8, what the file declares, then a guess that is reported as one."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from xicalls.errors import UnreadableError
from xicalls.model import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?\s{0,3}([A-Za-z][\w.:-]{1,30})", re.IGNORECASE)
_CONTROLS = bytes(sorted({*range(32), 127} - set(b"\t\n\r\x0b\x0c\x1a\x1b")))
_MAGIC = ((b"%PDF-", "a PDF"), (b"\xd0\xcf\x11\xe0", "an old Office document"), (b"{\\rtf", "an RTF document"))
_SINGLE_BYTE = re.compile(r"cp125\d|iso8859|latin|mac|cp\d{3}$|hp_roman|koi8|kz1048|ptcp")


class Decoded(NamedTuple):
    """A text, what its bytes were decoded by, and what was odd about them."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text in the bytes of a file, newlines as they stand, the byte-order mark dropped.

    Raises:
        UnreadableError: NUL bytes without the mark of a wide encoding, or too many control characters for a text.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _with_mark(data[len(mark) :], codec, name)
    if b"\0" in data:
        return _wide(data)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(f"is {kind}, not text")
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _undeclared(data)
    if _mostly_controls(data):
        raise UnreadableError("is binary, not text")
    return Decoded(text, "utf-8")


def _mostly_controls(data: bytes) -> bool:
    sample = data[:65536]
    return (len(sample) - len(sample.translate(None, _CONTROLS))) * 10 > len(sample)


def _with_mark(data: bytes, codec: str, name: str) -> Decoded:
    try:
        return Decoded(data.decode(codec), name)
    except UnicodeDecodeError:
        return Decoded(data.decode(codec, "replace"), name, (_damaged(name),))


def _damaged(name: str) -> Notice:
    return Notice("undecodable-bytes", f"some bytes are not {name}; each is shown as \ufffd")


def _wide(data: bytes) -> Decoded:
    """UTF-16 that has lost its mark shows a NUL in every other byte; any other NUL means binary."""
    sample = data[:4096]
    half = max(len(sample) // 2, 1)
    for codec, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        if sample[offset::2].count(0) > half * 0.6 and _is_plain(sample[1 - offset :: 2]):
            notice = Notice("encoding-guessed", "the file declares no encoding; it was read as utf-16")
            try:
                return Decoded(data.decode(codec), "utf-16", (notice,))
            except UnicodeDecodeError:
                break
    raise UnreadableError("is binary, not text")


def _is_plain(half: bytes) -> bool:
    return b"\0" not in half and len(half) == len(half.translate(None, _CONTROLS))


def _undeclared(data: bytes) -> Decoded:
    """Bytes that are not UTF-8: as declared, as damaged UTF-8, or as guessed."""
    if _mostly_controls(data):
        raise UnreadableError("is binary, not text")
    declared = _DECLARED.search(data, 0, 2048)
    if declared is not None and (found := _try(data, declared[1].decode("ascii"))) is not None:
        return found
    lenient = data.decode("utf-8", "replace")
    lost = lenient.count("\ufffd")
    kept = len(data) - len(lenient) - lost  # bytes beyond the first of each character that is UTF-8, about
    if kept > 20 * lost:
        return Decoded(lenient, "utf-8", (_damaged("utf-8"),))
    name = _guess(data)
    try:
        text = data.decode(name)
    except (LookupError, UnicodeDecodeError):
        name = "latin-1"
        text = data.decode(name)
    notice = Notice("encoding-guessed", f"the file declares no encoding and is not utf-8; it was read as {name}")
    return Decoded(text, name, (notice,))


def _try(data: bytes, name: str) -> Decoded | None:
    """By a declared encoding, if Python knows it, it is one of text, and it fits."""
    try:
        known = codecs.lookup(name).name
        if known in {"iso8859-1", "ascii"}:  # what browsers take both for
            known = "cp1252"
        text = data.decode(known)
    except (LookupError, ValueError):
        return None
    return Decoded(text, _plain_name(known))


def _plain_name(codec: str) -> str:
    return re.sub(r"^cp(125\d)$", r"windows-\1", codec)


def _guess(data: bytes) -> str:
    """The likeliest encoding; of the one-byte ones for a text in Latin letters, windows-1252."""
    from charset_normalizer import from_bytes

    first = next((i for i, byte in enumerate(data) if byte > 127), 0)
    sample = data[max(0, first - 4000) : first + 20000]
    best = from_bytes(sample).best()
    name = best.encoding if best is not None else "cp1252"
    high = len(sample) - len(sample.translate(None, bytes(range(128, 256))))
    if _SINGLE_BYTE.match(name) and high * 5 < len(sample):
        name = "cp1252"
    try:
        data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return "latin-1"
    return _plain_name(codecs.lookup(name).name)
