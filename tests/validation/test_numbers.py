"""Numbers and intervals as findings show them."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, strategies as st

from cppcc_domain.validation.numbers import decimals_of, plain, rounded_inwards, shown
from cppcc_domain.values import Interval

ends = st.fractions(min_value=-50, max_value=50, max_denominator=40)


@given(interval=st.builds(Interval, ends, ends, st.booleans(), st.booleans()), decimals=st.integers(0, 2))
def test_rounding_inwards_keeps_exactly_the_numbers_inside(interval: Interval, decimals: int) -> None:
    steps = (Fraction(step, 10**decimals) for step in range(-50 * 10**decimals, 50 * 10**decimals + 1))
    inside = [step for step in steps if step in interval]
    rounded = rounded_inwards(interval, decimals)
    if rounded is None:
        assert inside == []
    else:
        assert (rounded.low, rounded.high) == (inside[0], inside[-1])


def test_an_end_that_is_not_there_stays_away() -> None:
    assert rounded_inwards(Interval(Fraction(5, 2), None)) == Interval(3, None)
    assert rounded_inwards(Interval(None, Fraction(5, 2))) == Interval(None, 2)


def test_an_interval_is_shown_with_its_ends() -> None:
    assert shown(Interval(94, 94)) == 94
    assert shown(Interval(Decimal("34.0"), Decimal("34.0"))) == "34.0"
    assert shown(Interval(None, 20, high_open=True)) == "(-∞, 20)"


def test_numbers_keep_the_places_that_they_were_printed_with() -> None:
    assert [decimals_of(value) for value in (34, Decimal("34.0"), Decimal("1E+2"), Fraction(2, 3))] == [0, 1, 0, 0]
    assert [plain(value) for value in (Decimal(34), Decimal("34.0"), Fraction(2, 3), None)] == [34, "34.0", "2/3", None]
