"""Small articles for the tests of calls, and what is found in them."""

from __future__ import annotations

from functools import cache

from xicalls.calls.find import find_calls
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.calls.words import words_of
from xicalls.chain import Rule
from xicalls.lexicon import Lexicon, load
from xicalls.model import Article, CallReport, Metadatum, Span
from xicalls.origin.date import find_date
from xicalls.origin.source import find_source
from xicalls.people.cast import meet
from xicalls.reading.layout import lay_out
from xicalls.reading.tokens import tokenise


@cache
def words() -> Lexicon:
    return load()


def article(text: str, **declared: str) -> Article:
    metadata = tuple(Metadatum(key, value) for key, value in declared.items())
    return Article("test", "test.txt", "text", "utf-8", text, metadata, Span(0, len(text)))


def scene_of(item: Article) -> CallScene:
    layout, tokens = lay_out(item, words()), tokenise(item.text)
    source, published = find_source(item, layout, words()), find_date(item, layout, tokens, words())
    cast = meet(item, layout, tokens, published, words())
    return CallScene(item, layout, tokens, cast, words(), words().derive(words_of), source, published)


def calls_in(text: str, **declared: str) -> tuple[CallReport, ...]:
    scene = scene_of(article(text, **declared))
    return find_calls(
        scene.article, scene.layout, scene.tokens, scene.cast, scene.source, scene.published, scene.lexicon
    )


def claimed(rule: Rule[Clue, CallScene, Claim], sentence: str, *, as_title: bool = False) -> list[list[str]]:
    """The participants that one rule finds in one sentence, as they are written; a list for each clue that it takes."""
    text = sentence if as_title else f"{sentence}\n\nNothing else is known so far of what was said.\n"
    scene = scene_of(article(text))
    found = []
    for i, word in enumerate(scene.tokens.lower):
        if word in scene.words.triggers and scene.tokens.starts[i] < len(sentence):
            end = scene.tokens.at(len(sentence))
            finding = rule(Clue(i, 0, end, -1 if as_title else 0), scene, ())
            if finding is not None:
                found.append([scene.span(side).of(text) for side in finding.value.sides])
    return found


def people(report: CallReport) -> list[str]:
    return [agent.id for agent in report.participants]


def day(report: CallReport) -> str | None:
    return report.date.value.edtf if report.date else None
