"""值 — small immutable values that entities are made of: dates, quantities, names, places, document numbers, sources, findings.

Two values are equal when they say the same. None of them refers to an entity, reads a clock or knows how it is written in Chinese.
"""

from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.documents import Credit, DocumentNumber, Source
from cppcc_domain.values.durations import Duration
from cppcc_domain.values.findings import Finding, Findings
from cppcc_domain.values.names import SessionName, Sitting
from cppcc_domain.values.places import DivisionCode, Place
from cppcc_domain.values.quantity import (
    CounterMismatchError,
    Interval,
    Number,
    Quantity,
    QuantityRange,
    growth_base,
    total,
)
from cppcc_domain.values.references import RefersTo

__all__ = [
    "CounterMismatchError",
    "Credit",
    "DivisionCode",
    "DocumentNumber",
    "Duration",
    "Finding",
    "Findings",
    "Interval",
    "Number",
    "PartialDate",
    "Period",
    "Place",
    "Quantity",
    "QuantityRange",
    "RefersTo",
    "SessionName",
    "Sitting",
    "Source",
    "growth_base",
    "total",
]
