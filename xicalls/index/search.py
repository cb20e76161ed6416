"""Full-text search: the passages with all the words of a question, ranked, with the places that match."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from xicalls.index import queries, sql
from xicalls.index.words import every_word, spaced

if TYPE_CHECKING:
    import sqlite3

    from xicalls.index.filter import Filter

Record = dict[str, Any]


_CJK = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_WORD = f"[{_CJK}]|[^\\W_{_CJK}]+"


def search(db: sqlite3.Connection, words: str, asked: Filter, limit: int | None = None) -> list[Record]:
    """Paragraphs and titles with all of these words, the best first.

    Args:
        db: the index.
        words: as a person types them; in quotation marks, they stand next to each other.
        asked: which articles.
        limit: at most so many; all if ``None``.

    Returns:
        passages with ``schema_version``, ``source``, ``published``, ``statements`` (the ids of those in it) and
        ``score`` (greater is better).
    """
    wanted = every_word(words)
    if wanted is None:
        return []
    where = sql.articles(asked)
    rows = db.execute(
        "SELECT a.key, a.id, a.name, a.head, a.published, w.line, w.start, w.text, bm25(paragraph_words)"
        " FROM paragraph_words JOIN paragraphs w ON w.key = paragraph_words.rowid"
        " JOIN articles a ON a.key = paragraph_words.rowid >> 20"
        f" WHERE paragraph_words MATCH ? AND ({where.sql})"
        " ORDER BY bm25(paragraph_words), a.first IS NULL, a.first, a.id, w.key"
        + ("" if limit is None else f" LIMIT {int(limit)}"),
        (wanted, *where.values),
    ).fetchall()
    return [_passage(db, row, words) for row in rows]


def _passage(db: sqlite3.Connection, row: tuple[Any, ...], words: str) -> Record:
    key, article, file, head, published, line, start, text, score = row
    return {
        "article": article,
        "file": file,
        "line": line,
        "start": start,
        "end": start + len(text),
        "text": text,
        "matched": [
            {"start": start + first, "end": start + last, "text": text[first:last]}
            for first, last in places(text, words)
        ],
        "schema_version": 1,
        "source": (json.loads(head.rpartition(', "calls": ')[0] + "}")["source"] or {}).get("name"),
        "published": published,
        "statements": _statements_in(db, key, start, start + len(text)),
        "score": round(-score, 6),
    }


def _statements_in(db: sqlite3.Connection, article: int, start: int, end: int) -> list[str]:
    found = []
    queries.see_that_all_are_there(db, "?", (article,))
    question = (
        "SELECT a.begins, s.key - (a.key << 20), s.tail FROM articles a CROSS JOIN said s"
        " ON s.key BETWEEN a.key << 20 AND (a.key << 20) + 1048575 WHERE a.key = ? ORDER BY s.key"
    )
    for begins, number, tail in db.execute(question, (article,)):
        if any(first < end and last > start for first, last in json.loads("{" + tail[2:])["spans"]):
            found.append(json.loads(f'{begins}{number}"}}')["id"])
    return found


def places(text: str, words: str) -> list[tuple[int, int]]:
    """Where the words of a question stand in a text: whole words, without regard to case and accents."""
    from xicalls.folding import fold

    wanted = {fold(word) for word in re.findall(r"[^\W_]+", spaced(words))}
    return [match.span() for match in re.finditer(_WORD, text) if fold(match.group()) in wanted]
