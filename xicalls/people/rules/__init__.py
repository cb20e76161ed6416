"""The chain that says whom a noun phrase refers to: the most certain first; the order is the meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xicalls.chain import name_of, stamped
from xicalls.people.known import ROLE
from xicalls.people.rules.apposed_to_name import apposed_to_name
from xicalls.people.rules.called_as_in_article import called_as_in_article
from xicalls.people.rules.called_by_style import called_by_style
from xicalls.people.rules.counterpart import counterpart
from xicalls.people.rules.country_speaks import country_speaks
from xicalls.people.rules.document_of_issuer import document_of_issuer
from xicalls.people.rules.family_name_of_named import family_name_of_named
from xicalls.people.rules.i_in_quotation import i_in_quotation
from xicalls.people.rules.i_in_statement import i_in_statement
from xicalls.people.rules.it_is_last_body import it_is_last_body
from xicalls.people.rules.name_in_apposition import name_in_apposition
from xicalls.people.rules.named_in_full import named_in_full
from xicalls.people.rules.office_at_the_time import office_at_the_time
from xicalls.people.rules.office_in_article import office_in_article
from xicalls.people.rules.office_of_issuer import office_of_issuer
from xicalls.people.rules.office_of_opening import office_of_opening
from xicalls.people.rules.office_on_the_line import office_on_the_line
from xicalls.people.rules.offices_of_countries import offices_of_countries
from xicalls.people.rules.official_of_subject import official_of_subject
from xicalls.people.rules.one_name_known import one_name_known
from xicalls.people.rules.organisation_named import organisation_named
from xicalls.people.rules.pronoun_is_last_subject import pronoun_is_last_subject
from xicalls.people.rules.same_as_before import same_as_before
from xicalls.people.rules.short_for_body import short_for_body
from xicalls.people.rules.they_are_last_plural import they_are_last_plural
from xicalls.people.rules.those_on_the_line import those_on_the_line
from xicalls.people.rules.two_leaders import two_leaders
from xicalls.people.rules.who_follows_noun import who_follows_noun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xicalls.model import Finding
    from xicalls.people.circle import Agents, Circle
    from xicalls.people.phrase import Phrase

PRONOUN, NOUN, OFFICE, NAME = range(4)
"""What a phrase is by its head: a pronoun, a common noun, a title, a name of somebody or something."""

REFERENCE_RULES = (
    named_in_full,  # US President Jane Roe
    name_in_apposition,  # a spokesman for the mayor, Peter Doe,
    apposed_to_name,  # said Jane Roe, an analyst, who
    organisation_named,  # China’s Xinhua news agency
    family_name_of_named,  # Ms Roe, once Jane Roe was named
    one_name_known,  # President Moon, in 2021; Xi
    called_by_style,  # His Majesty
    country_speaks,  # China; Beijing
    document_of_issuer,  # a statement from the foreign ministry
    office_of_issuer,  # The President, in a readout of the White House
    office_on_the_line,  # The Secretary-General, in a readout of his own
    office_in_article,  # the Chinese leader, where “Chinese President …” was named
    office_of_opening,  # The Minister, of the one who called her counterpart
    counterpart,  # his US counterpart
    office_at_the_time,  # the French president, nowhere named
    offices_of_countries,  # the French and German leaders
    those_on_the_line,  # the three leaders, the participants
    two_leaders,  # both leaders
    short_for_body,  # the ministry, after “the Finance Ministry”
    official_of_subject,  # The State Department …, with an official saying
    same_as_before,  # the official, after “a White House official”
    called_as_in_article,  # a senior diplomat
    who_follows_noun,  # Jane Roe, who
    pronoun_is_last_subject,  # he, she
    they_are_last_plural,  # they
    it_is_last_body,  # it
    i_in_quotation,  # I
    i_in_statement,  # I, in a statement by President Roe
)

_ANY = (PRONOUN, NOUN, OFFICE, NAME)
_NO_PRONOUN = (NOUN, OFFICE, NAME)
CONCERNS: dict[object, tuple[int, ...]] = {
    named_in_full: (NAME,),
    name_in_apposition: (NOUN, OFFICE),
    apposed_to_name: (NOUN, OFFICE),
    organisation_named: _NO_PRONOUN,
    family_name_of_named: (NAME,),
    one_name_known: (NAME,),
    called_by_style: (NOUN, OFFICE),
    country_speaks: (NAME,),
    document_of_issuer: _NO_PRONOUN,
    office_in_article: (OFFICE,),
    office_of_issuer: (OFFICE,),
    office_on_the_line: (OFFICE,),
    office_of_opening: (OFFICE,),
    counterpart: _NO_PRONOUN,
    office_at_the_time: (OFFICE,),
    offices_of_countries: _NO_PRONOUN,
    those_on_the_line: _NO_PRONOUN,
    short_for_body: (NOUN,),
    official_of_subject: (PRONOUN, NOUN, OFFICE),
    same_as_before: (NOUN, OFFICE),
    called_as_in_article: _NO_PRONOUN,
    who_follows_noun: (PRONOUN,),
    pronoun_is_last_subject: (PRONOUN,),
    they_are_last_plural: (PRONOUN,),
    it_is_last_body: (PRONOUN,),
    i_in_quotation: (PRONOUN,),
    i_in_statement: (PRONOUN,),
}
"""Which phrases a rule may have an answer for: it would be silent on the others, and asking costs time."""


_ASKED = tuple((rule, name_of(rule), CONCERNS.get(rule, _ANY)) for rule in REFERENCE_RULES)


def sort_of(phrase: Phrase) -> int:
    """What a phrase is by its head, for ``CONCERNS``."""
    if phrase.pronoun:
        return PRONOUN
    if phrase.last is None:
        return NOUN
    return OFFICE if phrase.last.kind == ROLE else NAME


def resolve(phrases: Sequence[Phrase], circle: Circle) -> list[Finding[Agents] | None]:
    """Try each rule in turn on every phrase that is still open and that it concerns; otherwise as ``chain.sift``."""
    decided: list[Finding[Agents] | None] = [None] * len(phrases)
    sorts: tuple[list[Phrase], ...] = ([], [], [], [])
    for phrase in phrases:
        sorts[sort_of(phrase)].append(phrase)
    frozen = tuple(decided)
    for rule, name, concerned in _ASKED:
        made: list[tuple[Phrase, Finding[Agents]]] = []
        for sort in concerned:
            if not (todo := sorts[sort]):
                continue
            answers = [rule(phrase, circle, frozen) for phrase in todo]
            if any(answers):
                made.extend(
                    (phrase, answer) for phrase, answer in zip(todo, answers, strict=True) if answer is not None
                )
                todo[:] = [phrase for phrase, answer in zip(todo, answers, strict=True) if answer is None]
        if made:  # only now: a rule never sees its own pass half done
            for phrase, answer in made:
                decided[phrase.place] = stamped(answer, name)
            frozen = tuple(decided)
    return decided
