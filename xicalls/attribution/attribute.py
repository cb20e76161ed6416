"""Who said each statement, to whom, on whose word."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xicalls.attribution.scene import Scene
from xicalls.model import Agent, Attribution, Finding, Span, Statement
from xicalls.people.cast import refer

TopicsOf = Callable[[Sequence[Span]], tuple[Finding[str], ...]]


def attribute(statements: Sequence[Statement], scene: Scene, topics_of: TopicsOf) -> tuple[Attribution, ...]:
    """Name the agents behind each statement.

    All noun phrases of the article are referred at once, in text order, so that one may help another.
    """
    wanted = sorted({span for s in statements for span in (s.mention, s.addressee, *s.via) if span is not None})
    agents = dict(zip(wanted, refer(wanted, scene.cast), strict=True))
    return tuple(
        Attribution(
            statement,
            speakers=agents.get(statement.mention) if statement.mention else None,
            addressees=agents.get(statement.addressee) if statement.addressee else None,
            via=_together([agents[span] for span in statement.via]),
            topics=topics_of(statement.spans),
        )
        for statement in statements
    )


def _together(findings: Sequence[Finding[tuple[Agent, ...]] | None]) -> Finding[tuple[Agent, ...]] | None:
    known = [finding for finding in findings if finding is not None]
    if not known:
        return None
    return Finding(
        tuple(agent for finding in known for agent in finding.value),
        tuple(span for finding in known for span in finding.evidence),
        known[0].rule,
        known[0].basis,
    )
