from datetime import date

import pytest
from babel.dates import format_date as format_with_babel
from hypothesis import given, strategies as st

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.dates import format_date, parse_date
from cppcc_domain.values.dates import PartialDate

CHINESE = ["zh_Hans_CN", "zh_Hans_SG", "zh_Hant_HK", "zh_Hant_MO", "zh_Hant_TW", "zh", "zh_HK"]

days = st.dates(date(1000, 1, 1), date(9999, 12, 31)).map(PartialDate.of)
partial_dates = (
    days | days.map(lambda day: PartialDate(day.year, day.month)) | days.map(lambda day: PartialDate(day.year))
)


@given(partial_dates, st.sampled_from(CHINESE), st.sampled_from(["arabic", "chinese"]))
def test_a_date_is_read_back_as_exactly_as_it_was_written(day: PartialDate, locale: str, numerals: str) -> None:
    assert parse_date(format_date(day, locale=locale, numerals=numerals)) == day  # type: ignore[arg-type]


@given(days, st.sampled_from(CHINESE), st.sampled_from(["short", "long"]))
def test_a_weekday_in_brackets_is_read_and_checked(day: PartialDate, locale: str, weekday: str) -> None:
    text = format_date(day, locale=locale, weekday=weekday)  # type: ignore[arg-type]
    assert parse_date(text) == day
    wrong = "日" if text[-2] != "日" else "一"
    with pytest.raises(ParseError, match="weekday"):
        parse_date(text[:-2] + wrong + "）")


@given(
    st.dates(date(1000, 1, 1)), st.sampled_from(["zh_Hans_CN", "zh_Hans_SG", "zh_Hant_HK", "zh_Hant_MO", "zh_Hant_TW"])
)
def test_our_chinese_dates_are_those_of_the_locale_repository(day: date, locale: str) -> None:
    assert format_date(day, locale=locale) == format_with_babel(day, "long", locale=locale)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二〇二四年一月二十九日", PartialDate(2024, 1, 29)),
        ("二○二一年", PartialDate(2021)),
        ("2024年01月05日", PartialDate(2024, 1, 5)),
        ("2024年元月5号", PartialDate(2024, 1, 5)),
        ("二〇二四年十月廿八日", PartialDate(2024, 10, 28)),
        ("２０２４年１月２９日", PartialDate(2024, 1, 29)),
        ("20 20 年11月2日", PartialDate(2020, 11, 2)),
        (" 2024 年 1 月 29 日 ", PartialDate(2024, 1, 29)),
        ("2024-01-29", PartialDate(2024, 1, 29)),
        ("2024-01", PartialDate(2024, 1)),
        ("2024/1/29", PartialDate(2024, 1, 29)),
        ("2024.1.29", PartialDate(2024, 1, 29)),
        ("2024", PartialDate(2024)),
        ("2024年1月29日星期一", PartialDate(2024, 1, 29)),
        ("2024年1月29日（週一）", PartialDate(2024, 1, 29)),
    ],
)
def test_other_ways_of_writing_a_date_are_read(text: str, expected: PartialDate) -> None:
    assert parse_date(text) == expected


def test_a_date_without_its_year_needs_to_be_told_it() -> None:
    assert parse_date("1月29日", year=2024) == PartialDate(2024, 1, 29)
    with pytest.raises(ParseError, match="year"):
        parse_date("1月29日")


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0),
        ("星期一", 0),
        ("去年", 0),
        ("24年1月29日", 0),
        ("2024.1", 0),
        ("2023年2月30日", 0),
        ("2024年13月", 0),
        ("2024年0月", 0),
        ("2024年29日", 0),
        ("2024年十十月", 0),
        ("2024-1.29", 0),
        ("2024年1月29日召开", 10),
        ("8月8月", 2),
        ("20145", 0),
        ("2024年1月（周一）", 9),
    ],
)
def test_what_is_no_date_is_refused_with_its_place(text: str, position: int) -> None:
    with pytest.raises(ParseError) as refusal:
        parse_date(text, year=2024)
    assert refusal.value.position == position


def test_other_languages_take_their_own_forms() -> None:
    assert format_date(PartialDate(2024, 1, 29), locale="en") == "January 29, 2024"
    assert format_date(PartialDate(2024, 1), locale="en") == "January 2024"
    assert format_date(PartialDate(2024), locale="en") == "2024"
    assert format_date(PartialDate(2024, 1, 29), locale="en", weekday="long") == "Monday, January 29, 2024"
    assert format_date(PartialDate(2024, 1, 29), locale="en", weekday="short") == "Mon, Jan 29, 2024"


def test_what_has_no_written_form_is_refused() -> None:
    with pytest.raises(ImpossibleValueError):
        format_date(PartialDate(999))
    with pytest.raises(ImpossibleValueError):
        format_date(PartialDate(2024, 1), weekday="short")
    with pytest.raises(ImpossibleValueError, match="locale"):
        format_date(PartialDate(2024), locale="nowhere")
