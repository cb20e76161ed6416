"""Titles beside a name: “Chinese Vice-Premier Liu He”, “Tomás Rey, the Freedonian president”."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from xicalls.people.known import ADJECTIVE, COUNTRY, ROLE

if TYPE_CHECKING:
    from xicalls.people.known import Known
    from xicalls.people.names import Named, NameFinder
    from xicalls.reading.tokens import Tokens

MALE = frozenset({"mr", "sir", "king", "prince", "crown-prince", "sheikh", "emir", "sultan", "pope"})
FEMALE = frozenset({"mrs", "ms", "queen", "princess", "first-lady"})
PAST = frozenset({"former", "ex", "late", "previous", "onetime", "one-time"})
STATES = frozenset({"republic", "kingdom", "state", "federal", "federation", "commonwealth", "sultanate"})
OF_THE_REPUBLIC = ["of", "the", "republic"]
"""What a government's own document says for its country."""
BETWEEN = frozenset({"the", "a", "an", "'s", "then"})


class Title(NamedTuple):
    """An office or form of address beside a name: its role, the country (ISO code) or "", whether a former one."""

    role: str
    of: str
    past: bool


def gender_shown(titles: list[Title]) -> str:
    """``m`` or ``f`` where a form of address shows it."""
    for title in titles:
        if title.role in MALE:
            return "m"
        if title.role in FEMALE:
            return "f"
    return ""


