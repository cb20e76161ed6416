"""What belongs to the page and not to the article: “Home > World”, “More to follow.”, “SOURCE example.org”."""

from __future__ import annotations

from typing import NamedTuple

from xicalls.lexicon import Lexicon, fold, simplify

_DEFAULT_WORDS = 45
_LONGEST = 600
"""No boilerplate is looked for in longer paragraphs (in characters)."""


class Pattern(NamedTuple):
    """One entry of the table, ready to match."""

    id: str
    starts: str
    contains: tuple[str, ...]
    max_words: int
    without_stop: bool


class Patterns(NamedTuple):
    """The table ``boilerplate``, by what can be looked up fast.

    ``tails`` are the last characters (``tail`` of them) of the words in ``last_words``.
    """

    equals: dict[str, str]
    starts: dict[str, list[Pattern]]
    ends: tuple[tuple[str, str], ...]
    last_words: tuple[str, ...]
    tail: int
    tails: frozenset[str]
    lists: frozenset[str]


_LONGEST_HEAD, _LONGEST_LINK = 30, 120
_HEAD = 24
_PREFIX = 3
"""Beginnings are looked up by this many characters first."""


def patterns_of(lexicon: Lexicon) -> Patterns:
    """The table ``boilerplate``, for ``lexicon.derive``."""
    equals: dict[str, str] = {}
    starts: dict[str, list[Pattern]] = {}
    ends: list[tuple[str, str]] = []
    for name, entry in lexicon.table("boilerplate").items():
        equals.update((_bare(fold(line)), name) for line in entry.get("equals", ()))
        ends.extend((fold(line), name) for line in entry.get("ends", ()))
        limit = int(entry.get("max-words", _DEFAULT_WORDS))
        contains = tuple(fold(part) for part in entry.get("contains", ()))
        for line in entry.get("starts", ()):
            pattern = Pattern(name, fold(line), contains, limit, bool(entry.get("without-stop", False)))
            starts.setdefault(pattern.starts[:_PREFIX], []).append(pattern)
    lists = lexicon.table("boilerplate").get("link-lists", {}).get("heads", ())
    words = {line.rsplit(None, 1)[-1] for line, _ in ends}
    last_words = tuple(word + stop for word in words for stop in ("", ".", ".)"))
    tail = min([3, *map(len, words)])
    tails = frozenset(word[-tail:] for word in last_words)
    return Patterns(equals, starts, tuple(ends), last_words, tail, tails, frozenset(map(fold, lists)))


def boilerplate_in(line: str, patterns: Patterns) -> str | None:
    """The id of the boilerplate that a paragraph is, or ``None`` for one of the article's own.

    Args:
        line: the paragraph as it stands.
        patterns: ``lexicon.derive(patterns_of)``.
    """
    if len(line) > _LONGEST:
        return None
    bare = line.lstrip(" *_\\>")
    if bare.startswith("#") and len(bare) > 6:
        bare = bare.lstrip("# ")  # a Markdown heading, not the ### at the end of a release
    if len(line) <= 60 and (name := patterns.equals.get(_bare(fold(bare)))) is not None:
        return name
    if (found := patterns.starts.get(bare[:_PREFIX].lower())) is not None:
        head = simplify(bare[:_HEAD]).lower()
        for pattern in found:
            if head.startswith(pattern.starts[:_HEAD]) and _begins(fold(bare), pattern):
                return pattern.id
    if line[-patterns.tail :] in patterns.tails and len(line) < 250 and line.endswith(patterns.last_words):
        folded = _bare(fold(line))
        for words, name in patterns.ends:
            if folded.endswith(words):
                return name
    return None


def is_list_of_links(line: str, patterns: Patterns) -> bool:
    """Whether a line stands over links: “Related coverage:”."""
    return len(line) <= _LONGEST_HEAD and _bare(fold(line)) in patterns.lists


def is_link(line: str) -> bool:
    """Whether a line under such a one is short and no sentence: “Ferry to sail again before winter”."""
    return len(line) <= _LONGEST_LINK and line[-1] not in ".:;,"


def _begins(folded: str, pattern: Pattern) -> bool:
    starts = pattern.starts
    if not folded.startswith(starts):
        return False
    if len(folded) > len(starts) and starts[-1].isalpha() and folded[len(starts)].isalpha():
        return False  # “sourced from” does not begin with the word “source”
    if folded.count(" ") >= pattern.max_words:
        return False
    if pattern.without_stop and folded.endswith((".", "!", "?", '"')):
        return False
    return not pattern.contains or any(part in folded for part in pattern.contains)


def _bare(folded: str) -> str:
    """Without the punctuation around it; a line of nothing but punctuation as it stands."""
    return folded.strip(" .:;!?,()[]|>»*_\\-") or folded.strip()
