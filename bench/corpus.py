"""Articles made up for timing: as long, as quoted and as full of names as news is, and different from each other."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

_LEADERS = (
    "Chinese President Xi Jinping", "US President Joe Biden", "Russian President Vladimir Putin",
    "French President Emmanuel Macron", "German Chancellor Olaf Scholz", "Japanese Prime Minister Fumio Kishida",
    "Prime Minister Anna Dunleavy", "Foreign Minister Karel Novotny", "Chancellor Ines Aldana",
)  # fmt: skip
_OFFICIALS = (
    "a senior official",
    "the foreign ministry",
    "a spokeswoman for the chancellor",
    "Sen. Jane Roe",
    "he",
    "she",
)
_VERBS = ("said", "told reporters", "argued", "warned", "added", "insisted", "suggested", "wrote")
_SUBJECTS = ("trade", "the climate accord", "the peninsula", "energy prices", "the ceasefire", "export controls",
             "the shipping lanes", "fentanyl", "the border", "next month's summit")  # fmt: skip
_CLAUSES = (
    "{s} would be discussed again before the end of the year",
    "both sides should keep talking about {s}",
    "nobody could afford another dispute over {s}",
    "{s} had been on the agenda for most of the hour",
    "the talks on {s} were useful, if difficult",
)
_ENDS = ("clear", "settled", "not enough", "what we agreed")
_PLAIN = (
    "The two leaders last met at a summit in {y}, when {s} divided them.",
    "Markets in {c} rose by {n} per cent after the news.",
    "The call lasted about {n} minutes and touched on {s} and {t}.",
    "Analysts have followed {s} closely since {y}.",
)


def article(number: int) -> str:
    """The text of one made-up article; the same for the same number."""
    chance = random.Random(number)
    pick = chance.choice

    def words(pattern: str) -> str:
        return pattern.format(
            s=pick(_SUBJECTS), t=pick(_SUBJECTS), y=chance.randint(1999, 2024), n=chance.randint(2, 60),
            c=pick(("Tokyo", "Frankfurt", "Shanghai", "London")),
        )  # fmt: skip

    def sentence() -> str:
        who = pick(_LEADERS + _OFFICIALS * 2)
        said, clause = pick(_VERBS), words(pick(_CLAUSES))
        who_first = who[0].upper() + who[1:]
        return pick(
            (
                f"{who_first} said {clause}.",
                f"{who_first} said that {clause}, and called for calm.",
                f"“{clause[0].upper() + clause[1:]},” {who} {said}. “That is {pick(_ENDS)}.”",
                f"{clause[0].upper() + clause[1:]}, according to {who.lower() if who in _OFFICIALS else who}.",
                words(pick(_PLAIN)),
                words(pick(_PLAIN)),
                words(pick(_PLAIN)),
            )
        )

    first, second = chance.sample(_LEADERS, 2)
    day = f"{chance.randint(1, 28)} {pick(('January', 'March', 'June', 'October'))} {chance.randint(2021, 2024)}"
    title = f"{first} and {second} discuss {pick(_SUBJECTS)}"
    lead = f"{first} spoke by phone with {second} on {day}, their offices said."
    body = [" ".join(sentence() for _ in range(chance.randint(2, 5))) for _ in range(chance.randint(8, 22))]
    return "\n\n".join((title, lead, *body)) + "\n"


def write(folder: Path, count: int) -> None:
    """Write that many made-up articles below a folder, a thousand to a subfolder."""
    for number in range(count):
        place = folder / f"{number // 1000:03}"
        if number % 1000 == 0:
            place.mkdir(parents=True, exist_ok=True)
        (place / f"article-{number:06}.txt").write_text(article(number), encoding="utf-8")


def texts(folder: Path | None, count: int) -> Iterator[bytes]:
    """The bytes of the articles below a folder, or of that many made-up ones."""
    if folder is None:
        yield from (article(number).encode() for number in range(count))
    else:
        yield from (path.read_bytes() for path in sorted(folder.rglob("*.txt"))[:count])
