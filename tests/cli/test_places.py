"""Lines of places in JSON: those that its own reader would give."""

import json
from typing import Any

from hypothesis import given, strategies as st

from cppcc_domain.cli.places import lines_of

KEYS = st.text(st.characters(exclude_characters='.[]"\\', exclude_categories=["Cs", "Cc"]), min_size=1, max_size=4)
TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


def places(tree: Any, path: str = "$") -> dict[str, Any]:
    found = {path: tree}
    if isinstance(tree, dict):
        for key, value in tree.items():
            found |= places(value, f"{path}.{key}")
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            found |= places(value, f"{path}[{index}]")
    return found


@given(TREES)
def test_each_value_begins_on_its_line(tree: Any) -> None:
    text = json.dumps(tree, indent=1, ensure_ascii=False)
    written = text.split("\n")
    for path, line in lines_of(text, places(tree)).items():
        value = json.dumps(places(tree)[path], ensure_ascii=False)
        shown = written[line - 1]
        assert value[0] in shown
        assert value in shown or value[0] in "[{"


@given(TREES)
def test_lines_do_not_decrease_through_the_document(tree: Any) -> None:
    lines = list(lines_of(json.dumps(tree, indent=1), places(tree)).values())
    assert lines == sorted(lines)


def test_what_is_not_there_stands_where_its_holder_stands() -> None:
    assert lines_of('{\n"a": {\n"b": 1}}', ["$.a.c[3]", "$.z", "$.a.b"]) == {"$.a.c[3]": 2, "$.z": 1, "$.a.b": 3}


def test_brackets_and_quotes_in_texts_are_no_structure() -> None:
    text = '{"a": "]},:\\"[{",\n"b": ["\\\\",\n2]}'
    assert lines_of(text, ["$.a", "$.b[1]"]) == {"$.a": 1, "$.b[1]": 3}
