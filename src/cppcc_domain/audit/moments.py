"""时间 — of which time a text speaks where a quantity stands in it: 2023年以来, 截至2024年3月5日, 五年来.

The sentence says so; where it does not, the part of a report that looks ahead (展望2024, 下一步打算) is known by its heading.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

import attrs

from cppcc_domain.audit.passages import MARK, Passage
from cppcc_domain.errors import CppccError
from cppcc_domain.text import parse_date, parse_period
from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.vocab.reports import PeriodKind

__all__ = ["Moment", "moments_of"]

_YEAR: Final = "(?:20[0-9]{2}|19[4-9][0-9]|二零[零一二三四五六七八九]{2})年"
_MONTH: Final = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月"
_DAY: Final = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]"
_PART_OF_YEAR: Final = "[上下]半年|第?[一二三四]季度|前[二三四]季度"
_TO: Final = "[至到—–~-]"
_STRETCH: Final = (
    f"{_YEAR}(?:{_PART_OF_YEAR}|[0-9]{{1,2}}{_TO}[0-9]{{1,2}}月|{_MONTH}(?:{_DAY})?(?:{_TO}(?:{_YEAR})?(?:{_MONTH})?(?:{_DAY})?)?)"
    f"|20[0-9]{{2}}年?{_TO}{_YEAR}"
)
# Half a year or some months of a year that is not said; the twelve months are the year.
_PART: Final = f"{_PART_OF_YEAR}|(?<![0-9.])(?!1月?{_TO}12月)[0-9]{{1,2}}月?{_TO}[0-9]{{1,2}}月"
_COMPARED: Final = "(?<![与比较同于超过])"
_MOMENT: Final = LazyPattern(
    f"(?P<until>截[至止]到?(?P<until_date>(?:{_YEAR})?(?:{_MONTH})?(?:{_DAY})?[底末]?))"
    f"|(?P<since>(?<!届)(?P<since_date>{_YEAR}(?:{_MONTH})?(?:{_DAY})?)[^，。；：！？{MARK}]{{0,24}}?以来)"
    f"|(?P<stretch>{_STRETCH})(?!以来)"
    f"|(?P<year>{_COMPARED}{_YEAR})(?:度|全年)?(?!以来|以前|之前|第|版|级|出台|印发|修订)"
    f"|(?P<other>(?:近|过去)?{MARK}(?:以来|来|间)|(?:过去|近)[一二两三四五]年|{_COMPARED}(?:上一?年度?(?!同期)|前年|往年)|历年|明年|[本上]届(?:以来|期间|任期)|历届|{_PART})"
    f"|(?P<lately>今年以来|全年|一年来|今年)"
)
_HEADING: Final = re.compile("(?m)^[^。；，：！？\n]{2,40}$")
_LOOKS_AHEAD: Final = re.compile(
    "展望|下一步(?:工作|打算)|(?:20[0-9]{2}年|今年|明年|新的一年|今后)[^\n]{0,12}(?:任务|安排|打算|思路|要点|建议|计划|部署)|"
    "^[（(]?[一二三四五][）)、.].{0,8}(?:主要任务|工作任务|工作安排|工作打算)"
)
_LOOKS_BACK: Final = re.compile("回顾|总结|过去")
_REACH: Final = 200
"""How far before a quantity its sentence is read."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Moment:
    """时间读数 — the time of which figures are said to be, as words and as far as it can be told as a period or a day."""

    words: str = ""
    period: Period | None = None
    as_of: PartialDate | None = None
    is_other: bool = False
    """Whether it is certainly another time than the year under report: 五年来, 上年, 上半年, 下一步打算."""


def moments_of(passage: Passage) -> tuple[Moment, ...]:
    """Return for each quantity of which time the text speaks; the last words of time before it in its sentence count."""
    ahead = tuple(_outlooks(passage.plain))
    found = []
    for mark in passage.marks:
        moment = _moment_at(passage, mark)
        index = bisect_right(ahead, mark, key=lambda outlook: outlook[0]) - 1
        if not moment.words and index >= 0 and mark < ahead[index][1]:
            start, _, end = ahead[index]
            moment = Moment(words=passage.words(start, end), is_other=True)
        found.append(moment)
    return tuple(found)


def _outlooks(plain: str) -> Iterator[tuple[int, int, int]]:
    """Yield where each part that looks ahead begins and ends, and where its heading ends."""
    opening: re.Match[str] | None = None
    for heading in _HEADING.finditer(plain):
        if _LOOKS_BACK.search(heading[0]):
            if opening:
                yield opening.start(), heading.start(), opening.end()
            opening = None
        elif opening is None and _LOOKS_AHEAD.search(heading[0]):
            opening = heading
    if opening:
        yield opening.start(), len(plain), opening.end()


def _moment_at(passage: Passage, mark: int) -> Moment:
    start, _ = passage.sentence_at(mark)
    moment, year = Moment(), None
    position = max(start, mark - _REACH)
    while found := _MOMENT.search(passage.plain, position, mark):
        position = found.end()
        words = passage.words(*found.span())
        if found["until"]:
            day = _date(found["until_date"].rstrip("底末"), year)
            moment = attrs.evolve(moment, words=words, as_of=day, is_other=False)
        else:
            moment = Moment(words=words, period=_period(found.groupdict()), is_other=found["other"] is not None)
        if moment.period is not None and moment.period.start is not None:
            year = moment.period.start.year
    return moment


def _period(found: dict[str, str | None]) -> Period | None:
    with suppress(CppccError):
        if found["since"]:
            return Period(parse_date(found["since_date"] or ""), kind=PeriodKind.SINCE)
        if found["stretch"] or found["year"]:
            return parse_period(found["stretch"] or found["year"] or "")
    return None


def _date(text: str, year: int | None) -> PartialDate | None:
    with suppress(CppccError):
        return parse_date(text, year=year) if text else None
    return None
