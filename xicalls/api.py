"""The library: one article's analysis, and the same questions to a corpus as on the command line.

Everything that a ``Corpus`` answers is a frozen record with the fields of the JSON contract (``docs/json.md``), in
its order; ``record.json()`` is the same as a dictionary.
"""

# os.path all through: importing pathlib would take a tenth of the start-up time.
# ruff: noqa: PTH112, PTH113, PTH118
from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from xicalls.contract import Article, Call, Json, Record, Speaker, Statement, Topic, TopicCall
from xicalls.errors import CorpusError
from xicalls.index import counts, lookups, queries, search
from xicalls.index.corpus import open_corpus
from xicalls.index.days import days_of
from xicalls.index.filter import Filter
from xicalls.index.topics import topic_id

if TYPE_CHECKING:
    import sqlite3

    from xicalls.model import Analysis

R = TypeVar("R", bound=Record)
Names = str | Iterable[str]


def analyse(text: str, metadata: Mapping[str, str] | None = None) -> Analysis:
    """Everything that one article says.

    Args:
        text: the article, as plain text.
        metadata: what is known of it beside the text: ``title``, ``date``, ``source``, ``author``, ``url``.

    Returns:
        the analysis; its spans are offsets into ``text``, in code points. ``records(analysis)`` gives its
        statements as the JSON contract has them.
    """
    from xicalls import lexicon
    from xicalls.pipeline import analyse_article
    from xicalls.reading.article import article_of

    return analyse_article(article_of(text, metadata=dict(metadata or {})), lexicon.load())


def read_article(path: str | os.PathLike[str]) -> Analysis:
    """Everything that the article in a file says; of a file of several, the first.

    Raises:
        CorpusError: no such file, or it cannot be read.
    """
    from xicalls import lexicon
    from xicalls.pipeline import analyse_article
    from xicalls.reading.corpus import Unread, list_files, read_one

    if os.path.isdir(path):
        raise CorpusError(f"{os.fspath(path)} is a folder: Corpus(path) reads all that is in it.")
    for found in read_one(list_files(path).files[0]):
        if isinstance(found, Unread):
            raise CorpusError(f"{found.file} {found.reason}.")
        return analyse_article(found, lexicon.load())
    raise CorpusError(f"{os.fspath(path)} holds no article.")


def records(analysis: Analysis) -> tuple[Statement, ...]:
    """The statements of one article as records; ``call`` is ``None``, as one article alone does not say which."""
    from xicalls import lexicon
    from xicalls.index.records import precision_of
    from xicalls.index.statements import statement_records

    made = statement_records(analysis, lexicon.load().derive(precision_of))
    return tuple(Statement.of(record) for record in made)


