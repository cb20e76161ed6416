"""Who said each statement, to whom, on whose word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xicalls.attribution.scene import Scene
from xicalls.model import Attribution, Finding, Span, Statement

TopicsOf = Callable[[Sequence[Span]], tuple[Finding[str], ...]]


def attribute(statements: Sequence[Statement], scene: Scene, topics_of: TopicsOf) -> tuple[Attribution, ...]:
    """Name the agents behind each statement."""
    return ()
