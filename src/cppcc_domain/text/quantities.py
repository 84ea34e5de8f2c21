"""数量 — the figures of reports written and read: 94件, 300余次, 2.9万余件, 近七成, 三分之二, 3—5天.

Reading finds quantities in running text and leaves ordinals, numbers of documents, dates, sessions and set phrases alone; writing puts
the word of a bound where reports put it. The two are inverse: what has no form that would be read back is refused.
"""

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final, Literal

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.counters import AFTER_GE, DURATIONS, MEASURES
from cppcc_domain.text.numerals import format_decimal, format_numeral
from cppcc_domain.text.quantity_reader import QuantityReader, QuantitySpan
from cppcc_domain.text.scripts import fold
from cppcc_domain.values.quantity import Number, Quantity, QuantityRange
from cppcc_domain.vocab.quantities import BOUND_WORDS, COUNTERS, Bound

__all__ = ["QuantitySpan", "QuantityStyle", "find_quantities", "format_quantity", "parse_quantity", "show_quantity"]

QuantityStyle = Literal["arabic", "chinese", "tenths"]

# --- reading -------------------------------------------------------------------------------------------------------


def find_quantities(text: str) -> tuple[QuantitySpan, ...]:
    """Return the quantities of a text in order of appearance, each with its span.

    Left alone are ordinals and lists of them (第271号, 1号提案, 第13、15次), dates, years and clock times, sessions (十四届二次会议), set phrases
    (五个一, 两个确立, 三个100%), codes, telephone numbers and masked digits (28*), and 一 where it is the article (一个平台, 一批楼宇). The word that
    sets the bound and the counter belong to the span; the counter is given as written, without the 个 of 3个月.

    Args:
        text: Any length; simplified or traditional, full or half width. The work grows with the length of the text and no faster.

    Example:
        >>> [(span.start, span.end, span.quantity.counter) for span in find_quantities("第2次视察，委员300余次，同比增长35%")]
        [(8, 13, '次'), (18, 21, '%')]
    """
    return tuple(QuantityReader(text).spans())


def parse_quantity(text: str) -> Quantity | QuantityRange:
    """Return the one quantity of a phrase.

    Examples:
        >>> parse_quantity("立案交办提案94件")
        Quantity(value=94, bound=<Bound.EXACT: 'exact'>, counter='件', word='')
        >>> parse_quantity("三四百件")
        QuantityRange(low=300, high=400, counter='件')

    Raises:
        ParseError: The phrase holds no quantity, or several.
    """
    found = find_quantities(text)
    if not found:
        raise ParseError("quantity", text, 0, "it holds no quantity")
    if len(found) > 1:
        raise ParseError("quantity", text, found[1].start, f"a second quantity stands here; it holds {len(found)}")
    return found[0].quantity


# --- writing -------------------------------------------------------------------------------------------------------

_UNITS: Final = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))
_TAKES_GE: Final = AFTER_GE - {"小时", "星期", "钟头", "学时", "课时"}
_RANGE_DASH: Final = "—"


def format_quantity(quantity: Quantity | QuantityRange, *, style: QuantityStyle = "arabic", scaled: bool = True) -> str:
    """Return a quantity as reports print it.

    Args:
        quantity: What to write. An empty ``word`` takes the usual word of the bound (余, 近, 约, 以上, 以内, 不足, 几).
        style: ``arabic`` 300余次, ``chinese`` 三百余次, 三四百件, 百分之三十五, ``tenths`` 七成五 (percentages in steps of five).
        scaled: Whether Arabic digits are shortened by the largest of 万亿, 亿 and 万 that leaves at most two decimals: 29000 is 2.9万, 12345
            stays as it is.

    Returns:
        The text; ``parse_quantity`` reads the same quantity from it. A counter that is not in ``COUNTERS`` is printed as it is and not read.

    Raises:
        ValueError: No text would be read back as this quantity: a word that does not set the bound, 2023 of the counter 年 (a date), 近5年
            (the past five years), a fraction of things counted one by one.

    Examples:
        >>> format_quantity(Quantity(29000, Bound.OVER, "件", "余")), format_quantity(Quantity(4_000_000, Bound.OVER, "人", "多"))
        ('2.9万余件', '400多万人')
        >>> format_quantity(Quantity(70, Bound.NEARLY, "%", "近"), style="tenths"), format_quantity(QuantityRange(3, 5, "天"))
        ('近七成', '3—5天')
    """
    if isinstance(quantity, QuantityRange):
        text = _range(quantity, style, scaled=scaled)
        expected: Quantity | QuantityRange = quantity
    else:
        word = _word(quantity)
        text = _quantity(quantity, word, style, scaled=scaled)
        expected = Quantity(quantity.value, quantity.bound, quantity.counter, word)
    if _is_listed(quantity.counter) and [span.quantity for span in find_quantities(text)] != [expected]:
        raise ImpossibleValueError("quantity", quantity, f"one that {text!r} could be read as")
    return text


