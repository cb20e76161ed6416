"""Records as other programs take them over: JSON, JSON lines, CSV, TSV, Markdown; never through rich."""

from __future__ import annotations

import json
import sys

from xicalls.jsontext import dumps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, TextIO

    from xicalls.render.output import Output

    Record = dict[str, Any]


def write(lines: Iterable[str], output: Output, columns: tuple[str, ...], stream: TextIO | None = None) -> None:
    """Write records to a stream (standard output) in any format but a table.

    Args:
        lines: the records, as JSON text in the contract's order.
        output: the format, the fields, the order.
        columns: the fields of a CSV, TSV or Markdown table when none are named.
        stream: where to write.
    """
    out = stream or sys.stdout
    if output.format in ("json", "jsonl"):
        if output.fields or output.sort or output.reverse:
            lines = (dumps(narrowed(record, output.fields)) for record in ordered(lines, output))
        (_json if output.format == "json" else _jsonl)(lines, out)
        return
    from xicalls.render.delimited import write_table

    fields = output.fields or columns
    records = ordered(lines, output)
    if output.limit == 0:
        records = iter(())
    write_table(([picked(record, field) for field in fields] for record in records), fields, output.format, out)


def ordered(lines: Iterable[str], output: Output) -> Iterator[Record]:
    """The records in the order asked for, at most as many as asked for."""
    records: Iterable[Record] = map(json.loads, lines)
    if output.sort or output.reverse:
        kept = list(records)
        if output.sort:
            kept = in_order(kept, output.sort, reverse=output.reverse)
        else:
            kept.reverse()
        records = kept[: output.limit] if output.limit is not None else kept
    return iter(records)


def in_order(records: list[Record], field: str, *, reverse: bool = False) -> list[Record]:
    """Sorted by a field, numbers as numbers, words without their case; what has no such field comes last."""
    known(records[:1], (field,))
    have = [(key, record) for record in records if (key := _key(picked(record, field))) is not None]
    without = [record for record in records if _key(picked(record, field)) is None]
    have.sort(key=lambda pair: pair[0], reverse=reverse)
    return [record for _, record in have] + without


def _key(value: object) -> tuple[int, float, str] | None:
    if isinstance(value, (int, float)):
        return (0, value, "")
    text = cell(value).lower()
    return (1, 0, text) if text else None


def known(records: Iterable[Record], fields: tuple[str, ...]) -> None:
    """Check that the records have these fields.

    Raises:
        UsageError: one that they have not; its text names those there are.
    """
    for record in records:
        for field in fields:
            if field.partition(".")[0] not in record:
                from difflib import get_close_matches

                from xicalls.errors import UsageError

                near = get_close_matches(field, list(record), n=1)
                hint = f" Did you mean {near[0]}?" if near else f" There are {', '.join(record)}."
                raise UsageError(f"no field is called “{field}”.{hint}")


def narrowed(record: Record, fields: tuple[str, ...]) -> Record:
    """Only these fields of a record, under their dotted names; all of them where none are named."""
    if not fields:
        return record
    known((record,), fields)
    return {field: picked(record, field) for field in fields}


def picked(value: Any, field: str) -> Any:
    """What a dotted name leads to: ``source.name``; of a list, that of each of its members."""
    for name in field.split("."):
        if isinstance(value, list):
            value = [item.get(name) if isinstance(item, dict) else None for item in value]
        elif isinstance(value, dict):
            value = value.get(name)
        else:
            return None
    return value


def cell(value: Any) -> str:
    """A value as one cell of a table: an agent or a source by its name, a date as EDTF, lists with semicolons."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        if value and all(isinstance(item, list) for item in value):
            return "; ".join("-".join(map(str, item)) for item in value)
        return "; ".join(filter(None, map(cell, value)))
    if isinstance(value, dict):
        for key in ("name", "edtf", "text", "message", "article", "id"):
            if isinstance(value.get(key), str):
                return str(value[key])
        return dumps(value)
    return str(value)


def _json(lines: Iterable[str], out: TextIO) -> None:
    before = "["
    for line in lines:
        out.write(f"{before}{line}")
        before = ",\n"
    out.write("[]\n" if before == "[" else "]\n")


def _jsonl(lines: Iterable[str], out: TextIO) -> None:
    for line in lines:
        out.write(f"{line}\n")
