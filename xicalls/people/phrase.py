"""Reading a noun phrase: whose it is, its head, what comes after; and a joint one, part by part."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from xicalls.model import Span
from xicalls.people.known import ADJECTIVE, CAPITAL, COUNTRY, ORGANISATION, PERSON, ROLE, UNKNOWN
from xicalls.people.titles import PAST

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xicalls.people.names import Named
    from xicalls.people.roster import Roster

RELATIVES = frozenset({"who", "which", "that", "whose", "whom", "where", "when"})
BREAKS = frozenset({",", "(", "-", "--", "—", ";", ":", '"', "["})
_PREPOSITIONS = """
    of for from in at on with to by about close familiar near inside within under among between against over
    involved briefed speaking working representing including via into outside behind
"""
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
OWNERS = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_PRONOUNS = """
    he she they it i we you him her his hers them their its us me my our who which that those these this one whom
    himself herself themselves itself whose your
"""
PRONOUNS = frozenset(_PRONOUNS.split())
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
NOT_NAMES = PRONOUNS | RELATIVES | OWNERS
"""Where one of these begins what looks like a name, the phrase is taken apart with care."""
PLAIN_AGENTS = frozenset({PERSON, COUNTRY, ORGANISATION, CAPITAL})


MOST_TITLES = 4
"""Titles before one name: “US President-elect”."""
HEADS_OF = frozenset({"leaders", "presidents", "ministers", "premiers", "chancellors", "heads"})
"""What several are called who are “of” several countries."""
LONGEST_NAME = 5
"""Tokens to look back for the beginning of a name."""
LONGEST_JOINT = 80
"""Tokens of the longest phrase that is looked at for “and”."""


class Phrase(NamedTuple):
    """A noun phrase that may name somebody, by token indices, half-open.

    Attributes:
        place: which it is among all that are decided together.
        span: where it stands in the text.
        first, end: the whole, without marks around it.
        head: from the word after “the agency's” or “his” to the first preposition, comma or “who”.
        owner: the words of “the agency's” or “his”; empty where there are none.
        tail: from the head's end to the first comma or “who”: “for the president”.
        names: what is named in the head, titles in lower case included.
        pronoun: the lower-case pronoun that it is, or "".
        last: the name or title that the head ends with; ``None`` where it ends with a common noun.
    """

    place: int
    span: Span
    first: int
    end: int
    head: tuple[int, int]
    owner: tuple[int, int]
    tail: tuple[int, int]
    names: tuple[Named, ...]
    pronoun: str
    last: Named | None


_phrase: Callable[[tuple[object, ...]], Phrase] = partial(tuple.__new__, Phrase)
"""``Phrase(…)`` of its fields in their order, in a third of the time."""


def read(span: Span, first: int, end: int, place: int, roster: Roster) -> Phrase:
    """Take a noun phrase, of the tokens ``[first, end)``, apart."""
    lower, words = roster.tokens.lower, roster.tokens.words
    if end - first == 1 and _is_plain(words[first]) and (word := lower[first].partition("'")[0]) in PRONOUNS:  # he’d
        return _pronoun(place, span, first, end, word)
    first = _whole_name(first, end, roster)
    if (named := _all_named(first, end, roster)) is not None:
        return _phrase((place, span, first, end, (first, end), (first, first), (end, end), named, "", named[-1]))
    start = first
    core = _end_of_core(start, end, roster)
    names = _names(start, core, roster)
    if core < end and lower[core] in {",", ":"} and (name := _apposed(core + 1, end, names, core, roster)):
        start, core, names = name.first, name.end, [name]
    if core - start > 1 and lower[core - 1] in REFLEXIVES:
        core -= 1
    start = _behind_style(start, core, names, lower)
    owner, start, core = _owner(start, core, names, roster)
    start = _behind_office(start, core, names, lower)
    cut = _cut(start, core, names, lower)
    names = [name for name in names if name.first >= start and name.end <= cut]
    if cut - start == 1 and start == first and lower[start] in PRONOUNS and _is_plain(words[start]):
        return _pronoun(place, span, first, end, lower[start])  # he, with his friends
    last = names[-1] if names and names[-1].end >= cut else None
    return _phrase((place, span, first, end, (start, cut), owner, (cut, core), tuple(names), "", last))


STYLES = "president-address"
"""The entry of ``offices.toml`` that has “His Highness”, “Her Excellency”, “HRH”."""


def _behind_style(start: int, core: int, names: Sequence[Named], lower: Sequence[str]) -> int:
    """Where the office begins in “His Majesty the King”; else the start."""
    if not names or names[0].key != STYLES or names[0].first != start or names[0].end >= core:
        return start
    return names[0].end if lower[names[0].end] == "the" else start


def _whole_name(first: int, end: int, roster: Roster) -> int:
    """Where the name begins that a phrase begins in the midst of: “(Vladimir) Putin, who”."""
    if first in roster.starting or not 0 < first < end or not roster.tokens.words[first][0].isupper():
        return first
    before = roster.between(max(0, first - LONGEST_NAME), first)[-1:]
    inside = before and before[0].end > first and before[0].kind in (PERSON, UNKNOWN)
    return before[0].first if inside else first


def _all_named(first: int, end: int, roster: Roster) -> tuple[Named, ...] | None:
    """The names that a phrase consists of, if of nothing else: “Roe”, “US President Jane Roe”; as half of them do."""
    starting, lower = roster.starting, roster.tokens.lower
    found = []
    i = first
    while i < end:
        named = starting.get(i)
        if named is None or (end - first > 1 and lower[i] in NOT_NAMES):
            return None
        found.append(named)
        i = named.end
    return tuple(found) if i == end and found and (i - first == 1 or lower[i - 1] not in REFLEXIVES) else None


def _owner(start: int, core: int, names: Sequence[Named], roster: Roster) -> tuple[tuple[int, int], int, int]:
    """Whose it is: the words of “the agency's” or “his”, and where the phrase begins and ends without them."""
    lower = roster.tokens.lower
    if "'s" in (stretch := lower[start:core]) or "'" in stretch:
        inside = {i for name in names for i in range(name.first, name.end)}  # China’s foreign ministry, if known so
        for i in range(core - 1, start, -1):
            if i in inside:
                continue
            if lower[i] == "'s" or (lower[i] == "'" and lower[i - 1][-1:] == "s"):
                return ((start, start), start, i) if i == core - 1 else ((start, i), i + 1, core)
    if core - start > 1 and lower[start] in OWNERS:
        return (start, start + 1), start + 1, core
    return (start, start), start, core


