"""An explanation on a screen: what was found, by which rule, on which words, and which rules had no answer."""

from __future__ import annotations

from typing import Any

from xicalls.render.people import words_of
from xicalls.render.phrases import date_of, names, parties
from xicalls.render.safe import one_line
from xicalls.render.screen import BOLD, DIM, Piece, Screen

Record = dict[str, Any]


def show_explanation(explanation: Record, screen: Screen) -> None:
    """Write an explanation."""
    record = explanation["record"]
    screen.write([Piece(one_line(explanation["id"]), BOLD), Piece(f"  {explanation['kind']}", DIM)])
    if explanation["kind"] == "statement":
        screen.write(words_of(record), indent=2)
    article = None
    for finding in explanation["findings"]:
        if finding.get("article", article) != article:
            article = finding["article"]
            screen.line()
            screen.write([Piece("in ", DIM), Piece(one_line(article))])
        screen.line()
        _show_finding(finding, record, screen)
    if not explanation["findings"]:
        screen.write([Piece("No rule had an answer: nothing is claimed of its title, source or date.", DIM)], indent=2)


def _show_finding(finding: Record, record: Record, screen: Screen) -> None:
    value = _value(finding["what"], record)
    screen.write([Piece(finding["what"].replace("_", " "), BOLD), Piece(f"  {value}" if value else "")], hang=2)
    inferred = " (inferred)" if finding["basis"] == "inferred" else ""
    screen.write([Piece("decided by ", DIM), Piece(finding["rule"], BOLD), Piece(inferred)], indent=2)
    if finding["file"]:
        about = f": {one_line(finding['about'])}" if finding["about"] else ""
        screen.write([Piece(f"{finding['file']}{about}", DIM)], indent=4)
    for span in finding["evidence"]:
        if not span["text"]:  # what a user says in xicalls.toml stands in no article
            screen.write([Piece(one_line(span["note"]))], indent=4, hang=6)
            continue
        note = f" – {one_line(span['note'])}" if span["note"] else ""
        where = f"line {span['line']}: "
        screen.write([Piece(where, DIM), Piece(f"“{one_line(span['text'])}”"), Piece(note)], indent=4, hang=6)
    if finding["silent"]:
        screen.write(
            [Piece(f"asked before it, without an answer: {', '.join(finding['silent'])}", DIM)], indent=4, hang=6
        )


def _value(what: str, record: Record) -> str:
    value = record.get(what)
    if what in ("speakers", "addressees", "via"):
        return one_line(names(value or []))
    if what in ("published", "date"):
        return date_of(value)
    if what == "call":
        return one_line(parties(record))
    if what == "statement":
        return f"{record['kind']}, {record['file']}:{record['line']}"
    if isinstance(value, dict):
        return one_line(str(value.get("name", "")))
    return one_line("; ".join(map(str, value)) if isinstance(value, list) else str(value or ""))
