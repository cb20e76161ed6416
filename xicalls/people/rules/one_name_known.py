"""“President Moon” in 2021, “Xi”: one name that the lexicon ties to one person, by the office or by fame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.people.circle import Agents, Circle, finding
from xicalls.people.known import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.phrase import Phrase


def one_name_known(
    phrase: Phrase, circle: Circle, _decided: Sequence[Finding[Agents] | None]
) -> Finding[Agents] | None:
    """Somebody whom the article never names in full; inferred from who held the office then."""
    last = phrase.last
    if last is None or last.kind != UNKNOWN:
        return None
    person = circle.roster.bearer(last)
    return finding((circle.agent(person),), circle.span_of(last), inferred=True) if person else None
