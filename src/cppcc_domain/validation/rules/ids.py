"""标识与引用 — ids are unique, and whatever is named by an id or a name exists."""

from collections import defaultdict
from collections.abc import Iterator, Set as AbstractSet
from functools import cache
from typing import Final

from cppcc_domain.model.register import COLLECTIONS
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.outsiders import outsiders
from cppcc_domain.values.findings import Finding
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.catalogue import ALL_LISTS
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CONVENTION

__all__ = ["RULES"]


@rule(
    "INV-REF-1",
    Severity.ERROR,
    zh="每个标识在登记册内唯一，不同类别之间也不得重复",
    en="an id is used once in a register, whatever the class",
    source=CONVENTION,
)
def ids_are_unique(context: Context) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for name in COLLECTIONS.values():
        for position, entity in enumerate(getattr(context.register, name)):
            path = f"$.{name}[{position}]"
            earlier = first.setdefault(entity.id, path)
            if earlier != path:
                yield context.finding(entity, f"{path}.id", id=entity.id, first=earlier)


@rule(
    "INV-REF-2",
    Severity.ERROR,
    zh="引用的标识应存在，且属于应有的类别",
    en="a reference names an entity of the register, of a class that may stand there",
    source=CONVENTION,
)
def references_resolve(context: Context) -> Iterator[Finding]:
    register = context.register
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for entity in register.entities():
        if register.get(entity.id) is entity:  # of several with one id, the first is meant
            kind: type = type(entity)
            for name in _names(kind):
                ids[name].add(entity.id)

    def resolving(mark: RefersTo) -> AbstractSet[str]:
        return frozenset().union(*(ids[name] for name in mark.targets))

    for holder, at, id_, mark in outsiders(register, RefersTo, resolving):
        target = register.get(id_)
        if target is None:
            yield context.finding(holder, at, id=id_, expected=mark.targets)
        else:
            found = type(target).__name__
            yield context.finding(holder, at, case="wrong_class", id=id_, expected=mark.targets, found=found)


@rule(
    "INV-REF-3",
    Severity.ERROR,
    zh="覆盖范围所指的集合、地方用语所属的代码表应存在",
    en="the collections that coverage speaks of and the code lists that labels belong to exist",
    source=CONVENTION,
)
def coverage_and_labels_name_what_exists(context: Context) -> Iterator[Finding]:
    for position, covered in enumerate(context.register.coverage):
        if covered.collection not in _COLLECTION_NAMES:
            yield context.finding(None, f"coverage[{position}].collection", name=covered.collection)
    for position, label in enumerate(context.register.labels):
        if label.vocabulary not in _VOCABULARY_NAMES:
            yield context.finding(None, f"labels[{position}].vocabulary", case="vocabulary", name=label.vocabulary)


_COLLECTION_NAMES: Final = frozenset(COLLECTIONS.values())
_VOCABULARY_NAMES: Final = frozenset(vocabulary.name for vocabulary in ALL_LISTS)


@cache
def _names(cls: type) -> frozenset[str]:
    """Return the names by which a reference may ask for an entity of the class: its own and those of its bases."""
    return frozenset(base.__name__ for base in cls.__mro__)


RULES: Final = (ids_are_unique, references_resolve, coverage_and_labels_name_what_exists)
