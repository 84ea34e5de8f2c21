from types import MappingProxyType
from typing import Any

import pytest

from cppcc_domain.serialization import SCHEMA_VERSION, DocumentError, MessageCode
from cppcc_domain.serialization.envelope import open_envelope, wrap
from cppcc_domain.serialization.migrations import MIGRATIONS, migrate


def split_name(tree: dict[str, Any]) -> dict[str, Any]:
    """Pretend that version 1 had one key where version 2 has two."""
    first, _, second = tree["name"].partition(" ")
    return {**{key: value for key, value in tree.items() if key != "name"}, "first": first, "second": second}


def rename(tree: dict[str, Any]) -> dict[str, Any]:
    """Pretend that version 3 calls ``second`` otherwise."""
    return {("last" if key == "second" else key): value for key, value in tree.items()}


STEPS = MappingProxyType({1: split_name, 2: rename})


def problems_of(document: Any, **arguments: Any) -> list[tuple[str, MessageCode]]:
    with pytest.raises(DocumentError) as caught:
        open_envelope(document, **arguments)
    return [(problem.path, problem.message_code) for problem in caught.value.problems]


def test_what_is_wrapped_can_be_opened() -> None:
    assert wrap({"a": 1}) == {"schema": f"cppcc-domain/{SCHEMA_VERSION}", "register": {"a": 1}}
    assert open_envelope(wrap({"a": 1})) == ({"a": 1}, [])


@pytest.mark.parametrize("version", [1, 2, 3])
def test_older_registers_are_led_to_the_newest_version_step_by_step(version: int) -> None:
    register = {1: {"name": "a b"}, 2: {"first": "a", "second": "b"}, 3: {"first": "a", "last": "b"}}
    before = dict(register[version])
    document = {"schema": f"cppcc-domain/{version}", "register": register[version]}
    assert open_envelope(document, STEPS, newest=3) == (register[3], [])
    assert register[version] == before


def test_there_is_a_way_from_every_older_version_to_the_present_one() -> None:
    assert set(MIGRATIONS) == set(range(1, SCHEMA_VERSION))
    assert migrate({"a": 1}, SCHEMA_VERSION, MIGRATIONS) == {"a": 1}


def test_a_newer_version_is_named_as_such() -> None:
    with pytest.raises(
        DocumentError, match=r'^\$\.schema: "cppcc-domain/4" was written by a newer version; .* cppcc-domain/3$'
    ):
        open_envelope({"schema": "cppcc-domain/4", "register": {}}, STEPS, newest=3)


@pytest.mark.parametrize(
    "schema", ["cppcc-domain", "cppcc-domain/0", "cppcc-domain/01", "cppcc-domain/1 ", "other/1", "", "1"]
)
def test_another_schema_is_refused(schema: str) -> None:
    assert problems_of({"schema": schema, "register": {}}) == [("$.schema", MessageCode.UNKNOWN_SCHEMA)]


def test_a_version_with_no_way_to_the_newest_is_refused() -> None:
    assert problems_of({"schema": "cppcc-domain/1", "register": {}}, migrations={2: rename}, newest=3) == [
        ("$.schema", MessageCode.UNKNOWN_SCHEMA)
    ]


def test_both_parts_are_needed_and_nothing_else_is_known() -> None:
    assert problems_of({"Schema": 1, "register": {}}) == [
        ("$.schema", MessageCode.MISSING_FIELD),
        ("$.Schema", MessageCode.UNKNOWN_KEY),
    ]
    assert problems_of({"schema": "cppcc-domain/1"}) == [("$.register", MessageCode.MISSING_FIELD)]
    register, beside = open_envelope({**wrap({}), "generator": "x"})
    assert register == {}
    assert [problem.path for problem in beside] == ["$.generator"]


@pytest.mark.parametrize("document", [{}, {"committee_id": "c1", "proposals": [], "x": 1}])
def test_a_register_without_its_envelope_is_one_problem_that_shows_the_envelope(document: dict[str, Any]) -> None:
    with pytest.raises(DocumentError) as caught:
        open_envelope(document)
    assert str(caught.value) == '$: the envelope {"schema": "cppcc-domain/1", "register": {…}} is missing'


def test_the_schema_is_text() -> None:
    assert problems_of({"schema": 1, "register": {}}) == [("$.schema", MessageCode.WRONG_TYPE)]


def test_what_is_no_register_is_left_for_the_reader_to_refuse() -> None:
    assert open_envelope({"schema": "cppcc-domain/1", "register": 5}, STEPS, newest=3) == (5, [])
