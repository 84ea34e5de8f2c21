from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.statistics.percentages import rate, share

WHOLES = st.integers(1, 10**9)


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (4534, 5006, "90.6"),
        (472, 5006, "9.4"),
        (1985, 5006, "39.7"),
        (465, 5006, "9.3"),
        (457, 5006, "9.1"),
        (1436, 5006, "28.7"),
        (663, 5006, "13.2"),
    ],
)
def test_shares_are_those_of_the_national_report(part: int, whole: int, printed: str) -> None:
    """全国政协十四届二次会议提案审查情况的报告, of 5006 proposals filed."""
    assert share(part, whole, 1).value == Decimal(printed)


@pytest.mark.parametrize(
    ("part", "whole", "decimals", "printed"),
    [
        (1, 8, 2, "12.50"),
        (1, 16, 2, "6.25"),
        (1, 16, 1, "6.3"),
        (1, 200, 0, "1"),
        (-1, 16, 1, "-6.3"),
        (0, 7, 1, "0.0"),
    ],
)
def test_a_half_is_rounded_away_from_zero_and_all_decimals_are_kept(
    part: int, whole: int, decimals: int, printed: str
) -> None:
    assert str(share(part, whole, decimals).value) == printed


@given(st.integers(-(10**9), 10**9), WHOLES, st.integers(0, 4))
def test_a_share_misses_the_true_ratio_by_half_a_unit_at_most(part: int, whole: int, decimals: int) -> None:
    printed = Fraction(share(part, whole, decimals).value)
    assert abs(printed - Fraction(100 * part, whole)) <= Fraction(1, 2 * 10**decimals)


@given(st.integers(-(10**6), 10**6), st.integers(1, 100).filter(lambda whole: 100 % whole == 0))
def test_a_rate_that_is_whole_is_a_whole_number(part: int, whole: int) -> None:
    value = rate(part, whole, 1).value
    assert isinstance(value, int)
    assert value == Fraction(100 * part, whole)
