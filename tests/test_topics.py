"""Topics by their words: where they stand, where they mean something else, and what users call them."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xicalls.lexicon import Lexicon, load
from xicalls.model import Article, Passage, Span
from xicalls.reading.layout import lay_out
from xicalls.reading.tokens import tokenise
from xicalls.topics import find_passages, named, topics_of


@cache
def words() -> Lexicon:
    return load()


def passages(text: str) -> tuple[Passage, ...]:
    article = Article("test", "test.txt", "text", "utf-8", text, (), Span(0, len(text)))
    return find_passages(lay_out(article, words()), tokenise(text), words())


def matched(sentence: str) -> dict[str, list[str]]:
    text = f"A title\n\nMr Roe said so. {sentence}\n"
    return {passage.topic: [span.of(text) for span in passage.matched] for passage in passages(text)}


@pytest.mark.parametrize(
    ("sentence", "topic", "found"),
    [
        ("They spoke of tariffs and soybeans.", "trade", ["tariffs", "soybeans"]),
        ("Peace on the Korean Peninsula is dear to Pyongyang.", "korea", ["Korean", "Pyongyang"]),
        ("He went to Hong\nKong.", "hong-kong", ["Hong\nKong"]),
        ("Taiwan-related issues came up.", "taiwan", ["Taiwan"]),
        ("The Uighurs of Xinjiang were named.", "xinjiang", ["Uighurs", "Xinjiang"]),
        ("New sanctions on Moscow are near.", "sanctions", ["sanctions"]),
        ("New sanctions on Moscow are near.", "russia", ["Moscow"]),
        ("ISIS was beaten.", "terrorism", ["ISIS"]),
        ("The chips and AI are ours.", "technology", ["AI"]),
        ("A flood of fentanyl.", "fentanyl", ["fentanyl"]),
        ("U.S.-Japan ties are firm.", "japan", ["Japan"]),
        ("President Erdoğan was pleased.", "turkey", ["Erdoğan"]),
        ("Denuclearisation comes first.", "nuclear", ["Denuclearisation"]),
        ("Nuclear energy is cheap.", "energy", ["Nuclear energy"]),
        ("He was sanctioned in May; sanctions do not bite.", "sanctions", ["was sanctioned", "sanctions"]),
        ("Crude oil is dear.", "energy", ["Crude oil"]),
        ("A coup followed the election.", "democracy", ["coup"]),
        ("The Hong Kong national security law came up.", "hong-kong", ["Hong Kong"]),
    ],
)
def test_words_of_a_topic(sentence: str, topic: str, found: list[str]) -> None:
    assert matched(sentence).get(topic) == found


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("The trade union met.", "trade"),
        ("The two camps trade insults.", "trade"),
        ("It was a coup for the museum.", "democracy"),
        ("It was her first trip since his inauguration.", "democracy"),
        ("We will not sit back.", "democracy"),
        ("The national security law of the United States is old.", "hong-kong"),
        ("Skating is sanctioned in the park.", "sanctions"),
        ("It was a state-sanctioned show.", "sanctions"),
        ("He put his time and energy into it.", "energy"),
        ("More is in the pipeline.", "energy"),
        ("His remarks were crude.", "energy"),
        ("A climate of distrust prevails.", "climate"),
        ("The host of a satellite radio show came.", "space"),
        ("It lay in a manila envelope.", "philippines"),
        ("Mark Cuban was there.", "cuba"),
        ("They met at the Diaoyutai State Guesthouse.", "east-china-sea"),
        ("The Senate went for the nuclear option.", "nuclear"),
        ("Take it with a grain of salt.", "food-security"),
        ("The Panama Papers name him.", "panama"),
        ("She teaches at the Institute of Technology.", "technology"),
        ("New Mexico is dry.", "mexico"),
        ("Nuclear energy is cheap.", "nuclear"),
        ("The business climate is good.", "climate"),
        ("American Indians danced.", "india"),
        ("South Africa won.", "africa"),
        ("They ate turkey.", "turkey"),
        ("The fish said aim, ai, isis.", "technology"),
        ("A quad bike.", "indo-pacific"),
        ("The Bahamas sent xylophones, not a Korean.", "gaza"),
        ("Export controls were eased.", "trade"),
        ("The space on the table was small.", "space"),
        ("In Gulf of Mexico waters.", "mexico"),
        ("The Indian Ocean is deep.", "india"),
    ],
)
def test_words_that_mean_something_else(sentence: str, topic: str) -> None:
    assert topic not in matched(sentence)


def test_a_passage_a_topic_and_paragraph() -> None:
    text = "A title\n\nTariffs rise, he said. Tariffs fall, she said.\n\nTariffs and Tibet, they said.\n"
    found = [(passage.topic, len(passage.matched)) for passage in passages(text)]
    assert found == [("trade", 2), ("trade", 1), ("tibet", 1)]


def test_boilerplate_has_no_topic() -> None:
    assert passages("A title\n\nMr Roe said so to Ms Doe.\n\nRead more: Tariffs rise\n") == ()


def test_topics_of_spans() -> None:
    text = "A title\n\nMr Roe said tariffs would rise. Ms Doe spoke of Tibet.\n"
    topics = topics_of(passages(text), words())
    start = text.index("Ms Doe")
    assert [finding.value for finding in topics([Span(0, start)])] == ["trade"]
    (finding,) = topics([Span(start, len(text))])
    assert (finding.value, [span.of(text) for span in finding.evidence]) == ("tibet", ["Tibet"])
    assert topics([Span(0, 5)]) == ()


@pytest.mark.parametrize(
    ("query", "topic"),
    [
        ("korea", "korea"),
        ("North Korea", "korea"),
        ("hong kong", "hong-kong"),
        ("Hong-Kong", "hong-kong"),
        ("HONGKONG", "hong-kong"),
        ("Kyiv", "ukraine"),
        ("climate change", "climate"),
        ("Türkiye", "turkey"),
        ("AI", "technology"),
        ("human rights", "human-rights"),
    ],
)
def test_named(query: str, topic: str) -> None:
    assert named(query, words()).topic == topic


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [("koera", "korea"), ("tawian", "taiwan"), ("santions", "sanctions"), ("climat", "climate")],
)
def test_unknown_topics_get_suggestions(query: str, suggestion: str) -> None:
    answer = named(query, words())
    assert answer.topic is None
    assert suggestion in answer.suggestions


def test_nothing_near_nothing_suggested() -> None:
    assert named("qqqqqqqq", words()).suggestions == ()
    assert named("", words()).topic is None


def test_lexicon_of_topics() -> None:
    table = words().table("topics")
    assert len(table) >= 40
    for key, entry in table.items():
        assert entry["name"], key
        assert entry.get("words") or entry.get("cased"), key
        assert named(entry["name"], words()).topic == key
        assert all(named(alias, words()).topic for alias in entry.get("aliases", ()))


@given(st.text(alphabet="Hong Kong-trade\n\u00a0’'.Tibet", max_size=80))
def test_every_match_stands_in_the_text(text: str) -> None:
    for passage in passages(text):
        for span in passage.matched:
            assert passage.span.covers(span)
            assert span.of(text)
