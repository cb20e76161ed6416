"""Where sentences end: “Mr. Xi spoke to the U.S. side at 9 p.m. He was brief.” is two sentences.

A full stop, question or exclamation mark ends one, with the closing quotation marks and brackets after it, unless
an abbreviation, an initial, a lower-case word or a reporting phrase that follows says otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from xicalls.model import as_span

if TYPE_CHECKING:
    from xicalls.lexicon import Lexicon
    from xicalls.model import Span

_END = re.compile(r"[.!?…][\"'”’»)\]*_]{0,4}\s+")
_NEXT = re.compile(r"[\"'“”‘’„«»(\[*_\\—–-]{0,4}")
_TAG = re.compile(
    r"(?:(?:the|president|prime|minister|mr|ms|mrs|sen|rep|gov|dr)\.? ){0,3}(?:[A-Z][\w'’-]{0,30}\.? ){1,4}(\w+)"
)
_CLOSING = frozenset("\"'”’»)]*_")
_OPENING = "\"'“‘„«([*_"


class Words(NamedTuple):
    """The words that decide, by what they do."""

    before_name: frozenset[str]
    before_number: frozenset[str]
    shortened: frozenset[str]
    openers: frozenset[str]
    tags: frozenset[str]


def words_of(lexicon: Lexicon) -> Words:
    """The table ``abbreviations`` as sets; for ``lexicon.derive``."""
    table = lexicon.table("abbreviations")
    names = ("before-a-name", "before-a-number", "anywhere", "sentence-openers", "after-a-question")
    name, number, anywhere, openers, tags = (frozenset(table.get(key, {}).get("words", ())) for key in names)
    return Words(name, number, name | number | anywhere, openers, tags)


def split_sentences(text: str, start: int, end: int, words: Words) -> tuple[Span, ...]:
    """The sentences of ``text[start:end]``, which has no white space at its ends; they tile it but for that between."""
    if text.find(" ", start, end) < 0 or start >= end:
        return (as_span((start, end)),)
    sentences = []
    begin = start
    for match in _END.finditer(text, start, end):
        at, after = match.span()
        plain = text[at + 1] not in _CLOSING
        if after == end:
            break
        if plain and text[at] == "." and text[after].isupper():
            ends = _stop_ends(text, at, after, begin, words)
        else:
            ends = _ends_here(text, at, after, (begin, end), words)
        if ends:
            sentences.append(as_span((begin, at + 1 if plain else _trimmed(text, at, after))))
            begin = after
    sentences.append(as_span((begin, end)))
    return tuple(sentences)


def _trimmed(text: str, at: int, after: int) -> int:
    stop = at + 1
    while stop < after and text[stop] in _CLOSING:
        stop += 1
    return stop


def _ends_here(text: str, at: int, after: int, bounds: tuple[int, int], words: Words) -> bool:
    begin, end = bounds
    following = text[after]
    if following in _OPENING or following in "”’»—–-\\":
        match = _NEXT.match(text, after, end)
        following = text[match.end()] if match and match.end() < end else following
    if following.islower() or following == ".":  # . . .
        return False
    mark = text[at]
    if mark in "!?":
        return text[at + 1] not in _CLOSING or not _tagged(text, after, end, words)
    if mark == "." and text[at + 1] not in _CLOSING:
        return _stop_ends(text, at, after, begin, words)
    return not (text[at - 1] in "!?" and _tagged(text, after, end, words))


def _tagged(text: str, after: int, end: int, words: Words) -> bool:
    """Whether a reporting phrase with a name follows: “Why now?” Ms Ito asked."""
    match = _TAG.match(text, after, min(end, after + 160))
    return match is not None and match[1] in words.tags


def _stop_ends(text: str, at: int, after: int, begin: int, words: Words) -> bool:
    earliest = at - 24 if at - 24 > begin else begin
    if at == earliest or text[at - 1] in " \t\n\r\xa0.":
        return True
    word = text[earliest:at].rsplit(None, 1)[-1].lower()
    if word.isalpha() and len(word) > 1 and word not in words.shortened:
        return True
    word = word.lstrip("(\"'“‘[—–-*_").rpartition("-")[2]  # then-Sen.
    if word in words.before_name:
        return False
    if len(word) == 1 and word.isalpha():  # “George W. Bush”; but “He chose plan B. The rest …”
        return _opens_sentence(text, after, words)
    if word in words.before_number:
        return not text[after].isdigit()
    initials = "." in word and not word[-1].isdigit() and len(word) <= 7
    if initials or word in words.shortened:
        return _opens_sentence(text, after, words)
    return True


def _opens_sentence(text: str, after: int, words: Words) -> bool:
    """Whether the next word begins a sentence, as “The” does and a name does not."""
    first = text[after : after + 24].split(None, 1)[0]
    if first[0] in _OPENING:
        return first[0] != "("
    return first.rstrip(",.;:’'").lower() in words.openers
