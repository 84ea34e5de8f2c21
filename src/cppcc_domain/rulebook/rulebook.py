"""规则手册 — the parameters in their groups; the name of group and field together is a parameter's key: ``proposal.number_scope``."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import attrs

from cppcc_domain.rulebook.choices import Majority, MergeAccounting, NamingStyle, NumberScope
from cppcc_domain.rulebook.parameter import Parameter
from cppcc_domain.values.checks import non_empty
from cppcc_domain.vocab.proposals import (
    ConversionTarget,
    FilingStatus,
    HandlingRole,
    HandlingStatus,
    ProposerKind,
    RejectionReason,
    ResultClass,
    ReviewStage,
    SatisfactionLevel,
    TopicCode,
)

__all__ = [
    "HandlingRules",
    "MeetingRules",
    "NamingRules",
    "ProposalRules",
    "ReportRules",
    "Rulebook",
    "parameters",
]


@attrs.frozen(kw_only=True, weakref_slot=False)
class ProposalRules:
    """提案 — who may propose, how proposals are examined, numbered and counted."""

    proposer_kinds: Parameter[tuple[ProposerKind, ...]]
    """Who may propose at all."""
    plenary_proposer_kinds: Parameter[tuple[ProposerKind, ...]]
    """Those of them who may propose during a plenary session only."""
    min_signatories: Parameter[int]
    topics: Parameter[tuple[TopicCode, ...]]
    """分类 used in the committee's statistics."""
    review_stages: Parameter[tuple[ReviewStage, ...]]
    """The stages of the examination, in order."""
    reject_reasons: Parameter[tuple[RejectionReason, ...]]
    conversion_targets: Parameter[tuple[ConversionTarget, ...]]
    number_scope: Parameter[NumberScope]
    merge_accounting: Parameter[MergeAccounting]
    allow_withdrawal_after_filing: Parameter[bool]
    unrecorded_states: Parameter[tuple[FilingStatus, ...]]
    """States that a case passes through without a record of its own: an event may follow as if they had been recorded."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class HandlingRules:
    """办理 — how filed cases are handed out, answered and judged."""

    roles: Parameter[tuple[HandlingRole, ...]]
    """独办, 主办 and 会办, 分办: the parts in which units may be given a case."""
    result_classes: Parameter[tuple[ResultClass, ...]]
    satisfaction_scale: Parameter[tuple[SatisfactionLevel, ...]]
    """From the best to the worst."""
    unrecorded_states: Parameter[tuple[HandlingStatus, ...]]
    """As for filing: some committees record no 签收, some no 办理中, some no 办结."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class MeetingRules:
    """会议 — who must be there and what a decision needs."""

    quorum: Parameter[Majority]
    pass_rule: Parameter[Majority]
    term_extension_rule: Parameter[Majority]


@attrs.frozen(kw_only=True, weakref_slot=False)
class NamingRules:
    """名称 — how the committee writes the names of its meetings."""

    style: Parameter[NamingStyle]


@attrs.frozen(kw_only=True, weakref_slot=False)
class ReportRules:
    """报告 — how figures are printed in reports, and how exactly they must agree."""

    percent_decimals: Parameter[int]
    share_tolerance: Parameter[int]
    """How far a printed share may lie from the computed one, in units of its last printed decimal place."""
    share_sum_tolerance: Parameter[Decimal]
    """How far shares that should add up to 100 may miss it, in percentage points."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Rulebook:
    """规则手册 — what holds in one place.

    A local rulebook is made from another one by :func:`attrs.evolve`; what it does not replace it inherits.
    """

    name: str = attrs.field(validator=non_empty)
    """snake_case name: ``national``."""
    place: str = attrs.field(validator=non_empty)
    """The division as in the committee's full name: 全国, 海口市美兰区."""
    parent: str | None = None
    """Name of the rulebook that it was made from."""
    proposal: ProposalRules
    handling: HandlingRules
    meeting: MeetingRules
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
