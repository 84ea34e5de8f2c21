"""术语 — what a controlled term is: a member of a closed set, or an entry of an open code list.

Two kinds, because the field has two kinds of sets. *Closed* sets are the same everywhere and drive code (levels, filing states):
they are enums, and a value outside them is an error of shape. *Open* lists differ from place to place (special committees, topics,
kinds of activity): a field typed ``Annotated[str, SOME_LIST]`` takes any non-empty code, an unknown one loads, is kept, and is an
advisory finding. Both carry the official Chinese term, an English rendering and the source of the term.
"""

import enum
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Generic, Self, TypeVar

import attrs

from cppcc_domain.errors import UnknownCodeError

__all__ = ["ClosedTerm", "CodeList", "Concept"]


class ClosedTerm(enum.StrEnum):
    """封闭术语 — base of the closed enums: each member is its English code and knows its Chinese, English and source.

    Write members as ``NAME = "code", "中文", "English", "source"``.
    """

    zh: str
    en: str
    source: str

    # The defaults are for type checkers, which hold a lookup by value, Level("county"), against this signature.
    def __new__(cls, code: str, zh: str = "", en: str = "", source: str = "") -> Self:
        """Make the member that is its code and carries its texts."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.zh = zh
        member.en = en
        member.source = source
        return member


@attrs.frozen(kw_only=True, weakref_slot=False)
class Concept:
    """术语条目 — one entry of an open code list."""

    code: str
    """English snake_case identifier, stable for ever; what JSON holds."""
    zh: str
    """Official Chinese term, simplified characters."""
    en: str
    """English rendering."""
    source: str
    """Document (and article) in which the term was read; ``""`` is not allowed, say ``"一般知识，未核实"`` instead."""
    aliases: tuple[str, ...] = ()
    """Other Chinese forms that mean the same and are accepted when reading."""


ConceptT = TypeVar("ConceptT", bound=Concept)


@attrs.frozen(eq=False, weakref_slot=False)
class CodeList(Generic[ConceptT]):
    """代码表 — an open list of concepts; compares by identity and can annotate a field's type.

    Example:
        >>> kinds = CodeList("activity_kind", "活动类别", (Concept(code="visit", zh="走访", en="visit", source="…"),))
        >>> "visit" in kinds, kinds["visit"].zh, kinds.find("走访").code
        (True, '走访', 'visit')
    """

    name: str
    """snake_case name, used in findings and as gettext context."""
    zh: str
    """Chinese name of the list itself."""
    concepts: tuple[ConceptT, ...] = attrs.field(repr=False)

    def __iter__(self) -> Iterator[ConceptT]:
        return iter(self.concepts)

    def __len__(self) -> int:
        return len(self.concepts)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __getitem__(self, code: str) -> ConceptT:
        """Return the concept with this code.

        Raises:
            UnknownCodeError: The list has no such code.
        """
        try:
            return self._by_code[code]
        except KeyError:
            raise UnknownCodeError(self.name, code) from None

    def get(self, code: str) -> ConceptT | None:
        """Return the concept with this code, or ``None``: local codes are legal and simply not in the list."""
        return self._by_code.get(code)

    def find(self, zh: str) -> ConceptT | None:
        """Return the concept whose official term or alias is exactly this Chinese text, or ``None``."""
        return self._by_zh.get(zh)

    def extended(self, concepts: Iterable[ConceptT]) -> "CodeList[ConceptT]":
        """Return a list of the same name with more concepts at the end."""
        return CodeList(self.name, self.zh, (*self.concepts, *concepts))

    @cached_property
    def _by_code(self) -> dict[str, ConceptT]:
        return {concept.code: concept for concept in self.concepts}

    @cached_property
    def _by_zh(self) -> dict[str, ConceptT]:
        forms: dict[str, ConceptT] = {}
        for concept in self.concepts:
            for form in (concept.zh, *concept.aliases):
                forms.setdefault(form, concept)
        return forms
