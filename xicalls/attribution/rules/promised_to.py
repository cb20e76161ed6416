"""Mr Roe pledged to withdraw. She urged the panel to wait. — a cue and an infinitive."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.clauses import Clause
from xicalls.attribution.content import Reading, content_end
from xicalls.attribution.drafts import make_statement
from xicalls.attribution.page import Page
from xicalls.attribution.words import COMMA, DETERMINER
from xicalls.model import Finding, ParagraphKind, Statement


def promised_to(
    clause: Clause, reading: Reading, _decided: Sequence[Finding[Statement] | None]
) -> Finding[Statement] | None:
    """The infinitive after the verb, or after whom it urges."""
    if clause.shape != "to" or clause.subject is None or clause.passive:
        return None
    frames = clause.reporting.frames
    if "to-np" in frames and "to" not in frames:
        return None
    if "to" not in frames:
        return None
    lower = reading.page.lower
    if clause.reporting.lemma in {"ask", "request"} and (
        lower[clause.after - 1] == "not" or lower[clause.after + 1 :][:1] == ["be"]
    ):
        return None  # “who asked not to be named”
    if clause.negated and lower[clause.after + 1] in _SPEAK:
        return None  # “did not want to comment on it”
    titled = clause.unit.kind != ParagraphKind.BODY
    end = _before_occasion(reading.page, clause.after, content_end(reading, clause, clause.after), titled=titled)
    return make_statement(reading.page, clause, ((clause.after, end),))


_SPEAK = frozenset({"comment", "speak", "say", "answer", "discuss", "respond", "elaborate", "talk"})
_IN = frozenset({"in", "during", "on", "by"})
_TALK = frozenset({"talk", "speak", "discuss", "converse", "confer", "meet", "hold"})
_LINE = frozenset({"phone", "telephone", "phone-call", "call", "video-call", "conversation"})
_NOT_THE_SPEAKERS = frozenset({"next", "another", "future", "further", "second", "new", "regular"})


def _before_occasion(page: Page, start: int, end: int, *, titled: bool) -> int:
    """*urged him to act in a phone call on Monday*: where it was said is no part of what was asked for.

    ``titled``: in a headline, which leaves articles out: *urges Doe to act in first call*.
    """
    line = next((t for t in range(start + 2, end) if page.lower[t] in _LINE), start)
    for token in range(line - 1, max(line - 6, start + 1), -1):
        if page.lower[token] in _IN and page.inside[token] < 0:
            planned = not _TALK.isdisjoint(page.lower[start:token])  # “agreed to talk in a phone call on Monday”
            planned = planned or not _NOT_THE_SPEAKERS.isdisjoint(page.lower[token:line])
            ends = not planned and (titled or page.bits[token + 1] & DETERMINER)
            return token - bool(page.bits[token - 1] & COMMA) if ends else end
    return end
