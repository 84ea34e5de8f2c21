from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import CppccError, ImpossibleValueError, ParseError
from cppcc_domain.text.numerals import (
    LARGEST_NUMERAL,
    NumeralStyle,
    canonical_numeral,
    format_decimal,
    format_numeral,
    parse_numeral,
)

# Digits are drawn one by one so that zeros and long numbers are as likely as others.
numbers = st.one_of(
    st.integers(0, LARGEST_NUMERAL),
    st.text("0123456789", min_size=1, max_size=16).map(int),
    st.text("0001", min_size=1, max_size=16).map(int),
)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (10, "十"),
        (14, "十四"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (114, "一百一十四"),
        (1010, "一千零一十"),
        (10_010, "一万零一十"),
        (100_000, "十万"),
        (1_205_000, "一百二十万五千"),
        (100_001_000, "一亿零一千"),
        (100_010_000, "一亿零一万"),
        (635_000_009_752, "六千三百五十亿零九千七百五十二"),
        (10**12, "一万亿"),
        (9_999_999_999_999_999, "九千九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九"),
        (10**16, "一亿亿"),
    ],
)
def test_plain_numerals_are_official(number: int, text: str) -> None:
    assert format_numeral(number) == text


@pytest.mark.parametrize(
    ("number", "style", "text"),
    [
        (2, "liang", "两"),
        (12, "liang", "十二"),
        (200, "liang", "两百"),
        (2222, "liang", "两千两百二十二"),
        (20_000, "liang", "两万"),
        (220_000, "liang", "二十二万"),
        (1_020_000, "liang", "一百零二万"),
        (200_000_000, "liang", "两亿"),
        (10, "financial", "壹拾"),
        (2014, "financial", "贰仟零壹拾肆"),
        (2024, "year", "二〇二四"),
        (2000, "year", "二〇〇〇"),
        (14, "ordinal", "第十四"),
        (101, "ordinal", "第一百零一"),
    ],
)
def test_each_style_has_its_own_form(number: int, style: NumeralStyle, text: str) -> None:
    assert format_numeral(number, style) == text


@pytest.mark.parametrize("style", ["plain", "liang", "financial"])
@given(number=numbers)
def test_what_is_written_is_read_back(style: NumeralStyle, number: int) -> None:
    assert parse_numeral(format_numeral(number, style)) == number


@given(st.integers(1, LARGEST_NUMERAL))
def test_ordinals_are_read_back(number: int) -> None:
    assert parse_numeral(format_numeral(number, "ordinal")) == number


@pytest.mark.parametrize("text", ["第零", "第〇", "第0"])
def test_there_is_no_zeroth(text: str) -> None:
    with pytest.raises(ParseError, match="an ordinal is a whole number of at least 1"):
        parse_numeral(text)
    with pytest.raises(ImpossibleValueError, match="an ordinal of at least 1") as caught:
        format_numeral(0, "ordinal")
    assert caught.value.invariant == "INV-NUM-1"


@given(st.integers(1000, 9999))
def test_years_are_read_back(year: int) -> None:
    assert parse_numeral(format_numeral(year, "year")) == year


@given(st.decimals(0, 10**9, allow_nan=False, places=3))
def test_decimals_are_read_back(value: Decimal) -> None:
    assert parse_numeral(format_decimal(value)) == value


@given(numbers, numbers)
def test_two_numbers_are_never_written_alike(one: int, other: int) -> None:
    assert (format_numeral(one) == format_numeral(other)) == (one == other)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("廿八", 28),
        ("卅六", 36),
        ("一百廿八", 128),
        ("一千○四十九", 1049),
        ("二○二一", 2021),
        ("一○五", 105),
        ("一九四九", 1949),
        ("一百十五", 115),
        ("两千一百五十八", 2158),
        ("兩萬零五百", 20_500),
        ("貳仟零貳拾肆", 2024),
        ("一百万零五千", 1_005_000),
        ("一亿五百万", 105_000_000),
        ("二百四十四亿四百零四万五千", 24_404_045_000),
        ("四千万亿", 4 * 10**15),
        ("第14", 14),
        ("５３", 53),
        ("3,000", 3000),
        ("1.7萬", 17_000),
        ("2.9億", 290_000_000),
        ("1亿2000万", 120_000_000),
        ("2万5千", 25_000),
        ("1.23456万", Decimal("12345.6")),
        ("0.5", Decimal("0.5")),
        ("34.0", Decimal("34.0")),
        ("五十五点九", Decimal("55.9")),
        ("一點七萬", 17_000),
        ("半", Fraction(1, 2)),
        ("三分之二", Fraction(2, 3)),
        ("2/3", Fraction(2, 3)),
        ("百分之三十五", Fraction(35, 100)),
        ("百分之九十七點八", Fraction(978, 1000)),
        ("百分之百", Fraction(1)),
        ("千分之五", Fraction(5, 1000)),
        ("七成", Fraction(7, 10)),
        ("七成五", Fraction(3, 4)),
    ],
)
def test_forms_of_real_texts_are_read(text: str, value: int | Decimal | Fraction) -> None:
    assert parse_numeral(text) == value


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("件", 0),
        ("一百五", 2),
        ("一百七", 2),
        ("三万五", 2),
        ("一一", 1),
        ("三四", 1),
        ("三点", 1),
        ("二十零", 2),
        ("零五", 1),
        ("两十", 1),
        ("二十两", 2),
        ("一百零两", 2),
        ("一亿一千", 2),
        ("一千四十九", 2),
        ("百", 0),
        ("千万", 0),
        ("一亿万", 2),
        ("007", 1),
        ("1,23", 1),
        ("1.", 1),
        ("-5", 0),
        ("十一成", 2),
        ("3/0", 1),
        ("三分之", 1),
        ("第", 1),
        ("第三分之二", 1),
        (" 三", 0),
        ("三 ", 1),
        ("十四届", 2),
        ("一亿亿零一", 3),
        ("10000000000000001", 16),
    ],
)
def test_everything_else_is_refused_with_its_place(text: str, position: int) -> None:
    with pytest.raises(ParseError) as refusal:
        parse_numeral(text)
    assert (refusal.value.text, refusal.value.position) == (text, position)


@given(st.text("零一二两三四五六七八九十百千万亿点半分之成第廿0123456789.,/", max_size=12))
def test_no_text_raises_anything_but_a_parse_error(text: str) -> None:
    with suppress(ParseError):
        assert 0 <= parse_numeral(text) <= LARGEST_NUMERAL


def test_a_very_long_run_of_digits_is_refused() -> None:
    with pytest.raises(ParseError):
        parse_numeral("1" * 100_000)


@pytest.mark.parametrize("number", [-1, 10**16 + 1, True, 1.0, "3"])
def test_only_whole_numbers_of_the_range_are_written(number: int) -> None:
    with pytest.raises(ValueError, match="numeral"):
        format_numeral(number)


@pytest.mark.parametrize("year", [0, 999, 10_000])
def test_only_years_of_four_digits_are_written(year: int) -> None:
    with pytest.raises(CppccError):
        format_numeral(year, "year")


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(ValueError, match="plain, liang, financial"):
        format_numeral(3, "roman")  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [Decimal(-1), Decimal("NaN"), Decimal("Infinity")])
def test_only_finite_decimals_that_are_not_negative_are_written(value: Decimal) -> None:
    with pytest.raises(CppccError):
        format_decimal(value)


@given(st.text())
def test_unifying_characters_keeps_their_places(text: str) -> None:
    assert len(canonical_numeral(text)) == len(text)
