"""Trees of JSON values as one canonical text, and the text of unknown keys."""

import json
from typing import Any

import pytest
from hypothesis import given

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.model import Extensible
from cppcc_domain.testing import strategies
from cppcc_domain.values.json_text import WrittenNumber, json_text, unknown_keys

trees = strategies.json_objects().map(json.loads)


@given(trees)
def test_the_text_is_that_of_the_standard_library(tree: Any) -> None:
    assert json_text(tree) == json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
    assert json_text(tree, newline="\n") == json.dumps(tree, ensure_ascii=False, indent=2)
    assert json_text(tree, sort_keys=True) == json.dumps(
        tree, ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )


@given(strategies.json_objects())
def test_unknown_keys_come_back_as_the_same_text(text: str) -> None:
    assert json_text(unknown_keys(text), sort_keys=True) == text


@pytest.mark.parametrize("written", ["1.10", "1e5", "1E+05", "-0.0", "0.30000000000000004", "1.0000000000000000001"])
def test_numbers_keep_the_digits_in_which_they_were_written(written: str) -> None:
    assert json_text(unknown_keys(f'{{"x":[{written}]}}')) == f'{{"x":[{written}]}}'
    assert WrittenNumber(written) == float(written)


def test_what_is_no_number_was_not_written_as_one() -> None:
    with pytest.raises(ValueError, match="could not convert"):
        WrittenNumber("一")


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_is_not_finite_has_no_text(number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_text({"x": number})


def test_no_text_at_all_means_no_unknown_keys() -> None:
    assert unknown_keys("") == {}


@pytest.mark.parametrize(
    "extra",
    [
        "{}",
        " ",
        "[]",
        "null",
        "{",
        '{"a": 1}',
        '{"b":1,"a":2}',
        '{"a":1,"a":2}',
        '{"a":NaN}',
        '{"a":"\\u7532"}',
        "[" * 10_000,
        7,
        None,
    ],
)
def test_extra_is_the_one_text_of_a_json_object(extra: Any) -> None:
    with pytest.raises(ImpossibleValueError, match="a JSON object as canonical text") as caught:
        Extensible(extra=extra)
    assert caught.value.what == "Extensible.extra"
