"""编解码 — registers to and from JSON files: the reference codec, which reads strictly and says everything that is wrong at once.

The form of a file is fixed: UTF-8, two spaces of indentation, characters as they are, keys in the order of the classes, a newline at the end; it is
what ``json.dumps(…, ensure_ascii=False, indent=2)`` writes, except that
numbers of unknown keys keep their digits. A register written, read and written again gives the same bytes.
"""

from functools import cache
from os import PathLike
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, overload

import attrs
from cattrs import Converter

from cppcc_domain.model.register import Register
from cppcc_domain.serialization.audience import Audience
from cppcc_domain.serialization.envelope import REGISTER, open_envelope, wrap
from cppcc_domain.serialization.fields import reader_of
from cppcc_domain.serialization.hooks import make_converter
from cppcc_domain.serialization.problems import DocumentError, Problem
from cppcc_domain.serialization.reading import endless_depth_refused, read_json
from cppcc_domain.values.json_text import json_text

__all__ = ["Loaded", "dump", "dumps", "load", "load_leniently", "loads", "loads_leniently", "structure", "unstructure"]

T = TypeVar("T")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Loaded:
    """宽容读取的结果 — what could be read of a document, and all that could not."""

    register: Register | None
    """The register without what is wrong; ``None`` when the document as a whole cannot be read."""
    problems: tuple[Problem, ...]
    """In a sound document none. Those with an ``invariant`` are that rule's findings."""


def load(path: str | PathLike[str]) -> Register:
    """Read the register in a JSON file.

    Raises:
        DocumentError: The file is not as it should be; the error lists every problem with its path and value.
        OSError: The file cannot be opened.
    """
    return loads(Path(path).read_bytes())


def loads(source: str | bytes) -> Register:
    """Read a register from JSON.

    Example:
        >>> loads('{"schema": "cppcc-domain/1", "register": {"committee_id": "c1"}}').committee_id
        'c1'
        >>> loads('{"schema": "cppcc-domain/1", "register": {"terms": [{"id": 7, "committee_id": "c1", "ordinal": 0}]}}')
        Traceback (most recent call last):
        ...
        cppcc_domain.serialization.problems.DocumentError: $.register.terms[0].id: expected text, found 7
        $.register.terms[0].ordinal: 0 is impossible, expected an ordinal of at least 1 (INV-COM-2)
        $.register.committee_id: required, but missing

    Raises:
        DocumentError: The document is not as it should be; the error lists every problem with its path and value.
    """
    tree, beside = open_envelope(read_json(source))
    try:
        register = structure(tree, Register)
    except DocumentError as error:
        raise DocumentError([*beside, *error.under(REGISTER)], error.partial) from None
    if beside:
        raise DocumentError(beside, register)
    return register


def load_leniently(path: str | PathLike[str]) -> Loaded:
    """Read what can be read of a JSON file; see :func:`loads_leniently`.

    Raises:
        OSError: The file cannot be opened.
    """
    return loads_leniently(Path(path).read_bytes())


def loads_leniently(source: str | bytes) -> Loaded:
    """Read what can be read of a document, and report the rest.

    As little as possible is left out: of a list the items that are wrong, of an entity or event the wrong fields that may be left unstated.
    Everything else is exactly what the document says. Where an item of a list is left out, those after it move up, so that
    the paths of later findings can differ from those in the file.

    Example:
        >>> text = '{"schema": "cppcc-domain/1", "register": {"committee_id": "c1", "reports": [{"id": "r1"}]}}'
        >>> loaded = loads_leniently(text)
        >>> loaded.register.reports, [problem.path for problem in loaded.problems]
        ((), ['$.register.reports[0].committee_id', '$.register.reports[0].year'])
    """
    try:
        return Loaded(register=loads(source), problems=())
    except DocumentError as error:
        return Loaded(register=None if error.partial is attrs.NOTHING else error.partial, problems=error.problems)


def dump(register: Register, path: str | PathLike[str], audience: Audience = "internal") -> None:
    """Write a register to a JSON file; a file that is there is replaced, but only once the register is known to be writable.

    Raises:
        OSError: The file cannot be written.
        ValueError: As :func:`dumps`.
    """
    Path(path).write_bytes(dumps(register, audience).encode())


def dumps(register: Register, audience: Audience = "internal") -> str:
    """Return a register as JSON text.

    Args:
        register: The register.
        audience: ``"public"`` leaves out contacts that are not public, and all unknown keys.

    Raises:
        ImpossibleValueError: The ``extra`` of some object holds a key that its class knows.
        ValueError: No such audience.
    """
    return json_text(wrap(unstructure(register, audience)), newline="\n") + "\n"


@overload
def structure(data: object, cls: type[T]) -> T: ...
@overload
def structure(data: object, cls: UnionType) -> Any: ...
def structure(data: object, cls: Any) -> Any:
    """Read an object of one class, or of a union such as ``AnyProposalEvent``, from a JSON tree.

    Example:
        >>> from cppcc_domain.values import Quantity
        >>> structure({"value": "34.0", "counter": "%"}, Quantity)
        Quantity(value=Decimal('34.0'), bound=<Bound.EXACT: 'exact'>, counter='%', word='')

    Raises:
        DocumentError: Every problem, with paths that start at this tree.
    """
    with endless_depth_refused():
        return reader_of(_converter("internal"), cls)(data)


def unstructure(thing: object, audience: Audience = "internal") -> Any:
    """Return an object of the model as a JSON tree, without the envelope of a file.

    Raises:
        ImpossibleValueError: As :func:`dumps`.
        ValueError: No such audience.
    """
    return _converter(audience).unstructure(thing)


@cache
def _converter(audience: Audience) -> Converter:
    """Return the one converter that this package uses for the audience; nobody else gets hold of it."""
    return make_converter(audience)
