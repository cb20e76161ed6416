from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xicalls.errors import UnreadableError
from xicalls.model import Article
from xicalls.reading.article import Problem, article_of, read_bytes
from xicalls.reading.decode import decode
from xicalls.reading.front_matter import read_front_matter
from xicalls.reading.html_page import read_page


@pytest.mark.parametrize(
    ("data", "text", "encoding", "codes"),
    [
        ("Zoë “said”\r\n".encode(), "Zoë “said”\r\n", "utf-8", []),
        (codecs.BOM_UTF8 + "Zoë".encode(), "Zoë", "utf-8", []),
        ("Zoë".encode("utf-16"), "Zoë", "utf-16", []),
        (codecs.BOM_UTF32_LE + "Zoë".encode("utf-32-le"), "Zoë", "utf-32", []),
        ("Hello there".encode("utf-16-le"), "Hello there", "utf-16", ["encoding-guessed"]),
        ('<meta charset="iso-8859-1">Zoë'.encode("latin-1"), '<meta charset="iso-8859-1">Zoë', "windows-1252", []),
        ("<?xml encoding='koi8-r'?>Мир".encode("koi8-r"), "<?xml encoding='koi8-r'?>Мир", "koi8-r", []),
        ("He said “yes” to Zoë.".encode("cp1252"), "He said “yes” to Zoë.", "windows-1252", ["encoding-guessed"]),
        (("“é” " * 30).encode() + b"\xff", "“é” " * 30 + "\ufffd", "utf-8", ["undecodable-bytes"]),
    ],
)
def test_decoding(data: bytes, text: str, encoding: str, codes: list[str]) -> None:
    found = decode(data)
    assert (found.text, found.encoding, [notice.code for notice in found.notices]) == (text, encoding, codes)


@pytest.mark.parametrize("data", [b"a\0b\0\0c", b"%PDF-1.4 text", bytes(range(1, 9)) * 20, b"\x89PNG\r\n\x1a\n\0\0"])
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    for name in ("a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv", "a.gz", "a.zip", "a"):
        for found in read_bytes(data, name, "a", 10_000):
            assert isinstance(found, Problem) or found.text.encode() is not None


def front(text: str) -> list[tuple[str, str]]:
    found = read_front_matter(text)
    assert found is not None
    return [(item.key, item.value) for item in found.metadata]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("country: NO", [("country", "NO")]),
        ("time: 12:30", [("time", "12:30")]),
        ("date: '2021-01-22'", [("date", "2021-01-22")]),
        ("Title: It's “fine”", [("title", "It's “fine”")]),
        ("title: 'It''s fine'", [("title", "It's fine")]),
        ('title: "Call with\\_Ann\\xE9 Lind of\\\n  \\ Norland"', [("title", "Call with\u00a0Anné Lind of Norland")]),
        ("title: A long one that\n  goes on\nname: x", [("title", "A long one that goes on"), ("name", "x")]),
        ("tags: [a, 'b c']", [("tags", "a"), ("tags", "b c")]),
        ("tags:\n- a\n- b: c\nx: y", [("tags", "a"), ("tags", "b: c"), ("x", "y")]),
        ("author:\n  name: Jo Po\nx: y", [("author.name", "Jo Po"), ("x", "y")]),
        ("text: >\n  one\n  two\nx: y", [("text", "one two"), ("x", "y")]),
        ("url: http://a.example/b#c # a note", [("url", "http://a.example/b#c")]),
        ("empty:\nx: y", [("x", "y")]),
        ("nonsense\n: :\n- [", []),
    ],
)
def test_front_matter(entry: str, expected: list[tuple[str, str]]) -> None:
    assert front(f"---\n{entry}\n---\nBody.") == expected


@pytest.mark.parametrize("text", ["Body", "--- \nno end", "----\na: b\n---\n", " ---\na: b\n---\n", ""])
def test_no_front_matter_here(text: str) -> None:
    assert read_front_matter(text) is None


def test_front_matter_values_have_spans_and_the_body_begins_after_it() -> None:
    article = article_of("---\ntitle: Fish\ndate: '2020-01-02'\n---\nBody.")
    assert [m.span.of(article.text) for m in article.metadata if m.span] == ["Fish", "2020-01-02"]
    assert article.body.of(article.text).strip() == "Body."
    assert article.format == "markdown"


def only(data: str, file: str) -> Article:
    (found,) = read_bytes(data.encode(), file, "a", 1_000_000)
    assert isinstance(found, Article)
    return found


def test_markdown_is_marked_not_cut() -> None:
    article = only("## Head\n\n**Bold** [link](http://a.example) and [sic], a_b_c, \\* <b>x</b>", "a.md")
    assert [span.of(article.text) for span in article.skipped] == [
        "## ",
        "**",
        "**",
        "[",
        "](http://a.example)",
        "\\",
        "<b>",
        "</b>",
    ]


def test_header_lines_of_a_plain_text() -> None:
    article = only("URL: https://a.example/b\nDate: 12 August 2017\nSource: The Post\n\nText: none.", "a.txt")
    assert [(m.key, m.value) for m in article.metadata] == [
        ("url", "https://a.example/b"),
        ("date", "12 August 2017"),
        ("source", "The Post"),
    ]
    assert all(m.span is not None and m.span.of(article.text) == m.value for m in article.metadata)


@pytest.mark.parametrize(
    "text",
    [
        "Source: Minister to resign over ferry\n\nThe minister said so.",
        "Premier: We will sail\n\nThe premier said: it sails. Date: none.",
        "Title: He said that it was over, and it was.\n\nMore.",
        "A first paragraph that is prose and nothing else, " * 4 + "and no more.\nDate: 12 August 2017",
    ],
)
def test_no_header_here(text: str) -> None:
    assert only(text, "a.txt").metadata == ()


PAGE = """<!DOCTYPE html><html lang="en"><head><title>Fish | Post</title>
<meta property="og:title" content="Leaders talk fish"><meta name="author" content="Mara Lind">
<meta property="article:published_time" content="2017-08-12T10:00:00Z">
<link rel="canonical" href="https://a.example/f">
<script type="application/ld+json">{"@graph": [{"datePublished": "2017-08-12",
"publisher": {"name": "The Post"}}]}</script>
<style>p {color: red}</style></head><body><nav><p>Home</p></nav><article><h1>Leaders talk
fish</h1><p>“We &amp; they <b>talk</b>,” she   said.<p>He said <q>yes</q>.<br>Then no.</p><script>x()</script>
<p>The ferry stopped in March, and nobody has said when it will return to the port of Ostby, or to any other port in
the whole of the north, which is very long.</p></article><footer>© Post</footer></body></html>"""


def test_a_page() -> None:
    article = only(PAGE, "a.html")
    assert article.text.split("\n\n")[:3] == [
        "Leaders talk fish",
        "“We & they talk,” she said.",
        "He said “yes”.\nThen no.",
    ]
    assert "Home" not in article.text
    assert "©" not in article.text
    declared = {m.key: m.value for m in article.metadata}
    assert declared["title"] == "Leaders talk fish"
    assert declared["author"] == "Mara Lind"
    assert declared["article:published_time"] == "2017-08-12T10:00:00Z"
    assert declared["datepublished"] == "2017-08-12"
    assert declared["publisher"] == "The Post"
    assert declared["url"] == "https://a.example/f"
    assert only(PAGE, "a.txt").format == "html"


@given(st.text(alphabet=list("<>/!-ap=\"' [CDATA&;")))
def test_any_page_is_read(source: str) -> None:
    read_page(source)
