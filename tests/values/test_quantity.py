"""Quantities, the intervals in which their true values lie, sums, and the base of growth."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.testing import strategies
from cppcc_domain.values import (
    CounterMismatchError,
    Interval,
    Number,
    Quantity,
    QuantityRange,
    growth_base,
    total,
)
from cppcc_domain.vocab import BOUND_WORDS, Bound

numbers = strategies.numbers()
intervals = strategies.intervals()
bounded = strategies.quantities()


@st.composite
def intervals_around_a_value(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """Draw a value first and then an interval in which it lies."""
    value = Fraction(draw(numbers))
    below, above = (draw(st.none() | st.fractions(0, 100)) for _ in range(2))
    return Interval(
        None if below is None else value - below,
        None if above is None else value + above,
        low_open=bool(below) and draw(st.booleans()),
        high_open=bool(above) and draw(st.booleans()),
    ), value


# --- intervals -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        (Interval(300, 400), [300, 350, 400], [299, Decimal("299.99"), 401]),
        (Interval(300, 400, low_open=True, high_open=True), [301, 399, Decimal("300.1")], [300, 400]),
        (Interval(None, 5), [-(10**9), 5], [6, Fraction(51, 10)]),
        (Interval(5, None), [5, 10**9], [4]),
        (Interval(None, None), [-1, 0, 1], []),
        (Interval(5, 5), [5, Decimal("5.0"), Fraction(10, 2)], [4, 6]),
    ],
)
def test_an_interval_contains_what_lies_between_its_ends(
    interval: Interval, inside: list[Number], outside: list[Number]
) -> None:
    assert [value for value in inside if value not in interval] == []
    assert [value for value in outside if value in interval] == []


@given(intervals, numbers)
def test_a_value_in_two_intervals_shows_that_they_overlap(interval: Interval, value: Number) -> None:
    assert (value in interval) == interval.overlaps(Interval(value, value))


@given(intervals, intervals)
def test_overlapping_is_symmetric(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == other.overlaps(one)


@given(intervals)
def test_every_interval_overlaps_itself(interval: Interval) -> None:
    assert interval.overlaps(interval)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Interval(1, 2), Interval(2, 3), True),
        (Interval(1, 2, high_open=True), Interval(2, 3), False),
        (Interval(1, 2), Interval(2, 3, low_open=True), False),
        (Interval(1, 2), Interval(3, 4), False),
        (Interval(None, 2), Interval(1, None), True),
        (Interval(None, 1), Interval(2, None), False),
        (Interval(None, None), Interval(7, 7), True),
    ],
)
def test_intervals_that_touch_overlap_only_where_both_hold_the_end(
    one: Interval, other: Interval, *, expected: bool
) -> None:
    assert one.overlaps(other) is expected


@given(intervals_around_a_value(), intervals_around_a_value())
def test_the_sum_of_intervals_contains_the_sum_of_their_values(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    assert one[1] in one[0]
    assert one[1] + other[1] in one[0] + other[0]


@given(intervals, intervals)
def test_adding_intervals_is_commutative(one: Interval, other: Interval) -> None:
    assert one + other == other + one


@given(intervals)
def test_adding_nothing_changes_nothing(interval: Interval) -> None:
    assert interval + Interval(0, 0) == interval


@given(intervals, numbers, st.fractions(Fraction(1, 1000), 1000))
def test_scaling_keeps_what_is_inside_inside(interval: Interval, value: Number, factor: Fraction) -> None:
    assert (value in interval) == (Fraction(value) * factor in interval.scaled(factor))


@given(intervals, numbers)
def test_the_negative_of_an_interval_holds_the_negatives_of_its_values(interval: Interval, value: Number) -> None:
    opposite = -interval
    assert (value in interval) == (-value in opposite)
    assert -opposite == interval


@given(intervals, st.fractions(Fraction(1, 1000), 1000))
def test_scaling_back_gives_the_interval_again(interval: Interval, factor: Fraction) -> None:
    assert interval.scaled(factor).scaled(1 / factor) == interval


# --- quantities ----------------------------------------------------------------------------------------------------


BOUNDED = [
    ("94件", Quantity(94, counter="件"), Interval(94, 94)),
    ("300余次", Quantity(300, Bound.OVER, "次", "余"), Interval(300, 400, low_open=True, high_open=True)),
    ("20多次", Quantity(20, Bound.OVER, "次", "多"), Interval(20, 30, low_open=True, high_open=True)),
    (
        "2.9万余件",
        Quantity(29_000, Bound.OVER, "件", "余"),
        Interval(29_000, 30_000, low_open=True, high_open=True),
    ),
    ("超300次", Quantity(300, Bound.OVER, "次", "超"), Interval(300, None, low_open=True, high_open=True)),
    ("余 by default", Quantity(300, Bound.OVER, "次"), Interval(300, 400, low_open=True, high_open=True)),
    ("近500件", Quantity(500, Bound.NEARLY, "件", "近"), Interval(400, 500, low_open=True, high_open=True)),
    ("约500件", Quantity(500, Bound.ABOUT, "件", "约"), Interval(450, 550)),
    ("40件以上", Quantity(40, Bound.AT_LEAST, "件", "以上"), Interval(40, None, high_open=True)),
    ("40件以内", Quantity(40, Bound.AT_MOST, "件", "以内"), Interval(0, 40)),
    ("不足40件", Quantity(40, Bound.UNDER, "件", "不足"), Interval(0, 40, high_open=True)),
    ("几十件", Quantity(10, Bound.SEVERAL, "件", "几"), Interval(20, 100, high_open=True)),
    ("数百人", Quantity(100, Bound.SEVERAL, "人", "数"), Interval(200, 1000, high_open=True)),
    ("近42%", Quantity(42, Bound.NEARLY, "%", "近"), Interval(41, 42, low_open=True, high_open=True)),
    ("约4.5天", Quantity(Decimal("4.5"), Bound.ABOUT, "天", "约"), Interval(Fraction(89, 20), Fraction(91, 20))),
    ("近三分之二", Quantity(Fraction(2, 3), Bound.NEARLY), Interval(Fraction(-1, 3), Fraction(2, 3), True, True)),
    ("约0件", Quantity(0, Bound.ABOUT, "件", "约"), Interval(Fraction(-1, 2), Fraction(1, 2))),
]


@pytest.mark.parametrize(("printed", "quantity", "interval"), BOUNDED)
def test_the_interval_of_each_bound(printed: str, quantity: Quantity, interval: Interval) -> None:
    assert quantity.interval == interval, printed


def test_every_bound_has_its_example() -> None:
    assert {quantity.bound for _, quantity, _ in BOUNDED} == set(Bound)


@given(bounded)
def test_the_printed_number_bounds_the_true_one(quantity: Quantity) -> None:
    interval = quantity.interval
    match quantity.bound:
        case Bound.EXACT | Bound.ABOUT | Bound.AT_LEAST | Bound.AT_MOST:
            assert quantity.value in interval
        case _:
            assert quantity.value not in interval


@given(bounded)
def test_every_interval_of_a_quantity_holds_a_value(quantity: Quantity) -> None:
    interval = quantity.interval
    low = -(10**12) if interval.low is None else Fraction(interval.low)
    high = 10**12 if interval.high is None else Fraction(interval.high)
    assert (Fraction(low) + Fraction(high)) / 2 in interval


@given(st.sampled_from([word for word in BOUND_WORDS[Bound.OVER] if word.position == "before"]), st.integers(1, 999))
def test_a_word_before_the_number_sets_no_upper_end(word: Any, value: int) -> None:
    assert Quantity(value, Bound.OVER, "件", word.word).interval.high is None


@given(st.integers(1, 99), st.integers(0, 6))
def test_yu_reaches_to_the_next_unit_of_the_last_digit_that_is_not_zero(digits: int, zeros: int) -> None:
    assume(digits % 10)
    value = digits * 10**zeros
    assert Quantity(value, Bound.OVER, "次", "余").interval.high == value + 10**zeros


@given(bounded)
def test_a_quantity_is_exact_when_its_interval_is_one_value(quantity: Quantity) -> None:
    interval = quantity.interval
    assert quantity.is_exact == (interval.low == interval.high)


@pytest.mark.parametrize(
    "value", [3.5, "94", None, True, Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity"), complex(1)]
)
def test_a_value_that_is_no_number_is_refused(value: Any) -> None:
    with pytest.raises(ImpossibleValueError, match="expected an int, Decimal or Fraction") as caught:
        Quantity(value)
    assert caught.value.what == "Quantity.value"
    with pytest.raises(ImpossibleValueError, match="expected an int, Decimal or Fraction") as caught:
        QuantityRange(value, 5)
    assert caught.value.what == "QuantityRange.low"
    with pytest.raises(ImpossibleValueError, match="expected an int, Decimal or Fraction") as caught:
        QuantityRange(5, value)
    assert caught.value.what == "QuantityRange.high"


def test_a_range_holds_both_of_its_ends() -> None:
    days = QuantityRange(3, 5, "天")
    assert days.interval == Interval(3, 5)
    assert not days.is_exact
    assert QuantityRange(3, Decimal("3.0"), "天").is_exact


def test_a_range_from_high_to_low_is_refused() -> None:
    with pytest.raises(ImpossibleValueError, match="a low end not above the high end") as caught:
        QuantityRange(5, Decimal("4.5"), "天")
    assert (caught.value.what, caught.value.value) == ("QuantityRange", (5, Decimal("4.5")))


def test_the_word_tells_two_quantities_of_one_bound_apart() -> None:
    assert Quantity(300, Bound.OVER, "次", "余") != Quantity(300, Bound.OVER, "次", "多")


# --- sums ----------------------------------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=5))
def test_the_total_of_exact_quantities_is_exact(values: list[int]) -> None:
    assert total(Quantity(value, counter="件") for value in values) == Quantity(sum(values), counter="件")


@given(
    st.lists(
        strategies.quantities(counters=st.just("件")) | strategies.quantity_ranges(counters=st.just("件")),
        min_size=1,
        max_size=4,
    )
)
def test_the_total_lies_where_the_parts_allow(parts: list[Quantity | QuantityRange]) -> None:
    summed = total(parts)
    interval = summed if isinstance(summed, Interval) else summed.interval
    expected = Interval(0, 0)
    for part in parts:
        expected += part.interval
    assert interval == expected
    assert isinstance(summed, Quantity) == all(part.is_exact for part in parts)


def test_inexact_quantities_add_up_to_an_interval() -> None:
    some = [Quantity(300, Bound.OVER, "次", "余"), Quantity(20, Bound.OVER, "次", "多"), Quantity(5, counter="次")]
    assert total(some) == Interval(325, 435, low_open=True, high_open=True)


def test_different_counters_are_never_added() -> None:
    with pytest.raises(CounterMismatchError, match="cannot add across counters: 期、篇、件") as caught:
        total(
            [
                Quantity(15, counter="期"),
                Quantity(51, counter="篇"),
                Quantity(94, counter="件"),
                Quantity(1, counter="篇"),
            ]
        )
    assert caught.value.counters == ("期", "篇", "件")


def test_persons_and_attendances_are_different_counters() -> None:
    with pytest.raises(CounterMismatchError):
        total([Quantity(566, counter="人"), Quantity(1195, counter="人次")])


def test_the_total_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="total\\(\\) of nothing"):
        total([])


# --- growth --------------------------------------------------------------------------------------------------------


def test_the_base_of_a_growth_of_a_bounded_figure_is_an_interval() -> None:
    base = growth_base(Quantity(300, Bound.OVER, "次", "余"), Quantity(35, counter="%"))
    assert [n for n in range(200, 320) if n in base] == list(range(223, 297))


@given(st.integers(1, 10**6), st.integers(-99, 500))
def test_growing_the_base_gives_the_figure_again(current: int, growth: int) -> None:
    base = growth_base(Quantity(current, counter="次"), Quantity(growth, counter="%"))
    assert base.scaled(1 + Fraction(growth, 100)) == Interval(current, current)


@given(bounded, st.integers(-99, 500), numbers)
def test_a_base_is_possible_when_it_grows_into_the_figure(current: Quantity, growth: int, base: Number) -> None:
    grown = Fraction(base) * (1 + Fraction(growth, 100))
    assert (base in growth_base(current, Quantity(growth, counter="%"))) == (grown in current.interval)


@pytest.mark.parametrize(
    "growth",
    [
        Quantity(35, counter="件"),
        Quantity(35),
        Quantity(30, Bound.NEARLY, "%", "近"),
        Quantity(-100, counter="%"),
        Quantity(-150, counter="%"),
    ],
)
def test_a_growth_that_cannot_be_counted_back_is_refused(growth: Quantity) -> None:
    with pytest.raises(ValueError, match="growth must be an exact percentage above -100"):
        growth_base(Quantity(300, counter="次"), growth)


@pytest.mark.parametrize(
    ("bound", "word", "low", "high"),
    [
        (Bound.OVER, "多", -30, -20),
        (Bound.OVER, "超", None, -20),
        (Bound.NEARLY, "近", -20, -10),
        (Bound.UNDER, "不足", -20, 0),
        (Bound.AT_LEAST, "以上", None, -20),
    ],
)
def test_of_a_fall_the_words_speak_of_its_size(bound: Bound, word: str, low: int | None, high: int) -> None:
    interval = Quantity(-20, bound, "%", word).interval
    assert (interval.low, interval.high) == (low, high)
