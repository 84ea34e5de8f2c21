"""参数组 — the parameters of a rulebook by subject; the name of group and field together is a parameter's key: ``proposal.number_scope``.

A value of ``None`` says that the place sets no such limit.
"""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.rulebook.choices import (
    Cadence,
    DissatisfiedAction,
    Majority,
    MergeAccounting,
    NamingStyle,
    NumberScope,
    RecessNumbering,
    RosterOrder,
)
from cppcc_domain.rulebook.limits import (
    AbsenceLimit,
    AwardRatio,
    AxisScale,
    MinimumOutput,
    ResultMeaning,
    SessionDeadline,
)
from cppcc_domain.rulebook.parameter import Parameter, value_is
from cppcc_domain.rulebook.scores import ScoreScheme
from cppcc_domain.rulebook.spans import Deadline, Span
from cppcc_domain.values.checks import non_negative, positive
from cppcc_domain.vocab.committees import OrganKind
from cppcc_domain.vocab.meetings import MeetingKind
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
from cppcc_domain.vocab.reports import BreakdownDimension, IndicatorCode

__all__ = [
    "AwardRules",
    "ConsultationRules",
    "HandlingRules",
    "MeetingRules",
    "MemberRules",
    "NamingRules",
    "OpinionRules",
    "PartyBranchRules",
    "ProposalRules",
    "ReportRules",
]


def _regular_expression(instance: object, attribute: "attrs.Attribute[Any]", value: str) -> None:
    try:
        re.compile(value)
    except re.error:
        what = f"{type(instance).__name__}.{attribute.name}"
        raise ImpossibleValueError(what, value, "a regular expression") from None


def _part_of_a_whole(instance: object, attribute: "attrs.Attribute[Any]", value: Fraction) -> None:
    if not 0 <= value <= 1:
        raise ImpossibleValueError(
            f"{type(instance).__name__}.{attribute.name}", value, "a part of a whole, from 0 to 1"
        )


