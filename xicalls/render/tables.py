"""Tables for people; rich lives here only, and sees text as ``Text``, never as markup."""

from __future__ import annotations

import sys
from io import StringIO
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from xicalls.render.safe import one_line
from xicalls.render.screen import BOLD, UNLIMITED, Piece, Screen

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
    rows: Sequence[Sequence[str]], columns: Sequence[Column], screen: Screen, stream: TextIO | None = None
) -> None:
    """Write a table that fits the screen: wrapped on a terminal, as wide as it is anywhere else."""
    if screen.width < NARROW:
        _show_stacked(rows, columns, screen)
        return
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim", collapse_padding=False)
    for column in columns:
        table.add_column(
            Text(column.heading),
            style=column.style,
            justify="right" if column.right else "left",
            no_wrap=column.fixed,
            overflow="fold",
        )
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    page = StringIO()
    console = Console(
        file=page,
        width=min(screen.width, UNLIMITED // 100),
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(table)
    out = stream or sys.stdout
    for line in page.getvalue().splitlines():
        out.write(line.rstrip() + "\n")


def _show_stacked(rows: Sequence[Sequence[str]], columns: Sequence[Column], screen: Screen) -> None:
    for row in rows:
        screen.write([Piece(one_line(row[0]), BOLD)])
        for cell, column in zip(row[1:], columns[1:], strict=True):
            if cell and cell != "–":
                label = "" if column.heading in ("call", "title", "name") else f"{column.heading} "
                screen.write([Piece(label, "2"), Piece(one_line(cell))], indent=2, hang=4)
        screen.line()
