"""An article on a screen: its text with the statements in it coloured by speaker, and what is known of it."""

from __future__ import annotations

from typing import Any

from xicalls.render.phrases import asker, counted, date_of, names, parties
from xicalls.render.safe import one_line
from xicalls.render.screen import BOLD, DIM, Piece, Screen

Record = dict[str, Any]


def show_article(article: Record, text: str, statements: list[Record], calls: list[Record], screen: Screen) -> None:
    """Write an article: what is known of it, its text, the key to its colours, its notices.

    Each statement ends with its number, ``[3]``, which the key explains, so that nothing hangs on colour.
    """
    screen.write([Piece(one_line(article["title"] or "(no title)"), BOLD)])
    source = article["source"]
    parts = (
        (one_line(source["name"]) + (" (inferred)" if source["basis"] == "inferred" else ""))
        if source
        else "source unknown",
        f"by {one_line(', '.join(article['authors']))}" if article["authors"] else "",
        date_of(article["published"]),
        article["file"],
        counted(article["words"], "word"),
    )
    screen.write([Piece(" · ".join(filter(None, parts)), DIM)])
    for call in calls:
        wanted = f", asked for by {asker(call)}" if call["requested_by"] else ""
        screen.write(
            [
                Piece("call    ", DIM),
                Piece(f"{parties(call)}, {date_of(call['date'])}{wanted}"),
                Piece(f"  {call['id']}", DIM),
            ],
            hang=8,
        )
    if article["topics"]:
        screen.write([Piece("topics  ", DIM), Piece(", ".join(article["topics"]))], hang=8)
    screen.line()
    for pieces in _paragraphs(text, statements, screen):
        screen.write(pieces)
    screen.line()
    for number, statement in enumerate(statements, 1):
        screen.write(_key(number, statement, screen), hang=5)
    for notice in article["notices"]:
        at = f" (at {notice['start']})" if notice["start"] is not None else ""
        screen.write([Piece("notice  ", DIM), Piece(f"{notice['message']}{at}")], hang=8)


def _key(number: int, statement: Record, screen: Screen) -> list[Piece]:
    to = f" to {one_line(names(statement['addressees']))}" if statement["addressees"] else ""
    via = f", according to {one_line(names(statement['via']))}" if statement["via"] else ""
    who = one_line(names(statement["speakers"])) or "unattributed"
    return [
        Piece(f"[{number}]".ljust(5), DIM),
        Piece(who, _style(statement, screen)),
        Piece(f"{to}{via}"),
        Piece(f"  {statement['kind']} · line {statement['line']}", DIM),
    ]


def _style(statement: Record, screen: Screen) -> str:
    return screen.colour_of(statement["speakers"][0]["id"]) if statement["speakers"] else BOLD


def _paragraphs(text: str, statements: list[Record], screen: Screen) -> list[list[Piece]]:
    """The text, line by line as the file has it, cut where statements begin and end."""
    marks: list[tuple[int, int, str, str]] = []
    for number, statement in enumerate(statements, 1):
        spans = statement["spans"]
        for position, (start, end) in enumerate(spans):
            label = f"[{number}]" if position == len(spans) - 1 else ""
            marks.append((start, end, _style(statement, screen), label))
    pieces: list[Piece] = []
    at = 0
    for start, end, style, label in sorted(marks):
        if start < at:  # a statement inside another keeps only its number
            pieces.append(Piece(label, DIM))
            continue
        pieces += [Piece(text[at:start]), Piece(text[start:end], style), Piece(label, DIM)]
        at = end
    pieces.append(Piece(text[at:]))
    return _lines(pieces)


def _lines(pieces: list[Piece]) -> list[list[Piece]]:
    lines: list[list[Piece]] = [[]]
    for text, style in pieces:
        for position, part in enumerate(text.replace("\r\n", "\n").split("\n")):
            if position:
                lines.append([])
            if part:
                lines[-1].append(Piece(part, style))
    return lines
