from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xicalls.render.safe import one_line, visible
from xicalls.render.screen import Piece, Screen, columns, cut_to, shows_colour, wrap


def lines(pieces: list[Piece], width: int) -> list[str]:
    return ["".join(piece.text for piece in line) for line in wrap(pieces, width)]


@pytest.mark.parametrize(
    ("text", "width", "wrapped"),
    [
        ("one two three", 100, ["one two three"]),
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 100, ["one  two"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("a abcdefghij", 4, ["a", "abcd", "efgh", "ij"]),
        ("one\ntwo", 100, ["one", "two"]),
        ("习近平主席", 4, ["习近", "平主", "席"]),
        ("", 10, [""]),
    ],
)
def test_text_is_wrapped_at_spaces(text: str, width: int, wrapped: list[str]) -> None:
    assert lines([Piece(text)], width) == wrapped


def test_a_word_may_run_over_pieces() -> None:
    pieces = [Piece("say “"), Piece("we agree", "1"), Piece("”, he said")]
    assert lines(pieces, 9) == ["say “we", "agree”,", "he said"]
    assert [piece.style for piece in next(iter(wrap(pieces, 9)))] == ["", "", "", "1"]


@given(st.lists(st.tuples(st.text(alphabet="ab 习\n“", max_size=12), st.sampled_from(["", "1"]))), st.integers(8, 40))
def test_wrapping_loses_nothing_and_fits(parts: list[tuple[str, str]], width: int) -> None:
    pieces = [Piece(*part) for part in parts]
    found = lines(pieces, width)
    assert all(columns(line) <= width or columns(line) == sum(columns(p.text) for p in pieces) for line in found)
    whole = "".join(text for text, _ in parts)
    assert "".join(found).replace(" ", "") == whole.replace(" ", "").replace("\n", "")


@pytest.mark.parametrize(("width", "shown"), [(20, "one two three"), (8, "one two…"), (4, "one…")])
def test_a_line_is_cut_with_an_ellipsis(width: int, shown: str) -> None:
    assert "".join(piece.text for piece in cut_to([Piece("one two "), Piece("three", "1")], width)) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\u202eb", "a<U+202E>b"),
        ("\x7f\x00", "␡␀"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("[bold]x[/bold] [/sic]", "[bold]x[/bold] [/sic]"),
        ("Zoë 习", "Zoë 习"),
    ],
)
def test_control_characters_become_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_reaches_a_terminal_that_moves_it(text: str) -> None:
    shown = visible(text)
    assert not any((ord(c) < 32 and c not in "\t\n") or 0x7F <= ord(c) < 0xA0 for c in shown)
    shown.encode()
    assert "\n" not in one_line(text)


@pytest.mark.parametrize(
    ("color", "environment", "terminal", "shown"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_when_colour_is_shown(
    monkeypatch: pytest.MonkeyPatch, color: str, environment: dict[str, str], terminal: bool, shown: bool
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert shows_colour(color, terminal=terminal) is shown


def test_speakers_keep_their_colour() -> None:
    screen = Screen("never", io.StringIO())
    first, second = screen.colour_of("a"), screen.colour_of("b")
    assert first != second
    assert screen.colour_of("a") == first


def test_styles_are_written_only_in_colour() -> None:
    for color, written in (("always", "\x1b[1mx\x1b[0m\n"), ("never", "x\n")):
        stream = io.StringIO()
        Screen(color, stream).write([Piece("x", "1")])
        assert stream.getvalue() == written
