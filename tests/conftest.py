from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True, scope="session")
def own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache of the tests' own, and nothing of the user's settings."""
    home = tmp_path_factory.mktemp("home")
    patch = pytest.MonkeyPatch()
    for name in [name for name in os.environ if name.startswith("XICALLS_")]:
        patch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        patch.delenv(name, raising=False)
    patch.setenv("XICALLS_CACHE", str(home / "cache"))
    patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    yield home
    patch.undo()
