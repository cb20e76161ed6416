"""Where the program keeps and finds its own files: cache, settings, the packed articles. Cheap to import."""

# os.path all through: importing pathlib would take a tenth of the start-up time.
# ruff: noqa: PTH100, PTH111, PTH112, PTH117, PTH118, PTH120
from __future__ import annotations

import os
import sys

PACKAGE = os.path.dirname(os.path.abspath(__file__))


def cache_folder() -> str:
    """Where the program keeps what it can make again: ``$XICALLS_CACHE``, or the user's cache folder."""
    if own := os.environ.get("XICALLS_CACHE"):
        return own
    return os.path.join(_base("XDG_CACHE_HOME", ".cache", "user_cache_dir"), "xicalls")


def config_file() -> str:
    """The user's own settings and words, for every corpus: ``xicalls.toml`` in their configuration folder."""
    return os.path.join(_base("XDG_CONFIG_HOME", ".config", "user_config_dir"), "xicalls", "xicalls.toml")


def packed_seeds() -> str:
    """The three articles that come with the program: in the wheel, or beside the package in a checkout."""
    inside = os.path.join(PACKAGE, "seeds")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(PACKAGE), "seeds")


def _base(variable: str, under_home: str, asked: str) -> str:
    if sys.platform == "linux":  # what platformdirs answers, without the time that importing it takes
        named = os.environ.get(variable, "")
        return named if os.path.isabs(named) else os.path.join(os.path.expanduser("~"), under_home)
    import platformdirs

    return str(getattr(platformdirs, asked)(appname=None, appauthor=False))
