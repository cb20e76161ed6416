"""Finding statements: clauses and other signs are read once, then ordered rules say what each reports.

The order is the meaning: the most certain first; of one cue, the first rule that answers decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from xicalls.anchors import places_of
from xicalls.attribution.asides import Asides
from xicalls.attribution.asked import read_asked
from xicalls.attribution.clauses import Clause, read_clause
from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import kind_of
from xicalls.attribution.loose import carries_over, following_units, is_side, led_up_to, loose_quotes, owners
from xicalls.attribution.page import Page, Unit, make_page
from xicalls.attribution.relays import fold_relays
from xicalls.attribution.rules.according_to import according_to
from xicalls.attribution.rules.addressed_by_title import addressed_by_title
from xicalls.attribution.rules.agreed_then_quote import agreed_then_quote
from xicalls.attribution.rules.as_said import as_said
from xicalls.attribution.rules.asked_whether import asked_whether
from xicalls.attribution.rules.called_for import called_for
from xicalls.attribution.rules.claim_that import claim_that
from xicalls.attribution.rules.criticised_by import criticised_by
from xicalls.attribution.rules.criticised_something import criticised_something
from xicalls.attribution.rules.described_by import described_by
from xicalls.attribution.rules.expressed_concern import expressed_concern
from xicalls.attribution.rules.headline_colon import headline_colon
from xicalls.attribution.rules.in_the_words_of import in_the_words_of
from xicalls.attribution.rules.led_by_colon import led_by_colon
from xicalls.attribution.rules.promised_to import promised_to
from xicalls.attribution.rules.quote_goes_on import quote_goes_on
from xicalls.attribution.rules.quote_unattributed import quote_unattributed
from xicalls.attribution.rules.quoted_as_saying import quoted_as_saying
from xicalls.attribution.rules.readout_keeps_speaker import readout_keeps_speaker
from xicalls.attribution.rules.remarks_quoted_by import remarks_quoted_by
from xicalls.attribution.rules.said_after_clause import said_after_clause
from xicalls.attribution.rules.said_after_quote import said_after_quote
from xicalls.attribution.rules.said_around_quote import said_around_quote
from xicalls.attribution.rules.said_before_quote import said_before_quote
from xicalls.attribution.rules.said_clause import said_clause
from xicalls.attribution.rules.said_in_call_with import said_in_call_with
from xicalls.attribution.rules.said_that import said_that
from xicalls.attribution.rules.signed_quote import signed_quote
from xicalls.attribution.rules.told_someone import told_someone
from xicalls.attribution.rules.transcript_turn import transcript_turn
from xicalls.attribution.rules.was_asked import was_asked
from xicalls.attribution.scene import Scene
from xicalls.attribution.signs import SORTS, Sign, read_sign
from xicalls.attribution.words import BESIDE, CUE, SIGN, words_of
from xicalls.chain import Rule, name_of, sift
from xicalls.lexicon import Lexicon, fold
from xicalls.model import Span, Statement, as_statement

Item = TypeVar("Item")
Ordered: TypeAlias = "dict[str, tuple[tuple[Rule[Item, Reading, Statement], str], ...]]"

_SHAPES = frozenset({"that", "quote", "colon", "wh", "to", "words", "none"})
_PREPOSITION = "preposition"
"""Any other shape of a clause: the preposition that its content begins with (see ``Clause.shape``)."""

VERB_RULES = (  # most certain first; the order is the meaning
    quoted_as_saying,  # “We must talk,” Mr Roe was quoted as saying.
    described_by,  # The call was described by officials as “candid”.
    said_around_quote,  # “The talks,” Mr Roe said, “were useful.”
    said_that,  # Mr Roe said that talks must go on.
    said_after_quote,  # “We must talk,” said Mr Roe.
    said_before_quote,  # Mr Roe said: “We must talk.”
    as_said,  # As Mr Roe said, talks must go on.
    said_after_clause,  # The talks were useful, Mr Roe said.
    was_asked,  # Asked whether he knew, Mr Roe smiled.
    asked_whether,  # The panel asked whether he knew.
    promised_to,  # Mr Roe pledged to withdraw.
    expressed_concern,  # She expressed concern about the delay.
    called_for,  # Mr Roe called for calm.
    said_clause,  # Mr Roe said talks must go on.
    criticised_something,  # Mr Roe criticised the deal.
)
SIGN_RULES = (
    transcript_turn,  # WALLACE: Why now?
    headline_colon,  # Poll: most voters want talks
    according_to,  # According to Mr Roe, …
    in_the_words_of,  # In the words of Mr Roe, …
    led_by_colon,  # She went on: “We must talk.”
    criticised_by,  # The deal was criticised by Mr Roe.
    claim_that,  # his claim that …
)
LOOSE_RULES = (
    quote_goes_on,  # “We must talk,” Mr Roe said. “Now.”
)
ALONE_RULES = (
    agreed_then_quote,  # Mr Roe agreed. “We must talk.”
    signed_quote,  # “We must talk.” — Jane Roe
    quote_unattributed,  # “Nobody has asked us.”
)
READOUT_RULES = (
    readout_keeps_speaker,  # Mr Roe stressed that … . Both sides should keep calm.
)
ADDRESSEE_RULES = (
    told_someone,  # Mr Roe told Mr Doe that …
    said_in_call_with,  # …, he said in a phone call with Mr Doe.
    addressed_by_title,  # Mr Roe pointed out that Mr. President and he …
)
VIA_RULES = (
    remarks_quoted_by,  # His remarks were carried by the state news agency.
)
CONCERNS: dict[object, frozenset[str]] = {
    said_around_quote: frozenset({"quote"}),
    said_that: frozenset({"that"}),
    said_before_quote: frozenset({"quote"}),
    as_said: frozenset({"none"}),
    said_after_clause: frozenset({"none"}),
    described_by: frozenset({_PREPOSITION, "words", "quote", "none"}),
    was_asked: frozenset({"wh", "quote", _PREPOSITION}),
    asked_whether: frozenset({"wh"}),
    promised_to: frozenset({"to"}),
    expressed_concern: frozenset({"words"}),
    called_for: frozenset({"to", _PREPOSITION}),
    said_clause: frozenset({"words", "colon"}),
    criticised_something: frozenset({"words", "quote", _PREPOSITION}),
    transcript_turn: frozenset({"colon"}),
    headline_colon: frozenset({"colon"}),
    according_to: frozenset({"according"}),
    in_the_words_of: frozenset({"words"}),
    led_by_colon: frozenset({"colon"}),
    criticised_by: frozenset({"by"}),
    claim_that: frozenset({"noun"}),
}
"""By rule, the shapes of clauses or the sorts of signs that it may have an answer for, where these are not all: it
would be silent on the others, and asking costs time."""


def _rules_of(rules: Sequence[Rule[Item, Reading, Statement]], shapes: Iterable[str]) -> Ordered[Item]:
    """By shape, the rules that it concerns, in their order, each with its name."""
    return {
        shape: tuple((rule, name_of(rule)) for rule in rules if shape in CONCERNS.get(rule, (shape,)))
        for shape in shapes
    }


_VERB_RULES_OF = _rules_of(VERB_RULES, (*_SHAPES, _PREPOSITION))
_SIGN_RULES_OF = _rules_of(SIGN_RULES, SORTS)
_NOTHING: tuple[None, ...] = ()
"""What is decided of other clauses is nothing to these rules: each is asked about one clause by itself."""
RANKS: dict[str, int] = {rule.__name__: rank for rank, rule in enumerate((*VERB_RULES, *SIGN_RULES))}
MOST_CLAUSES = 9
"""No sentence reports more; what looks like it is no sentence, and would take long."""
OFFICIAL = frozenset({"official readout", "government"})
"""The kinds of source whose paragraphs go on for their speaker."""


def find_statements(scene: Scene) -> tuple[Statement, ...]:
    """All statements of an article, in text order."""
    page = make_page(
        scene.text, scene.tokens, scene.layout, scene.marks, scene.lexicon.derive(words_of), scene.two_faced
    )
    reading, signs = read(page, scene.telling)
    statements = _without_twins([*by_verb(reading), *by_sign(signs, reading)])
    statements.sort(key=_position)
    statements = go_on(fold_relays(statements, scene.text, page.words.held), reading)
    if scene.official or (scene.source is not None and scene.source.value.kind in OFFICIAL):
        statements = keep_speaker(statements, reading, scene.lexicon.derive(country_names))
    return tuple(beside(statements, reading))


def by_verb(reading: Reading) -> Iterator[Statement]:
    """What each clause reports: the answer of the first rule that has one, of those that its shape concerns."""
    for clause in reading.clauses:
        for rule, name in _VERB_RULES_OF[clause.shape if clause.shape in _SHAPES else _PREPOSITION]:
            finding = rule(clause, reading, _NOTHING)
            if finding is not None:
                yield stamped(finding.value, name)
                break


def by_sign(signs: Sequence[Sign], reading: Reading) -> Iterator[Statement]:
    """What each other sign reports, in the same way."""
    for sign in signs:
        for rule, name in _SIGN_RULES_OF[sign.what]:
            finding = rule(sign, reading, _NOTHING)
            if finding is not None:
                yield stamped(finding.value, name)
                break


def _without_twins(statements: list[Statement]) -> list[Statement]:
    """Of statements with the very same words, the one of the rule that stands first in its chain."""
    first: dict[tuple[Span, ...], Statement] = {}
    for statement in statements:
        other = first.setdefault(statement.spans, statement)
        if RANKS[statement.rule] < RANKS[other.rule]:
            first[statement.spans] = statement
    return list(first.values())


def read(page: Page, telling: Sequence[int] | None = None) -> tuple[Reading, list[Sign]]:
    """Read every reporting verb and every other sign of a page.

    Args:
        page: the article.
        telling: the tokens that may be one, if they are known already.
    """
    clauses: list[Clause] = []
    signs: list[Sign] = []
    of_unit: dict[int, list[Clause]] = {first: [] for first in page.firsts}
    asides = Asides()
    bits, inside = page.bits, page.inside
    if telling is None:
        telling = places_of(page.words.telling, page.lower)
    units = iter(page.units)
    unit, last, seen = None, 0, 0
    for token in telling:
        while token >= last and (unit := next(units, None)) is not None:
            last, seen = unit.last, len(signs)
            here = of_unit[unit.first]
        if unit is None:
            break
        if token < unit.first:  # between two sentences: in a byline, in boilerplate
            continue
        kind = bits[token]
        if kind & BESIDE:
            asides.note(page, unit, token)
        if inside[token] >= 0:
            continue
        if kind & CUE and len(here) < MOST_CLAUSES and (clause := _clause(page, unit, token, here)):
            here.append(clause)
            clauses.append(clause)
        if kind & SIGN and len(signs) - seen < MOST_CLAUSES and (sign := read_sign(page, unit, token)):
            signs.append(sign)
    return Reading(page, tuple(clauses), of_unit, asides), signs


def _clause(page: Page, unit: Unit, token: int, here: list[Clause]) -> Clause | None:
    told = page.lower[token] == "asked" or (
        page.lower[token + 1 : token + 2] == ["by"] and "hearer" in page.words.verbs[page.lower[token]][0].frames
    )
    if told and (clause := read_asked(page, unit, token)) is not None:
        return clause
    return read_clause(page, unit, token, here)


def stamped(statement: Statement, name: str) -> Statement:
    """A statement with the name of the rule that found it."""
    return as_statement((*statement[:2], name, *statement[3:]))


def go_on(statements: list[Statement], reading: Reading) -> list[Statement]:
    """Add the quotations that go on with an earlier statement to it; of the others, make statements of their own."""
    page = reading.page
    loose = loose_quotes(page, statements)
    if not loose:
        return statements
    continued = any(mark.continues for mark in page.quotes)
    owner = owners(page, statements) if continued else {}
    joined: dict[int, int] = {}
    for number, finding in enumerate(sift(loose, (reading, statements), LOOSE_RULES)):
        quote = loose[number].quote
        before = loose[number - 1] if number else None
        if finding is not None:
            joined[number] = finding.value
        elif page.quotes[quote].continues and quote - 1 in owner:
            joined[number] = owner[quote - 1]  # Mr Roe said: “It was bad. ¶ “It broke off.”
        elif before is not None and number - 1 in joined and carries_over(before, loose[number], page):
            joined[number] = joined[number - 1]
        if number in joined:
            owner[quote] = joined[number]
    if continued:
        joined |= led_up_to(loose, page, joined, owner)
    grown: dict[int, list[Span]] = {}
    for number, statement in joined.items():
        grown.setdefault(statement, []).append(loose[number].span)
    for number, more in grown.items():
        spans = tuple(sorted((*statements[number].spans, *more)))
        kind, quoted = kind_of(page, spans)
        statements[number] = statements[number]._replace(spans=spans, kind=kind, quoted=quoted)
    alone = [quote for number, quote in enumerate(loose) if number not in joined]
    own = [stamped(f.value, f.rule) for f in sift(alone, reading, ALONE_RULES) if f is not None]
    return sorted((*statements, *own), key=_position) if own or grown else statements


def country_names(lexicon: Lexicon) -> frozenset[str]:
    """What countries are called, folded (use ``lexicon.derive(country_names)``)."""
    return frozenset(
        fold(name)
        for entry in lexicon.table("countries").values()
        for name in (entry["name"], *entry.get("aliases", ()))
    )


def keep_speaker(statements: list[Statement], reading: Reading, countries: frozenset[str]) -> list[Statement]:
    """Let the statements of an official readout go on to the end of their paragraph, or to the next cue."""
    swallowed: list[Span] = []
    for run in following_units(reading.page, statements, countries):
        for unit, finding in zip(run, sift(run, (reading, statements), READOUT_RULES), strict=True):
            if finding is None:
                break
            grown = statements[finding.value]
            end = reading.page.tokens.ends[unit.unit.last - 1]
            first = grown.spans[0]
            span = Span(first.start, max(end, grown.spans[-1].end))
            kind, quoted = kind_of(reading.page, (span,))
            statements[finding.value] = grown._replace(spans=(span,), kind=kind, quoted=quoted)
            swallowed.append(unit.span)
    kept = [s for s in statements if not any(span.covers(s.spans[0]) for span in swallowed)]
    return _without_sides(kept, reading.page.text, countries)


def _without_sides(statements: Sequence[Statement], text: str, countries: frozenset[str]) -> list[Statement]:
    """*Mr Roe said that France condemns the attack*: in a readout, France's condemnation is his statement."""
    left: list[Statement] = []
    reach = 0
    for statement in statements:
        if statement.spans[0].end > reach or not is_side(statement, text, countries):
            left.append(statement)
            reach = max(reach, statement.spans[0].end)
    return left


def beside(statements: Sequence[Statement], reading: Reading) -> list[Statement]:
    """Add whom each statement was made to, and on whose word it is, where its sentence or the next one tells."""
    asides = reading.asides
    if not (asides.talks or asides.titles or asides.carried):
        return list(statements)  # whom a verb says was told (told_someone), they know already
    hearers = sift(statements, reading, ADDRESSEE_RULES)
    relays = sift(statements, reading, VIA_RULES)
    return [
        statement._replace(
            addressee=hearer.value if hearer is not None else None,
            via=(*relay.value, *statement.via) if relay is not None else statement.via,
        )
        if hearer is not None or relay is not None
        else statement
        for statement, hearer, relay in zip(statements, hearers, relays, strict=True)
    ]


def _position(statement: Statement) -> tuple[int, int]:
    if len(statement.spans) == 1:  # nearly always, and each statement is asked several times
        return statement.spans[0].start, -statement.spans[0].end
    # “The deal, he told Mr Roe, is dead, according to the agency”: the pieces after the whole that holds them
    return min(span.start for span in statement.spans), 1 - max(span.end for span in statement.spans)
