"""数值 — numbers and intervals as the facts of a finding hold them: whole numbers as such, anything else as text."""

import math
from decimal import Decimal
from fractions import Fraction

from cppcc_domain.values.quantity import Interval, Number, Quantity, QuantityRange

__all__ = ["as_printed", "decimals_of", "plain", "rounded_inwards", "shown"]


def plain(value: Number | None) -> int | str | None:
    """Return a whole number without decimals as such, and any other as text.

    Example:
        >>> plain(34), plain(Decimal("34.0")), plain(Fraction(2, 3))
        (34, '34.0', '2/3')
    """
    if value is None:
        return None
    return int(value) if decimals_of(value) == 0 and value == int(value) else str(value)


def shown(interval: Interval) -> int | str | None:
    """Return the only number of an interval, or the interval as text.

    Example:
        >>> shown(Interval(94, 94)), shown(Interval(300, 400, low_open=True, high_open=True)), shown(Interval(300, None))
        (94, '(300, 400)', '[300, ∞)')
    """
    if interval.low is not None and interval.low == interval.high:
        return plain(interval.low)
    low = "(-∞" if interval.low is None else f"{'(' if interval.low_open else '['}{interval.low}"
    high = "∞)" if interval.high is None else f"{interval.high}{')' if interval.high_open else ']'}"
    return f"{low}, {high}"


def as_printed(quantity: Quantity | QuantityRange) -> Interval:
    """Return where the number behind a printed one lies; a rate may be off by one unit of its last decimal place, rounded or cut off.

    Example:
        >>> shown(as_printed(Quantity(Decimal("97.2"), counter="%"))), shown(as_printed(Quantity(94, counter="件")))
        ('[971/10, 973/10]', 94)
    """
    if not isinstance(quantity, Quantity) or quantity.counter != "%":
        return quantity.interval
    unit = Fraction(1, 10 ** decimals_of(quantity.value))
    return quantity.interval + Interval(-unit, unit)


def decimals_of(value: Number) -> int:
    """Return how many decimal places a number was printed with.

    Example:
        >>> decimals_of(34), decimals_of(Decimal("34.0"))
        (0, 1)
    """
    return max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0


def rounded_inwards(interval: Interval, decimals: int = 0) -> Interval | None:
    """Return the interval from the least to the greatest number of so many decimals inside; ``None`` when there is none.

    Example:
        >>> rounded_inwards(Interval(300, 400, low_open=True, high_open=True))
        Interval(low=301, high=399, low_open=False, high_open=False)
        >>> print(rounded_inwards(Interval(Fraction(10, 3), Fraction(11, 3))), shown(rounded_inwards(Interval(Fraction(10, 3), None), 1)))
        None [3.4, ∞)
    """
    scaled = interval.scaled(Fraction(10) ** decimals)
    low = high = None
    if scaled.low is not None:
        low = math.floor(scaled.low) + 1 if scaled.low_open else math.ceil(scaled.low)
    if scaled.high is not None:
        high = math.ceil(scaled.high) - 1 if scaled.high_open else math.floor(scaled.high)
    if low is not None and high is not None and low > high:
        return None
    return Interval(_unscaled(low, decimals), _unscaled(high, decimals))


def _unscaled(value: int | None, decimals: int) -> Number | None:
    return value if value is None or decimals == 0 else Decimal(value).scaleb(-decimals)
