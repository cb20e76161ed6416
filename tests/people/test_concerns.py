"""Which rules are asked about a phrase saves time only: asking all of them gives the same answers."""

from __future__ import annotations

import random

import pytest

from tests.people.words import cast_of
from xicalls.chain import sift
from xicalls.model import Span
from xicalls.people.circle import Circle
from xicalls.people.phrase import parts, read
from xicalls.people.rules import REFERENCE_RULES, resolve

_WORDS = """
    he she it they I who which both two these one The the a an his their of from by with and , . : “ ” 's said told
    Xi Jinping Jane Roe Doe J. Mr Ms President president leaders leader sides counterpart Chinese US American China
    Beijing France White House State Department foreign Ministry ministry spokesman official officials statement
    readout released aide himself
"""
WORDS = _WORDS.split()
SHAPES = (
    "Chinese President Xi Jinping phoned Jane Roe , the mayor . He said it was good . They agreed .",
    "The two leaders spoke . Both sides said so , a statement from the White House said .",
    "The State Department was calm , an official said . Its spokesman , Peter Doe , was not .",
    "“ I am sure , ” said the French president . His US counterpart , who met him , was not .",
)


def made_up(seed: int) -> str:
    dice = random.Random(seed)
    return " ".join(dice.choices(WORDS, k=60))


@pytest.mark.parametrize("text", [*SHAPES, *map(made_up, range(40))])
@pytest.mark.parametrize("day", ["", "2017-08-12"])
def test_asking_every_rule_gives_the_same(text: str, day: str) -> None:
    starts = [at for at in range(len(text)) if at == 0 or text[at - 1] == " "]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    spans = sorted(
        Span(starts[i], ends[min(i + size, len(ends) - 1)]) for i in range(len(starts)) for size in (0, 1, 3)
    )

    def circle() -> Circle:
        roster = cast_of(text, day).roster
        pieces = sorted((piece for span in spans for piece in parts(span, roster)), key=lambda piece: piece[1:])
        return Circle(roster, [read(span, first, end, at, roster) for at, (span, first, end) in enumerate(pieces)])

    some, every = circle(), circle()
    assert resolve(some.phrases, some) == sift(every.phrases, every, REFERENCE_RULES)
