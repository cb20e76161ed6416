from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.words import LEXICON
from xicalls.model import Layout, ParagraphKind
from xicalls.reading.article import article_of
from xicalls.reading.layout import lay_out

T, S, H, B, Y, P = (
    ParagraphKind.TITLE,
    ParagraphKind.STANDFIRST,
    ParagraphKind.HEADING,
    ParagraphKind.BODY,
    ParagraphKind.BYLINE,
    ParagraphKind.BOILERPLATE,
)

LEDE = (
    "The prime minister of Norland spoke by telephone on Monday with the president of Sudmark about fish, "
    "tariffs and the ferry that both countries want back."
)
MORE = (
    "“We must talk again,” the president said. The ferry stopped sailing in March, and nobody has said when it returns."
)


def layout(text: str, **metadata: str) -> Layout:
    return lay_out(article_of(text, metadata=metadata), LEXICON)


def kinds(text: str) -> list[ParagraphKind]:
    return [paragraph.kind for paragraph in layout(text).paragraphs]


def title(text: str) -> str | None:
    found = layout(text).title
    return found.value if found else None


def authors(text: str) -> tuple[str, ...]:
    found = layout(text).authors
    return found.value if found else ()


def dateline(text: str) -> str | None:
    found = layout(text).dateline
    return found.of(text) if found else None


@pytest.mark.parametrize(
    "first",
    [
        "Norland and Sudmark leaders talk fish",
        "Leaders ‘close to deal’ on ferry, says minister",
        "Will the Ferry Ever Sail Again?",
        "Norland and Sudmark Leaders Discuss Fish and Ferries.",
        "Norland and Sudmark leaders discuss fish, ferry.",
        "The Ferry That Nobody Wanted",
        "# The ferry is *back*",
    ],
)
def test_a_headline_is_the_title(first: str) -> None:
    text = f"{first}\n\n{LEDE}\n\n{MORE}\n"
    assert title(text) == first.strip("#* ")
    assert kinds(text) == [T, B, B]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEDE}\n\n{MORE}",
        f"{LEDE}\n{MORE}\n{MORE}",
        f"The leaders said that they had agreed on the ferry.\n\n{LEDE}",
        f"OSTBY, Norland (AP) — Ferries and Fish Were Discussed.\n\n{LEDE}",
        f"The two leaders agreed, among other things:\n\n{LEDE}",
        "Norland and Sudmark leaders talk fish",
        "",
    ],
)
def test_no_headline_here(text: str) -> None:
    assert title(text) is None


def test_a_title_under_breadcrumbs() -> None:
    text = f"Home > Norland News\nLeaders Talk Fish by Telephone\n\n{LEDE}\n\n{MORE}\n\nSuggest to a friend:"
    assert title(text) == "Leaders Talk Fish by Telephone"
    assert kinds(text) == [P, T, B, B, P]


def test_the_title_that_is_declared_is_found_in_the_text() -> None:
    text = f"Leaders talk fish\n\n{LEDE}"
    found = layout(text, title="Leaders talk fish").title
    assert found is not None
    assert (found.value, found.rule) == ("Leaders talk fish", "metadata_names_title")
    assert found.evidence[0].of(text) == "Leaders talk fish"
    assert layout(text, title="Leaders talk fish").paragraphs[0].kind is T


