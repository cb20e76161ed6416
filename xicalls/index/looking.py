"""Looking whether the files of a corpus are still as its index says, while the index is asked already."""

from __future__ import annotations

from threading import Thread

from xicalls.errors import OutOfDateError
from xicalls.reading import folders

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.reading.folders import Folder

ENOUGH_FOR_A_THREAD = 1000
"""Files; fewer are looked at in less time than it takes to wait for a thread."""


class Looking:
    """One look at all files, begun at once; where they are many, in a thread of its own.

    SQLite searches and sorts without holding Python's lock, and the system is asked for files without needing it.

    Attributes:
        confirmed: whether somebody has waited for the end of it, and nothing had changed.
    """

    def __init__(self, seen: Sequence[Folder]) -> None:
        self.confirmed = False
        self._seen = list(seen)
        self._same = False
        self._thread: Thread | None = None
        if sum(len(folder.stamps) for folder in seen) < ENOUGH_FOR_A_THREAD:
            self._look()
        else:
            self._thread = Thread(target=self._look, daemon=True)
            self._thread.start()

    def _look(self) -> None:
        self._same = folders.seen_again(self._seen) == self._seen

    def confirm(self) -> None:
        """Wait until all files have been looked at.

        Raises:
            OutOfDateError: something has changed: what the index answered is not to be believed.
        """
        if self._thread is not None:
            self._thread.join()
        if not self._same:
            raise OutOfDateError
        self.confirmed = True
