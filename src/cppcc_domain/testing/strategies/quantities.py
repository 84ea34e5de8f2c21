"""数量 — quantities and ranges as reports print them: the number suits the word, the word the counter."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from cppcc_domain.testing.strategies.plain import made
from cppcc_domain.text.counters import DURATIONS, MEASURES, SHY
from cppcc_domain.values.quantity import Interval, Number, Quantity, QuantityRange
from cppcc_domain.vocab.quantities import BOUND_WORDS, COUNTERS, Bound, BoundWord

__all__ = ["intervals", "numbers", "quantities", "quantity_ranges"]

_SHARES: Final = frozenset({"%", "‰"})
_RATES: Final = _SHARES | {"个百分点", "倍"}

# Beside these a number may be read as a date, a session or the beginning of another word; who needs them names them.
_AMBIGUOUS: Final = SHY | {"年", "学年", "月", "日", "届", "代", "点", "分", "国"}
_COUNTERS: Final = [concept.code for concept in COUNTERS if concept.code not in _AMBIGUOUS]
_NOT_RATES: Final = [code for code in _COUNTERS if code not in _RATES]

# 上百, 过万; 十几, 十数, 二十来; 三天内; 近3年 are the past three years; 30余% is not written.
_BEFORE_MAGNITUDES: Final = frozenset({"上", "过", "過"})
_AFTER_TENS: Final = frozenset({"几", "幾", "数", "數", "来", "來"})
_AFTER_TIMES: Final = frozenset({"内", "內"})
_NOT_BEFORE_TIMES: Final = frozenset({"近"})
_NOT_WITH_RATES: Final = _BEFORE_MAGNITUDES | _AFTER_TENS | {"多", "余", "有余", "餘", "有餘"}

_MAGNITUDES: Final = st.integers(1, 4).map(lambda zeros: 10**zeros)
_LARGE_MAGNITUDES: Final = st.integers(2, 4).map(lambda zeros: 10**zeros)
_TENS: Final = st.integers(1, 9).map(lambda tens: 10 * tens)
_PROPER_FRACTIONS: Final = st.integers(2, 10).flatmap(
    lambda parts: st.integers(1, parts - 1).map(lambda n: Fraction(n, parts))
)


def numbers() -> st.SearchStrategy[Number]:
    """Whole numbers, decimals and fractions, negative ones included."""
    return st.integers() | _decimals(-1_000_000, 1_000_000) | st.fractions(-1000, 1000, max_denominator=100)


def intervals() -> st.SearchStrategy[Interval]:
    """Intervals that hold at least one value, with ends that are closed, open or missing."""
    ends = st.tuples(numbers(), numbers()).map(lambda ends: sorted(ends, key=_size))
    flags = st.tuples(st.booleans(), st.booleans())
    return made(_interval, ends, flags, flags)


def quantities(
    *, bounds: st.SearchStrategy[Bound] | None = None, counters: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[Quantity]:
    """Quantities of every bound, with a word that sets it, a number that the word can stand by, and a counter.

    Shares (%, ‰) lie between 0 and 100, fractions are exact and have no counter, counts are whole numbers.

    Args:
        bounds: The bounds to use; all by default.
        counters: The counters to use, ``""`` for none; by default those beside which a number is always read as a quantity (2023年 is a date).
    """
    return _quantities(st.sampled_from(Bound) if bounds is None else bounds, counters)


def quantity_ranges(*, counters: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[QuantityRange]:
    """Ranges of whole numbers: 3—5天, 三四百件.

    Args:
        counters: As for :func:`quantities`.
    """
    return made(
        lambda low, width, counter: QuantityRange(low, low + width, counter),
        st.integers(0, 9_000),
        st.integers(1, 999),
        st.sampled_from(_COUNTERS) if counters is None else counters,
    )


@st.composite
def _quantities(draw: st.DrawFn, bounds: st.SearchStrategy[Bound], counters: st.SearchStrategy[str] | None) -> Quantity:
    bound = draw(bounds)
    if counters is None:
        # A rate is never 几十, and a number without a counter is a fraction.
        counters = st.sampled_from({Bound.EXACT: [*_COUNTERS, ""], Bound.SEVERAL: _NOT_RATES}.get(bound, _COUNTERS))
    counter = draw(counters)
    if bound is Bound.EXACT:
        value = draw(_PROPER_FRACTIONS if counter == "" else _values(counter, lowest=0))
        return Quantity(value, counter=counter)
    word = draw(st.sampled_from(_words(bound, counter)))
    return Quantity(draw(_values_beside(word, counter)), bound, counter, word.word)


def _words(bound: Bound, counter: str) -> list[BoundWord]:
    """Return the words that can set the bound beside the counter."""
    unfit: set[str] = set()
    if counter in DURATIONS:
        unfit |= _NOT_BEFORE_TIMES
    else:
        unfit |= _AFTER_TIMES
    if counter in _RATES:
        unfit |= _NOT_WITH_RATES
    if counter.startswith("千"):
        unfit |= _BEFORE_MAGNITUDES
    return [word for word in BOUND_WORDS[bound] if word.word not in unfit]


def _values_beside(word: BoundWord, counter: str) -> st.SearchStrategy[Number]:
    if word.bound is Bound.SEVERAL:
        return _MAGNITUDES
    if word.word in _BEFORE_MAGNITUDES:
        return _LARGE_MAGNITUDES
    if word.word in _AFTER_TENS:
        return _TENS
    if word.bound is Bound.OVER and word.position != "before":
        return made(_rounded, st.integers(10, 99_999_999))
    return _values(counter, lowest=1)


def _values(counter: str, *, lowest: int) -> st.SearchStrategy[Number]:
    highest = 100 if counter in _SHARES else 99_999_999
    whole = st.integers(lowest, highest)
    return whole | _decimals(lowest, min(highest, 9_999)) if counter in MEASURES or counter in _RATES else whole


def _decimals(lowest: int, highest: int) -> st.SearchStrategy[Decimal]:
    """Return decimals as printed, 34.0 with its nought."""
    return st.decimals(lowest, highest, places=1) | st.decimals(lowest, highest, places=2)


def _rounded(value: int) -> int:
    """Return a number that 余 and 多 can follow: 29345 becomes 29000, 300 stays."""
    unit: int = 10 ** max(1, len(str(value)) - 2)
    return value // unit * unit


def _size(number: Number) -> Fraction:
    return Fraction(number)  # a Decimal and a Fraction cannot be compared as they are


def _interval(ends: list[Number], known: tuple[bool, bool], is_open: tuple[bool, bool]) -> Interval:
    low, high = (end if stated else None for end, stated in zip(ends, known, strict=True))
    return Interval(low, high) if ends[0] == ends[1] else Interval(low, high, *is_open)
