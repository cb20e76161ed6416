"""The chain that says whom a noun phrase refers to: the most certain first; the order is the meaning."""

from __future__ import annotations

from xicalls.people.rules.called_as_in_article import called_as_in_article
from xicalls.people.rules.counterpart import counterpart
from xicalls.people.rules.country_speaks import country_speaks
from xicalls.people.rules.document_of_issuer import document_of_issuer
from xicalls.people.rules.family_name_of_named import family_name_of_named
from xicalls.people.rules.i_in_quotation import i_in_quotation
from xicalls.people.rules.it_is_last_body import it_is_last_body
from xicalls.people.rules.name_in_apposition import name_in_apposition
from xicalls.people.rules.named_in_full import named_in_full
from xicalls.people.rules.office_at_the_time import office_at_the_time
from xicalls.people.rules.office_in_article import office_in_article
from xicalls.people.rules.official_of_subject import official_of_subject
from xicalls.people.rules.one_name_known import one_name_known
from xicalls.people.rules.organisation_named import organisation_named
from xicalls.people.rules.pronoun_is_last_subject import pronoun_is_last_subject
from xicalls.people.rules.short_for_body import short_for_body
from xicalls.people.rules.they_are_last_plural import they_are_last_plural
from xicalls.people.rules.two_leaders import two_leaders
from xicalls.people.rules.who_follows_noun import who_follows_noun

REFERENCE_RULES = (
    named_in_full,  # US President Jane Roe
    name_in_apposition,  # a spokesman for the mayor, Peter Doe,
    organisation_named,  # China’s Xinhua news agency
    family_name_of_named,  # Ms Roe, once Jane Roe was named
    one_name_known,  # President Moon, in 2021; Xi
    country_speaks,  # China; Beijing
    document_of_issuer,  # a statement from the foreign ministry
    office_in_article,  # the Chinese leader, where “Chinese President …” was named
    counterpart,  # his US counterpart
    office_at_the_time,  # the French president, nowhere named
    two_leaders,  # both leaders
    short_for_body,  # the ministry, after “the Finance Ministry”
    official_of_subject,  # The State Department …, with an official saying
    called_as_in_article,  # a senior diplomat
    who_follows_noun,  # Jane Roe, who
    pronoun_is_last_subject,  # he, she
    they_are_last_plural,  # they
    it_is_last_body,  # it
    i_in_quotation,  # I
)
