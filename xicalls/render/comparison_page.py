"""The accounts of a call as a page of its own: one HTML file, no network, light and dark, to read, print and send."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from xicalls.render.accounts import Cell, Fact, Row, View, view_of, where_of, who
from xicalls.render.people import words_of
from xicalls.render.safe import one_line, visible
from xicalls.render.screen import BOLD

Record = dict[str, Any]

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="xicalls">
"""
_STYLE = """<style>
:root { color-scheme: light dark; --ink: #1d1d1f; --soft: #5f6368; --line: #d9d9de; --paper: #ffffff; --band: #f5f5f7;
  --alert: #b3261e; --alert-band: #fdecea; --accent: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --soft: #a2a5ab; --line: #3a3a3e; --paper: #18181b;
  --band: #222226; --alert: #ff8a80; --alert-band: #3a1f1d; --accent: #8ab4f8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 96rem; color: var(--ink); background: var(--paper);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.1rem; margin: 2.2rem 0 .6rem; }
p { margin: 0; }
.summary, .where, .words, footer { color: var(--soft); }
.where, .words { font-size: .82rem; font-weight: normal; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 1.4rem; }
h2 + .scroll table { margin-top: 0; }
.scroll { overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: .65rem .9rem .65rem 0; border-top: 1px solid var(--line); }
col.label { width: 9.5rem; }
thead th { border-top: 0; border-bottom: 2px solid var(--ink); font-size: 1.05rem; }
tbody th { font-weight: 600; overflow-wrap: anywhere; }
td.silent { color: var(--soft); }
tr.differ th, tr.differ td { background: var(--alert-band); }
tr.differ th { color: var(--alert); padding-left: .6rem; }
.statement + .statement { margin-top: .9rem; }
.who { font-weight: 600; color: var(--accent); }
blockquote { margin: .1rem 0; }
.quoted { font-weight: 600; }
.source { display: none; }
footer { margin-top: 3rem; font-size: .82rem; }
@media (max-width: 44rem) {
  table, tbody, tr, th, td { display: block; width: auto; min-width: 0 !important; }
  thead, colgroup { display: none; }
  th, td { border: 0; padding: .2rem 0; }
  tr { border-top: 1px solid var(--line); padding: .6rem 0; }
  tr.differ { background: var(--alert-band); padding-inline: .6rem; }
  tr.differ th { padding-left: 0; }
  td:empty, td.none { display: none; }
  td { margin: .5rem 0; }
  .source { display: block; font-size: .82rem; color: var(--soft); }
}
@media print {
  :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --band: #fff; --alert: #000; --alert-band: #eee;
    --accent: #000; }
  body { padding: 0; font-size: 10pt; max-width: none; }
  table { min-width: 0 !important; }
  tr, .statement { break-inside: avoid; }
  thead { display: table-header-group; }
  h2 { break-after: avoid; }
}
</style>
"""


def page_of(comparison: Record) -> str:
    """A ``comparison`` of the JSON contract as a whole HTML page; all text out of articles is escaped."""
    view = view_of(comparison)
    parts = [
        _HEAD,
        f"<title>{_text(view.title)}</title>\n",
        _STYLE,
        "</head>\n<body>\n",
        f"<h1>{_text(view.title)}</h1>\n",
        f'<p class="summary">{_text(view.summary)}.</p>\n',
        _table([_fact(fact, view) for fact in view.facts], view, head=True),
    ]
    for heading, rows in view.sections:
        parts.append(f"<h2>{heading}</h2>\n")
        parts.append(_table([_row(row, view) for row in rows], view))
    parts.append(f"<footer><p>Call {_text(view.call)}. Where each statement stands: file and line. Rows are made by")
    parts.append(" xicalls, from the topics and words that statements share; the words are those of the sources.</p>")
    parts.append("</footer>\n</body>\n</html>\n")
    return "".join(parts)


def _text(text: str) -> str:
    return escape(one_line(text))


def _table(rows: Sequence[str], view: View, *, head: bool = False) -> str:
    columns = '<colgroup><col class="label">' + "<col>" * len(view.headings) + "</colgroup>\n"
    hidden = "" if head else ' style="visibility: collapse"'
    heads = "".join(
        f'<th scope="col">{_text(cell.text)}<br><span class="where">{_text(cell.where)}</span></th>'
        for cell in view.headings
    )
    top = f"<thead{hidden}><tr><th></th>{heads}</tr></thead>\n"
    wide = f' style="min-width: {10 + 14 * len(view.headings)}rem"' if len(view.headings) > 3 else ""
    return f'<div class="scroll"><table{wide}>\n{columns}{top}<tbody>\n{"".join(rows)}</tbody>\n</table></div>\n'


def _fact(fact: Fact, view: View) -> str:
    cells = "".join(_fact_cell(cell, heading) for cell, heading in zip(fact.cells, view.headings, strict=True))
    mark = ' <span title="they contradict each other">≠</span>' if fact.differ else ""
    kind = ' class="differ"' if fact.differ else ""
    return f'<tr{kind}><th scope="row">{_text(fact.label)}{mark}</th>{cells}</tr>\n'


def _fact_cell(cell: Cell, heading: Cell) -> str:
    where = f'<br><span class="where">{_text(cell.where)}</span>' if cell.where else ""
    silent = "" if cell.certain else ' class="silent"'
    return f'<td{silent}><span class="source">{_text(heading.text)}</span>{_text(cell.text)}{where}</td>'


def _row(row: Row, view: View) -> str:
    words = f'<br><span class="words">{_text(row.words)}</span>' if row.words else ""
    cells = "".join(_cell(statements, heading) for statements, heading in zip(row.cells, view.headings, strict=True))
    return f'<tr><th scope="row">{_text(row.about)}{words}</th>{cells}</tr>\n'


def _cell(statements: Sequence[Record], heading: Cell) -> str:
    if not statements:
        return '<td class="none"></td>'
    said = "".join(map(_statement, statements))
    return f'<td><span class="source">{_text(heading.text)}</span>{said}</td>'


def _statement(statement: Record) -> str:
    words = "".join(
        f'<span class="quoted">{escape(visible(text))}</span>' if style == BOLD else escape(visible(text))
        for text, style in words_of(statement)
    )
    return (
        f'<div class="statement"><p class="who">{_text(who(statement))}</p><blockquote>{words}</blockquote>'
        f'<p class="where">{_text(where_of(statement))} · {statement["kind"]}</p></div>'
    )
