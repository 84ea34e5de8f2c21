"""The compiled scan finds what a walk over everything finds."""

from collections.abc import Set as AbstractSet
from typing import Any

import pytest
from breaches import BREACHES, Breach
from hypothesis import given, settings, strategies as st

from cppcc_domain.model import Register
from cppcc_domain.testing.strategies import registers
from cppcc_domain.validation.outsiders import outsiders
from cppcc_domain.validation.references import marked_fields, texts, walk
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.terms import CodeList

MARKS = pytest.mark.parametrize("mark", [RefersTo, CodeList])


def walked(register: Register, mark: type, accepted: AbstractSet[str]) -> list[tuple[Any, ...]]:
    return [
        (holder, at, text, found)
        for holder, path, value, fields in walk(register, lambda cls: marked_fields(cls, mark))
        for at, text, found in texts(value, path, fields)
        if text not in accepted
    ]


@MARKS
@settings(max_examples=30)
@given(register=registers(), draw=st.data())
def test_it_finds_what_the_walk_finds_in_the_same_order(mark: type, register: Register, draw: st.DataObject) -> None:
    everything = {text for *_, text, _ in walked(register, mark, frozenset())}
    accepted = draw.draw(st.frozensets(st.sampled_from(sorted(everything)))) if everything else frozenset()
    assert list(outsiders(register, mark, lambda _: accepted)) == walked(register, mark, accepted)


@MARKS
@pytest.mark.parametrize("breach", BREACHES.values(), ids=BREACHES)
def test_it_reaches_every_field_of_the_examples(mark: type, breach: Breach) -> None:
    assert list(outsiders(breach.broken, mark, lambda _: frozenset())) == walked(breach.broken, mark, frozenset())


@MARKS
def test_each_mark_is_asked_for_once(mark: type) -> None:
    register = BREACHES["ADV-SEC-2"].broken
    asked: list[Any] = []

    def accepted(found: Any) -> AbstractSet[str]:
        asked.append(found)
        return frozenset()

    assert list(outsiders(register, mark, accepted))
    assert len(asked) == len(set(asked))
