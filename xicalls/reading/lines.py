"""Where paragraphs begin and end: at blank lines, at every line, or where wrapped lines stop short.

Three kinds of file are told apart by the lengths of their lines:

- paragraphs with blank lines between them, each on one long line;
- one paragraph a line, with no blank lines;
- hard-wrapped at 72 columns or so, where a single newline is only a space, but a line that stops short, though the
  next word would have fitted, ends an address, a heading or a list item.
"""

from __future__ import annotations

import re
from itertools import accumulate

_LIST_ITEM = re.compile(r"(?:[-*•·‣▪◦–—]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t]")
_WIDEST = 110
"""No hard-wrapped file has wider lines than this, in characters."""


def paragraph_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs of ``text[start:end]``, as (start, end) without the white space around them."""
    lines = text[start:end].splitlines(keepends=True)
    begins = [start, *accumulate(map(len, lines), initial=start)][1:]
    bare = [line.strip() for line in lines]
    spans: list[tuple[int, int]] = []
    width = _wrapped_at(bare)
    opened = -1
    stop = 0
    for position, line in enumerate(bare):
        if not line:
            if opened >= 0:
                spans.append((opened, stop))
                opened = -1
            continue
        raw = lines[position]
        first = begins[position] + len(raw) - len(raw.lstrip()) if raw[0].isspace() else begins[position]
        if opened >= 0 and (not width or _breaks(bare[position - 1], line, width)):
            spans.append((opened, stop))
            opened = -1
        if opened < 0:
            opened = first
        stop = first + len(line)
    if opened >= 0:
        spans.append((opened, stop))
    return spans


def _wrapped_at(bare: list[str]) -> int:
    """The width that the lines were wrapped at, or 0 where each line is a paragraph.

    They are wrapped when hardly any line is long and, of two lines with no blank between, the second's first word
    would mostly not have fitted on the first.
    """
    filled = [line for line in bare if line and line[0] != "<" and " " in line[:_WIDEST]]  # URLs and tags do not wrap
    lengths = sorted(map(len, filled))
    if len(lengths) < 2 or lengths[-1 - len(lengths) // 25] > _WIDEST:
        return 0
    width = lengths[(len(lengths) - 1) * 14 // 15]
    if width < 30:
        return 0
    pairs = full = 0
    before = ""
    for line in bare:
        if before and line and not _LIST_ITEM.match(line):
            pairs += 1
            full += len(before) + 1 + len(_first_word(line)) > width - 4
        before = line
    return width if full * 2 >= pairs and full else 0


def _first_word(line: str) -> str:
    return line[:40].split(None, 1)[0]


def _breaks(before: str, line: str, width: int) -> bool:
    """Whether a paragraph ends between two lines of a wrapped file that have no blank line between them."""
    if before.endswith("\\"):  # Markdown's hard line break
        return True
    if line[0] in "-*•·‣▪◦–—(0123456789#>" and (line[0] in "#>" or _LIST_ITEM.match(line)):
        return True
    room = width - len(before) - 1 - len(_first_word(line))
    return room > max(12, width // 4)
