import pickle

import pytest

from cppcc_domain.serialization import DocumentError, MessageCode, Problem
from cppcc_domain.serialization.problems import LONGEST_VALUE, shown


@pytest.mark.parametrize(
    ("steps", "path"),
    [
        ((), "$"),
        (("date", 2, "events", 3, "proposals"), "$.proposals[3].events[2].date"),
        (("b c", "a"), '$.a["b c"]'),
        (("网址",), '$["网址"]'),
        (("",), '$[""]'),
    ],
)
def test_a_path_leads_from_the_root_to_the_place(steps: tuple[str | int, ...], path: str) -> None:
    problem = Problem(message_code=MessageCode.MISSING_FIELD)
    for step in steps:
        problem = problem.under(step)
    assert problem.path == path


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        ("文", '"文"'),
        ({"a": [1, True]}, '{"a": [1, true]}'),
        ("\ud800", '"\\ud800"'),
        ("\n\x1b[31m", '"\\n\\u001b[31m"'),
        ({1, 2}, '"{1, 2}"'),
    ],
)
def test_a_value_is_shown_as_json_that_a_terminal_can_print(value: object, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize("value", ["长" * 1000, list(range(10**6)), {"x" * 99: 1}])
def test_a_long_value_is_cut(value: object) -> None:
    text = shown(value)
    assert len(text) == LONGEST_VALUE
    assert text.endswith("…")


def test_a_value_of_just_the_right_length_is_whole() -> None:
    assert shown("x" * (LONGEST_VALUE - 2)) == '"' + "x" * (LONGEST_VALUE - 2) + '"'


@pytest.mark.parametrize("code", MessageCode)
@pytest.mark.parametrize("locale", ["zh_Hans", "en"])
def test_each_kind_of_problem_has_a_sentence_in_both_languages(code: MessageCode, locale: str) -> None:
    problem = Problem(message_code=code, value="{0}", expected="text")
    message = problem.message(locale)
    template = code.zh if locale == "zh_Hans" else code.en
    assert message
    assert ("{0}" in message) == ("{value}" in template)
    assert any("\u4e00" <= char <= "\u9fff" for char in message) == (locale == "zh_Hans")


def test_what_was_expected_is_said_in_the_language_of_the_message() -> None:
    problem = Problem(message_code=MessageCode.WRONG_TYPE, value="7", expected="text")
    assert problem.message("zh_Hans_CN") == "应为文本，而不是 7"
    assert problem.message("en") == problem.message("de") == "expected text, found 7"


def test_the_text_of_an_error_has_one_line_for_each_problem() -> None:
    error = DocumentError(
        [
            Problem(path="$.a", message_code=MessageCode.MISSING_FIELD),
            Problem(line=3, value="0", message_code=MessageCode.IMPOSSIBLE_VALUE, expected="1", invariant="INV-COM-2"),
        ]
    )
    assert str(error).splitlines() == [
        "$.a: required, but missing",
        "line 3, $: 0 is impossible, expected 1 (INV-COM-2)",
    ]


def test_an_error_can_be_sent_to_another_process() -> None:
    error = DocumentError([Problem(message_code=MessageCode.EMPTY)])
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (again.problems, again.partial) == (error.problems, error.partial)
