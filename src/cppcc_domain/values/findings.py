"""发现 — what a check has to say about a register, as data: code, place, facts and source; the sentence is made by the text floor."""

from collections.abc import Callable, Iterable, Iterator
from typing import overload

import attrs

from cppcc_domain.values.checks import is_tuple, non_empty
from cppcc_domain.vocab.findings import Severity

__all__ = ["Finding", "Findings"]

Param = str | int | float | bool | None | tuple["Param", ...]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Finding:
    """发现 — one statement about one place of a register.

    Findings are equal when everything in them is; sentences in any language are rendered from ``code`` and ``params``.
    """

    code: str = attrs.field(validator=non_empty)
    """Stable code of the rule: ``INV-PROP-5``, ``ADV-DECL-1``; never reused for another rule."""
    severity: Severity
    path: str = ""
    """JSON path from the register on: ``$.proposals[3].events[2]``; in its file that is ``$.register.proposals[3].events[2]``."""
    subject_id: str = ""
    """Id of the entity that the finding is about; empty when it is about the register as a whole."""
    params: tuple[tuple[str, Param], ...] = attrs.field(default=(), validator=is_tuple)
    """Named facts, in order, that the sentence is made of."""
    source: str = ""
    """Document and article on which the rule rests."""
    verified: bool = True
    """False when the rule rests on a text or default that was not verified."""

    def param(self, name: str) -> Param:
        """Return the fact of that name.

        Raises:
            KeyError: The finding has no such fact.
        """
        return dict(self.params)[name]


@attrs.frozen(weakref_slot=False)
class Findings:
    """一组发现 — an ordered, immutable collection of findings that can be filtered and counted."""

    items: tuple[Finding, ...] = attrs.field(default=(), validator=is_tuple)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> "Findings": ...
    def __getitem__(self, index: int | slice) -> "Finding | Findings":
        return Findings(self.items[index]) if isinstance(index, slice) else self.items[index]

    def __add__(self, other: Iterable[Finding]) -> "Findings":
        return Findings((*self.items, *other))

    def where(self, keep: Callable[[Finding], bool]) -> "Findings":
        """Return the findings for which the predicate holds, in the same order."""
        return Findings(tuple(finding for finding in self.items if keep(finding)))

    def of(self, code: str) -> "Findings":
        """Return the findings of one rule."""
        return self.where(lambda finding: finding.code == code)

    @property
    def errors(self) -> "Findings":
        """The findings of severity error."""
        return self.where(lambda finding: finding.severity is Severity.ERROR)

    @property
    def warnings(self) -> "Findings":
        """The findings of severity warning."""
        return self.where(lambda finding: finding.severity is Severity.WARNING)
