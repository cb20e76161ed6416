"""A dateline without its year, the weekday of the news, and offices whose years are known.

“PARIS, March 9 (Wire) - U.S. President Jane Roe and Chancellor John Doe spoke on Tuesday …”: there is only one year
in which both held these offices and 9 March was a Tuesday.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from xicalls.lexicon import Lexicon
from xicalls.model import Article, Basis, Finding, FuzzyDate, ParagraphKind, Span
from xicalls.origin.calendar import WEEKDAYS, Partial, complete, weekday_of
from xicalls.origin.mentions import dates_in, weekdays_in
from xicalls.origin.scene import Page
from xicalls.origin.words import listed
from xicalls.people.known import know
from xicalls.reading.tokens import Tokens

_YEARS = range(1990, 2051)
_LATE = 1
"""Agencies report on the day itself or, across time zones, the next."""
_DOUBTFUL = 2
"""A year in which it would have been reported so many days later is possible, too."""
_OTHER_DAYS = listed("last next since until by before after from coming following previous this")
_TO_COME = listed("will would shall expected scheduled due plans planned set may might could")
_PAST_HOLDERS = listed("former ex then late one-time ex-")
_LEAD_TOKENS = 160
_LONGEST_ROLE = 4


class _Holder(NamedTuple):
    """Somebody whom the lead names with an office: the words, and the times when that office was held."""

    span: Span
    times: tuple[tuple[str, str], ...]
    note: str


def dateline_and_office(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """The one year that fits all of them; nothing if another year is nearly as likely, or an office has no end."""
    dateline, tokens = scene.layout.dateline, scene.tokens
    if dateline is None or tokens is None:
        return None
    partial = next((p for p in dates_in(tokens, dateline.start, dateline.end) if p.day and not p.year), None)
    lead = next((p for p in scene.layout.paragraphs if p.kind is ParagraphKind.BODY), None)
    if partial is None or lead is None:
        return None
    named = _weekday_of_news(tokens, max(lead.span.start, dateline.end), lead.span.end)
    holders = _holders(scene, tokens, lead.span.start) if named is not None else []
    if named is None or not holders:
        return None
    found = _only_year(partial, named[0], holders)
    if found is None:
        return None
    return Finding(
        found,
        (partial.span, named[1], *(holder.span for holder in holders)),
        "",
        Basis.INFERRED,
        ("the dateline", "the weekday of the news", *(holder.note for holder in holders)),
    )


def _weekday_of_news(tokens: Tokens, start: int, end: int) -> tuple[int, Span] | None:
    """The one weekday that the lead names, as “on Tuesday” or “Tuesday”, of what has happened."""
    within = tokens.within(start, end)
    if not _TO_COME.isdisjoint(tokens.lower[within.start : within.stop]):
        return None
    found = weekdays_in(tokens, start, end)
    if len(found) != 1 or tokens.lower[found[0][0] - 1] in _OTHER_DAYS:
        return None
    index, weekday = found[0]
    return weekday, Span(tokens.starts[index], tokens.ends[index])


def _only_year(partial: Partial, weekday: int, holders: Sequence[_Holder]) -> FuzzyDate | None:
    possible: list[tuple[int, FuzzyDate]] = []
    for year in _YEARS:
        found = complete(partial._replace(year=year))
        if found is None or not all(_held(holder, found.start) for holder in holders):
            continue
        gap = ((weekday_of(found) or 0) - weekday) % len(set(WEEKDAYS.values()))
        if gap <= _DOUBTFUL:
            possible.append((gap, found))
    return possible[0][1] if len(possible) == 1 and possible[0][0] <= _LATE else None


def _held(holder: _Holder, day: str) -> bool:
    return any(first <= day <= last for first, last in holder.times)


def _holders(scene: Page, tokens: Tokens, start: int) -> list[_Holder]:
    """Whom the lead names in full right after an office that the lexicon says they held."""
    known = scene.lexicon.derive(know)
    first = tokens.at(start)
    found: dict[str, _Holder] = {}
    for i in range(first, min(len(tokens.lower), first + _LEAD_TOKENS)):
        if not tokens.words[i][0].isupper() or (key := known.full_name(tokens.lower[i : i + 5])) is None:
            continue
        role_at = _role_before(scene.lexicon, tokens, i)
        if key in found or role_at is None:
            continue
        roles, begins = role_at
        offices = [office for office in known.offices[key] if office.role in roles]
        if offices:
            told = ", ".join(f"{office.start}/{office.end if office.end < '9999' else '..'}" for office in offices)
            note = f"{known.people[key]['name']} was {offices[0].title}: {told}"
            times = tuple((office.start, office.end) for office in offices)
            found[key] = _Holder(Span(tokens.starts[begins], tokens.ends[i + 1]), times, note)
    return list(found.values())


def _role_before(lexicon: Lexicon, tokens: Tokens, name: int) -> tuple[frozenset[str], int] | None:
    """The offices by the words that end right before a name, the longest of them; not that of a former holder."""
    roles = lexicon.derive(_roles)
    for length in range(_LONGEST_ROLE, 0, -1):
        begins = name - length
        if begins < 0 or (named := roles.get(" ".join(tokens.lower[begins:name]))) is None:
            continue
        return None if _PAST_HOLDERS.intersection(tokens.lower[max(0, begins - 3) : begins]) else (named, begins)
    return None


def _roles(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The offices that go by the same words (a premier is a prime minister), in lower case."""
    known = lexicon.derive(know)
    named: dict[str, set[str]] = {}
    for key, entry in known.roles.items():
        for name in (entry["name"], *entry.get("aliases", ())):
            named.setdefault(str(name).lower(), set()).add(key)
    alike = {word: {known.same(key) for key in keys} for word, keys in named.items()}
    return {word: frozenset(key for key in known.roles if known.same(key) in same) for word, same in alike.items()}
