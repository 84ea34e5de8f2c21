"""记录的变异 — ids, references, dates, coverage and codes of any record."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

import attrs

from cppcc_domain.model.register import Coverage, LocalTerm, Register
from cppcc_domain.testing.mutations.mutation import changed, free_id, mutation, with_value
from cppcc_domain.validation.references import references
from cppcc_domain.values.dates import PartialDate, Period

__all__ = ["MUTATIONS"]

_IN_ORDER: Final = (("start", "end"), ("since", "until"), ("established", "dissolved"), ("built", "upgraded", "closed"))
_HAVE_THEIR_OWN_RULE: Final = frozenset({"Term", "Meeting"})


@mutation("INV-REF-1")
def duplicate_an_id(register: Register) -> Iterator[Register]:
    entities = list(register.entities())
    for other in entities[1:]:
        yield changed(register, other, id=entities[0].id)


@mutation("INV-REF-2")
def point_at_nobody(register: Register) -> Iterator[Register]:
    nobody = free_id(register, "nobody")
    for reference in references(register):
        yield with_value(register, reference.path, nobody)


@mutation("INV-REF-2")
def point_at_another_class(register: Register) -> Iterator[Register]:
    for reference in references(register):
        if "Entity" not in reference.targets:
            other = next((one.id for one in register.entities() if type(one).__name__ not in reference.targets), None)
            if other is not None:
                yield with_value(register, reference.path, other)


@mutation("INV-REF-3")
def cover_what_is_no_collection(register: Register) -> Iterator[Register]:
    unknown = Coverage(collection="minutes", period=Period(PartialDate(2023)))
    yield attrs.evolve(register, coverage=(*register.coverage, unknown))


@mutation("INV-REF-3")
def label_a_code_of_no_list(register: Register) -> Iterator[Register]:
    unknown = LocalTerm(vocabulary="subjects", code="local", zh="其他")
    yield attrs.evolve(register, labels=(*register.labels, unknown))


@mutation("INV-TIME-2")
def swap_dates(register: Register) -> Iterator[Register]:
    for entity in register.entities():
        if type(entity).__name__ in _HAVE_THEIR_OWN_RULE:
            continue
        for names in _IN_ORDER:
            known = [(name, when) for name in names if (when := getattr(entity, name, None)) is not None]
            for (earlier, first), (later, second) in pairwise(known):
                if isinstance(first, PartialDate) and isinstance(second, PartialDate) and first.before(second):
                    swapped: dict[str, Any] = {earlier: second, later: first}
                    yield changed(register, entity, **swapped)


@mutation("ADV-CODE-1")
def use_a_code_that_nothing_explains(register: Register) -> Iterator[Register]:
    for activity in register.activities:
        yield changed(register, activity, kind="code_that_nothing_explains")
    for organ in register.organs:
        yield changed(register, organ, kind="code_that_nothing_explains")


MUTATIONS: Final = (
    duplicate_an_id,
    point_at_nobody,
    point_at_another_class,
    cover_what_is_no_collection,
    label_a_code_of_no_list,
    swap_dates,
    use_a_code_that_nothing_explains,
)
