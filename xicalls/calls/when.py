"""When a call took place: the words of time that belong to the words that tell of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from xicalls.anchors import places_of
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.model import Basis, Finding, FuzzyDate, ParagraphKind, Span
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
from xicalls.origin.mentions import dates_in, events_in, events_of, weekdays_in
from xicalls.origin.relations import since_event
from xicalls.origin.words import listed

_STOPS = listed(
    "to about regarding concerning that which as where and amid ahead following after before during since until"
    ' discussing congratulating expressing ; ( " “ who whose but focusing over'
)
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night", "day"})
_TAIL = 9
_NEAR = 8
_THE_CALL = frozenset({"call", "conversation"})
_DEFINITE = frozenset({"the", "phone", "telephone", "video", "their"})
_CALL_ENDS = _STOPS | frozenset({".", ",", "with", "between", "from", "said", "for"})
_OPENING_DAY = frozenset({"on", "today", "yesterday"})
_LONGEST = 200
_AFTER_SINCE = 6
_DAY_BEFORE = frozenset(
    {("the", "previous", "day"), ("the", "day", "before"), ("a", "day", "earlier"), ("the", "night", "before")}
)
_TELLING = listed(
    "told tells warned warns urged urges pressed presses assured assures informed asked asks agreed agree discussed"
    " vowed"
)
_ELSEWHERE = frozenset({"since", "until", "before", "after", "by", "between", "next", "from", "till", "of", "for"})


class _Time(NamedTuple):
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
    return _after_event(scene, clue)


def _since(scene: CallScene, clue: Clue, claim: Claim) -> Finding[FuzzyDate] | None:
    """“their first conversation since December 2022”: the date after the word, which says it for the earlier call."""
    for i in range(claim.cue[1] + 1, min(clue.end, claim.cue[1] + _AFTER_SINCE)):
        if scene.lower[i] in _STOPS:
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


def took_place(scene: CallScene) -> Finding[FuzzyDate] | None:
    """The day that a sentence gives of “the call”: “The call took place on Wednesday”, “The call on Friday lasted …”.

    ``None`` where several such sentences give different days.
    """
    found: dict[FuzzyDate, Finding[FuzzyDate]] = {}
    for i in places_of(_THE_CALL, scene.lower):
        if not i or scene.lower[i - 1] not in _DEFINITE:
            continue
        for j in range(i + 1, min(len(scene.lower), i + _NEAR)):
            if scene.lower[j] in _CALL_ENDS:
                break
            clue = Clue(i, i - 1, min(len(scene.lower), i + _NEAR), 0)
            if (time := _time_at(scene, clue, j)) is not None:
                found.setdefault(time.date, Finding(time.date, (time.span,), "", time.basis, (time.note,)))
    return next(iter(found.values())) if len(found) == 1 else None


def told_in_lead(scene: CallScene, participants: frozenset[str]) -> Finding[FuzzyDate] | None:
    """The day in the first sentence of the report, where that says what one told the other: “Roe warned Doe on Friday”.

    ``None`` where it names several days, or not both of them.
    """
    body = next((p for p in scene.layout.paragraphs if p.kind is ParagraphKind.BODY and p.sentences), None)
    if body is None:
        return None
    sentence = body.sentences[0]
    within = scene.tokens.within(sentence.start, sentence.end)
    verb = next((i for i in within if scene.lower[i] in _TELLING), None)
    if verb is None or verb == within.start:
        return None
    stop = next((i for i in range(verb, within.stop) if scene.lower[i] in {"that", "to", ".", ";", '"'}), within.stop)
    told = {agent.id for _where, agent in scene.cast.people_in(scene.span((within.start, stop)))}
    if len(participants & told) < 2:
        return None
    clue = Clue(verb, within.start, within.stop, 0)
    times = {time.date: time for i in range(within.start, stop) if (time := _time_at(scene, clue, i)) is not None}
    if len(times) != 1:
        return None
    time = times.popitem()[1]
    return Finding(time.date, (time.span,), "", Basis.INFERRED, (f"the day on which one told the other; {time.note}",))


def _limit(published: FuzzyDate) -> date:
    return as_date(published.end) + timedelta(1)


def reported_then(published: Finding[FuzzyDate], *, official: bool) -> Finding[FuzzyDate] | None:
    """A call that is the news of the day, without a word of time: a readout's day, else that or the one before."""
    value = published.value
    if official or value.precision not in {"day", "range"}:
        note = "no other date: the day of the readout" if official else "no other date: when it was reported"
        return Finding(value, published.evidence, "", Basis.INFERRED, _noted(published, note))
    found = between(as_date(value.start) - timedelta(1), as_date(value.end))
    if found is None:
        return None
    return Finding(found, published.evidence, "", Basis.INFERRED, _noted(published, "reported then as news"))


