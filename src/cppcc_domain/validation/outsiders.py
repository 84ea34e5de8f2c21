"""例外值 — finds the few marked texts of a register that are none of those accepted in their place.

Nearly every reference of a register leads somewhere and nearly every code is known. So a scan that is compiled for each class asks only
whether anything in an object is amiss, and the walk of :mod:`cppcc_domain.validation.references`, which knows the place of everything, looks
at those objects alone.
"""

from collections.abc import Callable, Iterator, Mapping, Set as AbstractSet
from functools import cache
from typing import Any, TypeVar

from cppcc_domain.model.entity import Entity
from cppcc_domain.model.register import Register
from cppcc_domain.validation.references import marked_fields, texts, walk_from, ways

__all__ = ["outsiders"]

MarkT = TypeVar("MarkT")
Scan = Callable[[Any, Mapping[int, AbstractSet[str]]], bool]
"""Whether an object holds anything that is not accepted; the sets are those of the marks, by number."""


def outsiders(
    register: Register, mark: type[MarkT], accepted: Callable[[MarkT], AbstractSet[str]]
) -> Iterator[tuple[Entity | None, str, str, MarkT]]:
    """Yield each text in a field with such a mark that is not accepted there, in document order: its entity, path, text and mark.

    Args:
        register: Where to look.
        mark: The class of the marks: :class:`~cppcc_domain.values.references.RefersTo`, or a code list.
        accepted: The texts that may stand where a mark stands; asked once for each mark.
    """
    kind: type = mark
    scanners = _scanners(kind)
    sets = _AcceptedSets(scanners.marks, accepted)

    def explained(path: str, start: object) -> Iterator[tuple[Entity | None, str, str, MarkT]]:
        for holder, at, value, fields in walk_from(None, path, start, scanners.fields_of):
            yield from amiss(holder, at, value, fields)

    def amiss(
        holder: Entity | None, path: str, value: object, fields: tuple[tuple[str, bool, MarkT], ...]
    ) -> Iterator[tuple[Entity | None, str, str, MarkT]]:
        for at, text, found in texts(value, path, fields):
            if text not in sets[scanners.number_of(found)]:
                yield holder, at, text, found

    yield from amiss(None, "$", register, scanners.fields_of(Register))
    for name, _ in ways(Register, scanners.fields_of):
        for position, item in enumerate(getattr(register, name)):
            scan = scanners[type(item)]
            if scan is not None and scan(item, sets):
                yield from explained(f"$.{name}[{position}]", item)


class _AcceptedSets(dict[int, AbstractSet[str]]):
    """What is accepted, by the number of the mark; asked for once."""

    def __init__(self, marks: list[Any], accepted: Callable[[Any], AbstractSet[str]]) -> None:
        super().__init__()
        self._marks = marks
        self._accepted = accepted

    def __missing__(self, number: int) -> AbstractSet[str]:
        self[number] = self._accepted(self._marks[number])
        return self[number]


class _Scanners(dict[type, Scan | None]):
    """The scan of each class, compiled when first asked for; ``None`` where a class can hold nothing with such a mark."""

    def __init__(self, mark: type) -> None:
        super().__init__()
        self.marks: list[Any] = []
        self.fields_of = cache(lambda cls: marked_fields(cls, mark))

    def number_of(self, mark: Any) -> int:
        """Return the number of a mark, a new one for one that was not seen before."""
        if mark not in self.marks:
            self.marks.append(mark)
        return self.marks.index(mark)

    def __missing__(self, cls: type) -> Scan | None:
        self[cls] = self._compiled(cls)
        return self[cls]

    def _compiled(self, cls: type) -> Scan | None:
        """Write the scan of a class as the code that somebody would write by hand: one test for each field."""
        lines: list[str] = []
        for name, many, mark in self.fields_of(cls):
            number = self.number_of(mark)
            test = f"v and not sets[{number}].issuperset(v)" if many else f"v is not None and v not in sets[{number}]"
            lines += [f"v = item.{name}", f"if {test}: return True"]
        for name, many in ways(cls, self.fields_of):
            lines += [
                f"for inner in item.{name} or ():" if many else f"for inner in (item.{name},):",
                "    scan = scanners[type(inner)]",
                "    if scan is not None and scan(inner, sets): return True",
            ]
        if not lines:
            return None
        body = "\n    ".join(["def scan(item, sets):", *lines, "return False"])
        names: dict[str, Any] = {"scanners": self}
        exec(body, names)  # noqa: S102 - made of the names of our own fields alone
        scan: Scan = names["scan"]
        return scan


@cache
def _scanners(mark: type) -> _Scanners:
    return _Scanners(mark)
