"""What holds of any text: random text, and the golden articles with letters lost, marks swapped, lines cut.

The examples are the same each time, so that a run can be repeated; ``FUZZ=2000 pytest tests/test_properties.py`` looks
at that many new ones.
"""

from __future__ import annotations

import os
import random
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.attribution.markup import lexicon
from xicalls.api import records
from xicalls.attribution import rules
from xicalls.model import Analysis, Kind, QuoteRole, Span, Statement
from xicalls.pipeline import analyse_article
from xicalls.reading.article import article_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROUNDS = int(os.environ.get("FUZZ", "0"))
BUDGET = settings(
    max_examples=ROUNDS or 1000,
    deadline=None,
    derandomize=not ROUNDS,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

ARTICLES = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "golden").glob("*.txt"))]
MARKS = "“”‘’\"'«»„`"
PIECES: tuple[str, ...] = (
    *MARKS, "''", "``", ",", ".", "?", "!", ":", ";", "—", "–", "-", "(", ")", "[", "]", "…", "\n", "\n\n", "\r\n", " ",
    "\t", "\u00a0", "\u2028", "\x00", "\x1b[31m", "\ufeff", "é", "İ", "ß", "習近平", "🙂", "he", "said", "that", "told",
    "Xi", "Mr", "Roe", "who", "and", "according to", "claim", "by", "to", "call", "for", "US", "IT", "WHO", "’s", "n’t",
    "his", "their", "Q", "A", "12 August 2017", "#", "*", "---", "<b>", "</b>", "http://a.b/c", "---\ntitle: a\n---\n",
)  # fmt: skip
RULES = {path.stem for path in Path(rules.__file__).parent.glob("*.py")}


def analysed(text: str) -> Analysis:
    return analyse_article(article_of(text), lexicon())