def day_without_year(scene: CallScene) -> str:
    """“10-06” of the dateline “PARIS, Oct. 6 (Wire) - ”, where nothing tells of which year; else ""."""
    dateline = scene.layout.dateline
    if dateline is None or scene.published is not None:
        return ""
    for partial in dates_in(scene.tokens, dateline.start, dateline.end):
        if partial.day is not None and partial.year is None:
            return f"{partial.month:02}-{partial.day:02}"
    return ""


def _noted(published: Finding[FuzzyDate], note: str) -> tuple[str, ...]:
    """A note for each piece of evidence; where that is not in the article, after what says where it is."""
    own = (*published.notes, *("" for _ in published.evidence[len(published.notes) :]))
    return tuple(
        f"{kept}; {note}" if kept and span.start == span.end else note
        for span, kept in zip(published.evidence, own, strict=False)
    )


def _times(scene: CallScene, clue: Clue, claim: Claim) -> Iterator[_Time]:
    for i in _places(scene, clue, claim):
        if (time := _time_at(scene, clue, i)) is not None:
            yield time


def _places(scene: CallScene, clue: Clue, claim: Claim) -> Iterator[int]:
    """The tokens where words of time belong to the call: before and between its parts, and just after them."""
    if clue.paragraph < 0:
        yield from range(clue.first, clue.end)
        return
    if scene.lower[claim.cue[0]] in {"'s", "'", "his", "her"}:
        yield from range(*claim.cue)  # “Roe's May 5 call with Doe was made public on May 9”
        return
    first = min(claim.cue[0], *(side[0] for side in claim.sides))
    last = max(claim.cue[1], *(side[1] for side in claim.sides))
    if first - clue.first <= 12:
        yield from range(clue.first, first)
    elif scene.lower[clue.first] in _OPENING_DAY:
        yield from range(clue.first, clue.first + 6)  # “On March 9, from 6:00 p.m. for about forty minutes, …”
    inside = [side for side in claim.sides if side[0] < claim.cue[1]]
    start = inside[0][0] if inside else first
    for i in range(start, last):
        yield i
    for i in range(last, min(clue.end, last + _TAIL)):
        if scene.lower[i] in _STOPS and not _goes_on(scene, i):
            return
        yield i


def _goes_on(scene: CallScene, i: int) -> bool:
    """“on Friday (25 November 2022)”, “as president on February 10”: what stops elsewhere does not here."""
    if scene.lower[i] == "(":
        return scene.lower[i - 1] in WEEKDAYS
    following = scene.lower[i + 1 : i + 3]
    return scene.lower[i] == "as" and following[0:1] != [] and following[0] in scene.words.roles and "on" in following


def _time_at(scene: CallScene, clue: Clue, i: int) -> _Time | None:
    word = scene.lower[i]
    if word in MONTHS:
        return _written(scene, clue, i)
    if word in WEEKDAYS and len(word) > 5:
        return _weekday(scene, i)
    if word[0].isdigit():
        return _figures(scene, i) or _ago(scene, i)
    if word in NUMBERS:
        return _ago(scene, i)
    return _near(scene, i)


def _before(scene: CallScene, i: int) -> str:
    return scene.lower[i - 1] if i else ""


