from __future__ import annotations

import io

import pytest

from xicalls.render.screen import Screen
from xicalls.render.tables import Column, show

HEADINGS = (Column("name", "bold"), Column("said", right=True), Column("topics"))
ROWS = (("Jane [/sic] Roe", "7", "trade, korea, taiwan, xinjiang, tibet, climate, energy"), ("习近平", "12", "–"))


def shown(width: int | None, monkeypatch: pytest.MonkeyPatch, color: str = "never") -> list[str]:
    if width is None:
        monkeypatch.delenv("COLUMNS", raising=False)
    else:
        monkeypatch.setenv("COLUMNS", str(width))
    stream = io.StringIO()
    show(ROWS, HEADINGS, Screen(color, stream), stream)
    return stream.getvalue().splitlines()


def test_a_pipe_gets_whole_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(None, monkeypatch) == [
        "name             said  topics",
        "Jane [/sic] Roe     7  trade, korea, taiwan, xinjiang, tibet, climate, energy",
        "习近平             12  –",
    ]


def test_a_terminal_gets_wrapped_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shown(72, monkeypatch)
    assert max(map(len, lines)) <= 72
    assert len(lines) > len(ROWS) + 1
    assert any("Jane [/sic] Roe" in line for line in lines)
    assert any("energy" in line for line in lines)


def test_a_narrow_terminal_gets_one_row_below_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(30, monkeypatch) == [
        "Jane [/sic] Roe",
        "  said 7",
        "  topics trade, korea,",
        "    taiwan, xinjiang, tibet,",
        "    climate, energy",
        "",
        "习近平",
        "  said 12",
        "",
    ]


def test_colour_changes_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    coloured = "\n".join(shown(200, monkeypatch, "always"))
    assert "\x1b[" in coloured
    assert "Jane [/sic] Roe" in coloured
