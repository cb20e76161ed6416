"""Accuracy of attribution on an annotated corpus: overall, by rule, and where recall is lost.

    python eval/attribution.py GOLD_DIR [--part N/M] [--write-precision]

``GOLD_DIR`` is a corpus in the layout that the scorer (``--scorer``, by default the one beside the project) reads.
The program is run as a library, in this process; the scorer decides what finds what, so that its figures and these
are the same. ``--part 1/4`` takes every fourth article by a digest of its name: the part that nobody reads.
``--write-precision`` puts each rule's precision into ``xicalls/data/precision.toml``, which is what ``confidence``
says of a statement.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from xicalls import analyse
from xicalls.attribution.words import words_of
from xicalls.lexicon import load
from xicalls.model import Analysis, Kind

ROOT = Path(__file__).resolve().parents[1]
PRECISION = ROOT / "xicalls" / "data" / "precision.toml"
LEAST = 20
"""A rule that fired less often on the corpus gets no figure: it would be chance."""

Counts = collections.Counter[str]


def scorer_at(path: Path) -> ModuleType:
    """The scorer's own functions, from its file."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None or not path.exists():
        sys.exit(f"no scorer at {path}: give its place with --scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def in_part(name: str, part: str | None) -> bool:
    """Whether an article belongs to part N of M (``"1/4"``), or no part is asked for."""
    if part is None:
        return True
    number, of = map(int, part.split("/"))
    return int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16) % of == number - 1


def predictions(analysis: Analysis) -> list[dict[str, Any]]:
    """The statements of one article as the scorer takes them."""
    found = []
    for attribution in analysis.attributions:
        s = attribution.statement
        found.append(
            {
                "kind": s.kind.value,
                "content": [[span.start, span.end] for span in s.spans],
                "speaker": [[s.mention.start, s.mention.end]] if s.mention else [],
                "cue": [[s.cue.start, s.cue.end]] if s.cue else [],
                "rule": s.rule,
            }
        )
    return found


def construction(scorer: ModuleType, text: str, gold: dict[str, Any], verbs: set[str]) -> list[str]:
    """What kinds of construction an annotated attribution is, for the table of recall."""
    cue = " ".join(text[s:e] for s, e in gold["cue"]).lower()
    words = re.findall(r"[\w’'-]+|:", cue)
    length = sum(len(text[s:e].split()) for s, e in gold["content"])
    sentences = sum(len(re.findall(r"[.!?](?=[\s”\"'’]|$)", text[s:e])) for s, e in gold["content"])
    quoted = scorer.is_quoted(text, gold["content"])
    marks = sum(text[s:e].count(m) for s, e in gold["content"] for m in '“”"')
    kinds = ["source named" if gold["speaker"] else "no source in the text"]
    if "according" in words:
        kinds.append("cue: according to")
    elif {"said", "says", "say", "saying"} & set(words):
        kinds.append("cue: say")
    elif words == [":"] or cue.strip() in {"-", "—"}:
        kinds.append("cue: a colon or dash")
    elif any(word in verbs for word in words):
        kinds.append("cue: another verb that we know")
    else:
        kinds.append("cue: other words (nouns, adjectives, attitudes)")
    kinds.append("quoted" if quoted else "indirect")
    if quoted and len(gold["content"]) > 1:
        kinds.append("quoted, in several pieces")
    elif quoted and marks > 2:
        kinds.append("quoted, several quotations")
    kinds.append(f"length: {'1-3 words' if length < 4 else '4-30 words' if length < 31 else 'more than 30 words'}")
    if sentences > 2:
        kinds.append("length: three sentences and more")
    return kinds


