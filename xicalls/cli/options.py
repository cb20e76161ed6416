"""The options that commands share, and what becomes of them: one corpus, one ``Filter``, one ``Output``."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from xicalls.errors import UsageError
from xicalls.index.filter import Filter
from xicalls.render.output import FORMATS, Output

if TYPE_CHECKING:
    from xicalls.index.corpus import Opened

Function = Callable[..., Any]
Options = dict[str, Any]


class Question(NamedTuple):
    """What a command is asked: of which corpus, for what, and how to answer."""

    corpus: Opened
    asked: Filter
    output: Output


def examples(*lines: str) -> str:
    """The examples at the end of a command's help, as they stand: click does not wrap what follows a ``BACKSPACE``."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def corpus_options(function: Function) -> Function:
    """``-C`` and ``--config``."""
    corpus = click.option(
        "-C",
        "--corpus",
        "corpus",
        multiple=True,
        metavar="PATH",
        help="A folder or a file of articles, or - for one article on standard input. Repeatable."
        " Else $XICALLS_CORPUS, the corpus in xicalls.toml, ./seeds, or the packed seeds.",
    )
    config = click.option("--config", metavar="FILE", help="Your own words and settings, instead of your xicalls.toml.")
    debug = click.option("--debug", is_flag=True, help="Show a traceback when something goes wrong.")
    return corpus(config(debug(function)))


def output_options(function: Function) -> Function:
    """``--json`` and its like, ``--fields``, ``--sort``, ``--reverse``, ``--limit``, ``--color``."""
    options = [
        click.option("--json", "format", flag_value="json", help="One JSON array, all fields."),
        click.option("--jsonl", "format", flag_value="jsonl", help="One JSON object a line, all fields."),
        click.option("--csv", "format", flag_value="csv", help="Comma-separated values."),
        click.option("--tsv", "format", flag_value="tsv", help="Tab-separated values."),
        click.option("--markdown", "format", flag_value="markdown", help="A Markdown table."),
        click.option(
            "--format", "format", type=click.Choice(FORMATS), metavar="NAME", help=f"One of {', '.join(FORMATS)}."
        ),
        click.option("--fields", metavar="A,B.C", help="Only these fields; dotted names reach inside."),
        click.option("--sort", metavar="FIELD", help="Order by this field instead of by date."),
        click.option("--reverse", is_flag=True, help="The other way round."),
        click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most so many."),
        click.option(
            "--color",
            "--colour",
            type=click.Choice(("auto", "always", "never")),
            default="auto",
            help="Colour and bold: on a terminal, always, or never.",
        ),
    ]
    for option in reversed(options):
        function = option(function)
    return function


_ANY = "Repeatable: any of them."
_FILTERS: dict[str, Callable[[Function], Function]] = {
    "topic": click.option("--topic", multiple=True, metavar="TOPIC", help=f"On this topic. {_ANY}"),
    "speaker": click.option(
        "--speaker",
        multiple=True,
        metavar="NAME",
        help=f"Who said something: whole words of a name, alias or id. {_ANY}",
    ),
    "participant": click.option("--participant", multiple=True, metavar="NAME", help=f"Who was on the line. {_ANY}"),
    "source": click.option(
        "--source", multiple=True, metavar="NAME", help=f"Who published it: words of a name or a domain. {_ANY}"
    ),
    "since": click.option(
        "--since", metavar="DATE", help="On this day or later: 2018, 2018-01, “Jan 2018”, 2018-01-16."
    ),
    "until": click.option("--until", metavar="DATE", help="On this day or earlier."),
    "on": click.option(
        "--on", multiple=True, metavar="DATE", help="Within this day, month, year or range (2018-01-10/2018-01-16)."
    ),
    "kind": click.option(
        "--kind",
        multiple=True,
        type=click.Choice(("direct", "mixed", "indirect")),
        help="How much of it stands in quotation marks: all, part, none.",
    ),
    "to": click.option("--to", multiple=True, metavar="NAME", help=f"Whom it was said to. {_ANY}"),
    "via": click.option("--via", multiple=True, metavar="NAME", help=f"On whose word it is reported. {_ANY}"),
    "contains": click.option(
        "--contains",
        multiple=True,
        metavar="WORDS",
        help="With these words next to each other. Repeatable: all of them.",
    ),
    "regex": click.option(
        "--regex",
        is_flag=False,
        flag_value="",
        metavar="[PATTERN]",
        help="With a match of this regular expression; without a PATTERN, --contains is one.",
    ),
    "min_confidence": click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        metavar="P",
        help="By a rule that was right at least so often on annotated text, 0 to 1.",
    ),
}
COMMON = ("topic", "speaker", "participant", "source", "since", "until", "on")
OF_STATEMENTS = ("kind", "to", "via", "contains", "regex", "min_confidence")


