"""Somebody calls somebody, with a day or a purpose: “Roe called Doe on Friday to congratulate him”.

“Roe called Doe a friend” is no call.
"""

from __future__ import annotations

from collections.abc import Sequence

from xicalls.calls.nouns import not_had
from xicalls.calls.phrases import name_after, subject_before
from xicalls.calls.scene import CallScene, Claim, Clue
from xicalls.calls.words import TIME_WORDS
from xicalls.model import Finding

_AFTER = frozenset({"to", "on", "this", "late", "early", "last", "again", ".", "and"}) | TIME_WORDS
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
    following = scene.lower[other[1]] if other[1] < clue.end else "."
    if following not in _AFTER:
        return None
    return Finding(Claim((subject, other), (i, i + 1), certain=False, caller=subject), (), "")
