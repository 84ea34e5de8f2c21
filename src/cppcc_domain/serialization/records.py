"""记录 — reading and writing one class of the model, derived from its fields.

In JSON an object has the keys of the class, in the order of the class; a field equal to its default is left out. Entities and events keep
keys that they do not know in ``extra`` and write them back after the known ones, sorted. Values are closed: an unknown key is a problem.

A wrong place does not end the reading. Every problem of an object is found before it is reported, and the error carries what could be
read: a list without its wrong items, an entity or event without the wrong fields that may be left unstated. A value is whole or not read at
all, because 300 without its 余 is another quantity.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Final

import attrs
from cattrs import Converter

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.model.entity import Extensible
from cppcc_domain.serialization.audience import Audience, public_view
from cppcc_domain.serialization.fields import EXTRA, class_of, reader_of, types_of_fields, writer_of
from cppcc_domain.serialization.problems import DocumentError, MessageCode, Problem, shown
from cppcc_domain.serialization.reading import flaws_in
from cppcc_domain.serialization.shapes import Reader, Writer, code_reader, refusal
from cppcc_domain.values.json_text import json_text, unknown_keys

__all__ = ["TAG", "RecordReader", "RecordWriter", "unknown_key"]

TAG: Final = "type"
"""The key that tells the classes of a union apart."""


def unknown_key(key: str, value: object, known: Iterable[str]) -> Problem:
    """Return the problem of a key that is none of the known ones, as seen from the object that has it."""
    return Problem(message_code=MessageCode.UNKNOWN_KEY, value=shown(value), expected=", ".join(known)).under(key)


class RecordReader:
    """Reads objects of one class; a hook for :meth:`cattrs.Converter.register_structure_hook`.

    Args:
        converter: Reads the classes that the fields hold.
        record: The class, a generic one with its argument.
        tag: Its name in a union, which the key ``type`` then has to hold.
    """

    def __init__(self, converter: Converter, record: Any, tag: str | None) -> None:
        self._converter = converter
        self._cls = class_of(record)
        self._types = types_of_fields(record)
        self._tag = tag
        self._is_closed = not issubclass(self._cls, Extensible)
        fields = tuple(field for field in attrs.fields(self._cls) if field.name != EXTRA)
        self._fields = {field.name: field for field in fields}
        self._required = frozenset(field.name for field in fields if field.default is attrs.NOTHING)
        self._may_be_unstated = frozenset(
            field.name for field in fields if not self._is_closed and field.default is None
        )

    @cached_property
    def _readers(self) -> dict[str, Reader]:
        """The reader of each key, made on first use because classes can contain themselves."""
        readers = {name: reader_of(self._converter, self._types[name]) for name in self._fields}
        return readers if self._tag is None else {TAG: code_reader({self._tag: None}), **readers}

    def __call__(self, tree: Any, _: object = None) -> Any:
        """Return the object.

        Raises:
            DocumentError: Everything that is wrong with it, with paths that start at this object.
        """
        if not isinstance(tree, dict):
            raise refusal(tree, "an object")
        values: dict[str, Any] = {}
        unknown: dict[str, Any] = {}
        problems: list[Problem] = []
        incomplete: set[str] = set()
        readers = self._readers
        for key, item in tree.items():
            read = readers.get(key)
            if read is None:
                unknown[key] = item
                continue
            try:
                values[key] = read(item)
            except DocumentError as error:
                problems += error.under(key)
                if error.partial is not attrs.NOTHING:
                    values[key] = error.partial
                    incomplete.add(key)
        values.pop(TAG, None)
        if unknown:
            problems += self._keep(unknown, values)
        if not problems and values.keys() >= self._required:
            try:
                return self._cls(**values)
            except ImpossibleValueError:
                pass  # said below, with whatever else is impossible
        raise self._error(tree, values, problems, incomplete)

    def _keep(self, unknown: dict[str, Any], values: dict[str, Any]) -> list[Problem]:
        """Put the unknown keys where the class keeps them, and return what is wrong with them."""
        if self._is_closed:
            return [unknown_key(key, value, self._readers) for key, value in unknown.items()]
        flaws = {key: [problem.under(key) for problem in flaws_in(value)] for key, value in unknown.items()}
        sound = {key: value for key, value in unknown.items() if not flaws[key]}
        if sound:
            values[EXTRA] = json_text(sound, sort_keys=True)
        return [problem for problems in flaws.values() for problem in problems]

    def _error(
        self, tree: dict[str, Any], values: dict[str, Any], problems: list[Problem], incomplete: set[str]
    ) -> DocumentError:
        """Return the error with everything that is wrong, and with the object itself if it can be made without the wrong fields."""
        missing = [name for name in self._fields if name in self._required and name not in tree]
        problems += [Problem(message_code=MessageCode.MISSING_FIELD).under(name) for name in missing]
        impossible = self._drop_impossible(tree, values)
        # Of what was read in part, the problem of the rest is already said.
        problems += [problem.under(name) for name, problem in impossible if name not in incomplete]
        unread = tree.keys() - values.keys() if self._is_closed else tree.keys() & self._fields.keys() - values.keys()
        partial: Any = attrs.NOTHING
        if not missing and self._may_be_unstated.issuperset(unread):
            try:
                partial = self._cls(**values)
            except ImpossibleValueError as error:
                name = error.what.rpartition(".")[2]
                problem = Problem.impossible(error, tree.get(name, tree))
                problems.append(problem.under(name) if name in tree else problem)
        return DocumentError(problems, partial)

    def _drop_impossible(self, tree: dict[str, Any], values: dict[str, Any]) -> Iterator[tuple[str, Problem]]:
        """Take out the values that the class refuses one by one, and yield each with its name; the constructor would stop at the first."""
        blank: Any = object.__new__(self._cls)
        for name, field in self._fields.items():
            if field.validator is None or name not in values:
                continue
            try:
                field.validator(blank, field, values[name])
            except ImpossibleValueError as error:
                del values[name]
                yield name, Problem.impossible(error, tree[name])


class RecordWriter:
    """Writes objects of one class; a hook for :meth:`cattrs.Converter.register_unstructure_hook`.

    Args:
        converter: Writes the classes that the fields hold.
        record: The class, a generic one with its argument.
        tag: Its name in a union, written first under the key ``type``.
        audience: Who will read it.
    """

    def __init__(self, converter: Converter, record: Any, tag: str | None, audience: Audience) -> None:
        self._converter = converter
        self._cls = class_of(record)
        self._types = types_of_fields(record)
        self._start: dict[str, Any] = {} if tag is None else {TAG: tag}
        is_public = audience == "public"
        self._view = public_view(self._cls) if is_public else None
        self._has_unknown_keys = issubclass(self._cls, Extensible) and not is_public

    @cached_property
    def _fields(self) -> list[tuple[str, object, Writer | None]]:
        """Name, default and writer of each field, made on first use because classes can contain themselves."""
        return [
            (field.name, field.default, writer_of(self._converter, self._types[field.name]))
            for field in attrs.fields(self._cls)
            if field.name != EXTRA
        ]

    def __call__(self, thing: Any) -> dict[str, Any]:
        """Return the object as JSON.

        Raises:
            ImpossibleValueError: ``extra`` holds a key that the class knows.
        """
        if self._view is not None:
            thing = self._view(thing)
        tree: dict[str, Any] = dict(self._start)
        for name, default, write in self._fields:
            value = getattr(thing, name)
            if value != default:
                tree[name] = value if write is None else write(value)
        if self._has_unknown_keys and thing.extra:
            tree |= self._unknown_keys(thing.extra)
        return tree

    def _unknown_keys(self, extra: str) -> dict[str, Any]:
        unknown = unknown_keys(extra)
        known = {*self._start, *(name for name, _, _ in self._fields)}
        if not known.isdisjoint(unknown):
            expected = "the JSON text of an object that has none of the known keys"
            raise ImpossibleValueError(f"{self._cls.__name__}.{EXTRA}", extra, expected)
        return unknown
