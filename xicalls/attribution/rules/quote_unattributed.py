"""“Nobody has asked us yet.” — a sentence that is nothing but a quotation, and nobody near it who says it.

It is somebody's words, so it is a statement; whose, is left open.
"""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import found
from xicalls.attribution.loose import Loose
from xicalls.model import Finding, Statement

_LEAST = 5
"""Words that a quotation must have to be more than a title or a motto."""


def quote_unattributed(
    loose: Loose, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The quotation, without a speaker."""
    page = reading.page
    if not loose.whole or len(page.tokens.within(loose.span.start, loose.span.end)) < _LEAST:
        return None
    return found(page, (loose.span,), cue=None, mention=None)
