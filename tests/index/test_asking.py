"""What people type is looked for as it is, whatever signs are in it; Chinese words of two characters are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.run import SEEDS, ask
from xicalls import Corpus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHINESE = "两国领导人通电话\n\n他强调，台湾问题关系到两国关系的政治基础。\n"
ENGLISH = "Leaders speak by phone\n\nPresident Jane Roe said: “The island of Kinmen matters to 台湾 and to us.”\n"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("chinese")
    (made / "zh.txt").write_text(CHINESE, encoding="utf-8")
    (made / "en.txt").write_text(ENGLISH, encoding="utf-8")
    return made


@pytest.mark.parametrize(
    ("words", "found"), [("台湾", ["en", "zh"]), ("湾台", []), ("问题", ["zh"]), ("台", ["en", "zh"])]
)
def test_two_characters_are_found(folder: Path, cache: str, words: str, found: list[str]) -> None:
    done = ask("search", words, "-C", folder, "--json", XICALLS_CACHE=cache)
    assert done.err == ""
    assert sorted(record["article"] for record in done.json()) == found


def test_two_characters_of_a_statement_are_found(folder: Path, cache: str) -> None:
    done = ask("quotes", "--contains", "台湾", "-C", folder, "--fields", "article", "--json", XICALLS_CACHE=cache)
    assert {"article": "en"} in done.json()
    assert ask("quotes", "--contains", "湾台", "-C", folder, "--json", XICALLS_CACHE=cache).json() == []


@pytest.fixture(scope="module")
def seeds(cache: str) -> Iterator[Corpus]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XICALLS_CACHE", cache)
        with Corpus(SEEDS) as corpus:
            yield corpus


SIGNS = st.text(st.sampled_from(list("ab \"'*^():-+{}[]%_;,.?!/\\|&<>=~#@`“”’台湾\0\n")) | st.characters(), max_size=12)
SYNTAX = st.sampled_from(["NEAR(a b)", "a OR b", "words:x", "x' OR 1=1 --", '"', "a AND", "NOT", "*", "a*", "%", "?1"])


@settings(max_examples=60, deadline=None)
@given(typed=SIGNS | SYNTAX)
def test_nothing_that_is_typed_is_syntax(seeds: Corpus, typed: str) -> None:
    seeds.search(typed)
    for name in ("speaker", "to", "via", "participant", "source", "contains"):
        assert len(seeds.quotes(**{name: typed})) <= 100
    seeds.calls(speaker=typed, contains=typed)
    seeds.articles(source=typed)
