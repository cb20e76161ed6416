from __future__ import annotations

import gzip
import io
import json
import pickle
import zipfile
from typing import TYPE_CHECKING

import pytest

from xicalls.errors import CorpusError
from xicalls.model import Article
from xicalls.reading.corpus import Unread, list_files, read_corpus, read_one

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, **files: bytes | str) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def ids(*paths: Path) -> list[str]:
    return [item.id if isinstance(item, Article) else f"! {item.file}: {item.reason}" for item in read_corpus(*paths)]


def test_a_folder_is_walked_in_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    write(tmp_path, b_txt="Two.", a__c_md="One.", a__d_png="x", _hidden_txt="x", toml="x")
    (tmp_path / ".secret").mkdir()
    (tmp_path / ".secret" / "x.txt").write_text("x")
    listing = list_files(tmp_path)
    assert [(f.file, f.id, f.size) for f in listing.files] == [("a/c.md", "c", 4), ("b.txt", "b", 4)]
    assert listing.files[0].mtime_ns > 0
    assert pickle.loads(pickle.dumps(listing.files[0])) == listing.files[0]


def test_ids_grow_where_they_are_shared(tmp_path: Path) -> None:
    write(tmp_path, a__x_txt="1", b__x_txt="2", c_txt="3", d_txt="4", d_md="5")
    assert ids(tmp_path) == ["a/x", "b/x", "c", "d.md", "d.txt"]


def test_a_file_named_itself_is_read_whatever_its_ending(tmp_path: Path) -> None:
    path = write(tmp_path, letter_eml="Dear all.") / "letter.eml"
    assert ids(path) == ["letter"]


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"no articles in .* \(looked for \.txt"):
        list_files(tmp_path)
    with pytest.raises(CorpusError, match="no such file or folder"):
        list_files(tmp_path / "nowhere")


def test_bad_files_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_txt=b"\x00\x01\x02",
        b_txt="",
        c_txt="Fine.",
        d_zip=b"no zip",
        e_gz=b"no gzip",
        f_json="{",
        g_txt="  \n",
    )
    found = ids(tmp_path)
    assert [item.split(":")[0] for item in found] == [
        "! a.txt",
        "! b.txt",
        "c",
        "! d.zip",
        "! e.gz",
        "! f.json",
        "! g.txt",
    ]
    assert "binary" in found[0]
    assert "empty" in found[1]


def test_a_file_over_the_limit_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, a_txt="x" * 200, b_gz=gzip.compress(b"x" * 5000))
    listing = list_files(tmp_path)
    for listed in listing.files:
        (found,) = read_one(listed, size_limit=100)
        assert isinstance(found, Unread)
        assert "more than" in found.reason or "larger than" in found.reason


def test_a_link_to_a_folder_above_ends_the_walk(tmp_path: Path) -> None:
    write(tmp_path, a__b_txt="One.")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert ids(tmp_path) == ["b"]


def test_records(tmp_path: Path) -> None:
    lines = '{"text": "One.", "id": "x"}\nbroken\n{"body": "Two.", "title": "T", "date": "2020-01-02"}\n'
    table = "title;content;source\nA;“One; two”;Post\n".replace("“", '"').replace("”", '"')
    write(
        tmp_path,
        a_jsonl=lines,
        b_json=json.dumps([{"content": "Three."}, {"content": ""}]),
        c_csv=table,
        d_json=json.dumps({"text": "Alone \ud83d", "author": {"name": "Jo Po"}, "n": 12}),
    )
    found = {item.id: item for item in read_corpus(tmp_path) if isinstance(item, Article)}
    assert list(found) == ["a-x", "a-3", "b-1", "c-1", "d"]
    assert found["a-3"].text == "T\n\nTwo."
    assert ("date", "2020-01-02") in [(m.key, m.value) for m in found["a-3"].metadata]
    assert found["c-1"].text == "A\n\nOne; two"
    assert [(m.key, m.value) for m in found["d"].metadata] == [("author", "Jo Po"), ("n", "12")]
    found["d"].text.encode()
    problems = [item for item in read_corpus(tmp_path) if isinstance(item, Unread)]
    assert [(p.file, p.reason.split(" is ")[0].split(" has ")[0]) for p in problems] == [
        ("a.jsonl", "line 2"),
        ("b.json", "record 2"),
    ]


def test_tables_of_something_else_are_passed_over_unless_named(tmp_path: Path) -> None:
    notes = write(tmp_path, a_txt="One.", notes_jsonl='{"file": "a.txt"}\n{"file": "b.txt"}\n') / "notes.jsonl"
    assert ids(tmp_path) == ["a"]
    (found,) = ids(notes)
    assert found.startswith("! notes.jsonl: has no articles in it")


def test_packed_files(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("in/a.txt", "One.")
        archive.writestr("in/b.md", "Two.")
        archive.writestr("in/c.png", "no")
        archive.writestr("bad.txt", b"\x00\x01")
    write(tmp_path, z_zip=packed.getvalue(), y_txt_gz=gzip.compress(b"Three.") + gzip.compress(b" Four."))
    found = list(read_corpus(tmp_path))
    assert [item.id for item in found if isinstance(item, Article)] == ["y", "z/in/a", "z/in/b"]
    assert [item.file for item in found] == ["y.txt.gz", "z.zip/bad.txt", "z.zip/in/a.txt", "z.zip/in/b.md"]
    assert found[0].text == "Three. Four." if isinstance(found[0], Article) else False


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(b'{"text": "One."}')

    monkeypatch.setattr("sys.stdin", Input)
    (found,) = read_corpus("-")
    assert isinstance(found, Article)
    assert (found.id, found.file, found.format, found.text) == ("-", "-", "json", "One.")
