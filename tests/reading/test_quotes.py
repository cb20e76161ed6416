from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xicalls.model import Layout, Paragraph, ParagraphKind, QuotationMarks, QuoteRole, Span
from xicalls.reading.quotes import pair_marks


def layout_of(text: str, kind: ParagraphKind = ParagraphKind.BODY) -> Layout:
    paragraphs = []
    at = 0
    for part in text.split("\n\n"):
        paragraphs.append(Paragraph(Span(at, at + len(part)), kind, ()))
        at += len(part) + 2
    return Layout(None, None, tuple(paragraphs))


def pairs(text: str) -> list[QuotationMarks]:
    return list(pair_marks(text, layout_of(text))[0])


def contents(text: str) -> list[str]:
    return [pair.content.of(text) for pair in pairs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We must talk,” said Vega.", ["We must talk,"]),
        ('"We must talk," said Vega. "Soon."', ["We must talk,", "Soon."]),
        ("'We must talk,' said Vega.", ["We must talk,"]),
        ("‘We must talk,’ said Vega.", ["We must talk,"]),
        ("''We must talk,'' said Vega.", ["We must talk,"]),
        ("``We must talk,'' said Vega.", ["We must talk,"]),
        ("«We must talk», said Vega.", ["We must talk"]),
        ("„Wir reden“, said Vega.", ["Wir reden"]),
        ('"We must talk,” said Vega.', ["We must talk,"]),
        ("‘We said “no” twice,’ he said.", ["We said “no” twice,", "no"]),
        ("“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,", "no"]),
        ("“‘No,’ he told me, ‘never.’”", ["‘No,’ he told me, ‘never.’", "No,", "never."]),
        ('"He said "yes" and left," she said.', ['He said "yes" and left,', "yes"]),
        ('She called it ("odd") and "new".', ["odd", "new"]),
        ('He said:"We sign,"and left.', ["We sign,"]),
        ('"We win"—"no", he said.', ["We win", "no"]),
        ("‘We back the workers’ party,’ he said.", ["We back the workers’ party,"]),
        ("Officials’ ‘hard-won gains’ in Lund, workers’ rights.", ["hard-won gains"]),
        ("“The players’ bus,” she said.", ["The players’ bus,"]),
        ("“They see that. “ That was all.", ["They see that. "]),
        (r"\"We talk,\" he said.", [r"We talk,\ ".strip()]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It’s the ’90s, and they don’t care about the workers’ party.",
        "It's the '90s, rock 'n' roll, and they don't care.",
        "'Twas the night of the Joneses' call to O'Hara.",
        'He is 6\'2" tall and the board is 5" wide.',
        "He is 6’2” tall.",
        "The ministers' deputies' aides' papers.",
        "’Tis so, said the ministers’ aides.",
        "No marks at all.",
    ],
)
def test_no_quotation_here(text: str) -> None:
    found, notices = pair_marks(text, layout_of(text))
    assert (found, notices) == ((), ())


def test_a_stray_apostrophe_ruins_nothing() -> None:
    text = "The 'boss said “we go,” and the others' “we stay,” was ignored."
    assert contents(text) == ["we go,", "we stay,"]


def test_a_quotation_goes_on_over_paragraphs_that_open_with_a_mark() -> None:
    text = "Vega said: “We begin.\n\n“We go on.\n\n“We end,” she said."
    found, notices = pair_marks(text, layout_of(text))
    assert [(p.closed, p.continues) for p in found] == [(False, False), (False, True), (True, True)]
    assert notices == ()


def test_a_quotation_closed_in_the_next_paragraph_goes_on_there() -> None:
    text = "“We begin.\n\nAnd we end,” she said."
    found, notices = pair_marks(text, layout_of(text))
    assert [p.content.of(text) for p in found] == ["We begin.", "And we end,"]
    assert [(p.closed, p.continues) for p in found] == [(False, False), (True, True)]
    assert notices == ()


def test_one_that_is_never_closed_ends_with_its_paragraph_and_is_reported_once() -> None:
    text = "Vega said: “We begin. Nobody knew why.\n\nIt rained."
    found, notices = pair_marks(text, layout_of(text))
    assert [(p.content.of(text), p.closed) for p in found] == [("We begin. Nobody knew why.", False)]
    assert [(n.code, n.span) for n in notices] == [("unbalanced-quotes", found[0].span)]


