"""Where a text tells, beside a statement, whom it was made to, or on whose word it is.

Few texts do so in few places, which are found once: so that the rules need not search around every statement.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from xicalls.attribution.page import Page, Unit
from xicalls.attribution.words import BE, FORMS, REMARKS, SPEAKING, TALKS
from xicalls.model import Span

TITLES = frozenset({"president", "chancellor", "premier", "chairman", "secretary", "minister"})


@dataclass(slots=True)
class Asides:
    """The places, as offsets in text order.

    Attributes:
        talks: the starts of the sentences with *a call with*, *a letter to*; ``talks_end`` their ends.
        titles: the words that may begin *Mr. President*.
        carried: the sentences with *remarks were*: whether they tell who published them is for the rule to say.
    """

    talks: list[int] = field(default_factory=list)
    talks_end: list[int] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)
    carried: set[Unit] = field(default_factory=set)

    def tells_of_talks(self, offset: int) -> bool:
        """Whether the sentence at an offset tells of talks with somebody."""
        at = bisect_right(self.talks, offset) - 1
        return at >= 0 and offset < self.talks_end[at]

    def has_title(self, span: Span) -> bool:
        """Whether somebody may be addressed by a title in these words."""
        at = bisect_left(self.titles, span.start)
        return at < len(self.titles) and self.titles[at] < span.end

    def note(self, page: Page, unit: Unit, token: int) -> None:
        """Keep the place of a token of the class ``BESIDE``, if it is one."""
        tokens = page.tokens
        word, following = tokens.lower[token], tokens.lower[token + 1 : token + 3]
        if not following:
            return
        if (word in TALKS or word in SPEAKING) and following[0] in {"with", "to"}:
            start = tokens.starts[unit.first]
            if not self.talks or self.talks[-1] != start:
                self.talks.append(start)
                self.talks_end.append(tokens.ends[unit.last - 1])
        elif word in FORMS and not TITLES.isdisjoint(following):
            self.titles.append(tokens.starts[token])
        if word in REMARKS and page.bits[token + 1] & BE:
            self.carried.add(unit)
