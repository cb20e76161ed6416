"""The words: loaded once from ``data/*.toml``, with the user's own of the same form laid over them.

Each file is one table, its entries keyed by id::

    # people.toml
    [xi-jinping]
    name = "Xi Jinping"

A user's ``xicalls.toml`` names the table first (``[people.xi-jinping]``, ``[topics.fishing]``). What a room makes
of a table (a dictionary by folded words, a regular expression) it derives once a lexicon: ``lexicon.derive(build)``.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from xicalls.errors import LexiconError
from xicalls.folding import fold, simplify, slug

__all__ = ["DATA", "Derived", "Entry", "Lexicon", "Table", "cache_folder", "fold", "load", "simplify", "slug"]

DATA = Path(__file__).parent / "data"
Derived = TypeVar("Derived")
Entry = Mapping[str, Any]
Table = Mapping[str, Entry]


class Lexicon:
    """All tables of words, frozen.

    Attributes:
        tables: by name (``people``, ``outlets``, …), then by id.
        version: a digest of every word in it; part of the key of anything cached.
    """

    def __init__(self, tables: Mapping[str, Table], version: str) -> None:
        self.tables = tables
        self.version = version
        self._derived: dict[object, object] = {}

    def table(self, name: str) -> Table:
        """One table by its name; empty if there is none."""
        return self.tables.get(name, {})

    def derive(self, build: Callable[[Lexicon], Derived]) -> Derived:
        """What ``build`` makes of this lexicon, made once and kept."""
        try:
            return self._derived[build]  # type: ignore[return-value]
        except KeyError:
            made = self._derived[build] = build(self)
            return made


def load(*own: Path) -> Lexicon:
    """The words that come with the program, with the user's own files laid over them, in order.

    A user's entry with an id that is known replaces single fields of that entry; a new id adds one. The lexicon is
    kept: a second call gives the same one, unless a file of the user's has changed.

    Raises:
        LexiconError: a file that cannot be read, is not TOML, or whose entries are not tables.
    """
    return _load(tuple((path, _changed(path)) for path in own))


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=4)
def _load(stamped: tuple[tuple[Path, int], ...]) -> Lexicon:
    own = [path for path, _ in stamped]
    files = sorted(DATA.glob("*.toml"))
    version = hashlib.sha256(_FORM)
    for path in (*files, *own):
        version.update(path.name.encode())
        try:
            version.update(path.read_bytes())
        except OSError as error:
            raise LexiconError(f"cannot read {path}: {error.strerror}") from error
    digest = version.hexdigest()[:16]
    if (kept := _load_compiled(digest)) is not None:
        return Lexicon(kept, digest)
    tables: dict[str, dict[str, dict[str, Any]]] = {}
    for path in files:
        tables[path.stem] = _checked(path, _parse(path), path.stem)
    plain = _plain(tables)
    for path in own:
        _lay_over(plain, path)
    _keep_compiled(digest, plain)
    return Lexicon(plain, digest)


_FORM = b"2"
"""Of the compiled lexicon: another form is another file."""


def _lay_over(tables: dict[str, dict[str, dict[str, Any]]], path: Path) -> None:
    """Lay a user's words over those of the program, and keep the corrections of articles beside them."""
    from xicalls import own_words  # only users with a file of their own wait for it

    parsed = _plain(_parse(path))
    shipped = {name: entries for name, entries in tables.items() if name != own_words.CORRECTIONS}
    own_words.checked(str(path), path.read_text(encoding="utf-8"), parsed, shipped)
    for name, entries in parsed.items():
        if name in own_words.SETTINGS:
            continue
        into = tables.setdefault(name, {})
        for key, entry in entries.items():
            kept = {"file": path.name} if name == own_words.CORRECTIONS else {}
            into[key] = into.get(key, {}) | entry | kept


def _parse(path: Path) -> dict[str, Any]:
    import tomllib  # slow to import, and seldom needed: a compiled lexicon is kept

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path} is not well-formed TOML: {error}") from error


def _checked(path: Path, entries: object, name: str) -> dict[str, dict[str, Any]]:
    if not isinstance(entries, dict) or not all(isinstance(entry, dict) for entry in entries.values()):
        raise LexiconError(f"{path}: every entry of “{name}” must be a table, as in [{name}.some-id]")
    return entries


def cache_folder() -> Path:
    """Where the program keeps what it can make again: ``$XICALLS_CACHE``, or the user's cache folder."""
    if own := os.environ.get("XICALLS_CACHE"):
        return Path(own)
    if sys.platform == "linux":  # what platformdirs answers, without the time that importing it takes
        base = os.environ.get("XDG_CACHE_HOME", "")
        return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "xicalls"
    import platformdirs

    return Path(platformdirs.user_cache_dir("xicalls", appauthor=False))


def _compiled_file(digest: str) -> Path:
    return cache_folder() / f"lexicon-{digest}.json"


def _load_compiled(digest: str) -> dict[str, dict[str, dict[str, Any]]] | None:
    try:
        kept = json.loads(_compiled_file(digest).read_bytes())
    except (OSError, RuntimeError, ValueError):
        return None
    return kept if isinstance(kept, dict) else None


def _keep_compiled(digest: str, tables: dict[str, dict[str, dict[str, Any]]]) -> None:
    target = _compiled_file(digest)
    scratch = target.with_suffix(f".{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_text(json.dumps(tables, ensure_ascii=False), encoding="utf-8")
        scratch.replace(target)
    except (OSError, RuntimeError, ValueError):
        pass  # no cache folder: the lexicon is parsed again next time


def _plain(value: Any) -> Any:
    """TOML dates as text: JSON knows none, and the rooms compare ISO dates as text anyway."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value if isinstance(value, (str, int, float, bool)) else str(value)
