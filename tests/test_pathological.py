"""A megabyte of one thing: every stage must stay linear. The limit is generous; the aim is two seconds."""

from __future__ import annotations

import random
import signal
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from xicalls.lexicon import Lexicon, load
from xicalls.model import Article, Span
from xicalls.pipeline import analyse_article

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 1_000_000
LIMIT = 20.0
"""Seconds: what a slow, busy machine may take. A stage that is not linear takes minutes."""

RANDOM = random.Random(19700101)


def filled(piece: str) -> str:
    return (piece * (SIZE // len(piece) + 1))[:SIZE]


def nested(opening: str, closing: str) -> str:
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


VARIED = frozenset(
    {
        "curly closing marks", "curly pairs apart", "straight marks apart", "apostrophes in words",
        "quotations in lines", "quotations in paragraphs", "initials", "said", "tags", "link brackets", "commas apart",
        "full stops", "colons", "dashes", "hyphens", "phone call with", "dates", "numbers", "carriage returns",
        "who said", "as saying", "Xinhua said", "said that, said that", "quotations said", "according to Roe",
        "spaces", "lines of a word", "random letters",
    }
)  # fmt: skip
"""Variations: a quarter of a megabyte of them, and a quarter of the time, keeps the tests quick."""


@contextmanager
def stopped_after(seconds: float) -> Iterator[None]:
    """End what takes longer, where the system can, instead of waiting for hours."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {seconds:.0f} s")

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    words = load()
    analyse_article(Article("w", "w.txt", "text", "utf-8", "Roe said so.", body=Span(0, 12)), words)  # tables derived
    return words


@pytest.mark.parametrize("name", TEXTS)
def test_a_megabyte_of_one_thing(name: str, lexicon: Lexicon) -> None:
    text, limit = (TEXTS[name][: SIZE // 4], LIMIT / 4) if name in VARIED else (TEXTS[name], LIMIT)
    began = time.perf_counter()
    try:
        with stopped_after(limit):
            analysis = analyse_article(Article("a", "a.txt", "text", "utf-8", text, body=Span(0, len(text))), lexicon)
    except TimeoutError:
        analysis = None
    took = time.perf_counter() - began
    assert analysis is not None, f"more than {limit:.0f} s for {len(text):,} letters"
    assert took < limit, f"{took:.1f} s for {len(text):,} letters"
    assert analysis.article.text == text
