"""A ``Filter`` as SQL: pure functions from what is asked to a condition and its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from xicalls.index.words import phrase, whole_words

if TYPE_CHECKING:
    from xicalls.index.filter import Filter

SPEAKER, ADDRESSEE, VIA = 0, 1, 2


class Where(NamedTuple):
    """A condition in SQL, with ``?`` where the values go."""

    sql: str
    values: tuple[object, ...] = ()


ANYTHING = Where("1")
NOTHING = Where("0")


def all_of(conditions: list[Where]) -> Where:
    """Every one of these."""
    return _joined(" AND ", conditions) if conditions else ANYTHING


def any_of(conditions: list[Where]) -> Where:
    """At least one of these."""
    return _joined(" OR ", conditions) if conditions else NOTHING


def _joined(word: str, conditions: list[Where]) -> Where:
    if len(conditions) == 1:
        return conditions[0]
    values = tuple(value for condition in conditions for value in condition.values)
    return Where(word.join(f"({condition.sql})" for condition in conditions), values)


def statements(asked: Filter) -> Where:
    """Which rows of ``statements s`` (with ``articles a`` and, where it has one, ``calls c``) are asked for."""
    found = _of_statements(asked)
    if asked.topics:
        found.append(
            Where(f"s.key IN (SELECT statement FROM about WHERE topic IN ({_marks(asked.topics)}))", asked.topics)
        )
    if asked.participants:
        found.append(_on_the_line("s.call", asked.participants))
    if asked.sources:
        found.append(_sources(asked.sources))
    if asked.days:
        found.append(
            any_of([*(_within("a", *days) for days in asked.days), *(_within("c", *days) for days in asked.days)])
        )
    return all_of(found)


def calls(asked: Filter) -> Where:
    """Which rows of ``calls c`` are asked for; a question about statements asks for the calls that they are of."""
    found = []
    if asked.topics:
        found.append(
            Where(f"c.id IN (SELECT call FROM call_topics WHERE topic IN ({_marks(asked.topics)}))", asked.topics)
        )
    if asked.participants:
        found.append(_on_the_line("c.id", asked.participants))
    if asked.sources:
        named = _sources(asked.sources)
        inner = f"SELECT r.call FROM reports r JOIN articles a ON a.key = r.article WHERE {named.sql}"
        found.append(Where(f"c.id IN ({inner})", named.values))
    if asked.days:
        found.append(any_of([_within("c", *days) for days in asked.days]))
    if asked.of_statements:
        said = all_of(_of_statements(asked))
        found.append(Where(f"c.id IN (SELECT s.call FROM statements s WHERE {said.sql})", said.values))
    return all_of(found)


def articles(asked: Filter) -> Where:
    """Which rows of ``articles a`` are asked for."""
    found = []
    if asked.topics:
        inner = f"SELECT paragraph >> 20 FROM passages WHERE topic IN ({_marks(asked.topics)})"
        found.append(Where(f"a.key IN ({inner})", asked.topics))
    if asked.participants:
        line = _on_the_line("r.call", asked.participants)
        found.append(Where(f"a.key IN (SELECT r.article FROM reports r WHERE {line.sql})", line.values))
    if asked.sources:
        found.append(_sources(asked.sources))
    if asked.days:
        found.append(any_of([_within("a", *days) for days in asked.days]))
    if asked.of_statements:
        said = all_of(_of_statements(asked))
        found.append(Where(f"a.key IN (SELECT s.key >> 20 FROM statements s WHERE {said.sql})", said.values))
    return all_of(found)


def _of_statements(asked: Filter) -> list[Where]:
    found = [
        _spoken(role, names)
        for role, names in ((SPEAKER, asked.speakers), (ADDRESSEE, asked.to), (VIA, asked.via))
        if names
    ]
    if asked.kinds:
        found.append(Where(f"s.kind IN ({_marks(asked.kinds)})", asked.kinds))
    for words in asked.contains:
        wanted = phrase(words)
        inner = "SELECT rowid FROM statement_words WHERE statement_words MATCH ?"
        found.append(Where(f"s.key IN ({inner})", (wanted,)) if wanted else NOTHING)
    if asked.regex is not None:
        found.append(Where("matches(s.tail)"))
    if asked.min_confidence is not None:
        found.append(Where("s.confidence >= ?", (asked.min_confidence,)))
    return found


def _spoken(role: int, names: tuple[str, ...]) -> Where:
    agents = _agents(names)
    return Where(
        f"s.key IN (SELECT statement FROM spoken WHERE role = {role} AND agent IN ({agents.sql}))", agents.values
    )


def _on_the_line(call: str, names: tuple[str, ...]) -> Where:
    agents = _agents(names)
    return Where(f"{call} IN (SELECT call FROM parties WHERE agent IN ({agents.sql}))", agents.values)


def named_agent(table: str, names: tuple[str, ...]) -> Where:
    """Which rows of ``agents`` are called so: whole words of a name, an alias or an id."""
    return _named(f"{table}.names", names)


def _agents(names: tuple[str, ...]) -> Where:
    named = _named("names", names)
    return Where(f"SELECT key FROM agents WHERE {named.sql}", named.values)


def _sources(names: tuple[str, ...]) -> Where:
    return _named("a.sources", names)


def _named(column: str, names: tuple[str, ...]) -> Where:
    """Whole words: ``Xi`` finds `` xi jinping ``, never `` xinhua ``; what has no word in it finds nothing."""
    words = [whole_words(name) for name in names]
    return any_of([Where(f"instr({column}, ?)", (word,)) for word in words if word.strip()])


def _within(table: str, first: str, last: str) -> Where:
    """Whether a date that may lie anywhere from its first to its last day may lie here."""
    bounds = []
    if first:
        bounds.append(Where(f"{table}.last >= ?", (first,)))
    if last:
        bounds.append(Where(f"{table}.first <= ?", (last,)))
    return all_of(bounds) if bounds else Where(f"{table}.first IS NOT NULL")


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))
