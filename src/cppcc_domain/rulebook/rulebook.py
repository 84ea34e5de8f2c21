"""规则手册 — what holds in one place, all parameters together."""

from collections.abc import Iterator
from typing import Any

import attrs

from cppcc_domain.rulebook.groups import (
    AwardRules,
    ConsultationRules,
    HandlingRules,
    MeetingRules,
    MemberRules,
    NamingRules,
    OpinionRules,
    PartyBranchRules,
    ProposalRules,
    ReportRules,
)
from cppcc_domain.rulebook.parameter import Parameter
from cppcc_domain.values.checks import non_empty

__all__ = ["Rulebook", "parameters"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Rulebook:
    """规则手册 — what holds in one place.

    A local rulebook is made from another one by :func:`~cppcc_domain.rulebook.inheritance.inherit`, and then says what it does otherwise.
    """

    name: str = attrs.field(validator=non_empty)
    """snake_case name: ``national``."""
    place: str = attrs.field(validator=non_empty)
    """The division as in the committee's full name: 全国, 海口市美兰区."""
    parent: str | None = None
    """Name of the rulebook that it was made from."""
    proposal: ProposalRules
    handling: HandlingRules
    award: AwardRules
    member: MemberRules
    meeting: MeetingRules
    consultation: ConsultationRules
    opinion: OpinionRules
    branch: PartyBranchRules
    naming: NamingRules
    report: ReportRules


def parameters(rulebook: Rulebook) -> Iterator[tuple[str, Parameter[Any]]]:
    """Yield the key and the parameter of everything that the rulebook sets, in the order of the classes.

    Example:
        >>> from cppcc_domain.rulebook import NATIONAL_DEFAULT
        >>> dict(parameters(NATIONAL_DEFAULT))["proposal.merge_accounting"].value.zh
        '并案不计入立案'
    """
    for group in attrs.fields(Rulebook):
        rules = getattr(rulebook, group.name)
        if attrs.has(type(rules)):
            for field in attrs.fields(type(rules)):
                yield f"{group.name}.{field.name}", getattr(rules, field.name)
