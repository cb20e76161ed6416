"""“We must talk,” Mr Roe said. “Now.” — a quotation by itself goes on with the one before it.

So does a paragraph that is nothing but a quotation, after one that ended in a quotation or its cue.
"""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.loose import Loose
from xicalls.model import Finding, Kind, Span, Statement


def quote_goes_on(
    loose: Loose, scene: tuple[Reading, Sequence[Statement]], _decided: Sequence[Finding[int] | None]
) -> Finding[int] | None:
    """A sentence that is a quotation only, right after a statement with quoted words."""
    if not loose.alone or loose.previous is None:
        return None
    _, statements = scene
    before = statements[loose.previous]
    if before.kind is Kind.INDIRECT and not loose.near:
        return None
    if before.rule == "was_asked":
        return None  # “Ms Roe was asked about the ferry. “We have waited.””: what she was asked does not go on
    return Finding(loose.previous, (Span(loose.span.start, loose.span.end),), "")
