"""规则手册 — what differs from place to place, as typed data: every parameter with its value and the text it was read in.

Who may propose, how merged cases are counted, which marks a reply may bear: committees decide it for themselves. A :class:`Rulebook` says what
holds in one place; :data:`NATIONAL_DEFAULT` is what local rulebooks start from. Values that do not rest on a text that was read are
marked ``verified=False``, and so is every finding that rests on them.

Rulebooks of real places come as presets, and users write their own in TOML: see :func:`cppcc_domain.serialization.preset` and
:func:`cppcc_domain.serialization.load_rulebook`.

Example:
    >>> from cppcc_domain.rulebook import NATIONAL_DEFAULT, MergeAccounting, Parameter, inherit, with_parameters
    >>> counted_inside = Parameter(value=MergeAccounting.INSIDE_FILED, source="某市政协提案工作情况的报告")
    >>> city = inherit(NATIONAL_DEFAULT, name="some_city", place="某市")
    >>> city = with_parameters(city, {"proposal.merge_accounting": counted_inside})
    >>> city.proposal.merge_accounting.value.zh, city.proposal.number_scope.value.zh
    ('并案计入立案', '按次编号')
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
from cppcc_domain.rulebook.counted import (
    Counted,
    CountedAttendance,
    CountedAwards,
    CountedDeliverables,
    CountedProposals,
    CountedReports,
    CountedSpeeches,
)
from cppcc_domain.rulebook.differences import Difference, diff
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
from cppcc_domain.rulebook.inheritance import inherit, with_parameters
from cppcc_domain.rulebook.limits import (
    AbsenceLimit,
    AwardRatio,
    AxisScale,
    MinimumOutput,
    ResultMeaning,
    SessionDeadline,
)
from cppcc_domain.rulebook.national import NATIONAL_DEFAULT
from cppcc_domain.rulebook.parameter import Parameter
from cppcc_domain.rulebook.rulebook import Rulebook, parameters
from cppcc_domain.rulebook.scores import GradeBand, ScoreRule, ScoreScheme, ScoreSection, Sharing
from cppcc_domain.rulebook.spans import AnnualDate, Deadline, Span, SpanUnit

__all__ = [
    "NATIONAL_DEFAULT",
    "AbsenceConsequence",
    "AbsenceLimit",
    "AnnualDate",
    "AwardRatio",
    "AwardRules",
    "AxisScale",
    "Cadence",
    "ConsultationRules",
    "Counted",
    "CountedAttendance",
    "CountedAwards",
    "CountedDeliverables",
    "CountedProposals",
    "CountedReports",
    "CountedSpeeches",
    "Deadline",
    "Difference",
    "DissatisfiedAction",
    "GradeBand",
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
    "ScoreRule",
    "ScoreScheme",
    "ScoreSection",
    "SessionDeadline",
    "Sharing",
    "Span",
    "SpanUnit",
    "Within",
    "diff",
    "inherit",
    "parameters",
    "with_parameters",
]
