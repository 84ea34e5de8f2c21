"""规则手册 — what differs from place to place, as typed data: every parameter with its value and the text it was read in.

Who may propose, how merged cases are counted, which marks a reply may bear: committees decide it for themselves. A :class:`Rulebook` says what
holds in one place; :data:`NATIONAL_DEFAULT` is what local rulebooks start from. Values that do not rest on a text that was read are
marked ``verified=False``, and so is every finding that rests on them.

Example:
    >>> import attrs
    >>> from cppcc_domain.rulebook import NATIONAL_DEFAULT, MergeAccounting, Parameter
    >>> counted_inside = Parameter(value=MergeAccounting.INSIDE_FILED, source="某市政协提案工作情况的报告")
    >>> local = attrs.evolve(
    ...     NATIONAL_DEFAULT,
    ...     name="some_city",
    ...     parent=NATIONAL_DEFAULT.name,
    ...     proposal=attrs.evolve(NATIONAL_DEFAULT.proposal, merge_accounting=counted_inside),
    ... )
    >>> local.proposal.merge_accounting.value.zh, local.proposal.number_scope == NATIONAL_DEFAULT.proposal.number_scope
    ('并案计入立案', True)
"""

from cppcc_domain.rulebook.choices import (
    AbsenceConsequence,
    Cadence,
    DissatisfiedAction,
    Majority,
    MergeAccounting,
    NamingStyle,
    NumberScope,
    RecessNumbering,
    RosterOrder,
    Within,
)
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
from cppcc_domain.rulebook.limits import AbsenceLimit, AwardRatio, MinimumOutput, ResultMeaning, SessionDeadline
from cppcc_domain.rulebook.national import NATIONAL_DEFAULT
from cppcc_domain.rulebook.parameter import Parameter
from cppcc_domain.rulebook.rulebook import Rulebook, parameters
from cppcc_domain.rulebook.spans import AnnualDate, Deadline, Span, SpanUnit

__all__ = [
    "NATIONAL_DEFAULT",
    "AbsenceConsequence",
    "AbsenceLimit",
    "AnnualDate",
    "AwardRatio",
    "AwardRules",
    "Cadence",
    "ConsultationRules",
    "Deadline",
    "DissatisfiedAction",
    "HandlingRules",
    "Majority",
    "MeetingRules",
    "MemberRules",
    "MergeAccounting",
    "MinimumOutput",
    "NamingRules",
    "NamingStyle",
    "NumberScope",
    "OpinionRules",
    "Parameter",
    "PartyBranchRules",
    "ProposalRules",
    "RecessNumbering",
    "ReportRules",
    "ResultMeaning",
    "RosterOrder",
    "Rulebook",
    "SessionDeadline",
    "Span",
    "SpanUnit",
    "Within",
    "parameters",
]
