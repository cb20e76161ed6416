"""``xicalls schema``: the JSON Schemas."""

from __future__ import annotations

import json
import sys

import click

from xicalls.cli.options import examples
from xicalls.render.schemas import KINDS, schema

EXAMPLES = (
    "xicalls schema statement",
    "xicalls schema | jq 'keys'",
)


@click.command("schema", epilog=examples(*EXAMPLES))
@click.argument("record", required=False, type=click.Choice(KINDS))
@click.option("--debug", is_flag=True, help="Show a traceback when something goes wrong.")
def command(record: str | None, debug: bool) -> None:
    """The JSON Schema (2020-12) of a record; without a name, those of all records, by name."""
    del debug
    found = schema(record) if record else {kind: schema(kind) for kind in KINDS}
    sys.stdout.write(json.dumps(found, indent=2, ensure_ascii=False) + "\n")
