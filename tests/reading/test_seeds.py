"""What the page of each seed article is made of, as a reader would say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.words import LEXICON
from xicalls.model import Article, ParagraphKind
from xicalls.reading.corpus import read_corpus
from xicalls.reading.layout import lay_out
from xicalls.reading.quotes import pair_marks

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLES = {item.id[:3]: item for item in read_corpus(SEEDS) if isinstance(item, Article)}


@pytest.mark.parametrize(
    ("seed", "title", "authors", "boilerplate", "marks"),
    [
        ("000", None, (), ["This story is developing. More to follow.", "SOURCE scmp.com"], 8),
        (
            "002",
            "Xi Jinping Holds Telephone Talks at Request with President Donald Trump of the US",
            (),
            ["Home\u00a0>\u00a0China News", "Suggest to a friend:"],
            0,
        ),
        (
            "004",
            "Xi tells Trump ‘hard-won’ easing of Korean tensions must continue",
            ("Clifford Coonan",),
            ["Clifford Coonan, an Irish Times contributor, spent 15 years reporting from Beijing"],
            7,
        ),
    ],
)
def test_seed(seed: str, title: str | None, authors: tuple[str, ...], boilerplate: list[str], marks: int) -> None:
    article = ARTICLES[seed]
    layout = lay_out(article, LEXICON)
    assert (layout.title.value if layout.title else None) == title
    assert (layout.authors.value if layout.authors else ()) == authors
    page = [p.span.of(article.text) for p in layout.paragraphs if p.kind is ParagraphKind.BOILERPLATE]
    assert page == boilerplate
    found, notices = pair_marks(article.text, layout)
    assert len(found) == marks
    assert notices == ()
