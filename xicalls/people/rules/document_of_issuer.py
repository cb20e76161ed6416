"""“a statement from the foreign ministry”, “Xinhua’s report”: a document speaks for the one who issued it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.model import Span
from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.phrase import PREPOSITIONS, Phrase, read
from xicalls.people.rules.called_as_in_article import called_as_in_article
from xicalls.people.rules.country_speaks import country_speaks
from xicalls.people.rules.family_name_of_named import family_name_of_named
from xicalls.people.rules.named_in_full import named_in_full
from xicalls.people.rules.one_name_known import one_name_known
from xicalls.people.rules.organisation_named import organisation_named
from xicalls.people.rules.same_as_before import same_as_before
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
BEFORE_FROM = 8
"""Tokens up to “from”: “a short written statement released on Monday by” is long enough."""


def document_of_issuer(
    phrase: Phrase, circle: Circle, decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """Whoever stands after “from” or “by”, or before “’s”, if that is an agent known by name."""
    stretch = _issuer(phrase, circle)
    if stretch is None:
        return None
    tokens, (start, end) = circle.roster.tokens, stretch
    span = Span(tokens.starts[start], tokens.ends[end - 1])
    issuer = read(span, start, end, phrase.place, circle.roster)
    for rule in BY_NAME:
        if (found := rule(issuer, circle, decided)) is not None:
            return finding(found.value, *found.evidence, inferred=True)
    noun = circle.words(*issuer.head)[-1:]
    if not noun or noun[0] not in circle.known.nouns("things") or noun[0] in circle.known.nouns("documents"):
        return None
    found = same_as_before(issuer, circle, decided) or called_as_in_article(issuer, circle, decided)
    return finding(found.value, span, inferred=True) if found is not None else None


def _issuer(phrase: Phrase, circle: Circle) -> tuple[int, int] | None:
    """The tokens of “the mayor’s office” in “a statement issued by the mayor’s office”, of “Xinhua” in “Xinhua’s”."""
    lower, documents = circle.roster.tokens.lower, circle.known.nouns("documents") | circle.known.nouns("utterances")
    said = False
    for i in range(phrase.first, min(phrase.first + BEFORE_FROM, phrase.tail[1] - 1)):
        if lower[i] in FROM and said:
            return i + 1, max(phrase.tail[1], phrase.head[1])
        if lower[i] in PREPOSITIONS and not said:
            break  # the author of a report by
        said = said or lower[i] in documents
    words = circle.words(*phrase.head)
    return phrase.owner if phrase.owner[1] > phrase.owner[0] and words[-1] in documents else None
