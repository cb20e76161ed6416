"""What the title of an article and the form of a readout say of a call."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from xicalls.calls.scene import CallScene, Clue
from xicalls.calls.words import TIME_WORDS, CallWords
from xicalls.lexicon import fold
from xicalls.model import Agent, Layout, ParagraphKind
from xicalls.origin.words import listed
from xicalls.reading.tokens import tokenise

_FORMS = listed(
    "readout leaders reaffirmed underscored discussed reiterated stressed affirmed emphasized emphasised noted agreed"
    " congratulated condemned thanked pledged conveyed welcomed congratulate"
)

_HOLDERS = frozenset({"pm", "fm", "'s"})


@lru_cache(maxsize=8)  # three rooms ask about one title
def _words_of(title: str) -> list[str]:
    return tokenise(title).lower


def titles_a_call(layout: Layout, words: CallWords) -> bool:
    """Whether the title announces a call: “Roe's Call with Doe”, “Phone call between …”; read as it is meant."""
    if layout.title is None:
        return False
    lower = _words_of(layout.title.value)
    for i, word in enumerate(lower):
        before = lower[i - 1] if i else ""
        following = lower[i + 1] if i + 1 < len(lower) else ""
        if word in words.phone | words.video and following in words.nouns | words.whole_nouns:
            return True
        if (
            word in words.whole_nouns
            or word in words.phoning
            or (before in {"by", "on", "the"} and word in words.phone)
        ):
            return True
        if word in {"calls", "called"} and following in {"both", "him", "her", "them"}:
            return True  # “Ceasefire after Roe calls both leaders”
        if word in {"call", "calls"} and following in {"with", "between", "to", "from"}:
            return before not in words.other_calls
    return False


def may_tell(layout: Layout, triggers: Sequence[str], words: CallWords) -> bool:
    """Whether it is worth looking further: a word that tells of calls, or a readout's “spoke”."""
    if any(word in words.telling or word in {"call", "calls"} for word in triggers):
        return True
    return titles_a_call(layout, words) or _is_short(layout)


def _is_short(layout: Layout) -> bool:
    body = [p for p in layout.paragraphs if p.kind is ParagraphKind.BODY]
    return 0 < len(body) <= 12


def opens_readout(scene: CallScene, clue: Clue, people: Sequence[Agent]) -> bool:
    """A readout without its title: its first sentence is “President Roe spoke today with President Doe of Norway”.

    Those who met would have “met”; so leaders of different countries, and a text that speaks as readouts do.
    """
    body = [paragraph for paragraph in scene.layout.paragraphs if paragraph.kind is ParagraphKind.BODY]
    if clue.paragraph != 0 or not body or not _is_short(scene.layout) or not body[0].sentences:
        return False
    opening = body[0].sentences[0]
    if scene.tokens.starts[clue.first] != scene.tokens.starts[scene.tokens.at(opening.start)]:
        return False
    opened = scene.lower[clue.first : clue.end]
    if not scene.words.in_person.isdisjoint(opened) or _is_somewhere(scene, clue):
        return False
    countries = {agent.country for agent in people if agent.country and holds_office(scene, agent)}
    if len(countries) < 2:
        return False
    within = scene.tokens.within(body[0].span.start, body[-1].span.end)
    words = [scene.lower[i] for i in within]
    if (
        any(word in scene.words.audience for word in words[:60])
        or '"' in scene.tokens.words[within.start : within.stop]
    ):
        return False
    return bool(_FORMS.intersection(words))


def _is_somewhere(scene: CallScene, clue: Clue) -> bool:
    """“spoke with President Roe in Kyiv on Friday” is no call."""
    lower, words = scene.lower, scene.tokens.words
    return any(
        lower[i] in {"in", "at"}
        and words[i - 1][0].isupper()
        and words[i + 1][0].isupper()
        and lower[i + 1] not in TIME_WORDS
        for i in range(clue.at + 1, min(clue.end, len(lower)) - 1)
    )


def holds_office(scene: CallScene, agent: Agent) -> bool:
    """Whether somebody holds an office, or is known to the lexicon for those held at other times."""
    return bool(agent.office or agent.wikidata) or agent.id in scene.lexicon.table("people")


def named_in_title(scene: CallScene, people: tuple[Agent, ...]) -> tuple[Agent, ...]:
    """Of those on the line, the ones that the title of a readout names, if it names two at least.

    “Roe's Call with Doe” is theirs, though Roe “spoke with Ms Doe and her husband”.
    """
    title = scene.layout.title
    if title is None or len(people) <= 2 or not titles_a_call(scene.layout, scene.words):
        return people
    words = set(tokenise(fold(title.value).replace("-", " ")).lower)
    named = tuple(agent for agent in people if words.intersection(_names(agent)))
    if people[0] not in named and _begins_with_call(title.value, scene.words):
        named = (people[0], *named)  # “(PM) video call with Ms Roe and Mr Doe” is somebody else's with these
    return named if len(named) >= 2 else people


def _begins_with_call(title: str, words: CallWords) -> bool:
    """“Video conference with Roe”; “PM call with Roe”, “Prime Minister's call with Roe”, of an office alone."""
    lower = _words_of(title)
    first = next((i for i, word in enumerate(lower) if word not in words.roles | _HOLDERS), len(lower))
    opening = lower[first : first + 4]
    return "with" in opening and opening[0] in words.phone | words.video | words.whole_nouns | {"call"}


def _names(agent: Agent) -> set[str]:
    return {
        word for name in (agent.name, *agent.aliases) for word in fold(name).replace("-", " ").split() if len(word) > 2
    }
