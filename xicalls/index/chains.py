"""Where each rule stands: in which chain, behind which others, in which file."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from typing import Any

MODULES = {
    "statement": ("xicalls.attribution.statements",),
    "title": ("xicalls.reading.title", "xicalls.reading.layout"),
    "authors": ("xicalls.reading.byline", "xicalls.reading.layout"),
    "source": ("xicalls.origin.source",),
    "published": ("xicalls.origin.date",),
    "call": ("xicalls.calls", "xicalls.calls.find"),
    "date": ("xicalls.calls", "xicalls.calls.find", "xicalls.calls.date", "xicalls.origin.date"),
    "speakers": ("xicalls.attribution.attribute", "xicalls.people.rules"),
    "addressees": ("xicalls.attribution.attribute", "xicalls.people.rules"),
    "via": ("xicalls.attribution.attribute", "xicalls.attribution.relays", "xicalls.people.rules"),
}
"""In which modules the chains stand that decide what: tuples of rules, in names that end in ``RULES``."""


def place_of(rule: str, what: str) -> dict[str, Any]:
    """Where a rule stands.

    Returns:
        ``file``, below the package's folder, or ``None``; ``about``, the first line of its docstring;
        ``silent``, the rules of its chain that were asked before it and had no answer.
    """
    for name, members in _chains(what):
        for position, member in enumerate(members):
            if getattr(member, "__name__", "") == rule:
                module = sys.modules.get(member.__module__)
                about = (member.__doc__ or "").strip().split("\n")[0]
                file = member.__module__.replace(".", "/") + ".py"
                silent = [getattr(other, "__name__", "rule") for other in members[:position]]
                example = ((module.__doc__ if module else "") or "").strip().split("\n")[0]
                return {"chain": name, "file": file, "about": example or about, "silent": silent}
    return {"chain": None, "file": None, "about": "", "silent": []}


@cache
def _chains(what: str) -> list[tuple[str, tuple[Any, ...]]]:
    found: list[tuple[str, tuple[Any, ...]]] = []
    for name in MODULES.get(what, ()):
        try:
            module = import_module(name)
        except ModuleNotFoundError:
            continue
        for attribute, value in vars(module).items():
            if attribute.endswith("RULES") and isinstance(value, tuple) and (attribute, value) not in found:
                found.append((attribute, value))
    return found
