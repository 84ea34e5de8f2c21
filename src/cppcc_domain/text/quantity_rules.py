"""数量的判定 — whether a number in a text counts something, decided from its counter, its bounds and its neighbours.

In doubt a number is left alone: a missed figure is noticed when totals are compared, an invented one is believed.
"""

import re
from decimal import Decimal
from typing import Final

import attrs

from cppcc_domain.text.counters import DURATIONS, INDEFINITE, SHY, CounterReading
from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.text.quantity_context import (
    BoundReading,
    counts_terms,
    is_counted_plenary,
    is_named_meeting,
    is_past_period,
    is_reign_year,
    session_end,
)
from cppcc_domain.text.quantity_numbers import NUMERALS, NumberReading
from cppcc_domain.values.quantity import Number
from cppcc_domain.vocab.quantities import Bound

__all__ = ["BOUNDARY", "FigureReading", "counts", "is_damaged", "is_past", "next_numeral", "session_of", "stands_alone"]

BOUNDARY: Final = frozenset("，。；、！？：,;.!)）】]》〉”’」』 \n\r\t…")
"""What may follow a number or a counter at the end of its clause."""

# Who is counted without a counter, behind a bounding word: 近3000市民, 逾百企业.
_PEOPLE: Final = LazyPattern(
    "群众|市民|居民|村民|农民|公民|民众|国民|乡亲|委员|代表|学生|师生|教师|职工|员工|党员|干部|官兵|观众|游客|读者|听众|网友|用户|会员|选民|信众|老人|儿童|青年|青少年|妇女|"
    "志愿者|专家|学者|人士|嘉宾|同胞|侨胞|华侨|人口|家庭|农户|商户|企业|单位|高校|学校"
)
_NUMERAL: Final = LazyPattern(f"[0-9{NUMERALS}]+")
_MONTH_NEXT: Final = LazyPattern(r" ?[0-9一二三四五六七八九十]{1,3} ?月")
_DAY_CUES: Final = LazyPattern("(?:会期|为期|历时|期限|工期|连续|共|长达|假期|前后)(?:为|共|了)?$")
_WEEKDAY: Final = LazyPattern("(?:星期|礼拜|(?<!每)周)$")
_LABELLED: Final = LazyPattern("(?:编号|代码|号码|电话|热线|国道|省道|拨打|房间|邮编|序号|页码|附件|附表)[:：]?$")
_CUES: Final = frozenset("为达共计到有占至是")
_CALLED: Final = frozenset({110, 119, 120, 211, 985, 12315, 12345, 12348, 12371, 12380, 12388})
_DETERMINERS: Final = frozenset("统唯同单专划归合逐这那每某任哪另其头整首")
_ORDINAL_ER: Final = frozenset("期届类组批轮次代部档课周道度版卷集章年天日讲")
_COUNTED_BARE: Final = frozenset(
    {"件", "名", "位", "场", "项", "篇", "条", "份", "次", "所", "册", "人次", "场次", "件次"}
)
_FOLLOWING: Final = dict(zip("12345678一二三四五六七八", "23456789二三四五六七八九", strict=True))


@attrs.frozen(kw_only=True, weakref_slot=False, eq=False)
class FigureReading:
    """数据读数 — all that was read of one number: its ends, its counter and the words that bound it."""

    start: int
    number: NumberReading
    last: NumberReading
    """The number again, or the second number of a range."""
    low: Number
    high: Number | None
    counter: CounterReading
    before: BoundReading | None = None
    after: BoundReading | None = None

    @property
    def infix(self) -> int:
        """Where 余, 多, 几 or 来 stands, -1 without one."""
        return self.last.infix if self.last.infix >= 0 else self.counter.infix

    @property
    def is_exact(self) -> bool:
        """Whether no word sets a bound."""
        return self.before is None and self.after is None and self.infix < 0

    @property
    def end(self) -> int:
        """Where the figure ends, the bounding word behind it included."""
        return self.after.end if self.after else self.counter.after


def next_numeral(text: str, position: int) -> int | None:
    """Return the end of the run of numerals that begins here, or ``None`` if none does."""
    found = _NUMERAL.match(text, position)
    return found.end() if found else None


def is_damaged(text: str, figure: FigureReading, floor: int) -> bool:
    """Whether the digits cannot be trusted.

    Digits that stand apart (20 20年), a list that may as well be neighbours (3、4个), a year grown into a count (20145项 for 2014 and 5项).
    """
    start, number = figure.start, figure.number
    previous = text[start - 1 : start]
    if previous == " " and text[floor:start].isspace() and text[max(0, start - 8) : start].rstrip(" ")[-1:].isdecimal():
        return True
    if not figure.counter.unit and re.match(" +[0-9]", text[number.end : number.end + 3]):
        return True
    if previous == "、" and _FOLLOWING.get(text[start - 2 : start - 1]) == text[start]:
        return True
    value, ungrouped = figure.low, text[start : number.end].isdecimal()
    return (
        figure.high is None and ungrouped and figure.counter.unit != "" and 20_000 < value < 20_300 and value % 10 != 0
    )


def is_past(text: str, figure: FigureReading) -> bool:
    """Whether 近 says "the past": 近五年, 近20年来; not 近百年, 近一个半月, 历时近三年."""
    before, counter, number = figure.before, figure.counter, figure.number
    if before is None or text[before.start : before.end] != "近" or counter.unit not in DURATIONS:
        return False
    if counter.half or number.bare or number.several or figure.infix >= 0 or figure.after is not None:
        return False
    return is_past_period(text, before.start) and (figure.low <= 10 or text.startswith(("来", "以来"), counter.after))


