"""What is asked for: every flag of the command line and every argument of the library, as one frozen record."""

from __future__ import annotations

from typing import NamedTuple

Days = tuple[str, str]


class Filter(NamedTuple):
    """Which calls, statements, articles or passages; an empty field leaves all of them.

    Several values of one field mean any of them; several fields mean all of them. ``contains`` means all.

    Attributes:
        topics: ids of topics.
        speakers: words of the names, aliases or ids of those who say something.
        to: the same, of those who are spoken to.
        via: the same, of those on whose word it is reported.
        participants: the same, of those on the line.
        sources: words of an outlet's name, alias or domain.
        kinds: ``direct``, ``mixed``, ``indirect``.
        contains: words that stand next to each other in the statement.
        regex: a regular expression that matches somewhere in the statement's text, ignoring case.
        days: first and last day (ISO) between which the date may lie; ``""`` for an open end.
        min_confidence: of the rule that named the speaker, 0 to 1.
    """

    topics: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    regex: str | None = None
    days: tuple[Days, ...] = ()
    min_confidence: float | None = None

    @property
    def of_statements(self) -> bool:
        """Whether anything is asked that only a statement can answer."""
        return bool(
            self.speakers
            or self.to
            or self.via
            or self.kinds
            or self.contains
            or self.regex
            or self.min_confidence is not None
        )
