"""Whole articles in many styles, ``golden/*.txt``, with the statements that a reader finds in them, ``*.json``.

The expected statements are written by reading. White space, quotation marks and punctuation at the edges of a content
make no difference, nor does the order of joint speakers. A statement that is not found yet bears its reason
(``"gap"``); what is found and should not be stands among the ``"strays"`` with its reason.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.attribution.markup import lexicon, plain
from xicalls.pipeline import analyse_article
from xicalls.reading.article import article_of

if TYPE_CHECKING:
    from xicalls.model import Agent, Finding

GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(path.stem for path in GOLDEN.glob("*.txt"))


def shown(kind: str, who: list[str], to: list[str], via: list[str], text: str) -> str:
    """One statement on one line, to compare and to read."""
    line = f"[{kind}] {' + '.join(sorted(who)) or '-'}"
    line += f" to {' + '.join(sorted(to))}" if to else ""
    line += f" via {' + '.join(via)}" if via else ""
    return f"{line}: {' … '.join(plain(part) for part in text.split(' … '))}"


def line_of(wanted: dict[str, Any]) -> str:
    return shown(wanted["kind"], wanted["speakers"], wanted.get("to", []), wanted.get("via", []), wanted["text"])


def ids_of(finding: Finding[tuple[Agent, ...]] | None) -> list[str]:
    return [agent.id for agent in finding.value] if finding else []


@cache
def read(name: str) -> dict[str, list[dict[str, Any]]]:
    expected: dict[str, list[dict[str, Any]]] = json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
    return expected


@cache
def found(name: str) -> tuple[str, ...]:
    text = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    lines = []
    for one in sorted(analyse_article(article_of(text), lexicon()).attributions, key=lambda a: a.statement.spans[0]):
        who, to, via = (ids_of(finding) for finding in (one.speakers, one.addressees, one.via))
        content = " … ".join(plain(span.of(text)) for span in one.statement.spans)
        lines.append(shown(one.statement.kind.value, who, to, via, content))
    return tuple(lines)


@pytest.mark.parametrize("name", NAMES)
def test_the_statements_are_those_a_reader_finds(name: str) -> None:
    wanted = [line_of(one) for one in read(name)["statements"] if "gap" not in one]
    allowed = [line_of(one) for one in (*read(name)["statements"], *read(name)["strays"])]
    missing = [f"- {line}" for line in wanted if line not in found(name)]
    stray = [f"+ {line}" for line in found(name) if line not in allowed]
    assert not missing + stray, "\n" + "\n".join(missing + stray)
    assert len(found(name)) == len(set(found(name))), "one statement twice"


GAPS = [(name, line_of(one), one["gap"]) for name in NAMES for one in read(name)["statements"] if "gap" in one]
STRAYS = [(name, line_of(one), one["reason"]) for name in NAMES for one in read(name)["strays"]]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        pytest.param(name, line, marks=pytest.mark.xfail(strict=True, raises=AssertionError, reason=why))
        for name, line, why in GAPS
    ],
)
def test_what_is_still_missed(name: str, line: str) -> None:
    assert line in found(name)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        pytest.param(name, line, marks=pytest.mark.xfail(strict=True, raises=AssertionError, reason=why))
        for name, line, why in STRAYS
    ],
)
def test_what_is_still_made_up(name: str, line: str) -> None:
    assert line not in found(name)


def test_every_article_has_its_statements() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(NAMES)
    assert len(NAMES) >= 6
