"""时刻 — times of day written and read: 上午9时05分, 中午12时, 15时30分."""

import re
from datetime import time
from typing import Final, Literal

from babel import dates as cldr

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.dates import SMALL_NUMBER, number_of
from cppcc_domain.text.locales import is_chinese, is_traditional, locale_of
from cppcc_domain.text.scripts import simplify

__all__ = ["format_time", "parse_time"]


def format_time(moment: time, *, hours: Literal[12, 24] = 12, locale: str = "zh_Hans_CN") -> str:
    """Write a time of day: 上午9时05分, 中午12时, 下午3时; with 24 hours 15时.

    Args:
        moment: A time in whole minutes without a time zone.
        hours: In Chinese, whether the hours are counted twice to twelve or through to 24. Noon is 中午12时 because 下午12时, which the
            Common Locale Data Repository gives, is read both ways; up to five o'clock it is 凌晨, where the repository has 上午3时.
        locale: Languages other than Chinese have their own usual form.

    Raises:
        ImpossibleValueError: Seconds, or a time zone: neither is written.

    Examples:
        >>> format_time(time(9, 5)), format_time(time(12)), format_time(time(15, 30), hours=24)
        ('上午9时05分', '中午12时', '15时30分')
    """
    if moment.second or moment.microsecond or moment.tzinfo is not None:
        raise ImpossibleValueError("time", moment.isoformat(), "whole minutes without a time zone")
    if not is_chinese(locale):
        return cldr.format_time(moment, "short", locale=locale_of(locale))
    minutes = f"{moment.minute:02d}分" if moment.minute else ""
    hour = moment.hour
    half = ""
    if hours == 12:
        half = "凌晨" if hour < 5 else "上午" if hour < 12 else "中午" if hour == 12 else "下午"
        hour = hour - 12 if hour > 12 else hour
    return f"{half}{hour}{'時' if is_traditional(locale) else '时'}{minutes}"


# The first and last hour that may be meant with each word.
_PARTS_OF_DAY: Final = {
    "凌晨": (0, 5),
    "清晨": (3, 8),
    "早晨": (4, 9),
    "早上": (4, 10),
    "上午": (0, 11),
    "中午": (11, 14),
    "下午": (13, 23),
    "傍晚": (16, 20),
    "晚上": (17, 23),
    "晚": (17, 23),
}
_PART = f"(?P<part>{'|'.join(_PARTS_OF_DAY)})?"
_HOUR: Final = re.compile(
    rf"{_PART}\s*(?P<hour>{SMALL_NUMBER})\s*(?:[时点](?:整|钟|\s*(?P<minute>[零〇]?{SMALL_NUMBER}|半)分?)?|:(?P<signed>\d\d))",
    re.ASCII,
)


def parse_time(text: str) -> time:
    """Read a time of day.

    Args:
        text: 上午9时05分, 下午3时半, 15时, 晚上8点, 九时三十分, 9:05, 15：30 (full width).

    Raises:
        ParseError: Anything else: 25时, and what is read in two ways (下午12时, 晚上12时).

    Examples:
        >>> parse_time("下午3时30分"), parse_time("中午12时"), parse_time("15：30")
        (datetime.time(15, 30), datetime.time(12, 0), datetime.time(15, 30))
    """
    found = _HOUR.fullmatch(simplify(text).strip())
    if found is None:
        raise ParseError("time", text, 0, "expected such as 上午9时05分 or 9:05")
    hour = number_of(found["hour"])
    minute = (
        30 if found["minute"] == "半" else number_of(found["signed"] or (found["minute"] or "").lstrip("零〇") or "0")
    )
    first, last = _PARTS_OF_DAY.get(found["part"], (0, 23))
    hours = [] if hour is None else [hour] if found["part"] is None else [hour, hour + 12]
    meant = [hour for hour in hours if first <= hour <= last]
    if len(meant) != 1 or minute is None or minute > 59:
        raise ParseError("time", text, 0, "the clock has no such time, or two")
    return time(meant[0], minute)
