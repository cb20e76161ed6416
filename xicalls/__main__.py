"""``python -m xicalls``, and the console script: hand over to the command line."""

from __future__ import annotations

import gc
import os
import sys


def main() -> int:
    """Run the command line, and leave; the exit status, to those who call this from a program of their own."""
    gc.set_threshold(100_000, 20, 20)  # importing makes many objects, none of them garbage: a twentieth of the start
    from xicalls.cli.app import run

    status = run(sys.argv[1:])
    if sys.flags.interactive or sys.flags.inspect:
        return status
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:  # nobody reads any more
            continue
    os._exit(status)  # all is closed by now: taking the interpreter apart would take as long as the answer did


if __name__ == "__main__":
    sys.exit(main())
