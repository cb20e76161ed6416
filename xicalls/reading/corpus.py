"""A corpus: folders and files to articles, one bad file never the end of the run.

How the other rooms use it::

    listing = list_files("folder", "more.jsonl")   # looks at names, sizes and times only; reads nothing
    listing.files                                  # Listed(path, file, id, size, mtime_ns), in a fixed order
    listing.unread                                 # Unread(file, reason): folders that cannot be entered
    for found in read_one(listing.files[0]):       # Article, or Unread for what could not be read
        ...
    for found in read_corpus("folder"):            # the two together, lazily
        ...

``Listed`` and ``Unread`` are plain tuples of strings and numbers, so they go through pickle and SQLite as they
are, and ``read_one`` is a module-level function: a pool of processes can map it over ``listing.files``. A file of
several articles (JSON lines, a JSON array, CSV, a zip) is one ``Listed``, and ``read_one`` gives several articles.

``read_one`` may give nothing at all: a sound JSON or CSV file in a folder that only holds no articles (somebody's
notes on the corpus) is passed over, as other foreign files are; one that was named itself is an ``Unread``.

Ids: a file's name without its ending; where two files share that, the path below the corpus folder without the
ending; where that is shared as well, with the ending. The articles of a file of records are ``<id>-<n>`` (from 1)
or ``<id>-<the record's own id>``; those of a zip ``<id>/<path in the zip without ending>``. A new file can so
change the id of an old one: ``Listed.id`` says what it is now.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from xicalls.errors import CorpusError
from xicalls.reading.folders import BY_HANDLE, Folder, file_of, folder_of, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xicalls.model import Article  # at run time only when a file is read: listing 14,000 of them needs no records

ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".json", ".jsonl", ".csv", ".gz", ".zip")
"""What is looked for in a folder; a file that is named itself is read whatever its ending."""

_PLAIN = frozenset({"txt", "md", "html", "json", "jsonl", "csv"})

SIZE_LIMIT = 20_000_000
"""Files of more bytes than this are skipped with a warning."""

Where: TypeAlias = "str | os.PathLike[str]"


class Listed(NamedTuple):
    """A file of a corpus, not read yet.

    Attributes:
        path: where it can be opened; ``-`` for standard input.
        file: the path below the corpus folder, with ``/``.
        id: the id of its article, or what the ids of its articles begin with.
        size: in bytes; -1 for standard input.
        mtime_ns: when it was last changed, in nanoseconds; 0 for standard input.
        named: whether the user named this file, and not a folder that it lies in.
    """

    path: str
    file: str
    id: str
    size: int
    mtime_ns: int
    named: bool = False


class Unread(NamedTuple):
    """A file (or a folder, or one record of a file) that could not be read, and why: a clause, for people."""

    file: str
    reason: str


class Listing(NamedTuple):
    """What there is to read."""

    files: list[Listed]
    unread: list[Unread]


class Found(NamedTuple):
    """What there is to read, before ids are thought of: that takes as long as a question to an index does.

    Attributes:
        entries: (path, file, size, mtime_ns), as in ``Listed``.
        unread: folders that cannot be entered, files that cannot be looked at.
        named: the paths that were given.
        folders: the folders that were walked, and the files that were named themselves, as they were found.
    """

    entries: list[tuple[str, str, int, int]]
    unread: list[Unread]
    named: frozenset[str]
    folders: list[Folder]


def list_files(*paths: Where) -> Listing:
    """All files of a corpus, in the order of the paths given, then by name; hidden ones left out.

    Raises:
        CorpusError: a path that does not exist, or nothing to read in any of them.
    """
    return with_ids(find_files(*paths))


def with_ids(found: Found) -> Listing:
    """The files that were found, each with its id."""
    ids = _ids([entry[1] for entry in found.entries])
    files = [Listed(p, f, i, s, m, p in found.named) for (p, f, s, m), i in zip(found.entries, ids, strict=True)]
    return Listing(files, found.unread)


def find_files(*paths: Where) -> Found:
    """As ``list_files``, without the ids."""
    found = Found([], [], frozenset(os.fspath(path) for path in paths), [])
    for where in paths:
        path = os.fspath(where)
        if path == "-":
            found.entries.append(("-", "-", -1, 0))
        elif os.path.isdir(path):  # noqa: PTH112 (paths are strings here, for speed)
            _walk(path, "", found)
        else:
            _take_single(path, found)
    if not found.entries and not found.unread:
        raise CorpusError(_nothing_in(paths))
    if len(paths) > 1:
        found = found._replace(entries=list({entry[0]: entry for entry in found.entries}.values()))
    return found


def read_one(listed: Listed, size_limit: int = SIZE_LIMIT) -> list[Article | Unread]:
    """The articles of one file; an ``Unread`` in place of each that cannot be read. Never raises for a bad file.

    Args:
        listed: the file, from ``list_files``.
        size_limit: in bytes, for the file itself and for what it unpacks to.
    """
    if listed.size > size_limit:
        return [Unread(listed.file, f"is larger than {size_limit / 1e6:.0f} MB")]
    try:
        data = _bytes_of(listed.path, size_limit)
    except OSError as error:
        return [Unread(listed.file, f"cannot be read: {error.strerror or error}")]
    if len(data) > size_limit:
        return [Unread(listed.file, f"is larger than {size_limit / 1e6:.0f} MB")]
    from xicalls.reading.article import Problem, read_bytes  # only what is read needs the formats

    return [
        Unread(item.file, item.reason) if isinstance(item, Problem) else item
        for item in read_bytes(data, listed.file, listed.id, size_limit)
        if listed.named or not (isinstance(item, Problem) and item.foreign)
    ]


def read_corpus(*paths: Where, size_limit: int = SIZE_LIMIT) -> Iterator[Article | Unread]:
    """Every article of a corpus, lazily, one file at a time.

    Raises:
        CorpusError: a path that does not exist, or nothing to read in any of them.
    """
    listing = list_files(*paths)
    yield from listing.unread
    for listed in listing.files:
        yield from read_one(listed, size_limit)


def _bytes_of(path: str, size_limit: int) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read(size_limit + 1)
    with open(path, "rb") as file:  # noqa: PTH123 (twice as fast as Path.open, over thousands of files)
        return file.read(size_limit + 1)


def _take_single(path: str, found: Found) -> None:
    """Take a file that was named itself."""
    try:
        status = os.stat(path)  # noqa: PTH116 (one call, not a Path for it)
    except OSError as error:
        reason = "no such file or folder" if isinstance(error, FileNotFoundError) else (error.strerror or str(error))
        raise CorpusError(
            f"cannot read {path}: {reason}.\nName a folder or a file with -C, or set XICALLS_CORPUS."
        ) from error
    found.entries.append((path, os.path.basename(path), status.st_size, status.st_mtime_ns))  # noqa: PTH119
    found.folders.append(file_of(path, status))


def _walk(folder: str, below: str, found: Found) -> None:
    handle = -1
    try:
        if BY_HANDLE:
            handle = os.open(folder, os.O_RDONLY)
        with os.scandir(handle if BY_HANDLE else folder) as listed:
            entries = list(listed)
        _take(entries, folder, below, found)
    except OSError as error:
        found.unread.append(Unread(below or folder, f"cannot be entered: {error.strerror or error}"))
    finally:
        if handle >= 0:
            os.close(handle)


def _take(entries: list[os.DirEntry[str]], path: str, below: str, found: Found) -> None:
    """Take the files of a folder, and what is in the folders in it, in the order of their names."""
    before = os.path.join(path, "")  # noqa: PTH118 (paths are strings here)
    taken: set[str] = set()
    plain = True
    for entry in sorted(entries, key=name_of):
        name = entry.name
        if name[0] == ".":
            continue
        article = name.lower().endswith(ENDINGS)
        if article and entry.is_file():
            try:
                status = entry.stat()
            except OSError as error:
                found.unread.append(Unread(below + name, f"cannot be read: {error.strerror or error}"))
                continue
            taken.add(name)
            found.entries.append((before + name, below + name, status.st_size, status.st_mtime_ns))
        elif not entry.is_dir():
            plain = plain and not article  # a link that leads nowhere, as yet
        elif entry.is_symlink():
            plain = False
            if not _leads_back(before + name):
                _walk(before + name, f"{below}{name}/", found)
        else:
            _walk(before + name, f"{below}{name}/", found)
    articles = bytes([entry.name in taken for entry in entries])
    found.folders.append(folder_of(path, entries, articles, plain=plain))


def _leads_back(link: str) -> bool:
    """Whether a link is to a folder that it lies in: the walk would never end."""
    target = os.path.realpath(link)
    here = os.path.realpath(os.path.dirname(link))  # noqa: PTH120
    return (here + os.sep).startswith(target + os.sep)


def _nothing_in(paths: tuple[Where, ...]) -> str:
    looked = ".txt, .md, .html, .json, .jsonl, .csv, .gz, .zip"
    where = ", ".join(os.fspath(path) for path in paths) or "an empty list of folders"
    return f"no articles in {where} (looked for {looked}).\nName a folder or a file with -C, or set XICALLS_CORPUS."


def _ids(files: list[str]) -> list[str]:
    """One id a file: its stem, more of its path where stems are shared, and a number as the last resort."""
    shortest = [_stem(file.rpartition("/")[2]) for file in files]
    if len(set(shortest)) == len(files):
        return shortest
    ids = _lengthen(shortest, [_stem(file) for file in files])
    ids = _lengthen(ids, files)
    seen: dict[str, int] = {}
    for position, name in enumerate(ids):
        seen[name] = count = seen.get(name, 0) + 1
        if count > 1:
            ids[position] = f"{name}~{count}"
    return ids


def _lengthen(ids: list[str], longer: list[str]) -> list[str]:
    counts: dict[str, int] = {}
    for name in ids:
        counts[name] = counts.get(name, 0) + 1
    return [long if counts[name] > 1 else name for name, long in zip(ids, longer, strict=True)]


def _stem(file: str) -> str:
    """A path without its ending; of ``a.txt.gz`` without both."""
    before, _, ending = file.rpartition(".")
    if ending in _PLAIN and before[-1:] not in {"", "/"}:
        return before
    stem = file
    while stem.lower().endswith(ENDINGS):
        shorter = stem[: stem.rindex(".")]
        if not shorter or shorter.endswith("/"):
            break
        stem = shorter
    if stem == file and "." in (name := file.rpartition("/")[2])[1:]:
        stem = file[: len(file) - len(name) + name.rindex(".")]
    return stem
