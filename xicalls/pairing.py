"""Which statements of several accounts are about the same thing.

Statements are compared by the words and topics that they share, each the more telling the fewer of the call's own
statements have it (tf-idf, in the form log(1 + N/df), and the cosine; Salton and Buckley 1988). The dearest pairs are
taken first, one statement an account; what is like nothing elsewhere stays by itself.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from math import log, sqrt
from typing import NamedTuple

from xicalls.lexicon import Lexicon, fold

ALIKE = 0.2
"""Two statements that are less alike (cosine, 0 to 1) are not paired."""
AGAIN = 0.25
"""A second statement of one account joins a group from here on."""
OTHER_SPEAKER = 0.75
"""What two people say of one thing is less alike than what one says, as two accounts report it."""
_SHOWN = 4
_MANY = 100
"""A word of more statements than this makes not all of them candidates: a call of a thousand reports has too many."""
_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*\d|\d")
_STEM = 7


class Said(NamedTuple):
    """A statement, as far as it is compared: which account has it, its words, its topics (ids), who says it (ids)."""

    account: int
    text: str
    topics: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()


class Group(NamedTuple):
    """Statements on the same thing: their numbers; the topics and words that two accounts share; how alike they are."""

    members: tuple[int, ...]
    topics: tuple[str, ...]
    words: tuple[str, ...]
    score: float


def idle_words(lexicon: Lexicon) -> frozenset[str]:
    """The words that say nothing of what a statement is about: ``lexicon.derive(idle_words)``."""
    return frozenset(word for entry in lexicon.table("comparing").values() for word in entry["words"])


def pair(said: Sequence[Said], idle: frozenset[str], names: Iterable[str] = ()) -> tuple[Group, ...]:
    """The groups of statements of two accounts or more that are about the same thing.

    Args:
        said: the statements of one call, in order.
        idle: words to leave out.
        names: of the people on the line: they are in every statement.

    Returns:
        the groups, in the order of their first members; a statement is in one of them at most.
    """
    left_out = idle | {word for name in names for word in _words(fold(name))}
    features = [_features(one, left_out) for one in said]
    found = Counter(feature for each in features for feature in each)
    weights = {feature: log(1 + len(said) / count) for feature, count in found.items()}
    groups = _grouped(_likenesses(said, features, weights), said)
    return tuple(_group(members, score, said, features, weights) for members, score in groups)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _features(one: Said, left_out: frozenset[str]) -> dict[str, str]:
    """Stems with the words that they stand for, and the topics (``#trade``)."""
    found: dict[str, str] = {}
    for word in _words(fold(one.text)):
        if word not in left_out and (len(word) > 1 or word.isdigit()):
            found.setdefault(_stem(word), word)
    return found | {f"#{topic}": topic for topic in one.topics}


def _stem(word: str) -> str:
    """What the forms of a word have in common, roughly: *duties* and *duty*, *cooperate* and *cooperation*."""
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        word = word[:-1]
    return word[:_STEM]


def _likenesses(
    said: Sequence[Said], features: Sequence[dict[str, str]], weights: dict[str, float]
) -> list[tuple[float, int, int]]:
    """Every pair of two accounts that is alike enough, the most alike first."""
    lengths = [sqrt(sum(weights[feature] ** 2 for feature in each)) for each in features]
    found = []
    for one, other in _candidates(said, features):
        shared = features[one].keys() & features[other].keys()
        if len(shared) < 2:
            continue  # one word, or one topic, is too little
        score = sum(weights[feature] ** 2 for feature in shared) / (lengths[one] * lengths[other])
        speakers = said[one].speakers, said[other].speakers
        if all(speakers) and not speakers[0] & speakers[1]:
            score *= OTHER_SPEAKER
        if score >= ALIKE:
            found.append((score, one, other))
    return sorted(found, key=lambda item: (-item[0], item[1:]))


def _candidates(said: Sequence[Said], features: Sequence[dict[str, str]]) -> set[tuple[int, int]]:
    """The pairs of two accounts that share anything; of what very many have, each with the last ones before it."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for number, each in enumerate(features):
        account = said[number].account
        for feature in each:
            before = having[feature]
            found.update((other, number) for other in before[-_MANY:] if said[other].account != account)
            before.append(number)
    return found


def _grouped(likenesses: list[tuple[float, int, int]], said: Sequence[Said]) -> list[tuple[list[int], float]]:
    """The dearest first, one statement an account; then what is much like a member, as a second one."""
    group_of: dict[int, list[int]] = {}
    score_of: dict[int, float] = {}
    for score, one, other in likenesses:
        if one not in group_of and other not in group_of:
            group_of[one] = group_of[other] = made = [one, other]
            score_of[id(made)] = score
        else:
            _join(one, other, group_of, said, again=False)
    close = [likeness for likeness in likenesses if likeness[0] >= AGAIN]
    scores = {(one, other): score for score, one, other in likenesses}
    tried: set[tuple[int, int]] = set()
    for _, one, other in close:
        _join(one, other, group_of, said, again=True)
        both = id(group_of[one]), id(group_of[other])
        if both[0] != both[1] and both not in tried:  # once: most pairs of two groups have many likenesses
            tried.update((both, both[::-1]))
            _merge(group_of[one], group_of[other], group_of, scores)
    unique = {id(group): group for group in group_of.values()}
    return sorted((sorted(group), score_of[key]) for key, group in unique.items())


def _merge(
    group: list[int], other: list[int], group_of: dict[int, list[int]], scores: dict[tuple[int, int], float]
) -> None:
    """Two groups become one where their members are much alike on the whole."""
    alike = sum(scores.get((min(pair), max(pair)), 0.0) for pair in product(group, other))
    if alike >= AGAIN * len(group) * len(other):
        group += other
        group_of.update(dict.fromkeys(other, group))


def _join(one: int, other: int, group_of: dict[int, list[int]], said: Sequence[Said], *, again: bool) -> None:
    """The one that is in no group joins that of the other."""
    if (one in group_of) == (other in group_of):
        return
    alone, group = (other, group_of[one]) if one in group_of else (one, group_of[other])
    if again or all(said[member].account != said[alone].account for member in group):
        group.append(alone)
        group_of[alone] = group


def _group(
    members: list[int],
    score: float,
    said: Sequence[Said],
    features: Sequence[dict[str, str]],
    weights: dict[str, float],
) -> Group:
    accounts: defaultdict[str, set[int]] = defaultdict(set)
    shown: dict[str, str] = {}
    for member in members:
        for feature, word in features[member].items():
            accounts[feature].add(said[member].account)
            shown.setdefault(feature, word)
    common = [feature for feature, having in accounts.items() if len(having) > 1]
    common.sort(key=lambda feature: -weights[feature])
    topics = tuple(shown[feature] for feature in common if feature.startswith("#"))
    words = tuple(shown[feature] for feature in common if not feature.startswith("#"))
    return Group(tuple(members), topics, words[:_SHOWN], round(score, 3))
