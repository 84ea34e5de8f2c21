"""比率的依据 — what the rates of a report are counted from, as far as the report says."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from cppcc_domain.model.report import Breakdown, Figure
from cppcc_domain.statistics.measures import MEASURES
from cppcc_domain.validation.statements import FILED, PER_CENT, Scope, Stated, Statement, scope_of, sum_of
from cppcc_domain.values.quantity import Interval
from cppcc_domain.vocab.reports import INDICATORS

__all__ = ["MOSTLY_SATISFIED", "SATISFACTION_RATE", "Basis", "basis_of", "is_rate", "satisfaction_of"]

SATISFACTION_RATE: Final = "satisfaction_rate"
MOSTLY_SATISFIED: Final = "mostly_satisfied"
_SATISFIED: Final = "satisfied"
_REPLIED: Final = "proposals_replied"

_PARTS: Final[Mapping[str, str]] = MappingProxyType(
    {"reply_rate": _REPLIED, "filing_rate": FILED, "member_submission_rate": "members_submitted"}
)
"""What each rate counts."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Basis:
    """依据 — the numbers that a rate is counted from; what the report does not say is left out."""

    parts: tuple[Interval, ...] = ()
    """What is counted, in each way that it may be counted: 满意 alone, or with 基本满意."""
    base: Interval | None = None


def is_rate(figure: Figure) -> bool:
    """Whether a figure is a rate of this package's list, not the growth of one."""
    indicator = INDICATORS.get(figure.indicator)
    return figure.comparison is None and indicator is not None and indicator.counter == PER_CENT


def basis_of(figure: Figure, stated: Stated) -> Basis:
    """Return what a rate is counted from: what stands beside it, or what the report states of the same days."""
    scope = scope_of(figure, stated.report)
    if figure.indicator == SATISFACTION_RATE:
        basis = _of_satisfaction(stated, scope)
    else:
        part = stated.agreed(scope, _PARTS.get(figure.indicator, ""))
        measure = MEASURES.get(figure.indicator)
        base = None if measure is None or measure.base is None else _settled(stated, scope, measure.base)
        basis = Basis(
            parts=() if part is None else (part.interval,),
            base=None if base is None else base.interval,
        )
    return basis if figure.base is None else attrs.evolve(basis, base=figure.base.interval)


def satisfaction_of(stated: Stated, scope: Scope) -> Breakdown | None:
    """Return the replies of these days divided by satisfaction; ``None`` where they are not, or in several ways."""
    found = [
        breakdown
        for _, breakdown in stated.breakdowns
        if breakdown.dimension == "satisfaction" and scope_of(breakdown, stated.report)[:2] == scope[:2]
    ]
    return found[0] if len(found) == 1 else None


def _of_satisfaction(stated: Stated, scope: Scope) -> Basis:
    divided = satisfaction_of(stated, scope)
    replied = _settled(stated, scope, _REPLIED)
    base = None if replied is None else replied.interval
    if divided is None:
        return Basis(base=base)
    if divided.total is not None:
        base = divided.total.interval
    elif divided.exhaustive:
        base = sum_of(part.quantity for part in divided.parts)
    numbers = {part.code: part.quantity.interval for part in divided.parts}
    satisfied, mostly = numbers.get(_SATISFIED), numbers.get(MOSTLY_SATISFIED)
    if satisfied is None:
        return Basis(base=base)
    return Basis(parts=(satisfied,) if mostly is None else (satisfied, satisfied + mostly), base=base)


def _settled(stated: Stated, scope: Scope, indicator: str) -> Statement | None:
    """Return what is stated of the same days, counted up to the same day or without saying so."""
    return stated.agreed(scope, indicator) or stated.agreed((*scope[:2], None), indicator)
