"""What an index depends on, told from names, sizes and times alone: the files, the words, the program's own rules."""

# os.path all through: importing pathlib would take a tenth of the start-up time.
# ruff: noqa: PTH116, PTH118, PTH119, PTH123
from __future__ import annotations

import marshal
import os
import time
import zlib
from itertools import starmap
from typing import NamedTuple

from xicalls import places
from xicalls.reading import folders
from xicalls.reading.folders import Folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xicalls.reading.corpus import Found

    Stamp = tuple[str, int, int]

_NOT_RULES = frozenset({"cli", "render", "seeds", "__pycache__"})


def index_path(roots: Sequence[str]) -> str:
    """Where the index of a corpus is kept: one file for these folders and files, in this order."""
    named = "\0".join(roots).encode("utf-8", "surrogateescape")
    key = f"{zlib.crc32(named):08x}{zlib.adler32(named):08x}"
    first = "".join(c if c.isalnum() and c.isascii() else "-" for c in os.path.basename(roots[0]))[:32]
    return os.path.join(places.cache_folder(), f"{first or 'corpus'}-{key}.sqlite")


class State(NamedTuple):
    """What an index was made of.

    Attributes:
        program: of each file of the program's rules and words, its path, size and time of change.
        own: the same, of the user's own word lists.
        folders: those of the corpus.
        whole: whether all of them could be looked at.
    """

    program: tuple[Stamp, ...]
    own: tuple[Stamp, ...]
    folders: tuple[Folder, ...]
    whole: bool

    @property
    def named(self) -> set[str]:
        """The files that were named themselves."""
        return {folder.path for folder in self.folders if folder.names is None}


def state_of(found: Found, own: Sequence[str]) -> State:
    """All that an index of these files depends on."""
    stamps = tuple(_program(places.PACKAGE)), tuple(map(_stamp, own))
    return State(*stamps, tuple(found.folders), not found.unread)


def packed(state: State) -> bytes:
    """A state as an index keeps it: a checksum first, so that what is damaged is never unpacked."""
    made = marshal.dumps((state.program, state.own, tuple(map(tuple, state.folders)), state.whole))
    return zlib.crc32(made).to_bytes(4, "big") + made


def unpacked(kept: object) -> State | None:
    """The state that an index says it is of; ``None`` where it says none, or none that can be true."""
    if not isinstance(kept, bytes) or kept[:4] != zlib.crc32(kept[4:]).to_bytes(4, "big"):
        return None
    program, own, seen, whole = marshal.loads(kept[4:])
    return State(program, own, tuple(starmap(Folder, seen)), whole)


def look_again(state: State | None, own: Sequence[str]) -> State | None:
    """The same state as it is now, if no more has changed than sizes and times of files: the quick answer.

    ``None`` may also mean that something has changed that makes no difference.
    """
    if state is None or not state.whole or not same_program(state, own):
        return None
    now = folders.seen_again(state.folders)
    return None if now is None else state._replace(folders=tuple(now))


def makes_no_difference(state: State | None, found: Found, own: Sequence[str]) -> bool:
    """Whether the files that were found now are the same as then, and so are the words and the program."""
    if state is None or not same_program(state, own):
        return False
    return folders.files_of(state.folders) == {path: (size, mtime_ns) for path, _, size, mtime_ns in found.entries}


def same_program(state: State, own: Sequence[str]) -> bool:
    """Whether the program and the words are still those of a state."""
    return state.program == tuple(_program(places.PACKAGE)) and state.own == tuple(map(_stamp, own))


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
