"""The index: how fast it is made, how little a question costs when nothing or one file has changed, how it grows.

    python -m bench.index [FOLDER] [--most N] [--jobs N] [--rounds N]

FOLDER is copied and left as it is. Without it, articles are made up: 1,000, then 10,000, up to N. Every limit is a
ratio of things measured in the same run, but for the speed and the memory of the first index. The SQL of a question is
also given to the sqlite3 shell (Debian: sqlite3), where there is one.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from bench.corpus import write

SEEDS = Path(__file__).parents[1] / "seeds"
LONG_AGO = 1_500_000_000
CHANGE = "\n\nPresident Anna Dunleavy spoke by phone with President Karel Novotny on 3 May 2021, her office said.\n"


class Run(NamedTuple):
    """One run of a command: wall seconds, those of all processors together, and its largest process in megabytes."""

    seconds: float
    work: float
    megabytes: float


class Step(NamedTuple):
    """One corpus: articles, and for each the milliseconds, those of all processors, and bytes of its first index."""

    articles: int
    milliseconds: float
    work: float
    size: float


def run(command: Sequence[str | Path], cache: Path, given: bytes | None = None) -> Run:
    """Run a command; its answer is thrown away."""
    environment = {**os.environ, "XICALLS_CACHE": str(cache)}
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as asked:
        asked.write(given or b"")
        asked.seek(0)
        begun = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdin=asked, stdout=said, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        raise SystemExit(f"{command} ended with {process.returncode}")
    return Run(taken, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def xicalls(cache: Path, *arguments: str | Path) -> Run:
    """Run ``xicalls``."""
    return run((sys.executable, "-m", "xicalls", *arguments), cache)


def fastest(rounds: int, *works: Callable[[], Run]) -> list[float]:
    """The shortest time of each, taken in turns; a round goes before to warm the disk."""
    times: list[list[float]] = [[] for _ in works]
    for number in range(rounds + 1):
        for taken, work in zip(times, works, strict=True):
            seconds = work().seconds
            if number:
                taken.append(seconds)
    return [min(taken) for taken in times]


def first_index(corpus: Path, cache: Path, jobs: int) -> tuple[Run, int]:
    """Print how fast all of a corpus is read; the run, and the size of the index in bytes."""
    size = sum(path.stat().st_size for path in corpus.rglob("*") if path.is_file()) / 1e6
    took = xicalls(cache, "index", "-C", corpus, "--jobs", str(jobs))
    index = sum(path.stat().st_size for path in cache.glob("*.sqlite*"))
    say("first index", f"{size:.1f} MB in {took.seconds:.1f} s", f"{size / took.seconds:.2f} MB/s", "at least 1.5")
    idle = size / took.work * jobs
    say("", f"{took.work:.1f} s of processor time", f"{idle:.2f} MB/s", f"were {jobs} processors free for it alone")
    say("largest process", "", f"{took.megabytes:.0f} MB", "below 300")
    say("index", "", f"{index / 1e6:.0f} MB", f"{index / 1e6 / size:.1f} times the text")
    return took, index


def nothing_changed(corpus: Path, cache: Path, rounds: int) -> float:
    """Print what a question costs when nothing has changed; its seconds."""
    for how in ((), ("--json",)):
        works = (partial(xicalls, cache, "list", "-C", folder, *how) for folder in (corpus, SEEDS))
        ours, seeds = fastest(rounds, *works)
        what = f"list {' '.join(how)}".strip()
        say(what, f"{ours:.3f} s, the seeds {seeds:.3f} s", f"{ours / seeds:.2f} times", "at most 3")
    return ours


def one_changed(corpus: Path, cache: Path, unchanged: float, rounds: int) -> None:
    """Print what one more report of a call, in a file that is there already, adds to a question."""
    files = sorted(path for path in corpus.rglob("*.txt") if path.stat().st_size < 50_000)
    taken = []
    for number in range(rounds):
        file = files[(number + 1) * len(files) // (rounds + 2)]
        with file.open("a", encoding="utf-8") as text:
            text.write(CHANGE)
        os.utime(file, (LONG_AGO + number, LONG_AGO + number))
        taken.append(xicalls(cache, "list", "--json", "-C", corpus).seconds)
    more = min(taken) - unchanged
    say("one file changed", f"{min(taken):.3f} s", f"{more:.2f} s more", "at most 1 s more")


def question(corpus: Path, cache: Path, rounds: int) -> None:
    """Print what a question costs, against its SQL in the shell and the start-up of Python and click."""
    os.environ["XICALLS_CACHE"] = str(cache)
    from xicalls.index import counts, queries
    from xicalls.index.corpus import open_corpus
    from xicalls.index.filter import Filter

    index = open_corpus((str(corpus),))
    speaker = next(one for one in counts.speakers(index.db, Filter()) if one["topics"])
    topic = speaker["topics"][0]["topic"]
    traced: list[str] = []
    index.db.set_trace_callback(traced.append)
    found = len(list(queries.statements(index.db, Filter(speakers=(speaker["name"],), topics=(topic,)))))
    index.db.close()
    command = ("quotes", "--speaker", speaker["name"], "--topic", topic, "--json", "-C", corpus)
    shell = shutil.which("sqlite3")
    works = [
        partial(xicalls, cache, *command),
        partial(run, (sys.executable, "-c", "import click"), cache),
        *([partial(run, (shell, "-readonly", index.path), cache, f"{traced[-1]};".encode())] if shell else []),
    ]
    ours, start, *theirs = fastest(rounds, *works)
    asked = f"{' '.join(map(json.dumps, command[1:5]))}: {found:,} statements, {ours:.3f} s"
    if theirs:
        ratio = ours / (theirs[0] + start)
        say("quotes", f"{asked}; shell {theirs[0]:.3f} s + {start:.3f} s", f"{ratio:.2f} times", "at most 2")
    else:
        say("quotes", asked, "no ratio", "there is no sqlite3 shell here")


def say(what: str, how: str, figure: str, limit: str) -> None:
    """Print one figure."""
    print(f"  {what:<17} {figure:>14}   ({limit})   {how}", flush=True)


def measure(corpus: Path, jobs: int, rounds: int) -> Step:
    """Print all figures of one corpus."""
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        took, size = first_index(corpus, cache, jobs)
        unchanged = nothing_changed(corpus, cache, rounds)
        one_changed(corpus, cache, unchanged, rounds)
        question(corpus, cache, rounds)
    articles = sum(1 for path in corpus.rglob("*") if path.is_file())
    return Step(articles, took.seconds * 1000 / articles, took.work * 1000 / articles, size / articles)


def growing(most: int, jobs: int, rounds: int) -> None:
    """Measure made-up corpora, each ten times as large as the one before."""
    steps: list[Step] = []
    count = 1000
    while count <= most:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), count)
            print(f"{count:,} made-up articles")
            steps.append(measure(Path(folder), jobs, rounds))
        count *= 10
    for before, after in pairwise(steps):
        print(f"{before.articles:,} → {after.articles:,} articles, each (at most +10 %):")
        for what, one, other, unit in (
            ("time", before.milliseconds, after.milliseconds, "ms"),
            ("work", before.work, after.work, "ms of all processors"),
            ("index", before.size / 1000, after.size / 1000, "kB"),
        ):
            print(f"  {what:<17} {other / one - 1:>+14.1%}   {one:.2f} → {other:.2f} {unit}")


def main() -> None:
    """Print the figures asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    if args.folder is None:
        growing(args.most, args.jobs, args.rounds)
        return
    with tempfile.TemporaryDirectory() as copy:
        corpus = Path(copy) / "corpus"
        shutil.copytree(args.folder, corpus)
        print(f"a copy of {args.folder.name}")
        measure(corpus, args.jobs, args.rounds)


if __name__ == "__main__":
    main()