def _written(scene: CallScene, clue: Clue, i: int) -> _Time | None:
    partial = written_date(scene.tokens, i)
    if partial is None:
        return _bare_month(scene, i)
    first = scene.tokens.at(partial.span.start)
    if (_before(scene, first) in _ELSEWHERE and _before(scene, first - 1) not in _PARTS_OF_DAY) or first < clue.first:
        return None
    if partial.year is not None:
        found = complete(partial)
        return _Time(0, partial.span, found, Basis.STATED, "") if found else None
    if scene.published is None:
        return None
    found = complete_before(partial, scene.published.value)
    return _Time(1, partial.span, found, Basis.INFERRED, "the year is the article's") if found else None


def _bare_month(scene: CallScene, i: int) -> _Time | None:
    """“in March”, of an article whose date is known: the last March."""
    if scene.published is None or _before(scene, i) not in {"in", "last", "early", "late", "mid", "since"}:
        return None
    if not scene.tokens.words[i][0].isupper():
        return None
    limit = scene.published.value
    span = Span(scene.tokens.starts[i], scene.tokens.ends[i])
    for year in (int(limit.end[:4]), int(limit.end[:4]) - 1):
        found = month(year, MONTHS[scene.lower[i]])
        if found and found.start <= limit.start:
            return _Time(5, span, found, Basis.INFERRED, "the last such month before the article")
    return None


def _figures(scene: CallScene, i: int) -> _Time | None:
    start = scene.tokens.starts[i]
    for span, found in iso_dates(scene.article.text, start, start + 12):
        if span.start == start:
            return _Time(0, span, found, Basis.STATED, "")
    return None


def _weekday(scene: CallScene, i: int) -> _Time | None:
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
    return _Time(3, Span(start, scene.tokens.ends[i]), found, Basis.INFERRED, _against(published))


def _dated(scene: CallScene, i: int) -> bool:
    """“on Friday, Aug. 12”: the date says more than the weekday."""
    return any(word in MONTHS for word in scene.lower[i + 1 : i + 5])


def _against(published: FuzzyDate) -> str:
    return f"the article is of {published.edtf}"


def _near(scene: CallScene, i: int) -> _Time | None:
    """“today”, “this morning”, “yesterday”, “last night”, “last month”, “earlier this week”."""
    if scene.published is None:
        return None
    published = scene.published.value
    word = scene.lower[i]
    following = scene.lower[i + 1] if i + 1 < len(scene.lower) else ""
    end = i + 1
    found: FuzzyDate | None = None
    rank, basis = 2, scene.published.basis
    if following == "'s":
        return None
    if word in {"today", "tonight"}:
        found = published
    elif word == "this" and following in {"morning", "afternoon", "evening"}:
        found, end = published, i + 2
    elif tuple(scene.lower[i : i + 3]) in _DAY_BEFORE:
        found, end, basis = _day_before(scene), i + 3, Basis.INFERRED
    elif word == "yesterday" or (word == "last" and following in {"night", "evening"}):
        found, end = shift(published, -1), end if word == "yesterday" else i + 2
    elif word in {"last", "this", "past"} and following in {"week", "month", "year", "weekend"}:
        found, end, rank, basis = _stretch(published, word, following), i + 2, 4, Basis.INFERRED
    if found is None:
        return None
    return _Time(rank, Span(scene.tokens.starts[i], scene.tokens.ends[end - 1]), found, basis, _against(published))


def _day_before(scene: CallScene) -> FuzzyDate | None:
    """The day before that of the news, which the first sentence may give; it came out on that day or the next."""
    published = scene.published.value if scene.published is not None else None
    if published is None:
        return None
    body = next((p for p in scene.layout.paragraphs if p.kind is ParagraphKind.BODY and p.sentences), None)
    days = weekdays_in(scene.tokens, body.sentences[0].start, body.sentences[0].end) if body is not None else []
    if len(days) == 1 and (news := weekday_before(published, days[0][1])) is not None:
        return shift(news, -1)
    return between(as_date(published.start) - timedelta(2), as_date(published.end) - timedelta(1))


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


def _ago(scene: CallScene, i: int) -> _Time | None:
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
    return _Time(4, span, found, Basis.INFERRED, _against(published))


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
