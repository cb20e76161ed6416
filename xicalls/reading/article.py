"""Bytes to articles: which format they are in, and what that format says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from xicalls.errors import UnreadableError
from xicalls.model import Article, Metadatum, Span
from xicalls.reading.decode import Decoded, decode
from xicalls.reading.front_matter import read_front_matter
from xicalls.reading.header import header_in
from xicalls.reading.markup import markdown_in, tags_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_FORMATS = {
    "txt": "text", "text": "text", "md": "markdown", "markdown": "markdown", "html": "html", "htm": "html",
    "json": "json", "jsonl": "jsonl", "csv": "csv", "gz": "gz", "zip": "zip",
}  # fmt: skip
_PAGE = re.compile(
    r"\s{0,200}(?:<!--.{0,500}?-->\s{0,200})?(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype html|html)\b", re.I | re.S
)
_OWN_ID = re.compile(r"[^\s#/\\\x00-\x1f]{1,80}")


class Problem(NamedTuple):
    """What could not be read, and why; ``foreign`` if it is sound, and only holds no articles."""

    file: str
    reason: str
    foreign: bool = False


def read_bytes(data: bytes, file: str, name: str, size_limit: int) -> Iterator[Article | Problem]:
    """The articles in the bytes of one file.

    Args:
        data: the whole file.
        file: its path below the corpus folder; its ending says the format, else the content does.
        name: the id of the article, or the beginning of the ids of several.
        size_limit: in bytes, of what a packed file may unpack to.
    """
    try:
        yield from _read(data, file, name, file, size_limit)
    except UnreadableError as error:
        yield Problem(file, str(error))


def _read(data: bytes, file: str, name: str, path: str, size_limit: int) -> Iterator[Article | Problem]:
    """As ``read_bytes``; ``path`` is ``file`` without the endings that are dealt with already."""
    kind = _FORMATS.get(path.rpartition("/")[2].rpartition(".")[2].lower(), "")
    if kind == "gz" or (not kind and data[:2] == b"\x1f\x8b"):
        yield from _read(_unzipped(data, size_limit), file, name, path[:-3] if kind else path, size_limit)
        return
    if kind == "zip" or (not kind and data[:4] == b"PK\x03\x04"):
        yield from _members(data, file, name, size_limit)
        return
    if not data.strip():
        raise UnreadableError("is empty")
    decoded = decode(data)
    kind = kind or _sniffed(decoded.text)
    if kind in {"json", "jsonl", "csv"}:
        yield from _records(decoded, kind, file, name, size_limit)
    elif kind == "html" or (kind == "text" and _PAGE.match(decoded.text)):
        yield _page(decoded, file, name)
    elif not decoded.text.strip():
        raise UnreadableError("is empty")
    else:
        yield _plain(decoded, "markdown" if kind == "markdown" else "text", file, name)


def article_of(text: str, name: str = "-", file: str = "-", metadata: Mapping[str, str] | None = None) -> Article:
    """An article from a text that is decoded already, as the library's ``analyse(text, metadata)`` needs it."""
    kind = "markdown" if read_front_matter(text) is not None else "text"
    return _plain(Decoded(text, "utf-8"), kind, file, name, _declared(text, (metadata or {}).items()))


def _sniffed(text: str) -> str:
    """The format of a text without a name: standard input, or a file with an ending that says nothing."""
    head = text[:2000].lstrip()
    if _PAGE.match(text):
        return "html"
    if head.startswith(("{", "[")):
        import json

        try:
            json.loads(text)
        except (ValueError, RecursionError):
            first = head.split("\n", 1)[0].rstrip()
            return "jsonl" if first.startswith('{"') and first.endswith("}") else "text"
        return "json"
    return "markdown" if read_front_matter(text) is not None else "text"


def _plain(decoded: Decoded, kind: str, file: str, name: str, given: tuple[Metadatum, ...] = ()) -> Article:
    text = decoded.text
    front = read_front_matter(text)
    start = front.end if front is not None else 0
    metadata = front.metadata if front is not None else header_in(text, 0)
    skipped = markdown_in(text, start, len(text)) if kind == "markdown" else tags_in(text, start, len(text))
    return Article(
        id=name,
        file=file,
        format=kind,
        encoding=decoded.encoding,
        text=text,
        metadata=(*given, *metadata),
        body=Span(start, len(text)),
        skipped=skipped,
        notices=decoded.notices,
    )


