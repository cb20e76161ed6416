"""The words before a report begins: “WASHINGTON (AP) — ”, “BEIJING, Aug. 12 (Xinhua) -- ”, “Oct 3 (Reuters) - ”."""

from __future__ import annotations

import re

from xicalls.model import Span

_DASH = re.compile(r"\s+(?:--|[—–-])\s*|(?:[—–]|--)\s+|(?<=\))--")
_AGENCY_ALONE = re.compile(r"\([A-Z][\w. ]{1,20}\)\s*(?:[—–]|--|-)?\s*")
_LABEL = re.compile(r"\((?:\d\w\w )?(?:LD|LEAD|URGENT|UPDATED?|EXCLUSIVE|RECAP|CORRECTED|News Focus)\b", re.IGNORECASE)
"""What agencies put before a headline: “(LEAD) Norland, Sudmark agree on fish”."""
_PLACE_AND_DAY = (
    r"(?:[A-Z][\w.'-]+ ?){1,3}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?"  # “Oslo, May 3”
)
_UNDASHED = re.compile(rf"({_PLACE_AND_DAY} \([A-Z]{{2,8}}\):?) (?=[A-Z“\"])")
"""“Taipei, Dec. 4 (CNA) The minister said”, “Velen, 28 February 2021 (APP): The minister said”."""
_SLUG = re.compile(rf"{_PLACE_AND_DAY},? [(/]?[A-Z]{{3,8}}[)/]? ?(?:--|[—–-])\s*")
"""“Riyadh, August 18, 2021, SPA -- The minister said”: a day, and the letters of an agency before the dash."""
_DATED_AGENCY = re.compile(r"[A-Z][\w.' -]{1,30}? [—–-] [A-Z][a-z]{2,8}\.? \d{1,2} \([A-Z]{2,8}\) (?:--|[—–-])\s*")
"""“Doha - May 03 (QNA) - The minister said”."""
_WORD = re.compile(r"[^\s,/()]+")
_LONGEST = 90
_SMALL = frozenset({"de", "la", "the", "of", "and", "on", "at", "du", "al", "el", "upon", "near", "aboard"})


def dateline_in(text: str, start: int, end: int) -> Span | None:
    """The dateline that the paragraph ``text[start:end]`` begins with, its dash included."""
    head = text[start : min(end, start + _LONGEST)]
    if "(" not in head and (word := head.partition(" ")[0]).isalpha() and not word.isupper():
        return None  # most paragraphs: neither an agency nor a place in capitals
    if (
        head[:1] == "("
        and not _LABEL.match(head)
        and (alone := _AGENCY_ALONE.match(head))
        and _begins_report(head, alone.end())
    ):
        return Span(start, start + len(head[: alone.end()].rstrip()))
    if (undashed := _UNDASHED.match(head)) is not None:
        return Span(start, start + undashed.end(1))
    for form in (_SLUG, _DATED_AGENCY):
        if (slug := form.match(head)) is not None and _begins_report(head, slug.end()):
            return Span(start, start + len(slug[0].rstrip()))
    dash = _DASH.search(head)
    if dash is None or not dash.start() or not _begins_report(head, dash.end()):
        return None
    if not _is_place_and_time(head[: dash.start()]):
        return None
    return Span(start, start + len(head[: dash.end()].rstrip()))


def _begins_report(head: str, at: int) -> bool:
    following = head[at : at + 1]
    return (
        not head[at:].strip()
        or following.isupper()
        or following.isdigit()
        or (following in "\"'“‘«[$€£" and following != "")
    )


def _is_place_and_time(prefix: str) -> bool:
    words = _WORD.findall(prefix)
    if not words or len(words) > 9 or len(prefix.split(",", 1)[0].split()) > 4:
        return False
    if not all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words):
        return False
    if prefix.endswith(")") and "(" in prefix:
        return True
    letters = [word for word in words[0].replace(".", "").split("-") if word.isalpha()]
    return len(words[0]) >= 3 and bool(letters) and all(word.isupper() for word in letters)