class Corpus:
    """Folders and files of articles, indexed, to be asked the same questions as on the command line.

    The index is kept in the user's cache folder, and is brought up to date when a corpus is opened. A corpus closes
    itself at the end of a ``with`` block.

    Args:
        paths: folders and files.
        words: the user's own word lists (``xicalls.toml``); one that lies in a corpus folder is read by itself.
        jobs: at most so many processes for what has to be analysed; one unless more are asked for, because a
            program that starts processes has to be written for it.

    Attributes:
        problems: (file, reason) of everything that could not be read.

    Raises:
        CorpusError: a path that does not exist, or nothing to read.
    """

    def __init__(
        self, *paths: str | os.PathLike[str], words: Iterable[str | os.PathLike[str]] = (), jobs: int = 1
    ) -> None:
        named = tuple(os.fspath(path) for path in paths)
        beside = (os.path.join(path, "xicalls.toml") for path in named)
        own = (*(os.fspath(path) for path in words), *(path for path in beside if os.path.isfile(path)))
        self._index = open_corpus(named, own, jobs=jobs)
        self.problems = tuple(self._index.problems)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the index."""
        self._index.db.close()

    def calls(self, **filters: Any) -> tuple[Call, ...]:
        """The calls, oldest first.

        Args:
            filters: ``topic``, ``speaker``, ``participant``, ``source``, ``to``, ``via``, ``kind``, ``contains``
                (each one text, or several), ``since``, ``until``, ``on`` (dates as on the command line),
                ``regex``, ``min_confidence``.

        Raises:
            UsageError: an unknown topic, or a date that is none.
            TypeError: an unknown filter.
        """
        return self._made(Call, queries.calls(self._db, self._filter(filters)))

    def quotes(self, **filters: Any) -> tuple[Statement, ...]:
        """The statements, by the dates of their articles; the filters are those of ``calls``."""
        return tuple(self.each_quote(**filters))

    def each_quote(self, **filters: Any) -> Iterator[Statement]:
        """As ``quotes``, one at a time: for a corpus of more statements than fit in memory."""
        for text in queries.statements(self._db, self._filter(filters)):
            yield Statement.of(json.loads(text))

    def articles(self, **filters: Any) -> tuple[Article, ...]:
        """The articles, by date; the filters are those of ``calls``."""
        return self._made(Article, queries.articles(self._db, self._filter(filters)))

    def topics(self, **filters: Any) -> tuple[Topic, ...]:
        """Every topic that is found, the commonest first; the filters are those of ``calls``."""
        return tuple(Topic.of(record) for record in counts.topics(self._db, self._filter(filters)))

    def topic(self, *names: str, **filters: Any) -> tuple[TopicCall, ...]:
        """The calls on any of these topics, each with its passages and statements on them; see ``calls``.

        Raises:
            UsageError: no topic is called so.
        """
        asked = self._filter(filters | {"topic": names})
        return tuple(TopicCall.of(record) for record in lookups.topic_calls(self._db, asked))

    def text(self, article: str) -> str:
        """The decoded text of an article, to which all offsets refer.

        Raises:
            UsageError: there is no such article.
            CorpusError: its file has changed or gone since.
        """
        from xicalls.index.texts import article_id, read_again

        return read_again(self._index, article_id(self._index, article)).text

    def speakers(self, **filters: Any) -> tuple[Speaker, ...]:
        """Who says something, the busiest first; the filters are those of ``calls``."""
        return tuple(Speaker.of(record) for record in counts.speakers(self._db, self._filter(filters)))

    def search(self, words: str, limit: int | None = 20) -> tuple[Json, ...]:
        """Passages with all of these words, the best first, as JSON of the contract."""
        return tuple(search.search(self._db, words, Filter(), limit))

    def compare(self, call: str) -> Json:
        """The accounts of one call side by side, as a ``comparison`` of the JSON contract.

        Args:
            call: the id of a call, the beginning of one, or ``latest``.

        Raises:
            UsageError: there is no such call, or there are several.
        """
        from xicalls.index.accounts import comparison, which_call

        return comparison(self._index, which_call(self._index, call))

    def timeline(self, by: str = "participants", **filters: Any) -> tuple[Json, ...]:
        """The calls in rows by ``participants``, ``topic`` or ``source``, as JSON of the contract; see ``calls``."""
        from xicalls.index.timeline import timeline

        asked = self._filter(filters)
        return tuple(timeline(map(json.loads, queries.calls(self._db, asked)), by, asked.topics))

    def check(self, **filters: Any) -> tuple[Json, ...]:
        """What needs a human eye, as JSON of the contract: ``finding`` records; see ``calls``."""
        from xicalls.index.findings import findings

        return tuple(findings(self._index, self._filter(filters)))

    @property
    def _db(self) -> sqlite3.Connection:
        return self._index.db

    def _made(self, kind: type[R], lines: Iterable[str]) -> tuple[R, ...]:
        return tuple(kind.of(json.loads(line)) for line in lines)

    def _filter(self, given: dict[str, Any]) -> Filter:
        unknown = given.keys() - _FILTERS.keys() - {"since", "until", "on", "regex", "min_confidence"}
        if unknown:
            raise TypeError(f"no filter is called {', '.join(sorted(unknown))}")
        asked = {_FILTERS[name]: _several(value) for name, value in given.items() if name in _FILTERS}
        if "topics" in asked:
            asked["topics"] = tuple(topic_id(self._db, topic) for topic in asked["topics"])
        spans = [days_of(day) for day in _several(given.get("on"))]
        first = days_of(given["since"])[0] if given.get("since") else ""
        last = days_of(given["until"])[1] if given.get("until") else ""
        if first or last:
            spans = [(max(start, first), min(end, last) if last else end) for start, end in spans] or [(first, last)]
        return Filter(**asked, days=tuple(spans), regex=given.get("regex"), min_confidence=given.get("min_confidence"))


_FILTERS = {
    "topic": "topics",
    "speaker": "speakers",
    "participant": "participants",
    "source": "sources",
    "to": "to",
    "via": "via",
    "kind": "kinds",
    "contains": "contains",
}


def _several(value: Names | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


__all__ = ["Article", "Call", "Corpus", "Speaker", "Statement", "Topic", "analyse", "read_article", "records"]
