"""查找 — the strategy for any class of the values and the model; what ``st.from_type`` is answered with."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from cppcc_domain.model.entity import Entity, Extensible
from cppcc_domain.model.meeting import Vote
from cppcc_domain.model.proposal_events import ProposalEvent
from cppcc_domain.model.register import COLLECTIONS, Coverage, LocalTerm, Register
from cppcc_domain.model.report import Breakdown, Figure, Section
from cppcc_domain.model.seat_events import SeatDecision, SeatEvent
from cppcc_domain.testing.strategies.dates import partial_dates, periods
from cppcc_domain.testing.strategies.derived import instances
from cppcc_domain.testing.strategies.entities import entities
from cppcc_domain.testing.strategies.quantities import intervals, quantities, quantity_ranges
from cppcc_domain.testing.strategies.registers import coverages, local_terms, registers
from cppcc_domain.testing.strategies.reports import breakdowns, figures, sections
from cppcc_domain.testing.strategies.values import (
    division_codes,
    document_numbers,
    finding_lists,
    findings,
    session_names,
)
from cppcc_domain.testing.strategies.work import votes
from cppcc_domain.values import (
    DivisionCode,
    DocumentNumber,
    Finding,
    Findings,
    Interval,
    PartialDate,
    Period,
    Quantity,
    QuantityRange,
    RefersTo,
    SessionName,
)

__all__ = ["objects"]

T = TypeVar("T", bound=attrs.AttrsInstance)

_OF_THEIR_OWN: Final[Mapping[type, Callable[[], st.SearchStrategy[Any]]]] = {
    Breakdown: breakdowns,
    Coverage: coverages,
    DivisionCode: division_codes,
    DocumentNumber: document_numbers,
    Figure: figures,
    Finding: findings,
    Findings: finding_lists,
    Interval: intervals,
    LocalTerm: local_terms,
    PartialDate: partial_dates,
    Period: periods,
    Quantity: quantities,
    QuantityRange: quantity_ranges,
    RefersTo: lambda: st.sampled_from([RefersTo(cls.__name__) for cls in COLLECTIONS]),
    Register: registers,
    Section: sections,
    SessionName: session_names,
    Vote: votes,
}
_BASES: Final = frozenset({Entity, Extensible, ProposalEvent, SeatDecision, SeatEvent})


def objects(cls: type[T]) -> st.SearchStrategy[T]:
    """Objects of any class of ``cppcc_domain.values`` and ``cppcc_domain.model``; of a base class, objects of all its classes.

    Example:
        >>> from cppcc_domain.model import Award
        >>> objects(Award).example()  # doctest: +SKIP
    """
    if cls in _BASES:
        return st.one_of(*(objects(heir) for heir in cls.__subclasses__()))
    if cls in _OF_THEIR_OWN:
        return _OF_THEIR_OWN[cls]()
    if issubclass(cls, Entity):
        return entities(cls)
    return instances(cls)
