"""形状 — how single values stand in JSON: text, numbers, truth values, times, codes. Nothing is coerced.

A whole number is a JSON number; ``Decimal`` and ``Fraction`` are text (``"34.0"``, ``"2/3"``), so that digits survive programs that know only
floating point. Days, times of day and division codes are text in one form; a closed term is its English code.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.serialization.problems import DocumentError, MessageCode, Problem, shown
from cppcc_domain.serialization.reading import LONGEST_NUMBER, Flaw, number_problem
from cppcc_domain.values.quantity import Number

__all__ = [
    "PLAIN_READERS",
    "PLAIN_WRITERS",
    "Reader",
    "Writer",
    "code_reader",
    "read_number",
    "refusal",
    "text_reader",
    "write_number",
]

Reader = Callable[[Any], Any]
"""Takes a JSON value and returns what it means, or raises :class:`DocumentError` with paths that start at this value."""

Writer = Callable[[Any], Any]
"""Takes a value of the model and returns it as JSON."""

_DAY = re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{6})?)?")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_FRACTION = re.compile(r"-?(0|[1-9][0-9]*)/[1-9][0-9]*")


def refusal(value: object, expected: str, code: MessageCode = MessageCode.WRONG_TYPE) -> DocumentError:
    """Return the error of a value that is not what was expected here, or that is flawed in itself."""
    if isinstance(value, Flaw):
        return DocumentError(value.problems)
    return DocumentError([Problem(message_code=code, value=shown(value), expected=expected)])


def text_reader(parse: Callable[[str], object], expected: str) -> Reader:
    """Return a reader of values that JSON holds as text, in the form that ``parse`` reads."""

    def read(value: Any) -> object:
        if type(value) is not str:
            raise refusal(value, expected)
        try:
            return parse(value)
        except ImpossibleValueError as error:
            raise DocumentError([Problem.impossible(error, value)]) from None

    return read


def code_reader(meanings: Mapping[str, Any]) -> Reader:
    """Return a reader of codes that gives what each one means, and lists them all when it meets another."""

    def read(value: Any) -> Any:
        if type(value) is str and value in meanings:
            return meanings[value]
        raise refusal(value, ", ".join(meanings), MessageCode.UNKNOWN_VALUE)

    return read


def read_number(value: Any) -> Number:
    """Read a whole number, ``"34.0"`` as a decimal with its digits, ``"2/3"`` as a fraction."""
    if type(value) is int:
        return value
    if type(value) is str:
        if len(value) > LONGEST_NUMBER:
            raise DocumentError([number_problem(value)])
        if _DECIMAL.fullmatch(value):
            return Decimal(value)
        if _FRACTION.fullmatch(value):
            return Fraction(value)
    raise refusal(value, 'a number: 34, "34.0" or "2/3"')


def write_number(value: Number) -> int | str:
    """Write a number in the form that :func:`read_number` reads."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return value


def _exactly(cls: type, expected: str) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is cls:
            return value
        raise refusal(value, expected)

    return read


def _parse_day(text: str) -> date:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass  # a day that the calendar does not have
    raise ImpossibleValueError("date", text, _A_DAY)


def _parse_decimal(text: str) -> Decimal:
    if len(text) > LONGEST_NUMBER or not _DECIMAL.fullmatch(text):
        raise ImpossibleValueError("Decimal", text, _A_DECIMAL)
    return Decimal(text)


def _parse_fraction(text: str) -> Fraction:
    if len(text) > LONGEST_NUMBER or not _FRACTION.fullmatch(text):
        raise ImpossibleValueError("Fraction", text, _A_FRACTION)
    return Fraction(text)


def _parse_time(text: str) -> time:
    if not _TIME.fullmatch(text):
        raise ImpossibleValueError("time", text, _A_TIME)
    return time.fromisoformat(text)


def _format_time(value: time) -> str:
    exact_to_minutes = not (value.second or value.microsecond)
    return value.isoformat("minutes" if exact_to_minutes else "auto")


_A_DAY: Final = "a day such as 2024-01-29"
_A_DECIMAL: Final = 'a decimal such as "34.0"'
_A_FRACTION: Final = 'a fraction such as "2/3"'
_A_TIME: Final = "a time such as 14:30"

PLAIN_READERS: Final[Mapping[object, Reader]] = MappingProxyType(
    {
        str: _exactly(str, "text"),
        int: _exactly(int, "a whole number"),
        bool: _exactly(bool, "true or false"),
        date: text_reader(_parse_day, _A_DAY),
        time: text_reader(_parse_time, _A_TIME),
        Decimal: text_reader(_parse_decimal, _A_DECIMAL),
        Fraction: text_reader(_parse_fraction, _A_FRACTION),
    }
)
"""Readers of the types that are not classes of this package."""

PLAIN_WRITERS: Final[Mapping[object, Writer | None]] = MappingProxyType(
    {
        str: None,
        int: None,
        bool: None,
        date: date.isoformat,
        time: _format_time,
        Decimal: write_number,
        Fraction: write_number,
    }
)
"""Their writers; ``None`` where JSON holds the value itself."""
