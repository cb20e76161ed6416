"""How the program behaves: errors, exit statuses, pipes, terminals, what goes where."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import SEEDS, ask, xicalls

COMMANDS = [
    "list",
    "quotes",
    "topics",
    "articles",
    "speakers",
    "compare",
    "timeline",
    "check",
    "search",
    "show",
    "explain",
    "index",
    "schema",
    "completion",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help_with_examples_of_its_own(command: str) -> None:
    done = ask(command, "--help")
    assert (done.status, done.err) == (0, "")
    assert f"xicalls {command}" in done.out.partition("Examples:")[2] or command == "completion"


def test_help_lists_all_commands_and_nothing_is_an_error() -> None:
    done = ask("--help")
    assert all(f"\n  {command} " in done.out for command in COMMANDS)
    assert ask() == done
    assert ask("-h") == done


def test_version() -> None:
    from xicalls import __version__

    assert xicalls("--version")[:2] == (0, f"xicalls {__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("qoutes", "Did you mean quotes"),
        ("quotes --speker Xi", "--speaker"),
        ("quotes --kind oral", "direct"),
        ("quotes --since yesterday", "no date"),
        ("quotes --since 2020 --until 2019", "--until"),
        ("quotes --regex (", "no regular expression"),
        ("quotes --regex", "needs a pattern"),
        ("quotes --limit -1", "--limit"),
        ("quotes --format xml", "json"),
        ("quotes --fields speker --json", "Did you mean speakers"),
        ("quotes --sort nothing --json", "There are"),
        ("list --topic koera", "Did you mean korea"),
        ("topics koera", "Did you mean korea"),
        ("show nothing", "no article is called"),
        ("explain nothing", "no statement, call or article"),
        ("explain 000_d2da887419e49baf#999", "there is no #999"),
        ("schema person", "statement"),
        ("list -C nowhere", "no such file or folder"),
        ("list --config nowhere.toml", "no such file"),
    ],
)
def test_a_wrong_question_gets_a_sentence_and_a_hint(arguments: str, says: str) -> None:
    done = ask(*arguments.split(), *(() if "-C" in arguments or arguments.startswith("schema") else ("-C", str(SEEDS))))
    if arguments == "qoutes":
        done = ask("qoutes")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("xicalls: ")
    assert says in done.err
    assert "Traceback" not in done.err


def test_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    done = ask("list", "-C", "letters", cwd=tmp_path)
    assert (done.status, done.out) == (2, "")
    assert "no articles in letters (looked for .txt" in done.err
    assert "-C" in done.err


def test_debug_shows_a_traceback() -> None:
    assert "Traceback" in xicalls("list", "-C", "nowhere", "--debug").err


def test_which_corpus(tmp_path: Path) -> None:
    packed = ask("articles", "--json", cwd=tmp_path)
    assert len(packed.json()) == 3
    assert "three articles that come with the program" in packed.err
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "mine.txt").write_text("Mine.", encoding="utf-8")
    here = ask("articles", "--json", cwd=tmp_path)
    assert ([record["id"] for record in here.json()], here.err) == (["mine"], "")
    assert len(ask("articles", "--json", cwd=tmp_path, XICALLS_CORPUS=str(SEEDS)).json()) == 3
    settings = tmp_path / "settings.toml"
    settings.write_text(f'corpus = "{SEEDS}"\n', encoding="utf-8")
    assert len(ask("articles", "--json", "--config", settings, cwd=tmp_path).json()) == 3


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    made = tmp_path / "mixed"
    made.mkdir()
    (made / "good.txt").write_text("Jane Roe said it is late.\n", encoding="utf-8")
    (made / "binary.txt").write_bytes(bytes(range(32)) * 40)
    (made / "old.txt").write_bytes("Zoë said “no”.\n".encode("cp1252"))
    (made / "open.txt").write_text("Jane Roe said: “We must talk.\n\nNothing else happened.\n", encoding="utf-8")
    return made


def test_one_bad_file_is_a_warning_and_status_3(mixed: Path) -> None:
    for _ in range(2):
        done = xicalls("articles", "-C", mixed, "--json")
        assert done.status == 3
        assert {record["id"] for record in done.json()} == {"good", "old", "open"}
        assert "binary.txt" in done.err
        assert "Traceback" not in done.err


def test_oddities_are_notices(mixed: Path) -> None:
    records = {record["id"]: record for record in ask("articles", "-C", mixed, "--json").json()}
    assert records["old"]["notices"]
    assert "unbalanced-quotes" in [notice["code"] for notice in records["open"]["notices"]]
    assert records["good"]["notices"] == []


@pytest.mark.parametrize(
    "command", [("quotes",), ("quotes", "--jsonl"), ("list",), ("show", "000"), ("topics", "korea")]
)
def test_a_closed_pipe_ends_quietly(command: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "xicalls", *command, "-C", str(SEEDS)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    error = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), error) == (0, b"")


NASTY = "Jane \x1b[31mRoe\x07 said: “[bold]It is [/sic] \x9b2J late[/bold] \u202eyes”.\n"


@pytest.mark.parametrize(
    "command", ["quotes", "articles", "show nasty", "show nasty --text", "quotes --csv", "search late"]
)
def test_no_escape_reaches_a_terminal_and_brackets_survive(tmp_path: Path, command: str) -> None:
    (tmp_path / "nasty.txt").write_text(NASTY, encoding="utf-8")
    shown = on_terminal([*command.split(), "-C", str(tmp_path)], {"NO_COLOR": "1"})
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert "\u202e" not in shown
    assert "\x07" not in shown
    if command != "articles":
        assert "[/sic]" in shown


def test_json_escapes_controls(tmp_path: Path) -> None:
    (tmp_path / "nasty.txt").write_text(NASTY, encoding="utf-8")
    done = ask("search", "-C", tmp_path, "late", "--json")
    assert done.json()[0]["text"] == NASTY.strip()
    assert "\x1b" not in done.out
    assert "\x9b" not in done.out


def on_terminal(arguments: list[str], environment: dict[str, str]) -> str:
    """What a terminal of 80 columns gets to see."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "xicalls", *arguments],
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80", **environment},
    )
    os.close(theirs)
    found = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        found += part
    os.close(ours)
    process.wait(timeout=60)
    return found.decode()


