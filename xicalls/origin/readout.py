"""Whether a text has the form of a government's readout."""

from __future__ import annotations

import re

from xicalls.origin.scene import Page

_TITLE = re.compile(
    r"\breadout\b|\b(?:holds?|had|has) (?:a )?(?:tele)?phone (?:talks?|calls?|conversations?)\b"
    r"|\bholds? (?:talks|a meeting|telephone|video)\b|\btelephone conversation with\b|\bspeaks? with\b"
    r"|\bmeets? with\b|\bcall with\b|\bon the phone\b",
    re.IGNORECASE,
)
_NOMINAL = re.compile(
    r"(?:readout|read-out|(?:tele)?phone (?:call|conversation|talks?)|video (?:call|conference)|call)"
    r" (?:of|with|between)\b"
    r"|pm call with\b|.{3,60}\bcall with .{3,80}: \d{1,2} [A-Z][a-z]+ \d{4}$",
    re.IGNORECASE,
)
"""A title that is no sentence but the name of a document: “Telephone conversation with …”."""
_VOICE = re.compile(
    r"\b(?:pointed out that|stressed that|emphasi[sz]ed that|exchanged views on|expressed that|reaffirmed"
    r"|underscored|the two (?:leaders|heads of state|sides)|both (?:leaders|sides))\b",
    re.IGNORECASE,
)


def is_readout(scene: Page) -> bool:
    """A title that announces talks, and a body that speaks as readouts do, without quoting anybody."""
    if "readout" in scene.kept:
        return bool(scene.kept["readout"])
    title = scene.layout.title.value if scene.layout.title else ""
    answer = (
        "readout" in title.lower()
        or bool(_NOMINAL.match(title[:300]))
        or (bool(_TITLE.search(title)) and _speaks_so(scene))
    )
    scene.kept["readout"] = answer
    return answer


def _speaks_so(scene: Page) -> bool:
    body = scene.body()
    if not body:
        return False
    text = scene.text[body[0].span.start : min(body[-1].span.end, body[0].span.start + 6000)]
    quoted = text.count("“") + text.count('"')
    return quoted <= 2 and len({match[0].lower() for match in _VOICE.finditer(text)}) >= 2
