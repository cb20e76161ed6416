"""Offices without a country in a government's own readout: “The Prime Minister spoke to President Roe”."""

from __future__ import annotations

from xicalls.calls.scene import CallScene, Range
from xicalls.lexicon import Lexicon, slug
from xicalls.model import Agent
from xicalls.people.known import Known, know


def holder_at_home(scene: CallScene, phrase: Range) -> Agent | None:
    """The one who held that office of the publishing government or body on the day; ``None`` unless it is only one."""
    if scene.published is None or not scene.official:
        return None
    words = scene.lower[phrase[0] : phrase[1]]
    if words[:1] == ["the"]:
        del words[0]
    if words[-3:] == ["of", "the", "republic"]:
        del words[-3:]
    role = scene.lexicon.derive(_roles).get(" ".join(words))
    if role is None:
        return None
    known = scene.lexicon.derive(know)
    first, last = scene.published.value.start, scene.published.value.end
    sure = {
        key
        for of in _homes(scene, known, role)
        for key in known.holders.get((role, of), ())
        if known.held(key, role, of, first) and known.held(key, role, of, last)
    }
    return known.person(sure.pop(), first) if len(sure) == 1 else None


def _homes(scene: CallScene, known: Known, role: str) -> list[str]:
    """The country of the source; of “the Secretary-General” the bodies that have one and are named in the text."""
    if scene.source is not None and scene.source.value.country:
        return [scene.source.value.country]
    if scene.source is not None and (own := slug(scene.source.value.name)) in known.organisations:
        return [own]  # the Secretary-General, of the United Nations
    return [
        of
        for held, of in known.holders
        if held == role and of in known.organisations and str(known.organisations[of]["name"]) in scene.article.text
    ]


def _roles(lexicon: Lexicon) -> dict[str, str]:
    """Each office by its names in lower case; what several are called is the one that has it for its name."""
    offices = lexicon.table("offices").items()
    named = {str(alias).lower(): key for key, entry in offices for alias in entry.get("aliases", ())}
    return named | {str(entry.get("name", key)).lower(): key for key, entry in reversed(list(offices))}
