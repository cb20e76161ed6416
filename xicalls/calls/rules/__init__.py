"""The rules that find calls in a sentence, one a file, most certain first."""

from __future__ import annotations

from xicalls.calls.rules.call_between import call_between
from xicalls.calls.rules.called_somebody import called_somebody
from xicalls.calls.rules.first_since import first_since
from xicalls.calls.rules.held_call import held_call
from xicalls.calls.rules.in_a_call import in_a_call
from xicalls.calls.rules.pair_call import pair_call
from xicalls.calls.rules.phoned import phoned
from xicalls.calls.rules.readout_title import readout_title
from xicalls.calls.rules.somebodys_call import somebodys_call
from xicalls.calls.rules.spoke_by_phone import spoke_by_phone
from xicalls.calls.rules.spoke_with import spoke_with
from xicalls.calls.rules.took_call import took_call

CALL_RULES = (  # most certain first; the order is the meaning
    readout_title,  # Readout of President Roe's Call with Prime Minister Doe of Norway
    first_since,  # their first conversation since December 2022
    held_call,  # Roe held telephone talks with Doe
    took_call,  # Roe took a call from Doe
    phoned,  # Roe phoned Doe
    spoke_by_phone,  # Roe spoke with Doe by phone
    call_between,  # a phone call between Roe and Doe
    pair_call,  # the Roe-Doe call
    somebodys_call,  # Roe's phone call with Doe
    in_a_call,  # Roe said in a phone call with Doe
    called_somebody,  # Roe called Doe on Friday to congratulate him
    spoke_with,  # Roe spoke today with Doe, in an article about a call
)

__all__ = ["CALL_RULES"]
