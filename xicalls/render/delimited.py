"""CSV, TSV and Markdown tables."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any, TextIO

from xicalls.render.records import cell
from xicalls.render.safe import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def write_table(rows: Iterable[Sequence[Any]], fields: Sequence[str], form: str, out: TextIO) -> None:
    """Write rows of values under their fields' names, as ``csv``, ``tsv`` or ``markdown``.

    A terminal gets control characters made visible; a file or a pipe gets the text as it is.
    """
    show = visible if out.isatty() else str
    texts = ([show(cell(value)) for value in row] for row in rows)
    if form == "csv":
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(fields)
        writer.writerows(texts)
    elif form == "tsv":
        out.write("\t".join(fields) + "\n")
        for row in texts:
            out.write("\t".join(" ".join(text.split()) if _breaks(text) else text for text in row) + "\n")
    else:
        _markdown(texts, fields, out)


def _breaks(text: str) -> bool:
    return "\t" in text or "\n" in text or "\r" in text


def _markdown(rows: Iterable[Sequence[str]], fields: Sequence[str], out: TextIO) -> None:
    out.write(f"| {' | '.join(fields)} |\n")
    out.write(f"|{'|'.join(' --- ' for _ in fields)}|\n")
    for row in rows:
        out.write(f"| {' | '.join(map(escaped, row))} |\n")


def escaped(text: str) -> str:
    """Text as Markdown that shows just this text, on one line."""
    plain = " ".join(visible(text).split())
    for mark in "\\|*_`[]<>":
        plain = plain.replace(mark, f"\\{mark}")
    return plain
