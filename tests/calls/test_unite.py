"""One call of many reports: by participants and dates that agree."""

from __future__ import annotations

import random
import time
from dataclasses import replace

from xicalls.calls.unite import unite
from xicalls.model import Agent, AgentKind, Basis, CallReport, Finding, FuzzyDate
from xicalls.origin.calendar import day, month


def agent(name: str) -> Agent:
    return Agent(name.lower().replace(" ", "-"), name, AgentKind.PERSON)


ROE, DOE, POE = agent("Ann Roe"), agent("Bo Doe"), agent("Cy Poe")


def report(
    *people: Agent, on: FuzzyDate | None = None, country: str | None = None, basis: Basis = Basis.STATED
) -> CallReport:
    date = Finding(on, (), "test", basis) if on else None
    return CallReport(people, (), "test", date, told_from=country)


def of(year: int, number: int, number_of_day: int) -> FuzzyDate:
    found = day(year, number, number_of_day)
    assert found is not None
    return found


def test_same_day_is_one_call() -> None:
    (call,) = unite([("a", report(ROE, DOE, on=of(2020, 5, 4))), ("b", report(DOE, ROE, on=of(2020, 5, 4)))])
    assert call.id == "2020-05-04-doe-roe"
    assert [article for article, _ in call.reports] == ["a", "b"]


def test_a_dateline_without_a_year_can_contradict() -> None:
    dated = ("a", report(ROE, DOE, on=of(2020, 5, 4)))
    for month_day, calls in (("05-04", 1), ("05-06", 1), ("10-06", 2), ("02-29", 2), ("", 1)):
        undated = ("b", replace(report(ROE, DOE), month_day=month_day))
        assert len(unite([dated, undated])) == calls, month_day


def test_other_people_are_another_call() -> None:
    calls = unite([("a", report(ROE, DOE, on=of(2020, 5, 4))), ("b", report(ROE, POE, on=of(2020, 5, 4)))])
    assert [call.id for call in calls] == ["2020-05-04-doe-roe", "2020-05-04-poe-roe"]


def test_time_zones_do_not_split() -> None:
    ours, theirs = report(ROE, DOE, on=of(2020, 5, 4), country="US"), report(ROE, DOE, on=of(2020, 5, 5), country="CN")
    assert len(unite([("a", ours), ("b", theirs)])) == 1


def test_next_day_by_the_same_clock_is_another_call() -> None:
    first, second = (report(ROE, DOE, on=of(2020, 5, d), country="US") for d in (4, 5))
    assert len(unite([("a", first), ("b", second)])) == 2


def test_one_article_tells_two_days_apart() -> None:
    first, second = report(ROE, DOE, on=of(2020, 5, 4)), report(ROE, DOE, on=of(2020, 5, 5))
    assert len(unite([("a", first), ("a", second)])) == 2


def test_less_exact_joins_the_only_one_that_fits() -> None:
    whole = month(2020, 5)
    exact, loose = report(ROE, DOE, on=of(2020, 5, 4)), report(ROE, DOE, on=whole, basis=Basis.INFERRED)
    (call,) = unite([("b", loose), ("a", exact)])
    assert call.date is not None
    assert call.date.value.edtf == "2020-05-04"


def test_less_exact_with_two_that_fit_stays_apart() -> None:
    exact = [(f"a{d}", report(ROE, DOE, on=of(2020, 5, d))) for d in (4, 20)]
    calls = unite([*exact, ("b", report(ROE, DOE, on=month(2020, 5)))])
    assert len(calls) == 3


def test_undated_joins_the_only_call_and_otherwise_stays_apart() -> None:
    dated, undated = report(ROE, DOE, on=of(2020, 5, 4)), report(ROE, DOE)
    assert len(unite([("a", dated), ("b", undated)])) == 1
    calls = unite([("a", dated), ("b", report(ROE, DOE, on=of(2021, 1, 1))), ("c", undated)])
    assert [call.id for call in calls] == ["2020-05-04-doe-roe", "2021-01-01-doe-roe", "undated-doe-roe"]


def test_range_is_written_with_an_underscore_and_taken_ids_are_numbered() -> None:
    stretch = FuzzyDate("2018-01-10/2018-01-16", "2018-01-10", "2018-01-16")
    other = Agent("ann-roe-2", "Anna Roe", AgentKind.PERSON)
    calls = unite([("a", report(ROE, DOE, on=stretch)), ("b", report(other, DOE, on=stretch))])
    assert [call.id for call in calls] == ["2018-01-10_2018-01-16-doe-roe", "2018-01-10_2018-01-16-doe-roe-2"]


def test_family_names_by_the_custom_of_the_country() -> None:
    xi = Agent("xi-jinping", "Xi Jinping", AgentKind.PERSON, country="CN")
    (call,) = unite([("a", report(xi, ROE, on=of(2020, 5, 4)))])
    assert call.id == "2020-05-04-roe-xi"


def test_request_is_kept_where_reports_agree() -> None:
    on = of(2020, 5, 4)
    asked = Finding(ROE, (), "test")
    first = CallReport((ROE, DOE), (), "test", Finding(on, (), "test"), requested_by=asked)
    denied = CallReport((ROE, DOE), (), "test", Finding(on, (), "test"), requested_by=Finding(DOE, (), "test"))
    assert unite([("a", first), ("b", report(ROE, DOE, on=on))])[0].requested_by == "ann-roe"
    assert unite([("a", first), ("b", denied)])[0].requested_by is None


def test_order_of_reading_does_not_matter() -> None:
    reports = [(f"a{d:02}", report(ROE, DOE, on=of(2020, 5, d), country="US")) for d in range(1, 29, 3)]
    reports += [("m", report(ROE, DOE, on=month(2020, 5))), ("u", report(ROE, DOE))]
    expected = unite(reports)
    for seed in range(5):
        random.Random(seed).shuffle(reports)
        assert unite(reports) == expected


def test_many_reports_in_good_time() -> None:
    people = [agent(f"Person Number{n}") for n in range(400)]
    choose = random.Random(7)
    reports = []
    for n in range(20_000):
        pair = choose.sample(people, 2)
        reports.append((f"a{n}", report(*pair, on=of(2020, choose.randint(1, 12), choose.randint(1, 28)))))
    started = time.perf_counter()
    unite(reports)
    assert time.perf_counter() - started < 8


def test_two_leaders_who_speak_often_in_good_time() -> None:
    choose = random.Random(11)
    reports = []
    for n in range(10_000):
        on = of(choose.randint(2000, 2024), choose.randint(1, 12), choose.randint(1, 28))
        whole = month(int(on.start[:4]), int(on.start[5:7]))
        reports.append((f"a{n}", report(ROE, DOE, on=on if n % 3 else whole, country=choose.choice(["US", "CN"]))))
    started = time.perf_counter()
    unite(reports)
    assert time.perf_counter() - started < 8
