"""Finding names: one walk along the capitalised words, against the lexicon and the shapes that names have."""

from __future__ import annotations

from functools import partial
from itertools import compress
from operator import ne
from typing import TYPE_CHECKING, NamedTuple

from xicalls.people.known import NOT_A_NAME, ORGANISATION, PERSON, ROLE, UNKNOWN, Known

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from xicalls.people.known import Branch, Entry
    from xicalls.reading.tokens import Tokens


class Named(NamedTuple):
    """A stretch of tokens that names something: ``[first, end)``, what kind of thing, and the id of its entry.

    For a name that the lexicon does not have, ``key`` holds its words in lower case, without initials; where there
    is only one word the article must tell whose it is.
    """

    first: int
    end: int
    kind: int
    key: str


def initial_agrees(named: Named, lower: list[str], name: str) -> bool:
    """Whether the initial that a name of one word begins with, if any, is one of ``name``: “J. Roe” is never Ken Roe.

    Args:
        named: where the name stands.
        lower: the words of the text in lower case.
        name: of somebody whom it may mean.
    """
    initial = lower[named.first]
    if len(initial) > 1 or named.end - named.first < 2:
        return True
    return any(word[:1] == initial for word in name.lower().split())


def shorter_names(full: list[Named], known: Known) -> dict[str, Named]:
    """Names with a capitalised word too many, “Comedian Jane Roe”, “Jane Roe Beats”, and the shorter one that is meant.

    That is so where the article has the shorter one too, and its first word is a given name.
    """
    first = {named.key: named for named in reversed(full) if named.kind == UNKNOWN}
    shorter = {}
    for key in first:
        words = key.split()
        if len(words) < MANY_WORDS:
            continue
        for part in (words[1:], words[:2]):
            if part[0] in known.given and (other := first.get(" ".join(part))) is not None:
                shorter[key] = other
                break
    return shorter


_named: Callable[[tuple[int, int, int, str]], Named] = partial(tuple.__new__, Named)
"""``Named(…)`` in a third of the time; an article has a thousand of them."""

MANY_WORDS = 3
"""Words of a name that may have one too many."""
MAX_NAME = 7
"""Words of the longest name that is taken for one: a headline's string of capitals is none."""

ADVERBIAL = ("ingly", "ally", "ently", "antly", "ously", "ately", "edly", "fully")
"""How a capitalised word ends that is an adverb and no name."""

_NOWHERE: Branch = (None, {})
"""Stands for a word that the lexicon does not have."""


