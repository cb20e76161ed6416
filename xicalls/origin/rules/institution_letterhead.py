"""A government's letterhead, in one line or several: ``GOVERNMENT OF FREEDONIA / MINISTRY OF FOREIGN AFFAIRS``.

The office is looked up among the outlets of its country, in whatever order the words stand; one that is not known is
called what the paper calls it.
"""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.lexicon import Lexicon, fold
from xicalls.model import Article, Basis, Finding, Source
from xicalls.origin.institutions import (
    ABOVE_ALL,
    DESK,
    STATE,
    Line,
    groups_of,
    is_land,
    is_signed,
    keys_of,
    letterhead_of,
    offices_of,
    rank_of,
    signature_of,
)
from xicalls.origin.outlets import by_name, outlets_of
from xicalls.origin.readout import is_readout
from xicalls.origin.scene import Page
from xicalls.reading.letterhead import letterheads_of, of_a_land

_SMALL = frozenset({"of", "the", "and", "for", "in", "to", "de", "la", "et", "y", "e", "du", "des", "del"})
_OFFICES = ABOVE_ALL | {"office", "department", "secretariat", "directorate", "chancellery", "palace", "court"}
_BODIES = frozenset(
    {"organisation", "organization", "union", "secretariat", "community", "league", "council", "forum", "alliance"}
)


def institution_letterhead(
    _item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]
) -> Finding[Source] | None:
    """Above the report, under a readout, or as a signature with its day.

    A single line only where it cannot be the section of a newspaper.
    """
    lines, places, length = letterhead_of(scene)
    signed = False
    if not lines and (signature := signature_of(scene)).lines:
        signed = is_signed(scene, signature.lines)
        if not signed and not is_readout(scene):
            return None
        lines, places, length = signature
    if not lines or not (length > 1 or signed or is_readout(scene) or any(" of " in fold(line.name) for line in lines)):
        return None
    lines = sorted(lines, key=lambda line: rank_of(line, scene.lexicon))
    named = next((line.country for line in lines if line.country), None)
    country = named or next(iter(places), None)
    source, line = _known(lines, country, scene.lexicon) or (_called(lines, country, scene.lexicon), lines[0])
    if source is None:
        return None
    if country is None or country == named:
        return Finding(source, (line.span,), "")
    return Finding(source, (line.span,), "", Basis.INFERRED, ("the country by the capital beside it",))


def _known(lines: Sequence[Line], country: str | None, lexicon: Lexicon) -> tuple[Source, Line] | None:
    """The outlet that a line means: by its name, or by its words and its country; that of a desk by its master."""
    outlets = lexicon.derive(outlets_of)
    offices = lexicon.derive(offices_of)
    best = rank_of(lines[0], lexicon)
    for line in lines:
        if rank_of(line, lexicon) != best:
            break  # “Government of Malta”, where the line over it says which office
        named = by_name(line.name, outlets)
        if named is not None and (named.country is None or country in {None, named.country}):
            return named, line
        if best == DESK:
            continue
        land = line.country or country
        for key in keys_of(line.words, lexicon) if land else ():
            if (source := offices.get((str(land), key))) is not None:
                return source, line
    return None


def _called(lines: Sequence[Line], country: str | None, lexicon: Lexicon) -> Source | None:
    """An office that is not known, by what its paper calls it, with the line that says of which country."""
    first = lines[0]
    if is_land(first, lexicon.derive(letterheads_of)):
        return None
    name = _plain(first.name)
    if first.country is None and not of_a_land(first.name, lexicon.derive(letterheads_of)):
        state = next((line for line in lines[1:] if rank_of(line, lexicon) == STATE), None)
        name = f"{name}, {_plain(state.name)}" if state else name
    links = lexicon.derive(groups_of)[2]
    told = [word for word in first.words if word not in links]
    if len(told) < 2 or (rank_of(first, lexicon) == DESK and not any(line.country for line in lines)):
        return None
    if len(lines) == 1 and country is None and not first.name.isupper() and _OFFICES.isdisjoint(told):
        return None  # “UN Security Council” may be the section of a newspaper
    is_body = country is None and not _BODIES.isdisjoint(told) and ABOVE_ALL.isdisjoint(told)
    return Source(name, "international organisation" if is_body else "government", None, country)


def _plain(name: str) -> str:
    """A name without the capitals that letterheads are set in: “Ministry of Foreign Affairs”."""
    words = name.split()
    if name.isupper():
        words = [word.lower() if word.lower() in _SMALL else word.capitalize() for word in words]
        words[0] = words[0][:1].upper() + words[0][1:]
    return " ".join(words)
