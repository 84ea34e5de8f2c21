from datetime import UTC, time

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.times import format_time, parse_time

minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@given(minutes, st.sampled_from([12, 24]), st.sampled_from(["zh_Hans_CN", "zh_Hant_HK"]))
def test_a_time_is_read_back(moment: time, hours: int, locale: str) -> None:
    assert parse_time(format_time(moment, hours=hours, locale=locale)) == moment  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (time(9), "上午9时"),
        (time(9, 5), "上午9时05分"),
        (time(12), "中午12时"),
        (time(15, 30), "下午3时30分"),
        (time(0), "凌晨0时"),
        (time(4, 59), "凌晨4时59分"),
        (time(5), "上午5时"),
        (time(18), "下午6时"),
    ],
)
def test_the_day_is_counted_twice_to_twelve(moment: time, text: str) -> None:
    assert format_time(moment) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15时", time(15)),
        ("下午3时半", time(15, 30)),
        ("晚上8点", time(20)),
        ("下午15时30分", time(15, 30)),
        ("九时三十分", time(9, 30)),
        ("上午九點整", time(9)),
        ("9点零5分", time(9, 5)),
        ("凌晨3时", time(3)),
        ("中午1时", time(13)),
        ("15：30", time(15, 30)),
        ("上午9:05", time(9, 5)),
    ],
)
def test_other_ways_of_writing_a_time_are_read(text: str, expected: time) -> None:
    assert parse_time(text) == expected


@pytest.mark.parametrize(
    "text", ["", "上午", "下午12时", "上午12时", "晚上12时", "24时", "9时60分", "上午15时", "9", "九十时"]
)
def test_what_is_no_time_or_two_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_time(text)


def test_seconds_and_zones_are_not_dropped_silently() -> None:
    with pytest.raises(ImpossibleValueError):
        format_time(time(9, 5, 30))
    with pytest.raises(ImpossibleValueError):
        format_time(time(9, 5, tzinfo=UTC))


def test_other_languages_take_their_own_form() -> None:
    assert format_time(time(15, 30), locale="de") == "15:30"