def _is_plain(word: str) -> bool:
    """Whether a word is none in capitals: “us”, “who”, but not “US”, “WHO”."""
    return len(word) == 1 or not word.isupper()


def _pronoun(place: int, span: Span, first: int, end: int, word: str) -> Phrase:
    return _phrase((place, span, first, end, (first, first + 1), (first, first), (end, end), (), word, None))


def _trimmed(first: int, end: int, words: Sequence[str]) -> tuple[int, int]:
    while first < end and not words[first][0].isalnum():
        first += 1
    while end - 1 > first and not words[end - 1][0].isalnum() and words[end - 1] not in {"'s", "'", "."}:
        end -= 1
    return first, end


def _end_of_core(first: int, end: int, roster: Roster) -> int:
    starting, lower, words = roster.starting, roster.tokens.lower, roster.tokens.words
    i = first
    while i < end:
        word = lower[i]
        if i > first and (word in BREAKS or (word in RELATIVES and _is_plain(words[i]))):
            return i
        named = starting.get(i)
        i = named.end if named is not None else i + 1
    return end


def _names(first: int, end: int, roster: Roster) -> list[Named]:
    """What is named in a stretch, titles in lower case included."""
    starting, lower, roles = roster.starting, roster.tokens.lower, roster.known.role_beginnings
    found: list[Named] = []
    i = first
    while i < end:
        named = starting.get(i)
        if named is None and lower[i] in roles:
            named = roster.finder.at(i)
            if named is not None and named.kind != ROLE:
                named = None
        if named is not None and named.end <= max(end, i + 1):
            found.append(named)
            i = named.end
        else:
            i += 1
    return found


