"""``python -m xicalls``, and the console script: hand over to the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; the exit status."""
    from xicalls.cli.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
