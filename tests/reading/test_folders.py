from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from xicalls.reading.corpus import find_files
from xicalls.reading.folders import changed_files, files_of, seen_again

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from xicalls.reading.folders import Folder

LONG_AGO = 1_500_000_000


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    made = tmp_path / "corpus"
    for name in ("b.txt", "a.md", "c/d.txt", "notes.pdf", ".hidden"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(f"text of {name}", encoding="utf-8")
        os.utime(made / name, (LONG_AGO, LONG_AGO))
    return made


def still_so(before: list[Folder]) -> bool:
    return seen_again(before) == before


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


@pytest.mark.parametrize("change", [renamed, swapped, opened, emptied, gone, deeper])
def test_what_is_new_or_gone_is_looked_for_the_slow_way(corpus: Path, change: Callable[[Path], None]) -> None:
    before = find_files(str(corpus)).folders
    assert still_so(before)
    change(corpus)
    assert seen_again(before) is None


@pytest.mark.parametrize(("change", "file"), [(longer, "c/d.txt"), (later, "b.txt")])
def test_files_of_another_size_or_time_are_told(corpus: Path, change: Callable[[Path], None], file: str) -> None:
    before = find_files(str(corpus)).folders
    change(corpus)
    now = seen_again(before)
    assert now == find_files(str(corpus)).folders
    status = (corpus / file).stat()
    assert changed_files(before, now) == [(str(corpus / file), status.st_size, status.st_mtime_ns)]


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
    later(corpus)
    assert not still_so(before.folders)
    renamed(corpus)
    assert seen_again(before.folders) is None


def test_links_are_never_told_quickly(corpus: Path) -> None:
    (corpus / "f.txt").symlink_to(corpus / "nowhere.txt")
    assert not still_so(find_files(str(corpus)).folders)
    (corpus / "f.txt").unlink()
    (corpus / "g").symlink_to(corpus / "c")
    found = find_files(str(corpus))
    assert not still_so(found.folders)
    assert [file for _, file, _, _ in found.entries] == ["a.md", "b.txt", "c/d.txt", "g/d.txt"]
