"""Writing down statements where they stand: “[q We must talk],” [cue said] [s Xi].

A pair of brackets for each part: ``s`` the words that name the source, ``cue`` the reporting words, ``q`` the content
(several for a split one), ``a`` whom it was said to, ``v`` on whose word we have it; they may hold one another. Other
brackets (``[sic]``) are text. A line is a paragraph; one that begins with ``# `` is a title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from xicalls.attribution.scene import Scene
from xicalls.attribution.statements import find_statements
from xicalls.lexicon import Lexicon, load
from xicalls.model import Article, Finding, Layout, Paragraph, ParagraphKind, Source, Span, Statement
from xicalls.people.cast import meet
from xicalls.reading.quotes import pair_marks
from xicalls.reading.sentences import split_sentences, words_of
from xicalls.reading.tokens import tokenise

_BRACKET = re.compile(r"\[(?:(q|s|cue|a|v) )?|\]")
_TITLE = re.compile(r"^# ", re.M)
_EDGES = " \t\n“”‘’\"'`«»„.,;:!?…—–-()"
_SLACK = re.compile(r"[\s“”‘’\"'`«»„]+")


@dataclass
class Marked:
    """A text, and what is marked in it: by role, the spans in text order."""

    text: str = ""
    titles: set[int] = field(default_factory=set)
    spans: dict[str, list[Span]] = field(default_factory=lambda: {role: [] for role in ("q", "s", "cue", "a", "v")})

    def words(self, role: str) -> list[str]:
        return [span.of(self.text) for span in sorted(self.spans[role])]


def marked(source: str) -> Marked:
    """The text without the brackets that mark, and the spans of what stood in them."""
    made = Marked()
    at, open_marks = 0, []
    for match in _BRACKET.finditer(source):
        made.text += source[at : match.start()]
        at = match.end()
        if match.group() != "]":
            open_marks.append((match.group(1), len(made.text)))
            made.text += "" if match.group(1) else "["
        else:
            assert open_marks, f"a bracket closes that was never opened: {source}"
            role, start = open_marks.pop()
            if role:
                made.spans[role].append(Span(start, len(made.text)))
            else:
                made.text += "]"
    assert not open_marks, f"a bracket stays open: {source}"
    made.text += source[at:]
    for number, line in enumerate(made.text.split("\n")):
        if line.startswith("# "):
            made.titles.add(number)
    return made


@cache
def lexicon() -> Lexicon:
    """The words that come with the program."""
    return load()


def laid_out(text: str, titles: set[int]) -> Layout:
    """A paragraph a line."""
    words = lexicon().derive(words_of)
    paragraphs, at = [], 0
    for number, line in enumerate(text.split("\n")):
        start, end = at + 2 * (number in titles), at + len(line)
        at = end + 1
        if start < end:
            kind = ParagraphKind.TITLE if number in titles else ParagraphKind.BODY
            paragraphs.append(Paragraph(Span(start, end), kind, split_sentences(text, start, end, words)))
    return Layout(None, None, tuple(paragraphs))


def statements_in(made: Marked, *, readout: bool = False) -> tuple[Statement, ...]:
    """What the program finds; ``readout`` makes the text an official one."""
    text = made.text
    article = Article("a", "a.txt", "text", "utf-8", text, body=Span(0, len(text)))
    layout, tokens = laid_out(text, made.titles), tokenise(text)
    marks, _ = pair_marks(text, layout)
    cast = meet(article, layout, tokens, None, lexicon())
    source = Finding(Source("A ministry", "official readout"), (), "test") if readout else None
    return find_statements(Scene(text, tokens, layout, marks, cast, lexicon(), source))


def plain(words: str) -> str:
    """Words as they are compared: white space, quotation marks and punctuation at the edges make no difference."""
    return _SLACK.sub(" ", words).strip(_EDGES)


def plain_content(text: str, spans: list[Span] | tuple[Span, ...]) -> str:
    """The parts of a content, in text order, as they are compared."""
    return " … ".join(plain(span.of(text)) for span in sorted(spans))


def complaints(made: Marked, found: Statement) -> list[str]:
    """In what a statement differs from what is marked; empty where they agree."""
    text, wrong = made.text, []
    if (content := plain_content(text, found.spans)) != (wanted := plain_content(text, made.spans["q"])):
        wrong.append(f"content “{content}”, not “{wanted}”")
    if made.spans["s"]:
        mention = made.spans["s"][0]
        if found.mention is None or not found.mention.covers(mention):
            wrong.append(f"source {_shown(text, found.mention)}, not {_shown(text, mention)}")
    elif found.mention is not None:
        wrong.append(f"source {_shown(text, found.mention)}, not none")
    if made.spans["cue"] and not (found.cue and found.cue.overlaps(made.spans["cue"][0])):
        wrong.append(f"cue {_shown(text, found.cue)}, not {_shown(text, made.spans['cue'][0])}")
    hearer = made.spans["a"][0] if made.spans["a"] else None
    if (hearer is None) != (found.addressee is None) or (
        hearer and found.addressee and not found.addressee.covers(hearer)
    ):
        wrong.append(f"addressee {_shown(text, found.addressee)}, not {_shown(text, hearer)}")
    via = [plain(span.of(text)) for span in found.via]
    if via != [plain(words) for words in made.words("v")]:
        wrong.append(f"via {via}, not {made.words('v')}")
    return wrong


def _shown(text: str, span: Span | None) -> str:
    return f"“{span.of(text)}”" if span else "none"


def listed(text: str, statements: tuple[Statement, ...]) -> str:
    """Statements for a test's message, a line each."""
    return (
        "\n".join(
            f"  {s.rule}: {_shown(text, s.mention)} {_shown(text, s.cue)} → “{plain_content(text, s.spans)}”"
            for s in statements
        )
        or "  no statement"
    )
