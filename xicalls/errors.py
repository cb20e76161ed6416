"""The errors raised on purpose: the user's situation, in a sentence that says what to do next."""

from __future__ import annotations


class XicallsError(Exception):
    """Something about the user's situation; its text is shown as it is, without a traceback.

    Attributes:
        exit_status: what the program exits with when nothing catches it.
    """

    exit_status = 2


class CorpusError(XicallsError):
    """A corpus that cannot be used: no such path, or nothing in it to read."""


class LexiconError(XicallsError):
    """A word list, or the user's own ``xicalls.toml``, that does not hold together."""


class UsageError(XicallsError):
    """A question that cannot be answered as it was put: an unknown topic, a date that is none."""


class IndexVersionError(XicallsError):
    """An index written by a newer version of the program."""


class UnreadableError(XicallsError):
    """A file that holds no text: binary, packed in a way that cannot be unpacked, or not what its ending says."""


class IndexDamagedError(XicallsError):
    """The index turned out to be damaged when part of an answer was out already."""

    exit_status = 1


class OutOfDateError(Exception):
    """The files have changed since the index was made that was asked; nothing of the answer is out. Never shown."""
