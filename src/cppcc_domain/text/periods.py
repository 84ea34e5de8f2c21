"""时段与时期 — intervals and periods written and read: 2024年1月29日至31日, 2017—2021年, 2023年以来, 截至2024年3月5日.

Between days and months stands 至, between years the 一字线.
"""

import re
from typing import Final

from babel import dates as cldr

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.dates import SMALL_NUMBER, YEAR_NUMBER, format_date, number_of, parse_date
from cppcc_domain.text.locales import is_chinese, is_traditional, locale_of
from cppcc_domain.text.scripts import simplify
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.vocab.reports import PeriodKind

__all__ = ["format_interval", "format_period", "parse_interval", "parse_period"]

# --- intervals -----------------------------------------------------------------------------------------------------


def format_interval(start: PartialDate, end: PartialDate, *, locale: str = "zh_Hans_CN") -> str:
    """Write from when to when; the end repeats neither the year nor the month of the start, as far as both are equally exact.

    Args:
        start: The first day, month or year.
        end: The last one; the same as the start for a single date. One that lies before the start is written out, not refused: it is a
            statement to be checked elsewhere.
        locale: Any locale.

    Raises:
        ImpossibleValueError: A year of fewer than four digits.

    Examples:
        >>> format_interval(PartialDate(2024, 1, 29), PartialDate(2024, 2, 2))
        '2024年1月29日至2月2日'
        >>> format_interval(PartialDate(2017), PartialDate(2021))
        '2017—2021年'
    """
    first = format_date(start, locale=locale)
    if start == end:
        return first
    if not is_chinese(locale):
        return _interval_in_other_language(start, end, locale)
    own, last = _numbers(start), _numbers(end)
    if len(own) != len(last) or last < own:
        return f"{first}至{format_date(end, locale=locale)}"
    if len(own) == 1:
        return f"{start.year}—{end.year}年"
    shared = next(place for place, number in enumerate(last) if number != own[place])
    rest = "".join(f"{number}{unit}" for number, unit in zip(last[shared:], "年月日"[shared:], strict=False))
    return f"{first}至{rest}"


def _numbers(day: PartialDate) -> tuple[int, ...]:
    """Return year, month and day, as far as they are known."""
    if day.month is None:
        return (day.year,)
    return (day.year, day.month) if day.day is None else (day.year, day.month, day.day)


def _interval_in_other_language(start: PartialDate, end: PartialDate, locale: str) -> str:
    exactness = len(_numbers(start))
    if exactness != len(_numbers(end)) or end.before(start):
        return f"{format_date(start, locale=locale)} – {format_date(end, locale=locale)}"
    # A skeleton always with the year: without it Babel drops the month of an interval that crosses years.
    skeleton = ("y", "yMMMM", "yMMMd")[exactness - 1]
    return cldr.format_interval(start.first, end.first, skeleton, locale=locale_of(locale))


_DASH: Final = re.compile("[至到—–―~-]+")
_REST: Final = re.compile(
    rf"(?P<next>[次翌]年)?(?:(?P<month>{SMALL_NUMBER}|元)\s*月份?)?\s*(?:(?P<day>{SMALL_NUMBER})\s*[日号])?", re.ASCII
)


def parse_interval(text: str, *, year: int | None = None) -> tuple[PartialDate, PartialDate]:
    """Read an interval; a single date is one that begins and ends with it.

    Args:
        text: 2024年1月29日至31日, 2024年1月29—31日, 2023年11月至2024年2月, 2023年11月至次年2月, 2017—2021年, 2024-01-29至2024-01-31,
            自2023年1月1日起至12月31日止.
        year: The year of a start that does not name its own: 9月20日至10月20日.

    Raises:
        ParseError: No interval, one that can be split in two ways, or an end that would lie before its start because its year is left out.

    Example:
        >>> parse_interval("2024年1月29日至31日")
        (PartialDate(year=2024, month=1, day=29), PartialDate(year=2024, month=1, day=31))
    """
    plain = simplify(text)
    readings = {reading for dash in _DASH.finditer(plain) if (reading := _split_at(plain, dash, year)) is not None}
    if len(readings) == 1:
        return readings.pop()
    if readings:
        raise ParseError("interval", text, 0, "it can be read in two ways")
    try:
        day = parse_date(text, year=year)
    except ParseError as error:
        raise ParseError("interval", text, error.position, error.reason) from error
    return day, day


def _split_at(text: str, dash: re.Match[str], year: int | None) -> tuple[PartialDate, PartialDate] | None:
    before, after = text[: dash.start()].strip(), text[dash.end() :].strip().removesuffix("止")
    if before[:1] in {"自", "从", "由"}:
        before = before[1:].removesuffix("起")
    if before[-1:].isdigit() and after[-1:] in "年月日号":
        before += after[-1:]  # 29—31日: the unit is written once
    try:
        start = parse_date(before, year=year)
        return start, _end(after, start)
    except ParseError:
        return None


def _end(text: str, start: PartialDate) -> PartialDate:
    rest = _REST.fullmatch(text)
    if rest is None or not rest[0]:
        return parse_date(text)
    month = start.month if rest["month"] is None else number_of(rest["month"])
    try:
        end = PartialDate(start.year + bool(rest["next"]), month, number_of(rest["day"]))
    except ImpossibleValueError as error:
        raise ParseError("date", text, 0, "the calendar has no such day") from error
    if end.before(start):
        raise ParseError("date", text, 0, "the end lies before the start")
    return end


