"""受众 — what of a register may be shown to whom, derived from the types.

A class with a field of type :class:`~cppcc_domain.vocab.people.Sensitivity` says of each of its objects who may see it. Public output leaves out
those that are not public, wherever a field can hold them; and the unknown keys of everything, because nobody can tell how sensitive those
are. What was left out is not stated: no contacts at all are no key, never an empty list.
"""

from collections.abc import Callable
from typing import Any, Final, Literal, get_args

import attrs

from cppcc_domain.vocab.people import Sensitivity

__all__ = ["AUDIENCES", "Audience", "public_view"]

Audience = Literal["internal", "public"]
AUDIENCES: Final[tuple[str, ...]] = get_args(Audience)


def public_view(cls: type) -> Callable[[Any], Any] | None:
    """Return the function that takes from an object of the class what its known fields keep from the public; ``None`` if that can be nothing."""
    guarded = [field for field in attrs.fields(cls) if any(map(_sensitivity_of, _classes_in(field.type)))]
    if not guarded:
        return None

    def view(thing: Any) -> Any:
        shown = {field.name: _public_part(getattr(thing, field.name), field.default) for field in guarded}
        return attrs.evolve(thing, **shown)

    return view


def _classes_in(annotation: Any) -> set[type]:
    if isinstance(annotation, type) and attrs.has(annotation):
        return {annotation}
    return {cls for argument in get_args(annotation) for cls in _classes_in(argument)}


def _sensitivity_of(cls: type) -> str | None:
    """Return the name of the field that says how sensitive objects of the class are, if it has one."""
    return next((field.name for field in attrs.fields(cls) if field.type is Sensitivity), None)


def _public_part(value: Any, unstated: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(item for item in value if _is_public(item)) or (value and unstated)
    return value if _is_public(value) else unstated


def _is_public(thing: Any) -> bool:
    name = None if thing is None else _sensitivity_of(type(thing))
    return name is None or getattr(thing, name) is Sensitivity.PUBLIC
