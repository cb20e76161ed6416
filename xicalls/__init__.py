"""xicalls: calls, quotations and topics out of news articles and government readouts about leaders' phone calls."""

from __future__ import annotations

__version__ = "0.1.0"