def show_quantity(quantity: Quantity | QuantityRange) -> str:
    """Return any quantity for a reader's eyes: as :func:`format_quantity` where it can, else number, word and counter side by side.

    Without a word of its own ``at_least`` is 至少, which stands well inside a sentence.

    Example:
        >>> show_quantity(Quantity(2023, counter="年")), show_quantity(Quantity(8, Bound.AT_LEAST, "所"))
        ('2023年', '至少8所')
    """
    if isinstance(quantity, Quantity) and quantity.bound is Bound.AT_LEAST and not quantity.word:
        quantity = Quantity(quantity.value, quantity.bound, quantity.counter, "至少")
    try:
        return format_quantity(quantity)
    except ValueError:
        if isinstance(quantity, QuantityRange):
            return f"{quantity.low}{_RANGE_DASH}{quantity.high}{quantity.counter}"
    usual = BOUND_WORDS[quantity.bound]
    word = quantity.word or (usual[0].word if usual else "")
    match _positions().get((quantity.bound, word), "before"):
        case "after":
            return f"{quantity.value}{quantity.counter}{word}"
        case "inside":
            return f"{quantity.value}{word}{quantity.counter}"
    return f"{word}{quantity.value}{quantity.counter}"


def _is_listed(counter: str) -> bool:
    return not counter or fold(counter) in _listed_counters()


@cache
def _listed_counters() -> frozenset[str]:
    return frozenset(fold(form) for counter in COUNTERS for form in (counter.code, *counter.aliases))


@cache
def _positions() -> dict[tuple[Bound, str], str]:
    """Return where each word stands; 多 and 余 count as standing inside."""
    places: dict[tuple[Bound, str], str] = {}
    for bound, entries in BOUND_WORDS.items():
        for entry in entries:
            places.setdefault((bound, entry.word), entry.position)
    return places


def _word(quantity: Quantity) -> str:
    usual = BOUND_WORDS[quantity.bound]
    word = quantity.word or (usual[0].word if usual else "")
    if word and (quantity.bound, word) not in _positions():
        raise ImpossibleValueError("Quantity.word", word, f"a word of the bound {quantity.bound}")
    return word


def _quantity(quantity: Quantity, word: str, style: QuantityStyle, *, scaled: bool) -> str:
    value, counter = quantity.value, quantity.counter
    if quantity.bound is Bound.SEVERAL:
        return word + _magnitude(value) + _counted(counter)
    if quantity.bound is Bound.EXACT:
        sign = "-" if value < 0 else ""
        return sign + _number(-value if value < 0 else value, counter, style, scaled=scaled)
    match _positions()[quantity.bound, word]:
        case "before" if fold(word) in {"上", "过"} and counter != "%" and value != Fraction(1, 2):
            return word + _magnitude(value) + _counted(counter)
        case "before" if fold(word) == "过" and value == Fraction(1, 2):
            return word + "半"
        case "before":
            return word + _number(value, counter, style, scaled=scaled)
        case "after":
            return _number(value, counter, style, scaled=scaled) + word
    return _number(value, counter, style, scaled=scaled, inside=word)


def _number(value: Number, counter: str, style: QuantityStyle, *, scaled: bool, inside: str = "") -> str:
    """Return number and counter, with a word such as 余 at its place among them."""
    if style == "tenths":
        return _tenths(value, counter) + inside
    exact = _exact(value, share=not counter)
    if isinstance(exact, Fraction):
        return _fraction(exact, counter, style)
    if style == "chinese" or fold(inside) in {"几", "数"}:
        number, unit = _chinese(exact, split=bool(inside))
    else:
        number, unit = _digits(exact, counter, scaled=scaled)
        if isinstance(exact, int) and 20_000 < exact < 20_300 and not unit:
            number = f"{exact:,}"  # 20145 would look like the year 2014 with a 5 grown to it
    if counter == "%" and style == "chinese":
        return f"百分之{number}{inside}{unit}"
    folded = fold(counter)
    half = style == "chinese" and isinstance(exact, Decimal) and exact % 1 == Decimal("0.5") and folded in DURATIONS
    if half and not inside:
        return _with_half(int(exact), counter)
    if inside and not unit and folded in MEASURES and exact % 10 != 0:
        return _with_more(number, counter, inside)
    if fold(inside) in {"多", "几", "数", "来"} and unit and number[-1] in "0十百千":
        return f"{number}{inside}{unit}{_counted(counter)}"
    return f"{number}{unit}{inside}{_counted(counter)}"


def _counted(counter: str) -> str:
    return f"个{counter}" if fold(counter) in _TAKES_GE else counter


