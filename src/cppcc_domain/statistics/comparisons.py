"""比较 — the same indicators in two reports or years, side by side."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal

import attrs

from cppcc_domain.model.report import Figure
from cppcc_domain.values.quantity import Interval, Number

__all__ = ["FigureComparison", "Obstacle", "compare"]

Obstacle = Literal["counter", "period"]
"""What keeps two figures from being compared: different counters, or stated periods of different kinds (全年 against 以来)."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class FigureComparison:
    """对比 — one indicator earlier and later; an exact change is an interval of one point.

    Difference and growth are ``None`` where the figures cannot be compared; the difference of two rates is in percentage points
    (个百分点), and growth, in per cent, is also ``None`` of rates and where the earlier figure may be zero.
    """

    earlier: Figure
    later: Figure
    obstacle: Obstacle | None = None
    difference: Interval | None = None
    growth: Interval | None = None

    @property
    def indicator(self) -> str:
        """The indicator that both figures measure."""
        return self.later.indicator


def compare(earlier: Iterable[Figure], later: Iterable[Figure]) -> tuple[FigureComparison, ...]:
    """Compare like with like: each indicator that both sides have, in the order of the later side.

    Figures that are themselves comparisons (同比) are passed over; of several figures of one indicator the first counts.

    Example:
        >>> from cppcc_domain.values import Quantity
        >>> last_year = Figure(indicator="opinion_reports", quantity=Quantity(60, counter="篇"))
        >>> this_year = Figure(indicator="opinion_reports", quantity=Quantity(51, counter="篇"))
        >>> compare([last_year], [this_year])[0].growth
        Interval(low=-15, high=-15, low_open=False, high_open=False)
    """
    before, after = _first_of_each(earlier), _first_of_each(later)
    return tuple(_compared(before[code], figure) for code, figure in after.items() if code in before)


def _first_of_each(figures: Iterable[Figure]) -> dict[str, Figure]:
    first: dict[str, Figure] = {}
    for figure in figures:
        if figure.comparison is None:
            first.setdefault(figure.indicator, figure)
    return first


def _compared(earlier: Figure, later: Figure) -> FigureComparison:
    obstacle = _obstacle(earlier, later)
    if obstacle is not None:
        return FigureComparison(earlier=earlier, later=later, obstacle=obstacle)
    before, after = earlier.quantity.interval, later.quantity.interval
    growth = None if later.quantity.counter == "%" else _growth(before, after)
    return FigureComparison(earlier=earlier, later=later, difference=after + _negated(before), growth=growth)


def _obstacle(earlier: Figure, later: Figure) -> Obstacle | None:
    if earlier.quantity.counter != later.quantity.counter:
        return "counter"
    if earlier.period is None or later.period is None or earlier.period.kind is later.period.kind:
        return None
    return "period"


def _negated(interval: Interval) -> Interval:
    low = None if interval.high is None else -interval.high
    high = None if interval.low is None else -interval.low
    return Interval(low, high, interval.high_open, interval.low_open)


def _growth(before: Interval, after: Interval) -> Interval | None:
    """Return (later / earlier - 1) in per cent over all values that the two can have."""
    if before.low is None or before.low <= 0 or after.low is None:
        return None
    # The least growth is from the highest base; where that has no upper end, it comes as near to -100 % as one likes.
    least = Fraction(0) if before.high is None else Fraction(after.low) / Fraction(before.high)
    most = None if after.high is None else Fraction(after.high) / Fraction(before.low)
    least_open = after.low_open or (after.low != 0 and (before.high is None or before.high_open))
    most_open = after.high_open or (after.high != 0 and before.low_open)
    return Interval(_per_cent(least), None if most is None else _per_cent(most), least_open, most_open)


def _per_cent(ratio: Fraction) -> Number:
    change = (ratio - 1) * 100
    return change.numerator if change.denominator == 1 else change
