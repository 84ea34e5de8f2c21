"""数字 — Chinese numerals written and read, exactly and strictly.

Writing follows official usage: 十四 and not 一十四 at the start, 零 for skipped places (一亿零一千, 第一百零一), 〇 in years. Reading takes what real
texts hold (廿, 卅, 两, 大写, traditional and full-width forms, Arabic digits with 万 and 亿) and refuses everything that has two readings or none:
一百五, 一一, 三点, 二十零. There is no silent prefix: the whole text is the numeral, or there is none.
"""

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final, Literal

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.values.quantity import Number

__all__ = [
    "LARGEST_NUMERAL",
    "NumeralStyle",
    "canonical_numeral",
    "format_decimal",
    "format_numeral",
    "parse_numeral",
    "read_numeral",
]

NumeralStyle = Literal["plain", "liang", "financial", "year", "ordinal"]

LARGEST_NUMERAL: Final = 10**16
"""一亿亿, the largest number that is written; a larger one has no agreed Chinese form."""

# --- writing -------------------------------------------------------------------------------------------------------

_DIGITS = "零一二三四五六七八九"
_YEAR_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_FINANCIAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_LIANG = re.compile(r"二(?=[百千])|(?<![十零])二(?=[万亿])|^二$")


def format_numeral(n: int, style: NumeralStyle = "plain") -> str:
    """Return a whole number as a Chinese numeral.

    Args:
        n: From 0 to 10**16, both included; an ordinal from 1, a year from 1000 to 9999.
        style: ``plain`` 二百一十四, ``liang`` 两百一十四 (两 before 百, 千, 万, 亿 and for a lone 2), ``financial`` 贰佰壹拾肆,
            ``year`` digit by digit (二〇二四), ``ordinal`` 第二百一十四.

    Returns:
        The numeral; ``parse_numeral`` reads it back.

    Raises:
        ValueError: A number outside the range or no whole number, or an unknown style.

    Examples:
        >>> format_numeral(14), format_numeral(100_001_000), format_numeral(101, "ordinal")
        ('十四', '一亿零一千', '第一百零一')
        >>> format_numeral(2200, "liang"), format_numeral(10, "financial"), format_numeral(2024, "year")
        ('两千两百', '壹拾', '二〇二四')
    """
    if type(n) is not int or not 0 <= n <= LARGEST_NUMERAL:
        raise ImpossibleValueError("numeral", n, "a whole number from 0 to 10**16")
    match style:
        case "plain":
            return _spelled(n)
        case "liang":
            return _LIANG.sub("两", _spelled(n))
        case "financial":
            return _counted(n).translate(_FINANCIAL)
        case "year":
            if not 1000 <= n <= 9999:
                raise ImpossibleValueError("year", n, "four digits")
            return str(n).translate(_YEAR_DIGITS)
        case "ordinal":
            if n == 0:
                raise ImpossibleValueError("ordinal", n, "an ordinal of at least 1", invariant="INV-NUM-1")
            return "第" + _spelled(n)
    raise ImpossibleValueError("style", style, "plain, liang, financial, year or ordinal")


def format_decimal(value: Decimal) -> str:
    """Return a decimal number as a Chinese numeral, digit by digit behind 点.

    Example:
        >>> format_decimal(Decimal("55.9"))
        '五十五点九'

    Raises:
        ValueError: A number that is negative, too large or not finite.
    """
    if not value.is_finite() or value.is_signed():
        raise ImpossibleValueError("numeral", value, "a finite number that is not negative")
    whole, _, digits = f"{value:f}".partition(".")
    text = format_numeral(int(whole))
    return f"{text}点{''.join(_DIGITS[int(digit)] for digit in digits)}" if digits else text


def _spelled(n: int) -> str:
    text = _counted(n)
    return text[1:] if text.startswith("一十") else text


def _counted(n: int) -> str:
    """Return the numeral with every coefficient written, the leading 一十 included."""
    if n < 10_000:
        return _section(n)
    unit, word = (100_000_000, "亿") if n >= 100_000_000 else (10_000, "万")
    high, low = divmod(n, unit)
    text = _counted(high) + word
    if not low:
        return text
    return f"{text}零{_counted(low)}" if low * 10 < unit else text + _counted(low)