@attrs.frozen(kw_only=True, weakref_slot=False)
class ProposalRules:
    """提案 — who may propose, how proposals are examined, numbered and counted."""

    proposer_kinds: Parameter[tuple[ProposerKind, ...]]
    """Who may propose at all."""
    plenary_proposer_kinds: Parameter[tuple[ProposerKind, ...]]
    """Those of them who may propose during a plenary session only."""
    higher_level_members: Parameter[bool]
    """Whether members of a higher committee who live in the place may propose here."""
    min_signatories: Parameter[int] = attrs.field(validator=value_is(positive))
    """How many must sign a proposal, at least."""
    max_signatories: Parameter[int | None] = attrs.field(validator=value_is(positive))
    """How many may sign, at most."""
    cosign_expiry_required: Parameter[bool]
    """Whether an invitation to sign must name its expiry; who has not signed when the case is filed is no proposer of it."""
    title_pattern: Parameter[str] = attrs.field(validator=value_is(_regular_expression))
    """A regular expression that the whole title (案由) should match."""
    max_title_chars: Parameter[int | None] = attrs.field(validator=value_is(positive))
    """The longest title (案由), in characters."""
    max_body_chars: Parameter[int | None] = attrs.field(validator=value_is(positive))
    """The longest text, in characters."""
    min_body_chars: Parameter[int | None] = attrs.field(validator=value_is(positive))
    """Below which length a text is suspected to be empty (内容空泛)."""
    one_matter: Parameter[bool]
    """一事一案: whether a proposal may deal with one matter only."""
    topics: Parameter[tuple[TopicCode, ...]]
    """分类 used in the committee's statistics."""
    allow_recess_submission: Parameter[bool]
    """平时提案: whether proposals may be handed in between sessions."""
    session_window_start: Parameter[Deadline | None]
    """From when on a proposal counts to the coming session: so long before its opening, or from a day of the year on."""
    session_deadlines: Parameter[tuple[SessionDeadline, ...]]
    """Until when proposals were taken at the sessions for which it was announced."""
    review_stages: Parameter[tuple[ReviewStage, ...]]
    """The stages of the examination, in order."""
    first_session_examiner: Parameter[OrganKind | None]
    """The kind of organ that examines during the first session of a term; afterwards the committee on proposals does."""
    return_reason_required: Parameter[bool]
    """Whether a proposal is sent back to its proposer only with a reason."""
    reject_reasons: Parameter[tuple[RejectionReason, ...]]
    """不予立案: on what grounds a proposal is not filed."""
    conversion_targets: Parameter[tuple[ConversionTarget, ...]]
    """转办: in what other form a proposal that is not filed may be passed on."""
    number_scope: Parameter[NumberScope]
    """Within what a case number is given once."""
    recess_numbering: Parameter[RecessNumbering]
    """Whether cases handed in between sessions continue the session's numbers."""
    topic_numbers: Parameter[bool]
    """分类号: whether a case also gets a number within its topic."""
    numbers_before_filing: Parameter[bool]
    """Whether a case may have its number before it is filed."""
    number_width: Parameter[int] = attrs.field(validator=value_is(positive))
    """To how many digits a printed case number is filled with zeros: 4 for 第0094号, 1 for none."""
    merge_accounting: Parameter[MergeAccounting]
    """并案: whether merged cases are counted among the filed ones."""
    allow_withdrawal_after_filing: Parameter[bool]
    """撤案: whether a filed case may still be withdrawn."""
    unrecorded_states: Parameter[tuple[FilingStatus, ...]]
    """States that a case passes through without a record of its own: an event may follow as if they had been recorded."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class HandlingRules:
    """办理 — how filed cases are handed out, answered and judged, and by when."""

    roles: Parameter[tuple[HandlingRole, ...]]
    """独办, 主办 and 会办, 分办: the parts in which units may be given a case."""
    return_window: Parameter[Span]
    """申退: within what a unit sends back a case that is not its own, counted from the assignment."""
    return_reason_required: Parameter[bool]
    """Whether it must say why."""
    return_reply: Parameter[Span | None]
    """Within what the assigning organ answers such a request."""
    lead_waits_for_cohandlers: Parameter[bool]
    """Whether the lead may reply only when every co-handler has given its opinion (全部会签)."""
    cohandling_opinion: Parameter[Span]
    """会办意见: within what a co-handler gives its opinion to the lead, counted from the assignment."""
    reply_deadline: Parameter[Deadline]
    """答复期限, counted from the assignment."""
    recess_reply_deadline: Parameter[Deadline | None]
    """The same for cases handed in between sessions; ``None`` where there is no difference."""
    priority_proposers: Parameter[tuple[ProposerKind, ...]]
    """Proposers whose cases have a deadline of their own."""
    priority_reply_deadline: Parameter[Deadline | None]
    """Their deadline, counted from the assignment."""
    longest_reply: Parameter[Span | None]
    """Extensions included, counted from the assignment; ``None`` where no limit is set."""
    reply_warning: Parameter[Span]
    """How long before its deadline an unanswered case is warned of."""
    result_classes: Parameter[tuple[ResultClass, ...]]
    """The marks that a reply may bear."""
    result_meanings: Parameter[tuple[ResultMeaning, ...]]
    """What the marks mean here."""
    class_on_first_page: Parameter[bool]
    """Whether the mark stands at the upper right of a reply's first page."""
    satisfaction_scale: Parameter[tuple[SatisfactionLevel, ...]]
    """From the best to the worst; who gives the worst is dissatisfied."""
    axis_scales: Parameter[tuple[AxisScale, ...]]
    """Sides of the handling that are judged by scales of their own; all others are judged by the one above."""
    feedback_from_all: Parameter[bool]
    """Whether a case waits for the feedback of every proposer (全体联名委员评价), not only of one."""
    dissatisfied_action: Parameter[DissatisfiedAction]
    """What follows when a proposer is not satisfied."""
    leader_quota: Parameter[int | None] = attrs.field(validator=value_is(positive))
    """领办: how many cases a year the unit's main leader handles in person, at least."""
    unrecorded_states: Parameter[tuple[HandlingStatus, ...]]
    """As for filing: some committees record no 签收, some no 办理中, some no 办结."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class AwardRules:
    """表彰 — how many proposals and units are distinguished, and how often."""

    proposal_ratio: Parameter[AwardRatio | None]
    """Distinguished proposals among all proposals of the period."""
    collective_ratio: Parameter[AwardRatio | None]
    """Proposals of parties, organisations and organs among the distinguished ones."""
    unit_ratio: Parameter[AwardRatio | None]
    """Distinguished units among all handling units."""
    cadence: Parameter[tuple[Cadence, ...]]
    """How often proposals and units are distinguished."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class MemberRules:
    """委员 — attendance and the least that a member must do."""

    absence_limits: Parameter[tuple[AbsenceLimit, ...]]
    """How often a meeting may be missed, and what follows."""
    attendance_min_share: Parameter[Fraction] = attrs.field(validator=value_is(_part_of_a_whole))
    """The share of a meeting below which a member counts as absent."""
    min_output: Parameter[tuple[MinimumOutput, ...]]
    """What every member must bring within a year or a term."""
    score_scheme: Parameter[ScoreScheme | None]
    """积分办法: by which the members' year is scored; ``None`` where there is none."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class MeetingRules:
    """会议 — how often the committee meets, who must be there and what a decision needs."""

    plenaries_per_year: Parameter[int] = attrs.field(validator=value_is(positive))
    """How many plenary sessions are held, at least."""
    quorum: Parameter[Majority]
    """How many must be present."""
    pass_rule: Parameter[Majority]
    """How many votes an ordinary decision needs."""
    term_extension_rule: Parameter[Majority]
    """How many votes of the Standing Committee extend a term."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class ConsultationRules:
    """协商 — how long before a consultation it is announced, and how soon after it the minutes are ready."""

    notice: Parameter[Span | None]
    """How long before a consultation its participants are told."""
    materials: Parameter[Span | None]
    """How long before it they have the documents."""
    minutes: Parameter[Span | None]
    """How soon after it the minutes (协商会议纪要) are ready."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class OpinionRules:
    """社情民意信息 — what a report must keep to."""

    max_chars: Parameter[int | None] = attrs.field(validator=value_is(positive))
    """The longest report, in characters."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class PartyBranchRules:
    """临时党支部 — when an activity sets up a temporary Party branch."""

    temporary_min_members: Parameter[int] = attrs.field(validator=value_is(positive))
    """With so many Party members an activity sets up a branch."""
    temporary_min_days: Parameter[int] = attrs.field(validator=value_is(positive))
    """The activity lasts at least so many days."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class NamingRules:
    """名称 — how the committee writes the names of its meetings and of people."""

    style: Parameter[NamingStyle]
    """Whether the place or the term comes first in the names of meetings."""
    arabic_ordinals: Parameter[tuple[MeetingKind, ...]]
    """Kinds of meeting whose ordinal may be written in Arabic digits: 第41次主席会议."""
    roster_order: Parameter[RosterOrder]
    """In what order names are printed."""
    roster_padding: Parameter[str]
    """What stands between the characters of a two-character name in a list; empty for nothing."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class ReportRules:
    """报告 — how figures are printed in reports, and how exactly they must agree."""

    percent_decimals: Parameter[int] = attrs.field(validator=value_is(non_negative))
    """To how many decimals shares are printed."""
    share_tolerance: Parameter[int] = attrs.field(validator=value_is(non_negative))
    """How far a printed share may lie from the computed one as rounded or cut off, in units of its last printed decimal place."""
    share_sum_tolerance: Parameter[Decimal] = attrs.field(validator=value_is(non_negative))
    """How far shares that should add up to 100 may miss it, in percentage points."""
    expected_figures: Parameter[tuple[IndicatorCode, ...]]
    """What a full annual report states."""
    expected_breakdowns: Parameter[tuple[BreakdownDimension, ...]]
    """By what it divides the proposals."""
