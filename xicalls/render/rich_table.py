"""A table on a terminal, wrapped to its width; rich lives here only, and sees text as ``Text``, never as markup."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from xicalls.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.render.screen import Screen
    from xicalls.render.tables import Column

WIDEST = 10_000


def show_wrapped(rows: Sequence[Sequence[str]], columns: Sequence[Column], screen: Screen, out: TextIO) -> None:
    """Write a table that is no wider than the screen."""
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
        width=min(screen.width, WIDEST),
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(table)
    for line in page.getvalue().splitlines():
        out.write(line.rstrip() + "\n")
