import json
from collections.abc import Iterator
from typing import Any, get_args

import attrs
import pytest

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.model import Extensible, Register, Term
from cppcc_domain.model.proposal_events import AnyProposalEvent, Filed
from cppcc_domain.model.seat_events import AnySeatEvent
from cppcc_domain.serialization import DocumentError, MessageCode, structure, unstructure
from cppcc_domain.serialization.fields import reader_of
from cppcc_domain.serialization.hooks import TAGS, make_converter, snake_case
from cppcc_domain.values import DivisionCode, PartialDate, Quantity, QuantityRange
from cppcc_domain.vocab.terms import ClosedTerm

UNKNOWN = {"x_list": [1, {"b": None, "a": 0.5}], "网址": "例", "extra": "e"}
"""Unknown keys in the order in which they are written back only when sorted; one of them bears the name of the field that keeps them."""


def classes_below(annotation: Any, seen: set[type]) -> Iterator[type]:
    """Yield every attrs class that a field of this type can hold, itself included."""
    if isinstance(annotation, type) and attrs.has(annotation) and annotation not in seen:
        seen.add(annotation)
        yield annotation
        for field in attrs.fields(annotation):
            yield from classes_below(field.type, seen)
    for argument in get_args(annotation):
        yield from classes_below(argument, seen)


CLASSES = sorted(classes_below(Register, set()), key=lambda cls: cls.__name__)
EXTENSIBLE = [cls for cls in CLASSES if issubclass(cls, Extensible)]
CLOSED = [cls for cls in CLASSES if not issubclass(cls, Extensible) and cls not in {PartialDate, DivisionCode}]


def smallest(annotation: Any) -> Any:
    """Return the smallest JSON that can be read as this type."""
    if annotation in {PartialDate, DivisionCode}:
        return "2024" if annotation is PartialDate else "460108"
    if isinstance(annotation, type) and issubclass(annotation, ClosedTerm):
        return next(iter(annotation)).value
    if isinstance(annotation, type) and attrs.has(annotation):
        required = {
            field.name: smallest(field.type) for field in attrs.fields(annotation) if field.default is attrs.NOTHING
        }
        tag = {"type": TAGS[annotation]} if annotation in TAGS else {}
        return {**tag, **({"start": "2024"} if annotation.__name__ == "Period" else required)}
    plain: dict[Any, Any] = {str: "x", int: 1990, bool: True}
    if annotation in plain:
        return plain[annotation]
    arguments = get_args(annotation)
    return [] if Ellipsis in arguments else smallest(arguments[0])


def test_the_classes_under_test_are_all_of_them() -> None:
    assert {Register, Quantity, QuantityRange, *get_args(AnyProposalEvent)} <= set(CLASSES)
    assert len(EXTENSIBLE) > 55
    assert len(CLOSED) > 20


@pytest.mark.parametrize("cls", EXTENSIBLE, ids=lambda cls: cls.__name__)
def test_entities_and_events_keep_unknown_keys_and_write_them_back_last(cls: type[Extensible]) -> None:
    known = smallest(cls)
    thing = structure({**UNKNOWN, **known}, cls)
    assert json.loads(thing.extra) == UNKNOWN
    assert thing.extra == json.dumps(UNKNOWN, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert list(unstructure(thing).items()) == [*known.items(), *sorted(UNKNOWN.items())]


@pytest.mark.parametrize("cls", CLOSED, ids=lambda cls: cls.__name__)
def test_values_refuse_unknown_keys(cls: type) -> None:
    structure(smallest(cls), cls)
    with pytest.raises(DocumentError) as caught:
        structure({**smallest(cls), "x_a": 1, "extra": "e"}, cls)
    assert [(problem.path, problem.value) for problem in caught.value.problems] == [("$.x_a", "1"), ("$.extra", '"e"')]
    assert {problem.message_code for problem in caught.value.problems} == {MessageCode.UNKNOWN_KEY}


def required(cls: type) -> list[str]:
    return [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]


@pytest.mark.parametrize("cls", [cls for cls in [*EXTENSIBLE, *CLOSED] if required(cls)], ids=lambda cls: cls.__name__)
def test_each_required_field_is_missed(cls: type) -> None:
    with pytest.raises(DocumentError) as caught:
        structure({}, cls)
    assert [problem.path for problem in caught.value.problems] == [f"$.{name}" for name in required(cls)]


@pytest.mark.parametrize("text", ['{"number":7}', '{"type":"filed"}'])
def test_extra_that_cannot_be_written_back_is_refused_before_anything_is_lost(text: str) -> None:
    filed = Filed(extra=text)
    with pytest.raises(ImpossibleValueError, match=r"Filed\.extra"):
        unstructure(filed)


@pytest.mark.parametrize(
    "text",
    ["[1]", "{", '"x"', '{"x": 7}', '{"b":1,"a":2}', '{"a":{"c":1,"b":2}}', '{"x":1,"x":2}', '{"x":NaN}',
     r'{"x":"\u7532"}', '{"x":1}\n', " ", '{"x":' * 10**5, None, {"x": 1}],
)  # fmt: skip
def test_extra_that_is_no_canonical_text_of_an_object_is_impossible(text: Any) -> None:
    with pytest.raises(ImpossibleValueError, match=r"Filed\.extra"):
        Filed(extra=text)


def test_a_required_id_or_text_is_there() -> None:
    for wrong in (None, 7, "", " "):
        with pytest.raises(ImpossibleValueError, match=r"Term\.id: .*expected text that is not blank"):
            Term(id=wrong, committee_id="c1", ordinal=1)  # type: ignore[arg-type]


def test_types_are_class_names_in_snake_case() -> None:
    assert snake_case("CoHandlingOpinion") == "co_handling_opinion"
    assert TAGS[Filed] == "filed"
    assert len(set(TAGS.values())) == len(TAGS) == len(get_args(AnyProposalEvent)) + len(get_args(AnySeatEvent))


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_each_field_has_a_reader_of_ours(cls: type) -> None:
    converter = make_converter()
    for field in attrs.fields(cls):
        with pytest.raises(DocumentError):
            reader_of(converter, field.type)(object())
