"""派生 — strategies read from the classes: each field is drawn by its type, its validator and its name.

A code comes from its list, a reference from a pool of ids, a term from its enum. What may be ``None`` is ``None`` half of the time and shrinks to
it. Dates that end something are not before those that begin it.
"""

import datetime as dt
import enum
from collections.abc import Hashable, Mapping, Sequence
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, TypeVar, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st

from cppcc_domain.testing.factories import entity_id
from cppcc_domain.testing.strategies.dates import dates_or_none_in_order, partial_dates, periods, years
from cppcc_domain.testing.strategies.plain import made, tuples_of
from cppcc_domain.testing.strategies.quantities import quantities, quantity_ranges
from cppcc_domain.testing.strategies.texts import json_objects, names, texts
from cppcc_domain.testing.strategies.values import division_codes, document_numbers
from cppcc_domain.values.checks import calendar_year, non_negative, ordinal, positive, votes
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.documents import DocumentNumber, Source
from cppcc_domain.values.places import DivisionCode
from cppcc_domain.values.quantity import Quantity, QuantityRange
from cppcc_domain.values.references import RefersTo

__all__ = ["Ids", "Together", "ids_of", "instances", "references"]

Ids = Mapping[str, Sequence[str]]
"""The ids that references may take, by class name; a class that is not named has none."""

Together = Mapping[tuple[str, ...], st.SearchStrategy[tuple[Any, ...]]]
"""Fields that depend on each other, with a strategy for their values in that order."""

InstanceT = TypeVar("InstanceT", bound=attrs.AttrsInstance)

# Strategies are built once and shared: to build and check one takes longer than to draw from it.
_NAMES: Final = names()
_TEXTS: Final = texts()
# Kept rare: they make an example long and say little.
_EXTRAS: Final = st.one_of(*[st.just("")] * 7, json_objects())
_BY_TYPE: Final[Mapping[object, st.SearchStrategy[Any]]] = {
    bool: st.booleans(),
    dt.time: st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    PartialDate: partial_dates(),
    Period: periods(),
    Quantity: quantities(),
    QuantityRange: quantity_ranges(),
    DivisionCode: division_codes(),
    DocumentNumber: document_numbers(),
}
_BY_VALIDATOR: Final[Mapping[object, st.SearchStrategy[int]]] = {
    calendar_year: years(),
    non_negative: st.integers(0, 9_999),
    ordinal: st.integers(1, 9_999),
    positive: st.integers(1, 9_999),
    votes: st.integers(0, 9_999),
}

_CHRONOLOGIES: Final = (
    ("start", "end", "extended_to", "feedback_date"),
    ("since", "until"),
    ("established", "dissolved"),
    ("built", "upgraded", "closed"),
)


def instances(
    cls: type[InstanceT],
    together: Together | None = None,
    /,
    *,
    ids: Ids | None = None,
    **fields: st.SearchStrategy[Any],
) -> st.SearchStrategy[InstanceT]:
    """Objects of an attrs class of this package.

    Args:
        cls: The class.
        together: Strategies for fields that depend on each other.
        ids: The ids that references may take; made-up ones by default.
        fields: Strategies for single fields; they come before ``together``, and that before what is read from the class.
    """
    groups = {**_chronologies(cls), **(together or {})}
    grouped = {name for group in groups for name in group} - fields.keys()
    single = {
        field.name: fields[field.name] if field.name in fields else _of_field(cls, field, ids)
        for field in attrs.fields(cls)
        if field.name not in grouped
    }
    if not groups:
        return st.builds(cls, **single)

    def build(values: tuple[tuple[Any, ...], ...], others: dict[str, Any]) -> InstanceT:
        drawn = {
            name: value
            for group, of_group in zip(groups, values, strict=True)
            for name, value in zip(group, of_group, strict=True)
        }
        return cls(**{**drawn, **others})

    return made(build, st.tuples(*groups.values()), st.fixed_dictionaries(single))


def ids_of(*targets: str, ids: Ids | None = None) -> Sequence[str]:
    """Return the ids of entities of the named classes.

    Args:
        targets: Names of classes; ``Entity`` stands for all.
        ids: The ids to choose from; made-up ones by default.
    """
    if ids is None:
        return [entity_id(target, number) for number in (1, 2, 3) for target in targets]
    pools = ids.values() if "Entity" in targets else [ids.get(target, ()) for target in targets]
    return [id_ for pool in pools for id_ in pool]


def references(*targets: str, ids: Ids | None = None) -> st.SearchStrategy[str]:
    """Ids as :func:`ids_of` returns them; nothing where there are none."""
    known = ids_of(*targets, ids=ids)
    return st.sampled_from(known) if known else st.nothing()


def _chronologies(cls: type[attrs.AttrsInstance]) -> dict[tuple[str, ...], st.SearchStrategy[tuple[Any, ...]]]:
    """Return the dates of a class that come one after the other, as fields to draw together."""
    of_class = attrs.fields_dict(cls)
    known = (tuple(name for name in chronology if name in of_class) for chronology in _CHRONOLOGIES)
    return {dated: dates_or_none_in_order(len(dated)) for dated in known if len(dated) > 1}


def _of_field(cls: type, field: "attrs.Attribute[Any]", ids: Ids | None) -> st.SearchStrategy[Any]:
    """Return what a field holds; strategies that no given ids go into are built once and shared."""
    annotation: Any = field.type
    return _shared(cls, field.name) if ids is None or not _refers(annotation) else _of(annotation, field, ids)


@cache
def _shared(cls: type[attrs.AttrsInstance], name: str) -> st.SearchStrategy[Any]:
    field = attrs.fields_dict(cls)[name]
    return _of(field.type, field, None)


@cache
def _refers(annotation: Hashable) -> bool:
    """Whether values of a type can contain the id of an entity."""
    if isinstance(annotation, type) and attrs.has(annotation):
        return any(_refers(field.type) for field in attrs.fields(annotation))
    return any(isinstance(part, RefersTo) or _refers(part) for part in get_args(annotation))


def _of(annotation: Any, field: "attrs.Attribute[Any]", ids: Ids | None) -> st.SearchStrategy[Any]:
    """Return what a field of this type holds; the field tells what its type alone does not."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation == Source | None:
        return st.one_of(*[st.none()] * 7, instances(Source))  # rare for the same reason
    if origin in {Union, UnionType}:
        alternatives = [_of(argument, field, ids) for argument in arguments if argument is not NoneType]
        return st.one_of(*[st.none()] * (NoneType in arguments), *alternatives)
    if origin is tuple:
        least = 1 if field.default is attrs.NOTHING else 0  # a list that must be given says something
        return tuples_of(_of(arguments[0], field, ids), min_size=least, unique=get_origin(arguments[0]) is Annotated)
    if origin is Annotated:
        mark = arguments[1]
        if isinstance(mark, RefersTo):
            return references(*mark.targets, ids=ids)
        return st.sampled_from([concept.code for concept in mark])
    if annotation is str:
        return _of_text(field)
    if annotation is int:
        return _BY_VALIDATOR[field.validator]
    if annotation in _BY_TYPE:
        return _BY_TYPE[annotation]
    if issubclass(annotation, enum.Enum):
        return st.sampled_from(annotation)
    return instances(annotation, ids=ids)


def _of_text(field: "attrs.Attribute[Any]") -> st.SearchStrategy[str]:
    if field.name == "extra":
        return _EXTRAS
    wanted = _NAMES if field.name in {"name", "title"} else _TEXTS
    return st.just("") | wanted if field.default == "" else wanted
