"""What holds for every class of the model."""

import inspect
import pkgutil
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib import import_module
from typing import Any, ForwardRef, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from cppcc_domain import model
from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.model import COLLECTIONS, Entity, Extensible, Register
from cppcc_domain.model.proposal_events import AnyProposalEvent, ProposalEvent
from cppcc_domain.model.seat_events import AnySeatEvent, SeatDecision, SeatEvent
from cppcc_domain.testing import factories, laws
from cppcc_domain.values import RefersTo
from cppcc_domain.values.checks import calendar_year, non_empty, non_negative, ordinal, positive, votes
from cppcc_domain.vocab import ALL_LISTS, CodeList

MODULES = [import_module(f"{model.__name__}.{found.name}") for found in pkgutil.iter_modules(model.__path__)]
CLASSES = [
    cls
    for module in MODULES
    for _, cls in inspect.getmembers(module, inspect.isclass)
    if cls.__module__ == module.__name__ and attrs.has(cls)
]
BASES = {Entity, Extensible, ProposalEvent, SeatDecision, SeatEvent}
ENTITIES = [cls for cls in CLASSES if issubclass(cls, Entity) and cls not in BASES]
EVENTS = [cls for cls in CLASSES if issubclass(cls, ProposalEvent) and cls not in BASES]
SEAT_EVENTS = [cls for cls in CLASSES if issubclass(cls, SeatEvent) and cls not in BASES]

FIELDS = [(cls, field) for cls in CLASSES if cls not in BASES for field in attrs.fields(cls)]


def names_of(fields: list[tuple[type, "attrs.Attribute[Any]"]]) -> list[str]:
    return [f"{cls.__name__}.{field.name}" for cls, field in fields]


def parts(annotation: Any) -> Iterator[Any]:
    """Yield everything that an annotation is made of, marks included."""
    yield annotation
    for argument in get_args(annotation):
        yield from parts(argument)


def is_tuple_type(annotation: Any) -> bool:
    return any(get_origin(part) is tuple for part in (annotation, *get_args(annotation)))


def references_of(cls: type) -> set[str]:
    """Return the classes that objects of a class may point at, those inside them included."""
    targets: set[str] = set()
    seen: set[type] = set()
    waiting = [cls]
    while waiting:
        current = waiting.pop()
        seen.add(current)
        for field in attrs.fields(current):
            for part in parts(field.type):
                if isinstance(part, RefersTo):
                    targets.update(part.targets)
                elif isinstance(part, type) and attrs.has(part) and part not in seen:
                    waiting.append(part)
    return targets


def example(cls: type[Any]) -> Any:
    """Return a simple object of a class."""
    if cls in factories.MAKERS:
        return factories.MAKERS[cls]()
    drawn: list[Any] = []

    @settings(max_examples=1, database=None, derandomize=True)
    @given(st.from_type(cls))
    def draw(thing: Any) -> None:
        drawn.append(thing)

    draw()
    return drawn[0]


each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
each_entity = pytest.mark.parametrize("cls", ENTITIES, ids=lambda cls: cls.__name__)


@each_class
@settings(max_examples=15)
@given(data=st.data())
def test_objects_are_values(cls: type[Any], data: st.DataObject) -> None:
    laws.is_a_value(data.draw(st.from_type(cls)))


@each_class
def test_objects_cannot_be_changed_or_added_to(cls: type[Any]) -> None:
    thing = example(cls)
    for name in (*attrs.fields_dict(cls), "remark"):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(thing, name, None)


@each_class
def test_the_types_of_fields_are_known_at_run_time(cls: type[Any]) -> None:
    hints = get_type_hints(cls, include_extras=True)
    for field in attrs.fields(cls):
        assert field.type == hints[field.name]
        assert [part for part in parts(field.type) if isinstance(part, str | ForwardRef)] == []


TUPLES = [(cls, field) for cls, field in FIELDS if is_tuple_type(field.type)]


@pytest.mark.parametrize(("cls", "field"), TUPLES, ids=names_of(TUPLES))
def test_a_list_is_refused_where_a_tuple_belongs(cls: type[Any], field: "attrs.Attribute[Any]") -> None:
    thing = example(cls)
    items = list(getattr(thing, field.name) or ())
    with pytest.raises(ImpossibleValueError, match="expected a tuple, not a list") as caught:
        attrs.evolve(thing, **{field.name: items})
    assert caught.value.what == f"{cls.__name__}.{field.name}"