@cache
def _section(n: int) -> str:
    """Return the numeral of a number below 10 000: the building block, and few enough to keep."""
    if n < 10:
        return _DIGITS[n]
    for unit, word in ((1000, "千"), (100, "百"), (10, "十")):
        if n >= unit:
            high, low = divmod(n, unit)
            text = _DIGITS[high] + word
            if not low:
                return text
            return f"{text}零{_section(low)}" if low * 10 < unit else text + _section(low)
    raise AssertionError(n)


# --- reading -------------------------------------------------------------------------------------------------------

# Every accepted character to the one that the grammar knows; one to one, so that positions stay.
_CANONICAL = str.maketrans(
    "〇○◯壹贰貳叁參肆伍陆陸柒捌玖拾佰仟兩萬億點０１２３４５６７８９．，／％",
    "零零零一二二三三四五六六七八九十百千两万亿点0123456789.,/%",
)
_VALUES: Final = {**{digit: value for value, digit in enumerate(_DIGITS)}, "两": 2}
_TENS: Final = {"廿": "二十", "卅": "三十", "卌": "四十"}
# Each unit that parts a numeral, the largest first, with the bound of the coefficient before it.
_UNITS: Final = (("亿", 10**8, 10**8), ("万", 10**4, 10**4), ("千", 1000, 10), ("百", 100, 10), ("十", 10, 10))
_LONGEST = 50  # characters; 一千一百一十一万一千一百一十一亿… with both parts of a fraction is shorter
_SCALE = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_ARABIC = LazyPattern(r"(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(\.\d+)?([百千]?(?:万亿|[万亿])|[百千])?", re.ASCII)
_MIXED = LazyPattern(r"([1-9]\d*)(?:亿([1-9]\d{0,3}千?万)|万([1-9]千|[1-9]\d{3}))", re.ASCII)


def parse_numeral(text: str) -> Number:
    """Read a numeral.

    Args:
        text: A Chinese or Arabic numeral and nothing else: 两千一百五十八, 廿八, 贰仟零贰拾肆, 二〇二四, 1.7万, 2.9億, 第十四,
            三分之二, 半, 百分之三十五, 七成, 五十五点九. 百分之 and 成 are fractions here (七成 is 7/10); as quantities they are per cent.

    Returns:
        An ``int`` where the value is whole, else a ``Decimal``, or a ``Fraction`` for what is written as one.

    Raises:
        ParseError: Anything else, with the place up to which the text was a numeral.

    Examples:
        >>> parse_numeral("一千○四十九"), parse_numeral("1.7万"), parse_numeral("三分之二")
        (1049, 17000, Fraction(2, 3))
        >>> parse_numeral("一百五")
        Traceback (most recent call last):
        cppcc_domain.errors.ParseError: not a numeral: '一百五', at position 2: no numeral goes on with '五' here
    """
    start = 1 if text.startswith("第") else 0
    canonical = canonical_numeral(text)[start:]
    value = read_numeral(canonical)
    if value is None:
        position = start + _readable_prefix(canonical)
        reason = (
            f"no numeral goes on with {text[position]!r} here" if position < len(text) else "the numeral breaks off"
        )
        raise ParseError("numeral", text, position, reason)
    if start and (not isinstance(value, int) or value == 0):
        raise ParseError("numeral", text, start, "an ordinal is a whole number of at least 1")
    return value


def canonical_numeral(text: str) -> str:
    """Return the text with the characters of numerals unified: simplified, no 大写, half width. Its length does not change."""
    return text.translate(_CANONICAL)


def read_numeral(text: str) -> Number | None:
    """Return the value of a canonical numeral without 第, or ``None`` where ``parse_numeral`` would raise."""
    if len(text) > _LONGEST:
        return None
    if "分之" in text:
        return _read_parts(text)
    if text == "半":
        return Fraction(1, 2)
    value = _read_tenths(text) if "成" in text else _read_ratio(text) if "/" in text else _read_plain(text)
    return value if value is None or value <= LARGEST_NUMERAL else None


def _readable_prefix(text: str) -> int:
    """Return the length of the longest numeral at the start of the text."""
    return next((end for end in range(min(len(text), _LONGEST), 0, -1) if read_numeral(text[:end]) is not None), 0)


def _read_plain(text: str) -> int | Decimal | None:
    if text[:1].isascii():
        return _read_arabic(text)
    if "点" in text:
        return _read_decimal(text)
    return 0 if text == "零" else _read_digits(text) or _read_whole(text)


