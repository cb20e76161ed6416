"""Writing down whom words refer to: “[Ms Roe] smiled. [She] said …”, a pair of brackets for each phrase."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from xicalls.lexicon import Lexicon, load
from xicalls.model import Article, Finding, FuzzyDate, Layout, Paragraph, ParagraphKind, Source, Span
from xicalls.people.cast import Cast, meet, refer
from xicalls.reading.tokens import tokenise

if TYPE_CHECKING:
    from xicalls.model import Agent

_BRACKETED = re.compile(r"\[([^\]]*)\]")
_SENTENCE = re.compile(r"\S.*?(?:(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Sen)(?<!Gov)(?<! [A-Z])[.?!][”\"]?(?=\s|$)|$)")


@cache
def lexicon() -> Lexicon:
    """The words that come with the program."""
    return load()


def laid_out(text: str) -> Layout:
    """A paragraph a line, its sentences split at full stops: enough for what these tests write."""
    paragraphs = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        sentences = tuple(Span(start + m.start(), start + m.end()) for m in _SENTENCE.finditer(line.group()))
        paragraphs.append(Paragraph(Span(start, line.end()), ParagraphKind.BODY, sentences))
    return Layout(None, None, tuple(paragraphs))


def cast_of(text: str, day: str = "", home: str = "") -> Cast:
    """The cast of a text that came out on a day (ISO), issued by the government of a country (ISO)."""
    article = Article("a", "a.txt", "text", "utf-8", text, body=Span(0, len(text)))
    date = Finding(FuzzyDate(day, day, day), (), "stated") if day else None
    issuer = Finding(Source("The Palace", "government", None, home), (), "stated") if home else None
    return meet(article, laid_out(text), tokenise(text), date, lexicon(), issuer)


def resolve(marked: str, day: str = "", home: str = "") -> list[tuple[str, str]]:
    """For each phrase in brackets: the ids of whom it refers to, joined by “ + ” (“-” for unknown), and the rule."""
    text, spans, end = "", [], 0
    for match in _BRACKETED.finditer(marked):
        text += marked[end : match.start()]
        spans.append(Span(len(text), len(text) + len(match.group(1))))
        text += match.group(1)
        end = match.end()
    text += marked[end:]
    found = refer(spans, cast_of(text, day, home))
    return [(" + ".join(agent.id for agent in f.value), f.rule) if f else ("-", "") for f in found]


def last(marked: str, day: str = "", home: str = "") -> tuple[str, str]:
    """As ``resolve``, of the last phrase in brackets."""
    return resolve(marked, day, home)[-1]


def agent(marked: str, day: str = "") -> Agent:
    """The agent of the one phrase in brackets."""
    match = _BRACKETED.search(marked)
    assert match is not None
    text = marked.replace("[", "").replace("]", "")
    (found,) = refer([Span(match.start(), match.end() - 2)], cast_of(text, day))
    assert found is not None
    return found.value[0]
