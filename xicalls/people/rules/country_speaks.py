"""“China said”, “Beijing warned”: a country, or a capital for its government."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import CAPITAL, COUNTRY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def country_speaks(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """The country whose name, or whose capital, is the whole head (“communist China” too)."""
    last = phrase.last
    if last is None or last.kind not in (COUNTRY, CAPITAL) or len(phrase.names) > 1:
        return None
    return finding((circle.known.country(last.key),), circle.span_of(last), inferred=last.kind == CAPITAL)
