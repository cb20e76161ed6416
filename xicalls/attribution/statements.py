"""Finding statements."""

from __future__ import annotations

from xicalls.attribution.scene import Scene
from xicalls.model import Statement


def find_statements(scene: Scene) -> tuple[Statement, ...]:
    """All statements of an article, in text order."""
    return ()
