"""For every rule, and every case of its message, two registers: one that keeps the rule, one that breaks it.

One file for each file of rules, under its name; a key is that of the message. Values that the classes themselves refuse stand in ``refusals``.
"""

from collections.abc import Mapping
from typing import Final

from breaches import (
    accounting,
    assessment,
    awards,
    checklist,
    codes,
    committees,
    consultations,
    dates,
    deadlines,
    declarations,
    figures,
    filing,
    follow_up,
    handling,
    ids,
    limits,
    meetings,
    offices,
    people,
    presence,
    proposal_texts,
    proposals,
    proposers,
    rates,
    seats,
    shares,
    terms,
    votes,
    wording,
    wording_of_figures,
    work,
)
from breaches.breach import Breach
from breaches.refusals import REFUSALS, Refusal

__all__ = ["BREACHES", "REFUSALS", "Breach", "Refusal"]

BREACHES: Final[Mapping[str, Breach]] = {
    **ids.BREACHES,
    **dates.BREACHES,
    **committees.BREACHES,
    **offices.BREACHES,
    **meetings.BREACHES,
    **votes.BREACHES,
    **people.BREACHES,
    **seats.BREACHES,
    **presence.BREACHES,
    **proposers.BREACHES,
    **proposal_texts.BREACHES,
    **proposals.BREACHES,
    **filing.BREACHES,
    **handling.BREACHES,
    **follow_up.BREACHES,
    **deadlines.BREACHES,
    **terms.BREACHES,
    **consultations.BREACHES,
    **work.BREACHES,
    **assessment.BREACHES,
    **awards.BREACHES,
    **declarations.BREACHES,
    **accounting.BREACHES,
    **shares.BREACHES,
    **limits.BREACHES,
    **rates.BREACHES,
    **figures.BREACHES,
    **wording_of_figures.BREACHES,
    **checklist.BREACHES,
    **wording.BREACHES,
    **codes.BREACHES,
}
