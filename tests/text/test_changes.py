from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ParseError
from cppcc_domain.text.changes import format_change, parse_change
from cppcc_domain.values import Quantity, QuantityRange
from cppcc_domain.vocab.reports import Comparison

changes = st.builds(
    Quantity,
    st.one_of(st.integers(-999, 999), st.decimals("-99.9", "99.9", places=1)),
    counter=st.sampled_from(["%", "个百分点"]),
)


@given(changes, st.sampled_from(Comparison))
def test_a_change_is_read_back_as_it_was_written(quantity: Quantity, comparison: Comparison) -> None:
    assert parse_change(format_change(quantity, comparison)) == (quantity, comparison)


@pytest.mark.parametrize(
    ("text", "value"),
    [("同比增长35%", 35), ("同比下降2.5%", Decimal("-2.5")), ("同比提高12%", 12), ("同比减少8%", -8)],
)
def test_words_of_growth_and_fall_give_the_sign(text: str, value: int | Decimal) -> None:
    assert parse_change(text) == (Quantity(value, counter="%"), Comparison.YEAR_ON_YEAR)


@pytest.mark.parametrize(("text", "position"), [("增长35%", 0), ("同比35%", 2), ("环比增长", 0), ("同比持平", 2)])
def test_what_is_no_change_is_refused_with_its_place(text: str, position: int) -> None:
    with pytest.raises(ParseError) as refusal:
        parse_change(text)
    assert refusal.value.position == position


def test_a_falling_range_keeps_its_signs() -> None:
    assert format_change(QuantityRange(-5, -3, "%"), Comparison.YEAR_ON_YEAR) == "同比增长-5—-3%"
