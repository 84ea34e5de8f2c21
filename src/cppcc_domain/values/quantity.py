"""数量 — counts that know how exact they are, and what they count.

Reports write 300余次 and 20多次 as readily as 94件. A quantity keeps the number printed, the bound that its word sets, the counter and
the word itself, and gives the interval in which the true value lies. Whole numbers of different counters are never added: 期, 篇 and 件
are different things, and 人次 are not 人.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs

from cppcc_domain.errors import CppccError, ImpossibleValueError
from cppcc_domain.values.checks import exact
from cppcc_domain.vocab.quantities import BOUND_WORDS, Bound

__all__ = [
    "CounterMismatchError",
    "Interval",
    "Number",
    "Quantity",
    "QuantityRange",
    "growth_base",
    "simplest",
    "total",
]

Number = int | Decimal | Fraction

_UNBOUNDED_WORDS = frozenset(word.word for word in BOUND_WORDS[Bound.OVER] if word.position == "before")


class CounterMismatchError(CppccError, ValueError):
    """Quantities of different counters were to be added or compared."""

    def __init__(self, counters: Iterable[str]) -> None:
        self.counters = tuple(counters)
        super().__init__(self.counters)

    def __str__(self) -> str:
        return f"cannot add across counters: {'、'.join(self.counters)}"


@attrs.frozen(weakref_slot=False)
class Interval:
    """区间 — where a value lies; an end of ``None`` is unbounded, an open end is not reached."""

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False

    def __contains__(self, value: Number) -> bool:
        point = Fraction(value)
        above = self.low is None or point > self.low or (point == self.low and not self.low_open)
        below = self.high is None or point < self.high or (point == self.high and not self.high_open)
        return above and below

    def overlaps(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return not (self._ends_before(other) or other._ends_before(self))  # noqa: SLF001 - the same class

    def _ends_before(self, other: "Interval") -> bool:
        if self.high is None or other.low is None:
            return False
        high, low = Fraction(self.high), Fraction(other.low)
        return high < low or (high == low and (self.high_open or other.low_open))

    def __neg__(self) -> "Interval":
        low = None if self.high is None else simplest(-Fraction(self.high))
        high = None if self.low is None else simplest(-Fraction(self.low))
        return Interval(low, high, self.high_open, self.low_open)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            _sum(self.low, other.low),
            _sum(self.high, other.high),
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def scaled(self, factor: Fraction) -> "Interval":
        """Return the interval of every value times a positive factor."""
        low = None if self.low is None else simplest(Fraction(self.low) * factor)
        high = None if self.high is None else simplest(Fraction(self.high) * factor)
        return Interval(low, high, self.low_open, self.high_open)


@attrs.frozen(weakref_slot=False)
class Quantity:
    """数量 — a number with its bound, its counter (量词) and the word that set the bound.

    ``%`` quantities hold the printed number (35% is 35), 三分之二 is ``Fraction(2, 3)`` with no counter, 万 and 亿 are multiplied out, and
    数百 / 几十 are ``several`` of 100 / 10.

    Raises:
        ImpossibleValueError: A value that is not an ``int``, ``Decimal`` or ``Fraction``, or is not finite.

    Example:
        >>> Quantity(300, Bound.OVER, "次", "余").interval
        Interval(low=300, high=400, low_open=True, high_open=True)
        >>> 94 in Quantity(94, counter="件").interval
        True
    """

    value: Number
    bound: Bound = Bound.EXACT
    counter: str = ""
    word: str = ""

    def __attrs_post_init__(self) -> None:
        exact("Quantity.value", self.value)

    @property
    def is_exact(self) -> bool:
        """Whether the printed number is the true one."""
        return self.bound is Bound.EXACT

    @property
    def interval(self) -> Interval:
        """Where the true value lies.

        余 and 多 reach up to the next unit of the last non-zero digit (20多 is between 20 and 30), 超 and 逾 have no upper end. 近 reaches
        down one such unit, 约 half a unit to both sides, 几十 from twice to ten times the magnitude: conventions of this library, because no
        standard fixes them. Of a fall (a negative value) the words speak of its size: 下降20多 is between -30 and -20.
        """
        if self.value < 0:
            return -Quantity(-self.value, self.bound, self.counter, self.word).interval
        value, unit = self.value, _last_unit(self.value)
        match self.bound:
            case Bound.EXACT:
                return Interval(value, value)
            case Bound.OVER:
                upper = None if self.word in _UNBOUNDED_WORDS else _sum(value, unit)
                return Interval(value, upper, low_open=True, high_open=True)
            case Bound.NEARLY:
                return Interval(_sum(value, -unit), value, low_open=True, high_open=True)
            case Bound.ABOUT:
                return Interval(_sum(value, -unit / 2), _sum(value, unit / 2))
            case Bound.AT_LEAST:
                return Interval(value, None, high_open=True)
            case Bound.AT_MOST:
                return Interval(0, value)
            case Bound.UNDER:
                return Interval(0, value, high_open=True)
            case Bound.SEVERAL:
                return Interval(value * 2, value * 10, high_open=True)


@attrs.frozen(weakref_slot=False)
class QuantityRange:
    """数量范围 — a quantity printed as a range (三四百件, 3—5天), both ends included.

    Raises:
        ImpossibleValueError: An end that is not a number, or a low end above the high one.
    """

    low: Number
    high: Number
    counter: str = ""

    def __attrs_post_init__(self) -> None:
        exact("QuantityRange.low", self.low)
        exact("QuantityRange.high", self.high)
        if Fraction(self.low) > Fraction(self.high):
            raise ImpossibleValueError("QuantityRange", (self.low, self.high), "a low end not above the high end")

    @property
    def is_exact(self) -> bool:
        """A range is never one exact number, unless both ends are the same."""
        return Fraction(self.low) == Fraction(self.high)

    @property
    def interval(self) -> Interval:
        """Where the true value lies."""
        return Interval(self.low, self.high)


def total(quantities: Iterable[Quantity | QuantityRange]) -> Quantity | Interval:
    """Add quantities of one counter: an exact quantity when all are exact, else the interval of the sum.

    Raises:
        CounterMismatchError: The counters differ.
        ValueError: There is nothing to add.
    """
    terms = tuple(quantities)
    counters = tuple(dict.fromkeys(term.counter for term in terms))
    if not terms:
        raise ValueError("total() of nothing has no counter")
    if len(counters) > 1:
        raise CounterMismatchError(counters)
    summed = Interval(0, 0)
    for term in terms:
        summed += term.interval
    if all(term.is_exact for term in terms) and summed.low is not None:
        return Quantity(summed.low, counter=counters[0])
    return summed


def growth_base(current: Quantity | QuantityRange, growth: Quantity) -> Interval:
    """Return where the base figure lies, given the present figure and its growth in per cent.

    Example:
        >>> base = growth_base(Quantity(300, Bound.OVER, "次", "余"), Quantity(35, counter="%"))
        >>> 222 in base, 223 in base, 296 in base, 297 in base
        (False, True, True, False)

    Raises:
        ValueError: A growth that is not an exact percentage above -100.
    """
    if growth.counter != "%" or not growth.is_exact or growth.value <= -100:
        raise ValueError(f"growth must be an exact percentage above -100, not {growth}")
    return current.interval.scaled(Fraction(100) / (100 + Fraction(growth.value)))


def _last_unit(value: Number) -> Fraction:
    """Return the unit of the last non-zero digit: 300 -> 100, 29000 -> 1000, 5.5 -> 1/10; of 0 and of true fractions 1."""
    if value == 0 or (isinstance(value, Fraction) and value.denominator != 1):
        return Fraction(1)
    _, digits, exponent = Decimal(int(value) if isinstance(value, Fraction) else value).as_tuple()
    zeros = next(count for count, digit in enumerate(reversed(digits)) if digit)
    return Fraction(10) ** (int(exponent) + zeros)


def _sum(left: Number | None, right: Number | None) -> Number | None:
    if left is None or right is None:
        return None
    return simplest(Fraction(left) + Fraction(right))


def simplest(value: Fraction) -> int | Fraction:
    """Return a whole number as an ``int``, anything else as it is."""
    return int(value) if value.denominator == 1 else value
