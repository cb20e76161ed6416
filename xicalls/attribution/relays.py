"""Who said that who said: *Xinhua said Mr Xi told Mr Trump that …* is one statement, of Mr Xi, on Xinhua's word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xicalls.model import Layout, Span, Statement

_SPEECH = frozenset(
    {
        "said_that",
        "said_clause",
        "said_before_quote",
        "said_after_clause",
        "said_after_quote",
        "said_around_quote",
        "expressed_concern",
        "called_for",
        "promised_to",
        "asked_whether",
    }
)
_OBJECTS = frozenset({"criticised_something", "promised_to", "asked_whether"})
_AFTER = frozenset({"said_after_clause", "said_after_quote", "according_to"})
"""Rules of statements whose speaker is named after them: *He told Mr Roe that …, said an aide*."""
_OF_TOPICS = _OBJECTS | {"called_for", "expressed_concern"}
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who", "his", "her", "their", "its"})

_NEAR = 20
LONGEST_LEAD = 60
"""Characters of a phrase that only leads up to a relayed statement."""
DEEPEST = 4
"""Relays of one statement; nobody tells what somebody said that somebody said that … more often."""


def fold_relays(statements: Sequence[Statement], text: str, held: frozenset[str]) -> list[Statement]:
    """Give each statement inside another its source as ``via``, the outermost first; drop those that only relay.

    A statement relays when its content begins with the speaker of another and is nearly all theirs: *The White House
    said Mr Roe expressed hope that …, but he also committed to …*. A pronoun that begins the content is most likely
    the same speaker again (*Mr Xi said he hoped …*): then the outer statement stays.

    Args:
        statements: in text order, the longer first where two begin alike.
        text: the article's.
        held: forms of cues of what somebody thinks, or shows; who tells of it speaks himself (*The aide said Mr Roe
            thinks that …*).
    """
    statements = list(statements)
    dropped: set[int] = set()
    via: dict[int, tuple[Span, ...]] = {}
    for number, outer in enumerate(statements):
        if (
            outer.mention is None
            or outer.rule == "headline_colon"
            or (content := _content(outer, statements, number)) is None
        ):
            continue
        if outer.rule == "transcript_turn":
            dropped.update(_of_the_turn(statements, number, content, text))
        inner: list[int] = []
        parts: list[int] = []
        for later in range(number + 1, len(statements)):
            if statements[later].spans[0].start >= content.end:
                break
            other = statements[later] = _without_relay(statements[later], outer, content)
            behind = outer.rule == "according_to" or outer.mention.start > content.start or len(outer.spans) > 1
            after = outer.rule in _AFTER and behind and _begins(other, content, text)
            after = after and not _holds_still(other, outer, text)
            if _relayed(other, content, text, held, after=after, official=_is_no_leader(outer, text)):
                inner.append(later)
            elif outer.rule != "transcript_turn" and (
                _is_beside_the_point(other, outer, text) or _is_part(other, content, text, held)
            ):
                parts.append(later)
        inner += _beside(statements, parts, inner)
        dropped.update(set(parts).difference(inner))
        for i in inner:
            via[i] = tuple(dict.fromkeys((*via.get(number, ()), *via.get(i, ()), outer.mention)))[:DEEPEST]
        if not inner or not _begins(statements[inner[0]], content, text):
            continue
        told = content.end - _first(statements[inner[0]])
        if sum(_last(statements[i]) - _first(statements[i]) for i in inner) >= 0.75 * told:
            dropped.add(number)
    return [
        _with_via(statement, (*via[number], *statement.via)) if number in via else statement
        for number, statement in enumerate(statements)
        if number not in dropped
    ]


_ISSUED = re.compile(
    r"""(?P<by> \S.* ) \s (?: issue[sd]? | released | made | gave | delivered | provided | shared )
      \s the \s following \b .* :
    | .* \b following \b .* \b (?: attribut(?:able|ed) \s to | (?: issued | released | given | made | provided ) \s by )
      \s (?P<to> .* ) :
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_HEADING = 300
"""Characters of the line that says so."""
_HEAD = 10
"""Paragraphs at the head of a document in which it says who issues it."""


