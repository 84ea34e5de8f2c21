"""日期核对 — dates of a text that no calendar has, and the days on which its meetings open and close."""

from collections.abc import Iterator
from typing import Final

import attrs

from cppcc_domain.audit.passages import Passage, plain_characters
from cppcc_domain.audit.rules import finding_in_text
from cppcc_domain.errors import CppccError
from cppcc_domain.text import parse_date
from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.findings import Finding

__all__ = ["DayRead", "days_of", "impossible_days"]

_YEAR: Final = "(?:[12][0-9]{3}|[一二][零一二三四五六七八九]{3})年"
_SMALL: Final = "(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_WEEKDAY: Final = "（?(?:星期|周|礼拜)[一二三四五六日天]）?"
_NO_NUMBER_BEFORE: Final = "(?<![0-9一二三四五六七八九十个第])"
_DAY: Final = LazyPattern(
    f"{_NO_NUMBER_BEFORE}(?P<date>(?P<month>(?:{_YEAR})?{_SMALL}月){_SMALL}[日号])(?P<weekday>{_WEEKDAY})?(?:[至到—–-](?P<last>{_SMALL}[日号]))?"
    f"|{_NO_NUMBER_BEFORE}(?P<whole_month>{_YEAR}{_SMALL}月)"
    "|(?<![0-9./-])(?P<signs>[12][0-9]{3}(?P<sign>[-/.])[0-9]{1,2}(?P=sign)[0-9]{1,2})(?![0-9./-])"
)
_LEAP_YEAR: Final = 2024


@attrs.frozen(kw_only=True, weakref_slot=False)
class DayRead:
    """日期读数 — one date of a text: where it stands, and the day that it names."""

    start: int
    end: int
    day: PartialDate | None
    """``None`` where the calendar has no such day. A year that is not said is a leap year, so that 2月29日 may be."""
    has_year: bool
    fits_weekday: bool = True


def days_of(text: str) -> tuple[DayRead, ...]:
    """Return the days and months that a text names, the last day of a stretch (1月29日至31日) among them, in order."""
    return tuple(_days(plain_characters(text)))


def impossible_days(passage: Passage, days: tuple[DayRead, ...]) -> Iterator[Finding]:
    """Yield the dates that cannot be: 2月30日, or a weekday that is not that day's."""
    for read in days:
        if read.day is None or not read.fits_weekday:
            case = None if read.day is None else "weekday"
            words = passage.text[read.start : read.end]
            yield finding_in_text("AUD-DATE-3", passage.place(read.start), case=case, found=words)


def _days(plain: str) -> Iterator[DayRead]:
    position = 0
    while found := _DAY.search(plain, position):
        position = found.end()
        if found["date"] is None:
            words, group = found["signs"] or found["whole_month"], "signs" if found["signs"] else "whole_month"
            yield DayRead(start=found.start(group), end=found.end(group), day=_parsed(words), has_year=True)
            continue
        has_year, day = "年" in found["month"], _parsed(found["date"])
        fits = (
            day is None or not (has_year and found["weekday"]) or _parsed(found["date"] + found["weekday"]) is not None
        )
        end = found.end("date") if fits else found.end("weekday")
        yield DayRead(start=found.start(), end=end, day=day, has_year=has_year, fits_weekday=fits)
        if found["last"]:
            day = _parsed(found["month"] + found["last"])
            yield DayRead(start=found.start("last"), end=found.end("last"), day=day, has_year=has_year)


def _parsed(words: str) -> PartialDate | None:
    try:
        return parse_date(words, year=_LEAP_YEAR)
    except CppccError:
        return None
