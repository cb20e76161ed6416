"""A timeline as a picture: one SVG file, no network, with a tooltip for each call."""

from __future__ import annotations

from html import escape
from typing import Any, NamedTuple

from xicalls.render.axis import Axis, axis_of
from xicalls.render.phrases import counted, date_words
from xicalls.render.safe import one_line
from xicalls.render.screen import columns

Record = dict[str, Any]

ROW, HEAD, FOOT, MARGIN = 30, 46, 44, 16
"""Pixels: the height of a row, of the axis above, of the legend below; the space around."""
AXIS = 820
_CHARACTER = 7.4
_LONGEST = 48
_NEAR = 9
"""Calls that are so close together, in pixels, are drawn as one, with their number."""
_FONT = 'font-size="13" font-family="system-ui, -apple-system, Segoe UI, Noto Sans, DejaVu Sans, sans-serif"'
_POINT, _RANGE, _INK, _SOFT, _GRID, _BAND = "#0b57d0", "#b06000", "#1d1d1f", "#5f6368", "#d9d9de", "#f6f7f9"


class _Point(NamedTuple):
    """One call or several that lie together: where, and which."""

    x: float
    calls: list[Record]


def svg_of(rows: list[Record], title: str) -> str:
    """A timeline as a whole SVG file; all text out of articles is escaped."""
    names = [_cut(one_line(row["name"])) for row in rows]
    lead = MARGIN + max((columns(name) for name in names), default=0) * _CHARACTER + 12
    width, height = round(lead + AXIS + 90 + MARGIN), HEAD + ROW * len(rows) + FOOT
    size = f'width="{width}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}" role="img" {_FONT}>\n',
        f'<title>{escape(title)}</title>\n<rect {size} fill="#ffffff"/>\n',
    ]
    axis = axis_of(rows)
    bottom = HEAD + ROW * len(rows)
    parts += [
        f'<rect x="0" y="{HEAD + number * ROW}" width="{width}" height="{ROW}" fill="{_BAND}"/>\n'
        for number in range(0, len(rows), 2)
    ]
    if axis is not None:
        parts += _ticks(axis, lead, bottom)
    for number, (row, name) in enumerate(zip(rows, names, strict=True)):
        parts += _row(row, name, HEAD + number * ROW + ROW / 2, lead, axis)
    parts += [*_legend(lead, bottom + 26, rows), "</svg>\n"]
    return "".join(parts)


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _words(x: float, y: float, text: str, colour: str = _INK, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}"{more}>{escape(text)}</text>\n'


def _ticks(axis: Axis, lead: float, bottom: float) -> list[str]:
    parts = []
    free = 0.0
    for tick in axis.ticks:
        x = lead + tick.at * AXIS
        parts.append(f'<line x1="{x:.1f}" y1="{HEAD - 12}" x2="{x:.1f}" y2="{bottom}" stroke="{_GRID}"/>\n')
        if x >= free:
            parts.append(_words(x, HEAD - 20, tick.name, _SOFT))
            free = x + len(tick.name) * _CHARACTER + 8
    return parts


def _row(row: Record, name: str, y: float, lead: float, axis: Axis | None) -> list[str]:
    parts = [_words(MARGIN, y + 4.5, name, more=' font-weight="600"')]
    dated = [call for call in row["calls"] if call["start"] is not None]
    if axis is not None:
        parts += [_range(call, row, y, lead, axis) for call in dated if _is_long(call, axis)]
        parts += [_point(point, row, y) for point in _points(dated, lead, axis)]
    undated = len(row["calls"]) - len(dated)
    count = " + ".join(filter(None, (str(len(dated)) if dated else "", f"{undated} undated" if undated else "")))
    parts.append(_words(lead + AXIS + 12, y + 4.5, count, _SOFT))
    return parts


def _is_long(call: Record, axis: Axis) -> bool:
    return call["start"] != call["end"] and (axis.after(call["end"]) - axis.at(call["start"])) * AXIS > _NEAR


def _points(calls: list[Record], lead: float, axis: Axis) -> list[_Point]:
    points: list[_Point] = []
    for call in calls:
        if _is_long(call, axis):
            continue
        x = lead + axis.middle(call["start"], call["end"]) * AXIS
        if points and x - points[-1].x < _NEAR:
            points[-1].calls.append(call)
        else:
            points.append(_Point(x, [call]))
    return points


def _tip(call: Record, row: Record) -> str:
    inferred = " (inferred)" if call["basis"] == "inferred" else ""
    said = counted(call["statements"], "statement")
    return f"{one_line(row['name'])}, {date_words(call['date'])}{inferred}: {said} · {call['id']}"


def _range(call: Record, row: Record, y: float, lead: float, axis: Axis) -> str:
    first, last = lead + axis.at(call["start"]) * AXIS, lead + axis.after(call["end"]) * AXIS
    path = f"M{first:.1f} {y - 6}v12M{first:.1f} {y}H{last:.1f}M{last:.1f} {y - 6}v12"
    return (
        f'<g><title>{escape(_tip(call, row))}</title><path d="{path}" stroke="{_RANGE}" stroke-width="2.5"'
        ' fill="none" stroke-linecap="round"/>'
        f'<rect x="{first:.1f}" y="{y - 8}" width="{last - first:.1f}" height="16" fill="transparent"/></g>\n'
    )


def _point(point: _Point, row: Record, y: float) -> str:
    tip = escape("\n".join(_tip(call, row) for call in point.calls))
    if len(point.calls) > 1:
        number = f'<text x="{point.x:.1f}" y="{y + 4}" fill="#ffffff" font-size="11" text-anchor="middle">'
        return (
            f'<g><title>{tip}</title><circle cx="{point.x:.1f}" cy="{y}" r="9" fill="{_POINT}"/>'
            f"{number}{len(point.calls)}</text></g>\n"
        )
    known = point.calls[0]["start"] == point.calls[0]["end"]
    look = f'fill="{_POINT}"' if known else f'fill="#ffffff" stroke="{_RANGE}" stroke-width="2.5"'
    return f'<circle cx="{point.x:.1f}" cy="{y}" r="5.5" {look}><title>{tip}</title></circle>\n'


def _legend(x: float, y: float, rows: list[Record]) -> list[str]:
    calls = {call["id"] for row in rows for call in row["calls"]}
    line = f"M{x + 188:.1f} {y - 10}v11M{x + 188:.1f} {y - 4.5}h22m0 -5.5v11"
    ring = f'r="5.5" fill="#ffffff" stroke="{_RANGE}" stroke-width="2.5"'
    return [
        f'<circle cx="{x + 6:.1f}" cy="{y - 4.5}" r="5.5" fill="{_POINT}"/>\n',
        _words(x + 18, y, "a call", _SOFT),
        f'<circle cx="{x + 84:.1f}" cy="{y - 4.5}" {ring}/>\n',
        _words(x + 96, y, "about then", _SOFT),
        f'<path d="{line}" stroke="{_RANGE}" stroke-width="2.5" fill="none" stroke-linecap="round"/>\n',
        _words(x + 218, y, "some day between", _SOFT),
        _words(x + AXIS + 12, y, counted(len(calls), "call"), _SOFT),
    ]
