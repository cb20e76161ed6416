"""Files of records: JSON, JSON lines, CSV. One record is one article: its text, and the rest as metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT_FIELDS = ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "story", "maintext")
TITLE_FIELDS = ("title", "headline")
_LIST_FIELDS = ("articles", "items", "results", "data", "documents", "records", "docs", "entries")


class Record(NamedTuple):
    """One record: the text to read, its own id if it has one, and its other fields, keys in lower case."""

    text: str
    id: str
    metadata: tuple[tuple[str, str], ...]


class BadRecord(NamedTuple):
    """A record that could not be read: its number in the file, from 1, and why; ``sound`` if it only has no text."""

    number: int
    reason: str
    sound: bool = False


def json_records(text: str) -> Iterator[Record | BadRecord]:
    """The records of one JSON value: an object, an array, or an object that holds the array."""
    import json

    try:
        value = json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 1 and lines[0].lstrip().startswith("{") and lines[0].rstrip().endswith("}"):
            yield from json_line_records(text)  # JSON lines under the name of JSON
            return
        yield BadRecord(0, f"is not well-formed JSON: {_first_line(error)}")
        return
    if isinstance(value, dict) and _field(value, TEXT_FIELDS) is None:
        value = next((value[key] for key in _LIST_FIELDS if isinstance(value.get(key), list)), value)
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        yield _record(item, number)


def json_line_records(text: str) -> Iterator[Record | BadRecord]:
    """The records of a file with one JSON object a line; a bad line does not spoil the others."""
    import json

    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line, parse_int=str, parse_float=str)
        except (ValueError, RecursionError) as error:
            yield BadRecord(number, f"line {number} is not well-formed JSON: {_first_line(error)}")
            continue
        yield _record(item, number)


def csv_records(text: str, size_limit: int) -> Iterator[Record | BadRecord]:
    """The records of a table with a heading; the delimiter is the likeliest of ``,`` ``;`` and the tabulator."""
    import csv
    import io

    csv.field_size_limit(max(size_limit, csv.field_size_limit()))
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    number = 0
    try:
        for number, row in enumerate(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter), 1):
            yield _record({key: value for key, value in row.items() if key is not None}, number)
    except csv.Error as error:
        yield BadRecord(number + 1, f"row {number + 1} is not well-formed CSV: {_first_line(error)}")


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def _record(item: Any, number: int) -> Record | BadRecord:
    if not isinstance(item, dict):
        return BadRecord(number, f"record {number} is no object", sound=True)
    body = _field(item, TEXT_FIELDS)
    if body is None:
        return BadRecord(number, f"record {number} has no field “text”, “body” or “content”", sound=True)
    key, text = body
    title = _field(item, TITLE_FIELDS)
    if title is not None and not _begins_with(text.lstrip(), title[1].strip()):
        text = f"{title[1].strip()}\n\n{text}"
    own = _field(item, ("id", "_id", "article_id", "uuid"))
    metadata = tuple((name, _sound(value)) for name, value in _flat(item, key))
    return Record(_sound(text), own[1] if own is not None else "", metadata)


def _begins_with(text: str, title: str) -> bool:
    return text.startswith(title) and text[len(title) : len(title) + 1] in {"", "\n", "\r"}


def _field(item: dict[Any, Any], names: tuple[str, ...]) -> tuple[str, str] | None:
    lower = {str(key).strip().lower(): (str(key), value) for key, value in item.items()}
    for name in names:
        if name in lower and isinstance(lower[name][1], str) and lower[name][1].strip():
            return lower[name]
    return None


def _flat(item: dict[Any, Any], text_key: str) -> Iterator[tuple[str, str]]:
    """The other fields as strings: of an object its ``name``, of a list its strings."""
    for key, value in item.items():
        plain = _plain(value)
        if str(key) != text_key and plain:
            yield str(key).strip().lower(), plain[:4000]


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return _plain(value.get("name") or value.get("title") or value.get("url"))
    if isinstance(value, list):
        parts = [part.get("name") if isinstance(part, dict) else part for part in value]
        return "; ".join(part for part in parts if isinstance(part, str))
    return value.strip() if isinstance(value, str) else ""


def _sound(text: str) -> str:
    r"""Without halves of surrogate pairs (``\ud83d``), which JSON allows and UTF-8 does not."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
