"""Tables for people: wrapped on a terminal, one row below the other on a narrow one, as wide as they are elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from xicalls.render.safe import one_line
from xicalls.render.screen import BOLD, UNLIMITED, Piece, Screen, columns

if TYPE_CHECKING:
    from collections.abc import Sequence

NARROW = 72
"""Columns; a narrower screen gets each row as a few lines, one below the other."""


class Column:
    """A column: its heading, whether its cells may be wrapped, and how they look.

    Attributes:
        heading: above it.
        style: a rich style for all its cells.
        right: whether it is set to the right, as numbers are.
        fixed: whether its cells are kept on one line.
    """

    def __init__(self, heading: str, style: str = "", *, right: bool = False, fixed: bool = False) -> None:
        self.heading, self.style, self.right, self.fixed = heading, style, right, fixed


def show(
    rows: Sequence[Sequence[str]], headings: Sequence[Column], screen: Screen, stream: TextIO | None = None
) -> None:
    """Write a table that fits the screen: wrapped on a terminal, as wide as it is anywhere else."""
    if screen.width < NARROW:
        _show_stacked(rows, headings, screen)
        return
    if screen.width >= UNLIMITED and not screen.colour:
        _show_plain(rows, headings, stream or sys.stdout)
        return
    from xicalls.render.rich_table import show_wrapped

    show_wrapped(rows, headings, screen, stream or sys.stdout)


def _show_plain(rows: Sequence[Sequence[str]], headings: Sequence[Column], out: TextIO) -> None:
    """As wide as it is: for a file or a pipe, of any number of rows.

    What is the same in many rows (names, dates) is made fit to be shown once.
    """
    padded = []
    for cells, column in zip(zip(*rows, strict=True), headings, strict=True):
        flat = {cell: one_line(cell) for cell in (*dict.fromkeys(cells), column.heading)}
        wide = {cell: columns(text) for cell, text in flat.items()}
        width = max(wide.values())
        fit = {cell: _fit(text, width - wide[cell], right=column.right) for cell, text in flat.items()}
        padded.append([fit[column.heading], *map(fit.__getitem__, cells)])
    out.writelines(f"{'  '.join(line).rstrip()}\n" for line in zip(*padded, strict=True))


def _fit(text: str, gap: int, *, right: bool) -> str:
    return " " * gap + text if right else text + " " * gap


def _show_stacked(rows: Sequence[Sequence[str]], headings: Sequence[Column], screen: Screen) -> None:
    for row in rows:
        screen.write([Piece(one_line(row[0]), BOLD)])
        for cell, column in zip(row[1:], headings[1:], strict=True):
            if cell and cell != "–":
                label = "" if column.heading in ("call", "title", "name") else f"{column.heading} "
                screen.write([Piece(label, "2"), Piece(one_line(cell))], indent=2, hang=4)
        screen.line()
