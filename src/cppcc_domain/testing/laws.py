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
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any, Final, TypeVar

from cppcc_domain.errors import CppccError
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.serialization import dumps, loads, structure, unstructure
from cppcc_domain.testing.mutations import Mutant
from cppcc_domain.text.numerals import NumeralStyle, format_numeral, parse_numeral
from cppcc_domain.validation import CATALOGUE, Catalogue, validate
from cppcc_domain.values.json_text import WrittenNumber, json_text

__all__ = [
    "is_a_value",
    "mutant_is_caught",
    "numeral_round_trip",
    "parse_inverts_format",
    "round_trip",
    "validate_is_silent",
]

T = TypeVar("T")

_NUMERALS: Final[tuple[NumeralStyle, ...]] = ("plain", "ordinal")


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


def numeral_round_trip(number: int) -> None:
    """A whole number and its ordinal are read back as they were written, and there is no 第零 (INV-NUM-1).

    Args:
        number: From 1 on; the rule speaks of terms and sessions, 1 to 999.

    Raises:
        AssertionError: It came back different, or 第零 was written or read.
    """
    for style in _NUMERALS:
        parse_inverts_format(partial(format_numeral, style=style), parse_numeral, number)
    for attempt in (partial(format_numeral, 0, "ordinal"), partial(parse_numeral, "第零")):
        try:
            zeroth = attempt()
        except ValueError:
            continue
        raise AssertionError(f"there is no 第零, but {attempt} gives {zeroth!r}")


def validate_is_silent(register: Register, rulebook: Rulebook = NATIONAL_DEFAULT) -> None:
    """Validation finds no error; warnings are allowed.

    Raises:
        AssertionError: It found some; the message lists them.
    """
    errors = validate(register, rulebook).errors
    if errors:
        listed = "\n".join(f"{finding.code} at {finding.path}: {dict(finding.params)}" for finding in errors)
        raise AssertionError(f"{len(errors)} error findings:\n{listed}")


def mutant_is_caught(mutant: Mutant, rulebook: Rulebook = NATIONAL_DEFAULT, rules: Catalogue = CATALOGUE) -> None:
    """Validation finds in a spoilt register what the mutation did, under each code that it names, and not in the sound one.

    Args:
        mutant: What :func:`~cppcc_domain.testing.mutations.mutants` made.
        rulebook: What holds in the committee's place; another one than the national may allow what was done.
        rules: The rules that are in use; those that are silenced find nothing.

    Raises:
        AssertionError: A rule did not find it.
    """
    for code in mutant.mutation.codes:
        chosen = rules.only([code]) if code in rules else rules.only([])
        before, after = (
            Counter((found.subject_id, found.params) for found in validate(one, rulebook, rules=chosen))
            for one in (mutant.sound, mutant.register)
        )
        if after <= before:
            raise AssertionError(f"{code} does not see {mutant.mutation.name} in {mutant.register!r}")


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
