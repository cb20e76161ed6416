"""Finding statements: clauses and other signs are read once, then ordered rules say what each reports.

The order is the meaning: the most certain first; of one cue, the first rule that answers decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from xicalls.attribution.clauses import Clause, read_clause
from xicalls.attribution.content import Reading
from xicalls.attribution.drafts import kind_of
from xicalls.attribution.loose import carries_over, following_units, led_up_to, loose_quotes, owners
from xicalls.attribution.page import Page, make_page
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
from xicalls.attribution.scene import Scene
from xicalls.attribution.signs import Sign, read_sign
from xicalls.attribution.words import CUE, SIGN, words_of
from xicalls.chain import sift
from xicalls.model import Finding, Span, Statement

VERB_RULES = (  # most certain first; the order is the meaning
    quoted_as_saying,  # “We must talk,” Mr Roe was quoted as saying.
    said_around_quote,  # “The talks,” Mr Roe said, “were useful.”
    said_that,  # Mr Roe said that talks must go on.
    said_after_quote,  # “We must talk,” said Mr Roe.
    said_before_quote,  # Mr Roe said: “We must talk.”
    as_said,  # As Mr Roe said, talks must go on.
    said_after_clause,  # The talks were useful, Mr Roe said.
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
RANKS: dict[str, int] = {rule.__name__: rank for rank, rule in enumerate((*VERB_RULES, *SIGN_RULES))}
_READ = CUE | SIGN
MOST_CLAUSES = 12
"""No sentence reports more; what looks like it is no sentence, and would take long."""
OFFICIAL = frozenset({"official readout", "government"})
"""The kinds of source whose paragraphs go on for their speaker."""


def find_statements(scene: Scene) -> tuple[Statement, ...]:
    """All statements of an article, in text order."""
    page = make_page(scene.text, scene.tokens, scene.layout, scene.marks, scene.lexicon.derive(words_of))
    reading, signs = read(page)
    by_verb = sift(reading.clauses, reading, VERB_RULES)
    by_sign = sift(signs, reading, SIGN_RULES)
    statements = [stamped(finding) for finding in (*by_verb, *by_sign) if finding is not None]
    statements = _without_twins(statements)
    statements.sort(key=_position)
    statements = go_on(fold_relays(statements, scene.text), reading)
    if scene.official or (scene.source is not None and scene.source.value.kind in OFFICIAL):
        statements = keep_speaker(statements, reading)
    return tuple(beside(statements, reading))


def _without_twins(statements: list[Statement]) -> list[Statement]:
    """Of statements with the very same words, the one of the rule that stands first in its chain."""
    first: dict[tuple[Span, ...], Statement] = {}
    for statement in statements:
        other = first.setdefault(statement.spans, statement)
        if RANKS[statement.rule] < RANKS[other.rule]:
            first[statement.spans] = statement
    return list(first.values())


def read(page: Page) -> tuple[Reading, list[Sign]]:
    """Read every reporting verb and every other sign of a page."""
    clauses: list[Clause] = []
    signs: list[Sign] = []
    of_unit: dict[int, list[Clause]] = {}
    bits, inside = page.bits, page.inside
    for unit in page.units:
        here: list[Clause] = []
        before = len(signs)
        for token in range(unit.first, unit.last):
            kind = bits[token]
            if not kind & _READ or inside[token] >= 0:
                continue
            if kind & CUE and len(here) < MOST_CLAUSES and (clause := read_clause(page, unit, token, here)):
                here.append(clause)
            if kind & SIGN and len(signs) - before < MOST_CLAUSES and (sign := read_sign(page, unit, token)):
                signs.append(sign)
        of_unit[unit.first] = here
        clauses += here
    return Reading(page, tuple(clauses), of_unit), signs


def stamped(finding: Finding[Statement]) -> Statement:
    """The statement that a rule found, with the rule's name."""
    s = finding.value
    return Statement(s.spans, s.kind, finding.rule, s.cue, s.mention, s.quoted, s.addressee, s.via, s.evidence)


def go_on(statements: list[Statement], reading: Reading) -> list[Statement]:
    """Add the quotations that go on with an earlier statement to it; of the others, make statements of their own."""
    page = reading.page
    loose = loose_quotes(page, statements)
    owner = owners(page, statements)
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
    joined |= led_up_to(loose, page, joined, owner)
    grown: dict[int, list[Span]] = {}
    for number, statement in joined.items():
        grown.setdefault(statement, []).append(loose[number].span)
    for number, more in grown.items():
        spans = tuple(sorted((*statements[number].spans, *more)))
        kind, quoted = kind_of(page, spans)
        statements[number] = replace(statements[number], spans=spans, kind=kind, quoted=quoted)
    alone = [quote for number, quote in enumerate(loose) if number not in joined]
    own = [stamped(finding) for finding in sift(alone, reading, ALONE_RULES) if finding is not None]
    return sorted((*statements, *own), key=_position)


def keep_speaker(statements: list[Statement], reading: Reading) -> list[Statement]:
    """Let the statements of an official readout go on to the end of their paragraph, or to the next cue."""
    swallowed: list[Span] = []
    for run in following_units(reading.page, statements):
        for unit, finding in zip(run, sift(run, (reading, statements), READOUT_RULES), strict=True):
            if finding is None:
                break
            grown = statements[finding.value]
            end = reading.page.tokens.ends[unit.unit.last - 1]
            first = grown.spans[0]
            span = Span(first.start, max(end, grown.spans[-1].end))
            kind, quoted = kind_of(reading.page, (span,))
            statements[finding.value] = replace(grown, spans=(span,), kind=kind, quoted=quoted)
            swallowed.append(unit.span)
    return [s for s in statements if not any(span.covers(s.spans[0]) for span in swallowed)]


def beside(statements: Sequence[Statement], reading: Reading) -> list[Statement]:
    """Add whom each statement was made to, and on whose word it is, where its sentence or the next one tells."""
    hearers = sift(statements, reading, ADDRESSEE_RULES)
    relays = sift(statements, reading, VIA_RULES)
    return [
        replace(
            statement,
            addressee=hearer.value if hearer is not None else None,
            via=(*relay.value, *statement.via) if relay is not None else statement.via,
        )
        if hearer is not None or relay is not None
        else statement
        for statement, hearer, relay in zip(statements, hearers, relays, strict=True)
    ]


def _position(statement: Statement) -> tuple[int, int]:
    return min(span.start for span in statement.spans), -max(span.end for span in statement.spans)
