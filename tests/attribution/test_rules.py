"""A table a rule, in ``tables/<rule>.py``: ``FINDS`` and ``SILENT``; ``GAPS`` and ``FALSE`` for what is still wrong.

``DOUBLED`` are rows of ``FINDS`` of which a second statement is made.
"""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.attribution.markup import complaints, listed, marked, statements_in
from xicalls.attribution import rules, statements

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

CHAINS = [chain for name, chain in vars(statements).items() if name.endswith("_RULES")]
NAMES = [rule.__name__ for chain in CHAINS for rule in chain]
ADDING = {"LOOSE_RULES", "READOUT_RULES", "ADDRESSEE_RULES", "VIA_RULES"}
FINDERS = {
    rule.__name__
    for name, chain in vars(statements).items()
    if name.endswith("_RULES") and name not in ADDING
    for rule in chain
}
"""The rules that a statement is named after; the others add to what these found."""
RULE_FILES = Path(rules.__file__).parent
TABLES = Path(__file__).parent / "tables"


def rows(wanted: str, gaps: str) -> list[ParameterSet]:
    """The rows of one kind of all tables; those of ``gaps`` are (text, reason) and still fail."""
    made = []
    for name in NAMES:
        table = import_module(f"tests.attribution.tables.{name}")
        made += [pytest.param(name, text, id=f"{name}: {text}") for text in getattr(table, wanted)]
        made += [
            pytest.param(
                name,
                text,
                id=f"{name}: {text}",
                marks=pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason),
            )
            for text, reason in getattr(table, gaps, ())
        ]
    return made


@pytest.mark.parametrize(("name", "source"), rows("FINDS", "GAPS"))
def test_the_rule_finds(name: str, source: str) -> None:
    made = marked(source)
    found = statements_in(made, readout=name in {"readout_keeps_speaker"})
    own = [s for s in found if s.rule == name] if name in FINDERS else list(found)
    wrong = [complaints(made, statement) for statement in own]
    closest = min(wrong, key=len, default=["no statement by this rule"])
    assert not closest, "; ".join(closest) + "; found:\n" + listed(made.text, found)


def single_rows() -> list[ParameterSet]:
    """The rows of ``FINDS``; those in ``DOUBLED``, as (text, reason), still fail."""
    made = []
    for name in NAMES:
        table = import_module(f"tests.attribution.tables.{name}")
        doubled = dict(getattr(table, "DOUBLED", ()))
        for text in table.FINDS:
            marks = (
                pytest.mark.xfail(strict=True, raises=AssertionError, reason=doubled[text]) if text in doubled else ()
            )
            made.append(pytest.param(name, text, id=f"{name}: {text}", marks=marks))
    return made


@pytest.mark.parametrize(("name", "source"), single_rows())
def test_a_row_is_one_statement_not_two(name: str, source: str) -> None:
    made = marked(source)
    found = statements_in(made, readout=name in {"readout_keeps_speaker"})
    assert len(found) == 1, listed(made.text, found)


@pytest.mark.parametrize(("name", "source"), rows("SILENT", "FALSE"))
def test_the_rule_stays_silent(name: str, source: str) -> None:
    made = marked(source)
    found = statements_in(made, readout=name in {"readout_keeps_speaker"})
    if name in FINDERS:
        assert name not in [statement.rule for statement in found], listed(made.text, found)
    elif made.spans["q"]:  # what the rule would add to is there, and nothing is added
        wrong = [complaints(made, statement) for statement in found]
        assert [] in wrong, f"{wrong}; found:\n" + listed(made.text, found)
    else:
        assert not found, listed(made.text, found)


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_has_one_name_for_its_file_its_function_and_its_table(name: str) -> None:
    assert (RULE_FILES / f"{name}.py").is_file()
    assert (TABLES / f"{name}.py").is_file(), "a new rule needs its table"
    module = import_module(f"xicalls.attribution.rules.{name}")
    rule = getattr(module, name)
    assert rule.__module__ == module.__name__
    assert inspect.getdoc(module), "its docstring begins with a sentence that it is for"
    assert inspect.getdoc(rule)


def test_no_rule_or_table_lies_about_unused() -> None:
    for folder in (RULE_FILES, TABLES):
        assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_as_many_silent_rows(name: str) -> None:
    table = import_module(f"tests.attribution.tables.{name}")
    finds = len(table.FINDS) + len(getattr(table, "GAPS", ()))
    assert len(table.SILENT) + len(getattr(table, "FALSE", ())) >= finds >= 4
