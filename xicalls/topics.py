"""What a passage is about: the words of ``data/topics.toml``, looked up token by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from xicalls.anchors import Anchors, anchors_of, beginnings, places_of
from xicalls.lexicon import Lexicon, fold, simplify, slug
from xicalls.model import Finding, Layout, ParagraphKind, Passage, Span, as_span
from xicalls.reading.tokens import Tokens, tokenise

RULE = "topic_words"
"""The one rule there is: the topic's words stand there."""

_SILENT = {ParagraphKind.BYLINE, ParagraphKind.BOILERPLATE}


class _Phrase(NamedTuple):
    """Words that name a topic: those after the first, and the topics; none for words that mean something else."""

    rest: tuple[str, ...]
    topics: tuple[str, ...]
    cased: tuple[str, ...] | None


class Phrases(NamedTuple):
    """The words of all topics by their first token, the longest first, and what to look for them by."""

    by_word: dict[str, list[_Phrase]]
    anchors: Anchors


def find_passages(
    layout: Layout, tokens: Tokens, lexicon: Lexicon, topic_words: Sequence[int] | None = None
) -> tuple[Passage, ...]:
    """The paragraphs of an article that are on a topic, several topics to a paragraph.

    ``topic_words``: see ``seen``; found here where they are not given.
    """
    phrases, anchors = lexicon.derive(phrases_of)
    lower, starts = tokens.lower, tokens.starts
    named = places_of(anchors, lower) if topic_words is None else topic_words
    candidates = sorted({*beginnings(named, lower, anchors), *_compounds(tokens)})
    places = [starts[candidate] for candidate in candidates]
    passages: list[Passage] = []
    position = 0
    for (start, end), kind, _ in layout.paragraphs:
        if position == len(places):
            break
        if places[position] >= end:
            continue
        first = bisect_left(places, start, position)
        position = bisect_left(places, end, first)
        if first == position or kind in _SILENT:
            continue
        found: dict[str, list[Span]] = {}
        _match(candidates[first:position], tokens, phrases, found)
        passages += [Passage(topic, as_span((start, end)), tuple(spans)) for topic, spans in found.items()]
    return tuple(passages)


def _compounds(tokens: Tokens) -> Iterator[int]:
    """The tokens with a hyphen in them: so few that finding them in the text is faster than asking every token."""
    text, starts, ends = tokens.simple, tokens.starts, tokens.ends
    index = 0
    at = text.find("-")
    while at >= 0:
        index = bisect_right(starts, at, index) - 1
        yield index
        at = text.find("-", ends[index])


def _match(
    candidates: Sequence[int], tokens: Tokens, phrases: dict[str, list[_Phrase]], found: dict[str, list[Span]]
) -> None:
    """The longest phrase at each place counts: “nuclear energy” is no “nuclear”, “New Mexico” no “Mexico”."""
    starts, ends, words, lower, _ = tokens
    free_from = 0
    for index in candidates:
        if index < free_from:
            continue
        word = lower[index]
        for rest, topics, cased in phrases.get(word, ()):
            after = index + 1 + len(rest)
            if rest and tuple(lower[index + 1 : after]) != rest:
                continue
            if cased and tuple(words[index:after]) != cased:
                continue
            span = as_span((starts[index], ends[after - 1]))
            for topic in topics:
                found.setdefault(topic, []).append(span)
            free_from = after
            break
        else:
            if "-" in word:
                _match_parts(word, starts[index], phrases, found)


def _match_parts(word: str, start: int, phrases: dict[str, list[_Phrase]], found: dict[str, list[Span]]) -> None:
    """The parts of a compound: “Taiwan-related”, “U.S.-Japan”."""
    for part in word.split("-"):
        for phrase in phrases.get(part, ()):
            if not phrase.rest and not phrase.cased:
                for topic in phrase.topics:
                    found.setdefault(topic, []).append(Span(start, start + len(part)))
        start += len(part) + 1