def test_standfirst_byline_and_date() -> None:
    text = (
        "Leaders talk fish\n\nNorland's premier phones neighbour to say the ferry is late\n\n"
        f"By Mara Lind and Tom O'Dea\n\nPublished: 12 August 2017, 9.30 pm\n\n{LEDE}\n\n{MORE}"
    )
    assert kinds(text) == [T, S, Y, Y, B, B]
    assert authors(text) == ("Mara Lind", "Tom O'Dea")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Mara Lind", ("Mara Lind",)),
        ("BY MARA J. LIND, Staff Writer", ("Mara J. Lind",)),
        ("By Mara Lind in Ostby and agencies", ("Mara Lind",)),
        ("Reported by Mara Lind, Tom Ode and Jan van der Berg", ("Mara Lind", "Tom Ode", "Jan van der Berg")),
        ("BY MARA LIND AND TOM ODE", ("Mara Lind", "Tom Ode")),
        ("By Mara Lind in Ostby and Tom Ode in Velen", ("Mara Lind", "Tom Ode")),
        ("Analysis by Mara Lind", ("Mara Lind",)),
        ("MARA LIND, Harbour Asia staff writer", ("Mara Lind",)),
        ("Mara Lind, Diplomatic Correspondent", ("Mara Lind",)),
        ("Mara Lind and agencies", ("Mara Lind",)),
    ],
)
def test_by_names_author(line: str, names: tuple[str, ...]) -> None:
    assert authors(f"Leaders talk fish\n\n{line}\n\n{LEDE}\n\n{MORE}") == names


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday Evening, the ferry was still in port, and the passengers had gone home to wait for better news.",
        "By all accounts",
        "Mara Lind",
        "Mara Lind | Latest Pictures",
        "Mara Lind, Harbour Master",
        "Harbour Correspondents in New Delhi",
        "By sea and by land the goods came, as they always had, and Mara Lind of the customs house counted them all.",
    ],
)
def test_no_author_here(line: str) -> None:
    assert authors(f"Leaders talk fish\n\n{line}\n\n{LEDE}\n\n{MORE}") == ()


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("(Reporting by Mara Lind; Editing by Tom Ode)", ("Mara Lind",)),
        ("(Reporting by Mara Lind in Ostby and Tom Ode in Velen; Writing by Jo Roe)", ("Mara Lind", "Tom Ode")),
        ("Reporting by Mara Lind, Tom Ode and Jo Roe; editing by Ann Voss", ("Mara Lind", "Tom Ode", "Jo Roe")),
        ("(Reporting by Velen Newsroom; Editing by Tom Ode)", ()),
        ("(Additional reporting by Mara Lind)", ()),
        ("(Editing by Tom Ode)", ()),
    ],
)
def test_who_reported_by_the_credit_at_the_end(credit: str, names: tuple[str, ...]) -> None:
    text = f"Leaders talk fish\n\n{LEDE}\n\n{MORE}\n\n{credit}\n"
    assert (authors(text), kinds(text)) == (names, [T, B, B, P])
    assert authors(text.replace("fish\n", "fish\n\nBy Ida Berg\n", 1)) == ("Ida Berg",)


def test_a_name_that_stands_twice_and_a_note_on_the_author() -> None:
    text = (
        f"Leaders talk fish\n\n{LEDE}\n\n{MORE}\n\nMara Lind\n\nMara Lind\n\n"
        "Mara Lind, a Northern Post contributor, lived in Ostby for ten years"
    )
    assert kinds(text) == [T, B, B, Y, Y, P]
    assert authors(text) == ("Mara Lind",)


def test_somebody_in_the_article_is_not_its_author() -> None:
    text = (
        f"Leaders talk fish\n\n{LEDE} Mara Lind spoke.\n\n{MORE}\n\nMara Lind is a reporter on the quay and knows all."
    )
    assert authors(text) == ()


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("OSTBY, Norland (AP) — ", "OSTBY, Norland (AP) —"),
        ("OSTBY, Aug. 12 (Xinhua) -- ", "OSTBY, Aug. 12 (Xinhua) --"),
        ("Ostby, August 12, 2021, NNA -- ", "Ostby, August 12, 2021, NNA --"),
        ("Ostby, 12 August (NNA)-", "Ostby, 12 August (NNA)-"),
        ("Ostby - Aug 12 (NNA) - ", "Ostby - Aug 12 (NNA) -"),
        ("OSTBY, Aug. 12 (Norland Press)--", "OSTBY, Aug. 12 (Norland Press)--"),
        ("Port Ostby, 12 August 2021 (NNA): ", "Port Ostby, 12 August 2021 (NNA):"),
        ("Oct 3 (Reuters) - ", "Oct 3 (Reuters) -"),
        ("OSTBY — ", "OSTBY —"),
        ("NEW OSTBY/VELEN (Reuters) - ", "NEW OSTBY/VELEN (Reuters) -"),
        ("(CNN) — ", "(CNN) —"),
        ("Ostby (AFP) – ", "Ostby (AFP) –"),
    ],
)
def test_dateline(head: str, expected: str) -> None:
    assert dateline(f"Leaders talk fish\n\n{head}{LEDE}\n\n{MORE}") == expected


@pytest.mark.parametrize(
    "head",
    [
        "NATO — the alliance — has talked. ",
        "The premier — A. Lind — spoke. ",
        "IT WAS LATE AND EVERYBODY HAD GONE - ",
        "MODERATOR: ",
        "Long-term plans were made. ",
        "(Yes) and ",
    ],
)
def test_no_dateline_here(head: str) -> None:
    assert dateline(f"Leaders talk fish\n\n{head}{LEDE}\n\n{MORE}") is None