# --- with a counter ------------------------------------------------------------------------------------------------


def session_of(text: str, figure: FigureReading) -> int | None:
    """Return where the ordinals of a session end that begins with this number (十四届二次会议), or ``None`` where the number counts."""
    counter = figure.counter
    if counter.unit != "届":
        return None
    end, counted = session_end(text, counter.start, cued=counts_terms(text, figure.start, counter.end))
    return None if counted else end or counter.end


def counts(text: str, figure: FigureReading) -> bool:
    """Whether a number with a counter behind it counts."""
    start, unit, number = figure.start, figure.counter.unit, figure.number
    previous = text[start - 1 : start]
    if not _counts_time(text, figure) or (unit == "次" and _is_session_ordinal(text, figure)):
        return False
    if unit in {"名", "位", "批"} and previous == "前" and figure.is_exact:
        return False
    if (unit == "分" and previous in {"时", "点", ":"}) or (unit == "版" and isinstance(figure.low, Decimal)):
        return False
    if number.bare:
        return figure.before is not None or figure.infix >= 0 or unit in _COUNTED_BARE
    if number.length == 1 and figure.high is None and not figure.counter.half and not figure.counter.ge:
        return _counts_lone(text, figure)
    return True


def _counts_lone(text: str, figure: FigureReading) -> bool:
    """Whether one Chinese numeral counts: 三名 does; 四面, 二期 and the article 一 do not."""
    start, unit, end = figure.start, figure.counter.unit, figure.counter.after
    if unit in SHY or text[start] == "零" or _WEEKDAY.search(text[max(0, start - 2) : start]):
        return False
    if text[start] == "二":
        return unit not in _ORDINAL_ER
    if text[start] != "一":
        return True
    if start and text[start - 1] in _DETERMINERS:
        return False
    return not figure.is_exact or unit not in INDEFINITE or end >= len(text) or text[end] in BOUNDARY


def _counts_time(text: str, figure: FigureReading) -> bool:
    """Whether a number before a counter of time is a duration and no date; true of all other counters."""
    start, counter, number = figure.start, figure.counter, figure.number
    match counter.unit:
        case "年" | "学年":
            if is_reign_year(text, start) or _MONTH_NEXT.match(text, counter.end):
                return False
            loose = figure.infix >= 0 or counter.half or number.several or number.bare
            return loose or not any(1000 <= end <= 2100 for end in (figure.low, figure.high or 0))
        case "月":
            months = figure.high is not None and figure.high <= 12 and text.startswith("份", counter.end)
            return counter.ge or months
        case "季度" | "世纪":
            return counter.ge
        case "日":
            if text.endswith("月", 0, start):
                return False
            cued = _DAY_CUES.search(text[max(0, start - 4) : start]) is not None
            return cued or counter.half or not figure.is_exact or isinstance(figure.low, Decimal)
    return True


def _is_session_ordinal(text: str, figure: FigureReading) -> bool:
    """Whether 次 belongs to the name of a session: 十四届二次会议, and 十四次三次会议 where 届 is misprinted."""
    start, counter = figure.start, figure.counter
    previous = text[start - 1 : start]
    if previous == "届":
        return not is_counted_plenary(text, start)
    if is_named_meeting(text, start, counter.start):
        return True
    if figure.high is not None and text.startswith(("常委", "主席", "党组"), counter.end):
        return True
    following = next_numeral(text, counter.end)
    if following is not None and text.startswith("次", following):
        return True
    return previous == "次" and _NUMERAL.match(text[start - 2 : start - 1]) is not None


# --- without a counter ---------------------------------------------------------------------------------------------


def stands_alone(text: str, figure: FigureReading, *, whole: bool) -> bool:
    """Whether a number without a counter counts all the same.

    Args:
        text: The folded text.
        figure: What was read.
        whole: Whether the figure is all there is: a table cell, or a number that was written by itself.
    """
    number, end, infix = figure.last, figure.after.end if figure.after else figure.last.end, figure.infix
    if whole:
        return not number.bare or not figure.is_exact
    if next_numeral(text, end) is not None or text.startswith("级", end):
        return False
    if number.several or (number.arabic and number.factor > 1 and figure.high is None):
        return True
    if infix >= 0:
        return text[infix] != "来" and (number.bare or number.low % 10 == 0 or text[infix] == "几")
    at_boundary = end >= len(text) or text[end] in BOUNDARY
    if not figure.is_exact:
        ended = at_boundary or figure.after is not None or _PEOPLE.match(text, end) is not None
        return ended and (number.arabic or number.low >= 10)
    return (
        figure.high is None and number.arabic and at_boundary and _is_plain_count(text, figure.start, end, number.low)
    )


def _is_plain_count(text: str, start: int, end: int, value: Number) -> bool:
    """Whether bare digits at the end of a clause are a count: not a year, a label, a heading or one of a list."""
    previous = text[start - 1] if start else "\n"
    listed = text.startswith("、", end) and next_numeral(text, end + 1) is not None
    if not isinstance(value, int) or listed or not previous.isalpha() or previous.isascii():
        return False
    if 1900 <= value <= 2100 or value >= 10**7 or value in _CALLED or previous in "前号":
        return False
    return (value >= 100 or previous in _CUES) and not _LABELLED.search(text[max(0, start - 5) : start])


def sets_about(word: str) -> Bound:
    """Return the bound that a word between number and counter sets."""
    return Bound.ABOUT if word == "来" else Bound.OVER
