from datetime import date

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ParseError
from cppcc_domain.text.periods import format_interval, format_period, parse_interval, parse_period
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.vocab.reports import PeriodKind

LOCALES = st.sampled_from(["zh_Hans_CN", "zh_Hant_HK"])

days = st.dates(date(1990, 1, 1), date(2030, 12, 31)).map(PartialDate.of)
partial_dates = (
    days | days.map(lambda day: PartialDate(day.year, day.month)) | days.map(lambda day: PartialDate(day.year))
)
closed = st.builds(Period, partial_dates, st.none() | partial_dates).filter(lambda period: period.start != period.end)
periods = (
    closed
    | st.builds(Period, partial_dates, st.none() | partial_dates, st.just(PeriodKind.SINCE))
    | st.builds(Period, st.none() | partial_dates, partial_dates, st.just(PeriodKind.UNTIL))
)


@given(partial_dates, partial_dates, LOCALES)
def test_an_interval_is_read_back_whichever_way_its_ends_stand(
    start: PartialDate, end: PartialDate, locale: str
) -> None:
    assert parse_interval(format_interval(start, end, locale=locale)) == (start, end)


@given(periods, LOCALES)
def test_a_period_is_read_back(period: Period, locale: str) -> None:
    assert parse_period(format_period(period, locale=locale)) == period


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (PartialDate(2024, 1, 29), PartialDate(2024, 1, 31), "2024年1月29日至31日"),
        (PartialDate(2024, 1, 29), PartialDate(2024, 2, 2), "2024年1月29日至2月2日"),
        (PartialDate(2024, 1, 29), PartialDate(2025, 1, 3), "2024年1月29日至2025年1月3日"),
        (PartialDate(2024, 1), PartialDate(2024, 3), "2024年1月至3月"),
        (PartialDate(2017), PartialDate(2021), "2017—2021年"),
        (PartialDate(2024, 1, 29), PartialDate(2024, 1, 29), "2024年1月29日"),
        (PartialDate(2024), PartialDate(2024, 3), "2024年至2024年3月"),
        (PartialDate(2024, 2, 2), PartialDate(2024, 1, 29), "2024年2月2日至2024年1月29日"),
    ],
)
def test_the_end_repeats_only_what_it_must(start: PartialDate, end: PartialDate, text: str) -> None:
    assert format_interval(start, end) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年1月29—31日", (PartialDate(2024, 1, 29), PartialDate(2024, 1, 31))),
        ("2024年1-3月", (PartialDate(2024, 1), PartialDate(2024, 3))),
        ("2017-2021年", (PartialDate(2017), PartialDate(2021))),
        ("2017年至2021年", (PartialDate(2017), PartialDate(2021))),
        ("2024-01-29至2024-01-31", (PartialDate(2024, 1, 29), PartialDate(2024, 1, 31))),
        ("2024-01-29", (PartialDate(2024, 1, 29), PartialDate(2024, 1, 29))),
        ("二〇二四年一月二十九日到三十一日", (PartialDate(2024, 1, 29), PartialDate(2024, 1, 31))),
        ("9月20日至10月20日", (PartialDate(2024, 9, 20), PartialDate(2024, 10, 20))),
        ("2023年11月至次年2月", (PartialDate(2023, 11), PartialDate(2024, 2))),
        ("自2023年1月1日起至12月31日止", (PartialDate(2023, 1, 1), PartialDate(2023, 12, 31))),
        ("从2023年9月到12月份", (PartialDate(2023, 9), PartialDate(2023, 12))),
        ("2024.01.29-2024.02.02", (PartialDate(2024, 1, 29), PartialDate(2024, 2, 2))),
        ("2023年元月至12月", (PartialDate(2023, 1), PartialDate(2023, 12))),
    ],
)
def test_other_ways_of_writing_an_interval_are_read(text: str, expected: tuple[PartialDate, PartialDate]) -> None:
    assert parse_interval(text, year=2024) == expected


@pytest.mark.parametrize("text", ["", "至", "2024年1月29日至", "2024年1月29日至40日", "2024年12月29日至1月3日", "5至6"])
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_interval(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年全年", Period.year(2023)),
        ("2023年度", Period.year(2023)),
        ("全年", Period.year(2024)),
        ("2023年上半年", Period(PartialDate(2023, 1), PartialDate(2023, 6))),
        ("2023年前三季度", Period(PartialDate(2023, 1), PartialDate(2023, 9))),
        ("二〇二三年第四季度", Period(PartialDate(2023, 10), PartialDate(2023, 12))),
        ("2018年3月以来", Period(PartialDate(2018, 3), kind=PeriodKind.SINCE)),
        ("自2018年以來", Period(PartialDate(2018), kind=PeriodKind.SINCE)),
        ("2022年10月至今", Period(PartialDate(2022, 10), kind=PeriodKind.SINCE)),
        ("自2023年1月1日起", Period(PartialDate(2023, 1, 1), kind=PeriodKind.SINCE)),
        ("截至3月7日20时", Period(None, PartialDate(2024, 3, 7), PeriodKind.UNTIL)),
        ("截止2024年3月7日下午5时止", Period(None, PartialDate(2024, 3, 7), PeriodKind.UNTIL)),
        ("2023年前三个季度", Period(PartialDate(2023, 1), PartialDate(2023, 9))),
        ("2024年1月份", Period(PartialDate(2024, 1))),
        ("截至2024年3月5日", Period(None, PartialDate(2024, 3, 5), PeriodKind.UNTIL)),
        ("截止3月5日", Period(None, PartialDate(2024, 3, 5), PeriodKind.UNTIL)),
        ("截至2023年底", Period(None, PartialDate(2023), PeriodKind.UNTIL)),
        ("截至2023年6月末", Period(None, PartialDate(2023, 6), PeriodKind.UNTIL)),
        ("自2023年起，截至2024年3月5日", Period(PartialDate(2023), PartialDate(2024, 3, 5), PeriodKind.UNTIL)),
        ("2023年1月至6月", Period(PartialDate(2023, 1), PartialDate(2023, 6))),
    ],
)
def test_the_words_of_reports_are_read(text: str, expected: Period) -> None:
    assert parse_period(text, year=2024) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "近年来",
        "一年来",
        "以来",
        "截至",
        "截至2024年3月5日底",
        "去年",
        "2023年半年",
        "全年",
        "至今",
        "截至2024年20时",
        "自换届起",
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_period(text)


def test_an_end_that_repeats_the_start_is_not_written() -> None:
    year = PartialDate(2023)
    assert format_period(Period(year, year)) == format_period(Period(year)) == "2023年"


def test_other_languages_take_their_own_forms() -> None:
    start, end = PartialDate(2024, 1, 29), PartialDate(2025, 1, 3)
    interval = format_interval(start, end, locale="en")
    assert all(part in interval for part in ("Jan", "29", "2024", "3", "2025"))
    assert format_interval(PartialDate(2017), end, locale="en") == "2017 – January 3, 2025"
    assert format_period(Period.year(2023), locale="en") == "2023"
    assert format_period(Period(PartialDate(2023), kind=PeriodKind.SINCE), locale="en") == "since 2023"
    assert format_period(Period(None, PartialDate(2023), PeriodKind.UNTIL), locale="en") == "until 2023"
