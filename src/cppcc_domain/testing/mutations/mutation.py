"""变异 — what a mutation is, and the tools that mutations are made with."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, TypeVar

import attrs

from cppcc_domain.model.entity import Entity
from cppcc_domain.model.register import COLLECTIONS, Register
from cppcc_domain.values.checks import is_tuple, non_empty

__all__ = ["Mutation", "Mutator", "changed", "free_id", "mutation", "planted", "with_entity", "with_value"]

EntityT = TypeVar("EntityT", bound=Entity)

Mutator = Callable[[Register], Iterator[Register]]
"""Yields a register with one fault for each place where the fault can be made; nothing where there is none."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Mutation:
    """变异 — one way to spoil a register, and the rules that must see it."""

    name: str = attrs.field(validator=non_empty)
    """What is done: ``break_a_total``."""
    codes: tuple[str, ...] = attrs.field(validator=is_tuple)
    """Codes of the rules, each of which finds the fault under the national rulebook."""
    spoil: Mutator


def mutation(*codes: str) -> Callable[[Mutator], Mutation]:
    """Make a mutation of the function that follows, under its name.

    Example:
        >>> @mutation("INV-REF-2")
        ... def forget_the_committees(register):
        ...     if register.committees:
        ...         yield attrs.evolve(register, committees=())
        >>> forget_the_committees.name, len(list(forget_the_committees.spoil(Register(committee_id="c"))))
        ('forget_the_committees', 0)
    """

    def make(mutator: Mutator) -> Mutation:
        return Mutation(name=mutator.__name__, codes=codes, spoil=mutator)

    return make


def changed(register: Register, entity: Entity, **changes: Any) -> Register:
    """Return the register with one entity changed; its id may change too."""
    return with_entity(register, entity, attrs.evolve(entity, **changes))


def with_entity(register: Register, old: EntityT, new: EntityT) -> Register:
    """Return the register with another entity in the place of this very one."""
    name = COLLECTIONS[type(old)]
    position = next(position for position, held in enumerate(getattr(register, name)) if held is old)
    return with_value(register, f"$.{name}[{position}]", new)


def planted(register: Register, *entities: Entity) -> Register:
    """Return the register with entities behind those that it holds, whatever their ids."""
    additions: dict[str, Any] = {}  # one class per collection: more than a type checker can follow
    for entity in entities:
        name = COLLECTIONS[type(entity)]
        additions[name] = (*additions.get(name, getattr(register, name)), entity)
    return attrs.evolve(register, **additions)


def free_id(register: Register, *parts: str) -> str:
    """Return an id that no entity of the register has."""
    id_ = "-".join(("mutant", *parts))
    while register.get(id_) is not None:
        id_ += "-again"
    return id_


_STEP: Final = re.compile(r"\.(?P<name>\w+)|\[(?P<index>\d+)\]")


def with_value(register: Register, path: str, value: object) -> Register:
    """Return the register with another value at a path such as findings have: ``$.proposals[3].events[2].into_id``."""
    steps: list[str | int] = [
        found["name"] if found["index"] is None else int(found["index"]) for found in _STEP.finditer(path)
    ]
    spoilt: Register = _replaced(register, steps, value)
    return spoilt


def _replaced(thing: Any, steps: Sequence[str | int], value: object) -> Any:
    if not steps:
        return value
    first, *inner = steps
    if isinstance(first, int):
        return tuple(_replaced(item, inner, value) if place == first else item for place, item in enumerate(thing))
    return attrs.evolve(thing, **{first: _replaced(getattr(thing, first), inner, value)})
