"""How fast extraction is, from bytes to statements: against spaCy's blank English tokenizer alone, and as it grows.

    pip install spacy
    python bench/extraction.py [FOLDER] [--articles N] [--scaling]

FOLDER holds ``.txt`` articles; without it, articles are made up. Both sides see the same texts, in turns, in one
process; the fastest of the rounds counts. spaCy is given decoded text and only tokenises it; the program decodes,
lays out, finds marks, dates, people, statements, speakers, topics and calls.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.corpus import texts
from xicalls.lexicon import load
from xicalls.model import Article
from xicalls.pipeline import analyse_article, undisturbed
from xicalls.reading.article import read_bytes


def extract(documents: Sequence[bytes]) -> None:
    """Bytes to statements, one process."""
    words = load()
    with undisturbed():
        for raw in documents:
            for article in read_bytes(raw, "article.txt", "article", len(raw)):
                if isinstance(article, Article):
                    analyse_article(article, words)


def tokeniser() -> Callable[[Sequence[bytes]], None] | None:
    """The blank English tokenizer of spaCy, or ``None`` where spaCy is not installed."""
    try:
        import spacy  # type: ignore[import-not-found]  # only the bench needs it
    except ImportError:
        return None
    make = spacy.blank("en").make_doc

    def tokenise(documents: Sequence[bytes]) -> None:
        for raw in documents:
            make(raw.decode("utf-8", "replace"))

    return tokenise


def seconds(work: Callable[[Sequence[bytes]], None], documents: Sequence[bytes]) -> float:
    """The time that the work takes on the documents."""
    gc.collect()
    begun = time.perf_counter()
    work(documents)
    return time.perf_counter() - begun


def against_tokeniser(documents: Sequence[bytes], rounds: int) -> None:
    """Print both speeds and their ratio."""
    size = sum(map(len, documents)) / 1e6
    tokenise = tokeniser()
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(seconds(extract, documents))
        if tokenise is not None:
            theirs.append(seconds(tokenise, documents))
    print(f"{len(documents)} articles, {size:.1f} MB")
    print(f"xicalls, bytes to statements    {size / min(ours):6.2f} MB/s")
    if theirs:
        print(f"spaCy blank('en'), tokens only  {size / min(theirs):6.2f} MB/s   best of {rounds}")
        print(
            f"ratio of times {min(ours) / min(theirs):.2f} (first round, spaCy's cache cold: {ours[0] / theirs[0]:.2f})"
        )
    else:
        print("spaCy is not installed: no ratio", file=sys.stderr)


def scaling(most: int) -> None:
    """Print the time an article takes among 100, 1,000, … articles."""
    count, first = 100, 0.0
    while count <= most:
        documents = list(texts(None, count))
        each = seconds(extract, documents) / count
        first = first or each
        print(f"{count:>7} articles  {each * 1000:6.2f} ms each  {each / first:5.2f} times the first")
        count *= 10


def main() -> None:
    """Print the figures asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=800)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scaling", action="store_true")
    args = parser.parse_args()
    if args.scaling:
        scaling(10_000)
    else:
        against_tokeniser(list(texts(args.folder, args.articles)), args.rounds)


if __name__ == "__main__":
    main()