class TitleReader:
    """Reads the titles before and after the names of one text."""

    def __init__(self, tokens: Tokens, known: Known, finder: NameFinder, named: list[Named], firsts: list[int]) -> None:
        """``named`` are the names of the text, ``firsts`` the tokens that they begin with."""
        self._tokens, self._known, self._finder, self._named, self._firsts = tokens, known, finder, named, firsts
        self._before: dict[int, list[Title]] = {}

    def before(self, first: int) -> list[Title]:
        """The titles right before the name that begins with this token, the nearest first."""
        if (titles := self._before.get(first)) is None:
            titles = self._before[first] = self._read_before(first)
        return titles

    def _read_before(self, first: int) -> list[Title]:
        lower = self._tokens.lower
        roles: list[str] = []
        if first == 0 or (lower[first - 1] not in self._known.title_ends and lower[first - 1] != ","):
            return []
        country, j = self._apposition_before(first)
        if first > 3 and lower[first - 3 : first] == OF_THE_REPUBLIC:
            j = first - 3  # President of the Republic Jane Roe
        while j > 0 and len(roles) < 4:
            named = self.ending_at(j - 1)
            if named is None:
                break
            if named.kind == ROLE:
                roles.append(named.key)
            elif named.kind in (ADJECTIVE, COUNTRY):
                if self._tokens.starts[j] - self._tokens.ends[j - 1] > 1:
                    break  # “… President Roe of China”, a blank line, and “President Doe spoke today”
                country = self._known.code(named.key)
                j = named.first
                if not roles and (role := self._role_of_country(j)) is not None:
                    roles.append(role.key)  # Foreign Minister of Chile Tomás Rey
                    j = role.first
                break
            else:
                break
            j = named.first - (lower[named.first - 1 : named.first] == ["/"])  # Deputy Prime Minister/Foreign Minister
            if j > 1 and lower[j - 1] == "," and self._is_closed(first):
                country, j = self._apposition_before(j)  # the Foreign Minister, Senator Jane Roe,
        past = bool(roles) and j > 0 and (lower[j - 1] in PAST or lower[max(0, j - 2) : j] == ["ex", "-"])
        return [Title(role, country, past) for role in roles]

    def _is_closed(self, first: int) -> bool:
        """Whether a comma comes after the name that begins with a token: it stands in apposition to what is before."""
        at = bisect_left(self._firsts, first)
        end = self._named[at].end if at < len(self._named) else first
        return self._tokens.lower[end : end + 1] == [","]

    def _role_of_country(self, j: int) -> Named | None:
        """The title before “of the”, where a country begins at this token: “President of the Philippines Jane Roe”."""
        lower = self._tokens.lower
        if j > 2 and lower[j - 1] == "of" and lower[j - 2] in STATES:  # the Federal Republic of Germany
            j -= 3 if lower[j - 3] in STATES else 2
        j -= j > 1 and lower[j - 1] == "the"
        if j < 2 or lower[j - 1] != "of":
            return None
        role = self.ending_at(j - 2)
        return role if role is not None and role.kind == ROLE and not self._is_behind_name(role.first) else None

    def _apposition_before(self, first: int) -> tuple[str, int]:
        """Past the comma of “the president of Chile, Tomás Rey”; not of “Jo Roe, the president, Tomás Rey”.

        Returns:
            the country that the title is of, or "", and the token after the title; ``first`` where there is none.
        """
        lower = self._tokens.lower
        if first < 2 or lower[first - 1] != ",":
            return "", first
        role, country, end = self.ending_at(first - 2), "", first - 1
        if first > 4 and lower[first - 4 : first - 1] == OF_THE_REPUBLIC:
            end = first - 4  # the President of the Republic, Jane Roe
            role = self.ending_at(end - 1)
        if role is not None and role.kind == COUNTRY:
            country = self._known.code(role.key)
            end = role.first - 1 - (role.first > 1 and lower[role.first - 1] == "the")
            role = self.ending_at(end - 1) if end > 0 and lower[end] == "of" else None
        if role is None or role.kind != ROLE or self._is_behind_name(role.first):
            return "", first
        return country, end

    def _is_behind_name(self, j: int) -> bool:
        """Whether a title is in apposition to what stands before it: “Jo Roe, the Chilean president”."""
        lower = self._tokens.lower
        while j > 0 and (lower[j - 1] in BETWEEN or lower[j - 1] in PAST):
            j -= 1
        if j > 0 and (place := self.ending_at(j - 1)) is not None and place.kind in (ADJECTIVE, COUNTRY):
            j = place.first
            j -= j > 0 and lower[j - 1] in BETWEEN
        return j > 0 and lower[j - 1] in {",", "and"}

    def ending_at(self, token: int) -> Named | None:
        """The name, title or country whose last word is this token; titles may stand in lower case."""
        at = bisect_left(self._firsts, token + 1) - 1
        if at >= 0 and self._named[at].end == token + 1:
            return self._named[at]
        if self._tokens.lower[token] not in self._known.title_ends:
            return None
        for start in range(max(0, token - 4), token + 1):
            if (named := self._finder.at(start)) is not None and named.end == token + 1:
                return named
        return None

    def after(self, first: int, end: int) -> list[Title]:
        """The titles after a name: “, the Freedonian president”; and “President Rey of Freedonia”."""
        lower = self._tokens.lower
        if end >= len(lower):
            return []
        if lower[end] == "of":
            country = self.country_after(end)
            return [Title(title.role, country, title.past) for title in self.before(first)] if country else []
        return self._apposed(end + 1) if lower[end] == "," else []

    def _apposed(self, j: int) -> list[Title]:
        lower = self._tokens.lower
        country, past = "", False
        for _ in range(5):
            if j >= len(lower):
                return []
            named = self._finder.at(j)
            if named is None:
                past = past or lower[j] in PAST
                if lower[j] not in BETWEEN and lower[j] not in PAST:
                    return []
                j += 1
                continue
            if named.kind == ROLE:
                return [Title(named.key, country or self.country_after(named.end), past)]
            if named.kind not in (ADJECTIVE, COUNTRY):
                return []
            country = self._known.code(named.key)
            j = named.end
        return []

    def country_after(self, j: int) -> str:
        """The code of the country in “of the United Kingdom”, where that stands here; else ""."""
        lower = self._tokens.lower
        if j + 1 >= len(lower) or lower[j] != "of":
            return ""
        start = j + 2 if lower[j + 1] == "the" and j + 2 < len(lower) else j + 1
        place = self._finder.at(start)
        return self._known.code(place.key) if place is not None and place.kind == COUNTRY else ""
