"""What the tokens of a content are made into: spans, kind, statement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.page import Page
from xicalls.attribution.phrases import (
    Range,
)
from xicalls.attribution.words import (
    PUNCTUATION,
)
from xicalls.model import Basis, Finding, Kind, Span, Statement, as_finding, as_span, as_statement


def make_statement(
    page: Page, clause: Clause, ranges: Sequence[Range], cue: Range | None = None
) -> Finding[Statement] | None:
    """The statement of a clause whose content is these token ranges; ``None`` where nothing is left of it."""
    spans = spans_of(page, ranges)
    if not spans:
        return None
    starts, ends = page.tokens.starts, page.tokens.ends
    first, last = cue or clause.group
    reporting = as_span((starts[first], ends[last - 1]))
    mention = addressee = None
    evidence: tuple[Span, ...] = (reporting,)
    if clause.subject:
        first, last = clause.subject
        mention = as_span((starts[first], ends[last - 1]))
        evidence = (mention, reporting)
    if clause.hearer:
        addressee = span_of(page, clause.hearer)
    kind, quoted = _INDIRECT if _is_unquoted(page, ranges) else kind_of(page, spans)
    statement = as_statement((spans, kind, "", reporting, mention, quoted, addressee, (), evidence))
    return as_finding((statement, evidence, "", Basis.STATED, ()))


_INDIRECT: tuple[Kind, tuple[Span, ...]] = Kind.INDIRECT, ()


def _is_unquoted(page: Page, ranges: Sequence[Range]) -> bool:
    """Whether no quotation stands in these tokens, as in most contents: then the kind need not be worked out."""
    inside = page.inside
    return all(first >= last or max(inside[first:last]) < 0 for first, last in ranges)


def found(
    page: Page,
    spans: tuple[Span, ...],
    *,
    cue: Span | None,
    mention: Span | None,
    addressee: Span | None = None,
    via: tuple[Span, ...] = (),
) -> Finding[Statement] | None:
    """A statement with its kind worked out, as the finding that rules return; ``None`` where no words are left."""
    if not spans:
        return None
    kind, quoted = kind_of(page, spans)
    evidence = tuple(span for span in (mention, cue) if span is not None)
    return Finding(Statement(spans, kind, "", cue, mention, quoted, addressee, via, evidence), evidence, "")


def spans_of(page: Page, ranges: Sequence[Range]) -> tuple[Span, ...]:
    """The spans of some token ranges, the outermost quotation marks left out where one stands at an end."""
    spans = []
    for first, last in ranges:
        if first >= last:
            continue
        start, end = page.tokens.starts[first], page.tokens.ends[last - 1]
        number = page.inside[first]
        if number >= 0 and page.bounds[number][0] == first and (last >= page.bounds[number][1]):
            content = page.quotes[number].content
            if page.bounds[number][1] == last:
                start, end = content.start, content.end
        if start < end and not (page.text[start].isspace() and page.text[start:end].isspace()):
            spans.append(as_span((start, end)))
    return tuple(spans)


def kind_of(page: Page, spans: Sequence[Span]) -> tuple[Kind, tuple[Span, ...]]:
    """How much of a content stands in quotation marks, and the words that do (for a mixed one).

    Unquoted words of punctuation only do not make a statement mixed.
    """
    quoted: list[Span] = []
    outside = False
    starts, inside = page.tokens.starts, page.inside
    for span in spans:
        first = bisect_left(starts, span.start)
        held = inside[first : bisect_left(starts, span.end, first)]
        if not held or max(held) < 0:  # the most frequent case: no quotation in it
            outside = True
            continue
        if not outside and min(held) < 0:
            outside = any(number < 0 and not page.bits[token] & PUNCTUATION for token, number in enumerate(held, first))
        for number in dict.fromkeys(held):
            if number >= 0:
                content = page.quotes[number].content
                start, end = max(content.start, span.start), min(content.end, span.end)
                if start < end:
                    quoted.append(as_span((start, end)))
    if not quoted:
        return Kind.INDIRECT, ()
    return (Kind.MIXED, tuple(quoted)) if outside else (Kind.DIRECT, ())


def span_of(page: Page, tokens: Range) -> Span:
    """The span of a token range."""
    return Span(page.tokens.starts[tokens[0]], page.tokens.ends[tokens[1] - 1])
