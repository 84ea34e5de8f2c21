"""TOML in and out, whatever stands in it."""

import tomllib

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.serialization import DocumentError, MessageCode
from cppcc_domain.serialization.toml import read_toml, toml_text

texts = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    texts | st.integers(-(2**63), 2**63 - 1) | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.from_regex(r"[a-z_]+", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=8,
)
tables = st.dictionaries(st.from_regex(r"[a-z_]+", fullmatch=True), values, max_size=4)


@given(heading=tables, table=tables)
def test_what_is_written_is_read_back(heading: dict[str, object], table: dict[str, object]) -> None:
    text = toml_text(heading, {"Group.table": table})
    assert read_toml(text) == read_toml(text.encode()) == {**heading, "Group": {"table": table}}
    assert tomllib.loads(text) == {**heading, "Group": {"table": table}}


def test_the_layout_is_the_one_that_people_write() -> None:
    text = toml_text(
        {"name": "甲\t\x7f"},
        {"g.short": {"value": [1, 2], "on": True}, "g.tables": {"value": [{"a": 1, "b": "x"}], "none": []}},
    )
    assert text == (
        'name = "甲\\t\\u007f"\n\n'
        "[g.short]\nvalue = [1, 2]\non = true\n\n"
        '[g.tables]\nvalue = [\n    { a = 1, b = "x" },\n]\nnone = []\n'
    )
    long = {"value": [f"code_{number:02}" for number in range(12)]}
    assert toml_text({}, {"g": long}).splitlines()[2:4] == ["value = [", '    "code_00",']


def test_days_and_times_of_toml_become_text_as_in_json() -> None:
    tree = read_toml("day = 2024-01-29\nhour = 20:00:00\nmoment = 2024-01-29T20:00:00Z\nlist = [2024-01-29]")
    assert tree == {
        "day": "2024-01-29",
        "hour": "20:00:00",
        "moment": "2024-01-29T20:00:00+00:00",
        "list": ["2024-01-29"],
    }


@pytest.mark.parametrize(
    ("source", "line", "found"),
    [
        ("a = 1\nb 2\n", 2, "Expected '=' after a key in a key/value pair (column 3)"),
        ("a = 1\na = 2\n", 2, "Cannot overwrite a value"),
        ("a = [1,\n\n\n", 1, "Invalid value"),
        ("a = 2024-02-30", 1, "Invalid date or datetime"),
        ('{"name": "x"}', 1, "Invalid statement (column 1)"),
    ],
)
def test_what_is_no_toml_is_said_with_its_line(source: str, line: int, found: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_toml(source)
    (problem,) = caught.value.problems
    assert (problem.message_code, problem.line) == (MessageCode.NOT_TOML, line)
    assert problem.expected.startswith(found.partition(" (column")[0])


def test_other_encodings_are_named() -> None:
    with pytest.raises(DocumentError, match="apparently GBK: convert the file to UTF-8 first"):
        read_toml('name = "某市某区"'.encode("gbk"))
    assert read_toml(b"\xef\xbb\xbfa = 1\r\n") == {"a": 1}


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("", MessageCode.EMPTY),
        (" \n\n", MessageCode.EMPTY),
        (f"a = {'9' * 5000}", MessageCode.NOT_TOML),
        (f"a = {'[' * 10_000}", MessageCode.TOO_DEEP),
        ('"\ud800" = 1', MessageCode.BROKEN_TEXT),
    ],
)
def test_what_cannot_be_taken_at_all_is_refused(source: str, code: MessageCode) -> None:
    with pytest.raises(DocumentError) as caught:
        read_toml(source)
    assert [problem.message_code for problem in caught.value.problems] == [code]
