"""The two word lists that this room reads, without the others."""

from __future__ import annotations

import tomllib

from xicalls.lexicon import DATA, Lexicon

_NAMES = ("abbreviations", "boilerplate", "letterheads")
LEXICON = Lexicon({name: tomllib.loads((DATA / f"{name}.toml").read_text("utf-8")) for name in _NAMES}, "test")