def _with_half(whole: int, counter: str) -> str:
    """Return 半年, 三年半, 半个月 or 三个半月."""
    number = format_numeral(whole, "liang") if whole else ""
    if fold(counter) in _TAKES_GE:
        return f"{number}个半{counter}" if whole else f"半个{counter}"
    return f"{number}{counter}半" if whole else f"半{counter}"


def _with_more(number: str, counter: str, word: str) -> str:
    """Return 3年多 or 3个多月: the rest is less than one whole counter."""
    return (
        f"{number}个{word}{counter}"
        if fold(counter) in _TAKES_GE and word == "多"
        else f"{number}{_counted(counter)}{word}"
    )


def _exact(value: Number, *, share: bool = False) -> int | Decimal | Fraction:
    """Return a fraction as a whole or decimal number where it has such a form and is no share: 7/2 is 3.5."""
    if not isinstance(value, Fraction) or (share and 0 < value < 1):
        return value
    if value.denominator == 1:
        return int(value)
    decimal = Decimal(value.numerator) / value.denominator
    return decimal if Fraction(decimal) == value else value


def _fraction(value: Fraction, counter: str, style: QuantityStyle) -> str:
    if counter or not 0 < value < 1:
        raise ImpossibleValueError(
            "quantity", value, "a number with a finite decimal form, or a fraction of one without a counter"
        )
    if style == "chinese":
        return f"{format_numeral(value.denominator)}分之{format_numeral(value.numerator)}"
    return f"{value.numerator}/{value.denominator}"


def _digits(value: int | Decimal, counter: str, *, scaled: bool) -> tuple[str, str]:
    """Return Arabic digits and the unit behind them."""
    if isinstance(value, Decimal):
        return f"{value:f}", ""
    for unit, word in _UNITS if scaled and counter != "%" else ():
        if value >= unit and value % (unit // 100) == 0:
            return f"{(Decimal(value) / unit).normalize():f}", word
    return str(value), ""


def _chinese(value: int | Decimal, *, split: bool) -> tuple[str, str]:
    """Return a Chinese numeral, parted before its last 万 or 亿 if a word may have to stand between."""
    if isinstance(value, Decimal):
        return format_decimal(value), ""
    for unit, word in _UNITS[1:] if split else ():
        if value >= unit and value % (unit * 10) == 0 and value // unit < 10_000:
            return format_numeral(value // unit), word
    return format_numeral(value, "liang"), ""


def _tenths(value: Number, counter: str) -> str:
    if counter != "%" or not 10 <= value <= 100 or value % 5:
        raise ImpossibleValueError("quantity", value, "a percentage from 10 to 100 in steps of five")
    tens, rest = divmod(int(value), 10)
    return format_numeral(tens) + "成" + ("五" if rest else "")


def _magnitude(value: Number) -> str:
    """Return the name of a power of ten: 百, 千万."""
    exponent = len(str(value)) - 1
    if not 1 <= exponent <= 15 or value != 10**exponent:
        raise ImpossibleValueError("quantity", value, "a power of ten up to 10**15")
    text = format_numeral(int(value))
    return text.removeprefix("一")


def _range(quantity: QuantityRange, style: QuantityStyle, *, scaled: bool) -> str:
    low, high, counter = _exact(quantity.low), _exact(quantity.high), quantity.counter
    if isinstance(low, Fraction) or isinstance(high, Fraction):
        raise ImpossibleValueError("quantity", quantity, "ends with a finite decimal form")
    if style == "chinese":
        return _chinese_range(low, high, counter)
    pairs = [_digits(end, counter, scaled=scaled) for end in (low, high)]
    if pairs[0][1] != pairs[1][1]:  # 1—5万 would be read as 1万—5万
        pairs = [_digits(end, counter, scaled=False) for end in (low, high)]
    ends = [number + unit for number, unit in pairs]
    if counter in {"%", "‰"}:
        return _RANGE_DASH.join(end + counter for end in ends)
    return _RANGE_DASH.join(ends) + _counted(counter)


def _chinese_range(low: int | Decimal, high: int | Decimal, counter: str) -> str:
    """Return 三四百件 where the ends are neighbours, else 三至十天."""
    texts = [_chinese(end, split=False)[0] for end in (low, high)]
    prefix = "百分之" if counter == "%" else ""
    suffix = "" if prefix else _counted(counter)
    first, second = (format_numeral(end) if isinstance(end, int) else "" for end in (low, high))
    if (
        first
        and len(first) == len(second)
        and first[1:] == second[1:]
        and f"{first[0]}{second[0]}" in "二三四五六七八九"
    ):
        return f"{prefix}{texts[0][0]}{second}{suffix}"
    return f"{prefix}{texts[0]}至{prefix}{texts[1]}{suffix}"
