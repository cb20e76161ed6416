"""When a call took place, where the sentences that tell of it do not say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import islice

from xicalls.anchors import places_of
from xicalls.calls.lead import lead_of, openings
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.calls.when import STOPS, time_at
from xicalls.model import Basis, Finding, FuzzyDate, Span
from xicalls.origin.calendar import as_date, between
from xicalls.origin.mentions import dates_in
from xicalls.origin.words import listed

_NEAR = 8
_THE_CALL = frozenset({"call", "conversation"})
_DEFINITE = frozenset({"the", "phone", "telephone", "video", "their"})
_CALL_ENDS = STOPS | frozenset({".", ",", "with", "between", "from", "said", "for"})
_TELLING = listed(
    "told tells warned warns urged urges pressed presses assured assures informed asked asks agreed agree discussed"
    " vowed"
)
_REMARKS = frozenset({"remarks", "remark", "comments", "comment", "statement", "pledge", "so"})
_SAID = frozenset({"said", "says", "stressed", "told"})
_SAID_ON = 4
_AFTER = frozenset({"after", "following"})
_BEFORE_CUE = 3
_LEADS = 2


def said_elsewhere(
    scene: CallScene, told: Sequence[tuple[Clue, Claim]], participants: frozenset[str]
) -> Finding[FuzzyDate] | None:
    """The day of the call that an article is about, by other words than those that tell of it (``told``)."""
    if (found := took_place(scene)) is not None:
        return found._replace(rule="took_place")
    remarks = (day for clue, claim in told if (day := remarks_in_lead(scene, clue, claim)) is not None)
    found = next(remarks, None) or told_in_lead(scene, participants)
    return found._replace(rule="told_in_lead") if found is not None else None


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
            if (time := time_at(scene, clue, j)) is not None:
                found.setdefault(time.date, Finding(time.date, (time.span,), "", time.basis, (time.note,)))
    return next(iter(found.values())) if len(found) == 1 else None


def told_in_lead(scene: CallScene, participants: frozenset[str]) -> Finding[FuzzyDate] | None:
    """The day in the first sentence of the report, where that says what one told the other: “Roe warned Doe on Friday”.

    The first of the text under a standfirst will do.
    ``None`` where it names several days, or not both of them.
    """
    return next(
        (found for lead in islice(openings(scene), _LEADS) if (found := _told_in(scene, lead, participants))), None
    )


def _told_in(scene: CallScene, sentence: Span, participants: frozenset[str]) -> Finding[FuzzyDate] | None:
    within = scene.tokens.within(sentence.start, sentence.end)
    verb = next((i for i in within if scene.lower[i] in _TELLING), None)
    if verb is None or verb == within.start:
        return None
    stop = next((i for i in range(verb, within.stop) if scene.lower[i] in {"that", "to", ".", ";", '"'}), within.stop)
    told = {agent.id for _where, agent in scene.cast.people_in(scene.span((within.start, stop)))}
    if len(participants & told) < 2:
        return None
    clue = Clue(verb, within.start, within.stop, 0)
    times = {time.date: time for i in range(within.start, stop) if (time := time_at(scene, clue, i)) is not None}
    if len(times) != 1:
        return None
    time = times.popitem()[1]
    return Finding(time.date, (time.span,), "", Basis.INFERRED, (f"the day on which one told the other; {time.note}",))


def remarks_in_lead(scene: CallScene, clue: Clue, claim: Claim) -> Finding[FuzzyDate] | None:
    """The day of the first sentence, “Roe said Tuesday that …”, where the next says in which call he did.

    “Roe made the remarks in a phone conversation with Doe.” Or it does so itself: “…, after Doe phoned him”.
    """
    if (lead := lead_of(scene)) is None:
        return None
    remarks = not _REMARKS.isdisjoint(scene.lower[clue.first : claim.cue[0]])
    if not remarks and not (lead.covers(scene.span(claim.cue)) and _comes_after(scene, clue, claim)):
        return None
    within = scene.tokens.within(lead.start, lead.end)
    verb = next((i for i in within if scene.lower[i] in _SAID), None)
    if verb is None:
        return None
    first = Clue(verb, within.start, within.stop, 0)
    near = range(max(within.start, verb - _SAID_ON), min(within.stop, verb + _SAID_ON))
    times = {time.date: time for i in near if (time := time_at(scene, first, i)) is not None}
    if len(times) != 1:
        return None
    time = times.popitem()[1]
    note = f"the day on which it was said; {time.note}"
    return Finding(time.date, (time.span,), "", Basis.INFERRED, (note,))


def _comes_after(scene: CallScene, clue: Clue, claim: Claim) -> bool:
    """“Roe said on Tuesday that trade was free, after a phone call with Doe”."""
    first = min([claim.cue[0], *(side[0] for side in claim.sides if side[1] > claim.cue[0] - _BEFORE_CUE)])
    return not _AFTER.isdisjoint(scene.lower[max(clue.first, first - 2) : claim.cue[1]])


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
