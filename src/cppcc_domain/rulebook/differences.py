"""差异 — in what two rulebooks differ, parameter by parameter."""

from typing import Any

import attrs

from cppcc_domain.rulebook.parameter import Parameter
from cppcc_domain.rulebook.rulebook import Rulebook, parameters

__all__ = ["Difference", "diff"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Difference:
    """差异 — one parameter that two rulebooks, ``a`` and ``b``, do not have in common."""

    key: str
    a: Parameter[Any]
    b: Parameter[Any]

    @property
    def in_value(self) -> bool:
        """Whether the places do it differently; otherwise only the source, or what is known of it, differs."""
        return bool(self.a.value != self.b.value)


def diff(a: Rulebook, b: Rulebook) -> tuple[Difference, ...]:
    """Return in what two rulebooks differ, in the order of the keys.

    With the ``b`` of each difference put in place by :func:`~cppcc_domain.rulebook.inheritance.with_parameters`, ``a`` says what ``b`` says.

    Example:
        >>> from cppcc_domain.rulebook import NATIONAL_DEFAULT, inherit, with_parameters
        >>> longer = Parameter(value=2000, source="某区政协提案征集通知")
        >>> district = inherit(NATIONAL_DEFAULT, name="some_district", place="某市某区")
        >>> changed = with_parameters(district, {"proposal.max_body_chars": longer})
        >>> [(found.key, found.a.value, found.b.value) for found in diff(district, changed)]
        [('proposal.max_body_chars', 1500, 2000)]
        >>> [found.key for found in diff(NATIONAL_DEFAULT, district) if found.in_value]
        []
    """
    pairs = zip(parameters(a), parameters(b), strict=True)
    return tuple(Difference(key=key, a=of_a, b=of_b) for (key, of_a), (_, of_b) in pairs if of_a != of_b)
