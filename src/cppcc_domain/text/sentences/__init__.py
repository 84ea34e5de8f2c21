"""发现的句子 — what each rule has to say, in Chinese as the source and in English beside it.

One file for each file of rules, under its name. A key is the code of a rule; where a rule finds different kinds of things, the finding names
its case, and the template of that case stands under ``code/case``.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences import (
    breakdowns,
    codes,
    committees,
    consultations,
    dates,
    declarations,
    engine,
    figures,
    ids,
    limits,
    meetings,
    people,
    proposals,
    terms,
    work,
)
from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES", "Message"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        **ids.MESSAGES,
        **dates.MESSAGES,
        **committees.MESSAGES,
        **meetings.MESSAGES,
        **people.MESSAGES,
        **proposals.MESSAGES,
        **terms.MESSAGES,
        **consultations.MESSAGES,
        **work.MESSAGES,
        **declarations.MESSAGES,
        **breakdowns.MESSAGES,
        **limits.MESSAGES,
        **figures.MESSAGES,
        **codes.MESSAGES,
        **engine.MESSAGES,
    }
)
"""The sentences of the built-in rules, by code or by code and case."""