def test_colour_on_a_terminal_and_not_elsewhere() -> None:
    arguments = ["quotes", "-C", str(SEEDS), "--limit", "1"]
    assert "\x1b[" in on_terminal(arguments, {})
    for environment in ({"NO_COLOR": "1"}, {"FORCE_COLOR": "0"}):
        assert "\x1b[" not in on_terminal(arguments, environment)
    assert "\x1b[" not in on_terminal([*arguments, "--color", "never"], {})
    assert "\x1b[" not in ask(*arguments).out
    assert "\x1b[" in ask(*arguments, "--color", "always").out
    assert "\x1b[" in ask(*arguments, FORCE_COLOR="1").out
    assert "\x1b[" in ask("list", "-C", SEEDS, FORCE_COLOR="1").out


@pytest.mark.parametrize(
    "command", ["list", "quotes", "articles", "speakers", "topics", "topics korea", "show 000", "search korean"]
)
@pytest.mark.parametrize("width", [40, 80, 140])
def test_screens_fit_their_width(command: str, width: int) -> None:
    done = ask(*command.split(), "-C", SEEDS, COLUMNS=str(width))
    assert done.status == 0
    assert done.out
    assert max(map(len, done.out.splitlines())) <= width


@pytest.mark.parametrize("command", ["list", "quotes", "articles"])
def test_nothing_is_cut_when_piped(command: str) -> None:
    out = ask(command, "-C", SEEDS).out
    assert "…" not in out.replace(" … ", "")
    if command == "articles":
        for record in ask(command, "-C", SEEDS, "--json").json():
            assert record["title"] is None or record["title"] in out


def test_an_index_that_cannot_be_kept_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = xicalls("list", "-C", SEEDS, "--json", XICALLS_CACHE=str(tmp_path / "file" / "cache"))
    assert done.status == 0
    assert len(done.json()) == 3
    assert done.err.count("working in memory") == 1


def test_the_index_says_what_it_holds(tmp_path: Path) -> None:
    cache = str(tmp_path)
    assert "no index yet" in ask("index", "-C", SEEDS, "--status", XICALLS_CACHE=cache).out
    assert "3 articles" in ask("index", "-C", SEEDS, XICALLS_CACHE=cache).out
    assert "up to date  yes" in ask("index", "-C", SEEDS, "--status", XICALLS_CACHE=cache).out
    assert "3 articles" in ask("index", "-C", SEEDS, "--rebuild", "--jobs", "1", XICALLS_CACHE=cache).out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    done = xicalls("completion", shell)
    assert (done.status, "_XICALLS_COMPLETE" in done.out) == (0, True)
    asked = xicalls(_XICALLS_COMPLETE="bash_complete", COMP_WORDS="xicalls qu", COMP_CWORD="1")
    assert "quotes" in asked.out


@pytest.mark.parametrize("where", [">&-", "2>&-", ">&- 2>&-"])
def test_streams_that_are_closed_from_the_start(where: str) -> None:
    done = subprocess.run(
        f'"{sys.executable}" -m xicalls list -C "{SEEDS}" {where}',
        shell=True,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_a_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "xicalls", "quotes", "--json", "-C", str(SEEDS)],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (done.returncode, b"No space left" in done.stderr, b"Traceback" in done.stderr) == (1, True, False)


def test_names_of_files_may_be_no_utf8(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text(
            "Jane Roe said it was late.\n", encoding="utf-8"
        )
    except OSError:
        pytest.skip("this file system wants UTF-8")
    for _ in range(2):
        done = xicalls("articles", "-C", tmp_path, "--json")
        assert (done.status, len(done.json())) == (0, 1)
    assert "Jane Roe" in xicalls("show", "-C", tmp_path, done.json()[0]["id"], "--text").out


@pytest.mark.parametrize(
    "option", ["--speaker", "--to", "--source", "--contains", "--regex", "--topic", "--on", "--participant"]
)
def test_nothing_that_is_typed_is_a_fault(option: str) -> None:
    for typed in ("\udcff", "%", "'", '"', "\\", "NEAR(a b)", "a AND", "*", "", " ", "x" * 10_000, "😀", "\x01"):
        done = ask("quotes", "-C", SEEDS, "--json", f"{option}={typed}")
        assert done.status in (0, 2)
        assert "inside the program" not in done.err
