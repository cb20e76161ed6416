"""xicalls: calls, quotations and topics out of news articles and government readouts about leaders' phone calls.

``analyse`` and ``read_article`` give one article's analysis; ``Corpus`` answers the same questions as the command
line. They are loaded when they are first used: starting the command line needs none of them.
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["Corpus", "__version__", "analyse", "read_article", "records"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xicalls.api import Corpus, analyse, read_article, records


def __getattr__(name: str) -> object:
    if name in __all__:
        from xicalls import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
