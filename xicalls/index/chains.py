"""Where each rule stands: in which chain, behind which others, in which file."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from xicalls.places import PACKAGE

_ATTRIBUTION = ("xicalls.attribution.statements", "xicalls.attribution.attribute", "xicalls.people.rules")
MODULES = {
    "statement": _ATTRIBUTION,
    "speakers": _ATTRIBUTION,
    "addressees": _ATTRIBUTION,
    "via": _ATTRIBUTION,
    "source": ("xicalls.origin.source",),
    "published": ("xicalls.origin.date",),
    "call": ("xicalls.calls.rules",),
    "date": ("xicalls.calls.rules", "xicalls.origin.date"),
}
"""In which modules the chains stand that decide what: tuples of rules, in names that end in ``RULES``."""


def place_of(rule: str, what: str) -> dict[str, Any]:
    """Where a rule stands.

    Returns:
        ``chain``, its name, or ``None`` for a rule that stands alone; ``file``, that it is in; ``about``, the
        first line of its docstring, most often an example;
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
    return {"chain": None, "file": _file_of(rule), "about": "", "silent": []}


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


@cache
def _file_of(rule: str) -> str | None:
    """The file of a rule that stands in no chain: the one that is called so, or the one that says its name."""
    package = Path(PACKAGE)
    files = sorted(path for path in package.rglob("*.py") if path.parent.name not in ("index", "cli", "render"))
    named = [path for path in files if path.stem == rule]
    saying = (path for path in files if f"def {rule}(" in (text := path.read_text("utf-8")) or f'"{rule}"' in text)
    found = next(iter(named), None) or next(saying, None)
    return found.relative_to(package.parent).as_posix() if found else None
