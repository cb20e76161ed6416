"""An office signs, without its government: ``Office of the Press Secretary``, over ``For Immediate Release``.

Other bodies have such offices, so that the lexicon asks for further words at the top of the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.lexicon import Lexicon, fold
from xicalls.model import Article, Basis, Finding, Source, Span
from xicalls.origin.outlets import outlets_of
from xicalls.origin.scene import Page

_LONGEST = 200
"""No office has a longer name."""
_HEAD = 900
"""So far down the other words stand: in the letterhead, the title, the first sentence."""

Offices = dict[str, list[tuple[tuple[str, ...], Source]]]


def office_letterhead(
    _item: Article, scene: Page, _decided: Sequence[Finding[Source] | None]
) -> Finding[Source] | None:
    """A line at the top or the signature that is the office, and all that goes with it; of one government only."""
    offices = scene.lexicon.derive(_offices)
    head = None
    for span in dict.fromkeys((*scene.top(), *scene.bottom(2))):
        start = span.start
        for line in scene.text[span.start : span.end].split("\n"):
            name = line.strip(" \t\r*_#")
            if len(name) <= _LONGEST and (choices := offices.get(fold(name))):
                head = head or fold(scene.text[scene.article.body.start : scene.article.body.start + _HEAD])
                fitting = {source for words, source in choices if all(word in head for word in words)}
                if len(fitting) == 1:
                    at = scene.text.index(name, start)
                    return Finding(
                        fitting.pop(), (Span(at, at + len(name)),), "", Basis.INFERRED, ("the office that issued it",)
                    )
            start += len(line) + 1
    return None


def _offices(lexicon: Lexicon) -> Offices:
    """The offices by their names, each with the words that must stand near and whose it then is."""
    outlets = lexicon.derive(outlets_of)
    offices: Offices = {}
    for entry in lexicon.table("outlets").values():
        for line in entry.get("letterheads", ()):
            name, *words = (fold(part) for part in str(line).split(" + "))
            offices.setdefault(name, []).append((tuple(words), outlets.by_name[fold(str(entry["name"]))]))
    return offices
