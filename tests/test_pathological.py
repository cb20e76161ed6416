"""A megabyte of one thing: every stage must stay linear. The limit is generous; the aim is two seconds."""

from __future__ import annotations

import signal
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from bench.megabytes import SIZE, TEXTS
from xicalls.lexicon import Lexicon, load
from xicalls.model import Article, Span
from xicalls.pipeline import analyse_article

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 20.0
"""Seconds: what a slow, busy machine may take. A stage that is not linear takes minutes."""

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
