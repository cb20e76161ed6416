"""Somebody calls somebody, with a day or a purpose: “Roe called Doe on Friday to congratulate him”.

“Roe called Doe a friend” is no call.
"""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import also_with, not_had
from xicalls.calls.phrases import name_after, subject_before
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.calls.words import TIME_WORDS
from xicalls.model import Finding
from xicalls.origin.words import listed

_AFTER = frozenset({"to", "on", "this", "late", "early", "last", "again", ".", "and"}) | TIME_WORDS
_DONE = frozenset({"called", "rang"})
_PURPOSES = listed(
    "discuss brief inform congratulate thank let convey express offer tell assure urge warn wish ask apologise"
    " apologize talk reassure reaffirm explain update press welcome condemn"
)
_BEFORE_DAY = frozenset({"on", "late", "early", "last", "this"})
_BARRED = frozenset({"for", "on", "upon", "it", "the", "an", "a", "in", "so", "out", "off", "into"})


def called_somebody(clue: Clue, scene: CallScene, _decided: Sequence[Finding[Claim] | None]) -> Finding[Claim] | None:
    """Only in an article that tells of a call in surer words too."""
    i = clue.at
    if scene.lower[i] not in scene.words.calling or not_had(scene, max(clue.first, i - 4), i):
        return None
    if i + 1 >= clue.end or scene.lower[i + 1] in _BARRED - {"the"}:
        return None
    subject, other = subject_before(scene, clue.first, i), name_after(scene, i + 1, clue.end)
    if subject is None or other is None:
        return None
    after = other[1] + (scene.lower[other[1] : other[1] + 1] == [","])  # “called the premier, Jane Doe, on Friday”
    following = scene.lower[after] if after < clue.end else "."
    if following not in _AFTER or scene.lower[after + 1 : after + 2] == ["a"]:
        return None
    certain = scene.lower[i] in _DONE and (_is_of_day(scene, after) or _is_purpose(scene, after))
    sides = (subject, other, *also_with(scene, other[1], clue.end))
    return Finding(Claim(sides, (i, i + 1), certain=certain, caller=subject, separately=True), (), "")


def _is_of_day(scene: CallScene, after: int) -> bool:
    """“on Saturday”, “late on Monday night”, “yesterday”; not “on Sunday a liar”."""
    if scene.lower[after] in {".", "and"} or TIME_WORDS.isdisjoint(scene.lower[after : after + 3]):
        return False
    behind = next(word for word in (*scene.lower[after:], ".") if word not in TIME_WORDS | _BEFORE_DAY)
    return behind not in {"a", "an", "the", "his", "her", '"', "'"}


def _is_purpose(scene: CallScene, after: int) -> bool:
    """“to discuss trade”, “to let him know”."""
    return scene.lower[after] == "to" and not _PURPOSES.isdisjoint(scene.lower[after + 1 : after + 2])
