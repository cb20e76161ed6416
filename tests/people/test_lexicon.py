"""The word lists hold together: what one entry names, another has."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.people.words import agent, lexicon
from xicalls.people.known import know

if TYPE_CHECKING:
    from xicalls.lexicon import Table

SPECIAL = str.maketrans("øłđıŁĐ", "oldiLD")
"""Letters that no decomposition takes apart; an id is plain ASCII."""


def table(name: str) -> Table:
    return lexicon().table(name)


def test_sizes_as_promised() -> None:
    assert len(table("people")) >= 250
    assert len(table("countries")) >= 190
    assert len(table("organisations")) >= 150


@pytest.mark.parametrize("name", ["people", "countries", "organisations"])
def test_ids_are_slugs_of_names(name: str) -> None:
    from xicalls.lexicon import slug

    wrong = [key for key, entry in table(name).items() if slug(entry["name"].translate(SPECIAL)) != key]
    assert wrong == []


@pytest.mark.parametrize("name", ["people", "countries", "organisations"])
def test_wikidata_ids_are_well_formed_and_used_once(name: str) -> None:
    ids = [entry["wikidata"] for entry in table(name).values() if "wikidata" in entry]
    assert all(re.fullmatch(r"Q[1-9]\d*", wikidata) for wikidata in ids)
    assert len(ids) == len(set(ids))


def test_country_codes_are_used_once() -> None:
    codes = [entry["code"] for entry in table("countries").values()]
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert len(codes) == len(set(codes))


def test_offices_are_known_and_their_years_in_order() -> None:
    roles, bodies = table("offices"), set(table("organisations"))
    countries = {entry["code"] for entry in table("countries").values()}
    for key, entry in table("people").items():
        for office in entry.get("offices", ()):
            assert office["role"] in roles, key
            assert office["of"] in countries | bodies, key
            start = date.fromisoformat(office["from"])
            if "to" in office:
                assert start <= date.fromisoformat(office["to"]), key


def test_people_have_a_gender_and_a_country() -> None:
    countries = {entry["code"] for entry in table("countries").values()} | {"HK"}
    for key, entry in table("people").items():
        assert entry["gender"] in {"m", "f"}, key
        assert entry["country"] in countries, key


def test_leaders_lead_by_an_office_that_exists() -> None:
    for key, entry in table("countries").items():
        assert entry.get("leader", "president") in {"", *table("offices")}, key


def test_one_leader_at_a_time() -> None:
    """Two holders of one leading office on one day are a slip of the pen."""
    known = know(lexicon())
    for (role, of), people in known.holders.items():
        if known.leads.get(of) != role:
            continue
        spans = sorted(
            (office.start, office.end, key)
            for key in people
            for office in known.offices[key]
            if (office.role, office.of) == (role, of)
        )
        for earlier, later in pairwise(spans):
            assert earlier[1] <= later[0], (earlier, later)


def test_no_alias_names_two_people() -> None:
    seen: dict[str, str] = {}
    for key, entry in table("people").items():
        for name in (entry["name"], *entry.get("aliases", ())):
            assert seen.setdefault(name.lower(), key) == key, name


def test_acronyms_must_stand_in_capitals() -> None:
    known = know(lexicon())
    assert {"us", "who", "un", "pm"} <= known.acronyms


def test_an_agent_has_its_office_of_that_day() -> None:
    assert agent("[Joe Biden] spoke.", "2022-03-03").office == "President of the United States"
    assert agent("[Joe Biden] spoke.", "2012-03-03").office == "Vice President of the United States"
    assert agent("[Joe Biden] spoke.", "2018-03-03").office is None
    assert agent("[Xi Jinping] spoke.", "2018-03-03").office == "President of China"
    assert agent("[Ursula von der Leyen] spoke.", "2023-03-03").office == "President of the European Commission"


def test_an_agent_of_the_article_is_described_by_it() -> None:
    rey = agent("[Tomás Rey], the Chilean president, spoke.", "2023-03-03")
    assert (rey.id, rey.name, rey.office, rey.country) == ("tomas-rey", "Tomás Rey", "President of Chile", "CL")
    roe = agent("[Ms. Alex Roe] spoke.")
    assert (roe.office, roe.country, roe.gender) == (None, None, "f")
    former = agent("[Former president Ann Roe] spoke.")
    assert former.office is None