def issuer_of(text: str, layout: Layout) -> tuple[Span, int] | None:
    """*The following is attributable to Spokesperson Jane Roe:*, *The spokesperson issues the following statement:*.

    Returns:
        the words that name the one on whose word we have all that comes after, and where that begins; ``None`` where
        a quotation comes after it, which is that person's own.
    """
    for number, paragraph in enumerate(layout.paragraphs[:_HEAD]):
        start, end = paragraph.span
        words = text[start:end].rstrip()
        if not words.endswith(":") or len(words) > _LONGEST_HEADING or (found := _ISSUED.fullmatch(words)) is None:
            continue
        after = layout.paragraphs[number + 1 : number + 2]
        if after and text[after[0].span.start] in _MARKS:
            return None
        group = "by" if found["by"] else "to"
        return Span(start + found.start(group), start + found.end(group)), end
    return None


_MARKS = frozenset('"“„«')


def _beside(statements: Sequence[Statement], parts: Sequence[int], inner: Sequence[int]) -> list[int]:
    """*She said Mr Roe had blamed the firm and made clear that …*: what he is told to have done beside his words."""
    mentions = {statements[i].mention for i in inner}
    return [part for part in parts if statements[part].rule in _OBJECTS and statements[part].mention in mentions]


def _with_via(s: Statement, via: tuple[Span, ...]) -> Statement:
    """A copy with these sources; ``dataclasses.replace`` takes five times as long."""
    return Statement(s.spans, s.kind, s.rule, s.cue, s.mention, s.quoted, s.addressee, via, s.evidence)


def _content(outer: Statement, statements: Sequence[Statement], number: int) -> Span | None:
    """What somebody says, in one piece; of *In that call, the palace said, Mr Roe agreed* all but what leads up.

    Of *Mr Roe, the palace said, agreed* it is all.
    """
    if len(outer.spans) == 1:
        return outer.spans[0]
    lead, rest = outer.spans[0], outer.spans[-1]
    if any(other.mention == lead for other in statements[number + 1 : number + 2]):
        return Span(lead.start, rest.end)
    short = len(outer.spans) == 2 and lead.end - lead.start <= LONGEST_LEAD
    return rest if short and outer.rule in _AFTER else None


def _without_relay(other: Statement, outer: Statement, content: Span) -> Statement:
    """*Mr Roe also said the ferry was late, the report added*: without the last words, which are no part of it."""
    last, mention = other.spans[-1], outer.mention
    if outer.rule != "said_after_clause" or mention is None or other.mention is None or other.quoted:
        return other
    if not (
        content.start <= other.mention.start and last.start < content.end < mention.start < last.end <= mention.end + 30
    ):
        return other
    return other._replace(spans=(*other.spans[:-1], Span(last.start, content.end)))


def _of_the_turn(statements: Sequence[Statement], number: int, content: Span, text: str) -> set[int]:
    """*ROE: I think we should say no.*: what the speaker of a turn says of himself is part of the turn."""
    found = set()
    for later in range(number + 1, len(statements)):
        other = statements[later]
        if other.spans[0].start >= content.end:
            break
        own = other.mention is not None and other.mention.of(text).lower() in {"i", "we", "you"}
        if own or other.rule in _OF_TOPICS:
            found.add(later)
    return found


def _relayed(
    statement: Statement, content: Span, text: str, held: frozenset[str], *, after: bool, official: bool
) -> bool:
    """Whether a statement is told of; ``after``: by *…, the palace said*, which tells of praise and blame, too, and of
    what *he* said, who is somebody else; ``official``: by a paper or an office.
    """
    mention = statement.mention
    return (
        mention is not None
        and not _is_held(statement, text, held)
        and (statement.rule in _SPEECH or (after and statement.rule in _OBJECTS))
        and content.covers(mention)
        and statement.spans[-1].end <= content.end + 2
        and (mention.of(text).lower() not in _PRONOUNS or (after and (official or statement.rule in _SPEECH)))
    )


