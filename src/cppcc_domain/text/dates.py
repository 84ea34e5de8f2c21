"""日期 — days, months and years written and read: 2024年1月29日, 2024年1月, 二〇二四年一月二十九日.

In Chinese the form is that of official documents: Arabic digits without padding. Other languages are left to the Common Locale Data
Repository, read through Babel with the locale that the caller names.

Sources:
    GB/T 9704—2012《党政机关公文格式》7.3.5.4 (成文日期); GB/T 15835—2011《出版物上数字用法》
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, Literal

from babel import dates as cldr

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.locales import is_chinese, is_traditional, locale_of
from cppcc_domain.text.numerals import canonical_numeral, format_numeral, read_numeral
from cppcc_domain.text.scripts import simplify
from cppcc_domain.values.dates import PartialDate

__all__ = ["SMALL_NUMBER", "YEAR_NUMBER", "Weekday", "format_date", "number_of", "parse_date"]

Weekday = Literal["none", "short", "long"]

_WEEKDAYS: Final = "一二三四五六日"


def format_date(
    day: PartialDate | date,
    *,
    locale: str = "zh_Hans_CN",
    weekday: Weekday = "none",
    numerals: Literal["arabic", "chinese"] = "arabic",
) -> str:
    """Write a date as exactly as it is known.

    Args:
        day: From the year 1000 on.
        locale: Any locale; every Chinese one gives 2024年1月29日.
        weekday: ``long`` adds （星期一）, ``short`` （周一）; only to a date known to the day.
        numerals: ``chinese`` gives 二〇二四年一月二十九日, in Chinese locales.

    Raises:
        ImpossibleValueError: A year of fewer than four digits, or a weekday of a date that is not known to the day.

    Examples:
        >>> format_date(PartialDate(2024, 1, 29)), format_date(PartialDate(2024, 1)), format_date(PartialDate(2024))
        ('2024年1月29日', '2024年1月', '2024年')
        >>> format_date(PartialDate(2024, 1, 29), weekday="short"), format_date(PartialDate(2024, 1, 29), locale="en")
        ('2024年1月29日（周一）', 'January 29, 2024')
    """
    if day.year < 1000:
        raise ImpossibleValueError("date", day.isoformat(), "a year of four digits")
    if weekday != "none" and day.day is None:
        raise ImpossibleValueError("weekday", day.isoformat(), "a date known to the day")
    if not is_chinese(locale):
        return _in_other_language(day, locale, weekday)
    text = "".join(_parts(day, numerals))
    if weekday == "none":
        return text
    name = "星期" if weekday == "long" else "週" if is_traditional(locale) else "周"
    return f"{text}（{name}{_WEEKDAYS[_first(day).weekday()]}）"


def _first(day: PartialDate | date) -> date:
    return day if isinstance(day, date) else day.first


def _parts(day: PartialDate | date, numerals: str) -> Iterator[str]:
    """Yield year, month and day in Chinese, as far as they are known."""
    chinese = numerals == "chinese"
    yield f"{format_numeral(day.year, 'year') if chinese else day.year}年"
    for value, unit in ((day.month, "月"), (day.day, "日")):
        if value is not None:
            yield f"{format_numeral(value) if chinese else value}{unit}"


def _in_other_language(day: PartialDate | date, locale: str, weekday: Weekday) -> str:
    known, first = locale_of(locale), _first(day)
    if day.day is None:
        return cldr.format_skeleton("y" if day.month is None else "yMMMM", first, locale=known)
    if weekday == "short":
        return cldr.format_skeleton("yMMMEd", first, locale=known)
    return _pattern(locale, "full" if weekday == "long" else "long").apply(first, known)


@cache
def _pattern(locale: str, width: Literal["full", "long"]) -> cldr.DateTimePattern:
    """Return the pattern of a locale; Babel looks it up again for every date."""
    return cldr.get_date_format(width, locale=locale_of(locale))


YEAR_NUMBER: Final = r"(?:(?:\d\s?){3}\d|[〇○零一二三四五六七八九]{4})"
SMALL_NUMBER: Final = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_WORDED: Final = re.compile(
    rf"(?:(?P<year>{YEAR_NUMBER})\s*年)?(?:\s*(?P<month>{SMALL_NUMBER}|元)\s*月份?)?(?:\s*(?P<day>{SMALL_NUMBER})\s*[日号])?"
    r"(?:\s*\(?\s*(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])\s*\)?)?",
    re.ASCII,
)
# 2024.1 is a decimal number, not a month.
_SIGNED: Final = re.compile(
    r"(?!\d{4}\.\d{1,2}$)(?P<year>\d{4})(?:(?P<sign>[-/.])(?P<month>\d{1,2})(?:(?P=sign)(?P<day>\d{1,2}))?)?", re.ASCII
)


def parse_date(text: str, *, year: int | None = None) -> PartialDate:
    """Read a date.

    Args:
        text: 2024年1月29日, 二〇二四年一月二十九日, 2024年01月, 2024年1月份, 2024年元月5号, 2024-01-29, 2024/1/29, 2024.1.29 or 2024;
            full-width digits, spaces and a weekday behind the day are read too.
        year: The year of a date that does not name its own: 1月29日.

    Raises:
        ParseError: Anything else, a day that the calendar does not have, or a weekday that is not that day's.

    Examples:
        >>> parse_date("二〇二四年一月二十九日"), parse_date("1月29日", year=2024)
        (PartialDate(year=2024, month=1, day=29), PartialDate(year=2024, month=1, day=29))
        >>> parse_date("2023年2月30日")
        Traceback (most recent call last):
        cppcc_domain.errors.ParseError: not a date: '2023年2月30日', at position 0: the calendar has no such day
    """
    found = _WORDED.fullmatch(text)  # as most dates are written, they need no other form
    plain, start = text, 0
    if found is None:
        plain = simplify(text).rstrip()
        start = len(plain) - len(plain.lstrip())
        found = _SIGNED.fullmatch(plain, start) or _WORDED.match(plain, start)
    if found is None or found.end() == start or found.end() < len(plain):
        raise ParseError("date", text, found.end() if found else start, "no date goes on like this")
    parts = found.groupdict()
    if parts["year"] is None and year is None:
        raise ParseError("date", text, start, "it does not name its year")
    own, month, day = (number_of(parts[unit]) for unit in ("year", "month", "day"))
    if own is month is day is None:
        raise ParseError("date", text, start, "it names no day, month or year")
    try:
        when = PartialDate(own if own is not None else year or 0, month, day)
    except ImpossibleValueError as error:
        raise ParseError("date", text, start, "the calendar has no such day") from error
    weekday = parts.get("weekday")
    if weekday and (when.day is None or _WEEKDAYS[when.first.weekday()] != weekday.replace("天", "日")):
        raise ParseError("date", text, found.start("weekday"), "it is not the weekday of that day")
    return when


def number_of(text: str | None) -> int | None:
    """Return the number that a piece of a date is, ``None`` for no piece; 0, which no calendar has, for a piece that is no numeral."""
    if text is None:
        return None
    if text.isascii() and text.isdigit():
        return int(text)
    digits = "".join(text.split())
    if digits.isascii() and digits.isdigit():
        return int(digits)
    value = 1 if text == "元" else read_numeral(canonical_numeral(digits))
    return value if isinstance(value, int) else 0
