"""遍历 — finds things of interest anywhere in a register, from the types of its classes alone.

What a class offers is asked once per class and kept; a walk then touches only the fields behind which something can be found. Paths are
rooted at the register: ``$.proposals[3].events[2].into_id`` is the same place under the key ``register`` of a file.
"""

from collections.abc import Callable, Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import attrs

from cppcc_domain.model.entity import Entity
from cppcc_domain.model.register import Register
from cppcc_domain.values.references import RefersTo

__all__ = ["Reference", "each", "leaves", "marked_fields", "references", "texts", "walk", "walk_from", "ways"]

MarkT = TypeVar("MarkT")
ValueT = TypeVar("ValueT")
PlanT = TypeVar("PlanT")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Reference:
    """引用 — that one place of a register names an entity by its id."""

    holder: Entity | None
    """The entity in which the reference stands; ``None`` for one of the register itself."""
    path: str
    target_id: str
    targets: tuple[str, ...]
    """Names of the classes that the id may belong to."""


def references(register: Register) -> Iterator[Reference]:
    """Yield every reference of a register, resolvable or not, in document order.

    Example:
        >>> [(found.path, found.targets) for found in references(Register(committee_id="c"))]
        [('$.committee_id', ('Committee',))]
    """
    for holder, path, value, fields in walk(register, _reference_fields):
        for at, target_id, mark in texts(value, path, fields):
            yield Reference(holder=holder, path=at, target_id=target_id, targets=mark.targets)


def walk(
    register: Register, plan_of: Callable[[type], PlanT | None]
) -> Iterator[tuple[Entity | None, str, Any, PlanT]]:
    """Yield each object, however deeply nested, for whose class there is a plan; document order, outer before inner.

    Args:
        register: Where to look.
        plan_of: A function of the class alone that says what to do with its objects; whatever is false means: nothing. It is asked
            for each object, so it should be cached.

    Returns:
        For each object the entity that it belongs to (``None`` for the register itself), its path, the object and its plan.
    """
    return walk_from(None, "$", register, plan_of)


def walk_from(
    holder: Entity | None, path: str, start: object, plan_of: Callable[[type], PlanT | None]
) -> Iterator[tuple[Entity | None, str, Any, PlanT]]:
    """Yield the same for one object and everything inside it; ``holder`` is the entity around it, ``path`` its place."""
    waiting = [(holder, path, start)]
    while waiting:
        holder, path, value = waiting.pop()
        cls: type = type(value)
        if isinstance(value, Entity):
            holder = value
        plan = plan_of(cls)
        if plan:
            yield holder, path, value, plan
        inner: list[tuple[Entity | None, str, object]] = []
        for name, many in ways(cls, plan_of):
            child = getattr(value, name)
            if many and child:
                inner += [(holder, f"{path}.{name}[{index}]", item) for index, item in enumerate(child)]
            elif child is not None and not many:
                inner.append((holder, f"{path}.{name}", child))
        waiting += reversed(inner)


def each(register: Register, cls: type[ValueT]) -> Iterator[tuple[Entity | None, str, ValueT]]:
    """Yield every object of exactly this class, however deeply nested, in document order: its entity, its path, itself.

    Example:
        >>> from cppcc_domain.model import Committee
        >>> from cppcc_domain.vocab import Level
        >>> here = Committee(id="c", place="海口市美兰区", level=Level.COUNTY)
        >>> [path for _, path, _ in each(Register(committee_id="c", committees=(here,)), Committee)]
        ['$.committees[0]']
    """
    wanted: type = cls
    for holder, path, value, _ in walk(register, _only(wanted)):
        yield holder, path, value


@cache
def marked_fields(cls: type, mark: type[MarkT]) -> tuple[tuple[str, bool, MarkT], ...]:
    """Return the text fields of one class whose annotation carries such a mark: name, whether it holds many, the mark.

    Example:
        >>> from cppcc_domain.model import Deliberation
        >>> marked_fields(Deliberation, RefersTo)[1]
        ('platform_id', False, RefersTo(targets=('Platform',)))
    """
    return tuple(
        (field.name, many, found)
        for field in attrs.fields(cls)
        for _, many, metadata in leaves(field.type)
        for found in metadata
        if isinstance(found, mark)
    )


def texts(value: object, path: str, fields: tuple[tuple[str, bool, MarkT], ...]) -> Iterator[tuple[str, str, MarkT]]:
    """Yield path, text and mark of each text that the marked fields of one object hold."""
    for name, many, mark in fields:
        held = getattr(value, name)
        if held is None:
            continue
        if many:
            for index, text in enumerate(held):
                yield f"{path}.{name}[{index}]", text, mark
        else:
            yield f"{path}.{name}", held, mark


def leaves(annotation: Any) -> Iterator[tuple[Any, bool, tuple[object, ...]]]:
    """Yield the plain types inside an annotation, each with whether a tuple holds it and with the metadata on it.

    Example:
        >>> list(leaves(tuple[Annotated[str, "mark"], ...] | None))
        [(<class 'str'>, True, ('mark',)), (<class 'NoneType'>, False, ())]
    """
    origin = get_origin(annotation)
    if origin is Annotated:
        core, *metadata = get_args(annotation)
        yield from ((leaf, many, (*inner, *metadata)) for leaf, many, inner in leaves(core))
    elif origin in (Union, UnionType):
        for member in get_args(annotation):
            yield from leaves(member)
    elif origin is tuple:
        for member in get_args(annotation):
            if member is not Ellipsis:
                yield from ((leaf, True, metadata) for leaf, _, metadata in leaves(member))
    else:
        yield annotation, False, ()


@cache
def _only(cls: type) -> Callable[[type], bool]:
    """Return the plan that is there for one class; always the same one, so that walks share what they learn."""
    return lambda other: other is cls


@cache
def _reference_fields(cls: type) -> tuple[tuple[str, bool, RefersTo], ...]:
    return marked_fields(cls, RefersTo)


@cache
def _nested(cls: type) -> tuple[tuple[str, bool, type], ...]:
    """Return the fields of a class that hold objects of our own: name, whether many, the class."""
    return tuple(
        (field.name, many, leaf)
        for field in attrs.fields(cls)
        for leaf, many, _ in leaves(field.type)
        if isinstance(leaf, type) and attrs.has(leaf)
    )


@cache
def ways(cls: type, plan_of: Callable[[type], object]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a class that lead to an object with a plan, and whether they hold many."""
    return tuple(dict.fromkeys((name, many) for name, many, inner in _nested(cls) if _leads_to(inner, plan_of)))


@cache
def _leads_to(cls: type, plan_of: Callable[[type], object]) -> bool:
    """Whether an object of the class has a plan or can hold, at any depth, one that has."""
    seen = {cls}
    waiting = [cls]
    while waiting:
        current = waiting.pop()
        if plan_of(current):
            return True
        fresh = {inner for _, _, inner in _nested(current)} - seen
        seen |= fresh
        waiting += fresh
    return False
