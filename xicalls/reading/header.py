"""Lines at the top of a plain text that say what it is: ``URL: https://…``, ``Date: 12 August 2017``."""

from __future__ import annotations

import re

from xicalls.model import Metadatum, Span

_LINE = re.compile(
    r"[ \t*_>]{0,6}([A-Za-z][A-Za-z _-]{1,24}?)[*_]{0,2}[ \t]?:[*_]{0,2}[ \t]*(\S.{0,600})$", re.MULTILINE
)
_KEYS = (
    " url link source source_url source_link permalink canonical date published published_time publication_date"
    " published_at date_published pub_date pubdate updated modified author authors byline title headline"
    " publication publisher outlet website domain section language lang "
)
_OF_LETTERS = {"subject": "title", "from": "sender", "to": "recipient", "cc": "recipient", "sent": "date"}
"""What stands over a letter, and what it is here; only where its subject does."""
_NO_MATTER = " reply_to message_id mime_version content_type content_transfer_encoding x_mailer return_path received "
_FORWARDED = re.compile(r"(?:(?:fwd?|re|wg|aw)\s*:\s*)+", re.IGNORECASE)
_SUBJECT = re.compile(r"^[ \t]*subject[ \t]*:[ \t]*\S", re.IGNORECASE | re.MULTILINE)
_MOST_LINES = 14
_FAR = 4000


def header_in(text: str, start: int) -> tuple[Metadatum, ...]:
    """The header of a plain text, from its first lines; a line of prose ends it.

    Args:
        text: the article's.
        start: where it begins.
    """
    head = text[start : start + _FAR]
    found: list[Metadatum] = []
    at = start
    misses = 0
    letter = _SUBJECT.search(head) is not None
    for line in head.splitlines(keepends=True)[:_MOST_LINES]:
        bare = line.strip()
        match = _LINE.match(text, at, at + len(line.rstrip("\r\n"))) if ":" in line else None
        key = match[1].strip().lower().replace(" ", "_").replace("-", "_") if match else ""
        if match is not None and f" {key} " in _KEYS:
            value = match[2].strip()
            found.append(Metadatum(key, value, Span(match.start(2), match.start(2) + len(value))))
        elif match is not None and letter and (key in _OF_LETTERS or f" {key} " in _NO_MATTER):
            value = match[2].strip()
            begins = match.start(2)
            if key == "subject" and (forwarded := _FORWARDED.match(value)) is not None:
                begins, value = begins + forwarded.end(), value[forwarded.end() :]
            if value:
                found.append(Metadatum(_OF_LETTERS.get(key, key), value, Span(begins, begins + len(value))))
        elif bare:
            misses += 1
            if misses > 2 or len(bare) > 160:
                break
        at += len(line)
    if len(found) == 1 and not _surely(found[0]):
        return ()
    return tuple(found)


def _surely(item: Metadatum) -> bool:
    """Whether one line by itself is a header: “Source: Minister to resign” is a headline."""
    if item.key in {"source", "publication", "title", "headline", "updated", "section", "publisher"}:
        return item.value.count(" ") < 3 and item.value[-1] not in ".!?"
    return item.value[-1] not in ".!?"
