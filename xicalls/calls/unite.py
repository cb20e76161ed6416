"""Which reports are of one call: by the participants and by dates that agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from xicalls.lexicon import slug
from xicalls.model import Basis, Call, CallReport, Finding, FuzzyDate
from xicalls.origin.calendar import as_date

Report = tuple[str, CallReport]


@dataclass(slots=True)
class _Group:
    """Reports of one call while they are being gathered; ``date`` is the most exact so far."""

    reports: list[Report] = field(default_factory=list)
    date: FuzzyDate | None = None


def unite(reports: Iterable[tuple[str, CallReport]]) -> tuple[Call, ...]:
    """Make one call of all the reports (article id, report) of it; calls in the order of their dates, then ids.

    Reports with the same participants are of one call where their dates agree: the same day, a day inside the
    other's stretch of days, or two days that are neighbours as told from different countries (Beijing is ahead of
    Washington). A report without a date is of the one call that is known between these, if there is only one.
    The order of the reports does not matter.
    """
    buckets: defaultdict[frozenset[str], list[Report]] = defaultdict(list)
    for report in reports:
        buckets[frozenset(agent.id for agent in report[1].participants)].append(report)
    calls = [call for bucket in buckets.values() for call in _calls(bucket)]
    calls.sort(key=lambda call: (call.date.value.start if call.date else "9999", call.id))
    return tuple(_numbered(calls))


def _calls(bucket: Sequence[Report]) -> list[Call]:
    """The calls between the same people: days first, then stretches of days, then reports without a date."""
    ordered = sorted(bucket, key=_exactness)
    days: list[_Group] = []
    undated: list[Report] = []
    for report in ordered:
        if report[1].date is None:
            undated.append(report)
            continue
        _place(report, report[1].date.value, days)
    for report in undated:
        if len(days) == 1 and days[0].date is not None and not any(r[0] == report[0] for r in days[0].reports):
            days[0].reports.append(report)
        else:
            days.append(_Group([report]))
    return [_call(group) for group in days]


def _exactness(report: Report) -> tuple[int, str, str]:
    """The most exact first; then by date and article, so that the order of reading does not matter."""
    article, told = report
    if told.date is None:
        return (10**6, "", article)
    value = told.date.value
    length = (as_date(value.end) - as_date(value.start)).days
    return (length, value.start, article)


def _place(report: Report, date: FuzzyDate, groups: list[_Group]) -> None:
    exact = [g for g in groups if g.date is not None and _overlap(g.date, date)]
    if not exact:
        exact = [g for g in groups if g.date is not None and _neighbours(g, report, date)]
    own = [g for g in exact if not any(r[0] == report[0] for r in g.reports)]
    if len(own) == 1:
        own[0].reports.append(report)
        return
    groups.append(_Group([report], date))


def _overlap(one: FuzzyDate, other: FuzzyDate) -> bool:
    return one.start <= other.end and other.start <= one.end


def _neighbours(group: _Group, report: Report, date: FuzzyDate) -> bool:
    """Whether two days follow each other and are told from different countries, each by its own clock."""
    known = group.date
    if known is None or known.start != known.end or date.start != date.end:
        return False
    if abs(as_date(known.start) - as_date(date.start)) != timedelta(1):
        return False
    here = report[1].told_from
    return here is not None and all(told.told_from not in {None, here} for _article, told in group.reports)


def _call(group: _Group) -> Call:
    reports = sorted(group.reports, key=lambda report: (report[1].date is None, _start(report), report[0]))
    first = min(reports, key=lambda report: (not report[1].main, *_exactness(report)))[1]
    date = _date(reports)
    return Call(
        id=_id(first, date),
        participants=first.participants,
        date=date,
        medium=first.medium,
        requested_by=_agreed([r.requested_by.value.id for _, r in reports if r.requested_by]),
        initiated_by=_agreed([r.initiated_by.value.id for _, r in reports if r.initiated_by]),
        reports=tuple(reports),
    )


def _start(report: Report) -> str:
    return report[1].date.value.start if report[1].date else ""


def _date(reports: Sequence[Report]) -> Finding[FuzzyDate] | None:
    """The most exact date that a report gives; of those as exact, what is stated before what is inferred."""
    dated = [report for report in reports if report[1].date is not None]
    if not dated:
        return None
    best = min(
        dated, key=lambda r: (_exactness(r)[0], r[1].date is None or r[1].date.basis is Basis.INFERRED, _start(r))
    )
    return best[1].date


def _agreed(ids: Sequence[str]) -> str | None:
    """What the reports agree on; two capitals that both say that the other asked are a matter for compare."""
    unique = set(ids)
    return unique.pop() if len(unique) == 1 else None


def _id(report: CallReport, date: Finding[FuzzyDate] | None) -> str:
    families = report.families or tuple(agent.name.split()[-1] for agent in report.participants)
    names = sorted(slug(family) for family in families)
    when = date.value.edtf.replace("/", "_") if date else "undated"
    return "-".join([when, *names])


def _numbered(calls: Sequence[Call]) -> Iterable[Call]:
    """Ids that are taken get ``-2``, ``-3`` and so on."""
    from dataclasses import replace

    taken: dict[str, int] = {}
    for call in calls:
        count = taken[call.id] = taken.get(call.id, 0) + 1
        yield call if count == 1 else replace(call, id=f"{call.id}-{count}")
