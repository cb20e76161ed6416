"""Words as the index keeps and finds them: the same on both sides, and never the syntax of SQL or FTS5."""

from __future__ import annotations

import os
import re

# A character a word: two-character Chinese words are found inside any sentence, which neither of SQLite's own
# tokenisers does. CJK ideographs, kana and hangul. (Compiled when first used: a warm `list --json` needs neither.)
_CHARACTER = "([\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])"
_WORD = r"[^\W_]+"


def spaced(text: str) -> str:
    """A text as it goes into full-text search: each Chinese, Japanese or Korean character a word of its own."""
    if text.isascii():
        return text
    try:
        text.encode("cp1252")  # has curly quotation marks, but none of these: ten times faster than looking for them
    except UnicodeEncodeError:
        return re.sub(_CHARACTER, r" \1 ", text)
    return text


def phrase(words: str) -> str | None:
    """What a user types, as one FTS5 phrase: these words next to each other; ``None`` where it has no word."""
    if not re.search(_WORD, words):
        return None
    return '"' + spaced(storable(words)).replace('"', " ").replace("\0", " ") + '"'


def every_word(words: str) -> str | None:
    """What a user types, as an FTS5 question for all of its words, anywhere; words in quotation marks stay together."""
    parts = re.split(r'["“”„]', words)
    wanted: list[str] = []
    for position, part in enumerate(parts):
        wanted += [part] if position % 2 else part.split()
    phrases = [made for word in wanted if (made := phrase(word))]
    return " AND ".join(phrases) or None


def whole_words(name: str) -> str:
    """A name, folded, each word between single spaces: ``" xi jinping "`` is found in it as a whole, or not."""
    from xicalls.folding import fold

    folded = fold(storable(name)).replace("'", "")
    return f" {' '.join(re.findall(_WORD, spaced(folded)))} "


def all_names(*names: str) -> str:
    """Several names, for one search in all of them: a search never matches across two."""
    return "|".join(dict.fromkeys(whole_words(name) for name in names if name))


def storable(text: str) -> str:
    """Text as SQLite can take it: without half surrogate pairs, one character for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def storable_path(path: str) -> str | bytes:
    """A path as SQLite can take it: as bytes where a file's name is no UTF-8."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def real_path(kept: str | bytes) -> str:
    """A path as the system takes it, out of the index."""
    return os.fsdecode(kept) if isinstance(kept, bytes) else kept
