import json
import sys
from typing import Any

import pytest

from cppcc_domain.serialization import DocumentError, MessageCode, Problem, loads, loads_leniently
from cppcc_domain.serialization.reading import LONGEST_NUMBER, read_json


def problems_of(source: str | bytes) -> list[Problem]:
    with pytest.raises(DocumentError) as caught:
        loads(source)
    return list(caught.value.problems)


def only_problem_of(source: str | bytes) -> Problem:
    (problem,) = problems_of(source)
    return problem


def with_register(text: str) -> str:
    return f'{{"schema": "cppcc-domain/1", "register": {{"committee_id": "c1", {text}}}}}'


@pytest.mark.parametrize("source", ["", b"", "  \n", b"\xef\xbb\xbf", "\ufeff"])
def test_an_empty_file_is_called_empty(source: str | bytes) -> None:
    assert only_problem_of(source).message_code is MessageCode.EMPTY


def test_a_byte_order_mark_is_no_problem() -> None:
    text = with_register('"note": "甲"')
    assert loads(b"\xef\xbb\xbf" + text.encode()) == loads("\ufeff" + text) == loads(text)


def test_bytes_in_gbk_are_recognised() -> None:
    problem = only_problem_of(with_register('"labels": "海口市美兰区"').encode("gbk"))
    assert (problem.path, problem.value, problem.message_code) == ("$", "GBK", MessageCode.OTHER_ENCODING)
    assert "转换为 UTF-8" in problem.message("zh_Hans")


def test_bytes_in_utf16_are_recognised() -> None:
    assert only_problem_of(with_register('"labels": []').encode("utf-16")).value == "UTF-16"


def test_other_bytes_are_reported_where_they_stop_being_utf8() -> None:
    problem = only_problem_of(b'{"a": "\xff\xff"}')
    assert (problem.message_code, problem.value) == (MessageCode.NOT_UTF8, "7")


@pytest.mark.parametrize("tail", ["", "\n", " \r\n\n"])
@pytest.mark.parametrize(("end", "line"), [(1, 1), (20, 1), (69, 2), (-1, 3), (-3, 3)])
def test_truncated_json_is_said_to_end_in_its_last_line(end: int, line: int, tail: str) -> None:
    text = with_register('\n"labels": [],\n"note": "甲"')
    problem = only_problem_of(text[:end] + tail)
    assert (problem.message_code, problem.line) == (MessageCode.CUT_OFF, line)
    assert str(problem).startswith(f"line {line}, $: cut off: the file or line ends here")
    assert "到此中断" in problem.message("zh_Hans")


@pytest.mark.parametrize("text", ["{'a': 1}", "[1,]", "{} {}", "nul", '"\t"', "01", "// x"])
def test_what_looks_like_json_and_is_not_is_refused(text: str) -> None:
    assert only_problem_of(text).message_code is MessageCode.NOT_JSON


@pytest.mark.parametrize("text", ["null", "7", '"text"', "[]", "true"])
def test_a_document_is_an_object(text: str) -> None:
    problem = only_problem_of(text)
    assert (problem.path, problem.value, problem.expected) == ("$", text, "an object")


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ('"committee_id": "c2"', ["$.register.committee_id"]),
        ('"persons": [{"id": "p", "name": "甲", "name": "乙"}]', ["$.register.persons[0].name"]),
        ('"x": {"y": [{"z": 1, "z": 1, "w": 1, "w": 2}]}', ["$.register.x.y[0].z", "$.register.x.y[0].w"]),
    ],
)
def test_a_repeated_key_is_a_problem_wherever_it_stands(text: str, paths: list[str]) -> None:
    problems = problems_of(with_register(text))
    assert [problem.path for problem in problems][-len(paths) :] == paths
    assert {problem.message_code for problem in problems} == {MessageCode.REPEATED_KEY}


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * (LONGEST_NUMBER + 1), "9" * 10**5])
@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('"terms": [{"id": "t", "committee_id": "c", "ordinal": %s}]', "$.register.terms[0].ordinal"),
        ('"committees": [{"id": "c1", "place": "甲", "level": %s}]', "$.register.committees[0].level"),
        ('"x": [%s]', "$.register.x[0]"),
    ],
)
def test_a_number_without_end_is_a_problem_wherever_it_stands(number: str, text: str, path: str) -> None:
    problem = only_problem_of(with_register(text % number))
    assert (problem.path, problem.message_code) == (path, MessageCode.UNREADABLE_NUMBER)
    assert problem.value == number or (len(problem.value) == 60 and number.startswith(problem.value[:-1]))


@pytest.mark.parametrize("half", [r"\ud800", r"\uDFFF", r"\udc00\ud800"])
@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('"persons": [{"id": "p", "name": "甲%s"}]', "$.register.persons[0].name"),
        ('"x": {"y": ["%s"]}', "$.register.x.y[0]"),
        ('"persons": [{"id": "p", "name": "甲", "x%s": 1}]', '$.register.persons[0]["x{}"]'),
    ],
)
def test_half_a_character_is_a_problem_wherever_it_stands(half: str, text: str, path: str) -> None:
    problem = only_problem_of(with_register(text % half))
    assert problem.message_code is MessageCode.BROKEN_TEXT
    assert problem.path == path.format(half.lower())
    assert str(problem).encode()


def test_half_a_character_in_a_python_string_is_a_problem_too() -> None:
    assert only_problem_of(with_register('"x": "\ud800"')).path == "$.register.x"


def test_a_whole_character_written_as_two_escapes_is_read() -> None:
    assert read_json(r'["\ud842\udfb7", "\\ud800"]') == ["𠮷", r"\ud800"]


@pytest.mark.parametrize("text", ["[" * 10**5, '{"a":' * 10**5, "[" * 500 + "]" * 500])
@pytest.mark.parametrize("form", ["%s", '{"schema": "cppcc-domain/1", "register": {"committee_id": "c1", "x": %s}}'])
def test_nesting_without_end_is_a_problem_of_the_document(text: str, form: str) -> None:
    problems = problems_of(form % text)
    assert {problem.message_code for problem in problems} <= {
        MessageCode.TOO_DEEP,
        MessageCode.CUT_OFF,
        MessageCode.WRONG_TYPE,
    }


def test_sections_nested_without_end_are_a_problem_of_the_document() -> None:
    section = '{"title": "部分", "sections": [' * 400 + '{"title": "末"}' + "]}" * 400
    report = f'"reports": [{{"id": "r", "committee_id": "c", "year": 2023, "review": [{section}]}}]'
    assert only_problem_of(with_register(report)).message_code is MessageCode.TOO_DEEP


def test_python_s_own_limit_on_digits_does_not_matter(document: dict[str, Any]) -> None:
    document["register"]["x_big"] = int("9" * LONGEST_NUMBER)
    text = json.dumps(document)
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        assert loads(text).extra.count("9") == LONGEST_NUMBER
    finally:
        sys.set_int_max_str_digits(before)


def test_a_lenient_load_of_an_unreadable_file_has_no_register() -> None:
    loaded = loads_leniently(b"{")
    assert loaded.register is None
    assert [problem.message_code for problem in loaded.problems] == [MessageCode.CUT_OFF]
