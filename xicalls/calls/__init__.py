"""Which calls an article reports, and which reports are of one call."""

from __future__ import annotations

from xicalls.calls.find import find_calls
from xicalls.calls.said import tie
from xicalls.calls.unite import unite

__all__ = ["find_calls", "tie", "unite"]
