"""A megabyte of one thing, of many things: what every stage must get through in a time that grows with the length only.

    python -m bench.megabytes [NAME …]

Prints the seconds that each takes, from text to statements, and marks those above two. The tests use the same texts.
"""

from __future__ import annotations

import random
import sys
import time

from xicalls.lexicon import load
from xicalls.pipeline import analyse_article, undisturbed
from xicalls.reading.article import article_of

SIZE = 1_000_000
LIMIT = 2.0
"""Seconds."""

RANDOM = random.Random(19700101)


def filled(piece: str) -> str:
    """A megabyte of one piece."""
    return (piece * (SIZE // len(piece) + 1))[:SIZE]


def nested(opening: str, closing: str) -> str:
    """Half a megabyte of openings, then as many closings."""
    half = SIZE // 2
    return opening * half + closing * half


TEXTS = {
    "curly opening marks": filled("“"),
    "curly closing marks": filled("”"),
    "curly pairs": filled("“”"),
    "curly pairs apart": filled("“a” "),
    "straight marks": filled('"'),
    "straight marks apart": filled('" '),
    "apostrophes": filled("'"),
    "apostrophes in words": filled("o'n 's '"),
    "all marks": filled("“\"'‘’”«»„``'' "),
    "quotations nested": nested("“‘", "’”"),
    "quotations in lines": filled("“We must talk\n"),
    "quotations in paragraphs": filled("“We must talk\n\n"),
    "capital letters": filled("A"),
    "capitalised words": filled("Roe Doe "),
    "initials": filled("J. R. "),
    "one long line of words": filled("the rain fell on the quiet town and "),
    "one word": filled("a"),
    "he said that": filled("he said that "),
    "he said, he said": filled("he said, "),
    "said": filled("said "),
    "told him": filled("Roe told Doe "),
    "brackets": nested("(", ")"),
    "square brackets": nested("[", "]"),
    "tags": filled("<a "),
    "link brackets": filled("[x]("),
    "commas": filled(","),
    "commas apart": filled("a, "),
    "full stops": filled(". "),
    "dots": filled("."),
    "colons": filled("A: "),
    "dashes": filled("— "),
    "hyphens": filled("a-"),
    "and": filled("and "),
    "who said": filled("who said "),
    "as saying": filled("as saying "),
    "Xinhua said": filled("Xinhua said "),
    "said that, said that": filled("Roe said that Doe said that "),
    "quotations said": filled("“a,” said Roe, "),
    "according to Roe": filled("according to Roe, "),
    "according to": filled("according to "),
    "his claim that": filled("his claim that "),
    "phone call with": filled("spoke by phone with Xi Jinping "),
    "dates": filled("12 August 2017 "),
    "numbers": filled("1,"),
    "newlines": filled("\n"),
    "carriage returns": filled("\r\n"),
    "spaces": filled(" "),
    "lines of a word": filled("Roe\n"),
    "random bytes": RANDOM.randbytes(SIZE).decode("latin-1"),
    "random letters": "".join(RANDOM.choices("abc ABC.,“”\"'\n:-said", k=SIZE)),
}


def main() -> int:
    """Print the seconds; 1 when one is above the limit."""
    words = load()
    analyse_article(article_of("Roe said so."), words)  # the tables are derived
    slow = 0
    for name in sys.argv[1:] or TEXTS:
        article = article_of(TEXTS[name])
        begun = time.process_time()
        with undisturbed():
            analyse_article(article, words)
        took = time.process_time() - begun
        slow += took > LIMIT
        print(f"{took:6.2f} s  {name}{'  above ' + str(LIMIT) if took > LIMIT else ''}", flush=True)
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