def test_a_fragment_left_open_is_not_taken_up_by_the_next_paragraph() -> None:
    text = "Vega called it a “disaster and left.\n\n“We go,” he said."
    found, notices = pair_marks(text, layout_of(text))
    assert [(p.closed, p.continues) for p in found] == [(False, False), (True, False)]
    assert len(notices) == 1


def test_a_lost_closing_mark_does_not_swallow_the_next_quotation() -> None:
    text = "“We begin, said Vega. He added: “We end.”"
    found, notices = pair_marks(text, layout_of(text))
    assert found[1].content.of(text) == "We end."
    assert not found[0].closed
    assert len(notices) == 1


def test_a_closing_mark_without_an_opening_one_is_reported() -> None:
    text = "We begin,” said Vega. “We end.”"
    found, notices = pair_marks(text, layout_of(text))
    assert [p.content.of(text) for p in found] == ["We end."]
    assert [n.span for n in notices] == [Span(9, 10)]


def test_straight_paragraph_marks_left_open_around_curly_ones() -> None:
    text = '"He laughed at the “old idea” again.\n\n"He left," she wrote.'
    found, notices = pair_marks(text, layout_of(text))
    assert [(p.content.of(text), p.level) for p in found] == [
        ("He laughed at the “old idea” again.", 0),
        ("old idea", 1),
        ("He left,", 0),
    ]
    assert found[2].continues
    assert notices == ()


@pytest.mark.parametrize("kind", [ParagraphKind.BOILERPLATE, ParagraphKind.BYLINE])
def test_the_page_says_nothing(kind: ParagraphKind) -> None:
    text = "Share “this story”"
    assert pair_marks(text, layout_of(text, kind)) == ((), ())


def test_marks_in_tags_are_no_quotations() -> None:
    text = 'See <a href="x y">this</a> and “that is it”.'
    layout = Layout(None, None, layout_of(text).paragraphs, skipped=(Span(4, 18), Span(22, 26)))
    assert [p.content.of(text) for p in pair_marks(text, layout)[0]] == ["that is it"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“We must talk,” said Vega.", QuoteRole.SPEECH),
        ("Vega: “No.”", QuoteRole.SPEECH),
        ("He said it “will not stand”.", QuoteRole.SPEECH),
        ("a “phase two” agreement", QuoteRole.FRAGMENT),
        ("the “hard-won” calm", QuoteRole.FRAGMENT),
        ("the film “Red Dust” opened", QuoteRole.TITLE),
        ("a weapon called “the beast” broke", QuoteRole.TITLE),
        ("what the minister called “the beast” broke", QuoteRole.FRAGMENT),
        ("She was called “a fool” twice", QuoteRole.FRAGMENT),
        ("John “Jack” Moreno spoke", QuoteRole.TITLE),
        ("so-called “river wolves” came", QuoteRole.TITLE),
        ("a boat known as the “Grey Goose” sank", QuoteRole.TITLE),
        ("he said “maximum pressure” works", QuoteRole.FRAGMENT),
    ],
)
def test_role(text: str, role: QuoteRole) -> None:
    assert [pair.role for pair in pairs(text)] == [role]


@given(st.text(alphabet=list("aB .,\n\"'“”‘’«»„`6s")))
def test_any_marks_are_paired_in_order_and_nested(text: str) -> None:
    found, notices = pair_marks(text, layout_of(text))
    around: list[Span] = []
    for before, pair in zip((None, *found), found, strict=False):
        assert before is None or before.span.start < pair.span.start
        assert pair.span.start <= pair.content.start <= pair.content.end <= pair.span.end
        while around and around[-1].end <= pair.span.start:
            around.pop()
        assert pair.level == len(around)
        assert not around or around[-1].covers(pair.span)
        around.append(pair.span)
    assert all(notice.span is not None for notice in notices)


@pytest.mark.parametrize(
    "unit", ["“", '"', "'", "”", "‘a ", "“a ” b ", "'a' ", '«"‘', "“We say so to you ", "'a b c d e f "]
)
def test_linear(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    start = time.perf_counter()
    pair_marks(text, layout_of(text))
    assert time.perf_counter() - start < 2
