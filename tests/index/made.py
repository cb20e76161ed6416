"""Analyses made by hand, so that the index can be tested whatever the rules find."""

from __future__ import annotations

from xicalls.model import (
    Agent,
    AgentKind,
    Analysis,
    Article,
    Attribution,
    Basis,
    CallReport,
    Finding,
    FuzzyDate,
    Kind,
    Layout,
    Notice,
    Paragraph,
    ParagraphKind,
    Passage,
    Source,
    Span,
    Statement,
)

ROE = Agent("jane-roe", "Jane Roe", AgentKind.PERSON, "President of Arland", "AR", "Q1", ("President Roe", "Roe"), "f")
DOE = Agent("john-doe", "John Doe", AgentKind.PERSON, "President of Borland", "BO", None, ("Doe",), "m")
AGENCY = Agent("arpress", "Arpress", AgentKind.ORGANISATION, country="AR")
OFFICIAL = Agent("borland-official", "Borland official", AgentKind.UNNAMED)

TEXT = """Arland and Borland agree

President Jane Roe told John Doe that “the [island] matters” to trade, Arpress said.
“We agree,” a Borland official said, “on trade.”
"""
"""An article of six paragraphs' worth of the index: a title, two paragraphs, two statements, one topic, one call."""


def span(words: str, text: str = TEXT, nth: int = 0) -> Span:
    """Where some words stand."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def day(iso: str) -> FuzzyDate:
    """One day."""
    return FuzzyDate(iso, iso, iso)


def finding(value: object, *words: str, rule: str = "made_by_hand", basis: Basis = Basis.STATED) -> Finding[object]:
    """Something found on some words."""
    return Finding(value, tuple(span(word) for word in words), rule, basis, tuple("by hand" for _ in words))


def analysis(
    name: str = "arland", date: str | None = "2021-03-04", source: str = "Arland Daily", *, calls: bool = True
) -> Analysis:
    """What ``TEXT`` says."""
    title, first, second = "Arland and Borland agree", TEXT.split("\n")[2], TEXT.split("\n")[3]
    told = Statement(
        (span("“the [island] matters” to trade"),),
        Kind.MIXED,
        "told_someone",
        cue=span("told"),
        mention=span("President Jane Roe"),
        quoted=(span("the [island] matters"),),
        addressee=span("John Doe"),
        evidence=(span("told"),),
    )
    agreed = Statement((span("We agree,"), span("on trade.")), Kind.DIRECT, "split_quote", cue=span("said", nth=1))
    report = CallReport(
        (ROE, DOE),
        (span("told John Doe"),),
        "told_someone_by_phone",
        Finding(day(date), (span("agree"),), "same_day", Basis.INFERRED, ("the same day",)) if date else None,
        requested_by=Finding(DOE, (span("John Doe"),), "asked_for"),
    )
    return Analysis(
        article=Article(name, f"{name}.txt", "text", "utf-8", TEXT, (), Span(0, len(TEXT))),
        layout=Layout(
            Finding(title, (span(title),), "first_line"),
            None,
            (
                Paragraph(span(title), ParagraphKind.TITLE, (span(title),)),
                Paragraph(span(first), ParagraphKind.BODY, (span(first),)),
                Paragraph(span(second), ParagraphKind.BODY, (span(second),)),
            ),
        ),
        source=Finding(Source(source, "newspaper", "arlanddaily.example", "AR"), (), "made_by_hand"),
        published=Finding(day(date), (span("agree"),), "made_by_hand", Basis.STATED, ("on the day",)) if date else None,
        marks=(),
        attributions=(
            Attribution(
                told,
                Finding((ROE,), (span("President Jane Roe"),), "named_in_full"),
                Finding((DOE,), (span("John Doe"),), "named_in_full"),
                Finding((AGENCY,), (span("Arpress"),), "named_in_full"),
                (Finding("trade", (span("trade"),), "words_of_topic"),),
            ),
            Attribution(agreed, Finding((OFFICIAL,), (span("a Borland official"),), "called_as_in_article")),
        ),
        passages=(
            Passage("trade", span(first), (span("trade"),)),
            Passage("trade", span(second), (span("trade", nth=1),)),
        ),
        calls=(report,) if calls else (),
        notices=(Notice("odd", "something is odd", span("agree")),),
    )
