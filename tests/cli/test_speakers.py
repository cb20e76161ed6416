"""``xicalls speakers`` over a corpus: one man under many names is one, two people of one name are two."""

from __future__ import annotations

from pathlib import Path

from tests.cli.run import ask

CORPUS = Path(__file__).parents[1] / "corpora" / "speakers"


def test_one_man_under_many_names() -> None:
    said = ask("quotes", "-C", CORPUS, "--speaker", "Biden", "--json").json()
    assert {agent["id"] for one in said for agent in one["speakers"]} == {"joe-biden"}
    assert {one["file"] for one in said} == {"readout.md", "paper.txt", "local.txt", "oath.txt"}
    mentions = {one["mention"]["text"] for one in said if one["mention"]}
    assert {"Joe Biden", "Mr. Biden", "President Biden", "Joseph R. Biden, Jr."} <= mentions
    assert mentions & {"The President", "The president"}
    speakers = {one["id"]: one for one in ask("speakers", "-C", CORPUS, "--json").json()}
    assert speakers["joe-biden"]["articles"] == 4
    assert speakers["joe-biden"]["office"] == "President of the United States"
    assert [name for name in speakers if "biden" in name] == ["joe-biden"]


def test_two_people_of_one_name() -> None:
    speakers = {one["id"]: one for one in ask("speakers", "-C", CORPUS, "--json").json()}
    assert (speakers["kamala-harris"]["office"], speakers["kamala-harris"]["articles"]) == (
        "Vice President of the United States",
        2,
    )
    assert speakers["sidney-harris"]["articles"] == 2
    in_local = ask("quotes", "-C", CORPUS, "--speaker", "Harris", "--contains", "My town", "--json").json()
    assert [agent["id"] for one in in_local for agent in one["speakers"]] == ["sidney-harris"]


def test_where_either_may_be_meant_nobody_is_named() -> None:
    (either,) = ask("quotes", "-C", CORPUS, "--contains", "the same hope", "--json").json()
    assert either["speakers"] == []
    assert either["mention"]["text"] == "Harris"


def test_a_bare_name_is_nobody_s_where_two_bear_it() -> None:
    (bare,) = ask("quotes", "-C", CORPUS, "--contains", "pumpkins", "--json").json()
    assert [agent["id"] for agent in bare["speakers"]] == ["harris"]
    speakers = {one["id"]: one for one in ask("speakers", "-C", CORPUS, "--json").json()}
    assert speakers["harris"]["statements"] == 1
    found = ask("check", "-C", CORPUS, "--only", "ambiguous-name", "--json").json()
    (whole,) = [one for one in found if one["file"] is None]
    assert whole["message"] == "“Harris” may be Kamala Harris or Sidney Harris"


def test_a_call_is_between_the_same_people_in_every_article() -> None:
    (call,) = ask("list", "-C", CORPUS, "--json").json()
    assert call["id"] == "2021-05-04-biden-trudeau"
    assert len(call["reports"]) == 2
