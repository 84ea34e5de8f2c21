from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, strategies as st

from cppcc_domain.errors import ParseError
from cppcc_domain.text.quantities import QuantityStyle, find_quantities, format_quantity, parse_quantity
from cppcc_domain.text.scripts import fold
from cppcc_domain.values.quantity import Number, Quantity, QuantityRange
from cppcc_domain.vocab.quantities import BOUND_WORDS, COUNTERS, Bound

PLAIN_COUNTERS = ("件", "名", "人", "人次", "次", "场", "份", "篇", "家", "个", "%", "位", "户")

whole = st.one_of(
    st.integers(1, 999), st.integers(1, 10**12), st.sampled_from([10, 100, 10_000, 29_000, 20_145, 4_000_000, 10**8])
)
decimals = st.decimals("0.01", 10_000, places=2)
fractions = st.fractions(0, 1, max_denominator=100).filter(lambda value: 0 < value < 1)
counters = st.sampled_from([form for counter in COUNTERS for form in (counter.code, *counter.aliases)])
words = st.sampled_from([(bound, entry.word) for bound, entries in BOUND_WORDS.items() for entry in entries])
any_quantity = st.one_of(
    st.builds(Quantity, st.one_of(whole, decimals, st.integers(-(10**6), 0)), counter=counters | st.just("")),
    st.builds(
        lambda value, word, counter: Quantity(value, word[0], counter, word[1]),
        st.one_of(whole, decimals, fractions, st.integers(1, 15).map(lambda exponent: 10**exponent)),
        words,
        counters | st.just(""),
    ),
)
ranges = st.builds(
    lambda low, more, counter: QuantityRange(low, low + more, counter), whole, st.integers(1, 10**6), counters
)


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(94, counter="件"), "94件"),
        (Quantity(300, Bound.OVER, "次", "余"), "300余次"),
        (Quantity(20, Bound.OVER, "次", "多"), "20多次"),
        (Quantity(200, Bound.OVER, "人次", "多"), "200多人次"),
        (Quantity(29_000, Bound.OVER, "件", "余"), "2.9万余件"),
        (Quantity(100_000, Bound.OVER, "家", "余"), "10万余家"),
        (Quantity(4_000_000, Bound.OVER, "", "多"), "400多万"),
        (Quantity(1_700_000_000, Bound.OVER, "元", "多"), "17亿多元"),
        (Quantity(10, Bound.OVER, "个", "几"), "十几个"),
        (Quantity(3, Bound.OVER, "年", "多"), "3年多"),
        (Quantity(20, Bound.OVER, "年", "多"), "20多年"),
        (Quantity(2, Bound.OVER, "月", "多"), "2个多月"),
        (Quantity(1000, Bound.OVER, "人次", "上"), "上千人次"),
        (Quantity(Fraction(1, 2), Bound.OVER, "", "过"), "过半"),
        (Quantity(60, Bound.NEARLY, "%", "近"), "近60%"),
        (Quantity(20, Bound.ABOUT, "人", "左右"), "20人左右"),
        (Quantity(55, Bound.AT_LEAST, "%", "以上"), "55%以上"),
        (Quantity(10, Bound.AT_MOST, "天", "内"), "10天内"),
        (Quantity(30, Bound.UNDER, "人", "不到"), "不到30人"),
        (Quantity(100, Bound.SEVERAL, "件", "数"), "数百件"),
        (Quantity(10, Bound.SEVERAL, "月", "几"), "几十个月"),
        (Quantity(Decimal("97.50"), counter="%"), "97.50%"),
        (Quantity(Decimal("3.5"), counter="天"), "3.5天"),
        (Quantity(Fraction(7, 2), counter="天"), "3.5天"),
        (Quantity(Fraction(2, 3)), "2/3"),
        (Quantity(5, counter="‰"), "5‰"),
        (Quantity(3, counter="月"), "3个月"),
        (Quantity(12_345, counter="件"), "12345件"),
        (Quantity(29_300, counter="件"), "2.93万件"),
        (Quantity(123_450_000, counter="元"), "12345万元"),
        (Quantity(2_200_000_000_000, counter="元"), "2.2万亿元"),
        (Quantity(-79, counter="人"), "-79人"),
        (QuantityRange(3, 5, "天"), "3—5天"),
        (QuantityRange(63, 68, "%"), "63%—68%"),
        (QuantityRange(20_000, 30_000, "元"), "2万—3万元"),
    ],
)
def test_quantities_are_written_as_reports_print_them(quantity: Quantity | QuantityRange, text: str) -> None:
    assert format_quantity(quantity) == text
    assert parse_quantity(text) == quantity


