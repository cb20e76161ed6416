"""Finding the persons of an article, in order, whatever the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.people.words import cast_of, resolve
from xicalls.model import Span
from xicalls.people.cast import refer

TEXT = (
    "Jane Roe met Robert E. Doe, Jr. in New York on Monday.\n"
    "Ms Roe said that Xi Jinping’s visit to Grand Junction was over. The White House and Hong Kong were silent.\n"
    "“We like Doe,” she said. President Embaloo agreed."
)


def test_people_in_order_of_first_mention() -> None:
    people = cast_of(TEXT).people_named()
    assert [agent.id for agent, _ in people] == ["jane-roe", "robert-doe", "xi-jinping", "embaloo"]


def test_each_with_all_mentions_by_name() -> None:
    people = {agent.id: [span.of(TEXT) for span in spans] for agent, spans in cast_of(TEXT).people_named()}
    assert people["jane-roe"] == ["Jane Roe", "Roe"]
    assert people["robert-doe"] == ["Robert E. Doe, Jr.", "Doe"]
    assert people["xi-jinping"] == ["Xi Jinping"]


def test_people_in_a_stretch() -> None:
    start = TEXT.index("Ms Roe")
    found = cast_of(TEXT).people_in(Span(start, start + 40))
    assert [(span.of(TEXT), agent.id) for span, agent in found] == [("Roe", "jane-roe"), ("Xi Jinping", "xi-jinping")]


def test_mentions_are_where_they_say() -> None:
    cast = cast_of(TEXT)
    spans = [mention.span for mention in cast.mentions]
    assert spans == sorted(spans)
    assert all(mention.agent is not None for mention in cast.mentions)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("He went to New York and Los Angeles.", []),
        ("The Riverton Sun-Times and the Roe Institute closed.", []),
        ("On Monday Jane Roe left.", ["jane-roe"]),
        ("But Jane Roe left. Why? Ann Doe knew.", ["jane-roe", "ann-doe"]),
        ("Kim Jong-un met Moon Jae-in.", ["kim-jong-un", "moon-jae-in"]),
        ("Gabriel García Ruiz of Chile left.", ["gabriel-garcia-ruiz"]),
        ("Mr. Roe left.", ["roe"]),
        ("H.E. Mr. Piet A. JANSEN came. Secretary Jansen sat.", ["piet-jansen"]),
        ("Deputy Prime Minister Gan Kim Yong came. DPM Gan sat.", ["gan-kim-yong"]),
        ("Maroš Šefčovič came. Šefčovič sat.", ["maros-sefcovic"]),
        ("Comedian Sarah Silverman came. Sarah Silverman left. Silverman sat.", ["sarah-silverman"]),
        ("Claudia Tenney came. Claudia Tenney Beats Them. Tenney left.", ["claudia-tenney"]),
        ("Sarah Jane Roe came. Jane Poe left.", ["sarah-jane-roe", "jane-poe"]),
        ("Christoph Blocher came. Interestingly Blocher left.", ["christoph-blocher"]),
        ("Sally Roe came.", ["sally-roe"]),
        ("US, UN and EU officials left.", []),
        ("PRESIDENT OF UTOPIA OFFICIAL WEBSITE came.", []),
        ("HM King Receives Phone Call. Jane Roe left.", ["jane-roe"]),
    ],
)
def test_what_is_a_name(text: str, ids: list[str]) -> None:
    assert [agent.id for agent, _ in cast_of(text).people_named()] == ids


def test_capitals_of_a_headline_name_nobody_unless_the_body_does() -> None:
    from tests.people.words import lexicon
    from xicalls.model import Article, Layout, Paragraph, ParagraphKind
    from xicalls.people.cast import meet
    from xicalls.reading.tokens import tokenise

    text = "Jane Roe Holds Solid Talks\nJane Roe held talks."
    end = text.index("\n")
    paragraphs = (
        Paragraph(Span(0, end), ParagraphKind.TITLE, (Span(0, end),)),
        Paragraph(Span(end + 1, len(text)), ParagraphKind.BODY, (Span(end + 1, len(text)),)),
    )
    article = Article("a", "a.txt", "text", "utf-8", text, body=Span(0, len(text)))
    cast = meet(article, Layout(None, None, paragraphs), tokenise(text), None, lexicon())
    assert [agent.id for agent, _ in cast.people_named()] == ["jane-roe"]


def test_nothing_to_resolve() -> None:
    assert refer([], cast_of("Jane Roe left.")) == []
    assert cast_of("").people_named() == []


def test_the_same_phrase_twice() -> None:
    cast = cast_of("Jane Roe left.")
    first, second = refer([Span(0, 8), Span(0, 8)], cast)
    assert first == second
    assert first is not None


def test_evidence_is_in_the_text() -> None:
    text = "Chinese President Xi Jinping came. The Chinese leader spoke."
    start = text.index("The Chinese leader")
    (found,) = refer([Span(start, start + 18)], cast_of(text))
    assert found is not None
    assert [span.of(text) for span in found.evidence] == ["Xi Jinping"]


_PIECES = """Xi Jane Roe Ms . , “ ” ( ) and The the His he who she they it I said President of China US WHO Clinton
Hillary Bill counterpart leaders both two official ministry 's ’ - — : former A J. von der Jr 𝒳 İ ß é"""
WORDS = st.sampled_from([*_PIECES.split(), "\n", "\u00a0", ""])