def cut(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    return text[:start] + text[start + chance.randrange(1, 40) :]


def double(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    end = start + chance.randrange(1, 40)
    return text[:end] + text[start:end] + text[end:]


def swap_marks(text: str, chance: random.Random) -> str:
    old, new = chance.choice(MARKS), chance.choice((*MARKS, ""))
    return text.replace(old, new)


def drop_line(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def join_lines(text: str, chance: random.Random) -> str:
    joint: str = chance.choice((" ", "\n", "\r\n", "\r"))
    return text.replace("\n\n", joint, chance.randrange(1, 9))


def put_in(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(PIECES) + text[at:]


def shout(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    end = start + chance.randrange(1, 80)
    return text[:start] + text[start:end].upper() + text[end:]


CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    cut, double, swap_marks, drop_line, join_lines, put_in, put_in, shout,
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A golden article after a few changes."""
    text = draw(st.sampled_from(ARTICLES))
    chance = random.Random(draw(st.integers(0, 2**32)))
    for _ in range(draw(st.integers(1, 12))):
        text = chance.choice(CHANGES)(text, chance)
    return text


anything = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=80).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=80).map("".join),
    st.binary(max_size=300).map(lambda data: data.decode("latin-1")),
)
texts = st.one_of(mutated(), anything)


def spans_in(statement: Statement) -> Iterable[Span]:
    yield from statement.spans
    yield from statement.quoted
    yield from statement.via
    yield from statement.evidence
    yield from (span for span in (statement.cue, statement.mention, statement.addressee) if span is not None)


@BUDGET
@given(texts)
def test_any_text_is_analysed_and_every_span_lies_in_it(text: str) -> None:
    analysis = analysed(text)
    assert analysis.article.text == text
    for attribution in analysis.attributions:
        assert all(0 <= span.start < span.end <= len(text) for span in spans_in(attribution.statement))
        assert attribution.statement.rule in RULES
        for finding in (attribution.speakers, attribution.addressees, attribution.via):
            assert finding is None or finding.value, "nobody is None, not an empty finding"
    for notice in analysis.notices:
        assert notice.span is None or 0 <= notice.span.start <= notice.span.end <= len(text)
    for mark in analysis.marks:
        assert mark.span.covers(mark.content)


@BUDGET
@given(texts)
def test_a_content_is_in_order_and_its_record_shows_it(text: str) -> None:
    analysis = analysed(text)
    shown = records(analysis)
    assert len(shown) == len(analysis.attributions)
    for record in shown:
        parts = [text[start:end] for start, end in record.spans]
        assert record.text == " … ".join(parts)
        assert all(text[span.start : span.end] == span.text for span in record.quoted)
    for attribution in analysis.attributions:
        spans = attribution.statement.spans
        assert spans
        assert "".join(span.of(text) for span in spans).strip(), "nothing is no statement"
        assert all(one.end <= other.start for one, other in pairwise(spans)), spans


@BUDGET
@given(texts)
def test_a_kind_agrees_with_what_is_quoted(text: str) -> None:
    analysis = analysed(text)
    outer = [mark for mark in analysis.marks if mark.level == 0 and mark.role is not QuoteRole.TITLE]
    for attribution in analysis.attributions:
        statement = attribution.statement
        assert (statement.kind is Kind.MIXED) == bool(statement.quoted)
        for quoted in statement.quoted:
            assert any(span.covers(quoted) for span in statement.spans)
        inside = [any(mark.span.covers(span) for mark in outer) for span in statement.spans]
        if statement.kind is Kind.INDIRECT and "".join(span.of(text) for span in statement.spans).strip():
            assert not any(inside), [span.of(text) for span in statement.spans]
        if statement.kind is Kind.DIRECT:
            assert any(span.overlaps(mark.span) for mark in outer for span in statement.spans)


@BUDGET
@given(texts)
def test_sentences_tile_paragraphs(text: str) -> None:
    paragraphs = analysed(text).layout.paragraphs
    assert all(one.span.end <= other.span.start for one, other in pairwise(paragraphs))
    for paragraph in paragraphs:
        at = paragraph.span.start
        for sentence in paragraph.sentences:
            assert not text[at : sentence.start].strip(), "words between two sentences"
            assert sentence.start < sentence.end
            at = sentence.end
        assert not paragraph.sentences or not text[at : paragraph.span.end].strip()


@settings(BUDGET, max_examples=ROUNDS or 100)
@given(texts)
def test_the_same_text_gives_the_same_analysis(text: str) -> None:
    assert analysed(text) == analysed(text)


NEUTRAL = st.lists(
    st.sampled_from(["The rain fell all night.", "Nobody came.", "The bridge is old.", "Boats lay on the sand."]),
    min_size=2,
    max_size=5,
).map(" ".join)


def found_before(analysis: Analysis, end: int) -> list[tuple[object, ...]]:
    """What was found in ``text[:end]``, without whose words they are."""
    return [
        (s.spans, s.kind, s.rule, s.cue, s.mention, s.quoted)
        for s in (attribution.statement for attribution in analysis.attributions)
        if s.spans[0].start < end
    ]


@settings(BUDGET, max_examples=ROUNDS or 150)
@given(st.sampled_from(ARTICLES), st.data())
def test_a_paragraph_at_the_end_changes_no_statement_before_it(article: str, data: st.DataObject) -> None:
    """Contents, kinds, rules, cues and mentions stay.

    What may change: whom a mention refers to (somebody may be named in full only now), and on whose word a statement
    is (*His remarks were carried by …*); neither is compared. A quotation that the text left open would go on, and a
    text of one paragraph would get a title by getting a second one: neither is looked at.
    """
    paragraphs = article.strip().split("\n\n")
    assume(len(paragraphs) > 3)
    text = "\n\n".join(paragraphs[: data.draw(st.integers(3, len(paragraphs)), label="paragraphs kept")])
    before = analysed(text)
    assume(all(mark.closed for mark in before.marks))
    after = analysed(f"{text}\n\n{data.draw(NEUTRAL, label='added')}")
    assert found_before(before, len(text)) == found_before(after, len(text))


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "“", "said", "he said", ":", "US\x00", "\ufeff", "a" * 9999])
def test_next_to_nothing_is_analysed_too(text: str) -> None:
    assert not any(attribution.statement.spans == () for attribution in analysed(text).attributions)


def test_nothing_in_quotation_marks_is_no_statement() -> None:
    assert not analysed(": « »").attributions