@pytest.mark.parametrize(
    "line",
    [
        "This story is developing. More to follow.",
        "SOURCE northernpost.example",
        "FOR IMMEDIATE RELEASE",
        "###",
        "(Reporting by Mara Lind; Editing by Tom Ode)",
        "Editing by Tom Ode",
        "Share on Facebook",
        "Read more: Ferry sails at last",
        "Follow Mara Lind on Twitter @maralind.",
        "© 2017 Northern Post. All rights reserved.",
        "Sign up for our weekly newsletter.",
        "Mara Lind and Tom Ode contributed to this report.",
        "Advertisement",
        "Photo: Mara Lind/Northern Post",
        "Don’t miss our latest pictures",
    ],
)
def test_boilerplate(line: str) -> None:
    assert kinds(f"Leaders talk fish\n\n{LEDE}\n\n{MORE}\n\n{line}")[-1] is P


def test_the_links_at_the_end_of_a_page() -> None:
    links = "Related coverage:\nPremier says ferry is late\nWho mends the lighthouse?"
    text = f"Leaders talk fish\n\n{LEDE}\n\n{links}\n\n{MORE}"
    assert kinds(text) == [T, B, P, P, P, B]


@pytest.mark.parametrize(
    "line",
    [
        "Sources close to the premier said that the ferry would sail again before the winter.",
        "Source material for the talks was sent by post.",
        "Follow the money, the president said.",
        "More than 40 people waited on the quay.",
        "Copyright law was not discussed, the spokesman said.",
        "Reproduction of the plans was forbidden by the ministry.",
        "Support our fishermen, the premier told the crowd, or lose them.",
        "The end of the ferry is near.",
        "Contacts between the two sides will go on.",
        "Emailed questions were not answered.",
    ],
)
def test_no_boilerplate_here(line: str) -> None:
    assert kinds(f"Leaders talk fish\n\n{LEDE}\n\n{MORE}\n\n{line}")[-1] is B


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The premier of Norland spoke today with the president of Sudmark. They\n"
        "discussed the ferry between the two countries, the price of herring in\n"
        "the ports of the north, and the state of the lighthouse at Velen, which\n"
        "has been dark since the storm.\n"
        "\n"
        "The two leaders agreed:\n"
        "- to repair the lighthouse at the earliest opportunity, and at the cost\n"
        "  of both countries;\n"
        "- to speak again.\n"
    )
    paragraphs = [p.span.of(text) for p in layout(text).paragraphs]
    assert [p.split()[0] for p in paragraphs] == ["The", "The", "-", "-"]
    assert [len(p.sentences) for p in layout(text).paragraphs] == [2, 1, 1, 1]


def test_unwrapped_lines_are_a_paragraph_each() -> None:
    text = f"{LEDE}\r\n{MORE}\r\n{LEDE}\r\n"
    assert [p.span.of(text) for p in layout(text).paragraphs] == [LEDE, MORE, LEDE]


def test_headings_inside() -> None:
    text = f"Leaders talk fish\n\n{LEDE}\n\nA lighthouse in the dark\n\n{MORE}\n\n## What next\n\n{MORE}"
    assert kinds(text) == [T, B, H, B, H, B]


def test_header_lines_are_no_paragraphs_of_the_article() -> None:
    text = f"URL: https://post.example/a\nDate: 12 August 2017\n\nLeaders talk fish\n\n{LEDE}"
    assert kinds(text) == [P, P, T, B]


def test_markup_alone_is_boilerplate() -> None:
    text = f'---\ntitle: Fish\n---\n<figure>\n<img src="a.png"\nalt="x" />\n</figure>\n\n{LEDE}\n'
    assert [p.kind for p in layout(text).paragraphs][-1] is B
    assert set(kinds(text)[:-1]) == {P}


@given(st.text(alphabet=list('aB .,\n\r\t:#>-*"“”By@©(1é')))
def test_any_text_is_laid_out_in_order(text: str) -> None:
    at = 0
    for paragraph in layout(text).paragraphs:
        assert at <= paragraph.span.start < paragraph.span.end <= len(text)
        words = paragraph.span.of(text)
        assert words == words.strip()
        inside = paragraph.span.start
        for sentence in paragraph.sentences:
            assert not text[inside : sentence.start].strip()
            inside = sentence.end
        assert inside == paragraph.span.end
        at = paragraph.span.end


@pytest.mark.parametrize("unit", ["A", "“", "[", "(", "<a", "Mr. ", ". ", "By A B, ", "\\", "![", "](a", "A. ", "?”"])
def test_linear(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    start = time.perf_counter()
    layout(text)
    lay_out(article_of("---\na: b\n---\n" + text), LEXICON)
    assert time.perf_counter() - start < 3
