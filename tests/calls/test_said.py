"""In which call something was said, where an article tells of several."""

from __future__ import annotations

from tests.calls.articles import article, words
from xicalls.model import Analysis
from xicalls.pipeline import analyse_article

PLURAL = (
    "Readout of calls\n\nPrime Minister Mark Carney spoke by phone today with Emmanuel Macron. The Prime Minister said "
    "that grain was dear. President Macron said that grain was cheap.\n\nThe Prime Minister also spoke by phone with "
    "Keir Starmer. The Prime Minister said that rice was dear. Prime Minister Starmer said that rice was cheap.\n\n"
    "Speaking with Emmanuel Macron, Mark Carney stressed that wheat was dear.\n\n"
    "On March 16, Mark Carney had spoken with President Claudia Sheinbaum by phone, stressing that maize was dear. "
    "Mark Carney noted that oats were dear.\n"
)


def tied(text: str) -> dict[str, list[str]]:
    """What was said in each call, by the last on the line; under "" what was said in none."""
    found = analyse_article(article(text, date="2025-06-10"), words())
    said = {call.participants[-1].id: list(call.said or ()) for call in found.calls}
    said[""] = sorted(set(range(len(found.attributions))) - {i for places in said.values() for i in places})
    return {name: [_content(found, place) for place in places] for name, places in said.items()}


def _content(found: Analysis, place: int) -> str:
    return found.attributions[place].statement.spans[0].of(found.article.text)


def test_it_is_the_call_that_was_told_of_last() -> None:
    assert tied(PLURAL) == {
        "emmanuel-macron": ["grain was dear", "grain was cheap", "wheat was dear"],
        "keir-starmer": ["rice was dear", "rice was cheap", "oats were dear"],
        "claudia-sheinbaum": ["maize was dear"],
        "": [],
    }


def test_it_is_a_call_that_the_speaker_was_on() -> None:
    text = (
        "Carney on the phone\n\nMark Carney spoke by phone with Emmanuel Macron, and then spoke by phone with Keir "
        "Starmer.\n\nEmmanuel Macron said that grain was dear. Keir Starmer said that rice was dear.\n\nJane Roe, a "
        "baker in Oslo, said that bread was dear.\n"
    )
    assert tied(text) == {
        "emmanuel-macron": ["grain was dear", "bread was dear"],  # both calls in one sentence: the baker's is the first
        "keir-starmer": ["rice was dear"],
        "": [],
    }


def test_in_that_call() -> None:
    text = (
        "Modi and Trump on the phone\n\nNarendra Modi and Donald Trump spoke by phone on Monday. Narendra Modi said "
        "that grain was dear.\n\nThe two leaders last spoke by phone on May 7. In that call, Narendra Modi had told "
        "Donald Trump that rice was dear.\n\nDonald Trump said that wheat was dear.\n"
    )
    found = analyse_article(article(text, date="2025-06-10"), words())
    news, before = found.calls
    assert [_content(found, place) for place in news.said or ()] == ["grain was dear", "wheat was dear"]
    assert [_content(found, place) for place in before.said or ()] == ["rice was dear"]


def test_of_an_old_call_only_what_is_told_with_it() -> None:
    text = (
        "Macron and Starmer on the phone\n\nEmmanuel Macron and Keir Starmer spoke by phone on Monday.\n\nIn a phone "
        "call with Olaf Scholz on May 7, Emmanuel Macron had told him that grain was dear.\n\nOlaf Scholz said that "
        "rice was dear.\n"
    )
    assert tied(text) == {"keir-starmer": [], "olaf-scholz": ["grain was dear"], "": ["rice was dear"]}


def test_a_call_told_of_beside_the_news_is_news() -> None:
    text = (
        "Macron on the phone\n\nEmmanuel Macron spoke by phone with Keir Starmer on Monday, and on Tuesday he spoke by "
        "phone with Claudia Sheinbaum.\n\nClaudia Sheinbaum said that maize was dear. Keir Starmer said that rice was "
        "dear.\n"
    )
    found = analyse_article(article(text, date="2025-06-11"), words())
    days = [call.date.value.start for call in found.calls if call.date is not None]
    assert days == ["2025-06-09", "2025-06-10"]
    assert tied(text) == {"keir-starmer": ["rice was dear"], "claudia-sheinbaum": ["maize was dear"], "": []}


def test_one_call_has_all() -> None:
    text = "Carney on the phone\n\nMark Carney spoke by phone with Keir Starmer. Mark Carney said that rice was dear.\n"
    (call,) = analyse_article(article(text, date="2025-06-10"), words()).calls
    assert call.said is None
