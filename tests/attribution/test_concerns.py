"""Which rules are asked about a clause, and where words beside it are looked for, saves time only."""

from __future__ import annotations

import random

import pytest

from tests.attribution.markup import laid_out, lexicon
from xicalls.attribution import asides, statements
from xicalls.attribution.content import Reading
from xicalls.attribution.page import Page, make_page
from xicalls.attribution.rules.said_in_call_with import said_in_call_with
from xicalls.attribution.signs import Sign
from xicalls.attribution.words import words_of
from xicalls.chain import sift
from xicalls.model import Statement
from xicalls.reading.quotes import pair_marks
from xicalls.reading.tokens import tokenise

_WORDS = """
    he she it they who Mr Ms Roe Doe Jane the a an his of from by with to and but , , . : ; “ ” “ ” — ( ) said says
    told called for expressed concern about pledged criticised quoted as saying asked whether that talks must go on
    the ministry statement according words in not will was has call remarks were carried President on Friday claim
"""
WORDS = _WORDS.split()
SHAPES = (
    "“ We must talk , ” Mr Roe said . “ Now . ” The ministry said that talks must go on .",
    "Roe : “ We must talk . ” In the words of Mr Roe , talks must go on .",
    "As Mr Roe said , talks must go on . The talks were useful , she said .",
    "He was quoted as saying that talks must go on . His claim that talks failed was criticised by Mr Doe .",
    "Mr Roe pledged to go on , asked whether she knew , called for calm and expressed concern about the delay .",
    "According to Mr Roe , she criticised the deal in a call with Ms Doe . His remarks were carried by the agency .",
)


def made_up(seed: int) -> str:
    dice = random.Random(seed)
    return " ".join(dice.choices(WORDS, k=80))


def read(text: str) -> tuple[Reading, list[Sign]]:
    layout, tokens = laid_out(text, set()), tokenise(text)
    marks, _ = pair_marks(text, layout)
    page: Page = make_page(text, tokens, layout, marks, lexicon().derive(words_of))
    return statements.read(page)


@pytest.mark.parametrize("text", [*SHAPES, *map(made_up, range(60))])
def test_asking_every_rule_gives_the_same(text: str) -> None:
    reading, signs = read(text)
    clauses = [f.value for f in sift(reading.clauses, reading, statements.VERB_RULES) if f is not None]
    others = [f.value for f in sift(signs, reading, statements.SIGN_RULES) if f is not None]
    assert [plain(s) for s in statements.by_verb(reading)] == [plain(s) for s in clauses]
    assert [plain(s) for s in statements.by_sign(signs, reading)] == [plain(s) for s in others]


def plain(statement: Statement) -> tuple[object, ...]:
    """All that a rule says; its name is put on the statement only afterwards."""
    return statement.spans, statement.kind, statement.cue, statement.mention, statement.quoted, statement.via


@pytest.mark.parametrize("text", [*SHAPES, *map(made_up, range(60, 120))])
def test_talks_are_found_wherever_a_sentence_tells_of_them(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reading, _ = read(text)
    found = list(statements.by_verb(reading))
    guarded = [said_in_call_with(statement, reading, ()) for statement in found]
    reading.asides.talks.append(0)
    monkeypatch.setattr(asides.Asides, "tells_of_talks", lambda *_: True)
    assert guarded == [said_in_call_with(statement, reading, ()) for statement in found]


@pytest.mark.parametrize("text", ["She went on: “ ”", "Mr Roe was short: “”.", "Then: “ ” and “”."])
def test_a_quotation_without_words_is_no_statement(text: str) -> None:
    reading, signs = read(text)
    assert not list(statements.by_sign(signs, reading))
