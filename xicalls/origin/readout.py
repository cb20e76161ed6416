"""Whether a text has the form of a government's readout."""

from __future__ import annotations

import re

from xicalls.model import Finding, ParagraphKind, Source
from xicalls.origin.scene import Page

_TITLE = re.compile(
    r"\breadout\b|\b(?:holds?|had|has) (?:a )?(?:tele)?phone (?:talks?|calls?|conversations?)\b"
    r"|\bholds? (?:talks|a meeting|telephone|video)\b|\btelephone conversation with\b|\bspeaks? with\b"
    r"|\bmeets? with\b|\bcall with\b|\bon the phone\b|\btalks by phone\b",
    re.IGNORECASE,
)
_NOMINAL = re.compile(
    r"(?:(?:[^\W\d_][\w'’ -]{2,30} [-–—]|[\w ]{0,30}\b(?:statement|release|note|communiqu[eé]):) )?"
    r"(?:readout|read-out|(?:tele)?phone (?:call|conversation|talks?)|video (?:call|conference)|call)"
    r" (?:of|with|between)\b"
    r"|[^\W\d_][\w'’ -]{2,30} [-–—] conversation (?:with|between)\b"
    r"|pm call with\b|.{3,60}\bcall with .{3,80}: \d{1,2} [A-Z][a-z]+ \d{4}$"
    r"|(?:.{3,60} )?(?:summit )?(?:telephone|video conference) (?:talk|meeting)(?: |$)",
    re.IGNORECASE,
)
"""A title that is no sentence but the name of a document: “Telephone conversation with …”, “Press release: Call with
…”, “Norland - Conversation between …”."""
_VOICE = re.compile(
    r"\b(?:pointed out that|stressed that|emphasi[sz]ed that|exchanged views on|expressed that|reaffirmed"
    r"|underscored|the two (?:leaders|heads of state|sides)|both (?:leaders|sides|ministers)"
    r"|shared the view that|concurred|thanked|reiterated|outlined"
    r"|on (?:the (?:morning|afternoon|evening) of )?(?:[a-z]{3,9} \d{1,2}, \d{4},|\d{1,2} [a-z]{3,9} \d{4},))",
    re.IGNORECASE,
)
"""What readouts say, each once: the verbs of diplomats, and the day with its year at the head of a sentence."""
_ATTRIBUTABLE = re.compile(
    r"\b(?:the (?:below|following) (?:is attributable|statement|readout)|(?:issued|provided|released) the following"
    r" (?:statement|readout))\b",
    re.IGNORECASE,
)
_TALKS = ("readout", "read-out", "phone", "video", "call", "talk", "meet", "speak", "conversation")
"""One of these is in every title of a readout: most titles are dismissed by them."""
_ABOVE = frozenset({ParagraphKind.STANDFIRST, ParagraphKind.HEADING})
_OFFICIAL = frozenset({"official readout", "government"})
_BODY = "international organisation"
_TOP = 6
_MOST = 6000


def is_readout(scene: Page) -> bool:
    """A title that announces talks, and a body that speaks as readouts do, without quoting anybody.

    It says nothing of whose readout it is: a page copied without its address still has the form.
    """
    if "readout" in scene.kept:
        return bool(scene.kept["readout"])
    answer = any(_is_form(title, scene) for title in _titles(scene)) or _is_handed_out(scene)
    scene.kept["readout"] = answer
    return answer


def _titles(scene: Page) -> list[str]:
    """The title, and lines under a letterhead that was taken for it: “Office of the Press Secretary”."""
    found = [scene.layout.title.value] if scene.layout.title else []
    for paragraph in scene.layout.paragraphs[:_TOP]:
        span = paragraph.span
        if paragraph.kind in _ABOVE or scene.text.startswith("Readout", span.start):
            found.append(scene.text[span.start : min(span.end, span.start + 300)])
    return found


def _is_form(title: str, scene: Page) -> bool:
    lower = title.lower()
    if not any(word in lower for word in _TALKS):
        return False
    if "readout" in lower or _NOMINAL.match(title[:300]):
        return True
    return bool(_TITLE.search(title)) and _speaks_so(scene)


def _is_handed_out(scene: Page) -> bool:
    """“The below is attributable to Spokesperson Jane Roe:”, over a report without quotations."""
    for paragraph in scene.layout.paragraphs[:_TOP]:
        span = paragraph.span
        if (
            paragraph.kind is ParagraphKind.BODY
            and span.end - span.start <= 200
            and ("attributable" in (line := scene.text[span.start : span.end].lower()) or "following" in line)
            and _ATTRIBUTABLE.search(scene.text, span.start, span.end)
        ):
            return _quotes(scene) <= 2
    return False


def _quotes(scene: Page) -> int:
    body = scene.body()
    text = scene.text[body[0].span.start : min(body[-1].span.end, body[0].span.start + _MOST)]
    return text.count("“") + text.count('"')


def _speaks_so(scene: Page) -> bool:
    body = scene.body()
    if not body or _quotes(scene) > 2:
        return False
    end = min(body[-1].span.end, body[0].span.start + _MOST)
    return len({match[0].lower() for match in _VOICE.finditer(scene.text, body[0].span.start, end)}) >= 2


def is_official(source: Finding[Source] | None, scene: Page) -> bool:
    """Whether a text is a government's own: by its source; where none is named, by its form."""
    if source is not None:
        return source.value.kind in _OFFICIAL or (source.value.kind == _BODY and is_readout(scene))
    return is_readout(scene)