def _apposed(first: int, end: int, names: list[Named], core: int, roster: Roster) -> Named | None:
    """“the special envoy, Stephen Roe”: the name after the comma, where none stood before it."""
    if any(name.kind in (PERSON, UNKNOWN) and name.end == core for name in names):
        return None
    named = titled_name(first, end, roster)
    if named is None or named.end > end:
        return None
    if names and names[-1].kind in (COUNTRY, CAPITAL, ORGANISATION) and names[-1].first == first - 2:
        return None
    after = roster.tokens.lower[named.end : named.end + 1]
    if named.end < end and after and after[0] not in BREAKS and after[0] not in RELATIVES:
        return None
    return named if roster.bearer(named) is not None else None


def titled_name(first: int, end: int, roster: Roster) -> Named | None:
    """The person's name that begins at a token, with titles before it or without: “Sen. Jane Roe”."""
    starting, lower = roster.starting, roster.tokens.lower
    if lower[first : first + 1] and lower[first] in PAST:
        first += 1
    named = starting.get(first)
    for _ in range(MOST_TITLES):
        if named is None or named.kind in (PERSON, UNKNOWN):
            return named
        if named.kind not in (ROLE, ADJECTIVE, COUNTRY) or named.end >= end:
            return None
        after = named.end + (lower[named.end] == ".")
        named = starting.get(after)
    return None


def _behind_office(start: int, core: int, names: Sequence[Named], lower: Sequence[str]) -> int:
    """Where the name begins in “President of the Philippines Jane Roe”, which no preposition cuts; else the start."""
    if len(names) < MOST_TITLES - 1:
        return start
    office, place, name = names[0], names[-2], names[-1]
    if name.end != core or name.kind not in (PERSON, UNKNOWN) or name.end - name.first < 2 or place.end != name.first:
        return start
    if office.kind != ROLE or place.kind not in (COUNTRY, ORGANISATION):
        return start
    return name.first if lower[office.end] == "of" and lower[place.first - 1] in {"of", "the"} else start


def _cut(start: int, core: int, names: list[Named], lower: Sequence[str]) -> int:
    """Where the head ends: at the first preposition that is no part of a name or title."""
    i = start
    ends = {name.first: name.end for name in names}
    while i < core:
        if i in ends:
            i = ends[i]
            continue
        if i > start and lower[i] in PREPOSITIONS:
            return i
        i += 1
    return core


def parts(span: Span, roster: Roster) -> list[tuple[Span, int, int]]:
    """The parts of a joint source, “Mr Roe and Ms Doe”, “Ann Roe, Bo Doe and Cy Poe”; else the span itself.

    Returns:
        of each part the span and the tokens, half-open, without marks around it.
    """
    tokens = roster.tokens
    lower = tokens.lower
    first = tokens.at(span.start)
    end = bisect_left(tokens.starts, span.end, first, min(first + span.end - span.start, len(lower)))
    first, end = _trimmed(first, end, tokens.words)
    if not 3 <= end - first <= LONGEST_JOINT or "and" not in lower[first + 1 : end - 1]:
        return _headline_pair(span, first, end, roster)
    joint = next((i for i in range(end - 2, first, -1) if lower[i] == "and" and _splits(first, i, end, roster)), None)
    if joint is None:
        return [(span, first, end)]
    left_end = joint - 1 if lower[joint - 1] == "," else joint
    pieces = [*_listed(first, left_end, roster), (joint + 1, end)]
    return [(Span(tokens.starts[start], tokens.ends[stop - 1]), start, stop) for start, stop in pieces]


