"""Answers for people: calls, statements, articles, speakers and topics on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xicalls.render.phrases import date_of, date_words, names, on_the_line, parties, reported_by, sources
from xicalls.render.safe import one_line
from xicalls.render.screen import BOLD, DIM, UNDERLINE, UNLIMITED, Piece, Screen, columns, cut_to

if TYPE_CHECKING:
    from xicalls.brief import Brief
    from xicalls.render.output import Output

Record = dict[str, Any]


def show_calls(calls: list[Brief], screen: Screen) -> None:
    """The calls as a table."""
    from xicalls.render.tables import Column, show

    rows = [
        (
            date_of_statement(call.date, call.inferred),
            on_the_line(call),
            call.asker or "–",
            _topics(call.topics, screen),
            reported_by(call),
        )
        for call in calls
    ]
    whole = max((len(row[1]) for row in rows), default=0) <= _WHOLE_NAMES and screen.width >= _WIDE
    columns = (
        Column("date", fixed=True),
        Column("call", "bold", fixed=whole),
        Column("asked for by", fixed=whole),
        Column("topics"),
        Column("reports"),
    )
    if rows:
        show(rows, columns, screen)


_WHOLE_NAMES, _WIDE = 34, 95
"""Characters: calls of two short names are kept on one line where the screen has room for the rest."""

_TOPICS = 4
"""At most so many are named in a table on a terminal; a file or a pipe gets all of them."""


def _topics(topics: list[str], screen: Screen) -> str:
    shown = topics[:_TOPICS] if screen.terminal and len(topics) > _TOPICS + 1 else topics
    return ", ".join(shown) + (", …" if len(shown) < len(topics) else "")


def show_articles(articles: list[Record], screen: Screen) -> None:
    """The articles as a table."""
    from xicalls.render.tables import Column, show

    columns = (
        Column("published", fixed=True),
        Column("source"),
        Column("title", "bold"),
        Column("statements", right=True),
        Column("topics"),
        Column("id"),
    )
    rows = [
        (
            date_of(article["published"]),
            article["source"]["name"] if article["source"] else "–",
            article["title"] or "(no title)",
            str(article["statements"]),
            _topics(article["topics"], screen),
            article["id"],
        )
        for article in articles
    ]
    if rows:
        show(rows, columns, screen)


def show_speakers(speakers: list[Record], screen: Screen) -> None:
    """Who speaks, how often, of what kind, on which topics."""
    from xicalls.render.tables import Column, show

    columns = (
        Column("name", "bold"),
        Column("office"),
        Column("said", right=True),
        Column("direct", right=True),
        Column("mixed", right=True),
        Column("indirect", right=True),
        Column("articles", right=True),
        Column("topics"),
    )
    counts = ("statements", "direct", "mixed", "indirect", "articles")
    rows = [
        (
            speaker["name"],
            speaker["office"] or "",
            *(str(speaker[count]) for count in counts),
            _topics([topic["topic"] for topic in speaker["topics"]], screen),
        )
        for speaker in speakers
    ]
    if rows:
        show(rows, columns, screen)


def show_topics(topics: list[Record], screen: Screen) -> None:
    """Every topic with its counts."""
    from xicalls.render.tables import Column, show

    columns = (
        Column("topic", "bold", fixed=True),
        Column("name"),
        Column("calls", right=True),
        Column("articles", right=True),
        Column("statements", right=True),
    )
    rows = [(t["id"], t["name"], str(t["calls"]), str(t["articles"]), str(t["statements"])) for t in topics]
    if rows:
        show(rows, columns, screen)


def show_statement(statement: Record, date: str, screen: Screen) -> None:
    """One statement: who, to whom, on whose word; the words; where they stand."""
    who = _heading(statement, screen)
    room = screen.width - sum(columns(piece.text) for piece in who) - len(date)
    if room < 2:  # the date on a line of its own
        screen.write(who, hang=2)
        screen.write([Piece(date, DIM)], indent=2)
    else:
        screen.write([*who, Piece(" " * room if screen.width < UNLIMITED else "  "), Piece(date, DIM)])
    screen.write(words_of(statement), indent=2)
    cue = one_line(statement["cue"]["text"]) if statement["cue"] else ""
    where = f"{statement['file']}:{statement['line']}"
    parts = (statement["source"] or "source unknown", where, cue, statement["kind"], statement["id"].rpartition("#")[2])
    parts = (*parts[:4], f"#{parts[4]}")
    screen.write([Piece(" · ".join(filter(None, parts)), DIM)], indent=2)
    for why in statement.get("why", ()):
        screen.write(_why(why), indent=2, hang=4)
    screen.line()


def _heading(statement: Record, screen: Screen) -> list[Piece]:
    speakers = statement["speakers"]
    if speakers:
        style = f"{BOLD};{screen.colour_of(speakers[0]['id'])}"
        pieces = [Piece(one_line(names(speakers)), style)]
    elif statement["mention"]:
        pieces = [Piece(f"“{one_line(statement['mention']['text'])}”", BOLD), Piece(" (not resolved)", DIM)]
    else:
        pieces = [Piece("Unattributed", BOLD)]
    if statement["addressees"]:
        to = " to" if speakers or statement["mention"] else ", to"  # “Unattributed, to Jane Roe”: a question put to her
        pieces.append(Piece(f"{to} {one_line(names(statement['addressees']))}"))
    if statement["via"]:
        pieces.append(Piece(f", according to {one_line(names(statement['via']))}"))
    return pieces


def _why(why: Record) -> list[Piece]:
    words = "; ".join(
        f"“{one_line(span['text'])}”" + (f" ({span['note']})" if span["note"] else "") for span in why["evidence"]
    )
    inferred = ", inferred" if why["basis"] == "inferred" else ""
    return [
        Piece(f"{why['what']} because "),
        Piece(why["rule"], BOLD),
        Piece(f"{inferred}{': ' if words else ''}{words}", DIM),
    ]


def words_of(statement: Record) -> list[Piece]:
    """The words of a statement; those in quotation marks stand out, by their marks and in bold."""
    if statement["kind"] == "direct":
        parts = _parts(statement)
        pieces: list[Piece] = []
        for number, (_, text) in enumerate(parts):
            pieces += [Piece(" … ")] if number else []
            pieces.append(Piece(_in_marks(one_line(text)), BOLD))
        return pieces
    pieces = []
    for number, (start, text) in enumerate(_parts(statement)):
        pieces += [Piece(" … ")] if number else []
        pieces += _with_quoted(text, start, statement["quoted"])
    return pieces


def _in_marks(text: str) -> str:
    """In quotation marks, which the content is kept without; an inner mark at an edge keeps its distance."""
    return f"“{text}”"


def _parts(statement: Record) -> list[tuple[int, str]]:
    """The parts of a statement's text with where they begin in the article."""
    text, at = statement["text"], 0
    parts = []
    for start, end in statement["spans"]:
        parts.append((start, text[at : at + end - start]))
        at += end - start + 3
    return parts


