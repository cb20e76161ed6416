"""Mr Roe told Mr Doe that talks must go on. She said to reporters that … — whom the verb itself says was told."""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.attribution.content import Reading
from xicalls.model import Finding, Span, Statement


def told_someone(
    statement: Statement, _reading: Reading, _decided: Sequence[Finding[Span] | None]
) -> Finding[Span] | None:
    """The noun phrase between the verb and what it reports."""
    return Finding(statement.addressee, (statement.addressee,), "") if statement.addressee else None
