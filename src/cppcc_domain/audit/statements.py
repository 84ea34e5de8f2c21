"""依据 — what a text is held against: the figures that a report states, and those counted from the records of a register."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

import attrs

from cppcc_domain.model.register import Register
from cppcc_domain.model.report import Breakdown, Figure, WorkReport
from cppcc_domain.rulebook import Rulebook
from cppcc_domain.statistics import figures as count_figures
from cppcc_domain.text import summary_year
from cppcc_domain.text.summary import report_of
from cppcc_domain.validation import each
from cppcc_domain.validation.statements import FILED, OUTCOMES, RECEIVED, TIMINGS
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.quantity import Quantity, QuantityRange
from cppcc_domain.vocab.reports import Comparison

__all__ = ["Basis", "Statement", "basis_of"]

Count = Callable[[Period], Iterable[Figure]]

_PARTS: Final[Mapping[tuple[str, str], Mapping[str, str]]] = {
    (RECEIVED, "outcome"): OUTCOMES,
    (FILED, "timing"): TIMINGS,
}
"""Breakdowns whose parts have indicators of their own, by indicator and dimension."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Statement:
    """一项依据 — how much of what, and where the data say so; a count has no path."""

    indicator: str
    quantity: Quantity | QuantityRange
    comparison: Comparison | None = None
    period: Period | None = None
    as_of: PartialDate | None = None
    path: str = ""

    @property
    def is_counted(self) -> bool:
        """Whether it was counted from records and is stated nowhere."""
        return not self.path


class Basis:
    """核对依据 — all that one text is held against.

    Stated figures come before counted ones, as in :func:`~cppcc_domain.text.summarize`. Each period is counted once.
    """

    def __init__(
        self, period: Period, report: WorkReport | None, stated: Iterable[Statement], count: Count | None
    ) -> None:
        self.period = period
        """The period under report."""
        self.report_id = "" if report is None else report.id
        self.stated = tuple(stated)
        self._count = count
        self._counts: dict[Period, tuple[Statement, ...]] = {}

    def stated_of(self, indicator: str, comparison: Comparison | None) -> tuple[Statement, ...]:
        """Return what the report states of an indicator, or of its growth."""
        return tuple(
            statement
            for statement in self.stated
            if statement.indicator == indicator and statement.comparison is comparison
        )

    def counted_of(self, indicator: str, comparison: Comparison | None, period: Period) -> Statement | None:
        """Return what the records of a period count of an indicator; ``None`` where they say nothing."""
        if self._count is None:
            return None
        if period not in self._counts:
            self._counts[period] = tuple(map(_counted, self._count(period)))
        for statement in self._counts[period]:
            if statement.indicator == indicator and statement.comparison is comparison:
                return statement
        return None


def basis_of(against: Register | WorkReport, period: Period | int | None, rulebook: Rulebook) -> Basis:
    """Return what a text about a period is held against.

    Raises:
        ValueError: No period was given and the register tells none.
    """
    if isinstance(against, WorkReport):
        alone = Register(committee_id=against.committee_id, reports=(against,))
        own = [
            attrs.evolve(statement, path="$" + statement.path.removeprefix("$.reports[0]"))
            for statement in _stated(alone, against)
        ]
        return Basis(Period.of(against.year if period is None else period), against, own, None)
    wanted = Period.of(summary_year(against) if period is None else period)
    report = report_of(against, wanted)
    stated = () if report is None else tuple(_stated(against, report))
    return Basis(wanted, report, stated, lambda when: count_figures(against, when, rulebook))


def _counted(figure: Figure) -> Statement:
    return Statement(
        indicator=figure.indicator, quantity=figure.quantity, comparison=figure.comparison, period=figure.period
    )


def _stated(register: Register, report: WorkReport) -> Iterator[Statement]:
    """Yield what a report of the register states: its figures, and what its breakdowns count under indicators of their own."""
    for holder, path, figure in each(register, Figure):
        if holder is report:
            yield Statement(
                indicator=figure.indicator,
                quantity=figure.quantity,
                comparison=figure.comparison,
                period=figure.period,
                as_of=figure.as_of,
                path=path,
            )
    for holder, path, breakdown in each(register, Breakdown):
        if holder is report:
            yield from _of_breakdown(path, breakdown)


def _of_breakdown(path: str, breakdown: Breakdown) -> Iterator[Statement]:
    places = [(f"{path}.total", breakdown.indicator, breakdown.total)]
    indicators = _PARTS.get((breakdown.indicator, breakdown.dimension), {})
    for position, part in enumerate(breakdown.parts):
        if part.code in indicators:
            places.append((f"{path}.parts[{position}].quantity", indicators[part.code], part.quantity))
    for place, indicator, quantity in places:
        if quantity is not None:
            yield Statement(
                indicator=indicator, quantity=quantity, period=breakdown.period, as_of=breakdown.as_of, path=place
            )
