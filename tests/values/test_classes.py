"""What holds for every class of the values."""

from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from cppcc_domain import values
from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.testing import laws
from cppcc_domain.values import Credit, Finding, Findings, RefersTo, Source

CLASSES = [thing for thing in map(vars(values).get, values.__all__) if isinstance(thing, type) and attrs.has(thing)]

each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


@each_class
@given(data=st.data())
@settings(max_examples=30)
def test_objects_are_values(cls: type[Any], data: st.DataObject) -> None:
    thing = data.draw(st.from_type(cls))
    laws.is_a_value(thing)


@each_class
@given(data=st.data())
@settings(max_examples=5)
def test_objects_cannot_be_changed(cls: type[Any], data: st.DataObject) -> None:
    thing = data.draw(st.from_type(cls))
    for field in attrs.fields(cls):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(thing, field.name, None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        thing.remark = "甲"


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda: Source(credits=[Credit(role="记者", name="甲")]), "Source.credits"),  # type: ignore[arg-type]
        (lambda: Findings([]), "Findings.items"),  # type: ignore[arg-type]
        (lambda: Finding(code="A-1", severity="error", params=[]), "Finding.params"),  # type: ignore[arg-type]
    ],
)
def test_a_list_is_refused_where_a_tuple_belongs(make: Any, what: str) -> None:
    with pytest.raises(ImpossibleValueError, match="expected a tuple, not a list") as caught:
        make()
    assert caught.value.what == what


def test_a_reference_names_the_classes_that_it_may_lead_to() -> None:
    assert RefersTo("Member", "Unit").targets == ("Member", "Unit")
    assert RefersTo("Member") == RefersTo("Member") != RefersTo("Unit")