@pytest.mark.parametrize(
    ("quantity", "style", "text"),
    [
        (Quantity(2, counter="人"), "chinese", "两人"),
        (Quantity(2158, counter="人"), "chinese", "两千一百五十八人"),
        (Quantity(300, Bound.OVER, "次", "余"), "chinese", "三百余次"),
        (Quantity(4_000_000, Bound.OVER, "人", "多"), "chinese", "四百多万人"),
        (Quantity(3, Bound.OVER, "年", "多"), "chinese", "三年多"),
        (Quantity(Decimal("3.5"), counter="天"), "chinese", "三天半"),
        (Quantity(Decimal("1.5"), Bound.NEARLY, "月", "近"), "chinese", "近一个半月"),
        (Quantity(Decimal("0.5"), counter="年"), "chinese", "半年"),
        (Quantity(Decimal("0.5"), counter="月"), "chinese", "半个月"),
        (Quantity(Decimal("55.9"), counter="岁"), "chinese", "五十五点九岁"),
        (Quantity(35, counter="%"), "chinese", "百分之三十五"),
        (Quantity(30, Bound.OVER, "%", "多"), "chinese", "百分之三十多"),
        (Quantity(Fraction(2, 3), Bound.AT_LEAST, "", "以上"), "chinese", "三分之二以上"),
        (QuantityRange(300, 400, "件"), "chinese", "三四百件"),
        (QuantityRange(2, 3, "年"), "chinese", "两三年"),
        (QuantityRange(3, 10, "天"), "chinese", "三至十天"),
        (QuantityRange(60, 70, "%"), "chinese", "百分之六七十"),
        (Quantity(70, Bound.NEARLY, "%", "近"), "tenths", "近七成"),
        (Quantity(75, counter="%"), "tenths", "七成五"),
    ],
)
def test_other_styles(quantity: Quantity | QuantityRange, style: QuantityStyle, text: str) -> None:
    assert format_quantity(quantity, style=style) == text
    assert parse_quantity(text) == quantity


def test_scaling_is_a_choice() -> None:
    assert format_quantity(Quantity(29_000, Bound.OVER, "件", "余"), scaled=False) == "29000余件"


def test_a_year_that_may_have_grown_a_digit_is_written_with_a_comma() -> None:
    assert format_quantity(Quantity(20_145, counter="项")) == "20,145项"


@pytest.mark.parametrize("bound", [bound for bound in Bound if BOUND_WORDS[bound]])
def test_without_a_word_the_usual_one_is_written(bound: Bound) -> None:
    text = format_quantity(Quantity(100, bound, "件"))
    assert parse_quantity(text) == Quantity(100, bound, "件", BOUND_WORDS[bound][0].word)


@given(
    quantity=st.one_of(any_quantity, ranges),
    style=st.sampled_from(["arabic", "chinese", "tenths"]),
    scaled=st.booleans(),
)
def test_what_is_written_is_read_back(
    quantity: Quantity | QuantityRange, style: QuantityStyle, *, scaled: bool
) -> None:
    try:
        text = format_quantity(quantity, style=style, scaled=scaled)
    except ValueError:
        return  # what can be written is said by the next two tests
    assert parse_quantity(text) == quantity


@given(
    st.one_of(whole, decimals),
    st.sampled_from(
        [(bound, word.word) for bound in Bound for word in BOUND_WORDS[bound] if bound is not Bound.SEVERAL]
    ),
    st.sampled_from(PLAIN_COUNTERS),
)
def test_whatever_is_counted_can_be_written(value: Number, word: tuple[Bound, str], counter: str) -> None:
    """Only words that ask for a round number, and 内 that asks for a time, are particular."""
    assume(fold(word[1]) not in {"几", "数", "上", "过", "内", "来"})
    quantity = Quantity(value, word[0], counter, word[1])
    assert parse_quantity(format_quantity(quantity)) == quantity


