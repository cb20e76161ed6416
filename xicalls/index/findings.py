"""What needs a human eye: what is not known of an article, what is odd in it, who may be who, what is there twice."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from xicalls.index import counts, queries
from xicalls.index.records import Lines
from xicalls.index.texts import read_again
from xicalls.lexicon import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from xicalls.index.corpus import Opened
    from xicalls.index.filter import Filter

Record = dict[str, Any]
CODES = (
    "no-source",
    "no-date",
    "no-call",
    "unattributed-quotation",
    "ambiguous-name",
    "unbalanced-quotes",
    "encoding-guessed",
    "undecodable-bytes",
    "same-text",
    "nearly-same-text",
    "same-person",
    "unknown-article",
)
_CALL_WORDS = frozenset({"call", "calls", "phone", "phones", "phoned", "telephone", "telephoned"})
_SHORTEST = 60
"""Characters; shorter paragraphs (bylines, headings) say nothing of whether two articles are the same."""
_SHARED = 0.6
"""Two articles with this part of the shorter one's paragraphs in common are nearly the same."""
_LEAST_PARAGRAPHS = 2


def findings(index: Opened, asked: Filter) -> Iterator[Record]:
    """What needs a human eye in the articles that are asked for, article by article, then in the corpus as a whole.

    Yields:
        ``finding`` records of the JSON contract.
    """
    articles = [json.loads(line) for line in queries.articles(index.db, asked)]
    names = {article["id"] for article in articles}
    quotations = _unattributed(index.db)
    twins = _twins(index.db, articles)
    for article in articles:
        yield from _of_article(article)
        for statement in quotations.get(article["id"], ()):
            yield _of_statement(statement, article)
        yield from _of_notices(index, article)
        if article["id"] in twins:
            yield twins[article["id"]]
    yield from _same_people(index, asked)
    yield from _unknown_articles(index, names, whole=len(names) == queries.count(index.db, "articles"))


def _finding(code: str, article: Record | None, message: str, **more: Any) -> Record:
    return {
        "schema_version": 1,
        "code": code,
        "article": article["id"] if article else None,
        "file": article["file"] if article else None,
        "line": more.get("line"),
        "message": message,
        "text": more.get("text"),
        "advice": more.get("advice", ""),
        "toml": more.get("toml"),
    }


def _of_article(article: Record) -> Iterator[Record]:
    section = f'[articles."{_escaped(article["id"])}"]'
    if article["source"] is None:
        yield _finding(
            "no-source",
            article,
            "nothing in the file says who published it",
            advice="say it in xicalls.toml",
            toml=f'{section}\nsource = "…"',
        )
    if article["published"] is None:
        yield _finding(
            "no-date",
            article,
            "nothing in the file says when it came out, or it can be read in two ways",
            advice="say it in xicalls.toml, as exactly as it is known: 2018-01-16, 2018-01 or 2018",
            toml=f'{section}\ndate = "…"',
        )
    if not article["calls"] and _is_about_a_call(article):
        yield _finding(
            "no-call",
            article,
            "it seems to be about a call, and none was found",
            text=article["title"],
            advice=f"look at who is named: xicalls show {_shown(article['id'])}; people it does not know can be added",
            toml='[people.some-id]\nname = "…"\ncountry = "…"',
        )


def _is_about_a_call(article: Record) -> bool:
    """A readout, or a title that speaks of a call."""
    title = set(fold(article["title"] or "").replace("-", " ").replace("'", " ").split())
    return bool(title & _CALL_WORDS) and (
        "readout" in title
        or "with" in title
        or (article["source"] is not None and article["source"]["kind"] in ("official readout", "government"))
    )


def _unattributed(db: sqlite3.Connection) -> dict[str, list[Record]]:
    """The statements in quotation marks that nobody is named for, by article."""
    question = (
        f"SELECT {queries.STATEMENT} FROM statements s JOIN articles a ON a.key = s.key >> 20"
        " WHERE s.kind <> 'indirect' AND s.key NOT IN (SELECT statement FROM spoken WHERE role = 0) ORDER BY s.key"
    )
    found: dict[str, list[Record]] = {}
    for (text,) in db.execute(question):
        statement = json.loads(text)
        found.setdefault(statement["article"], []).append(statement)
    return found


def _of_statement(statement: Record, article: Record) -> Record:
    said = " ".join(statement["text"].split())
    more = {
        "line": statement["line"],
        "text": said,
        "advice": f"which rules looked: xicalls explain '{statement['id']}'",
    }
    mention = statement["mention"]
    if mention is None:
        return _finding("unattributed-quotation", article, "nobody was found who says this", **more)
    words = " ".join(mention["text"].split())
    bearers = _bearers(words, article)
    if len(bearers) > 1:
        named = " or ".join(bearers)
        return _finding("ambiguous-name", article, f"“{words}” may be {named}", **more)
    if words[:1].isupper():
        more["toml"] = f'[people.some-id]\nname = "{_escaped(words)}"\noffices = [{{ role = "…", of = "…" }}]'
    return _finding("unattributed-quotation", article, f"“{words}” says this, and it is not clear who that is", **more)


def _bearers(words: str, article: Record) -> list[str]:
    """The people of an article whose name ends as these words do."""
    last = fold(words).split()[-1:]
    return [agent["name"] for agent in article["speakers"] if fold(agent["name"]).split()[-1:] == last]


