"""How fast an answer comes: ``xicalls list`` on the articles that come with it, against what Python itself takes.

    python bench/startup.py [--rounds N]

Runs are interleaved, so that a busy moment falls on all of them alike; the fastest and the median of each are shown.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"
LIMIT = 1.5
PAIRS = (
    (("-m", "xicalls", "list", "--json"), ("-c", "import click, json")),
    (("-m", "xicalls", "quotes", "--json"), ("-c", "import click, json")),
    (("-m", "xicalls", "list"), ("-c", "import click, rich.table, rich.console")),
)


def seconds(arguments: tuple[str, ...], environment: dict[str, str]) -> float:
    """The wall time of one run."""
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, env=environment, cwd=SEEDS.parent, check=True
    )
    return time.perf_counter() - begun


def main() -> int:
    """Print the ratios; 1 when one is above the limit."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as cache:
        environment = {
            **os.environ,
            "XICALLS_CACHE": cache,
            "XICALLS_CORPUS": str(SEEDS),
            "COLUMNS": "100",
        }  # wrapped by rich
        runs = list(dict.fromkeys(run for pair in PAIRS for run in pair))
        times: dict[tuple[str, ...], list[float]] = {run: [] for run in runs}
        for number in range(rounds + 2):
            for run in runs:
                taken = seconds(run, environment)
                if number > 1:  # the first two make the index and warm the disk
                    times[run].append(taken)
    slow = False
    for ours, theirs in PAIRS:
        least = min(times[ours]) / min(times[theirs])
        usual = statistics.median(times[ours]) / statistics.median(times[theirs])
        slow |= least > LIMIT
        print(
            f"{' '.join(ours[1:]):<22} {min(times[ours]) * 1000:5.0f} ms   python -c '{theirs[1]}'"
            f" {min(times[theirs]) * 1000:5.0f} ms   ratio {least:.2f} (median {usual:.2f}, limit {LIMIT})"
        )
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
