"""The accounts of a call on a screen: a column a source where there is room, else one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from xicalls.render.accounts import Cell, Fact, Row, View, view_of, where_of, who
from xicalls.render.marks import Marks, marks_for
from xicalls.render.people import words_of
from xicalls.render.safe import one_line, visible
from xicalls.render.screen import BOLD, DIM, UNLIMITED, Piece, Screen, columns, wrap

if TYPE_CHECKING:
    Record = dict[str, Any]
    Lines = list[list[Piece]]

LABEL = 14
"""Columns for the labels on the left."""
NARROWEST = 24
"""A column of fewer columns is no pleasure to read: then one below the other."""
WIDEST = 72
GAP = 3


def show_comparison(comparison: Record, screen: Screen) -> None:
    """Write the accounts of a call, as the screen allows."""
    view, marks = view_of(comparison), marks_for()
    for speakers in (statement["speakers"] for statement in comparison["statement_records"]):
        for agent in speakers[:1]:
            screen.colour_of(agent["id"])
    screen.write([Piece(one_line(view.title), BOLD)])
    screen.write([Piece(f"{one_line(view.summary)}.", DIM)])
    screen.line()
    room = (screen.width - LABEL - GAP * len(view.headings)) // len(view.headings)
    if screen.width >= UNLIMITED or room < NARROWEST:
        _below_each_other(view, marks, screen)
    else:
        _Columns(min(room, WIDEST), len(view.headings), marks, screen).show(view)


class _Columns:
    """A page of columns, one an account."""

    def __init__(self, width: int, count: int, marks: Marks, screen: Screen) -> None:
        self.width, self.count, self.marks, self.screen = width, count, marks, screen

    def show(self, view: View) -> None:
        """Write the whole page."""
        self.row("", [[Piece(one_line(cell.text), BOLD)] for cell in view.headings])
        self.row("", [[Piece(one_line(cell.where), DIM)] for cell in view.headings])
        self.rule()
        for fact in view.facts:
            differ = f" {self.marks.differ}" if fact.differ else ""
            self.row(f"{fact.label}{differ}", *_halves(fact), style=BOLD if fact.differ else DIM)
        for heading, rows in view.sections:
            self.section(heading)
            for row in rows:
                self.statements(row)

    def rule(self, style: str = DIM) -> None:
        """A line over all columns."""
        total = LABEL + self.count * (self.width + GAP) - GAP
        self.screen.write([Piece(self.marks.line * total, style)])

    def section(self, heading: str) -> None:
        """A heading over all columns."""
        self.rule()
        self.screen.write([Piece(heading, BOLD)])
        self.screen.line()

    def row(self, label: str, *parts: Sequence[list[Piece]], style: str = DIM) -> None:
        """One row: in each column the wrapped text of its pieces, one part below the other."""
        cells = [self._cell([part[number] for part in parts]) for number in range(self.count)]
        self._write([Piece(label, style)], cells)

    def statements(self, row: Row) -> None:
        """One row of statements, with who says them and where they stand."""
        made = []
        for statements in row.cells:
            lines: Lines = []
            for statement in statements:
                lines += [*self._cell(_statement(statement, self.screen)), []]
            made.append(lines)
        words = f"\n{one_line(row.words)}" if row.words else ""
        self._write([Piece(one_line(row.about), BOLD), Piece(words, DIM)], made)

    def _cell(self, parts: Sequence[list[Piece]]) -> Lines:
        safe = [[Piece(visible(text), style) for text, style in part] for part in parts]
        return [line for part in safe if any(piece.text for piece in part) for line in wrap(part, self.width)]

    def _write(self, label: list[Piece], cells: list[Lines]) -> None:
        labels = list(wrap(label, LABEL - 1)) if label[0].text else []
        height = max([len(labels), *(len(lines) for lines in cells)])
        for at in range(height):
            line = list(labels[at]) if at < len(labels) else []
            used = sum(columns(piece.text) for piece in line)
            end = LABEL
            for lines in cells:
                if at < len(lines) and lines[at]:
                    line += [Piece(" " * (end - used)), *lines[at]]
                    used = end + sum(columns(piece.text) for piece in lines[at])
                end += self.width + GAP
            self.screen.write(line)


def _halves(fact: Fact) -> tuple[list[list[Piece]], list[list[Piece]]]:
    """What the accounts say, and below it where."""
    return [[_said(cell)] for cell in fact.cells], [[Piece(one_line(cell.where), DIM)] for cell in fact.cells]


def _said(cell: Cell) -> Piece:
    return Piece(one_line(cell.text), "" if cell.certain else DIM)


def _statement(statement: Record, screen: Screen) -> list[list[Piece]]:
    speakers = statement["speakers"]
    style = f"{BOLD};{screen.colour_of(speakers[0]['id'])}" if speakers else BOLD
    return [
        [Piece(one_line(who(statement)), style)],
        words_of(statement),
        [Piece(f"{where_of(statement)} · {statement['kind']}", DIM)],
    ]


def _below_each_other(view: View, marks: Marks, screen: Screen) -> None:
    for heading in view.headings:
        screen.write([Piece(one_line(heading.text), BOLD), Piece(f"  {one_line(heading.where)}", DIM)], hang=2)
    screen.line()
    for fact in view.facts:
        _fact_below(fact, view, marks, screen)
    screen.line()
    for section, rows in view.sections:
        screen.write([Piece(section, BOLD)])
        screen.line()
        for row in rows:
            _row_below(row, view, screen)


def _fact_below(fact: Fact, view: View, marks: Marks, screen: Screen) -> None:
    differ = f" {marks.differ} they contradict each other" if fact.differ else ""
    if len(set(fact.cells)) == 1:  # all say the same, or none says anything
        screen.write([Piece(f"{fact.label}  ", DIM), _said(fact.cells[0])], hang=2)
        return
    screen.write([Piece(f"{fact.label}", DIM), Piece(differ, BOLD)])
    for heading, cell in zip(view.headings, fact.cells, strict=True):
        where = f"  {one_line(cell.where)}" if cell.where else ""
        screen.write([Piece(f"{one_line(heading.text)}: "), _said(cell), Piece(where, DIM)], indent=2, hang=4)


def _row_below(row: Row, view: View, screen: Screen) -> None:
    if row.about:
        shared = f"  {one_line(row.words)}" if row.words else ""
        screen.write([Piece(one_line(row.about), BOLD), Piece(shared, DIM)], indent=2)
    for heading, statements in zip(view.headings, row.cells, strict=True):
        if not statements:
            continue
        screen.write([Piece(one_line(heading.text), DIM)], indent=4)
        for statement in statements:
            said, words, where = _statement(statement, screen)
            screen.write(said, indent=6, hang=8)
            screen.write(words, indent=8)
            screen.write(where, indent=8)
    screen.line()
