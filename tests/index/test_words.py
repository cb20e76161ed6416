from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xicalls.index.words import all_names, every_word, phrase, spaced, whole_words


@pytest.mark.parametrize(
    ("asked", "names", "found"),
    [
        ("Xi", ("Xi Jinping",), True),
        ("XI JINPING", ("Xi Jinping",), True),
        ("xi-jinping", ("Xi Jinping",), True),
        ("Erdogan", ("Recep Tayyip Erdoğan",), True),
        ("O’Neill", ("Michelle O'Neill",), True),
        ("U.S.", ("U.S. State Department",), True),
        ("习近平", ("习近平主席",), True),
        ("Xi", ("Xinhua", "Mexico"), False),
        ("Jinping Xi", ("Xi Jinping",), False),
        ("Jinping Donald", ("Xi Jinping", "Donald Trump"), False),
        ("ping", ("Xi Jinping",), False),
    ],
)
def test_names_are_found_by_whole_words(asked: str, names: tuple[str, ...], found: bool) -> None:
    assert (whole_words(asked) in all_names(*names)) is found


def matches(question: str | None, text: str) -> bool:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5 (words, content = '', tokenize = \"unicode61 remove_diacritics 2\")")
    db.execute("INSERT INTO t (rowid, words) VALUES (1, ?)", (spaced(text),))
    return question is not None and db.execute("SELECT 1 FROM t WHERE t MATCH ?", (question,)).fetchone() is not None


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ("trade war", "the Trade War goes on", True),
        ("Xi's", "that is Xi's view", True),
        ("U.S.", "in the U.S. today", True),
        ("台湾", "他说台湾问题很重要", True),
        ("café", "in a cafe", True),
        ('say "no"', "to say no", True),
        ("war trade", "the trade war", False),
        ("trade wars", "the trade war", False),
        ("湾台", "他说台湾问题", False),
        ("tra*", "trade", False),
        ("trade OR war", "trade", False),
        ("***", "***", False),
        ("", "trade", False),
    ],
)
def test_a_phrase_finds_these_words_next_to_each_other(asked: str, text: str, found: bool) -> None:
    assert matches(phrase(asked), text) is found


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ("war trade", "the trade war", True),
        ('"trade war" goes', "the trade war goes on", True),
        ('"war trade"', "the trade war", False),
        ("trade peace", "the trade war", False),
        ("NOT war", "the trade war", False),
        ('"unclosed trade', "unclosed trade", True),
    ],
)
def test_every_word_anywhere(asked: str, text: str, found: bool) -> None:
    assert matches(every_word(asked), text) is found


@given(st.text())
def test_nothing_that_is_typed_is_syntax(typed: str) -> None:
    typed = typed.encode("utf-8", "ignore").decode()
    for question in (phrase(typed), every_word(typed)):
        matches(question, "some text")