@given(st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str) -> None:
    cast = cast_of(text, "2019-05-05")
    tokens = cast.tokens
    spans = [Span(start, end) for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    spans += [Span(tokens.starts[i], tokens.ends[min(i + 4, len(spans) - 1)]) for i in range(len(spans))]
    found = refer(spans, cast)
    assert len(found) == len(spans)
    for finding in found:
        assert finding is None or (finding.value and all(0 <= s.start < s.end <= len(text) for s in finding.evidence))
    for _, where in cast.people_named():
        assert all(span.of(text).strip() for span in where)


ANY = st.characters(exclude_characters="\0")  # a text with NUL is no text: reading does not let one through


@given(st.text(ANY, max_size=80), st.integers(0, 80), st.integers(0, 80))
@settings(max_examples=100, deadline=None)
def test_any_span_is_looked_at(text: str, start: int, end: int) -> None:
    refer([Span(min(start, end, len(text)), min(max(start, end), len(text)))], cast_of(text))


@pytest.mark.parametrize("unit", ["Xi ", "Jane Roe, ", "Roe and ", "President ", "A. ", "Clinton’s ", "“I "])
def test_long_monotonous_texts_take_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    began = time.perf_counter()
    cast = cast_of(text)
    refer([Span(i, min(i + 30, len(text))) for i in range(0, len(text), 100)], cast)
    cast.people_named()
    assert time.perf_counter() - began < 3


def test_a_paragraph_at_the_end_changes_nothing_before_it_but_what_was_unknown() -> None:
    before = "Jane Roe met Ann Doe. [Roe] smiled. [She] said so. [The US president] called."
    after = before + "\nDonald Trump slept."
    assert [ids for ids, _ in resolve(before, "2019-05-05")] == [ids for ids, _ in resolve(after, "2019-05-05")]


def headed(title: str, body: str) -> list[str]:
    """The ids of the persons named in an article with this title."""
    from tests.people.words import lexicon
    from xicalls.model import Article, Layout, Paragraph, ParagraphKind
    from xicalls.people.cast import meet
    from xicalls.reading.tokens import tokenise

    text = f"{title}\n{body}"
    end = len(title)
    paragraphs = (
        Paragraph(Span(0, end), ParagraphKind.TITLE, (Span(0, end),)),
        Paragraph(Span(end + 1, len(text)), ParagraphKind.BODY, (Span(end + 1, len(text)),)),
    )
    article = Article("a", "a.txt", "text", "utf-8", text, body=Span(0, len(text)))
    cast = meet(article, Layout(None, None, paragraphs), tokenise(text), None, lexicon())
    return [agent.id for agent, _ in cast.people_named()]


@pytest.mark.parametrize(
    ("title", "body", "ids"),
    [
        ("Interview with Senator Dana Whitlock", "WHITLOCK: It is asleep.", ["dana-whitlock"]),
        ("Jane Whitlock on the harbour", "SENATOR WHITLOCK: It is asleep.", ["jane-whitlock"]),
        ("Jane Roe Holds Solid Talks", "ROE: It is asleep.", ["jane-roe"]),
        ("Jane Whitlock on the harbour", "GARNER: It is asleep.", []),
        ("Grand Harbour on the river", "HARBOUR: It is asleep.", []),
    ],
)
def test_a_headline_names_whom_the_body_calls_by_one_name(title: str, body: str, ids: list[str]) -> None:
    assert headed(title, body) == ids


def test_a_label_of_a_question_is_nobody() -> None:
    assert [ids for ids, _ in resolve("[Q]: Is it dead? [A]: No. [QUESTION]: Why? [ANSWER]: It is.")] == ["-"] * 4


@pytest.mark.parametrize(
    ("text", "name", "who"),
    [
        ("The call was with Seyed Abbas Araghchi.", "Seyed Abbas Araghchi", "abbas-araghchi"),
        ("The call was with Mohammad Ishaq Dar.", "Mohammad Ishaq Dar", "ishaq-dar"),
        ("The call was with President von der Leyen.", "von der Leyen", "ursula-von-der-leyen"),
    ],
)
def test_a_given_name_more_and_small_words_before(text: str, name: str, who: str) -> None:
    assert [(span.of(text), agent.id) for span, agent in cast_of(text).people_in(Span(0, len(text)))] == [(name, who)]
