"""数量中的数 — numbers as reports print them, before it is known what they count.

Beside plain numerals there are 十几, 三百余, 1.7万多, 400多万, 数百, 数以千计, 几十万, 三四百, 百分之六七十, 三分之二, 七成, 半数, 翻一番, and
ranges. Everything here works on folded text (:func:`cppcc_domain.text.scripts.fold`); what is not a whole number of one of these forms is
refused whole.
"""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from cppcc_domain.text.numerals import read_numeral
from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.values.quantity import Number
from cppcc_domain.vocab.quantities import COUNTERS

__all__ = ["DAMAGED", "NUMERALS", "NumberReading", "ShareReading", "number_at", "share_at"]

NUMERALS: Final = "零一二三四五六七八九十百千万亿两廿卅卌"
_SCALE = "(?:百(?!分)|千(?![瓦克米帕伏卡]))?(?:万亿|[万亿])|百(?!分)|千(?![瓦克米帕伏卡])"
_INFIX = "[余多几来]"
_ARABIC: Final = LazyPattern(
    rf"(?P<run>\d+(?:[,，.:：/]\d+)*)(?P<mid>{_INFIX}(?=[百千万亿]))?(?P<scale>(?: ?(?=[万亿]))(?:{_SCALE})|{_SCALE})?"
    rf"(?P<low>(?<=[万亿])[1-9]\d{{0,3}}(?:千?万|千(?![瓦克米帕伏卡]))|(?<=万)[1-9]\d{{3}}(?![\d.,，]))?(?P<end>{_INFIX})?",
    re.ASCII,
)
# 十数 goes on with a magnitude or a counter; 二十数学 and 十数字 are no numbers of anything.
_COUNTED_BY: Final = "万亿" + "".join(sorted({counter.code[0] for counter in COUNTERS} - set("%‰学字")))
_CHINESE: Final = LazyPattern(
    rf"(?P<head>[{NUMERALS}]+(?:点[零一二三四五六七八九]+(?:万亿|[万亿])?)?)(?P<mid>几|数(?=[{_COUNTED_BY}])|[余多来](?=[百千万亿]))?(?P<scale>(?<=[几数余多来]){_SCALE})?(?P<end>[余多来])?"
)
_SEVERAL: Final = LazyPattern(
    r"(?P<word>[几数])(?P<head>十?百?千?(?:万亿|[万亿])|[十百千])(?P<end>[余多来])?|数以(?P<counted>[十百千]?[万亿]|[百千])计"
)
_NEIGHBOURS: Final = LazyPattern(
    "(?P<head>[一二两三四五六七八九十百千万亿零]*[十百千万亿])?(?P<pair>一[二两]|两三|二三|三两|三四|三五|四五|五六|六七|七八|八九)(?P<tail>[十百千万亿]*)"
)
_MAGNITUDES: Final = {
    word: 10**exponent
    for exponent, word in enumerate(
        [
            "十",
            "百",
            "千",
            "万",
            "十万",
            "百万",
            "千万",
            "亿",
            "十亿",
            "百亿",
            "千亿",
            "万亿",
            "十万亿",
            "百万亿",
            "千万亿",
        ],
        start=1,
    )
}

_PLAIN_NUMBER = r"\d++(?:,\d{3}(?!\d))*+(?:\.\d++)?+"
DAMAGED: Final = LazyPattern(rf"{_PLAIN_NUMBER}(?:[-—–~/.:：,，]{_PLAIN_NUMBER}){{2,}}+|0\d++(?:[-—–]\d++)*+", re.ASCII)
"""Digits in a form that is no number: telephone numbers, clock times, dates in figures, leading zeros."""