def _of_notices(index: Opened, article: Record) -> Iterator[Record]:
    if not article["notices"]:
        return
    text = read_again(index, article["id"]).text
    lines = Lines(text)
    advice = {
        "unbalanced-quotes": "mend the mark in the file, if it is wrong there",
        "encoding-guessed": "look whether accents and quotation marks are right; save the file as UTF-8",
        "undecodable-bytes": "save the file as UTF-8",
    }
    for notice in article["notices"]:
        start = notice["start"]
        words = None if start is None else " ".join(text[start : min(notice["end"], start + 80)].split())
        yield _finding(
            notice["code"],
            article,
            notice["message"],
            line=None if start is None else lines.of(start),
            text=words,
            advice=advice.get(notice["code"], ""),
        )


def _twins(db: sqlite3.Connection, articles: list[Record]) -> dict[str, Record]:
    """For each article that an earlier one has the text of, or most of it: the finding that says so."""
    found: dict[str, Record] = {}
    first: dict[str, Record] = {}
    for article in articles:
        twin = first.setdefault(article["text_sha256"], article)
        if twin is not article:
            advice = f"keep one of the two; the other is {twin['file']}"
            found[article["id"]] = _finding("same-text", article, f"is the same as {twin['file']}", advice=advice)
    unique = {article["id"]: article for article in articles if article["id"] not in found}
    for name, (other, part) in _nearly(db, unique).items():
        message = f"has {part:.0%} of its paragraphs in common with {unique[other]['file']}"
        advice = "two editions of one article count as two reports: keep the later"
        found[name] = _finding("nearly-same-text", unique[name], message, advice=advice)
    return found


def _nearly(db: sqlite3.Connection, articles: dict[str, Record]) -> dict[str, tuple[str, float]]:
    """Articles with most paragraphs in common: of each such pair the later one, the earlier one, and how much."""
    having: defaultdict[int, list[str]] = defaultdict(list)
    sizes: Counter[str] = Counter()
    rows = db.execute("SELECT a.id, p.text FROM paragraphs p JOIN articles a ON a.key = p.key >> 20 ORDER BY p.key")
    for name, text in rows:
        if len(text) >= _SHORTEST and name in articles:
            sizes[name] += 1
            having[crc32(" ".join(text.lower().split()).encode())].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    order = {name: number for number, name in enumerate(articles)}
    for names in having.values():
        unique = sorted(set(names), key=order.__getitem__)
        shared.update((unique[0], other) for other in unique[1:])
        shared.update(pairwise(unique[1:]))  # not every pair: a line of ten thousand articles has too many
    found: dict[str, tuple[str, float]] = {}
    for (one, other), number in sorted(shared.items(), key=lambda item: -item[1]):
        smaller = min(sizes[one], sizes[other])
        if number >= _LEAST_PARAGRAPHS and number >= _SHARED * smaller and other not in found:
            found[other] = (one, number / sizes[other])
    return found


def _same_people(index: Opened, asked: Filter) -> Iterator[Record]:
    """People of one family name whose given names agree as far as they are known: D. Mwangi and Daniel Mwangi."""
    from xicalls import lexicon

    known = lexicon.load(*map(Path, index.own)).table("people")
    families: defaultdict[str, list[Record]] = defaultdict(list)
    for speaker in counts.speakers(index.db, asked):
        if speaker["kind"] == "person" or (speaker["kind"] == "unnamed" and speaker["name"].istitle()):
            families[fold(speaker["name"]).split()[-1]].append(speaker)
    for people in families.values():
        bare = [person for person in people if not _given_name(person)]
        named = [person for person in people if _given_name(person)]
        if bare and len(named) > 1:
            names = sorted(person["name"] for person in named)
            message = f"“{bare[0]['name']}” may be {', '.join(names[:-1])} or {names[-1]}"
            advice = f"look where it is said: xicalls quotes --speaker {_shown(bare[0]['id'])}"
            yield _finding("ambiguous-name", None, message, advice=advice)
        for one, other in combinations(named if len(named) > 1 else people, 2):
            if _may_be_one(one, other) and not (one["id"] in known and other["id"] in known):
                yield _one_person(*((one, other) if one["id"] in known or other["id"] not in known else (other, one)))


def _may_be_one(one: Record, other: Record) -> bool:
    """Whether the given names agree as far as they are known."""
    given, others = _given_name(one), _given_name(other)
    return given.startswith(others) or others.startswith(given)


def _given_name(person: Record) -> str:
    """The first name or its letter; nothing where there is a family name only."""
    words = fold(person["name"]).split()
    return words[0].rstrip(".") if len(words) > 1 else ""


def _one_person(kept: Record, other: Record) -> Record:
    """The one who is kept is whom the lexicon knows, or who says more."""
    name = _escaped(kept["name"])
    return _finding(
        "same-person",
        None,
        f"{kept['name']} and {other['name']} may be one person",
        advice="if they are, make one name an alias of the other",
        toml=f'[people.{kept["id"]}]\nname = "{name}"\naliases = ["{_escaped(other["name"])}"]',
    )


def _unknown_articles(index: Opened, names: set[str], *, whole: bool) -> Iterator[Record]:
    """Corrections of articles that are not there: a slip of the pen, or a file that was renamed."""
    from xicalls import lexicon

    if not (whole and index.own):
        return
    files = {name for (name,) in index.db.execute("SELECT name FROM articles")}
    for name, entry in lexicon.load(*map(Path, index.own)).table("articles").items():
        if name not in names and name not in files:
            from difflib import get_close_matches

            near = get_close_matches(name, sorted(names)[:20_000], n=1, cutoff=0.6)
            message = f"{entry['file']} corrects “{name}”, and no article is called so"
            yield _finding(
                "unknown-article",
                None,
                message,
                advice=f"did you mean {near[0]}?" if near else "“xicalls articles --fields id” lists them",
            )


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _shown(name: str) -> str:
    return name if name.replace("-", "").replace("_", "").replace(".", "").isalnum() else f"'{name}'"
