"""JSON Lines — many objects of one class, one on each line, read and written without holding them all at once."""

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Literal, TypeVar, get_args

import attrs

from cppcc_domain.serialization.audience import Audience
from cppcc_domain.serialization.codec import structure, unstructure
from cppcc_domain.serialization.problems import DocumentError, Problem
from cppcc_domain.serialization.reading import read_json
from cppcc_domain.values.json_text import json_text

__all__ = ["JsonLines", "OnError", "iter_json_lines", "write_json_lines"]

T = TypeVar("T")
OnError = Literal["raise", "collect"]


class JsonLines(Iterator[T]):
    """Iterates over the objects of a file of lines; :func:`iter_json_lines` makes it.

    ``problems`` grows while the file is read, and is complete when the iteration has ended. Each problem has its line.
    """

    def __init__(self, objects: Iterator[T], problems: list[Problem]) -> None:
        self._objects = objects
        self.problems = problems

    def __next__(self) -> T:
        """Return the next object."""
        return next(self._objects)


def iter_json_lines(path: str | PathLike[str], cls: type[T], errors: OnError = "raise") -> JsonLines[T]:
    """Iterate over the objects of one class in a file with one JSON object on each line; blank lines are passed over.

    Args:
        path: The file; it is opened when the iteration begins.
        cls: The class.
        errors: ``"raise"`` stops at the first line that is wrong. ``"collect"`` leaves such lines out and keeps their problems.

    Raises:
        DocumentError: While iterating, with everything that is wrong with one line.
        OSError: When iteration begins, if the file cannot be opened.
        ValueError: Another word for ``errors``.
    """
    if errors not in get_args(OnError):
        raise ValueError(f"errors must be one of {', '.join(get_args(OnError))}, not {errors!r}")
    problems: list[Problem] = []
    return JsonLines(_objects(Path(path), cls, None if errors == "raise" else problems), problems)


def write_json_lines(path: str | PathLike[str], objects: Iterable[object], audience: Audience = "internal") -> None:
    """Write objects of the model to a file, one on each line; a file that is there is replaced.

    Raises:
        ValueError: As :func:`~cppcc_domain.serialization.dumps`; the lines before stand in the file.
    """
    with Path(path).open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json_text(unstructure(thing, audience)) + "\n" for thing in objects)


def _objects(path: Path, cls: type[T], collected: list[Problem] | None) -> Iterator[T]:
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                found = structure(read_json(line), cls)
            except DocumentError as error:
                problems = [attrs.evolve(problem, line=number) for problem in error.problems]
                if collected is None:
                    raise DocumentError(problems) from None
                collected += problems
            else:
                yield found