# --- periods -------------------------------------------------------------------------------------------------------


def format_period(period: Period, *, locale: str = "zh_Hans_CN") -> str:
    """Write the period that a figure or report speaks of.

    A closed period is its date or interval, with 全年 understood; an end that only repeats the start is not written.

    Raises:
        ImpossibleValueError: A year of fewer than four digits.

    Examples:
        >>> format_period(Period.year(2023)), format_period(Period(PartialDate(2023), kind=PeriodKind.SINCE))
        ('2023年', '2023年以来')
        >>> format_period(Period(None, PartialDate(2023), PeriodKind.UNTIL))
        '截至2023年底'
    """
    if not is_chinese(locale):
        return _period_in_other_language(period, locale)
    if period.kind is PeriodKind.FULL and period.start is not None and period.end is not None:
        return format_interval(period.start, period.end, locale=locale)
    start = "" if period.start is None else format_date(period.start)
    end = "" if period.end is None else format_date(period.end) + ("" if period.end.day else "底")
    if period.kind is PeriodKind.UNTIL:
        return f"自{start}起，截至{end}" if start else f"截至{end}"
    if period.kind is PeriodKind.SINCE:
        since = f"{start}以{'來' if is_traditional(locale) else '来'}"
        return f"{since}（截至{end}）" if end else since
    return start


def _period_in_other_language(period: Period, locale: str) -> str:
    start = "" if period.start is None else format_date(period.start, locale=locale)
    end = "" if period.end is None else format_date(period.end, locale=locale)
    if period.kind is PeriodKind.UNTIL:
        return f"from {start} until {end}" if start else f"until {end}"
    if period.kind is PeriodKind.SINCE:
        return f"since {start} (until {end})" if end else f"since {start}"
    if period.start is None or period.end is None:
        return start
    return format_interval(period.start, period.end, locale=locale)


_SINCE: Final = re.compile(r"(?:自|从)?(?P<start>.+?)(?:[至迄]今|起|以?来(?:[,(]?\s*截[至止]到?(?P<end>.+?)\)?)?)")
_UNTIL: Final = re.compile(
    r"(?:(?:自|从)?(?P<start>.+?)起?[,]?)?截[至止]到?(?P<end>.+?)(?:(?<=[日号])\s*(?:[上下中]午|晚上?)?\d{1,2}[时点](?:\d{1,2}分)?)?止?"
)
_QUARTERS: Final = {"一": 1, "二": 2, "三": 3, "四": 4}
# The first and last month of what is named inside a year.
_MONTHS: Final = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    **{f"{name}季度": (3 * number - 2, 3 * number) for name, number in _QUARTERS.items()},
    **{f"第{name}季度": (3 * number - 2, 3 * number) for name, number in _QUARTERS.items()},
    **{f"前{name}{ge}季度": (1, 3 * number) for name, number in _QUARTERS.items() for ge in ("", "个")},
}
_OF_YEAR: Final = re.compile(rf"(?P<year>{YEAR_NUMBER}\s*年)?\s*(?P<part>全年度?|度|{'|'.join(_MONTHS)})", re.ASCII)


def parse_period(text: str, *, year: int | None = None) -> Period:
    """Read a period.

    Args:
        text: 2023年, 2023年全年, 2023年上半年, 2023年前三季度, 2023年1月至6月, 2023年以来, 2023年9月至今, 自2023年9月1日起,
            截至2024年3月5日, 截至2023年底. An hour behind the day (截至3月7日20时) is passed over: periods are known to the day.
        year: The year of a date that does not name its own: 截至3月5日, 全年.

    Raises:
        ParseError: Anything else.

    Examples:
        >>> parse_period("2023年全年") == Period.year(2023)
        True
        >>> parse_period("截至2024年3月5日").end
        PartialDate(year=2024, month=3, day=5)
    """
    plain = simplify(text)
    if found := _SINCE.fullmatch(plain):
        end = None if found["end"] is None else _end_in(found["end"], text, year)
        return Period(_date_in(found["start"], text, year), end, PeriodKind.SINCE)
    if found := _UNTIL.fullmatch(plain):
        start = None if found["start"] is None else _date_in(found["start"], text, year)
        return Period(start, _end_in(found["end"], text, year), PeriodKind.UNTIL)
    if found := _OF_YEAR.fullmatch(plain):
        whole = PartialDate(year) if found["year"] is None and year else _date_in(found["year"] or "", text, year)
        if found["part"] not in _MONTHS:
            return Period(whole)
        first, last = _MONTHS[found["part"]]
        return Period(PartialDate(whole.year, first), PartialDate(whole.year, last))
    try:
        start, end = parse_interval(text, year=year)
    except ParseError as error:
        raise ParseError("period", text, error.position, error.reason) from error
    return Period(start, None if end == start else end)


def _date_in(piece: str, text: str, year: int | None) -> PartialDate:
    """Read a date that is a piece of a longer text."""
    try:
        return parse_date(piece, year=year)
    except ParseError as error:
        raise ParseError("period", text, simplify(text).find(piece) + error.position, error.reason) from error


def _end_in(piece: str, text: str, year: int | None) -> PartialDate:
    """Read the date up to which something was counted: 2023年底 is the whole year."""
    bare = piece.rstrip("底末")
    end = _date_in(bare, text, year)
    if bare != piece and end.day is not None:
        raise ParseError("period", text, simplify(text).find(piece) + len(bare), "a day has no 底")
    return end
