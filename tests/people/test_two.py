"""The two of a call: “the presidents”, “both sides”, “they”; and the office of the government that writes."""

from __future__ import annotations

import pytest

from tests.people.words import last

DAY = "2019-05-05"
CALL = "Angela Merkel and Xi Jinping spoke by phone on Sunday."
BOTH = "angela-merkel + xi-jinping"

THE_TWO = [
    f"{CALL} [The two leaders] agreed.",
    f"{CALL} [The leaders] agreed.",
    f"{CALL} [Both sides] agreed.",
    f"{CALL} [The sides] agreed.",
    f"{CALL} [The two countries’ leaders] agreed.",
    f"{CALL} [The two] agreed.",
    f"{CALL} A lamp fell. [They] agreed to talk again.",
    f"{CALL}\nMerkel thanked her guests. [They] also discussed trade.",
    f"{CALL}\nMerkel thanked her guests. The two leaders laughed. [They] left.",
    f"{CALL}\nEmmanuel Macron was told of it. [Both leaders] agreed.",
    "Chancellor Angela Merkel met President Xi Jinping in Bonn. [The leaders] agreed.",
    "Chancellor Angela Merkel received Xi Jinping.\nMerkel thanked him. [They] agreed to talk again.",
]


@pytest.mark.parametrize("text", THE_TWO)
def test_who_spoke(text: str) -> None:
    assert last(text, DAY)[0] == BOTH


THREE = "Angela Merkel, Xi Jinping and Emmanuel Macron spoke by phone."


def test_two_of_three_who_were_one_subject() -> None:
    assert last(f"{THREE} [Merkel and Xi] laughed. [The two leaders] agreed.", DAY)[0] == BOTH
    assert last(f"{THREE} [Merkel, Xi and Macron] laughed. [The two leaders] agreed.", DAY)[0] == "two-leaders"
    assert last(f"{THREE} [Merkel] and a friend laughed. [The two leaders] agreed.", DAY)[0] != BOTH
    assert last(f"{THREE} [Merkel and Xi] laughed. Macron came. [The two leaders] agreed.", DAY)[0] != BOTH


NOT_THE_TWO = [
    "Angela Merkel and her guests met Xi Jinping and Emmanuel Macron. [The leaders] agreed.",
    "Angela Merkel met a baker. Later Xi Jinping came. [The leaders] agreed.",
    f"{CALL} [Leaders] agreed.",
    f"{CALL} [The presidents] agreed.",  # a chancellor is none
    f"{CALL} [The two foreign ministers] agreed.",
    f"{CALL} [The two men] agreed.",
    f"{CALL} [The two countries’ envoys to the club] agreed.",
    f"{CALL} [The two leaders of the strike] agreed.",
    "Angela Merkel, Xi Jinping and Emmanuel Macron spoke by phone. [The leaders] agreed.",
    "Angela Merkel, Xi Jinping and Emmanuel Macron spoke by phone. [Both leaders] agreed.",
    "Angela Merkel dislikes what Xi Jinping wrote. [The leaders] of the strike agreed.",
    "Angela Merkel dislikes what Xi Jinping wrote. [The sides] of the box are red.",
    f"{CALL}\nMerkel thanked the soldiers. [They] slept.",
    f"{CALL}\nMerkel thanked the soldiers. “[They] agreed to come,” she said.",
    "Angela Merkel, Xi Jinping and Emmanuel Macron spoke by phone.\nMerkel left. [They] agreed to talk again.",
]


@pytest.mark.parametrize("text", NOT_THE_TWO)
def test_who_did_not(text: str) -> None:
    assert last(text, DAY)[0] != BOTH


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Xi Jinping and Donald Trump spoke by phone. [The presidents] agreed.", "xi-jinping + donald-trump"),
        ("Xi Jinping and Donald Trump spoke by phone. [The two men] agreed.", "xi-jinping + donald-trump"),
        ("Wang Yi and Heiko Maas spoke by phone. [The foreign ministers] agreed.", "wang-yi + heiko-maas"),
        ("Wang Yi and Heiko Maas spoke by phone. [The two ministers] agreed.", "wang-yi + heiko-maas"),
        ("Shinzo Abe and Theresa May spoke by phone. [The prime ministers] agreed.", "shinzo-abe + theresa-may"),
        ("Two pilots spoke at the gate. [They] left.", "two-pilots"),
        ("The farmers met Ann Roe. [They] left.", "farmers"),
        ("Several nurses walked out. [They] were tired.", "several-nurses"),
    ],
)
def test_by_what_they_are(text: str, ids: str) -> None:
    assert last(text, DAY)[0] == ids


