from __future__ import annotations

import json
from pathlib import Path

import pytest

import xicalls
from xicalls import Corpus, analyse, read_article, records
from xicalls.api import Call, Statement
from xicalls.errors import CorpusError, UsageError
from xicalls.index import counts, queries
from xicalls.index.filter import Filter

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(SEEDS)


def test_records_are_the_contract(corpus: Corpus) -> None:
    db = corpus._index.db  # noqa: SLF001 (to hold it against what it is made of)
    assert [r.json() for r in corpus.quotes()] == [json.loads(text) for text in queries.statements(db, Filter())]
    assert [r.json() for r in corpus.articles()] == [json.loads(text) for text in queries.articles(db, Filter())]
    assert [r.json() for r in corpus.calls()] == [json.loads(text) for text in queries.calls(db, Filter())]
    assert [r.json() for r in corpus.speakers()] == counts.speakers(db, Filter())
    assert [r.json() for r in corpus.topics()] == counts.topics(db, Filter())


def test_records_are_typed_and_frozen(corpus: Corpus) -> None:
    call = corpus.calls()[0]
    assert isinstance(call, Call)
    assert call.participants[0].kind == "person"
    assert call.date is not None
    assert call.date.why[0].text
    with pytest.raises(AttributeError):
        call.id = "other"  # type: ignore[misc]  # that it cannot be set is the point
    assert all(isinstance(one.spans[0], tuple) for one in corpus.quotes())


def test_filters_are_those_of_the_command_line(corpus: Corpus) -> None:
    everything = corpus.quotes()
    for filters in (
        {"speaker": "Xi"},
        {"topic": "North Korea"},
        {"kind": ("direct", "mixed")},
        {"on": "2019-12-20"},
        {"since": "2019"},
        {"until": "2018-06", "speaker": "Xi"},
        {"contains": "Korean Peninsula"},
        {"regex": "(?i)peninsula"},
    ):
        assert 0 < len(corpus.quotes(**filters)) < len(everything)
    assert corpus.quotes(speaker="Nobody") == ()
    assert list(corpus.each_quote(speaker="Xi")) == list(corpus.quotes(speaker="Xi"))
    assert corpus.search("korean peninsula")[0]["matched"]


def test_what_is_wrong_is_said(corpus: Corpus, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Did you mean"):
        corpus.quotes(topic="koera")
    with pytest.raises(UsageError, match="no date"):
        corpus.calls(on="yesterday")
    with pytest.raises(TypeError, match="speeker"):
        corpus.calls(speeker="Xi")
    with pytest.raises(CorpusError):
        Corpus(tmp_path / "nowhere")
    with pytest.raises(CorpusError, match="folder"):
        read_article(tmp_path)
    with pytest.raises(CorpusError):
        read_article(tmp_path / "nowhere.txt")


def test_a_topic_and_a_text(corpus: Corpus) -> None:
    found = corpus.topic("north korea")
    assert found == corpus.topic("korea")
    assert len(found) == 3
    for call in found:
        for passage in call.passages:
            text = corpus.text(passage.article)
            assert text[passage.start : passage.end] == passage.text
            assert all(text[span.start : span.end] == span.text for span in passage.matched)
        assert all(statement.call == call.id for statement in call.statement_records)
    with pytest.raises(UsageError):
        corpus.text("nothing")


def test_one_article() -> None:
    text = "Jane Roe said: “We agree to talk about trade.”\n"
    analysis = analyse(text, {"title": "They agree", "date": "2021-03-04"})
    assert analysis.article.text == text
    for record in records(analysis):
        assert isinstance(record, Statement)
        assert record.text == " … ".join(text[start:end] for start, end in record.spans)
    assert analyse("").attributions == ()


def test_an_article_in_a_file() -> None:
    path = sorted(SEEDS.glob("*.txt"))[0]
    analysis = read_article(path)
    assert analysis.article.id == path.stem
    assert analysis.article.text.encode() == path.read_bytes()
    with Corpus(path) as corpus:
        for mine, listed in zip(records(analysis), corpus.quotes(), strict=True):
            assert mine.json() | {"call": listed.call} == listed.json()


def test_public_names() -> None:
    assert all(hasattr(xicalls, name) for name in xicalls.__all__)
    assert not hasattr(xicalls, "nothing")
