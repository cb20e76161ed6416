"""Whether the first paragraph is a headline, by its shape and by what follows it."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONGEST = 220
_ARTICLES = frozenset({"a", "an", "the"})
_REPORTER = frozenset({"said", "told", "added", "was", "were", "had", "has", "have", "been"})
_NAMES_DOCUMENT = re.compile(
    r"(?:readout|(?:tele)?phone (?:call|conversation|talks?)|video (?:call|conference)|call) (?:of|with|between) [^,;]",
    re.IGNORECASE,
)
"""What is no sentence but the name of a document: “Telephone call between Ms Roe and Mr Doe.”"""
_CLOSERS = "\"'”’»)]*_ "


def is_headline(first: str, following: str, sentences: int, *, spaced: bool) -> bool:
    """Whether ``first``, the first paragraph of a file, is its title.

    Without a final full stop a short one is. With one (some archives add it) it is when most long words are
    capitalised, or when it is short, of the present, with next to no articles, and the next paragraph tells the same.

    Args:
        first: the paragraph.
        following: the paragraph after it; empty if there is none.
        sentences: how many ``first`` has.
        spaced: whether a blank line comes after it.
    """
    if not following or len(first) > _LONGEST or sentences > 3 or ("\n" in first.strip() and len(first) > 180):
        return False
    bare = first.rstrip(_CLOSERS)
    last = bare[-1:]
    if last in ",:" or not any(map(str.isalpha, first)):
        return False
    words = _WORD.findall(first)
    if len(words) < 2:
        return False
    if last not in ".!?…;":
        return True
    if last in "!?":
        return sentences <= 2 and len(first) <= 150
    if spaced and sentences == 1 and _NAMES_DOCUMENT.match(first) and not _REPORTER.intersection(words):
        return True
    return spaced and sentences <= 2 and (_in_title_case(words) or _retold(words, first, following))


def _in_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 4]
    capital = sum(word[0].isupper() for word in long)
    return len(long) >= 2 and capital * 4 >= len(long) * 3 and len(words) >= 3


def _retold(words: list[str], first: str, following: str) -> bool:
    lower = [word.lower() for word in words]
    articles = sum(word in _ARTICLES for word in lower)
    if len(first) > 120 or len(following) < len(first) or articles > 1 or any(word in _REPORTER for word in lower):
        return False
    content = {word for word in lower if len(word) > 3}
    told = content & {word.lower() for word in _WORD.findall(following[:600])}
    if len(first) <= 90 and len(words) > 3:
        return len(told) > articles
    return len(told) * 3 >= len(content)
