"""增减 — growth and fall against a base: 同比增长35%, 环比下降2.5个百分点."""

import attrs

from cppcc_domain.errors import ParseError
from cppcc_domain.text.quantities import parse_quantity, show_quantity
from cppcc_domain.values.quantity import Quantity, QuantityRange
from cppcc_domain.vocab.reports import Comparison

__all__ = ["format_change", "parse_change"]

_GROWTH = ("增长", "上升", "提高", "增加", "增長", "提升")
_FALL = ("下降", "减少", "降低", "減少", "回落")


def format_change(quantity: Quantity | QuantityRange, comparison: Comparison) -> str:
    """Write a change; a negative quantity is a fall.

    Example:
        >>> format_change(Quantity(35, counter="%"), Comparison.YEAR_ON_YEAR)
        '同比增长35%'

    A range that falls is written with its signs.
    """
    if isinstance(quantity, Quantity) and quantity.value < 0:
        return f"{comparison.zh}{_FALL[0]}{show_quantity(attrs.evolve(quantity, value=-quantity.value))}"
    return f"{comparison.zh}{_GROWTH[0]}{show_quantity(quantity)}"


def parse_change(text: str) -> tuple[Quantity | QuantityRange, Comparison]:
    """Read a change; a fall gives a negative quantity.

    Raises:
        ParseError: No comparison word, no word of growth or fall, or no one quantity after them; a falling range.
    """
    for comparison in Comparison:
        if not text.startswith(comparison.zh):
            continue
        rest = text.removeprefix(comparison.zh)
        for word in (*_GROWTH, *_FALL):
            if rest.startswith(word):
                quantity = parse_quantity(rest.removeprefix(word))
                if word in _GROWTH:
                    return quantity, comparison
                if isinstance(quantity, Quantity):
                    return attrs.evolve(quantity, value=-quantity.value), comparison
        raise ParseError("change", text, len(comparison.zh), "expected a word such as 增长 or 下降, and a quantity")
    raise ParseError("change", text, 0, "expected 同比 or 环比")