def _is_no_leader(outer: Statement, text: str) -> bool:
    """*He blamed the three, according to the readout*: a paper, or an office, is nobody that *he* could mean.

    Nor does a spokesman say what he did himself: *He urged calm, said the spokesman*.
    """
    return outer.mention is not None and not _OFFICIAL.isdisjoint(outer.mention.of(text).lower().split())


_OFFICIAL = frozenset(
    {"readout", "statement", "transcript", "account", "report", "summary", "communique", "communiqué", "release",
     "ministry", "office", "palace", "embassy", "agency", "spokesman", "spokeswoman", "spokesperson"}
)  # fmt: skip


def _holds_still(inner: Statement, outer: Statement, text: str) -> bool:
    """*France supports the plan in defending it, he said*: what holds, in the present, he says himself.

    Not *France praised the plan, he said*, where another's words are told.
    """
    if inner.cue is None or outer.cue is None or inner.mention is None:
        return False
    around = outer.mention is not None and inner.mention.end < outer.mention.start < inner.cue.start
    related = text.startswith((", who ", ", whose ", ", which "), inner.mention.end)
    if inner.cue.start - inner.mention.end > _NEAR and not (around or related):
        return True
    verb, said = inner.cue.of(text).split()[-1], outer.cue.of(text).split()[-1]
    return verb.endswith("s") and not said.endswith("s")


def _is_part(statement: Statement, content: Span, text: str, held: frozenset[str]) -> bool:
    """*Mr Roe said he hoped to go*, *She noted that Mr Roe had criticised the deal*: part of what is said."""
    cue, mention = statement.cue, statement.mention
    if cue is None or mention is None or not content.covers(cue) or statement.spans[-1].end > content.end + 2:
        return False
    return statement.rule in _OBJECTS or _is_held(statement, text, held) or mention.of(text).lower() in _PRONOUNS


def _is_beside_the_point(inner: Statement, outer: Statement, text: str) -> bool:
    """*Mr Roe said Rome could play a role in pushing for a truce*: no second statement of his."""
    if inner.cue is None or inner.mention != outer.mention or inner.rule not in _OF_TOPICS:
        return False
    return inner.cue.of(text).split()[0].endswith("ing")


def _is_held(statement: Statement, text: str, held: frozenset[str]) -> bool:
    cue = statement.cue.of(text).lower().split() if statement.cue is not None else []
    if held.isdisjoint(cue):
        return False
    if statement.mention is None or "had" in cue:
        return True
    return _SEVERAL.isdisjoint(statement.mention.of(text).lower().split())


_SEVERAL = frozenset({"both", "two", "leaders", "sides", "presidents", "ministers"})
"""Who agree with one another do so in words: *The two leaders agreed to meet, the palace said*."""


def _begins(statement: Statement, content: Span, text: str) -> bool:
    """Whether a statement begins the content, or only a phrase leads up to it: *On Friday, Mr Roe called for calm*."""
    lead = text[content.start : max(_first(statement), content.start)].rstrip()
    if len(lead) <= 2:
        return True
    mention, cue = statement.mention, statement.cue
    near = mention is not None and cue is not None and 0 < cue.start - mention.end < _NEAR
    return near and len(lead) <= LONGEST_LEAD and lead.endswith(",")


def _last(statement: Statement) -> int:
    """Where a statement ends, its cue and the words that name its speaker counted in."""
    return max(span.end for span in (*statement.spans, statement.mention, statement.cue) if span is not None)


def _first(statement: Statement) -> int:
    return min(statement.mention.start if statement.mention else statement.spans[0].start, statement.spans[0].start)
