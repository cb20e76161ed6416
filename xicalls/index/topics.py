"""Which topic people mean: by id, by name, by any of its words; else the nearest ones as suggestions."""

from __future__ import annotations

from xicalls.errors import UsageError
from xicalls.index.words import all_names, whole_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from xicalls.lexicon import Lexicon


def topic_rows(lexicon: Lexicon) -> list[tuple[str, str, str]]:
    """Every topic of a lexicon: its id, its name, and all that it may be called, folded."""
    rows = []
    for key, entry in lexicon.table("topics").items():
        name = str(entry.get("name", key))
        called = [
            word for field in ("aliases", "words", "cased") for word in entry.get(field, ()) if isinstance(word, str)
        ]
        rows.append((key, name, f"|{all_names(key, name, *called)}|"))
    return rows


def topic_id(db: sqlite3.Connection, typed: str) -> str:
    """The id of the topic that goes by this name.

    Raises:
        UsageError: none does; its text names the nearest ones.
    """
    wanted = whole_words(typed)
    if wanted.strip():
        exact = "SELECT id FROM topics WHERE instr(names, ?) ORDER BY instr(names, ?), id"
        if found := db.execute(exact, (f"|{wanted}|", f"|{wanted}|")).fetchone():
            return str(found[0])
    raise UsageError(_unknown(db, typed, wanted.strip()))


def _unknown(db: sqlite3.Connection, typed: str, wanted: str) -> str:
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for key, called in db.execute("SELECT id, names FROM topics"):
        for name in (key, *called.split("|")):
            names.setdefault(name.strip(), key)
    alike = get_close_matches(wanted, names, n=5, cutoff=0.85) or get_close_matches(wanted, names, n=5, cutoff=0.6)
    near = dict.fromkeys(names[name] for name in alike)
    within = dict.fromkeys(key for name, key in names.items() if wanted and wanted in name)
    suggestions = list(near | within)[:3]
    hint = f" Did you mean {' or '.join(suggestions)}?" if suggestions else " “xicalls topics” lists those there are."
    return (
        f"no topic is called “{typed}”.{hint}\nAny other word can be looked for: xicalls quotes --contains '{typed}'."
    )
