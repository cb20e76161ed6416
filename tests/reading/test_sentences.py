from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.words import LEXICON
from xicalls.reading.sentences import split_sentences, words_of

WORDS = LEXICON.derive(words_of)


def split(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text, 0, len(text), WORDS)]


@pytest.mark.parametrize(
    "marked",
    [
        "The talks ended.| Both sides were pleased.",
        "Mr. Okoro left on Aug. 12.| The rest stayed.",
        "Gen. Lila P. Brandt spoke first.| Nobody answered.",
        "They met in Washington, D.C.| The mood was good.",
        "The call began at 9 p.m.| It was short.",
        "“We will sign.”| Then she hung up.",
        "“Will you sign?”| The line went dead.",
        "She said “yes.”| He said no.",
        "Was it over?| Nobody knew!| It was not.",
        "It happened (in the spring).| Nobody noticed.",
        "‘We shall see.’| The minister smiled.",
        "He chose plan B.| The others followed.",
        "It rose 3.5 percent.| The bank was glad.",
        "They spoke of trade . . . and of fish.| Then they stopped.",
    ],
)
def test_a_sentence_ends_here(marked: str) -> None:
    parts = [part.strip() for part in marked.split("|")]
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "whole",
    [
        "Dr. Vega met Sen. Halim and Rep. Ode in the U.S. Senate.",
        "Acme Inc. Chairman Bo Lindqvist agreed with No. 10 and St. Petersburg.",
        "“Why now?” asked the reporter.",
        "“Why now?” Ms Ito asked.",
        "“Enough!” shouted the crowd.",
        "“Great progress (really!)” Marwick tweeted.",
        "The U.K. Treasury and J. R. Stone of the U.N. Secretariat met.",
        "They waited... and waited.",
        "The firm, e.g. Orbis Ltd. of Leeds, paid 1,500.75 dollars.",
        "one. two",
        "word",
    ],
)
def test_no_sentence_ends_inside(whole: str) -> None:
    assert split(whole) == [whole]


@given(st.text(alphabet=list("aB.!?…”\"’') \n“(19,é")))
def test_sentences_tile_the_paragraph(text: str) -> None:
    text = text.strip()
    spans = split_sentences(text, 0, len(text), WORDS)
    at = 0
    for span in spans:
        assert not text[at : span.start].strip()
        assert span.start <= span.end
        at = span.end
    assert at == len(text)
