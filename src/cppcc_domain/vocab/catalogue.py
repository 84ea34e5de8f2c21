"""术语总目 — every open list and every closed set of this floor, gathered from the modules that define them."""

from typing import Any, Final

from cppcc_domain.vocab import (
    activities,
    awards,
    committees,
    consultations,
    deadlines,
    findings,
    grassroots,
    meetings,
    outputs,
    parties,
    people,
    programmes,
    proposals,
    quantities,
    records,
    reports,
    scores,
    sectors,
    units,
)
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = ["ALL_LISTS", "CLOSED_TERMS"]

_MODULES: Final = (
    committees,
    sectors,
    parties,
    people,
    meetings,
    proposals,
    deadlines,
    records,
    consultations,
    activities,
    outputs,
    grassroots,
    programmes,
    awards,
    scores,
    units,
    quantities,
    reports,
    findings,
)
_PUBLIC: Final[tuple[object, ...]] = tuple(getattr(module, name) for module in _MODULES for name in module.__all__)

ALL_LISTS: Final[tuple[CodeList[Any], ...]] = tuple(term for term in _PUBLIC if isinstance(term, CodeList))
"""Every open code list, module by module."""

CLOSED_TERMS: Final[tuple[type[ClosedTerm], ...]] = tuple(
    term for term in _PUBLIC if isinstance(term, type) and issubclass(term, ClosedTerm)
)
"""Every closed set, module by module."""
