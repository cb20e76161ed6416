"""What an index depends on, told from names, sizes and times alone: the files, the words, the program's own rules."""

# os.path all through: importing pathlib would take a tenth of the start-up time.
# ruff: noqa: PTH116, PTH118, PTH119, PTH123
from __future__ import annotations

import marshal
import os
import time
import zlib

from xicalls import places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    Entry = tuple[str, str, int, int]

_NOT_RULES = frozenset({"cli", "render", "seeds", "__pycache__"})


def index_path(roots: Sequence[str]) -> str:
    """Where the index of a corpus is kept: one file for these folders and files, in this order."""
    named = "\0".join(roots).encode("utf-8", "surrogateescape")
    key = f"{zlib.crc32(named):08x}{zlib.adler32(named):08x}"
    first = "".join(c if c.isalnum() and c.isascii() else "-" for c in os.path.basename(roots[0]))[:32]
    return os.path.join(places.cache_folder(), f"{first or 'corpus'}-{key}.sqlite")


def state_of(files: Sequence[Entry], own: Sequence[str]) -> bytes:
    """All that an index depends on, as bytes to compare: the same bytes mean that nothing has changed.

    Files are (path, name, size, time of change); the paths tell their ids. They are put together column by column:
    there may be very many of them.
    """
    columns: list[tuple[Any, ...]] = list(zip(*files, strict=True)) or [()] * 4
    stamps: tuple[Any, ...] = ("\0".join(columns[0]), columns[2], columns[3])
    return marshal.dumps((tuple(_program(places.PACKAGE)), tuple(map(_stamp, own)), stamps))


def rules_version() -> str:
    """A digest of the program itself, as far as it decides what is found; of the content, so it takes a while."""
    import hashlib

    digest = hashlib.sha256()
    for path, _, _ in sorted(_program(places.PACKAGE)):
        if not path.endswith(".toml"):  # the words have a version of their own
            with open(path, "rb") as file:
                digest.update(os.path.relpath(path, places.PACKAGE).encode() + b"\0" + file.read() + b"\0")
    return digest.hexdigest()[:16]


def may_still_change(mtime_ns: int) -> bool:
    """Whether a file is so new that it could change once more without its time of change telling so.

    A time in the future was set by hand, and the next change will set another.
    """
    tick = 50_000_000 if mtime_ns % 1_000_000_000 else 2_000_000_000  # file systems that count in whole seconds
    return -tick < mtime_ns - time.time_ns() < 10_000_000_000


def _program(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".py", ".toml", ".sql")):
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
            elif "." not in entry.name and entry.name not in _NOT_RULES and entry.is_dir():
                yield from _program(entry.path)


def _stamp(path: str) -> tuple[str, int, int]:
    try:
        status = os.stat(path)
    except OSError:
        return path, -1, 0
    return path, status.st_size, status.st_mtime_ns