@given(whole, st.sampled_from(PLAIN_COUNTERS), st.sampled_from(["arabic", "chinese"]))
def test_every_exact_count_can_be_written(value: int, counter: str, style: QuantityStyle) -> None:
    quantity = Quantity(value, counter=counter)
    assert parse_quantity(format_quantity(quantity, style=style)) == quantity


@given(
    st.one_of(
        st.builds(Quantity, st.one_of(whole, decimals), counter=st.sampled_from(PLAIN_COUNTERS)),
        st.builds(
            lambda value, word, counter: Quantity(value, word[0], counter, word[1]),
            whole,
            st.sampled_from(
                [
                    (Bound.OVER, "余"),
                    (Bound.OVER, "逾"),
                    (Bound.NEARLY, "近"),
                    (Bound.AT_LEAST, "以上"),
                    (Bound.UNDER, "不足"),
                ]
            ),
            st.sampled_from(PLAIN_COUNTERS),
        ),
        st.builds(
            lambda low, more, counter: QuantityRange(low, low + more, counter),
            whole,
            whole,
            st.sampled_from(PLAIN_COUNTERS),
        ),
    )
)
def test_the_written_quantity_is_found_inside_a_sentence(quantity: Quantity | QuantityRange) -> None:
    text = format_quantity(quantity)
    (span,) = find_quantities(f"各地情况：{text}，特此说明。")
    assert span.quantity == quantity
    assert (span.start, span.end) == (5, 5 + len(text))


@pytest.mark.parametrize(
    "quantity",
    [
        Quantity(2023, counter="年"),
        Quantity(7, counter="日"),
        Quantity(14, counter="届"),
        Quantity(5, Bound.NEARLY, "年", "近"),
        Quantity(300, Bound.SEVERAL, "件", "数"),
        Quantity(3, Bound.OVER, "件", "几"),
        Quantity(300, Bound.OVER, "件", "上"),
        Quantity(300, Bound.OVER, "件", "近"),
        Quantity(300, Bound.OVER, "件", "好多"),
        Quantity(300, Bound.AT_MOST, "件", "内"),
        Quantity(300, Bound.EXACT, "件", "达"),
        Quantity(-300, Bound.OVER, "件", "余"),
        Quantity(Fraction(2, 3), counter="件"),
        Quantity(Fraction(7, 3)),
        QuantityRange(2021, 2025, "年"),
        QuantityRange(Fraction(1, 3), Fraction(2, 3), "件"),
    ],
)
def test_what_would_be_read_otherwise_is_not_written(quantity: Quantity | QuantityRange) -> None:
    with pytest.raises(ValueError, match="impossible"):
        format_quantity(quantity)


def test_tenths_are_for_percentages_in_steps_of_five() -> None:
    for quantity in (Quantity(72, counter="%"), Quantity(70, counter="件"), Quantity(5, counter="%")):
        with pytest.raises(ValueError, match="steps of five"):
            format_quantity(quantity, style="tenths")


def test_a_counter_of_ones_own_is_printed() -> None:
    assert format_quantity(Quantity(5, Bound.OVER, "坛", "余")) == "5余坛"


@pytest.mark.parametrize(
    ("text", "position"),
    [("", 0), ("提案工作", 0), ("第271号", 0), ("五个一", 0), ("赞成12票，反对3票", 8)],
)
def test_a_phrase_with_no_quantity_or_several_is_refused(text: str, position: int) -> None:
    with pytest.raises(ParseError) as refusal:
        parse_quantity(text)
    assert refusal.value.position == position


@given(st.text())
def test_folding_keeps_places(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("word", ["以上", "以下", "以内"])
def test_a_school_may_have_a_bound_behind_it(word: str) -> None:
    (bound,) = [bound for bound, words in BOUND_WORDS.items() if any(entry.word == word for entry in words)]
    quantity = Quantity(8, bound, "所", word)
    assert parse_quantity(format_quantity(quantity)) == quantity
