"""Words beside events whose date is known: “the World Cup in Brazil next month”, “a week after the G20 in Osaka”.

All that such words say is taken together; where they contradict each other, nothing is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from xicalls.model import Article, Basis, Finding, FuzzyDate, Paragraph, ParagraphKind, Span
from xicalls.origin.calendar import WEEKDAYS, as_date, between, intersect, shift, weekday_of
from xicalls.origin.mentions import events_begin, events_in, events_of, weekdays_in
from xicalls.origin.relations import Constraint, published_beside, since_event
from xicalls.origin.scene import Page
from xicalls.reading.tokens import Tokens

_KINDS = {ParagraphKind.TITLE, ParagraphKind.STANDFIRST, ParagraphKind.BODY}
_LEAD = 3
"""What the first so many paragraphs tell is the news; deeper down it may be background."""
_CLOSEST_WEEKDAYS = 2
_LONGEST = 200
"""What has more tokens is no sentence."""
_TIMES = frozenset({"after", "before", "since", "following", "next", "last", "this"}) | frozenset(WEEKDAYS)


def known_events(
    _item: Article, scene: Page, _decided: Sequence[Finding[FuzzyDate] | None]
) -> Finding[FuzzyDate] | None:
    """The days that all such words leave possible, if it is a stretch of at most a year."""
    constraints = constraints_of(scene)
    if not constraints:
        return None
    found = _together(constraints)
    if found is None or (as_date(found.end) - as_date(found.start)).days > 366:
        return None
    return Finding(
        found,
        tuple(constraint.span for constraint in constraints),
        "",
        Basis.INFERRED,
        tuple(constraint.note for constraint in constraints),
    )


def constraints_of(scene: Page) -> list[Constraint]:
    """What words beside known events say about the day of publication; worked out once an article."""
    if isinstance(kept := scene.kept.get("constraints"), list):
        return kept
    found: list[Constraint] = []
    scene.kept["constraints"] = found
    tokens = scene.tokens
    if tokens is None:
        return found
    begin = events_begin(tokens, scene.lexicon.derive(events_of), scene.event_words)
    places = [tokens.starts[token] for token in begin]
    position, lead = 0, 0
    for paragraph in scene.layout.paragraphs:
        lead += paragraph.kind is ParagraphKind.BODY
        if position == len(places):
            break
        if places[position] >= paragraph.span.end:
            continue
        first = bisect_left(places, paragraph.span.start, position)
        position = bisect_left(places, paragraph.span.end, first)
        if first == position or paragraph.kind not in _KINDS:
            continue
        for sentence in paragraph.sentences:
            last = bisect_left(places, sentence.end, first, position)
            if first < last:
                found += _of_sentence(scene, tokens, sentence, begin[first:last], lead <= _LEAD)
                first = last
    return found


def _of_sentence(scene: Page, tokens: Tokens, sentence: Span, begin: Sequence[int], is_lead: bool) -> list[Constraint]:
    """What a sentence says; ``begin`` are its tokens where a way of naming an event may begin."""
    within = tokens.within(sentence.start, sentence.end)
    if len(within) > _LONGEST or _TIMES.isdisjoint(tokens.lower[within.start : within.stop]):
        return []
    found: list[Constraint] = []
    for mention in events_in(tokens, within, scene.lexicon.derive(events_of), begin):
        found += published_beside(tokens, sentence, mention)
        if is_lead and (told := since_event(tokens, sentence, mention)):
            found += _published_after(scene, tokens, told)
    return found


def _published_after(scene: Page, tokens: Tokens, told: Constraint) -> list[Constraint]:
    """When an article came out whose news is of a known day.

    On the day itself where the article goes on naming that weekday as the day of its news; else within the week
    that a weekday's name covers, or on that day or the next.
    """
    dates: list[FuzzyDate] = []
    evidence: list[Constraint] = []
    named = _newest_weekdays(scene, tokens)
    for known in told.dates:
        weekday = weekday_of(known)
        if weekday is None:
            dates.append(known)
        elif weekday in named:
            first = as_date(known.start)
            again = len(named[weekday]) >= _CLOSEST_WEEKDAYS and len(named) == 1
            until = shift(known, 0 if again else 6)
            dates += [d for d in (between(first, as_date(until.end)),) if d] if until else []
            evidence.append(Constraint((), named[weekday][0], "the weekday of what it tells as news"))
        elif later := shift(known, 1):
            dates += [d for d in (between(as_date(known.start), as_date(later.end)),) if d]
    if not dates:
        return []
    return [Constraint(tuple(dates), told.span, told.note), *evidence[:1]]


def _newest_weekdays(scene: Page, tokens: Tokens) -> dict[int, list[Span]]:
    """The weekdays that the article names as “on Friday”, each with where."""
    found: dict[int, list[Span]] = {}
    paragraphs: list[Paragraph] = [p for p in scene.layout.paragraphs if p.kind in _KINDS]
    for paragraph in paragraphs:
        for i, weekday in weekdays_in(tokens, paragraph.span.start, paragraph.span.end):
            on = i > 0 and tokens.lower[i - 1] == "on"
            start = tokens.starts[i - 1] if on else tokens.starts[i]
            found.setdefault(weekday, []).append(Span(start, tokens.ends[i]))
    return found


def _together(constraints: list[Constraint]) -> FuzzyDate | None:
    """The one stretch of days that fits them all, or ``None``; what leaves several choices is decided by the rest."""
    possible: list[FuzzyDate] | None = None
    for constraint in sorted(constraints, key=lambda c: len(c.dates)):
        if not constraint.dates:
            continue
        if possible is None:
            possible = list(constraint.dates)
            continue
        possible = [d for one in possible for other in constraint.dates if (d := intersect(one, other))]
    unique = set(possible or ())
    return unique.pop() if len(unique) == 1 else None
