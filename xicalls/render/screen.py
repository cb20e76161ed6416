"""The terminal, or what is there instead: how wide it is, whether it shows colour, and text styled and wrapped for it.

Long answers are wrapped here and not by rich, which takes a millisecond a quotation; tables are rich's.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TextIO

from xicalls.render.safe import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

UNLIMITED = 1_000_000
"""The width of a pipe or a file: nothing is wrapped there, and nothing is ever cut."""

BOLD, DIM, UNDERLINE = "1", "2", "4"
COLOURS = ("36", "33", "32", "35", "34", "31", "96", "93", "92", "95", "94", "91")
"""Of the speakers, in the order in which they are met."""


class Piece(NamedTuple):
    """Some text, with its style: numbers of ANSI's SGR joined by ``;``, or ``""``."""

    text: str
    style: str = ""


class Screen:
    """Where an answer for people goes.

    Attributes:
        width: in columns; ``UNLIMITED`` where nobody said and it is no terminal.
        colour: whether styles are shown.
        terminal: whether somebody is looking.
    """

    def __init__(self, color: str = "auto", stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self.terminal = self._stream.isatty()
        self.colour = shows_colour(color, terminal=self.terminal)
        self.width = width_of(self._stream, terminal=self.terminal)
        self._colours: dict[str, str] = {}

    def colour_of(self, name: str) -> str:
        """The colour of a speaker: the same through one run."""
        return self._colours.setdefault(name, COLOURS[len(self._colours) % len(COLOURS)])

    def write(self, pieces: Iterable[Piece], indent: int = 0, hang: int | None = None) -> None:
        """Write a paragraph, wrapped, and a newline.

        Args:
            pieces: the styled text; control characters are made visible here.
            indent: columns before its first line.
            hang: columns before its other lines, the same if ``None``.
        """
        lead, follow = " " * indent, " " * (indent if hang is None else hang)
        for line in wrap(
            [Piece(visible(text), style) for text, style in pieces], max(self.width - max(indent, hang or 0), 8)
        ):
            self._stream.write(lead + "".join(map(self._styled, _merged(line))) + "\n")
            lead = follow

    def line(self, text: str = "") -> None:
        """Write one line as it is."""
        self._stream.write(text + "\n")

    def _styled(self, piece: Piece) -> str:
        return f"\x1b[{piece.style}m{piece.text}\x1b[0m" if piece.style and self.colour else piece.text


def shows_colour(color: str, *, terminal: bool) -> bool:
    """Whether styles are shown: ``--color``, then ``NO_COLOR``, then ``FORCE_COLOR``, then whether it is a terminal."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if (forced := os.environ.get("FORCE_COLOR")) is not None:
        return forced.lower() not in ("", "0", "false", "no")
    return terminal and os.environ.get("TERM") != "dumb"


def width_of(stream: TextIO, *, terminal: bool) -> int:
    """Columns to write in: ``COLUMNS``, or those of the terminal, or no limit."""
    named = os.environ.get("COLUMNS", "")
    if named.isdigit() and int(named) > 0:
        return max(int(named), 20)
    if not terminal:
        return UNLIMITED
    try:
        return max(os.get_terminal_size(stream.fileno()).columns, 20)
    except (OSError, ValueError):
        return 80


def wrap(pieces: list[Piece], width: int) -> Iterator[list[Piece]]:
    """Break styled text into lines of at most so many columns, at spaces; a longer word is broken where it must be."""
    for paragraph in _split_lines(pieces):
        if width >= UNLIMITED - 100 or sum(columns(piece.text) for piece in paragraph) <= width:
            yield paragraph
        else:
            yield from _wrapped(paragraph, width)


def _split_lines(pieces: list[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for text, style in pieces:
        first, *more = text.split("\n")
        line.append(Piece(first, style))
        for part in more:
            yield line
            line = [Piece(part, style)]
    yield line


def _wrapped(pieces: list[Piece], width: int) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    used = 0
    for gap, word in _words(pieces):
        rest, size = word, sum(columns(piece.text) for piece in word)
        if line and used + gap + size > width:
            yield line
            line, used = [], 0
        if line and gap:
            line.append(Piece(" " * gap))
            used += gap
        while size > width:
            head, rest = _cut(rest, width)
            yield head
            size = sum(columns(piece.text) for piece in rest)
        line += rest
        used += size
    if line:
        yield line


def _words(pieces: list[Piece]) -> Iterator[tuple[int, list[Piece]]]:
    """The words, each of the pieces that it runs over, after the number of spaces before it."""
    gap, word = 0, []
    for text, style in pieces:
        first, *more = text.split(" ")
        word += [Piece(first, style)] if first else []
        for part in more:
            if word:
                yield gap, word
                gap, word = 0, []
            gap += 1
            word = [Piece(part, style)] if part else []
    if word:
        yield gap, word


def _merged(line: list[Piece]) -> list[Piece]:
    """The same with neighbours of one style made one, the spaces between them too."""
    merged: list[Piece] = []
    for position, (text, own) in enumerate(line):
        style = own
        if text.isspace() and merged and position + 1 < len(line) and line[position + 1].style == merged[-1].style:
            style = merged[-1].style
        if merged and merged[-1].style == style:
            merged[-1] = Piece(merged[-1].text + text, style)
        else:
            merged.append(Piece(text, style))
    return merged


def _cut(word: list[Piece], width: int) -> tuple[list[Piece], list[Piece]]:
    """The part of a word that fits, at least one character of it, and the rest."""
    head: list[Piece] = []
    used = 0
    for position, (text, style) in enumerate(word):
        for at, character in enumerate(text):
            used += columns(character)
            if used > width and (head or at):
                return [*head, Piece(text[:at], style)], [Piece(text[at:], style), *word[position + 1 :]]
        head.append(Piece(text, style))
    return head, []


def columns(text: str) -> int:
    """How many columns a text takes: two for each wide character of Chinese, Japanese or Korean."""
    if text.isascii():
        return len(text)
    return sum(map(_columns_of, text))


@cache
def _columns_of(character: str) -> int:
    from unicodedata import combining, east_asian_width

    return 2 if east_asian_width(character) in "WF" else 0 if combining(character) else 1


def cut_to(pieces: list[Piece], width: int) -> list[Piece]:
    """The same on one line of at most so many columns, ``…`` for what is left out."""
    if sum(columns(piece.text) for piece in pieces) <= width:
        return pieces
    head, _ = _cut(pieces, max(width - 1, 1))
    return [*head, Piece("…")]