def _page(decoded: Decoded, file: str, name: str) -> Article:
    from xicalls.reading.html_page import read_page

    page = read_page(decoded.text)
    if not page.text:
        raise UnreadableError("has no text in it")
    return _extracted(page.text, page.metadata, decoded, kind="html", file=file, name=name)


def _extracted(
    text: str, metadata: Iterable[tuple[str, str]], decoded: Decoded, *, kind: str, file: str, name: str
) -> Article:
    """An article whose text was taken out of something else: a page, a record."""
    return Article(
        id=name,
        file=file,
        format=kind,
        encoding=decoded.encoding,
        text=text,
        metadata=_declared(text, metadata),
        body=Span(0, len(text)),
        skipped=tags_in(text, 0, len(text)),
        notices=decoded.notices,
    )


def _declared(text: str, metadata: Iterable[tuple[str, str]]) -> tuple[Metadatum, ...]:
    """Metadata from outside the text; of a title that it begins with, the span is known."""
    found = []
    for key, value in metadata:
        at = text.find(value, 0, 2000) if key.lower() in {"title", "headline", "og:title"} else -1
        found.append(Metadatum(key.lower(), value, Span(at, at + len(value)) if at >= 0 else None))
    return tuple(found)


def _records(decoded: Decoded, kind: str, file: str, name: str, size_limit: int) -> Iterator[Article | Problem]:
    from xicalls.reading.records import BadRecord, csv_records, json_line_records, json_records

    text = decoded.text
    if kind == "csv":
        records = csv_records(text, size_limit)
    else:
        records = json_records(text) if kind == "json" else json_line_records(text)
    alone = kind == "json" and text.lstrip().startswith("{")
    used: set[str] = set()
    count = 0
    bad: list[BadRecord] = []
    for number, record in enumerate(records, 1):
        if isinstance(record, BadRecord):
            bad.append(record)
            continue
        count += 1
        own = record.id if _OWN_ID.fullmatch(record.id) and record.id not in used else str(number)
        while own in used:
            own += "~"
        used.add(own)
        whole = name if alone and number == 1 and not _more(text) else f"{name}-{own}"
        yield _extracted(record.text, record.metadata, decoded, kind=kind, file=file, name=whole)
    if not count:  # one word for the whole file: a table of something else, not a corpus with a thousand faults
        reason = f"has no articles in it: {bad[0].reason}" if bad else "has no articles in it"
        yield Problem(file, reason, foreign=all(record.sound for record in bad))
        return
    for record in bad:
        yield Problem(file, record.reason)


def _more(text: str) -> bool:
    """Whether an object holds a list of articles, or is the first of several."""
    return re.search(r"\}\s*[,\n]\s*\{", text) is not None


def _unzipped(data: bytes, size_limit: int) -> bytes:
    import zlib

    found = []
    left = size_limit
    try:
        while data and left >= 0:  # a gzip file may have several members
            engine = zlib.decompressobj(31)
            found.append(engine.decompress(data, left + 1))
            left -= len(found[-1])
            data = engine.unused_data
            if left >= 0 and not engine.eof:
                raise UnreadableError("is a gzip file that is cut short")
    except zlib.error as error:
        if not found:
            raise UnreadableError("is not a gzip file, or a damaged one") from error
    if left < 0:
        raise UnreadableError(f"unpacks to more than {size_limit / 1e6:.0f} MB")
    return b"".join(found)


def _members(data: bytes, file: str, name: str, size_limit: int) -> Iterator[Article | Problem]:
    """The articles in a zip, member by member; a bad member does not spoil the others."""
    import io
    import zipfile
    import zlib

    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError) as error:  # RuntimeError: a version it cannot read
        raise UnreadableError("is not a zip file, or a damaged one") from error
    left = size_limit * 10
    used: set[str] = set()
    for member in sorted(archive.infolist(), key=lambda info: info.filename):
        path = member.filename.replace("\\", "/")
        stem, _, ending = path.rpartition(".")
        if member.is_dir() or _FORMATS.get(ending.lower(), "zip") == "zip" or path.startswith("__MACOSX"):
            continue
        if path.rpartition("/")[2].startswith("."):
            continue
        inside = f"{file}/{path}"
        if member.file_size > min(size_limit, left):
            yield Problem(inside, f"is larger than {size_limit / 1e6:.0f} MB")
            continue
        try:
            content = archive.read(member)
        except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, EOFError, ValueError):
            yield Problem(inside, "is damaged, or locked with a password")
            continue
        left -= len(content)
        whole = f"{name}/{stem if stem not in used else path}"
        used.add(stem)
        yield from read_bytes(content, inside, whole, size_limit)
