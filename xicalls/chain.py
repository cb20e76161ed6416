"""Rules are sieves in an ordered chain: the most certain first, and the first that answers decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias, TypeVar

from xicalls.model import Finding, as_finding

Item = TypeVar("Item")
Scene = TypeVar("Scene")
Value = TypeVar("Value")

Rule: TypeAlias = "Callable[[Item, Scene, Sequence[Finding[Value] | None]], Finding[Value] | None]"
"""``rule(item, scene, decided) -> Finding | None``: what is to be decided, what may be looked at, and what the
rules before this one decided of all the items (``None`` where nothing yet). Unsure means ``None``."""


def name_of(rule: Callable[..., object]) -> str:
    """The one name of a rule: of its function, its file, its test table, and the word in the output."""
    return getattr(rule, "__name__", "rule")


def sift(items: Iterable[Item], scene: Scene, rules: Iterable[Rule[Item, Scene, Value]]) -> list[Finding[Value] | None]:
    """Try each rule in turn on every item that is still open.

    A rule never sees its own pass half done: it is shown what the rules *before* it decided.

    Returns:
        one finding an item, in order, stamped with the name of the rule that made it; ``None`` if none did.
    """
    todo = list(enumerate(items))
    decided: list[Finding[Value] | None] = [None] * len(todo)
    for rule in rules:
        name = name_of(rule)
        frozen = tuple(decided)
        still_open = []
        for position, item in todo:
            finding = rule(item, scene, frozen)
            if finding is None:
                still_open.append((position, item))
            else:
                decided[position] = stamped(finding, name)
        if not still_open:
            break
        todo = still_open
    return decided


def stamped(finding: Finding[Value], name: str) -> Finding[Value]:
    """A rule's answer with the rule's name on it."""
    value, evidence, _, basis, notes = finding
    return as_finding((value, evidence, name, basis, notes))


def decide(item: Item, scene: Scene, rules: Iterable[Rule[Item, Scene, Value]]) -> Finding[Value] | None:
    """The first answer that the rules give for one thing: the chain, for a single item."""
    for rule in rules:
        finding = rule(item, scene, _OPEN)
        if finding is not None:
            return stamped(finding, name_of(rule))
    return None


_OPEN = (None,)
"""What was decided of a single item, as long as rules are asked about it."""
