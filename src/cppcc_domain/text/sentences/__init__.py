"""发现的句子 — what each rule has to say, in Chinese as the source and in English beside it.

One file for each file of rules, under its name. A key is the code of a rule; where a rule finds different kinds of things, the finding names
its case, and the template of that case stands under ``code/case``.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences import (
    accounting,
    assessment,
    audit,
    awards,
    checklist,
    codes,
    committees,
    consultations,
    dates,
    deadlines,
    declarations,
    engine,
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
from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES", "Message"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        **ids.MESSAGES,
        **dates.MESSAGES,
        **committees.MESSAGES,
        **offices.MESSAGES,
        **meetings.MESSAGES,
        **votes.MESSAGES,
        **people.MESSAGES,
        **seats.MESSAGES,
        **presence.MESSAGES,
        **proposers.MESSAGES,
        **proposal_texts.MESSAGES,
        **proposals.MESSAGES,
        **filing.MESSAGES,
        **handling.MESSAGES,
        **follow_up.MESSAGES,
        **deadlines.MESSAGES,
        **terms.MESSAGES,
        **consultations.MESSAGES,
        **work.MESSAGES,
        **assessment.MESSAGES,
        **awards.MESSAGES,
        **declarations.MESSAGES,
        **accounting.MESSAGES,
        **shares.MESSAGES,
        **limits.MESSAGES,
        **rates.MESSAGES,
        **figures.MESSAGES,
        **wording_of_figures.MESSAGES,
        **checklist.MESSAGES,
        **wording.MESSAGES,
        **codes.MESSAGES,
        **engine.MESSAGES,
        **audit.MESSAGES,
    }
)
"""The sentences of the built-in rules, by code or by code and case."""
