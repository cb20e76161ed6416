"""Which reports are of one call: by the participants and by dates that agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from xicalls.lexicon import slug
from xicalls.model import Agent, Basis, Call, CallReport, Finding, FuzzyDate
from xicalls.origin.calendar import as_date

_LATE = 3
"""News is so many days old at most, in an article of which the year is unknown."""
_LISTED = 31
"""A stretch of at most so many days more than one is listed day by day."""
_FAMILY_FIRST = frozenset({"CN", "HK", "KH", "KP", "KR", "TW", "VN"})
Report = tuple[str, CallReport]


@dataclass(slots=True)
class _Group:
    """Reports of one call while they are being gathered; ``date`` is the most exact so far."""

    date: FuzzyDate | None = None
    reports: list[Report] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    clocks: set[str | None] = field(default_factory=set)

    def add(self, report: Report) -> None:
        """Take one more report."""
        self.reports.append(report)
        self.articles.add(report[0])
        self.clocks.add(report[1].told_from)


@dataclass(slots=True)
class _Groups:
    """The calls between the same people, found by the days that they may have been on."""

    all: list[_Group] = field(default_factory=list)
    by_day: defaultdict[str, list[_Group]] = field(default_factory=lambda: defaultdict(list))
    short: list[_Group] = field(default_factory=list)
    long: list[_Group] = field(default_factory=list)

    def open(self, report: Report, date: FuzzyDate | None) -> None:
        """Begin another call."""
        group = _Group(date)
        group.add(report)
        self.all.append(group)
        if date is None:
            return
        if (days := _days(date)) is None:
            self.long.append(group)
        else:
            self.short.append(group)
            for iso in days:
                self.by_day[iso].append(group)

    def overlapping(self, date: FuzzyDate) -> list[_Group]:
        """The calls that may have been on one of these days."""
        found = [group for group in self.long if group.date is not None and _overlap(group.date, date)]
        days = _days(date)
        if days is None:
            found += [group for group in self.short if group.date is not None and _overlap(group.date, date)]
        else:
            found += [group for iso in days for group in self.by_day.get(iso, ())]
        return list({id(group): group for group in found}.values())


def unite(reports: Iterable[tuple[str, CallReport]]) -> tuple[Call, ...]:
    """Make one call of all the reports (article id, report) of it; calls in the order of their dates, then ids.

    Reports with the same participants are of one call where their dates agree: the same day, a day inside the
    other's stretch of days, or two days that are neighbours as told from different countries (Beijing is ahead of
    Washington). A report without a date is of the one call that is known between these, if there is only one,
    unless the day of its dateline says otherwise.
    The order of the reports does not matter.
    """
    buckets: defaultdict[frozenset[str], list[Report]] = defaultdict(list)
    for report in reports:
        buckets[frozenset(agent.id for agent in report[1].participants)].append(report)
    calls = [call for bucket in buckets.values() for call in calls_between(bucket)]
    calls.sort(key=lambda call: (call.date.value.start if call.date else "9999", call.id))
    return tuple(_numbered(calls))


def calls_between(bucket: Sequence[Report]) -> list[Call]:
    """The calls that these reports, all with the same participants, are of; two may still have one id.

    Days first, then stretches of days, then reports without a date.
    """
    groups = _Groups()
    undated: list[Report] = []
    for report in sorted(bucket, key=_exactness):
        if report[1].date is None:
            undated.append(report)
        else:
            _place(report, report[1].date.value, groups)
    only = groups.all[0] if len(groups.all) == 1 else None
    for report in undated:
        if only is not None and report[0] not in only.articles and _may_be_of(report[1].month_day, only.date):
            only.add(report)
        else:
            groups.open(report, None)
    return [_call(group) for group in groups.all]


def _may_be_of(month_day: str, date: FuzzyDate | None) -> bool:
    """Whether news of a day without its year (“10-06”) may be of a call on this date, in any year."""
    if not month_day or date is None:
        return True
    for year in {date.start[:4], date.end[:4], str(int(date.end[:4]) + 1)}:
        try:
            told = as_date(f"{year}-{month_day}")
        except ValueError:  # 29 February
            continue
        first, last = told - timedelta(_LATE), told + timedelta(1)
        if as_date(date.start) <= last and first <= as_date(date.end):
            return True
    return False


def _exactness(report: Report) -> tuple[int, str, str]:
    """The most exact first; then by date and article, so that the order of reading does not matter."""
    article, told = report
    if told.date is None:
        return (10**6, "", article)
    value = told.date.value
    length = (as_date(value.end) - as_date(value.start)).days
    return (length, value.start, article)


def _place(report: Report, date: FuzzyDate, groups: _Groups) -> None:
    """Into the only call that fits, or the one of just these days; else it is another call."""
    fitting = groups.overlapping(date) or [
        group for iso in _neighbours(date) for group in groups.by_day.get(iso, ()) if _other_clock(group, report)
    ]
    own = [group for group in fitting if report[0] not in group.articles]
    if len(own) > 1:
        own = [group for group in own if group.date == date]
    if len(own) == 1:
        own[0].add(report)
    else:
        groups.open(report, date)


def _days(date: FuzzyDate) -> list[str] | None:
    """Each day of a stretch; ``None`` if they are too many to list."""
    if date.start == date.end:
        return [date.start]
    first = as_date(date.start)
    length = (as_date(date.end) - first).days
    return [(first + timedelta(n)).isoformat() for n in range(length + 1)] if length <= _LISTED else None


def _overlap(one: FuzzyDate, other: FuzzyDate) -> bool:
    return one.start <= other.end and other.start <= one.end


def _neighbours(date: FuzzyDate) -> list[str]:
    """The days beside a single day."""
    if date.start != date.end:
        return []
    known = as_date(date.start)
    return [(known + timedelta(step)).isoformat() for step in (-1, 1)]


def _other_clock(group: _Group, report: Report) -> bool:
    """Whether a call of one day is told from other countries than a report, each by its own clock."""
    here = report[1].told_from
    single = group.date is not None and group.date.start == group.date.end
    return single and here is not None and here not in group.clocks and None not in group.clocks


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
    families = report.families or tuple(_family(agent) for agent in report.participants)
    names = sorted(slug(family) for family in families)
    when = date.value.edtf.replace("/", "_") if date else "undated"
    return "-".join([when, *names])


def _family(agent: Agent) -> str:
    """The family name by the custom of the country, where a report does not say which it is."""
    words = agent.name.split()
    return words[0] if agent.country in _FAMILY_FIRST else words[-1]


def _numbered(calls: Sequence[Call]) -> Iterable[Call]:
    """Ids that are taken get ``-2``, ``-3`` and so on."""
    from dataclasses import replace

    taken: dict[str, int] = {}
    for call in calls:
        count = taken[call.id] = taken.get(call.id, 0) + 1
        yield call if count == 1 else replace(call, id=f"{call.id}-{count}")