def _with_quoted(text: str, start: int, quoted: list[Record]) -> list[Piece]:
    pieces, at = [], 0
    for span in quoted:
        first, last = span["start"] - start, span["end"] - start
        if first >= at and last <= len(text):
            pieces += [Piece(_flat(text[at:first])), Piece(_flat(text[first:last]), BOLD)]
            at = last
    return [*pieces, Piece(_flat(text[at:]))]


def _flat(text: str) -> str:
    """On one line, with the spaces at its edges kept: a piece goes on where the one before it ended."""
    flat = one_line(text)
    if not flat:
        return " " if text else ""
    return (" " if text[:1].isspace() else "") + flat + (" " if text[-1:].isspace() else "")


def show_topic_call(call: Record, screen: Screen) -> None:
    """A call under a topic: its line, its passages with the words that matched, its statements a line each."""
    heading = [Piece(date_of(call["date"]), DIM), Piece("  "), Piece(one_line(parties(call)), BOLD)]
    screen.write([*heading, Piece(f"  {one_line(sources(call))}", DIM)], hang=2)
    show_passages(call["passages"], screen)
    for statement in call["statement_records"]:
        show_line(statement, screen)
    screen.line()


def show_passages(passages: list[Record], screen: Screen) -> None:
    """Passages, the words that matched underlined."""
    for passage in passages:
        screen.write([*marked(passage), Piece(f"  {passage['file']}:{passage['line']}", DIM)], indent=2)


