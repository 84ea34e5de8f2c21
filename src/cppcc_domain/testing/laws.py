"""定律 — what holds for every value, entity and register, as functions to call from tests.

Each returns nothing when the law holds and raises ``AssertionError`` with what was expected and what came instead. They suit the strategies of
:mod:`cppcc_domain.testing.strategies`, but take anything, such as a file of one's own.

Example:
    >>> from hypothesis import given
    >>> from cppcc_domain.testing import laws, strategies
    >>> @given(strategies.registers())
    ... def test_registers_survive_being_written(register):
    ...     laws.round_trip(register)
    >>> test_registers_survive_being_written()
"""

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any, TypeVar

from cppcc_domain.errors import CppccError
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.serialization import dumps, loads, structure, unstructure
from cppcc_domain.validation import validate
from cppcc_domain.values.json_text import WrittenNumber, json_text

__all__ = ["is_a_value", "parse_inverts_format", "round_trip", "validate_is_silent"]

T = TypeVar("T")


def round_trip(thing: object) -> None:
    """Whatever is written as JSON and read back is the same, and written again gives the same text.

    Args:
        thing: A register, or any object of the values and the model.

    Raises:
        AssertionError: It came back different, or not at all.
    """
    if isinstance(thing, Register):
        _round_trip(thing, dumps, loads)
    else:
        cls: Any = type(thing)
        _round_trip(
            thing,
            lambda one: json_text(unstructure(one)),
            lambda text: structure(json.loads(text, parse_float=WrittenNumber), cls),
        )


def parse_inverts_format(format_: Callable[[T], str], parse: Callable[[str], object], value: T) -> None:
    """Parsing what was formatted gives the value again.

    Args:
        format_: From value to text.
        parse: From text to value.
        value: A value that has a written form.

    Raises:
        AssertionError: It came back different.

    Example:
        >>> parse_inverts_format(str, int, 94)
    """
    text = format_(value)
    parsed = parse(text)
    if parsed != value:
        raise AssertionError(f"{value!r} is written {text!r}, which is read as {parsed!r}")


def validate_is_silent(register: Register, rulebook: Rulebook = NATIONAL_DEFAULT) -> None:
    """Validation finds no error; warnings are allowed.

    Raises:
        AssertionError: It found some; the message lists them.
    """
    errors = validate(register, rulebook).errors
    if errors:
        listed = "\n".join(f"{finding.code} at {finding.path}: {dict(finding.params)}" for finding in errors)
        raise AssertionError(f"{len(errors)} error findings:\n{listed}")


def is_a_value(thing: object) -> None:
    """It is equal to its copies, by whatever way they were made, has the same hash as they, and differs from an object of another class.

    Raises:
        AssertionError: One of this does not hold, or it cannot be hashed, copied or pickled at all.
    """
    copies: dict[str, Callable[[object], object]] = {
        "copy": copy.copy,
        "deepcopy": copy.deepcopy,
        "pickle": lambda one: pickle.loads(pickle.dumps(one)),  # noqa: S301 - made on this line
    }
    for way, make in copies.items():
        try:
            other = make(thing)
            same_hash = hash(other) == hash(thing)
        except Exception as error:
            raise AssertionError(f"{thing!r} has no hash or no {way}: {error}") from error
        if other != thing or not same_hash:
            raise AssertionError(f"the {way} of {thing!r} is {other!r}")
    if thing == object():
        raise AssertionError(f"{thing!r} is equal to an object of another class")


def _round_trip(thing: T, write: Callable[[T], str], read: Callable[[str], T]) -> None:
    text = write(thing)
    try:
        back = read(text)
    except CppccError as error:
        raise AssertionError(f"{thing!r} is written as what cannot be read:\n{text}\n{error}") from error
    if back != thing:
        raise AssertionError(f"{thing!r} is written as what is read as {back!r}:\n{text}")
    again = write(back)
    if again != text:
        raise AssertionError(f"written a second time, {thing!r} gives another text:\n{text}\n{again}")
