"""For every rule, and every case of its message, two registers: one that keeps the rule, one that breaks it.

One file for each file of rules, under its name; a key is that of the message.
"""

from collections.abc import Mapping
from typing import Final

from breaches import (
    breakdowns,
    codes,
    committees,
    consultations,
    dates,
    declarations,
    figures,
    ids,
    limits,
    meetings,
    people,
    proposals,
    terms,
    work,
)
from breaches.breach import Breach

__all__ = ["BREACHES", "Breach"]

BREACHES: Final[Mapping[str, Breach]] = {
    **ids.BREACHES,
    **dates.BREACHES,
    **committees.BREACHES,
    **meetings.BREACHES,
    **people.BREACHES,
    **proposals.BREACHES,
    **terms.BREACHES,
    **consultations.BREACHES,
    **work.BREACHES,
    **declarations.BREACHES,
    **breakdowns.BREACHES,
    **limits.BREACHES,
    **figures.BREACHES,
    **codes.BREACHES,
}
