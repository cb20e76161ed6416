"""The text of one article, read again from its file: the index keeps what was found, not the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.errors import CorpusError, UsageError
from xicalls.index import lookups
from xicalls.index.words import real_path, storable
from xicalls.model import Article

if TYPE_CHECKING:
    from xicalls.index.corpus import Opened


def read_again(index: Opened, name: str) -> Article:
    """The article of this id, from its file.

    Raises:
        CorpusError: the file has changed or gone since the index looked at it.
    """
    from xicalls.reading.article import article_of
    from xicalls.reading.corpus import Listed, read_one

    kept = index.db.execute("SELECT text FROM texts WHERE article = ?", (name,)).fetchone()
    if kept:
        return article_of(kept[0], name)
    row = index.db.execute(
        "SELECT f.path, f.name, f.id, f.size, f.mtime_ns FROM files f JOIN articles a ON a.file = f.key WHERE a.id = ?",
        (name,),
    ).fetchone()
    for found in read_one(Listed(real_path(row[0]), *row[1:])):
        if isinstance(found, Article) and storable(found.id) == name:
            return found
    raise CorpusError(f"{row[1]} has changed or gone since it was listed; ask again.")


def article_id(index: Opened, typed: str) -> str:
    """The id of the article that is meant: its id, its file, a beginning that only one id has, or ``latest``.

    Raises:
        UsageError: there is none, or there are several; its text names the nearest.
    """
    db, typed = index.db, storable(typed)
    exact = db.execute("SELECT id FROM articles WHERE id = ?1 OR name = ?1 ORDER BY id <> ?1, key", (typed,)).fetchone()
    if exact:
        return str(exact[0])
    if typed == "latest":
        latest = db.execute("SELECT id FROM articles ORDER BY last IS NULL, last DESC, key DESC LIMIT 1").fetchone()
        if latest:
            return str(latest[0])
    begins = db.execute(
        "SELECT id FROM articles WHERE substr(id, 1, ?) = ? ORDER BY id", (len(typed), typed)
    ).fetchall()
    if len(begins) == 1 and typed:
        return str(begins[0][0])
    raise UsageError(_no_such("article", typed, [name for (name,) in begins] or lookups.ids(db, "articles")))


def call_id(index: Opened, typed: str) -> str | None:
    """The id of a call that is called so, or ``None``."""
    row = index.db.execute("SELECT id FROM calls WHERE id = ?", (storable(typed),)).fetchone()
    return str(row[0]) if row else None


def _no_such(what: str, typed: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(typed, known[:20_000], n=3, cutoff=0.5) or (known if len(known) <= 3 else [])
    hint = f" Did you mean {' or '.join(near[:3])}?" if near else f" “xicalls {what}s” lists them."
    return f"no {what} is called “{typed}”.{hint}"


def no_such_id(index: Opened, typed: str) -> UsageError:
    """What to raise for an id that is of nothing."""
    known = [*lookups.ids(index.db, "calls"), *lookups.ids(index.db, "articles")]
    hint = _no_such("article", typed, known).partition(".")[2].strip()
    return UsageError(f"no statement, call or article is called “{typed}”. {hint}")