class NameFinder:
    """The names among the tokens of one text.

    Attributes:
        full: of the names found, those of two words or more that may be persons'.
    """

    def __init__(self, tokens: Tokens, known: Known, breaks: Container[int]) -> None:
        """``breaks`` holds the offsets where a paragraph begins: no name runs over them."""
        self._starts, self._words, self._lower = tokens.starts, tokens.words, tokens.lower
        self._known, self._breaks = known, breaks
        self.full: list[Named] = []

    def find(self) -> list[Named]:
        """All names, in text order, none overlapping."""
        words, lower, known, full = self._words, self._lower, self._known, self.full
        begins, plain, inside = known.beginnings.get, known.plain, known.inside_names
        found: list[Named] = []
        bound, final, led_by = 0, len(words) - 1, known.led_by
        for i in compress(range(len(words)), map(ne, words, lower)):
            if i < bound:
                continue
            if lower[i - 1] in led_by and (named := self._with_particles(i)) is not None:
                found.append(named)
                full.append(named)
                bound = named[1]
                continue
            word = lower[i]
            branch = begins(word, _NOWHERE)
            if branch is None:  # The, Monday
                continue
            if branch is not _NOWHERE:
                alone, longer = branch
                named = None
                if i < final and lower[i + 1] in longer:
                    named = self.at(i)
                elif alone is not None:
                    named = self._alone(i, alone)
                if named is None:
                    if word in plain:
                        continue
                    named = self._unknown(i)
            elif i < final and words[i + 1] == (after := lower[i + 1]) and after not in inside:
                found.append(_named((i, i + 1, UNKNOWN, word)))  # the most frequent case by far: Roe said
                continue
            else:
                named = self._unknown(i)
            found.append(named)
            bound = named[1]
            if named[2] == PERSON or (named[2] == UNKNOWN and " " in named[3]):
                full.append(named)
        return found

    def _with_particles(self, i: int) -> Named | None:
        """“President von der Leyen”: a family name of the lexicon's that begins with small words before this one."""
        first = i
        while first and self._lower[first - 1] in self._known.particles and self._starts[first] not in self._breaks:
            first -= 1
        if first == i:
            return None
        _, longer = self._known.names.get(self._lower[first]) or _NOWHERE
        for entry, kind, key in longer.get(self._lower[first + 1], ()):
            if kind == PERSON and self._lower[first : first + len(entry)] == entry:
                return _named((first, first + len(entry), PERSON, key))
        return None

    def at(self, i: int) -> Named | None:
        """The lexicon's longest name that begins at this token, if it is not part of a longer, unknown one."""
        lower = self._lower
        branch = self._known.names.get(lower[i])
        if branch is None:
            return None
        alone, longer = branch
        if longer and i + 1 < len(lower):
            for entry, kind, key in longer.get(lower[i + 1], ()):
                size = len(entry)
                if lower[i : i + size] == entry and (kind == ROLE or self._words[i] != lower[i]):
                    return _named((i, self._suffixed(i + size) if kind == PERSON else i + size, kind, key))
        return self._alone(i, alone) if alone else None

    def _alone(self, i: int, entry: Entry) -> Named | None:
        (word, *_), kind, key = entry
        if kind != ROLE and self._words[i] == word:
            return None
        if word in self._known.acronyms and not self._words[i].isupper():
            return None
        if kind != ORGANISATION and word in self._known.given and self._goes_on(i + 1):
            return None  # Jordan Peters; Israel Broussard
        return _named((i, i + 1, kind, key))

    def _goes_on(self, j: int) -> bool:
        """Whether an unknown capitalised word stands here, as the next word of a name would."""
        if j >= len(self._words) or self._starts[j] in self._breaks:
            return False
        word = self._lower[j]
        return self._words[j] != word and word not in self._known.names and word not in self._known.plain

    def _unknown(self, i: int) -> Named:
        """A name that the lexicon has not: as many words as belong together, “Jane Q. Roe”, “Ursula von Trapp”."""
        words, lower, known = self._words, self._lower, self._known
        after = i + 1
        if after == len(words) or (words[after] == lower[after] and lower[after] not in known.inside_names):
            return _named((i, after, UNKNOWN, lower[i]))
        end = self._end_of_name(i)
        if end < len(words) and lower[end] in known.bodies and words[end] != lower[end] and not self._begins(end):
            while end < len(words) and lower[end] in known.bodies and words[end] != lower[end]:
                end += 1
            return _named((i, end, ORGANISATION, ""))  # the Roe Institute: nobody's name
        if end == i + 1:
            return self._with_given(i) or _named((i, end, UNKNOWN, lower[i]))
        if lower[i] in known.occupations and end > i + 2:
            i += 1  # Farmer Piet Jansen
        elif lower[i].endswith(ADVERBIAL) and lower[i] not in known.given and words[i + 1] != lower[i + 1]:
            return self._unknown(i + 1)  # Interestingly Roe
        # without initials, be they of one letter or, as “H.W.”, of several
        significant = [word for word in lower[i:end] if word[-1] != "." and (len(word) > 1 or not word.isalpha())]
        if key := known.full_name(significant):  # Donald J. Trump
            return _named((i, self._suffixed(end), PERSON, key))
        if len(significant) > MAX_NAME or not significant:
            return _named((i, end, NOT_A_NAME, ""))
        if "-" in (final := significant[-1]) and final.rpartition("-")[2] in known.bodies:
            return _named((i, end, ORGANISATION, ""))  # the Riverton Sun-Times
        return _named((i, self._suffixed(end), UNKNOWN, " ".join(significant)))

    def _with_given(self, i: int) -> Named | None:
        """“Seyed Abbas Araghchi”: a given name more than the lexicon has before the name of somebody it knows."""
        if self._lower[i] not in self._known.given or self._begins(i + 1):
            return None
        named = self.at(i + 1)
        if named is None or named.kind != PERSON or named.end - named.first < 2:
            return None
        return _named((i, named.end, PERSON, named.key))

    def _begins(self, j: int) -> bool:
        """Whether a token begins a paragraph."""
        return self._starts[j] in self._breaks

    def _end_of_name(self, i: int) -> int:
        words, lower, known, starts, breaks = self._words, self._lower, self._known, self._starts, self._breaks
        size = min(len(words), i + 2 * MAX_NAME)
        end = j = i + 1
        while j < size and starts[j] not in breaks:
            word = lower[j]
            if word == ".":
                if len(words[j - 1]) != 1:
                    break
                j += 1
                continue
            if words[j] != word:
                initial = len(word) == 1 and j + 2 < size and words[j + 1] == "." and words[j + 2] != lower[j + 2]
                if not initial and (word in known.plain or (word in known.names and not self._may_end_name(i, j))):
                    break  # but “Piet A. JANSEN”
                j += 1
                end = j
            elif word in known.particles and j + 1 < len(words) and word not in {"of", "the"}:
                j += 1
            else:
                break
        return end

    def _may_end_name(self, i: int, j: int) -> bool:
        """Whether a word of the lexicon is the last of a person's name here: Jim Jordan, Jane London."""
        named = self.at(j)
        if named is None:
            return True
        if named.end - named.first > 1 or self._lower[i] not in self._known.given:
            return False
        return named.kind not in (PERSON, ROLE) and (j == i + 1 or len(self._words[j - 2]) == 1)

    def _suffixed(self, end: int) -> int:
        """Past “Jr.” and the like, with the comma before it: “Joseph R. Biden, Jr.”."""
        lower, size = self._lower, len(self._lower)
        if end < size and lower[end] == "." and lower[end - 1] in {"jr", "sr"}:
            return end + 1  # of a name that the lexicon has with its suffix
        j = end + 1 if end < size and lower[end] == "," else end
        if j < size and lower[j] in self._known.suffixes and self._words[j] != lower[j]:
            return j + 2 if j + 1 < size and lower[j + 1] == "." and lower[j] in {"jr", "sr"} else j + 1
        return end