class Tally:
    """What was found and right, overall, by rule and by construction."""

    def __init__(self) -> None:
        self.groups: dict[str, Counts] = collections.defaultdict(collections.Counter)
        self.rules: dict[str, Counts] = collections.defaultdict(collections.Counter)
        self.constructions: dict[str, Counts] = collections.defaultdict(collections.Counter)

    def add(
        self, scorer: ModuleType, text: str, gold: list[dict[str, Any]], found: list[dict[str, Any]], verbs: set[str]
    ) -> None:
        """Count one article."""
        pairs = scorer.pair_up(text, gold, found)
        by_gold = {i: j for i, j, _ in pairs}
        by_found = {j: i for i, j, _ in pairs}
        for i, g in enumerate(gold):
            group = self.groups["quoted" if scorer.is_quoted(text, g["content"]) else "unquoted"]
            right = i in by_gold and scorer.same_speaker(text, g, found[by_gold[i]])
            group.update(gold=1, found=i in by_gold, attributed=right)
            for name in construction(scorer, text, g, verbs):
                self.constructions[name].update(gold=1, found=i in by_gold, attributed=right)
        for j, p in enumerate(found):
            group = self.groups["unquoted" if p["kind"] == Kind.INDIRECT else "quoted"]
            right = j in by_found and scorer.same_speaker(text, gold[by_found[j]], p)
            group.update(predicted=1, hit=j in by_found, hit_attributed=right)
            self.rules[p["rule"]].update(fired=1, hit=j in by_found, right=right)


def ratio(part: int, whole: int) -> float:
    """``part / whole``, 0 where there is nothing."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def show(tally: Tally) -> None:
    """Print the three tables."""
    both: Counts = sum(tally.groups.values(), collections.Counter())
    print(f"{'':10} {'gold':>7} {'found':>7} {'P':>6} {'R':>6} {'F1':>6} {'F1 with speaker':>16}")
    for name, c in (("quoted", tally.groups["quoted"]), ("unquoted", tally.groups["unquoted"]), ("all", both)):
        p, r = ratio(c["hit"], c["predicted"]), ratio(c["found"], c["gold"])
        full = f1(ratio(c["hit_attributed"], c["predicted"]), ratio(c["attributed"], c["gold"]))
        print(f"{name:10} {c['gold']:7} {c['predicted']:7} {p:6.3f} {r:6.3f} {f1(p, r):6.3f} {full:16.3f}")
    print(f"\n{'rule':26} {'fired':>6} {'found right':>12} {'speaker too':>12}")
    for name, c in sorted(tally.rules.items(), key=lambda item: -item[1]["fired"]):
        print(f"{name:26} {c['fired']:6} {ratio(c['hit'], c['fired']):12.2f} {ratio(c['right'], c['fired']):12.2f}")
    print(f"\n{'construction':50} {'gold':>6} {'recall':>7} {'with speaker':>13}")
    for name, c in sorted(tally.constructions.items()):
        print(f"{name:50} {c['gold']:6} {ratio(c['found'], c['gold']):7.2f} {ratio(c['attributed'], c['gold']):13.2f}")


def write_precision(tally: Tally) -> None:
    """Put the rules' precision, speaker included, where the program reads its confidence from."""
    lines = [
        "# How often each rule was right, speaker included, on annotated text (PolNeAR train): what `confidence` says.",
        "# Made by: python eval/attribution.py GOLD_DIR --write-precision. A rule that fired seldom has none.",
        "",
    ]
    for name, c in sorted(tally.rules.items()):
        if c["fired"] >= LEAST and c["right"]:  # one that leaves the speaker open can have none
            lines.append(f"[{name}]\nprecision = {ratio(c['right'], c['fired']):.2f}\nfired = {c['fired']}\n")
    PRECISION.write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    """Run the program over the corpus and print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, default=ROOT.parent / "shared" / "eval" / "score_attribution.py")
    parser.add_argument("--part", help="N/M: only that part of the articles")
    parser.add_argument("--write-precision", action="store_true")
    args = parser.parse_args()
    scorer = scorer_at(args.scorer)
    verbs = set(load().derive(words_of).verbs)
    tally = Tally()
    for name, (text, gold) in scorer.read_corpus(args.gold).items():
        if in_part(name, args.part):
            tally.add(scorer, text, gold, predictions(analyse(text)), verbs)
    show(tally)
    if args.write_precision:
        write_precision(tally)


if __name__ == "__main__":
    main()
