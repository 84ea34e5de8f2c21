"""数据 — the figures of a period, counted from the records of a register."""

import calendar
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from cppcc_domain.model.register import Register
from cppcc_domain.model.report import Figure
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.statistics.measures import MEASURES
from cppcc_domain.statistics.percentages import rate
from cppcc_domain.statistics.records import Records
from cppcc_domain.statistics.verdicts import Tally, tally
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.quantity import Quantity
from cppcc_domain.vocab.quantities import Bound
from cppcc_domain.vocab.reports import INDICATORS, Comparison, Indicator, PeriodKind

__all__ = ["figures"]

_FIRST_YEAR: Final = 1000
"""The first year of four digits; there are no dates before it."""


def figures(register: Register, period: Period | int, rulebook: Rulebook = NATIONAL_DEFAULT) -> tuple[Figure, ...]:
    """Count every figure of a period that the records give, in the order of the indicators.

    Only records are counted, never what a report states, and only those of the register's own committee. What the records leave open makes
    a figure ``at_least``: a collection that :attr:`~cppcc_domain.model.Register.coverage` does not call complete for the period, or a
    record whose date may lie outside. A figure of which nothing is known is left out, so a zero is always a counted one. Rates are given
    when both of their numbers are exact. A proposal counts to its session, as :class:`~cppcc_domain.statistics.cases.Case` says.

    Where the figure of the same period a year before is exact as well and not zero, the growth (同比) follows the figure, with that
    base.

    Args:
        register: The records.
        period: A calendar year by its number, or any period.
        rulebook: The committee's rules; they say how merged cases count and to how many decimals rates are rounded.

    Returns:
        The figures; rates and growth in per cent.

    Raises:
        TypeError: Neither a period nor the number of a year.

    Example:
        >>> from cppcc_domain.model import Coverage, Deliberation
        >>> held = Deliberation(id="d", committee_id="c", platform_id="p", topic="…", date=PartialDate(2023, 5), issues=())
        >>> year = Coverage(collection="deliberations", period=Period.year(2023))
        >>> for figure in figures(Register(committee_id="c", deliberations=(held,), coverage=(year,)), 2023):
        ...     print(figure.indicator, figure.quantity.value, figure.quantity.bound)
        deliberations 1 exact
        issues_solved 0 exact
        issues_raised 0 exact
    """
    wanted = Period.of(period)
    earlier = _year_before(wanted)
    present = _counts(register, wanted, rulebook)
    past = {} if earlier is None else _counts(register, earlier, rulebook)
    return tuple(_figures(present, past, wanted, rulebook.report.percent_decimals.value))


def _counts(register: Register, period: Period, rulebook: Rulebook) -> dict[str, Tally]:
    """Count everything; what is counted from a collection that is not complete may be more."""
    records = Records(register, period, rulebook)
    counts = {}
    for indicator, measure in MEASURES.items():
        counted = tally(measure.count(records))
        complete = all(register.is_complete(collection, period) for collection in measure.collections)
        counts[indicator] = Tally(counted.certain, more=counted.more or not complete)
    return counts


def _figures(
    present: Mapping[str, Tally], past: Mapping[str, Tally], period: Period, decimals: int
) -> Iterator[Figure]:
    day_counted = None if period.last == date.max else PartialDate.of(period.last)
    for indicator in INDICATORS:
        measure = MEASURES.get(indicator.code)
        if measure is None:
            continue
        as_of = day_counted if measure.running else None
        count = present[indicator.code]
        if measure.base is not None:
            whole = present[measure.base]
            if not (count.more or whole.more) and whole.certain:
                yield Figure(
                    indicator=indicator.code,
                    quantity=rate(count.certain, whole.certain, decimals),
                    period=period,
                    base=_quantity(whole, INDICATORS[measure.base]),
                    as_of=as_of,
                )
        elif count.certain or not count.more:
            yield Figure(indicator=indicator.code, quantity=_quantity(count, indicator), period=period, as_of=as_of)
            base = past.get(indicator.code)
            if base is not None and not (count.more or base.more) and base.certain:
                yield Figure(
                    indicator=indicator.code,
                    quantity=rate(count.certain - base.certain, base.certain, decimals),
                    period=period,
                    comparison=Comparison.YEAR_ON_YEAR,
                    base=_quantity(base, indicator),
                )


def _quantity(count: Tally, indicator: Indicator) -> Quantity:
    return Quantity(count.certain, Bound.AT_LEAST if count.more else Bound.EXACT, indicator.counter)


def _year_before(period: Period) -> Period | None:
    """Return the same period one year earlier; there is none for a period that is open at one end, nor before the first year."""
    if period.kind is not PeriodKind.FULL or period.start is None:
        return None
    if min(period.first, period.last).year == _FIRST_YEAR:
        return None
    return Period(_a_year_before(period.start), None if period.end is None else _a_year_before(period.end))


def _a_year_before(when: PartialDate) -> PartialDate:
    if when.month is None or when.day is None:
        return PartialDate(when.year - 1, when.month)
    return PartialDate(when.year - 1, when.month, min(when.day, calendar.monthrange(when.year - 1, when.month)[1]))
