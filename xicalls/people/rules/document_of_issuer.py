"""“a statement from the foreign ministry”, “Xinhua’s report”: a document speaks for the one who issued it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import Span
from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.phrase import Phrase, read
from xicalls.people.rules.country_speaks import country_speaks
from xicalls.people.rules.family_name_of_named import family_name_of_named
from xicalls.people.rules.named_in_full import named_in_full
from xicalls.people.rules.one_name_known import one_name_known
from xicalls.people.rules.organisation_named import organisation_named
from xicalls.people.rules.short_for_body import short_for_body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding

BY_NAME = (
    named_in_full,
    organisation_named,
    family_name_of_named,
    one_name_known,
    country_speaks,
    short_for_body,
)
"""The rules that need nothing but a name."""
FROM = frozenset({"from", "by"})


def document_of_issuer(
    phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """Whoever stands after “from” or “by”, or before “’s”, if that is an agent known by name."""
    tokens = circle.roster.tokens
    words = circle.words(*phrase.head)
    while words and words[-1].endswith("ed"):
        words.pop()  # a readout released by
    if not words or words[-1] not in circle.known.nouns("documents"):
        return None
    start, end = phrase.tail
    while start < end and tokens.lower[start] not in FROM:
        start += 1
    start, end = (start + 1, end) if start < end else phrase.owner
    if end <= start:
        return None
    span = Span(tokens.starts[start], tokens.ends[end - 1])
    issuer = read(span, start, end, phrase.place, circle.roster)
    for rule in BY_NAME:
        if (found := rule(issuer, circle, decided)) is not None:
            return finding(found.value, *found.evidence, inferred=True)
    return None
