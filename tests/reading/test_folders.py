from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from xicalls.reading.corpus import find_files
from xicalls.reading.folders import files_of, still_so

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONG_AGO = 1_500_000_000


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    made = tmp_path / "corpus"
    for name in ("b.txt", "a.md", "c/d.txt", "notes.pdf", ".hidden"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(f"text of {name}", encoding="utf-8")
        os.utime(made / name, (LONG_AGO, LONG_AGO))
    return made


def longer(made: Path) -> None:
    (made / "c/d.txt").write_text("a longer text of it", encoding="utf-8")
    os.utime(made / "c/d.txt", (LONG_AGO, LONG_AGO))


def later(made: Path) -> None:
    os.utime(made / "b.txt", (LONG_AGO, LONG_AGO + 1))


def renamed(made: Path) -> None:
    (made / "b.txt").rename(made / "e.txt")


def swapped(made: Path) -> None:
    (made / "b.txt").unlink()
    (made / "b.txt").mkdir()


def opened(made: Path) -> None:
    (made / "notes.pdf").unlink()
    (made / "notes.pdf").mkdir()


def emptied(made: Path) -> None:
    (made / "c/d.txt").unlink()


def gone(made: Path) -> None:
    (made / "c/d.txt").unlink()
    (made / "c").rmdir()


def deeper(made: Path) -> None:
    (made / "c/e").mkdir()


@pytest.mark.parametrize("change", [longer, later, renamed, swapped, opened, emptied, gone, deeper])
def test_every_change_is_seen(corpus: Path, change: Callable[[Path], None]) -> None:
    before = find_files(str(corpus))
    assert still_so(before.folders)
    change(corpus)
    assert not still_so(before.folders)


def test_what_is_not_read_makes_no_difference_to_the_files(corpus: Path) -> None:
    before = find_files(str(corpus))
    (corpus / "notes.pdf").write_text("others", encoding="utf-8")
    assert still_so(before.folders)
    (corpus / ".another").write_text("hidden", encoding="utf-8")
    assert not still_so(before.folders)  # the quick answer; the whole one is:
    assert files_of(before.folders) == files_of(find_files(str(corpus)).folders)


def test_the_files_are_those_that_are_listed(corpus: Path) -> None:
    found = find_files(str(corpus), str(corpus / "b.txt"))
    assert files_of(found.folders) == {path: (size, mtime_ns) for path, _, size, mtime_ns in found.entries}


def test_a_file_that_was_named_itself(corpus: Path) -> None:
    before = find_files(str(corpus / "b.txt"))
    assert still_so(before.folders)
    renamed(corpus)
    assert not still_so(before.folders)


def test_links_are_never_told_quickly(corpus: Path) -> None:
    (corpus / "f.txt").symlink_to(corpus / "nowhere.txt")
    assert not still_so(find_files(str(corpus)).folders)
    (corpus / "f.txt").unlink()
    (corpus / "g").symlink_to(corpus / "c")
    found = find_files(str(corpus))
    assert not still_so(found.folders)
    assert [file for _, file, _, _ in found.entries] == ["a.md", "b.txt", "c/d.txt", "g/d.txt"]