@attrs.frozen(kw_only=True, weakref_slot=False, eq=False)
class NumberReading:
    """读数 — a number found in a text and how it was printed."""

    low: Number
    high: Number | None = None
    """The other end of neighbours such as 三四百."""
    end: int
    infix: int = -1
    """Where 余, 多, 几 or 来 stands, or 数 and 几 before a magnitude; -1 if there is none."""
    several: bool = False
    bare: bool = False
    """A magnitude without a coefficient: 百, 千万."""
    arabic: bool = False
    factor: int = 1
    """What 万 or 亿 behind Arabic digits multiplies them by."""
    length: int = 0
    """How many Chinese numerals it was written with; 0 for Arabic digits."""

    @property
    def is_magnitude(self) -> bool:
        """Whether it is a power of ten in Chinese, before which 上 and 过 set a bound: 上千人次, 过十万."""
        return self.bare or (self.length > 1 and self.low >= 100 and str(self.low).strip("0") == "1")


def number_at(text: str, position: int) -> NumberReading | None:
    """Read the number that begins at this place, or return ``None`` if the characters there are not wholly a number."""
    if text[position].isdecimal():
        return _arabic_at(text, position)
    if text[position] in "几数":
        return _several_at(text, position)
    return _chinese_at(text, position)


def _arabic_at(text: str, position: int) -> NumberReading | None:
    found = _ARABIC.match(text, position)
    if found is None or "/" in found["run"]:
        return None
    run, scale = found["run"], (found["scale"] or "").lstrip()
    value = read_numeral(run if found["mid"] else run + scale + (found["low"] or ""))
    if value is None:
        return None
    if found["mid"]:
        value *= _factor(scale)
    infix = found.start("mid") if found["mid"] else found.start("end")
    return NumberReading(low=value, end=found.end(), infix=infix, arabic=True, factor=_factor(scale))


# 数 behind these characters is the end of a noun: 总数百余件, 人数过万.
_COUNT_NOUNS: Final = frozenset("总人件次票个指多少无基系岁倍参字天户份名项分函")


def _several_at(text: str, position: int) -> NumberReading | None:
    found = _SEVERAL.match(text, position)
    if found is None:
        return None
    head = found["counted"] or found["head"]
    noun = text[position] == "数" and text[position - 1 : position] in _COUNT_NOUNS and not found["counted"]
    if noun or head not in _MAGNITUDES:
        return None
    return NumberReading(
        low=_MAGNITUDES[head], end=found.end(), infix=position, several=True, length=found.end() - position
    )


def _chinese_at(text: str, position: int) -> NumberReading | None:
    found = _CHINESE.match(text, position)
    if found is None:
        return None
    head, scale = found["head"], found["scale"] or ""
    infix = found.start("mid") if found["mid"] else found.start("end")
    factor = _factor(scale)
    if head in _MAGNITUDES and head[0] != "十":
        return NumberReading(low=_MAGNITUDES[head] * factor, end=found.end(), infix=infix, bare=True, length=len(head))
    value, ends = read_numeral(head), _neighbours(head)
    low, high = ends or (value, None)
    if low is None or (found["mid"] in {"几", "数"} and not head.endswith("十")):
        return None
    return NumberReading(
        low=low * factor,
        high=None if high is None else high * factor,
        end=found.end(),
        infix=infix,
        length=len(head),
    )


def _neighbours(head: str) -> tuple[Number, Number] | None:
    """Return both ends of 三四百, 十五六, 两三万, or ``None``."""
    found = _NEIGHBOURS.fullmatch(head)
    if found is None:
        return None
    before, tail = found["head"] or "", found["tail"]
    low, high = (read_numeral(before + digit + tail) for digit in found["pair"])
    return None if low is None or high is None else (min(low, high), max(low, high))


def _factor(scale: str) -> int:
    factor = 1
    for character in scale:
        factor *= _MAGNITUDES[character]
    return factor


# --- shares --------------------------------------------------------------------------------------------------------

