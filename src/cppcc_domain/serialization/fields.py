"""字段 — from the annotation of a field to the functions that read and write its values.

What a field may hold is said once, in its type. Classes of the package go through the converter, so that a hook which an application
registers for one of them counts wherever that class stands; plain types and containers are read strictly whatever the converter does
elsewhere.
"""

from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

import attrs
from cattrs import Converter

from cppcc_domain.model.entity import Extensible
from cppcc_domain.serialization.problems import DocumentError, Problem
from cppcc_domain.serialization.shapes import (
    PLAIN_READERS,
    PLAIN_WRITERS,
    Reader,
    Writer,
    read_number,
    refusal,
    write_number,
)
from cppcc_domain.values.quantity import Number

__all__ = ["EXTRA", "class_of", "members_of_union", "reader_of", "types_of_fields", "writer_of"]

EXTRA: Final = attrs.fields(Extensible).extra.name
"""The field that keeps unknown keys; as a key of JSON it is as unknown as any other."""

_NUMBER = frozenset(get_args(Number))


def class_of(annotation: Any) -> Any:
    """Return the class itself of a generic one with its argument, such as ``Parameter[int]``; anything else as it is."""
    return get_origin(annotation) or annotation


def types_of_fields(record: Any) -> dict[str, Any]:
    """Return the types of a class's fields by name, with the argument of a generic class in place."""
    arguments = dict(zip(getattr(class_of(record), "__parameters__", ()), get_args(record), strict=True))
    return {field.name: arguments.get(field.type, field.type) for field in attrs.fields(class_of(record))}


def members_of_union(annotation: Any) -> tuple[Any, ...]:
    """Return the members of a union other than ``None``; an empty tuple for anything that is no union."""
    if get_origin(annotation) not in (Union, UnionType):
        return ()
    return tuple(member for member in get_args(annotation) if member is not NoneType)


def reader_of(converter: Converter, annotation: Any) -> Reader:
    """Return the reader of values of this type."""
    if annotation in PLAIN_READERS:
        return PLAIN_READERS[annotation]
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return reader_of(converter, arguments[0])
    if _is_list(annotation):
        return _list_reader(reader_of(converter, arguments[0]))
    if NoneType in arguments:
        return _optional_reader(reader_of(converter, Union[members_of_union(annotation)]))  # noqa: UP007 - made at run time
    if frozenset(arguments) == _NUMBER:
        return read_number
    hook = converter.get_structure_hook(annotation)
    return lambda value: hook(value, annotation)


def writer_of(converter: Converter, annotation: Any) -> Writer | None:
    """Return the writer of values of this type, or ``None`` if JSON holds them as they are."""
    if annotation in PLAIN_WRITERS:
        return PLAIN_WRITERS[annotation]
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return writer_of(converter, arguments[0])
    if _is_list(annotation):
        return _list_writer(writer_of(converter, arguments[0]))
    if NoneType in arguments:
        return _optional_writer(writer_of(converter, Union[members_of_union(annotation)]))  # noqa: UP007 - made at run time
    if frozenset(arguments) == _NUMBER:
        return write_number
    return converter.get_unstructure_hook(annotation)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple and get_args(annotation)[1:] == (Ellipsis,)


def _list_reader(read: Reader) -> Reader:
    def read_list(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise refusal(value, "a list")
        items: list[Any] = []
        problems: list[Problem] = []
        for index, item in enumerate(value):
            try:
                items.append(read(item))
            except DocumentError as error:
                problems += error.under(index)
                if error.partial is not attrs.NOTHING:
                    items.append(error.partial)
        if problems:
            raise DocumentError(problems, tuple(items))
        return tuple(items)

    return read_list


def _optional_reader(read: Reader) -> Reader:
    return lambda value: None if value is None else read(value)


def _list_writer(write: Writer | None) -> Writer:
    return list if write is None else lambda values: [write(value) for value in values]


def _optional_writer(write: Writer | None) -> Writer | None:
    return None if write is None else lambda value: None if value is None else write(value)
