"""What needs a human eye, on a screen: file by file, with what to do next."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from xicalls.render.phrases import counted
from xicalls.render.safe import one_line
from xicalls.render.screen import BOLD, DIM, Piece, Screen, cut_to

Record = dict[str, Any]
_AT_MOST = 4
"""Findings of one kind in one file, on a terminal; all of them anywhere else."""
_KINDS = {
    "no-source": "no source",
    "no-date": "no date",
    "no-call": "no call",
    "unattributed-quotation": "unattributed",
    "ambiguous-name": "ambiguous name",
    "unbalanced-quotes": "marks",
    "encoding-guessed": "encoding",
    "undecodable-bytes": "encoding",
    "same-text": "duplicate",
    "nearly-same-text": "duplicate",
    "same-person": "names",
    "unknown-article": "xicalls.toml",
}
_LABEL = 18
_NARROW = 60
"""Columns; on a narrower screen the labels have no column of their own."""


def show_findings(findings: list[Record], screen: Screen, own: str = "") -> None:
    """Write the findings, those of one file together, then how many there are of each kind.

    Args:
        findings: ``finding`` records of the JSON contract.
        screen: where to.
        own: the path of the corpus's own ``xicalls.toml``, whether it is there yet or not.
    """
    for file, group in groupby(findings, key=_file):
        found = list(group)
        screen.write([Piece(one_line(file) or "In the corpus as a whole", BOLD)])
        for _, same in groupby(found, key=_code):
            _show_kind(list(same), screen)
        tables = list(dict.fromkeys(finding["toml"] for finding in found if finding["toml"]))
        _show_lines(tables, screen)
        screen.line()
    if findings:
        screen.write([Piece(_summary(findings), DIM)])
    if own and any(finding["toml"] for finding in findings):
        screen.write([Piece(f"The lines for xicalls.toml go into {one_line(own)}", DIM)], hang=2)


def _file(finding: Record) -> str:
    return str(finding["file"] or "")


def _code(finding: Record) -> str:
    return str(finding["code"])


def _show_kind(findings: list[Record], screen: Screen) -> None:
    narrow = screen.width < _NARROW
    at = 4 if narrow else _LABEL
    shown = findings[:_AT_MOST] if screen.terminal and len(findings) > _AT_MOST + 1 else findings
    for finding in shown:
        kind = _KINDS.get(finding["code"], finding["code"].replace("-", " "))
        label = f"{kind}: " if narrow else kind.ljust(_LABEL - 2)
        where = f"{finding['file']}:{finding['line']}: " if finding["line"] else ""
        pieces = [Piece(label), Piece(where, DIM), Piece(one_line(finding["message"]))]
        screen.write(pieces, indent=2, hang=at)
        if finding["text"]:
            words = [Piece(f"“{one_line(finding['text'])}”", DIM)]
            screen.write(cut_to(words, screen.width - at) if screen.terminal else words, indent=at)
        if finding["advice"]:
            screen.write([Piece(f"› {one_line(finding['advice'])}", DIM)], indent=at, hang=at + 2)
    if len(shown) < len(findings):
        screen.write([Piece(f"and {len(findings) - len(shown)} more of these", DIM)], indent=at)


def _show_lines(tables: list[str], screen: Screen) -> None:
    """The lines for xicalls.toml, one table for what belongs together."""
    lines: dict[str, list[str]] = {}
    for table in tables:
        head, *rest = table.split("\n")
        into = lines.setdefault(head, [])
        into += [line for line in rest if line not in into]
    if lines:
        screen.write([Piece("in xicalls.toml:", DIM)], indent=2)
    for head, rest in lines.items():
        for line in (head, *rest):
            screen.write([Piece(line)], indent=4, hang=6)


def _summary(findings: list[Record]) -> str:
    kinds: dict[str, int] = {}
    for finding in findings:
        label = _KINDS.get(_code(finding), _code(finding))
        kinds[label] = kinds.get(label, 0) + 1
    files = counted(len({finding["file"] for finding in findings if finding["file"]}), "file")
    each = ", ".join(f"{number} {label}" for label, number in kinds.items())
    return f"{counted(len(findings), 'finding')} in {files}: {each}."
