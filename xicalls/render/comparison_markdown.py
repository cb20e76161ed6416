"""The accounts of a call as Markdown: a table of what each says of the call, then the statements, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TextIO

from xicalls.render.accounts import Row, View, view_of, where_of, who
from xicalls.render.delimited import escaped
from xicalls.render.people import words_of
from xicalls.render.screen import BOLD

if TYPE_CHECKING:
    from xicalls.render.accounts import Cell

Record = dict[str, Any]


def write_markdown(comparison: Record, out: TextIO) -> None:
    """Write a ``comparison`` of the JSON contract as Markdown; text out of articles is escaped."""
    view = view_of(comparison)
    out.write(f"# {escaped(view.title)}\n\n{escaped(view.summary)}. Call `{view.call}`.\n\n")
    _table(["", *(escaped(cell.text) for cell in view.headings)], out)
    _row("", view.headings, out, where_only=True)
    for fact in view.facts:
        _row(f"{fact.label}{' **≠**' if fact.differ else ''}", fact.cells, out)
    for heading, rows in view.sections:
        out.write(f"\n## {heading}\n")
        for row in rows:
            _statements(row, view, out)


def _table(cells: Sequence[str], out: TextIO) -> None:
    out.write(f"| {' | '.join(cells)} |\n|{'|'.join(' --- ' for _ in cells)}|\n")


def _row(label: str, cells: Sequence[Cell], out: TextIO, *, where_only: bool = False) -> None:
    texts = [
        escaped(cell.where) if where_only else escaped(cell.text) + (f" ({escaped(cell.where)})" if cell.where else "")
        for cell in cells
    ]
    out.write(f"| {' | '.join([label, *texts])} |\n")


def _statements(row: Row, view: View, out: TextIO) -> None:
    about = escaped(row.about) + (f" ({escaped(row.words)})" if row.words else "")
    out.write(f"\n### {about}\n" if about else "")
    for heading, statements in zip(view.headings, row.cells, strict=True):
        for statement in statements:
            words = "".join(_marked(piece.text, bold=piece.style == BOLD) for piece in words_of(statement))
            said = f"{escaped(heading.text)}: **{escaped(who(statement))}**: {words}"
            out.write(f"\n- {said} ({escaped(where_of(statement))})\n")


def _marked(text: str, *, bold: bool) -> str:
    plain = escaped(text)
    lead, tail = " " * text[:1].isspace(), " " * (text[-1:].isspace() and len(text) > 1)
    return f"{lead}**{plain}**{tail}" if bold and plain else f"{lead}{plain}{tail}"