def _headline_pair(span: Span, first: int, end: int, roster: Roster) -> list[tuple[Span, int, int]]:
    """*Lee, Xi*: the two whom a headline joins by a comma; else the span itself."""
    tokens = roster.tokens
    if not 3 <= end - first <= LONGEST_PAIR or tokens.lower[first:end].count(",") != 1:
        return [(span, first, end)]
    comma = tokens.lower.index(",", first)
    lower_case = any(tokens.words[t].islower() for t in range(first, end) if t != comma)
    if lower_case or tokens.lower[comma + 1] in roster.known.suffixes:  # “Joseph R. Biden, Jr.”
        return [(span, first, end)]
    return [(Span(tokens.starts[a], tokens.ends[b - 1]), a, b) for a, b in ((first, comma), (comma + 1, end))]


LONGEST_PAIR = 7
"""Tokens of two names and the comma between them."""


def _splits(first: int, joint: int, end: int, roster: Roster) -> bool:
    """Whether an “and” joins two who speak, and not two words of one name."""
    lower = roster.tokens.lower
    if any(named.first < joint < named.end for named in roster.between(max(first, joint - 6), joint)):
        return False
    if not HEADS_OF.isdisjoint(lower[first + 1 : first + 3]) and "of" in lower[first:joint]:
        return False  # the leaders of France and Germany
    if lower[joint + 1] in {"a", "an"} and "," in lower[first:joint]:
        return False  # Ann Roe, a fellow of the society and a former judge
    return _can_speak(first, joint, roster, left=True) and _can_speak(joint + 1, end, roster, left=False)


def _can_speak(first: int, end: int, roster: Roster, *, left: bool) -> bool:
    tokens = roster.tokens
    while end > first and tokens.lower[end - 1] in {",", "'s", "'"}:
        end -= 1
    if end <= first:
        return False
    inside = roster.between(first, end)
    pronoun = tokens.lower[first] in PRONOUNS and _is_plain(tokens.words[first])  # not “US leaders”
    if pronoun or tokens.lower[first] in {"the", "a", "an"}:
        return end - first == 1 or tokens.lower[first] not in {"that", "which", "who"}
    if not inside or (not left and inside[0].kind == ORGANISATION and not inside[0].key):
        return False
    edge = next((n for n in reversed(inside) if n.end == end), None) if left else inside[0]
    if edge is None and left:
        edge = inside[0]  # Ann Roe, president of the society, and …
    if edge is None or (not left and not _leads_to_name(first, end, inside, roster)):
        return False
    if edge.kind == UNKNOWN:
        return " " in edge.key or roster.bearer(edge) is not None
    return edge.kind in PLAIN_AGENTS or edge.kind in (ROLE, ADJECTIVE)


def _leads_to_name(first: int, end: int, inside: Sequence[Named], roster: Roster) -> bool:
    """Whether the words up to a comma are a name with its titles: “Prime Minister Roe, who …”, “President von Roe”."""
    here, reached, lower = first, False, roster.tokens.lower
    for named in inside:
        if named.first > here + 1 and not roster.known.particles.issuperset(lower[here : named.first]):
            break
        here = named.end
        reached = reached or named.kind in (PERSON, COUNTRY, ORGANISATION, CAPITAL, UNKNOWN)
    return reached and (here >= end or lower[here] in BREAKS | RELATIVES | PREPOSITIONS | {"'s"})


def _listed(first: int, end: int, roster: Roster) -> list[tuple[int, int]]:
    """“Ann Roe, Bo Doe” before the last “and”: every piece must be a name alone, else it is one with apposition."""
    lower = roster.tokens.lower
    if lower[first] == "both":
        first += 1
    pieces, start = [], first
    for i in range(first, end):
        if lower[i] == ",":
            pieces.append((start, i))
            start = i + 1
    pieces.append((start, end))
    if len(pieces) > 1 and all(_is_name(a, b, roster) for a, b in pieces):
        return pieces
    return [(first, end)]


def _is_name(first: int, end: int, roster: Roster) -> bool:
    inside = roster.between(first, end)
    if not inside or inside[-1].end != end or inside[-1].kind in (ROLE, ADJECTIVE):
        return False
    if sum(named.end - named.first for named in inside) < end - first:
        return False
    return all(named.kind != UNKNOWN or roster.bearer(named) is not None for named in inside[-1:])
