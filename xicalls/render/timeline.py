"""A timeline on a screen: a row a pair of leaders, a topic or a source, their calls where they lie in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from xicalls.render.axis import Axis, axis_of
from xicalls.render.marks import Marks, marks_for
from xicalls.render.phrases import counted
from xicalls.render.safe import one_line
from xicalls.render.screen import BOLD, DIM, UNLIMITED, Piece, Screen, columns, cut_to

if TYPE_CHECKING:
    from collections.abc import Iterable

Record = dict[str, Any]

PIPED = 100
"""Columns where nobody said how many there are."""
LEAST = 28
"""An axis of fewer columns says nothing: then each row's name stands above it."""
LONGEST_NAME = 36


class _Cell(NamedTuple):
    """What stands in one column of a row."""

    mark: str = " "
    style: str = ""


def show_timeline(rows: list[Record], screen: Screen) -> None:
    """Write a timeline that fits the screen."""
    marks, axis = marks_for(), axis_of(rows)
    width = PIPED if screen.width >= UNLIMITED else screen.width
    names = [marks.plain(one_line(row["name"])) for row in rows]
    longest = min(max(map(columns, names)), LONGEST_NAME, width)
    tail = max(len(_count(row)) for row in rows) + 2
    if axis is None:
        for row, name in zip(rows, names, strict=True):
            screen.write([Piece(name, BOLD), Piece(f"  {_count(row)}", DIM)])
        return
    room = width - longest - 2 - tail
    above = room < LEAST
    lead = 0 if above else longest + 2
    room = max(width - 1, 8) if above else room
    _Picture(axis, room, lead, marks, screen).show(rows, names, above=above)


def _count(row: Record) -> str:
    dated = sum(call["start"] is not None for call in row["calls"])
    undated = len(row["calls"]) - dated
    parts = ([str(dated)] if dated else []) + ([f"{undated} undated"] if undated else [])
    return " + ".join(parts)


class _Picture:
    """A timeline of so many columns, after so many for the names."""

    def __init__(self, axis: Axis, room: int, lead: int, marks: Marks, screen: Screen) -> None:
        self.axis, self.room, self.lead, self.marks, self.screen = axis, room, lead, marks, screen
        self.ticks = sorted({self._column(tick.at) for tick in axis.ticks})
        self.used: set[str] = set()

    def show(self, rows: list[Record], names: list[str], *, above: bool) -> None:
        """Write the axis, the rows, and what the marks mean."""
        self.screen.write([Piece(" " * self.lead), Piece(self._names_of_ticks(), DIM)])
        ruler = [self.marks.tick if at in self.ticks else self.marks.line for at in range(self.room)]
        self.screen.write([Piece(" " * self.lead), Piece("".join(ruler), DIM)])
        for row, name in zip(rows, names, strict=True):
            cells = self._cells(row["calls"])
            count = Piece(f"  {_count(row)}", DIM)
            if above:
                self.screen.write(cut_to([Piece(name, BOLD), count], self.room))
                self.screen.write(_pieces(_trimmed(cells)))
            else:
                label = cut_to([Piece(name, BOLD)], self.lead - 2)
                gap = Piece(" " * (self.lead - sum(columns(piece.text) for piece in label)))
                self.screen.write([*label, gap, *_pieces(cells), count])
        self.screen.line()
        self.screen.write([Piece(self._legend(), DIM)])

    def _column(self, fraction: float) -> int:
        return min(int(fraction * self.room), self.room - 1)

    def _names_of_ticks(self) -> str:
        """The names of as many ticks as there is room for."""
        line = ""
        for tick in self.axis.ticks:
            at = self._column(tick.at)
            if (not line or at > len(line)) and at + len(tick.name) <= self.room:
                line = line.ljust(at) + tick.name
        return line

    def _cells(self, calls: Iterable[Record]) -> list[_Cell]:
        cells = [_Cell(self.marks.grid, DIM) if at in self.ticks else _Cell() for at in range(self.room)]
        dated = [call for call in calls if call["start"] is not None]
        points: dict[int, list[Record]] = {}
        for call in dated:
            first, last = self._column(self.axis.at(call["start"])), self._last(call)
            if call["start"] == call["end"] or first == last:
                points.setdefault(first, []).append(call)
            else:
                self._draw_range(cells, first, last)
        for at, here in points.items():
            cells[at] = self._point(here)
        return cells

    def _last(self, call: Record) -> int:
        """The column that a call's last day lies in: an end at a column's very edge is in the one before."""
        return max(self._column(self.axis.at(call["start"])), self._column(self.axis.after(call["end"]) - 1e-9))

    def _draw_range(self, cells: list[_Cell], first: int, last: int) -> None:
        self.used.add("range")
        for at in range(first, last + 1):
            mark = self.marks.left if at == first else self.marks.right if at == last else self.marks.line
            cells[at] = _Cell(mark, "33")

    def _point(self, calls: list[Record]) -> _Cell:
        if len(calls) > 1:
            self.used.add("several")
            return _Cell(str(len(calls)) if len(calls) < 10 else self.marks.many, f"{BOLD};36")
        if calls[0]["start"] != calls[0]["end"]:
            self.used.add("about")
            return _Cell(self.marks.about, "33")
        self.used.add("one")
        return _Cell(self.marks.dot, "36")

    def _legend(self) -> str:
        marks = self.marks
        said = {
            "one": f"{marks.dot} a call",
            "about": f"{marks.about} about then",
            "range": f"{marks.left}{marks.line}{marks.right} some day between",
            "several": f"2 so many calls, {marks.many} ten or more",
        }
        return "   ".join(words for kind, words in said.items() if kind in self.used)


def _trimmed(cells: list[_Cell]) -> list[_Cell]:
    """Without the empty ones at the end."""
    last = max((at for at, cell in enumerate(cells) if cell.mark != " "), default=-1)
    return cells[: last + 1]


def _pieces(cells: list[_Cell]) -> list[Piece]:
    return [Piece(cell.mark, cell.style) for cell in cells]


def summary(rows: list[Record]) -> str:
    """*3 calls, 2 rows*: each call counted once."""
    calls = {call["id"] for row in rows for call in row["calls"]}
    return f"{counted(len(calls), 'call')} in {counted(len(rows), 'row')}"
