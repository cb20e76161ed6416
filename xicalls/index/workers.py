"""Files to rows, in this process or in several: the same rows in the same order, however many there are."""

# os.path all through: importing pathlib would take a tenth of the start-up time.
# ruff: noqa: PTH119, PTH123
from __future__ import annotations

import os
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from xicalls.index.rows import ArticleRows, rows_of
from xicalls.index.state import may_still_change
from xicalls.index.words import storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xicalls.lexicon import Lexicon
    from xicalls.reading.corpus import Listed

BATCH_BYTES = 300_000
BATCH_FILES = 50
"""How much goes to one process at a time, and into one transaction."""

ENOUGH_FOR_PROCESSES = 50
"""Files; starting processes takes longer than reading fewer than these."""


class Analysed(NamedTuple):
    """What was found in one file.

    Attributes:
        listed: the file; its ``mtime_ns`` is -1 when it was so new that it could change again without it telling so.
        digest: of its content.
        articles: what the index keeps of each article in it.
        problems: (file, reason) of what could not be read in it.
        texts: (article id, text), of standard input only: it cannot be read again.
    """

    listed: Listed
    digest: str
    articles: list[ArticleRows]
    problems: list[tuple[str, str]]
    texts: list[tuple[str, str]]


def batches(files: Iterable[Listed]) -> Iterator[list[Listed]]:
    """The files in pieces of a bounded size."""
    batch: list[Listed] = []
    size = 0
    for listed in files:
        batch.append(listed)
        size += max(listed.size, 0)
        if size >= BATCH_BYTES or len(batch) >= BATCH_FILES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def analyse_files(files: list[Listed], lexicon: Lexicon, own: tuple[str, ...], jobs: int) -> Iterator[list[Analysed]]:
    """Analyse files batch by batch, in order.

    Args:
        files: those to read.
        lexicon: the words.
        own: the user's own word lists, from which other processes load the same lexicon.
        jobs: at most so many processes.
    """
    if jobs < 2 or len(files) < ENOUGH_FOR_PROCESSES:
        for batch in batches(files):
            yield _analyse_batch(batch, lexicon)
        return
    _LEXICON[:] = [lexicon]  # processes that are forked have it already
    yield from _in_processes(files, own, jobs)


def analyse_file(listed: Listed, lexicon: Lexicon) -> Analysed:
    """Read one file, and find what there is in it."""
    from xicalls.pipeline import analyse_article
    from xicalls.reading.corpus import Unread, read_one

    if may_still_change(listed.mtime_ns):
        listed = listed._replace(mtime_ns=-1)
    digest = digest_of(listed)
    articles, problems, texts = [], [], []
    for found in read_one(listed):
        if isinstance(found, Unread):
            problems.append((found.file, found.reason))
        else:
            try:
                articles.append(rows_of(analyse_article(found, lexicon), lexicon))
            except Exception as error:  # a fault of ours in one article is not the end of all others
                if os.environ.get("XICALLS_DEBUG"):
                    raise
                problems.append((found.file, f"cannot be analysed: a fault of the program’s, {_in_short(error)}"))
                continue
            if listed.path == "-":
                texts.append((found.id, storable(found.text)))
    return Analysed(listed, digest, articles, problems, texts)


def _in_short(error: Exception) -> str:
    """What went wrong and where, in a few words."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f" in {os.path.basename(at.tb_frame.f_code.co_filename)}:{at.tb_lineno}" if at else ""
    return f"{type(error).__name__}{where} ({error})"


def digest_of(listed: Listed) -> str:
    """A digest of a file's content; empty where it cannot be read (and on standard input)."""
    import hashlib

    if listed.path == "-":
        return ""
    try:
        with open(listed.path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:32]
    except OSError:
        return ""


def _in_processes(files: list[Listed], own: tuple[str, ...], jobs: int) -> Iterator[list[Analysed]]:
    from concurrent.futures import Future, ProcessPoolExecutor

    waiting: deque[Future[list[Analysed]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(own, os.getpid()))
    try:
        for batch in batches(files):
            waiting.append(pool.submit(_analyse_here, batch))
            if len(waiting) > jobs + 1:  # bounded: what is done and not yet stored is held in memory
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_LEXICON: list[Lexicon] = []


def _begin(own: tuple[str, ...], parent: int) -> None:
    """A process begins: it leaves Ctrl-C to its parent, and ends when the parent does, however that ends."""
    import signal
    import threading
    from pathlib import Path

    from xicalls import lexicon

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not _LEXICON:
        _LEXICON[:] = [lexicon.load(*map(Path, own))]
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    import time

    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _analyse_here(batch: list[Listed]) -> list[Analysed]:
    return _analyse_batch(batch, _LEXICON[0])


def _analyse_batch(batch: list[Listed], lexicon: Lexicon) -> list[Analysed]:
    from xicalls.pipeline import undisturbed

    with undisturbed():
        return [analyse_file(listed, lexicon) for listed in batch]
