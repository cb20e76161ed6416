"""How an answer is to be written: the format, which fields, in what order, how many."""

from __future__ import annotations

from typing import NamedTuple

FORMATS = ("table", "json", "jsonl", "csv", "tsv", "markdown")


class Output(NamedTuple):
    """What the output options say.

    Attributes:
        format: one of ``FORMATS``.
        fields: dotted names; empty for all of them.
        sort: a dotted name, or ``None`` for the order of dates.
        reverse: whether the order is turned round.
        limit: at most so many records; ``None`` for all.
        color: ``auto``, ``always`` or ``never``.
    """

    format: str = "table"
    fields: tuple[str, ...] = ()
    sort: str | None = None
    reverse: bool = False
    limit: int | None = None
    color: str = "auto"

    @property
    def sql_limit(self) -> int | None:
        """The limit, where the index itself may apply it: not before records are sorted or turned round."""
        return None if self.sort or self.reverse else self.limit
