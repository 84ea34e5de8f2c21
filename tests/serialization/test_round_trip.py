"""Laws of the codec, over objects of every class made from the types of their fields."""

import json
from copy import deepcopy
from datetime import date, time
from functools import cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from cppcc_domain.model import Extensible, Register
from cppcc_domain.serialization import DocumentError, Problem, dumps, loads, loads_leniently, structure, unstructure
from cppcc_domain.serialization.problems import LONGEST_VALUE
from cppcc_domain.values import DivisionCode, DocumentNumber, PartialDate, Period, Quantity, QuantityRange
from cppcc_domain.values.json_text import json_text
from cppcc_domain.vocab import PeriodKind
from cppcc_domain.vocab.terms import ClosedTerm

DEEPEST = 3

CHARACTERS = st.characters(exclude_categories=["Cs"])
TEXT = st.text(CHARACTERS, min_size=1, max_size=8).filter(str.strip)
WHOLE = st.integers(1000, 3000)  # a year too
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
EXTRA = st.dictionaries(st.text(CHARACTERS, max_size=3).map("x_{}".format), JSON, min_size=1, max_size=2).map(
    lambda tree: json_text(tree, sort_keys=True)
)
DATES = st.dates(min_value=date(1949, 1, 1)).map(lambda day: (day.year, day.month, day.day))
PARTIAL_DATES = st.builds(lambda parts, exact: PartialDate(*parts[:exact]), DATES, st.integers(1, 3))
NUMBERS = (
    st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False, places=2)
    | st.decimals(-1000, 1000).filter(lambda number: number.is_finite())
    | st.fractions()
)
RANGES = st.builds(
    lambda one, other, counter: QuantityRange(min(one, other), max(one, other), counter), NUMBERS, NUMBERS, TEXT
)
PERIODS = st.builds(
    lambda start, end, kind: Period(None if kind is PeriodKind.UNTIL else start, end, kind),
    PARTIAL_DATES,
    PARTIAL_DATES,
    st.sampled_from(PeriodKind),
)

SPECIAL: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: WHOLE,
    bool: st.booleans(),
    time: st.times(),
    NoneType: st.none(),
    PartialDate: PARTIAL_DATES,
    Period: PERIODS,
    QuantityRange: RANGES,
    DivisionCode: st.from_regex(r"[1-9][0-9]{5}", fullmatch=True).map(DivisionCode),
    DocumentNumber: st.builds(DocumentNumber, st.sampled_from(["甲函", "乙办发"]), st.integers(1900, 2999), WHOLE),
    attrs.fields(Quantity).value.type: NUMBERS,
}


@cache
def things(annotation: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """Return a strategy for values of this type; deep inside it makes the smallest ones only."""
    if annotation in SPECIAL:
        return SPECIAL[annotation]
    if isinstance(annotation, type) and issubclass(annotation, ClosedTerm):
        return st.sampled_from(annotation)
    if isinstance(annotation, type) and attrs.has(annotation):
        return objects(annotation, depth)
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return things(arguments[0], depth)
    if get_origin(annotation) is tuple:
        return st.just(()) if depth > DEEPEST else st.lists(things(arguments[0], depth), max_size=2).map(tuple)
    return st.one_of([things(member, depth) for member in arguments])


def objects(cls: type, depth: int = 0) -> st.SearchStrategy[Any]:
    fields = [field for field in attrs.fields(cls) if field.name != "extra"]
    required = {field.name: things(field.type, depth + 1) for field in fields if field.default is attrs.NOTHING}
    optional = {field.name: things(field.type, depth + 1) for field in fields if field.default is not attrs.NOTHING}
    if issubclass(cls, Extensible):
        optional["extra"] = EXTRA
    return st.fixed_dictionaries(required, optional=optional).map(lambda values: cls(**values))


COLLECTED = [get_args(field.type)[0] for field in attrs.fields(Register) if get_origin(field.type) is tuple]


@pytest.mark.parametrize("cls", [*COLLECTED, Register], ids=lambda cls: cls.__name__)
@settings(max_examples=20)
@given(data=st.data())
def test_what_is_written_is_read_back(cls: type, data: st.DataObject) -> None:
    thing = data.draw(objects(cls, 0))
    text = json.dumps(unstructure(thing), ensure_ascii=False, allow_nan=False)
    again: Any = structure(json.loads(text), cls)
    assert again == thing
    assert hash(again) == hash(thing)
    assert json.dumps(unstructure(again), ensure_ascii=False) == text


@settings(max_examples=30)
@given(register=objects(Register))
def test_a_register_and_its_bytes_say_the_same(register: Register) -> None:
    text = dumps(register)
    assert loads(text.encode()) == register
    assert dumps(loads(text)) == text
    public = dumps(register, "public")
    assert dumps(loads(public), "public") == dumps(loads(public)) == public


# --- broken documents: nothing but DocumentError ever comes out -----------------------------------------------------

JUNK = JSON | st.sampled_from(
    [
        float("nan"),
        float("inf"),
        10**700,
        "\ud800",
        "2023-02-30",
        0,
        -1,
        "",
        " ",
        [],
        {},
        [[]],
        {"type": "filed"},
        "1/0",
    ]
).map(deepcopy)


def places_in(tree: Any) -> list[tuple[Any, Any]]:
    """Return each list or object inside the tree with each of its keys."""
    steps = list(tree) if isinstance(tree, dict) else list(range(len(tree))) if isinstance(tree, list) else []
    return [place for step in steps for place in ((tree, step), *places_in(tree[step]))]


def refused(source: str | bytes) -> tuple[Problem, ...]:
    try:
        loads(source)
    except DocumentError as error:
        return error.problems
    return ()


def check(source: str | bytes) -> None:
    """Hold what every source has to satisfy, however broken it is."""
    problems = refused(source)
    loaded = loads_leniently(source)
    assert loaded.problems == problems
    for problem in problems:
        assert problem.path.startswith("$")
        assert len(problem.value) <= LONGEST_VALUE
        assert f"{problem} {problem.message('zh_Hans')}".encode()
    if not problems:
        assert loaded.register == loads(source)
    if loaded.register is not None:
        assert loads(dumps(loaded.register)) == loaded.register


# The document is read by these tests and never changed.
with_document = settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])


@with_document
@given(data=st.data())
def test_documents_with_something_else_somewhere(document: dict[str, Any], data: st.DataObject) -> None:
    document = deepcopy(document)
    for _ in range(data.draw(st.integers(1, 3))):
        places = places_in(document)
        assume(places)
        holder, step = data.draw(st.sampled_from(places))
        how = data.draw(st.sampled_from(["replace", "delete", "rename", "repeat"]))
        if how == "replace":
            holder[step] = data.draw(JUNK)
        elif how == "delete":
            del holder[step]
        elif isinstance(holder, list):
            holder.append(holder[step])
        else:
            holder[data.draw(TEXT)] = holder.pop(step) if how == "rename" else holder[step]
    check(json.dumps(document))


@with_document
@given(data=st.data())
def test_documents_with_some_bytes_changed(document: dict[str, Any], data: st.DataObject) -> None:
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8", "gbk", "utf-16"]))
    source = json.dumps(document, ensure_ascii=False).encode(encoding)
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, min(len(source), start + 20)) | st.just(len(source)))
    junk = st.binary(max_size=6) | st.sampled_from(
        [b"{", b"[", b'"', b",", b"\\", b"\\ud800", b"NaN", b"1e999", b"null", b"-"]
    )
    check(source[:start] + data.draw(junk) + source[end:])


@given(source=st.binary() | st.text())
def test_anything_at_all(source: str | bytes) -> None:
    check(source)