def topics_of(passages: Sequence[Passage], lexicon: Lexicon) -> Callable[[Sequence[Span]], tuple[Finding[str], ...]]:
    """A function that gives the topics of some spans: those whose words stand in them, in the lexicon's order."""
    if not passages:
        return _no_topics
    order = lexicon.derive(_order)
    matched = sorted([(start, end, topic) for topic, _, spans in passages for start, end in spans])
    starts = [start for start, _end, _topic in matched]

    def topics(spans: Sequence[Span]) -> tuple[Finding[str], ...]:
        found: dict[str, list[Span]] = {}
        for span in spans:
            first = bisect_left(starts, span.start)
            for start, end, topic in matched[first : bisect_left(starts, span.end, first)]:
                if end <= span.end:
                    found.setdefault(topic, []).append(as_span((start, end)))
        if not found:
            return ()
        ranked = sorted(found, key=lambda topic: (order.get(topic, len(order)), topic))
        return tuple(Finding(topic, tuple(found[topic]), RULE) for topic in ranked)

    return topics


def _no_topics(_spans: Sequence[Span]) -> tuple[Finding[str], ...]:
    return ()


def _order(lexicon: Lexicon) -> dict[str, int]:
    """The place of each topic in the lexicon."""
    return {topic: place for place, topic in enumerate(lexicon.table("topics"))}


class Named(NamedTuple):
    """What a user's word for a topic comes to: its id, or the nearest ids where there is none such."""

    topic: str | None
    suggestions: tuple[str, ...] = ()


def named(query: str, lexicon: Lexicon) -> Named:
    """The topic that somebody means by “korea”, “North Korea”, “hong kong” or “Hong-Kong”.

    An id, a name or an alias comes first; then one of the topic's own words, where only one topic has it.
    """
    names = lexicon.derive(_names)
    wanted = slug(query)
    if wanted in names:
        return Named(names[wanted])
    from difflib import get_close_matches

    near = [names[match] for match in get_close_matches(wanted, names, n=8, cutoff=0.6)]
    return Named(None, tuple(dict.fromkeys(near))[:3])


def _names(lexicon: Lexicon) -> dict[str, str]:
    """Every name of a topic, as a slug: ids before names, names before aliases, aliases before mere words."""
    names: dict[str, str] = {}
    table = lexicon.table("topics")
    for topic in table:
        names.setdefault(slug(topic), topic)
    for topic, entry in table.items():
        names.setdefault(slug(entry.get("name", topic)), topic)
    for field in ("aliases", "words", "cased"):
        for topic, entry in table.items():
            for word in entry.get(field, ()):
                names.setdefault(slug(word), topic)
    return names


def phrases_of(lexicon: Lexicon) -> Phrases:
    """All words of all topics; for ``lexicon.derive``."""
    topics: dict[tuple[tuple[str, ...], tuple[str, ...] | None], list[str]] = {}
    for topic, entry in lexicon.table("topics").items():
        for word in entry.get("words", ()):
            for form in {simplify(word), simplify(fold(word))}:
                _add(topics, tuple(tokenise(form).lower), None, topic)
        for word in entry.get("cased", ()):
            exact = tokenise(word)
            _add(topics, tuple(exact.lower), tuple(exact.words), topic)
    # what bars one topic bars it only where no topic claims the longer phrase for itself ("nuclear energy")
    for entry in lexicon.table("topics").values():
        for word in entry.get("unless", ()):
            topics.setdefault((tuple(tokenise(simplify(word)).lower), None), [])
    phrases: dict[str, list[_Phrase]] = {}
    for (words, cased), named_by in topics.items():
        if words:
            phrases.setdefault(words[0], []).append(_Phrase(words[1:], tuple(named_by), cased))
    for choices in phrases.values():
        if len(choices) > 1:
            choices.sort(key=lambda phrase: -len(phrase.rest))
    return Phrases(phrases, anchors_of(words for words, _cased in topics if words))


def _add(
    topics: dict[tuple[tuple[str, ...], tuple[str, ...] | None], list[str]],
    words: tuple[str, ...],
    cased: tuple[str, ...] | None,
    topic: str,
) -> None:
    known = topics.setdefault((words, cased), [])
    if topic not in known:
        known.append(topic)
