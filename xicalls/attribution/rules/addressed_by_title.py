"""Mr Roe pointed out that Mr. President and he had met. — a title without a name speaks to whoever holds it."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.asides import TITLES
from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import span_of
from xicalls.attribution.words import FORMS
from xicalls.lexicon import fold
from xicalls.model import Finding, Span, Statement


def addressed_by_title(
    statement: Statement, reading: Reading, _decided: Sequence[Finding[Span] | None]
) -> Finding[Span] | None:
    """*Mr. President*, *Madam Chancellor* inside the reported words, no name after it."""
    asides = reading.asides
    if not asides.titles:
        return None
    page = reading.page
    tokens = page.tokens
    for span in statement.spans:
        if not asides.has_title(span):
            continue
        held = tokens.within(span.start, span.end)
        for token in held[:-1]:
            if tokens.lower[token] not in FORMS:
                continue
            title = token + 1 + (tokens.words[token + 1] == ".")
            if title + 1 >= held.stop or tokens.lower[title] not in TITLES or not tokens.words[title][0].isupper():
                continue
            if not tokens.words[title + 1][0].isupper():
                found = span_of(page, (token, title + 1))
                return Finding(found, (found,), "")
    return None


def bare_title(words: str) -> str | None:
    """The title in *Mr. President*, folded; ``None`` where the words are anything else."""
    parts = fold(words).replace(".", " ").split()
    return parts[1] if len(parts) == 2 and parts[0] in FORMS and parts[1] in TITLES else None