_PER: Final = LazyPattern("(?P<per>[百千万])分之(?=[零一二三四五六七八九十百两几数0-9])")
_FRACTION: Final = LazyPattern(
    rf"(?:(?P<below>[{NUMERALS}]+|\d+)分之(?P<above>[{NUMERALS}]+|\d+)|(?P<ratio>\d+/\d+)"
    r"|(?P<short>[二三四五][分份][一二三](?![个件名位条项分])))(?!决赛|[./\d])",
    re.ASCII,
)
_TENTHS: Final = LazyPattern(
    r"(?P<low>[一二两三四五六七八九十]|\d(?:\.\d)?)(?:(?:[—–~-]|至|到)?(?P<high>[二三四五六七八九十]|\d))?成"
    r"(?!立|为|功|果|效|员|人[教高礼学之仁用]|绩|都|长|本|年|交|就|熟|套|品|型|案|分|片|天|语|因|新|渝)(?P<rest>[一二三四五六七八九半](?![个件名人年月]))?(?P<end>[余多])?"
)
_DOUBLING: Final = LazyPattern("翻(?:了)?(?:(?P<times>[一两二三四1-4])?番|一?倍)")
_HALF: Final = LazyPattern("(?:半数|一半)(?P<end>多(?![数少]))?|半壁江山|半")


@attrs.frozen(kw_only=True, weakref_slot=False, eq=False)
class ShareReading:
    """比例读数 — a share or a multiple that brings its own counter."""

    number: NumberReading
    counter: str
    """``%``, ``倍``, or nothing for a fraction."""


def share_at(text: str, position: int) -> ShareReading | None:
    """Read a share that begins at this place: 百分之三十五, 三分之二, 2/3, 七成, 半数, 翻一番."""
    if found := _PER.match(text, position):
        return _per_hundred(text, found)
    if found := _FRACTION.match(text, position):
        # 三份二 and 三分一 are Cantonese for 三分之二 and 三分之一.
        value = read_numeral(f"{found[0][0]}分之{found[0][2]}" if found["short"] else found[0])
        if isinstance(value, Fraction) and 0 < value < 1:
            return ShareReading(number=NumberReading(low=value, end=found.end()), counter="")
        return None
    if found := _TENTHS.match(text, position):
        return _tenths(found)
    if found := _DOUBLING.match(text, position):
        times = read_numeral(found["times"]) if found["times"] else 1
        return (
            None
            if times is None
            else ShareReading(number=NumberReading(low=2 ** int(times), end=found.end()), counter="倍")
        )
    if found := _HALF.match(text, position):
        return ShareReading(
            number=NumberReading(low=Fraction(1, 2), end=found.end(), bare=found[0] == "半", infix=found.start("end")),
            counter="",
        )
    return None


def _per_hundred(text: str, found: re.Match[str]) -> ShareReading | None:
    number = number_at(text, found.end())
    if number is None:
        return None
    if found["per"] == "百":
        return ShareReading(number=number, counter="%")
    divisor = _factor(found["per"]) // 100
    high = None if number.high is None else _percent(Fraction(number.high) / divisor)
    return ShareReading(
        number=attrs.evolve(number, low=_percent(Fraction(number.low) / divisor), high=high), counter="%"
    )


def _tenths(found: re.Match[str]) -> ShareReading | None:
    low = read_numeral(found["low"] + "成" + (found["rest"] or "").replace("半", "五"))
    high = read_numeral(found["high"] + "成") if found["high"] else None
    if low is None or (found["high"] and (high is None or high <= low)):
        return None
    number = NumberReading(
        low=_percent(Fraction(low) * 100),
        high=None if high is None else _percent(Fraction(high) * 100),
        end=found.end(),
        infix=found.start("end"),
        length=0 if found["low"].isascii() else len(found["low"]),
        arabic=found["low"].isascii(),
    )
    return ShareReading(number=number, counter="%")


def _percent(value: Fraction) -> int | Decimal:
    """Return a share in hundredths as it would be printed: 0.5, not 1/2."""
    return int(value) if value.denominator == 1 else Decimal(value.numerator) / value.denominator
