"""When a call took place: the words of time that belong to the words that tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from xicalls.calls.lead import day_before, day_of_news, days_in_lead, is_of_news, weekend_before
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.calls.words import TIME_WORDS
from xicalls.model import Basis, Finding, FuzzyDate, Span
from xicalls.origin.calendar import (
    MONTHS,
    NUMBERS,
    WEEKDAYS,
    as_date,
    between,
    complete,
    complete_before,
    iso_dates,
    month,
    shift,
    shift_months,
    shift_years,
    week_of,
    weekday_before,
    written_date,
)
from xicalls.origin.mentions import events_in, events_of
from xicalls.origin.relations import since_event
from xicalls.origin.words import listed

STOPS = listed(
    "to about regarding concerning that which as where and amid ahead following after before during since until"
    ' discussing congratulating expressing ; ( " “ who whose but focusing over'
)
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night", "day"})
_PARTS_OF_MONTH = frozenset({"end", "beginning", "start", "middle"})
_OVER = frozenset({"over", "at", "on", "during"})
_TAIL = 9
_RIGHT_AFTER = frozenset({"on", "last", "this", "earlier", "in"})
_RIGHT_BEHIND = 5
_NEWS = frozenset({"call", "conversation", "talks", "exchange"})
_OPENING_DAY = frozenset({"on", "today", "yesterday"})
_LONGEST = 200
_LONGEST_OPENING = 8
_AFTER_SINCE = 6
_DAY_BEFORE = frozenset(
    {("the", "previous", "day"), ("the", "day", "before"), ("a", "day", "earlier"), ("the", "night", "before")}
)
_THAT_DAY = frozenset(
    {("earlier", "in", "the"), ("later", "in", "the"), ("on", "the", "same"), ("earlier", "on", "the")}
)
_ELSEWHERE = frozenset({"since", "until", "before", "after", "by", "between", "next", "from", "till", "of", "for"})


class Time(NamedTuple):
    """Words of time: their rank (the surest first), where they stand, what they come to."""

    rank: int
    span: Span
    date: FuzzyDate
    basis: Basis
    note: str


def when(scene: CallScene, clue: Clue, claim: Claim) -> Finding[FuzzyDate] | None:
    """The date that the sentence of a claim gives for the call; ``None`` where it gives none that can be resolved."""
    cue = scene.span(claim.cue)
    if claim.since:
        return _since(scene, clue, claim)
    found = sorted(_times(scene, clue, claim), key=lambda time: (not cue.covers(time.span), time.rank))
    for time in found:
        if scene.published is None or as_date(time.date.start) <= _limit(scene.published.value):
            return Finding(time.date, (time.span,), "", time.basis, (time.note,))
    return _days_before_news(scene, clue, claim) or _after_event(scene, clue)


def again(scene: CallScene, clue: Clue, claim: Claim) -> tuple[Finding[FuzzyDate], Finding[FuzzyDate]] | None:
    """The two days of “spoke on Sunday and again on Tuesday”; ``None`` where there are not just two."""
    if "again" not in scene.lower[claim.cue[0] : min(clue.end, claim.cue[1] + _LONGEST)]:
        return None
    at = scene.lower.index("again", claim.cue[0])
    middle = scene.tokens.starts[at]
    times = sorted(_times(scene, clue, claim), key=lambda time: time.span.start)
    before, after = [t for t in times if t.span.start < middle], [t for t in times if t.span.start > middle]
    if len({t.date for t in before}) != 1 or len({t.date for t in after}) != 1 or before[0].date == after[0].date:
        return None
    first, second = (Finding(t.date, (t.span,), "", t.basis, (t.note,)) for t in (before[0], after[0]))
    return first, second


def of_each(scene: CallScene, clue: Clue, claim: Claim) -> list[Finding[FuzzyDate] | None]:
    """The days of “phoned Roe on Monday and Doe on Tuesday”, one for each; none where they are not so told."""
    sides = claim.sides[1:]
    if len(sides) < 2 or not claim.separately:
        return []
    times = sorted(_times(scene, clue, claim), key=lambda time: time.span.start)
    found: list[Finding[FuzzyDate] | None] = []
    for side, behind in zip(sides, (*sides[1:], (clue.end, clue.end)), strict=True):
        start, end = scene.tokens.ends[side[1] - 1], scene.tokens.ends[behind[0] - 1]
        own = [time for time in times if start < time.span.start < end]
        found.append(Finding(own[0].date, (own[0].span,), "", own[0].basis, (own[0].note,)) if own else None)
    return found if all(found) else []


def _since(scene: CallScene, clue: Clue, claim: Claim) -> Finding[FuzzyDate] | None:
    """“their first conversation since December 2022”: the date after the word, which says it for the earlier call."""
    for i in range(claim.cue[1] + 1, min(clue.end, claim.cue[1] + _AFTER_SINCE)):
        if scene.lower[i] in STOPS:
            return None
        if scene.lower[i] in MONTHS and scene.published is not None:
            partial = written_date(scene.tokens, i)
            if partial is None:
                bare = _bare_month(scene, i)
                return Finding(bare.date, (bare.span,), "", bare.basis, (bare.note,)) if bare else None
            if partial.year is not None:
                found, basis, note = complete(partial), Basis.STATED, ""
            else:
                found, basis = complete_before(partial, scene.published.value), Basis.INFERRED
                note = "the year is the article's"
            return Finding(found, (partial.span,), "", basis, (note,)) if found else None
    return None


def _limit(published: FuzzyDate) -> date:
    return as_date(published.end) + timedelta(1)


def _times(scene: CallScene, clue: Clue, claim: Claim) -> Iterator[Time]:
    if (own := _of_date(scene, claim)) is not None:
        yield own
        return
    dateline = scene.layout.dateline
    for i in _places(scene, clue, claim):
        if dateline is not None and dateline.start <= scene.tokens.starts[i] < dateline.end:
            continue  # “OSLO, June 10 (Wire) - Roe spoke to Doe by phone on Monday”
        if (time := time_at(scene, clue, i)) is not None:
            yield time


def _of_date(scene: CallScene, claim: Claim) -> Time | None:
    """“their virtual meeting of May 4”: the date that the noun itself has."""
    at = claim.cue[1]
    if scene.lower[at : at + 1] != ["of"] or scene.published is None:
        return None
    month_at = next((i for i in range(at + 1, min(len(scene.lower), at + 4)) if scene.lower[i] in MONTHS), None)
    partial = written_date(scene.tokens, month_at) if month_at is not None else None
    if partial is None:
        return None
    if partial.year is not None:
        found, basis, note = complete(partial), Basis.STATED, ""
    else:
        found, basis = complete_before(partial, scene.published.value), Basis.INFERRED
        note = "the year is the article's"
    return Time(0, partial.span, found, basis, note) if found is not None else None


def _places(scene: CallScene, clue: Clue, claim: Claim) -> Iterator[int]:
    """The tokens where words of time belong to the call: before and between its parts, and just after them."""
    if clue.paragraph < 0:
        yield from range(clue.first, clue.end)
        return
    if scene.lower[claim.cue[0]] in {"'s", "'", "his", "her"}:
        yield from range(*claim.cue)  # “Roe's May 5 call with Doe was made public on May 9”
        last = max(claim.cue[1], *(side[1] for side in claim.sides))
        if scene.lower[last : last + 1] and (scene.lower[last] in _RIGHT_AFTER or scene.lower[last] in TIME_WORDS):
            yield from _until_stop(scene, last, min(clue.end, last + _RIGHT_BEHIND))  # “his call with Doe on May 5”
        return
    first = min(claim.cue[0], *(side[0] for side in claim.sides))
    last = max(claim.cue[1], *(side[1] for side in claim.sides))
    if (clause := _clause_of_day(scene, clue.first, first)) is not None:
        yield from range(clause, first)
    elif first - clue.first <= 12:
        yield from range(clue.first, first)
    elif scene.lower[clue.first] in _OPENING_DAY:
        yield from range(clue.first, clue.first + 6)  # “On March 9, from 6:00 p.m. for about forty minutes, …”
    inside = [side for side in claim.sides if side[0] < claim.cue[1]]
    start = inside[0][0] if inside else first
    yield from range(start, last)
    yield from _until_stop(scene, last, min(clue.end, last + _TAIL))


def _clause_of_day(scene: CallScene, floor: int, first: int) -> int | None:
    """“On Monday he phoned Roe; on Tuesday he phoned Doe”: where the clause begins that has a day of its own."""
    for i in range(first - 1, max(floor, first - _LONGEST_OPENING), -1):
        of_its_own = scene.lower[i : i + 2] == ["and", "on"] and scene.lower[i + 2] in WEEKDAYS
        if scene.lower[i] == ";" or of_its_own:  # “…, and on Tuesday he spoke by phone with Doe”
            return i + 1 if not TIME_WORDS.isdisjoint(scene.lower[i + 1 : first]) else None
    return None


def _until_stop(scene: CallScene, start: int, end: int) -> Iterator[int]:
    for i in range(start, end):
        if scene.lower[i] in STOPS and not _goes_on(scene, i):
            return
        yield i


def _goes_on(scene: CallScene, i: int) -> bool:
    """“on Friday (25 November 2022)”, “as president on May 10”, “over the weekend”: elsewhere these words stop."""
    if scene.lower[i] == "(":
        return scene.lower[i - 1] in WEEKDAYS
    following = scene.lower[i + 1 : i + 3]
    if following == ["the", "weekend"]:
        return scene.lower[i] in _OVER
    if scene.lower[i] == "and":
        return following[:1] == ["again"]
    return scene.lower[i] == "as" and following[0:1] != [] and following[0] in scene.words.roles and "on" in following


def time_at(scene: CallScene, clue: Clue, i: int) -> Time | None:
    """What the words of time at a token come to."""
    word = scene.lower[i]
    if word in MONTHS:
        return _written(scene, clue, i)
    if word.startswith("mid-") and word[4:] in MONTHS:
        return _bare_month(scene, i)
    if word in WEEKDAYS and len(word) > 5:
        return _weekday(scene, i)
    if word[0].isdigit():
        return _figures(scene, i) or _ago(scene, i)
    if word in NUMBERS:
        return _ago(scene, i) or _days_earlier(scene, i) or _near(scene, i)
    return _near(scene, i)


def _before(scene: CallScene, i: int) -> str:
    return scene.lower[i - 1] if i else ""


def _written(scene: CallScene, clue: Clue, i: int) -> Time | None:
    partial = written_date(scene.tokens, i)
    if partial is None:
        return _bare_month(scene, i)
    first = scene.tokens.at(partial.span.start)
    if (_before(scene, first) in _ELSEWHERE and _before(scene, first - 1) not in _PARTS_OF_DAY) or first < clue.first:
        return None
    if partial.year is not None:
        found = complete(partial)
        return Time(0, partial.span, found, Basis.STATED, "") if found else None
    if scene.published is None:
        return None
    found = complete_before(partial, scene.published.value)
    return Time(1, partial.span, found, Basis.INFERRED, "the year is the article's") if found else None


def _bare_month(scene: CallScene, i: int) -> Time | None:
    """“in March”, “in mid-March”, “at the end of March”, of an article whose date is known: the last March."""
    before, name = _before(scene, i), scene.tokens.words[i].removeprefix("mid-")
    part = before == "of" and scene.lower[i - 2] in _PARTS_OF_MONTH
    if scene.published is None or not (part or before in {"in", "last", "early", "late", "mid", "since"}):
        return None
    if not name[0].isupper():
        return None
    limit = scene.published.value
    span = Span(scene.tokens.starts[i], scene.tokens.ends[i])
    for year in (int(limit.end[:4]), int(limit.end[:4]) - 1):
        found = month(year, MONTHS[name.lower()])
        if found and found.start <= limit.start:
            return Time(5, span, found, Basis.INFERRED, "the last such month before the article")
    return None


def _figures(scene: CallScene, i: int) -> Time | None:
    start = scene.tokens.starts[i]
    for span, found in iso_dates(scene.article.text, start, start + 12):
        if span.start == start:
            return Time(0, span, found, Basis.STATED, "")
    return None


def _weekday(scene: CallScene, i: int) -> Time | None:
    if scene.published is None or not scene.tokens.words[i][0].isupper():
        return None
    before = _before(scene, i)
    following = scene.lower[i + 1] if i + 1 < len(scene.lower) else ""
    if before in _ELSEWHERE or following == "'s" or _dated(scene, i):
        return None
    published = scene.published.value
    found = weekday_before(published, WEEKDAYS[scene.lower[i]], strictly=before == "last")
    if found is None:
        return None
    start = scene.tokens.starts[i - 1] if before in {"on", "last"} else scene.tokens.starts[i]
    return Time(3, Span(start, scene.tokens.ends[i]), found, Basis.INFERRED, _against(published))


def _dated(scene: CallScene, i: int) -> bool:
    """“on Friday, Aug. 12”: the date says more than the weekday."""
    return any(word in MONTHS for word in scene.lower[i + 1 : i + 5])


def _against(published: FuzzyDate) -> str:
    return f"the article is of {published.edtf}"


def _near(scene: CallScene, i: int) -> Time | None:
    """“today”, “this morning”, “yesterday”, “last night”, “last month”, “earlier this week”."""
    if scene.published is None:
        return None
    published = scene.published.value
    word = scene.lower[i]
    following = scene.lower[i + 1] if i + 1 < len(scene.lower) else ""
    end = i + 1
    found: FuzzyDate | None = None
    rank, basis = 2, scene.published.basis
    if following == "'s" or scene.lower[i + 2 : i + 3] == ["'s"]:
        return None  # “today's deal”, “this year's elections”
    if word in {"today", "tonight"}:
        found = published
    elif word == "this" and following in {"morning", "afternoon", "evening"}:
        found, end = published, i + 2
    elif tuple(scene.lower[i : i + 3]) in _DAY_BEFORE and is_of_news(scene, i):
        found, end, basis = day_before(scene), i + 3, Basis.INFERRED
    elif word == "day" and tuple(scene.lower[max(0, i - 3) : i]) in _THAT_DAY:
        found, basis = day_of_news(scene, i), Basis.INFERRED
    elif word == "yesterday" or (word == "last" and following in {"night", "evening"}):
        found, end = shift(published, -1), end if word == "yesterday" else i + 2
    elif word == "weekend" and _before(scene, i) == "the" and _before(scene, i - 1) in _OVER:
        found, rank, basis = weekend_before(published), 4, Basis.INFERRED
    elif word in {"last", "this", "past"} and following in {"week", "month", "year", "weekend"}:
        found, end, rank, basis = _stretch(published, word, following), i + 2, 4, Basis.INFERRED
    if found is None:
        return None
    return Time(rank, Span(scene.tokens.starts[i], scene.tokens.ends[end - 1]), found, basis, _against(published))


def _days_before_news(scene: CallScene, clue: Clue, claim: Claim) -> Finding[FuzzyDate] | None:
    """“The call came a day after Roe spoke by phone with Poe”: so many days before that of the news."""
    first = min(claim.cue[0], *(side[0] for side in claim.sides))
    if scene.lower[clue.first : clue.first + 1] != ["the"] or scene.lower[clue.first + 1] not in _NEWS:
        return None
    count, unit, after = (*scene.lower[max(clue.first, first - 3) : first], "", "", "")[:3]
    days = 1 if count in {"a", "one"} else NUMBERS.get(count, 0)
    if after != "after" or unit.rstrip("s") not in {"day", "week"} or not days:
        return None
    news = day_of_news(scene, first)
    found = shift(news, -days * (7 if unit.startswith("week") else 1)) if news is not None else None
    span = scene.span((first - 3, first))
    return Finding(found, (span,), "", Basis.INFERRED, ("before the call that is the news",)) if found else None


def _stretch(published: FuzzyDate, which: str, unit: str) -> FuzzyDate | None:
    step = -1 if which == "last" else 0
    if unit == "month":
        found = shift_months(published, step)
    elif unit == "year":
        found = shift_years(published, step)
    else:
        found = week_of(published, step)
    if found is None or which == "last":
        return found
    return between(as_date(found.start), min(as_date(found.end), as_date(published.end)))


def _days_earlier(scene: CallScene, i: int) -> Time | None:
    """“Two days earlier, Roe had phoned Doe”: before the day that the first sentence gives."""
    count, unit, earlier = (*scene.lower[i : i + 3], "", "", "")[:3]
    if unit != "days" or earlier != "earlier" or len(days_in_lead(scene)) != 1 or not is_of_news(scene, i):
        return None
    news = day_of_news(scene, i)
    found = shift(news, -NUMBERS[count]) if news is not None else None
    span = scene.span((i, i + 3))
    return Time(4, span, found, Basis.INFERRED, "before the day of the news") if found is not None else None


def _ago(scene: CallScene, i: int) -> Time | None:
    """“two days ago”, “three weeks earlier” only the first: earlier than what?"""
    if scene.published is None or i + 2 >= len(scene.lower) or scene.lower[i + 2] != "ago":
        return None
    word, unit = scene.lower[i], scene.lower[i + 1].rstrip("s")
    count = int(word) if word.isdigit() and len(word) <= 3 else NUMBERS.get(word)
    if count is None:
        return None
    published = scene.published.value
    if unit == "day":
        found = shift(published, -count)
    elif unit == "week":
        found = week_of(published, -count)
    elif unit == "month":
        found = shift_months(published, -count)
    elif unit == "year":
        found = shift_years(published, -count)
    else:
        return None
    if found is None:
        return None
    span = Span(scene.tokens.starts[i], scene.tokens.ends[i + 2])
    return Time(4, span, found, Basis.INFERRED, _against(published))


def _after_event(scene: CallScene, clue: Clue) -> Finding[FuzzyDate] | None:
    """“two days after the G20 summit in Osaka”: of the event that the sentence names."""
    if clue.end - clue.first > _LONGEST:
        return None
    sentence = Span(scene.tokens.starts[clue.first], scene.tokens.ends[clue.end - 1])
    for mention in events_in(scene.tokens, range(clue.first, clue.end), scene.lexicon.derive(events_of)):
        told = since_event(scene.tokens, sentence, mention)
        if told is not None and len(told.dates) == 1:
            return Finding(told.dates[0], (told.span,), "", Basis.INFERRED, (told.note,))
    return None
