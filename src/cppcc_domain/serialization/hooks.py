"""挂钩 — a cattrs converter that reads and writes the classes of this package.

The hooks concern classes, closed terms and unions of this package only; inside them everything is read strictly. An application's own
classes keep the settings of its converter, and may hold ours.
"""

import re
from collections.abc import Callable, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final, get_args

import attrs
from cattrs import Converter

from cppcc_domain import rulebook
from cppcc_domain.model.proposal_events import AnyProposalEvent
from cppcc_domain.model.seat_events import AnySeatEvent
from cppcc_domain.serialization.audience import AUDIENCES, Audience
from cppcc_domain.serialization.fields import class_of, members_of_union
from cppcc_domain.serialization.problems import DocumentError, MessageCode, Problem
from cppcc_domain.serialization.records import TAG, RecordReader, RecordWriter, unknown_key
from cppcc_domain.serialization.shapes import Reader, code_reader, refusal, text_reader
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.places import DivisionCode
from cppcc_domain.vocab.catalogue import CLOSED_TERMS
from cppcc_domain.vocab.terms import ClosedTerm

__all__ = ["TAGS", "make_converter", "register_hooks", "snake_case"]

_PACKAGE: Final = __name__.partition(".")[0]


def snake_case(name: str) -> str:
    """Return a class name as the ``type`` key holds it: ``CoHandlingOpinion`` is ``co_handling_opinion``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


TAGS: Final[Mapping[type, str]] = MappingProxyType(
    {cls: snake_case(cls.__name__) for union in (AnyProposalEvent, AnySeatEvent) for cls in get_args(union)}
)
"""The ``type`` of each class that is told apart by one. ``Quantity | QuantityRange`` is not: ``low`` and ``high`` say enough."""


def make_converter(audience: Audience = "internal") -> Converter:
    """Return a new converter with all hooks; it writes for the audience, and can be given more hooks.

    Raises:
        ValueError: No such audience.
    """
    converter = Converter(unstruct_collection_overrides={tuple: list})
    register_hooks(converter, audience)
    return converter


def register_hooks(converter: Converter, audience: Audience = "internal") -> None:
    """Teach a converter the classes of this package.

    What is wrong with an object of ours is raised as :class:`DocumentError`, with paths that start at that object. A hook that the
    application registers for one of our classes afterwards takes its place, inside other classes of ours too.

    Args:
        converter: Is changed.
        audience: For whom it writes.

    Raises:
        ValueError: No such audience.
    """
    if audience not in AUDIENCES:
        raise ValueError(f"audience must be one of {', '.join(AUDIENCES)}, not {audience!r}")

    converter.register_structure_hook_factory(_is_record, lambda cls, own: RecordReader(own, cls, TAGS.get(cls)))
    converter.register_unstructure_hook_factory(
        _is_record, lambda cls, own: RecordWriter(own, cls, TAGS.get(cls), audience)
    )
    converter.register_structure_hook_factory(_is_union_of_records, _union_hook)
    for term in _TERMS:
        converter.register_structure_hook(term, _hook(code_reader({member.value: member for member in term})))
        converter.register_unstructure_hook(term, attrgetter("value"))
    for cls, read, write in _TEXT_FORMS:
        converter.register_structure_hook(cls, _hook(read))
        converter.register_unstructure_hook(cls, write)


def _hook(read: Reader) -> Callable[[Any, Any], Any]:
    return lambda value, _: read(value)


def _is_record(annotation: Any) -> bool:
    """Whether this is an attrs class of the package, generic or not, or an application's subclass of one."""
    cls = class_of(annotation)
    if not (isinstance(cls, type) and attrs.has(cls)):
        return False
    return any(base.__module__.partition(".")[0] == _PACKAGE for base in cls.__mro__)


def _is_union_of_records(annotation: Any) -> bool:
    members = members_of_union(annotation)
    return len(members) > 1 and all(map(_is_record, members))


def _union_hook(union: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Return a hook that looks at an object, decides for a class, and leaves the rest to that class."""
    members = members_of_union(union)
    choose = _by_tag(members) if TAGS.keys() >= set(members) else _by_keys(members)
    hooks = {cls: converter.get_structure_hook(cls) for cls in members}

    def read(tree: Any, _: Any) -> Any:
        if not isinstance(tree, dict):
            raise refusal(tree, "an object")
        cls = choose(tree)
        return hooks[cls](tree, cls)

    return read


def _by_tag(members: tuple[type, ...]) -> Callable[[dict[str, Any]], type]:
    read_tag = code_reader({TAGS[cls]: cls for cls in members})

    def choose(tree: dict[str, Any]) -> type:
        if TAG not in tree:
            raise DocumentError([Problem(message_code=MessageCode.MISSING_FIELD).under(TAG)])
        try:
            cls: type = read_tag(tree[TAG])
        except DocumentError as error:
            raise DocumentError(error.under(TAG)) from None
        return cls

    return choose


def _by_keys(members: tuple[type, ...]) -> Callable[[dict[str, Any]], type]:
    """Choose the class of which the object has a key that no other has; the first when there is none, to say what is missing.

    Keys that no class has are misspelt, and answered with those of all.
    """
    keys = {cls: frozenset(attrs.fields_dict(cls)) for cls in members}
    own = {cls: keys[cls].difference(*(keys[other] for other in members if other is not cls)) for cls in members}
    known = dict.fromkeys(name for cls in members for name in attrs.fields_dict(cls))

    def choose(tree: dict[str, Any]) -> type:
        if tree and known.keys().isdisjoint(tree):
            raise DocumentError([unknown_key(key, value, known) for key, value in tree.items()])
        return next((cls for cls in members if not own[cls].isdisjoint(tree)), members[0])

    return choose


_TERMS: Final[tuple[type[ClosedTerm], ...]] = (
    *CLOSED_TERMS,
    *(thing for thing in vars(rulebook).values() if isinstance(thing, type) and issubclass(thing, ClosedTerm)),
)
"""Every closed set: those of the vocabulary, and the choices of rulebooks."""

_TEXT_FORMS: Final = (
    (
        PartialDate,
        text_reader(PartialDate.parse, "a date such as 2024, 2024-01 or 2024-01-29"),
        PartialDate.isoformat,
    ),
    (DivisionCode, text_reader(DivisionCode, "six digits such as 460108"), attrgetter("code")),
)
"""Classes that JSON holds as text, with reader and writer."""
