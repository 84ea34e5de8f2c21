"""陈述 — what reports state, sorted so that rules can hold one statement against another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Final, TypeVar

import attrs

from cppcc_domain.model.entity import Entity
from cppcc_domain.model.register import Register
from cppcc_domain.model.report import Breakdown, Figure, WorkReport
from cppcc_domain.validation.references import each
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.quantity import Interval, Quantity, QuantityRange
from cppcc_domain.vocab.proposals import FilingStatus, Timing

__all__ = [
    "FILED",
    "OUTCOMES",
    "PER_CENT",
    "RECEIVED",
    "TIMINGS",
    "Amount",
    "Scope",
    "Stated",
    "Statement",
    "counters_of",
    "read_reports",
    "scope_of",
    "statement_of",
    "sum_of",
]

ThingT = TypeVar("ThingT")

Amount = Quantity | QuantityRange

Scope = tuple[date, date, PartialDate | None]
"""The first and the last day that a statement speaks of, and the day up to which it was counted."""

PER_CENT: Final = "%"
RECEIVED: Final = "proposals_received"
FILED: Final = "proposals_filed"

OUTCOMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        FilingStatus.FILED.value: FILED,
        FilingStatus.MERGED.value: "proposals_merged",
        FilingStatus.CONVERTED.value: "proposals_converted",
        FilingStatus.WITHDRAWN.value: "proposals_withdrawn",
        FilingStatus.NOT_FILED.value: "proposals_not_filed",
    }
)
"""What becomes of the proposals received, each with the indicator that counts it."""

TIMINGS: Final[Mapping[str, str]] = MappingProxyType(
    {Timing.SESSION.value: "proposals_session", Timing.RECESS.value: "proposals_recess"}
)
"""When proposals are put forward, each with the indicator that counts it."""

_COUNTED_BY_THEMSELVES: Final[Mapping[tuple[str, str], Mapping[str, str]]] = MappingProxyType(
    {(RECEIVED, "outcome"): OUTCOMES, (FILED, "timing"): TIMINGS}
)
"""Breakdowns whose parts have indicators of their own."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Statement:
    """一项陈述 — how many of something: a figure, the total of a breakdown, or a part that an indicator counts by itself."""

    path: str
    indicator: str
    interval: Interval
    counter: str
    note: str = ""
    """What tells a figure from others of its indicator: 全国采用, 省采用."""

    def contradicts(self, other: "Statement") -> bool:
        """Whether both count the same and cannot both be true."""
        told_apart = self.note and other.note and self.note != other.note
        if told_apart or len(counters_of((self, other))) > 1:
            return False
        return not self.interval.overlaps(other.interval)


@attrs.frozen(kw_only=True, eq=False, weakref_slot=False)
class Stated:
    """一份报告的陈述 — the figures and breakdowns of one report with their paths."""

    report: WorkReport
    figures: tuple[tuple[str, Figure], ...]
    breakdowns: tuple[tuple[str, Breakdown], ...]

    @cached_property
    def levels(self) -> Mapping[Scope, Mapping[str, tuple[Statement, ...]]]:
        """What is stated as such, not as growth: by scope, then by indicator, in order of print."""
        found: dict[Scope, dict[str, tuple[Statement, ...]]] = {}
        for scope, statement in (*self._of_figures(), *self._of_breakdowns()):
            of_scope = found.setdefault(scope, {})
            of_scope[statement.indicator] = (*of_scope.get(statement.indicator, ()), statement)
        return found

    def agreed(self, scope: Scope, indicator: str) -> Statement | None:
        """Return what is stated of an indicator; ``None`` when that is nothing, or one statement and another."""
        statements = self.levels.get(scope, {}).get(indicator, ())
        if not statements or any(statements[0].contradicts(other) for other in statements[1:]):
            return None
        notes = {statement.note for statement in statements if statement.note}
        return statements[0] if len(notes) <= 1 else None

    def is_divided(self, scope: Scope, dimension: str, *indicators: str) -> bool:
        """Whether the report divides one of these along a dimension."""
        return any(
            breakdown.dimension == dimension
            and breakdown.indicator in indicators
            and scope_of(breakdown, self.report) == scope
            for _, breakdown in self.breakdowns
        )

    def _of_figures(self) -> Iterator[tuple[Scope, Statement]]:
        for path, figure in self.figures:
            if figure.comparison is None:
                statement = statement_of(f"{path}.quantity", figure.indicator, figure.quantity, figure.note)
                yield scope_of(figure, self.report), statement

    def _of_breakdowns(self) -> Iterator[tuple[Scope, Statement]]:
        for path, breakdown in self.breakdowns:
            scope = scope_of(breakdown, self.report)
            if breakdown.total is not None:
                yield scope, statement_of(f"{path}.total", breakdown.indicator, breakdown.total)
            indicators = _COUNTED_BY_THEMSELVES.get((breakdown.indicator, breakdown.dimension), {})
            for position, part in enumerate(breakdown.parts):
                if part.code in indicators:
                    yield (
                        scope,
                        statement_of(f"{path}.parts[{position}].quantity", indicators[part.code], part.quantity),
                    )


def statement_of(path: str, indicator: str, amount: Amount, note: str = "") -> Statement:
    """Return the statement that there are so many of what the indicator counts."""
    return Statement(path=path, indicator=indicator, interval=amount.interval, counter=amount.counter, note=note)


def read_reports(register: Register) -> tuple[Stated, ...]:
    """Return what each report of the register states."""
    figures = _by_report(each(register, Figure))
    breakdowns = _by_report(each(register, Breakdown))
    return tuple(
        Stated(report=report, figures=tuple(figures[place]), breakdowns=tuple(breakdowns[place]))
        for place, report in ((f"$.reports[{position}", report) for position, report in enumerate(register.reports))
    )


def _by_report(found: Iterable[tuple[Entity | None, str, ThingT]]) -> dict[str, list[tuple[str, ThingT]]]:
    """Return what was found by the beginning of its path, because a register that is checked may hold two reports of one id."""
    by_place: defaultdict[str, list[tuple[str, ThingT]]] = defaultdict(list)
    for _, path, thing in found:
        by_place[path.partition("]")[0]].append((path, thing))
    return by_place


def scope_of(thing: Figure | Breakdown, report: WorkReport) -> Scope:
    """Return what a figure or breakdown speaks of; where it does not say, that is the year of its report."""
    period = thing.period or Period.year(report.year)
    return period.first, period.last, thing.as_of


def counters_of(things: Iterable[Amount | Statement]) -> tuple[str, ...]:
    """Return the different counters; a number without one fits any."""
    return tuple(dict.fromkeys(thing.counter for thing in things if thing.counter))


def sum_of(things: Iterable[Amount | Statement]) -> Interval:
    """Return where the sum lies."""
    together = Interval(0, 0)
    for thing in things:
        together += thing.interval
    return together