def marked(passage: Record) -> list[Piece]:
    """A passage with the words that matched underlined."""
    text, start = passage["text"], passage["start"]
    pieces, at = [], 0
    for span in sorted(passage["matched"], key=lambda span: span["start"]):
        first, last = span["start"] - start, span["end"] - start
        if at <= first <= last <= len(text):
            pieces += [Piece(_flat(text[at:first])), Piece(_flat(text[first:last]), UNDERLINE)]
            at = last
    return [*pieces, Piece(_flat(text[at:]))]


def show_line(statement: Record, screen: Screen) -> None:
    """A statement on one line, cut to a terminal's width, and only there."""
    who = one_line(names(statement["speakers"])) or "Unattributed"
    style = screen.colour_of(statement["speakers"][0]["id"]) if statement["speakers"] else DIM
    pieces = [Piece(who, style), Piece(": "), *words_of(statement)]
    where = Piece(f"  {statement['file']}:{statement['line']}", DIM)
    if screen.terminal:
        screen.write(cut_to(pieces, screen.width - 4), indent=4)
    else:
        screen.write([*pieces, where], indent=4)


def footer(text: str, screen: Screen) -> None:
    """A last line for somebody who looks on; files and pipes get the answer only."""
    if screen.terminal:
        screen.line()
        screen.write([Piece(text, DIM)])


def date_of_statement(edtf: str | None, inferred: object) -> str:
    """When a statement was made, as far as it is known."""
    return date_words(edtf) + (" (inferred)" if edtf and inferred else "")


def show_fields(records: list[Record], output: Output) -> None:
    """Only some fields of records, as a table."""
    from xicalls.render.records import cell, known, picked
    from xicalls.render.tables import Column, show

    known(records[:1], output.fields)
    rows = [[cell(picked(record, field)) for field in output.fields] for record in records]
    if rows:
        show(rows, [Column(field) for field in output.fields], Screen(output.color))


def show_found(passage: Record, screen: Screen) -> None:
    """A passage that was searched for: where it is from, and the part of it with the words."""
    source = one_line(passage["source"] or "source unknown")
    where = f"{passage['file']}:{passage['line']}"
    screen.write([Piece(source, BOLD), Piece(f" · {date_words(passage['published'])} · {where}", DIM)])
    screen.write(_snippet(marked(passage), passage), indent=2)
    if passage["statements"]:
        screen.write(
            [Piece(f"statements {', '.join('#' + s.rpartition('#')[2] for s in passage['statements'])}", DIM)], indent=2
        )
    screen.line()


_AROUND = 160
"""Characters of a snippet before its first match and after it."""


def _snippet(pieces: list[Piece], passage: Record) -> list[Piece]:
    """The part of a long passage around its first match."""
    first = passage["matched"][0]["start"] - passage["start"] if passage["matched"] else 0
    low, high = max(0, first - _AROUND), first + 2 * _AROUND
    if len(passage["text"]) <= high - low:
        return pieces
    kept, at = [], 0
    for text, style in pieces:
        part = text[max(0, low - at) : max(0, high - at)]
        at += len(text)
        if part:
            kept.append(Piece(part, style))
    before, after = ("… " if low else ""), (" …" if high < at else "")
    return [Piece(before), *kept, Piece(after)]
