"""What each error says, keeps and is."""

import pickle
from inspect import isclass

import pytest

from cppcc_domain import errors
from cppcc_domain.errors import CppccError, ImpossibleValueError, ParseError, UnknownCodeError
from cppcc_domain.model import EntityNotFoundError
from cppcc_domain.values import CounterMismatchError

EXAMPLES = [
    (
        ImpossibleValueError("Term.ordinal", 0, "an ordinal of at least 1", invariant="INV-COM-2"),
        "Term.ordinal: 0 is impossible, expected an ordinal of at least 1",
    ),
    (
        ParseError("numeral", "一百五", 2, "it can mean 105 and 150"),
        "not a numeral: '一百五', at position 2: it can mean 105 and 150",
    ),
    (UnknownCodeError("topic", "astrology"), "topic has no code 'astrology'"),
    (EntityNotFoundError("member-9", "Member"), "the register holds no Member with id 'member-9'"),
    (CounterMismatchError(["期", "篇"]), "cannot add across counters: 期、篇"),
]

each_error = pytest.mark.parametrize(
    ("error", "sentence"), EXAMPLES, ids=[type(error).__name__ for error, _ in EXAMPLES]
)


@each_error
def test_an_error_names_the_value_and_the_place(error: CppccError, sentence: str) -> None:
    assert str(error) == sentence


@each_error
def test_an_error_survives_pickling_as_other_processes_need(error: CppccError, sentence: str) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made on the line itself
    assert type(again) is type(error)
    assert vars(again) == vars(error)
    assert str(again) == sentence


def test_every_error_has_the_one_base() -> None:
    exceptions = [thing for thing in vars(errors).values() if isclass(thing) and issubclass(thing, Exception)]
    assert len(exceptions) == len(errors.__all__)
    assert all(issubclass(exception, CppccError) for exception in exceptions)


@pytest.mark.parametrize("error", [ImpossibleValueError, ParseError, CounterMismatchError])
def test_bad_input_is_a_value_error_too(error: type[CppccError]) -> None:
    assert issubclass(error, ValueError)


@pytest.mark.parametrize("error", [UnknownCodeError, EntityNotFoundError])
def test_what_is_not_there_is_a_key_error_too(error: type[CppccError]) -> None:
    assert issubclass(error, KeyError)


def test_an_impossible_value_keeps_the_code_of_its_invariant() -> None:
    error = ImpossibleValueError("PartialDate", "2023-02-30", "a day of the calendar", invariant="INV-TIME-1")
    assert (error.what, error.value, error.expected) == ("PartialDate", "2023-02-30", "a day of the calendar")
    assert error.invariant == "INV-TIME-1"
    assert ImpossibleValueError("Vote.yes", -1, "a count of at least 0").invariant == ""


def test_a_long_text_is_shortened_where_a_parser_quotes_it() -> None:
    error = ParseError("numeral", "一" * 100, 60, "too long")
    assert len(str(error)) < 120
    assert error.text == "一" * 100