def _read_arabic(text: str) -> int | Decimal | None:
    if found := _ARABIC.fullmatch(text):
        whole, digits, scale = found.groups("")
        return _scaled(whole.replace(",", "") + digits, scale)
    if found := _MIXED.fullmatch(text):
        high, millions, thousands = found.groups()
        low = _read_arabic(millions or thousands)
        return None if low is None else int(high) * (10**8 if millions else 10**4) + int(low)
    return None


def _read_decimal(text: str) -> int | Decimal | None:
    whole, _, rest = text.partition("点")
    digits = rest.rstrip("百千万亿")
    value = _read_plain(whole)
    if value is None or not digits or any(digit not in _DIGITS for digit in digits) or whole[0].isascii():
        return None
    number = f"{value}.{''.join(str(_VALUES[digit]) for digit in digits)}"
    scale = rest[len(digits) :]
    return _scaled(number, scale) if scale in {"", "万", "亿", "万亿", "百万", "千万"} else None


def _scaled(number: str, scale: str) -> int | Decimal:
    """Return a plain decimal text times the units behind it, as an int where units make it whole."""
    factor = 1
    for character in scale:
        factor *= _SCALE[character]
    if "." not in number:
        return int(number) * factor
    value = Decimal(number) * factor
    return int(value) if factor > 1 and value == value.to_integral_value() else value


def _read_digits(text: str) -> int | None:
    """Return the value of a numeral written digit by digit: a year, or three digits and more of which one is 零 (一○五)."""
    positional = text[:1] in _DIGITS[1:] and all(digit in _DIGITS for digit in text)
    if not text or not positional or not (len(text) == 4 or (len(text) >= 3 and "零" in text)):
        return None
    return int("".join(str(_VALUES[digit]) for digit in text))


def _read_whole(text: str) -> int | None:
    """Return the value of a Chinese whole number above zero, or ``None``."""
    if text == "一亿亿":
        return LARGEST_NUMERAL
    for character, tens in _TENS.items():
        text = text.replace(character, tens)
    return _read_below(text, 0)


def _read_below(text: str, rank: int) -> int | None:
    """Read with the units from this rank on: a place may be skipped only with 零, and 零 stands only for a skipped place.

    Before a full section of thousands 零 is optional (一百万零五千), between 亿 and a number of 万 too (一亿五百万), and 一十 may drop its 一.
    """
    for level in range(rank, len(_UNITS)):
        unit, factor, bound = _UNITS[level]
        high, found, low = text.rpartition(unit) if level == 0 else text.partition(unit)
        if not found:
            continue
        coefficient = (
            1 if not high and unit == "十" else _read_below(high, level + 1) if bound > 10 else _coefficient(high, unit)
        )
        if not coefficient or coefficient >= bound:
            return None
        if not low:
            return coefficient * factor
        rest = _read_below(low.removeprefix("零"), level + 1)
        skipped, zero = rest is not None and rest * 10 < factor, low[0] == "零"
        if rest is None or low.endswith("零两") or low == "两" or (zero > skipped and bound == 10):
            return None
        if skipped > zero and not (level == 0 and rest >= 10_000):
            return None
        return coefficient * factor + rest
    return _VALUES.get(text) or None


def _coefficient(text: str, unit: str) -> int:
    return 0 if text == "两" and unit == "十" else _VALUES.get(text, 0)


def _read_parts(text: str) -> Fraction | None:
    below, _, above = text.partition("分之")
    denominator = {"百": 100, "千": 1000, "万": 10_000}.get(below) or _read_plain(below)
    numerator = 100 if above == "百" else _read_plain(above)
    if not denominator or numerator is None or not isinstance(denominator, int):
        return None
    return Fraction(numerator) / denominator


def _read_tenths(text: str) -> Fraction | None:
    whole, _, rest = text.partition("成")
    tenths, hundredths = _read_plain(whole), _VALUES.get(rest, 0) if rest else 0
    if tenths is None or (rest and not hundredths) or tenths * 10 + hundredths > 100:
        return None
    return (Fraction(tenths) + Fraction(hundredths, 10)) / 10


def _read_ratio(text: str) -> Fraction | None:
    above, _, below = text.partition("/")
    numerator, denominator = _read_arabic(above), _read_arabic(below)
    if not isinstance(numerator, int) or not isinstance(denominator, int) or not denominator:
        return None
    return Fraction(numerator, denominator)
