"""The front matter of a Markdown file, as plain strings: ``NO`` stays ``NO``, and ``12:30`` stays ``12:30``.

A small reader of the YAML that front matter is written in: scalars (plain, quoted, wrapped, blocks), lists and one
level of nesting; what it does not understand it leaves out, and the article is read all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from xicalls.model import Metadatum, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"([ \t]*)([\"']?)([^\s:#\"'\-\[{][^:\n\"']{0,60}?)\2[ \t]*:(?:[ \t]+|$)")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\r?\n[ \t]*)|(.))", re.DOTALL)
_NAMED = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "_": "\u00a0",
    "0": "\0",
    "e": "\x1b",
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}
_FOLD = re.compile(r"[ \t]*\r?\n[ \t]*")
_LONGEST = 100_000


class FrontMatter(NamedTuple):
    """What the front matter declares, and where the text after it begins."""

    metadata: tuple[Metadatum, ...]
    end: int


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter that ``text`` begins with, or ``None`` if it has none."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST)
    if closing is None:
        return None
    return FrontMatter(tuple(_entries(text, opening.end(), closing.start())), closing.end())


def _entries(text: str, start: int, end: int) -> Iterator[Metadatum]:
    parent = ""
    at = start
    while at < end:
        stop = _line_end(text, at, end)
        match = _KEY.match(text, at, stop)
        if match is None:
            at = stop + 1
            continue
        indented, key = bool(match[1]), match[3].strip().lower()
        after = _value_end(text, stop, end, len(match[1].expandtabs()), _open_quote(text, match.end(), stop))
        if indented and parent:
            key = f"{parent}.{key}"
        elif not indented:
            parent = key
        if text[match.end() : after].lstrip().startswith(("|", ">")):
            yield from _block(text, key, match.end(), after)
        elif not text[match.end() : stop].strip() and _KEY.match(text, min(stop + 1, end), after):
            after = stop  # a nested mapping: its keys come next
        else:
            yield from _values(text, key, match.end(), after)
        at = after + 1


def _line_end(text: str, at: int, end: int) -> int:
    stop = text.find("\n", at, end)
    return end if stop < 0 else stop


def _open_quote(text: str, start: int, stop: int) -> str:
    """The quotation mark of a scalar that does not end on its first line."""
    value = text[start:stop].strip()
    quote = value[:1]
    if quote not in {'"', "'"} or (len(value) > 1 and _closed(value, quote)):
        return ""
    return quote


def _closed(value: str, quote: str) -> bool:
    if quote == "'":
        return value[1:].replace("''", "").endswith("'")
    return re.search(r'(?<!\\)(?:\\\\)*"$', value[1:]) is not None


def _value_end(text: str, stop: int, end: int, indent: int, quote: str) -> int:
    """Where a value ends that may go on over indented lines, list items, or to its closing quotation mark."""
    while stop < end:
        following = _line_end(text, stop + 1, end)
        line = text[stop + 1 : following]
        bare = line.strip()
        if quote:
            stop = following
            if _closed(" " + bare, quote):
                break
            continue
        deeper = len(line) - len(line.lstrip()) > indent
        if bare and not deeper and not bare.startswith("- "):
            break
        if not bare and not _goes_on(text, following, end):
            break
        stop = following
    return stop


def _goes_on(text: str, at: int, end: int) -> bool:
    return at + 1 < end and text[at + 1] in " \t"


def _values(text: str, key: str, start: int, end: int) -> Iterator[Metadatum]:
    raw = text[start:end]
    bare = raw.strip()
    if bare.startswith("[") and bare.endswith("]"):
        inside = start + raw.index("[") + 1
        at = inside
        for item in text[inside : start + len(raw.rstrip()) - 1].split(","):
            yield from _scalar(text, key, at, at + len(item))
            at += len(item) + 1
    elif bare.startswith("- "):
        at = start
        for line in raw.splitlines(keepends=True):
            if (item := line.lstrip()).startswith("- "):
                yield from _scalar(text, key, at + len(line) - len(item) + 2, at + len(line))
            at += len(line)
    else:
        yield from _scalar(text, key, start, end)


def _scalar(text: str, key: str, start: int, end: int) -> Iterator[Metadatum]:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    bare = raw.strip()
    if bare[:1] in {'"', "'"} and bare[-1:] == bare[0] and len(bare) > 1:
        span = Span(start + 1, start + len(bare) - 1)
        value = _unquoted(bare[1:-1], bare[0])
    else:
        bare = re.split(r"\s#", bare, maxsplit=1)[0].rstrip()
        span = Span(start, start + len(bare))
        value = _FOLD.sub(" ", bare)
    if value and value not in {"~", "null"}:
        yield Metadatum(key, value, span)


def _unquoted(inside: str, quote: str) -> str:
    if quote == "'":
        return _FOLD.sub(" ", inside).replace("''", "'")
    folded = re.sub(r"(?<!\\)[ \t]*\r?\n[ \t]*", " ", inside)
    return _ESCAPE.sub(_escaped, folded)


def _escaped(match: re.Match[str]) -> str:
    for group in (1, 2, 3):
        if match[group]:
            code = int(match[group], 16)
            return "\ufffd" if code > 0x10FFFF or 0xD800 <= code < 0xE000 else chr(code)
    if match[4] is not None:
        return ""
    return _NAMED.get(match[5], match[5])


def _block(text: str, key: str, start: int, end: int) -> Iterator[Metadatum]:
    """``>`` folds its lines into one, ``|`` keeps them."""
    raw = text[start:end]
    head, _, rest = raw.partition("\n")
    joint = " " if head.strip().startswith(">") else "\n"
    value = joint.join(line.strip() for line in rest.splitlines()).strip()
    if value:
        first = start + len(head) + 1 + len(rest) - len(rest.lstrip())
        yield Metadatum(key, value, Span(first, first + len(rest.strip())))