def answers(*filters: str, at_once: bool = False) -> Callable[[Function], Function]:
    """Turn ``function(question, **own_options)`` into a command with all shared options and these filters.

    Args:
        filters: their names.
        at_once: whether the function waits until its index is ``confirmed``, and only then writes.
    """

    def decorate(function: Function) -> Function:
        @functools.wraps(function)
        def command(**options: Any) -> Any:
            from xicalls.cli.corpora import asked

            output = _output(options)
            given = {name: options.pop(name) for name in filters}
            where = {name: options.pop(name) for name in ("corpus", "config", "debug")}

            def ask(index: Opened) -> Any:
                try:
                    return function(Question(index, _filter(given, index), output), **options)
                finally:
                    index.db.close()

            return asked(ask, where, at_once=at_once)

        wrapped = output_options(corpus_options(command))
        for name in reversed(filters):
            wrapped = _FILTERS[name](wrapped)
        return wrapped

    return decorate


def _output(options: Options) -> Output:
    fields = options.pop("fields")
    return Output(
        format=options.pop("format") or "table",
        fields=tuple(name.strip() for name in fields.split(",") if name.strip()) if fields else (),
        sort=options.pop("sort"),
        reverse=options.pop("reverse"),
        limit=options.pop("limit"),
        color=options.pop("color"),
    )


def _filter(given: Options, index: Opened) -> Filter:
    contains, regex = tuple(given.get("contains", ())), given.get("regex")
    if regex == "":
        if not contains:
            raise UsageError("--regex needs a pattern: --regex 'deeply|gravely'.")
        regex, contains = "|".join(f"(?:{pattern})" for pattern in contains), ()
    return Filter(
        topics=topic_ids(given.get("topic", ()), index),
        speakers=tuple(given.get("speaker", ())),
        to=tuple(given.get("to", ())),
        via=tuple(given.get("via", ())),
        participants=tuple(given.get("participant", ())),
        sources=tuple(given.get("source", ())),
        kinds=tuple(given.get("kind", ())),
        contains=contains,
        regex=regex,
        days=_days(given),
        min_confidence=given.get("min_confidence"),
    )


def _days(given: Options) -> tuple[tuple[str, str], ...]:
    if not (given.get("since") or given.get("until") or given.get("on")):
        return ()
    from xicalls.index.days import days_of

    since = days_of(given["since"])[0] if given.get("since") else ""
    until = days_of(given["until"])[1] if given.get("until") else ""
    if since and until and since > until:
        raise UsageError(f"--since {given['since']} lies after --until {given['until']}.")
    spans = [days_of(typed) for typed in given.get("on", ())]
    if not (since or until):
        return tuple(spans)
    if not spans:
        return ((since, until),)
    return tuple((max(first, since), min(last, until) if until else last) for first, last in spans)


def topic_ids(typed: tuple[str, ...], index: Opened) -> tuple[str, ...]:
    """The topics that people mean by what they type.

    Raises:
        UsageError: no topic is called so; its text names the nearest ones.
    """
    if not typed:
        return ()
    from xicalls.index.topics import topic_id

    return tuple(dict.fromkeys(topic_id(index.db, name) for name in typed))
