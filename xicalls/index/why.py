"""Why a statement is one, and whose: kept in few words, since seldom asked; written out when it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from xicalls.jsontext import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xicalls.model import Attribution, Finding, Span

_BASIS = ("stated", "inferred")


def kept(attribution: Attribution, text: str) -> str:
    """Which rule found a statement, and which named its speakers, addressees, relays and topics.

    Returns:
        JSON: ``[[what, rule, 0 stated | 1 inferred, [[start, end, words, note], …]], …]``.
    """
    statement = attribution.statement
    whys: list[list[Any]] = [["statement", statement.rule, 0, _evidence(statement.evidence, (), text)]]
    if attribution.speakers is not None:
        whys.append(_why("speakers", attribution.speakers, text))
    if attribution.addressees is not None:
        whys.append(_why("addressees", attribution.addressees, text))
    if attribution.via is not None:
        whys.append(_why("via", attribution.via, text))
    whys += [_why(f"topic {topic.value}", topic, text) for topic in attribution.topics]
    return dumps(whys)


def explained(statement: str, why: str) -> str:
    """A statement's JSON with its ``why`` as the last field, written out as the contract has it."""
    found = [
        {
            "what": what,
            "rule": rule,
            "basis": _BASIS[basis],
            "evidence": [
                {"start": start, "end": end, "text": words, "note": note} for start, end, words, note in evidence
            ],
        }
        for what, rule, basis, evidence in json.loads(why)
    ]
    return f'{statement[:-1]}, "why": {dumps(found)}}}'


def _why(what: str, finding: Finding[Any], text: str) -> list[Any]:
    return [what, finding.rule, _BASIS.index(finding.basis), _evidence(finding.evidence, finding.notes, text)]


def _evidence(spans: Iterable[Span], notes: tuple[str, ...], text: str) -> list[list[Any]]:
    noted = len(notes)
    return [
        [span.start, span.end, text[span.start : span.end], notes[number] if number < noted else ""]
        for number, span in enumerate(spans)
    ]
