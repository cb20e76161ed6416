"""Two spellings of one word: what they have in common. A module of its own: most questions need no other words."""

from __future__ import annotations

import unicodedata

_SIMPLE = tuple(
    (odd, plain)
    for odds, plain in (
        ("‘’‛ʼ′`´", "'"),
        ("“”„‟″«»", '"'),
        ("‐‑‒–−", "-"),
        ("\u00a0\u2007\u202f\u2009\u200a\u2002\u2003", " "),
    )
    for odd in odds
)


def simplify(text: str) -> str:
    """A plainer view of ``text`` for matching, one character for one, so that spans hold.

    Curly marks and apostrophes become straight ones, dashes ``-`` (but the long dash stays), odd spaces a space.
    """
    if text.isascii() and "`" not in text:
        return text
    for odd, plain in _SIMPLE:  # forty times faster than str.translate, which looks at every character
        if odd in text:
            text = text.replace(odd, plain)
    return text


def fold(text: str) -> str:
    """What two spellings of one word have in common: no case, no accents, straight marks.

    Both sides of every comparison go through here. The length may change, so it is for keys, never for spans.
    """
    plain = simplify(text)
    if plain.isascii():
        return plain.lower()
    decomposed = unicodedata.normalize("NFKD", plain.casefold())
    for odd in set(decomposed):
        if odd > "\x7f":
            if unicodedata.combining(odd):
                decomposed = decomposed.replace(odd, "")
            elif odd in _UNDECOMPOSED:
                decomposed = decomposed.replace(odd, _UNDECOMPOSED[odd])
    return decomposed


_UNDECOMPOSED = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
"""Letters that Unicode does not take apart into a plain one and an accent."""


def slug(name: str) -> str:
    """The id that a name gives: folded, words joined by ``-``, without a leading article."""
    words = "".join(c if c.isalnum() else " " for c in fold(name).replace("'", "")).split()
    if len(words) > 1 and words[0] in {"the", "a", "an"}:
        del words[0]
    return "-".join(words)
