"""Offices without a country in a government's own readout: “The Prime Minister spoke to President Roe”."""

from __future__ import annotations

from xicalls.calls.scene import CallScene, Range
from xicalls.lexicon import Lexicon
from xicalls.model import Agent
from xicalls.people.known import know

_KINDS = frozenset({"government", "official readout"})


def holder_at_home(scene: CallScene, phrase: Range) -> Agent | None:
    """The one who held that office of the publishing government on the day, if it is only one; else ``None``."""
    source, published = scene.source, scene.published
    if source is None or published is None or source.value.kind not in _KINDS or not source.value.country:
        return None
    words = scene.lower[phrase[0] : phrase[1]]
    if words[:1] == ["the"]:
        del words[0]
    role = scene.lexicon.derive(_roles).get(" ".join(words))
    if role is None:
        return None
    known = scene.lexicon.derive(know)
    country, first, last = source.value.country, published.value.start, published.value.end
    holders = known.holders.get((role, country), ())
    sure = [key for key in holders if known.held(key, role, country, first) and known.held(key, role, country, last)]
    return known.person(sure[0], first) if len(sure) == 1 else None


def _roles(lexicon: Lexicon) -> dict[str, str]:
    """Each office by its names in lower case."""
    return {
        str(name).lower(): key
        for key, entry in lexicon.table("offices").items()
        for name in (entry.get("name", key), *entry.get("aliases", ()))
    }
