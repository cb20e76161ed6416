"""Which articles are meant: ``-C``, else ``$XICALLS_CORPUS``, the configuration, ``./seeds``, the packed seeds."""

# os.path all through: importing pathlib would take a tenth of the start-up time.
# ruff: noqa: PTH100, PTH111, PTH112, PTH113, PTH118, PTH120, PTH123
from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from xicalls import places
from xicalls.errors import CorpusError, IndexDamagedError
from xicalls.index.corpus import Opened, is_damage, open_at_once, open_corpus

if TYPE_CHECKING:
    from collections.abc import Callable


def opened(options: dict[str, Any], *, jobs: int | None = None, rebuild: bool = False) -> Opened:
    """The index of the corpus that the options name, with what could not be read said on stderr.

    ``corpus``, ``config`` and ``debug`` are taken out of the options.
    """
    options.pop("debug", None)
    paths, own = chosen(options.pop("corpus"), options.pop("config"))
    return _opened(paths, own, jobs=jobs, rebuild=rebuild)


def _opened(paths: tuple[str, ...], own: tuple[str, ...], *, jobs: int | None = None, rebuild: bool = False) -> Opened:
    index = open_corpus(paths, own, say=warn, jobs=jobs, rebuild=rebuild)
    _say_problems(index)
    return index


def _say_problems(index: Opened) -> None:
    for file, reason in index.problems:
        warn(f"{file} {reason}")


def confirmed(index: Opened) -> None:
    """Before an answer is written: see that its index is up to date, and say what could not be read.

    Raises:
        OutOfDateError: it is not up to date.
    """
    if index.looking is not None and not index.looking.confirmed:
        index.confirm()
        _say_problems(index)


def asked(ask: Callable[[Opened], Any], options: dict[str, Any], *, at_once: bool = False) -> Any:
    """Ask a corpus something; a second time if its index turns out to be damaged, after making it anew.

    Args:
        ask: the question.
        options: name the corpus.
        at_once: ask while its files are still being looked at, and once more if one of them has changed; ``ask`` has
            it ``confirmed`` before it writes anything.
    """
    paths, own = chosen(options.pop("corpus"), options.pop("config"))
    index = open_at_once(paths, own) if at_once else None
    return _asked_of(index or _opened(paths, own), ask, paths, own)


def _asked_of(index: Opened, ask: Callable[[Opened], Any], paths: tuple[str, ...], own: tuple[str, ...]) -> Any:
    try:
        return ask(index)
    except Exception as error:
        if index.looking is not None and not index.looking.confirmed:  # nothing is out, and it may be for that
            return _asked_of(_opened(paths, own), ask, paths, own)
        if isinstance(error, IndexDamagedError):
            from xicalls.index.store import delete

            index.db.close()
            delete(index.path)
            raise
        if not (index.path and is_damage(error)):
            raise
        warn(f"the index {index.path} was damaged; made anew")
        return ask(_opened(paths, own, rebuild=True))


def warn(sentence: str) -> None:
    """Say something on stderr, safe for a terminal."""
    from xicalls.render.safe import visible

    try:
        sys.stderr.write(f"xicalls: {visible(sentence)}\n")
    except OSError:
        return  # nobody listens


def chosen(given: tuple[str, ...], config: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The folders and files to read, and the user's own word lists.

    Raises:
        CorpusError: a configuration file that is named but not there.
    """
    if config is not None and not os.path.isfile(config):
        raise CorpusError(f"cannot read {config}: no such file. Name your xicalls.toml with --config, or leave it out.")
    settings = config or places.config_file()
    own = (settings,) if os.path.isfile(settings) else ()
    paths = given or _of_environment() or _of_settings(own)
    if not paths:
        paths = ("seeds",) if os.path.isdir("seeds") else (_packed(),)
    return paths, (*own, *_beside(paths, own))


def _of_environment() -> tuple[str, ...]:
    return tuple(path for path in os.environ.get("XICALLS_CORPUS", "").split(os.pathsep) if path)


def _of_settings(own: tuple[str, ...]) -> tuple[str, ...]:
    if not own:
        return ()
    import tomllib

    try:
        with open(own[0], "rb") as file:
            named = tomllib.load(file).get("corpus", ())
    except (OSError, ValueError):
        return ()  # the lexicon reads the same file next, and says what is wrong with it
    if isinstance(named, dict):
        named = named.get("paths", named.get("path", ()))
    names = [named] if isinstance(named, str) else named
    folder = os.path.dirname(os.path.abspath(own[0]))
    return tuple(os.path.join(folder, os.path.expanduser(name)) for name in names if isinstance(name, str))


def _packed() -> str:
    warn("no corpus named: these are the three articles that come with the program (-C FOLDER reads your own)")
    return places.packed_seeds()


def _beside(paths: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    """The ``xicalls.toml`` in a corpus folder: words and corrections for these articles."""
    found = (os.path.join(path, "xicalls.toml") for path in paths if path != "-")
    return tuple(path for path in found if path not in own and os.path.isfile(path))