# What each validator refuses, and the code under which a lenient load reports it.
REFUSED: dict[Any, tuple[list[Any], str]] = {
    non_empty: (["", " ", "\u3000\n"], ""),
    non_negative: ([-1], ""),
    ordinal: ([0, -1], "INV-COM-2"),
    positive: ([0, -1], ""),
    calendar_year: ([0, 999, 10_000], "INV-TIME-1"),
    votes: ([-1], "INV-VOTE-1"),
}
VALIDATED = [(cls, field) for cls, field in FIELDS if field.validator in REFUSED]


@pytest.mark.parametrize(("cls", "field"), VALIDATED, ids=names_of(VALIDATED))
def test_a_value_that_means_nothing_is_refused(cls: type[Any], field: "attrs.Attribute[Any]") -> None:
    assert field.validator is not None
    values, invariant = REFUSED[field.validator]
    for value in values:
        with pytest.raises(ImpossibleValueError) as caught:
            attrs.evolve(example(cls), **{field.name: value})
        assert caught.value.what == f"{cls.__name__}.{field.name}"
        assert caught.value.value == value
        assert caught.value.invariant == invariant


def test_every_whole_number_has_its_limits() -> None:
    numbers = [(cls, field) for cls, field in FIELDS if int in get_args(field.type) or field.type is int]
    assert len(numbers) > 20
    assert names_of([(cls, field) for cls, field in numbers if field.validator not in REFUSED]) == []


@each_entity
def test_an_entity_says_nothing_that_it_was_not_told(cls: type[Any]) -> None:
    unstated = {None, "", (), False}
    defaults = {field.name: field.default for field in attrs.fields(cls) if field.default is not attrs.NOTHING}
    said = {name: default for name, default in defaults.items() if default not in unstated}
    assert said == ({"status": "present"} if cls is model.Attendance else {})


def test_every_reference_names_classes_of_entities() -> None:
    known = {cls.__name__ for cls in (*ENTITIES, Entity)}
    assert {name for cls in CLASSES for name in references_of(cls)} <= known


def test_fields_named_as_ids_are_references_and_no_others_are() -> None:
    wrong = [
        f"{cls.__name__}.{field.name}"
        for cls, field in FIELDS
        if field.name.endswith(("_id", "_ids")) != any(isinstance(part, RefersTo) for part in parts(field.type))
    ]
    assert wrong == []


def test_references_never_lead_round_in_a_circle() -> None:
    """Entities point one way: only a chain within one class, such as a committee and the one that guides it, comes back to its class."""
    graph = {cls.__name__: references_of(cls) - {cls.__name__, Entity.__name__} for cls in ENTITIES}
    order = list(TopologicalSorter(graph).static_order())
    assert set(order) == {cls.__name__ for cls in ENTITIES}
    assert order.index("Committee") < order.index("Member") < order.index("Proposal") < order.index("Award")


def test_codes_are_marked_with_a_list_of_the_vocabulary() -> None:
    marks = {id(part) for _, field in FIELDS for part in parts(field.type) if isinstance(part, CodeList)}
    assert marks
    assert marks <= {id(code_list) for code_list in ALL_LISTS}


def test_the_register_has_one_collection_for_every_class_of_entity() -> None:
    assert set(COLLECTIONS) == set(ENTITIES)
    assert len(set(COLLECTIONS.values())) == len(ENTITIES)
    for cls, name in COLLECTIONS.items():
        assert attrs.fields_dict(Register)[name].type == tuple[cls, ...]  # type: ignore[valid-type]


def test_the_unions_of_events_hold_every_event() -> None:
    assert set(get_args(AnyProposalEvent)) == set(EVENTS)
    assert set(get_args(AnySeatEvent)) == set(SEAT_EVENTS)


def test_the_package_offers_every_class_but_the_events() -> None:
    offered = {thing for thing in map(vars(model).get, model.__all__) if isinstance(thing, type) and attrs.has(thing)}
    parts_of_events = {cls for cls in CLASSES if cls.__module__.endswith(("proposal_filing", "proposal_handling"))}
    assert offered == set(CLASSES) - parts_of_events - {SeatDecision, SeatEvent, *SEAT_EVENTS}
