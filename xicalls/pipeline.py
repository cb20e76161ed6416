"""The way of the data, in code: one article, a line a stage, each a plain function from records to records."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from xicalls.attribution.attribute import attribute
from xicalls.attribution.scene import Scene
from xicalls.attribution.statements import find_statements
from xicalls.calls import find_calls, tie
from xicalls.corrections import correct_layout
from xicalls.lexicon import Lexicon
from xicalls.model import Analysis, Article
from xicalls.origin.date import find_date
from xicalls.origin.readout import is_official
from xicalls.origin.scene import Page
from xicalls.origin.source import find_source
from xicalls.people.cast import meet
from xicalls.reading.layout import lay_out
from xicalls.reading.quotes import pair_marks
from xicalls.reading.tokens import tokenise
from xicalls.seen import look
from xicalls.topics import find_passages, topics_of


def analyse_article(article: Article, lexicon: Lexicon) -> Analysis:
    """Everything that one article says, by itself: a pure function of its text, its metadata and the lexicon."""
    tokens = tokenise(article.text)
    seen = look(tokens, lexicon)
    layout = correct_layout(lay_out(article, lexicon), article, lexicon)
    marks, oddities = pair_marks(article.text, layout)
    page = Page(article, layout, lexicon, tokens, seen.events)
    source = find_source(article, layout, lexicon, page)
    published = find_date(article, layout, tokens, lexicon, page)
    cast = meet(article, layout, tokens, published, lexicon, source)
    official = is_official(source, page)
    scene = Scene(article.text, tokens, layout, marks, cast, lexicon, source, official, seen.telling, seen.two_faced)
    statements = find_statements(scene)
    passages = find_passages(layout, tokens, lexicon, seen.topics)
    calls = find_calls(article, layout, tokens, cast, source, published, lexicon, seen.calls)
    attributions = attribute(statements, scene, topics_of(passages, lexicon), calls)
    return Analysis(
        article=article,
        layout=layout,
        source=source,
        published=published,
        marks=marks,
        attributions=attributions,
        passages=passages,
        calls=tie(calls, attributions, layout, tokens),
        notices=(*article.notices, *layout.notices, *oddities),
    )


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold the collector of reference cycles back while many articles are analysed.

    The records hold no cycles, so that nothing piles up; looking for them takes a tenth of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
