"""What a pair of marks is for, by its shape alone: speech, a few quoted words, or a title.

Attribution decides the rest.
"""

from __future__ import annotations

import re

from xicalls.model import QuoteRole

_CLAUSE = re.compile(
    r"\b(?:I|I['’]\w+|we|We|you|You|he|He|she|She|they|They|it['’]s|It['’]s|is|are|was|were|am|has|have|had|will|would"
    r"|can|could|must|should|may|might|do|does|did|cannot|\w+n['’]t|that['’]s|That['’]s|let['’]s|Let['’]s|us|me)\b"
)
_CALLING = (
    " so-called nicknamed dubbed titled entitled headlined called named labelled labeled termed codenamed code-named"
    " christened aka a.k.a. subtitled "
)
_WORKS = (
    " film movie book novel song show series album play essay article headline"
    " documentary programme program podcast sitcom musical memoir poem column op-ed report paper episode single"
    " magazine game hymn anthem painting exhibition ballad hit bestseller comedy drama opera ballet sketch cartoon"
    " thriller tv's nbc's cbs's abc's cnn's "
)
_SMALL = " a an the of and or in on at to for from with by as is "


def role_of(text: str, start: int, content_start: int, content_end: int, end: int) -> QuoteRole:
    """What the quotation ``text[start:end]`` is for.

    Args:
        text: the article's.
        start: of the opening mark.
        content_start: after the opening mark.
        content_end: before the closing mark.
        end: after the closing mark.
    """
    if content_end - content_start >= 160:
        return QuoteRole.SPEECH
    content = text[content_start:content_end]
    spaces = content.count(" ")
    if spaces >= 8:
        return QuoteRole.SPEECH
    if _is_title(text, start, content, spaces, end):
        return QuoteRole.TITLE
    if spaces >= 1 and _CLAUSE.search(content):
        return QuoteRole.SPEECH
    if content.rstrip("”’\"' ")[-1:] in (".", "!", "?", ",", "…") and content[:1].isupper():
        before = text[max(start - 2, 0) : start].rstrip()
        if spaces >= 2 or not before or before[-1:] in ",:.!?\n—":
            return QuoteRole.SPEECH
    return QuoteRole.FRAGMENT


def _is_title(text: str, start: int, content: str, spaces: int, end: int) -> bool:
    """“the film ‘Red Dust’”, “so-called ‘wolf warriors’”, “John ‘Jack’ Smith”."""
    before = text[max(start - 40, 0) : start]
    if _names(before) and "," not in content[:-1] and not _gives_its_word(text, start, content):
        capitalised = _capitalised(content)
        if spaces <= 3 or capitalised:
            return not content.rstrip().endswith(".") or capitalised
    if spaces <= 1 and content[-1:].isalpha() and _capitalised(content):  # a nickname between two names
        following = text[end : end + 2]
        previous = before.rstrip().rsplit(None, 1)
        known = bool(previous) and previous[-1][:1].isupper() and previous[-1][-1].isalpha() and len(previous[-1]) > 1
        return known and len(following) == 2 and following[0] == " " and following[1].isupper()
    return False


_SOMEBODY_CALLED = re.compile(
    r"\b(?:what\b[^.!?]{1,60}|he|she|they|it|[A-Z]\w+|was|were|been) (?:called|labelled|labeled|termed|dubbed) $"
)


def _gives_its_word(text: str, start: int, content: str) -> bool:
    """“what the minister called ‘a farce’”, “was called ‘a fool’”: somebody's word for it, no name that it bears."""
    found = _SOMEBODY_CALLED.search(text, max(start - 80, 0), start)
    if found is None or _capitalised(content):
        return False
    return content.startswith(("a ", "an ")) or not found[0].startswith(("was", "were", "been"))


def _names(before: str) -> bool:
    """Whether the words before a mark announce a name: “the film ”, “known as the ”, “so-called ”."""
    words = before.lower().rsplit(None, 3)[-3:]
    if not words or not before[-1:].isspace():
        return False
    last = words.pop().rstrip(",").replace("’", "'")
    if last in {"the", "a", "an", "his", "her", "their", "its"}:
        return (bool(words) and f" {words[-1]} " in _CALLING) or words[-2:] in (["known", "as"], ["dubbed", "as"])
    if last == "as":
        return words[-1:] in (["known"], ["nicknamed"], ["dubbed"])
    return f" {last} " in _CALLING or f" {last} " in _WORKS


def _capitalised(content: str) -> bool:
    words = content.replace("-", " ").split()
    return bool(words) and all(not word[0].isalpha() or word[0].isupper() or f" {word} " in _SMALL for word in words)
