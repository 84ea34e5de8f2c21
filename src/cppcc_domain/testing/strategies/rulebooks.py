"""规则手册 — rulebooks of made-up places, which do some things in their own way and inherit the rest."""

import re
from collections.abc import Hashable, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st

from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    AnnualDate,
    AwardRatio,
    CountedProposals,
    Parameter,
    Rulebook,
    ScoreRule,
    ScoreScheme,
    ScoreSection,
    inherit,
    parameters,
    with_parameters,
)
from cppcc_domain.testing.strategies.dates import partial_dates
from cppcc_domain.testing.strategies.plain import made, tuples_of
from cppcc_domain.testing.strategies.texts import names, texts
from cppcc_domain.testing.strategies.values import document_numbers
from cppcc_domain.vocab.scores import ProposalStep

__all__ = ["rulebooks"]

_RULES: Final = st.builds(
    ScoreRule,
    id=names(),
    zh=texts(),
    counts=st.builds(CountedProposals, proposals=st.sampled_from(ProposalStep)),
    points=st.integers(1, 99) | st.fractions(Fraction(1, 12), 9, max_denominator=12),
)
_SECTIONS: Final = st.builds(ScoreSection, id=names(), zh=texts(), rules=tuples_of(_RULES, max_size=1))
_PERCENTAGES: Final = st.integers(0, 1_000).map(lambda tenths: Decimal(tenths) / 10)
_BY_TYPE: Final[Mapping[object, st.SearchStrategy[Any]]] = {
    bool: st.booleans(),
    int: st.integers(1, 9_999),
    str: texts().map(re.escape),  # a pattern of titles must be a regular expression
    date: st.dates(date(1949, 9, 21), date(2999, 12, 31)),
    time: st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    Decimal: _PERCENTAGES,
    Fraction: st.fractions(0, 1, max_denominator=12),
    AnnualDate: st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: AnnualDate(day.month, day.day)),
    AwardRatio: st.lists(_PERCENTAGES, min_size=2, max_size=2).map(
        lambda ends: AwardRatio(low=min(ends), high=max(ends))
    ),
    ScoreScheme: st.builds(
        ScoreScheme,
        name=names(),
        place=names(),
        source=texts(),
        verified=st.booleans(),
        sections=tuples_of(_SECTIONS, min_size=1, max_size=1),
    ),
}


def rulebooks(*, parent: Rulebook = NATIONAL_DEFAULT) -> st.SearchStrategy[Rulebook]:
    """Rulebooks that inherit from the parent and set up to three parameters for themselves, in every way that a value's type allows.

    Args:
        parent: The rulebook that they start from.
    """
    keys = [key for key, _ in parameters(parent)]
    drawn = st.lists(st.sampled_from(keys), max_size=3, unique=True).flatmap(
        lambda chosen: st.fixed_dictionaries({key: _parameters(key) for key in chosen})
    )

    def local(name: str, changes: dict[str, Parameter[Any]]) -> Rulebook:
        return with_parameters(inherit(parent, name=f"district_{name}", place=name), changes)

    return made(local, names(), drawn)


def _parameters(key: str) -> st.SearchStrategy[Parameter[Any]]:
    group, _, name = key.partition(".")
    (kind,) = get_args(attrs.fields_dict(type(getattr(NATIONAL_DEFAULT, group)))[name].type)
    return st.builds(
        Parameter,
        value=_values(kind),
        source=texts(),
        document=st.none() | document_numbers(),
        valid_from=st.none() | partial_dates(),
        verified=st.booleans(),
        everywhere=st.booleans(),
    )


@cache
def _values(kind: Hashable) -> st.SearchStrategy[Any]:
    """Return what a parameter of this type may hold."""
    arguments: tuple[Any, ...] = get_args(kind)
    origin: Any = get_origin(kind)
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    if origin in {Union, UnionType}:
        return st.one_of(*(st.none() if member is NoneType else _values(member) for member in arguments))
    if origin is tuple:
        return tuples_of(_values(arguments[0]))
    if origin is Annotated:
        return st.sampled_from([concept.code for concept in arguments[1]])
    cls: Any = kind
    if issubclass(cls, Enum):
        return st.sampled_from(cls)
    return st.builds(cls, **{field.name: _values(field.type) for field in attrs.fields(cls)})
