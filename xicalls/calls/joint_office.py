"""Several who hold one office, each of a country of theirs: “the foreign ministers of Japan, Norway and Chile”."""

from __future__ import annotations

from xicalls.calls.scene import CallScene, Range
from xicalls.lexicon import Lexicon
from xicalls.model import Agent
from xicalls.people.known import ADJECTIVE, COUNTRY, Known, know

_LEADERS = "leader"
_SMALL = frozenset({"the", "of", "and", ",", ".", "'s", "'", "s"})
_COUNTERPARTS, _OWNERS = frozenset({"counterparts", "colleagues"}), frozenset({"his", "her", "from"})
_GOVERNING = frozenset({"prime-minister", "premier", "chancellor"})
_HEADS, _LONGEST_SEAT = frozenset({"leader", "chief"}), 3


def joint_office(scene: CallScene, phrase: Range) -> list[Agent]:
    """Who holds the office in each of the countries that the phrase names; nobody unless that is clear of each.

    Whoever the article names in the office is meant, else the one who held it on the article's day.
    """
    role, where = _plural_office(scene, phrase)
    if not role:
        return []
    roster, known = scene.cast.roster, scene.lexicon.derive(know)
    places = [named for named in roster.between(*phrase) if named.kind in (COUNTRY, ADJECTIVE)]
    covered = {i for named in places for i in range(named.first, named.end)} | set(range(*where))
    if len(places) < 2 or any(scene.lower[i] not in _SMALL for i in range(*phrase) if i not in covered):
        return []
    people = [_holder(scene, known, role, known.code(place.key)) for place in places]
    found = {agent.id: agent for agent in people if agent is not None}
    return list(found.values()) if len(found) == len(places) else []


def both_in_office(scene: CallScene, phrase: Range) -> list[Agent]:
    """“both prime ministers”: the two whom the article names in that office so far; nobody if they are not two.

    Whoever has spoken to them, the subject of the sentence, is not one of them.
    """
    role, _ = _plural_office(scene, phrase)
    if not role:
        return []
    sentence = phrase[0]
    while sentence and scene.tokens.words[sentence - 1] not in {".", "”", '"'}:
        sentence -= 1
    subjects = {agent.id for _, agent in scene.cast.people_in(scene.span((sentence, phrase[0])))}
    roster = scene.cast.roster
    roster.mentions()
    named = [person for person in roster.persons.values() if person.where and person.where[0][0] < phrase[0]]
    holders = [p for p in named if p.id not in subjects and any(title.role == role for title in roster.titles_of(p))]
    return [roster.agent(person) for person in holders] if len(holders) == 2 else []


def counterparts(scene: CallScene, phrase: Range, owner: Agent) -> list[Agent]:
    """“his British and German counterparts”: who does for each of these countries what he does for his own.

    So, too, “his counterparts from Norland and Chile”. Nobody where one of the countries is not clear.
    """
    if _COUNTERPARTS.isdisjoint(scene.lower[phrase[0] : phrase[1]]):
        return []
    places = _countries(scene, phrase)
    if len(places) < 2:
        return []
    known = scene.lexicon.derive(know)
    for role in _roles(scene, owner):
        if role in _GOVERNING and any(known.leads.get(place) not in _GOVERNING for place in places):
            continue  # whether a prime minister spoke to the president or the prime minister of France, who knows?
        abroad = known.roles.get(role, {}).get("counterpart", role)
        people = [_holder(scene, known, abroad, place) for place in places]
        found = {agent.id: agent for agent in people if agent is not None}
        if len(found) == len(places) and owner.id not in found:
            return list(found.values())
    return []


def leader_of_seat(scene: CallScene, phrase: Range) -> Agent | None:
    """“the Kremlin leader”, “the Kremlin chief”: who leads the country whose seat of power that is."""
    if phrase[1] - phrase[0] > _LONGEST_SEAT or scene.lower[phrase[1] - 1] not in _HEADS:
        return None
    known = scene.lexicon.derive(know)
    countries = {
        str(known.organisations[named.key].get("country", ""))
        for named in scene.cast.roster.between(*phrase)
        if named.key in scene.words.seats
    }
    return _holder(scene, known, _LEADERS, countries.pop()) if len(countries) == 1 else None


def _countries(scene: CallScene, phrase: Range) -> list[str]:
    """The countries of a phrase that names these, by name or adjective, and nothing else."""
    known = scene.lexicon.derive(know)
    places = [named for named in scene.cast.roster.between(*phrase) if named.kind in (COUNTRY, ADJECTIVE)]
    covered = {i for named in places for i in range(named.first, named.end)}
    rest = {scene.lower[i] for i in range(*phrase) if i not in covered}
    if not rest <= _SMALL | _COUNTERPARTS | _OWNERS:
        return []
    return [known.code(named.key) for named in places]


def _roles(scene: CallScene, owner: Agent) -> list[str]:
    """The offices of somebody, by the article and, for its day, by the lexicon."""
    known, roster = scene.lexicon.derive(know), scene.cast.roster
    person = roster.persons.get(owner.id)
    roles = [title.role for title in roster.titles_of(person)] if person is not None else []
    day = scene.cast.day
    held = [o.role for o in known.offices.get(owner.id, ()) if day and o.start <= day <= o.end]
    return list(dict.fromkeys(roles + held))


def _plural_office(scene: CallScene, phrase: Range) -> tuple[str, Range]:
    """The office in the plural and where it stands: “foreign ministers”."""
    plurals = scene.lexicon.derive(_plurals)
    for size in (3, 2, 1):
        for i in range(phrase[0], phrase[1] - size + 1):
            if role := plurals.get(" ".join(scene.lower[i : i + size])):
                return role, (i, i + size)
    return "", phrase


def _holder(scene: CallScene, known: Known, role: str, country: str) -> Agent | None:
    roster = scene.cast.roster
    role = known.leads.get(country, "president") if role == _LEADERS else role
    roster.mentions()
    named = [person for person in roster.persons.values() if person.where and roster.holds(person, role, country)]
    if len(named) == 1:
        return roster.agent(named[0])
    if named or not scene.cast.day:
        return None
    keys = [
        key for key in known.holders.get((known.same(role), country), ()) if _held(scene, known, key, role, country)
    ]
    return known.person(keys[0], scene.cast.day) if len(keys) == 1 else None


def _held(scene: CallScene, known: Known, key: str, role: str, country: str) -> bool:
    return known.held(key, role, country, scene.cast.day)


def _plurals(lexicon: Lexicon) -> dict[str, str]:
    """Each office by its names in the plural, in lower case."""
    return {
        f"{name}s".lower(): key
        for key, entry in lexicon.table("offices").items()
        if not entry.get("address")
        for name in (entry.get("name", key), *entry.get("aliases", ()))
    }
