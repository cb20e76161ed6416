"""``xicalls index``: the index of a corpus."""

# os.path all through: importing pathlib would take a tenth of the start-up time.
# ruff: noqa: PTH110, PTH202
from __future__ import annotations

import os
import sys
from typing import Any

import click

from xicalls.cli.options import corpus_options, examples

EXAMPLES = (
    "xicalls index -C seeds",
    "xicalls index -C seeds --status",
    "xicalls index -C seeds --rebuild --jobs 2",
)


@click.command("index", epilog=examples(*EXAMPLES))
@click.option("--rebuild", is_flag=True, help="Begin from nothing.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="At most so many processes; else all processors.")
@click.option("--status", is_flag=True, help="Say what is in it and what has changed since; change nothing.")
@corpus_options
def command(rebuild: bool, jobs: int | None, status: bool, **options: Any) -> int:
    """Bring the index of a corpus up to date, or say what is in it.

    Every command does this by itself; this one does nothing else. The index is a file in the cache folder
    ($XICALLS_CACHE names another), and may be deleted at any time.
    """
    from xicalls.cli.corpora import chosen, opened
    from xicalls.index import queries

    if status:
        _say_status(*chosen(options["corpus"], options["config"]))
        return 0
    index = opened(options, jobs=jobs, rebuild=rebuild)
    counts = ", ".join(
        f"{queries.count(index.db, table):,} {table}" for table in ("files", "articles", "calls", "statements")
    )
    sys.stdout.write(f"{index.path or 'in memory'}: {counts}\n")
    return 3 if index.problems else 0


def _say_status(paths: tuple[str, ...], own: tuple[str, ...]) -> None:
    from xicalls.index.status import status_of

    found = status_of(paths, own)
    if found is None:
        sys.stdout.write("no index yet: the next command makes one\n")
        return
    size = sum(os.path.getsize(found.path + ending) for ending in ("", "-wal") if os.path.exists(found.path + ending))
    sys.stdout.write(f"{found.path} ({size / 1e6:.1f} MB)\n")
    for name, number in found.counts:
        sys.stdout.write(f"  {name:<12}{number:>10,}\n")
    sys.stdout.write(f"  up to date  {'yes' if found.fresh else f'no: {found.changed:,} files new, changed or gone'}\n")
