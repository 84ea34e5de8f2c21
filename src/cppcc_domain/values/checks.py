"""Validators that several classes share: what makes a value impossible, said once.

They guard against values that cannot mean anything; everything that a register may really get wrong is left to the rules.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from cppcc_domain.errors import ImpossibleValueError

__all__ = [
    "calendar_year",
    "exact",
    "exact_number",
    "is_tuple",
    "non_empty",
    "non_negative",
    "not_an_empty_tuple",
    "ordinal",
    "positive",
]


def _name(instance: object, attribute: "attrs.Attribute[Any]") -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def non_empty(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse text that is empty or blank, and whatever is no text; ``None`` passes where it is the default."""
    if value is None and attribute.default is None:
        return
    if not isinstance(value, str) or not value.strip():
        raise ImpossibleValueError(_name(instance, attribute), value, "text that is not blank")


def is_tuple(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[object, ...] | None) -> None:
    """Refuse any collection but a tuple: a list would make the object unhashable and changeable from outside."""
    if value is not None and not isinstance(value, tuple):
        raise ImpossibleValueError(_name(instance, attribute), value, f"a tuple, not a {type(value).__name__}")


def not_an_empty_tuple(instance: object, attribute: "attrs.Attribute[Any]", value: tuple[object, ...] | None) -> None:
    """Refuse an empty tuple where nothing can be meant by one, and any other collection."""
    is_tuple(instance, attribute, value)
    if value == ():
        raise ImpossibleValueError(_name(instance, attribute), value, "at least one item")


def exact(what: str, value: object) -> None:
    """Refuse whatever is no finite ``int``, ``Decimal`` or ``Fraction``: a ``float`` says less than was printed, a ``bool`` is no number."""
    finite = not isinstance(value, Decimal) or value.is_finite()
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction) or not finite:
        raise ImpossibleValueError(what, value, "an int, Decimal or Fraction")


def exact_number(instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse numbers that are not exact; ``None`` passes."""
    if value is not None:
        exact(_name(instance, attribute), value)


def positive(instance: object, attribute: "attrs.Attribute[Any]", value: int | None) -> None:
    """Refuse whole numbers below one."""
    if value is not None and value < 1:
        raise ImpossibleValueError(_name(instance, attribute), value, "a whole number of at least 1")


def ordinal(instance: object, attribute: "attrs.Attribute[Any]", value: int | None) -> None:
    """Refuse 第零届 and 第零次: ordinals of terms and meetings start at one (reported as INV-COM-2)."""
    if value is not None and value < 1:
        raise ImpossibleValueError(_name(instance, attribute), value, "an ordinal of at least 1", invariant="INV-COM-2")


def non_negative(instance: object, attribute: "attrs.Attribute[Any]", value: int | None) -> None:
    """Refuse negative counts."""
    if value is not None and value < 0:
        raise ImpossibleValueError(_name(instance, attribute), value, "a count of at least 0")


def votes(instance: object, attribute: "attrs.Attribute[Any]", value: int | None) -> None:
    """Refuse negative numbers of votes and voters (reported as INV-VOTE-1)."""
    if value is not None and value < 0:
        raise ImpossibleValueError(_name(instance, attribute), value, "a count of at least 0", invariant="INV-VOTE-1")


def calendar_year(instance: object, attribute: "attrs.Attribute[Any]", value: int | None) -> None:
    """Refuse years that have no four digits (reported as INV-TIME-1)."""
    if value is not None and not 1000 <= value <= 9999:
        raise ImpossibleValueError(_name(instance, attribute), value, "a year of four digits", invariant="INV-TIME-1")