@pytest.mark.parametrize(
    "text",
    [
        "The pilots met Ann Roe and Jo Poe. [They] left.",  # either
        "The rivers rose. [They] were brown.",
        "The plan of Two Rivers failed. [They] were brown.",
        "These days are long. [They] were longer.",
    ],
)
def test_they_are_nobody(text: str) -> None:
    assert last(text, DAY)[0] == "-"


AT_HOME = [
    ("GB", "The Prime Minister spoke to Prime Minister Abe. [The Prime Minister] agreed.", "theresa-may"),
    ("GB", "[The Prime Minister] spoke to Prime Minister Abe.", "theresa-may"),
    ("GB", "The Prime Minister spoke to Shinzo Abe. Jeremy Hunt came. [The Prime Minister] agreed.", "theresa-may"),
    ("GB", "The Prime Minister spoke to Shinzo Abe. Abe thanked him. [They] agreed.", "theresa-may + shinzo-abe"),
    ("GB", "The Prime Minister spoke to Shinzo Abe. [The leaders] agreed.", "theresa-may + shinzo-abe"),
    ("US", "The President spoke with President Xi. [The President] agreed.", "donald-trump"),
    ("US", "The President spoke with Prime Minister Abe. [The Prime Minister] agreed.", "shinzo-abe"),
    ("CN", "Xi Jinping spoke with Prime Minister Abe. [The Prime Minister] agreed.", "shinzo-abe"),
    ("US", "Mike Pompeo spoke with President Macron. [The President] agreed.", "emmanuel-macron"),
    ("US", "Mike Pompeo spoke with Foreign Minister Heiko Maas. [The Secretary] agreed.", "mike-pompeo"),
    ("US", "Mike Pompeo spoke with Foreign Minister Heiko Maas. [The Foreign Minister] agreed.", "heiko-maas"),
    ("CN", "Wang Yi spoke with Heiko Maas. [The Minister] agreed.", "wang-yi"),
    ("", "The Prime Minister spoke to President Xi. The UK was glad. [The Prime Minister] agreed.", "theresa-may"),
    (
        "",
        "The Prime Minister spoke to President Xi by phone. The UK, he said. [Both leaders] agreed.",
        "theresa-may + xi-jinping",
    ),
    (
        "",
        "The Prime Minister spoke to President Xi. The UK and Japan agreed. [The Prime Minister] left.",
        "prime-minister",
    ),
    ("", "The Prime Minister spoke to Prime Minister Abe. [The Prime Minister] agreed.", "shinzo-abe"),
    ("", "Shinzo Abe and Theresa May spoke. In Tokyo, [the prime minister] agreed.", "shinzo-abe"),
    ("", "Shinzo Abe and Theresa May spoke. In Tokyo and London, [the prime minister] agreed.", "prime-minister"),
]


@pytest.mark.parametrize(("home", "text", "ids"), AT_HOME)
def test_whose_office(home: str, text: str, ids: str) -> None:
    assert last(text, DAY, home)[0] == ids


ISSUED = [
    ("Premier Tang Weimin spoke with Angela Merkel by phone. [The two sides] agreed.", "tang-weimin + angela-merkel"),
    ("A visitor came. The leader of the talks spoke with Angela Merkel by phone. [The two sides] agreed.", "two-sides"),
    ("The President spoke with Angela Merkel by phone. [The two leaders] agreed.", "xi-jinping + angela-merkel"),
]


@pytest.mark.parametrize(("text", "who"), ISSUED)
def test_a_government_s_own_side_is_who_its_document_names(text: str, who: str) -> None:
    """Never the head of state, only because he was in office that day."""
    assert last(text, DAY, "CN")[0] == who
