"""Family names, for the ids of calls."""

from __future__ import annotations

from xicalls.lexicon import Lexicon, fold
from xicalls.model import Agent
from xicalls.people.known import know


def family_of(agent: Agent, lexicon: Lexicon) -> str:
    """The family name of a person: the lexicon's, else by the order of names that the name shows.

    A king or a pope has none: what he is called by serves.
    """
    known = lexicon.derive(know)
    if family := (known.people.get(agent.id) or {}).get("family"):
        return str(family)
    words = [word for word in agent.name.split() if fold(word).strip(".,") not in known.suffixes]
    if not words:
        return agent.name
    if len(words) > 1 and fold(words[0]) in known.family_first and fold(words[-1]) not in known.given:
        return words[0]
    first = len(words) - 1
    while first > 1 and fold(words[first - 1]) in known.particles:
        first -= 1
    return " ".join(words[first:])
