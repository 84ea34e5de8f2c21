"""提案办理环节 — the events of a proposal from its assignment to the archive, and those beside the handling."""

import attrs

from cppcc_domain.model.people import PersonId
from cppcc_domain.model.proposal_filing import ProposalEvent, ProposerId
from cppcc_domain.model.units import UnitId
from cppcc_domain.values.checks import is_tuple
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.documents import DocumentNumber
from cppcc_domain.vocab.proposals import ContactMode, HandlingRole, ResultClass, SatisfactionAxis, SatisfactionLevel

__all__ = [
    "Accepted",
    "Archived",
    "Assigned",
    "Assignment",
    "Closed",
    "CoHandlingOpinion",
    "Contacted",
    "Extended",
    "FeedbackGiven",
    "FollowedUp",
    "HandedOver",
    "HandlingStarted",
    "KeySelected",
    "Published",
    "Rating",
    "Reopened",
    "Replied",
    "ReplyApproved",
    "ReplyRejected",
    "ReturnRefused",
    "ReturnRequested",
    "Supervised",
]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Assignment:
    """承办 — one unit and its role in the handling."""

    unit_id: UnitId
    role: HandlingRole


@attrs.frozen(kw_only=True, weakref_slot=False)
class HandedOver(ProposalEvent):
    """移交 — the filed case is passed to the body that assigns it (归口单位): the office of the Party committee or of the government."""

    unit_id: UnitId


@attrs.frozen(kw_only=True, weakref_slot=False)
class Assigned(ProposalEvent):
    """交办 — handed to the handling units; a new assignment replaces the one before it."""

    assignments: tuple[Assignment, ...] = attrs.field(validator=is_tuple)
    due: PartialDate | None = None
    """要求办结日期, where the assignment sets one."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class ReturnRequested(ProposalEvent):
    """申退 — a unit asks to be relieved of a case that is not its own; it may not pass the case on by itself."""

    unit_id: UnitId
    reason: str | None = None
    suggested_unit_id: UnitId | None = None
    """改办建议."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class ReturnRefused(ProposalEvent):
    """驳回申退 — the assigning organ leaves the case where it is."""

    reason: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Accepted(ProposalEvent):
    """签收 — a unit takes the case."""

    unit_id: UnitId
    suggested_unit_id: UnitId | None = None
    """增办建议: a further unit that should take part."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class HandlingStarted(ProposalEvent):
    """办理 — work on the case (or on its next round) begins."""

    unit_id: UnitId | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class CoHandlingOpinion(ProposalEvent):
    """会办意见 — a co-handler's opinion, given to the lead unit and not to the proposer."""

    unit_id: UnitId
    document: DocumentNumber | None = None
    opinion: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Contacted(ProposalEvent):
    """沟通 — the unit talked with the proposer."""

    unit_id: UnitId
    mode: ContactMode | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Extended(ProposalEvent):
    """延期 — the reply is given a later deadline, with somebody's consent."""

    until: PartialDate
    consented_by: str | None = None
    reason: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Replied(ProposalEvent):
    """办复 — a lead or split unit's written reply, with its result class, to the proposers named."""

    unit_id: UnitId
    result: ResultClass | None = None
    document: DocumentNumber | None = None
    to_ids: tuple[ProposerId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """The proposers who got it; ``None`` when the record does not say."""
    signed_by: str | None = None
    """签发人."""
    summary: str | None = None
    planned_completion: PartialDate | None = None
    """For class B: when the plan is to be carried out."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class ReplyApproved(ProposalEvent):
    """办复审查通过 — the reply passed the check of the body that supervises the handling, which may set another result class."""

    unit_id: UnitId | None = None
    """Whose reply; ``None`` for all of them."""
    result: ResultClass | None = None
    """办理结果认定: the class that counts from now on; ``None`` leaves the reply's own."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class ReplyRejected(ProposalEvent):
    """退回重办 — the reply did not pass the check and goes back to the unit."""

    unit_id: UnitId | None = None
    reason: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Rating:
    """评价 — one axis of a proposer's feedback: the result, the attitude, whether the reply answers the proposal."""

    axis: SatisfactionAxis
    level: SatisfactionLevel


@attrs.frozen(kw_only=True, weakref_slot=False)
class FeedbackGiven(ProposalEvent):
    """委员反馈 — what a proposer thinks of the reply."""

    proposer_id: ProposerId | None = None
    ratings: tuple[Rating, ...] = attrs.field(default=(), validator=is_tuple)
    comment: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Reopened(ProposalEvent):
    """重新办理 — a new round begins, after dissatisfaction or for a class B case (二次办理)."""

    reason: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class FollowedUp(ProposalEvent):
    """跟踪办理 — what became of a promise later: a class B case that is now class A."""

    unit_id: UnitId | None = None
    result: ResultClass | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Closed(ProposalEvent):
    """办结 — nothing is left to do."""

    waiver: str | None = None
    """不再重办的理由: why a case is closed although a proposer is not satisfied."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Archived(ProposalEvent):
    """归档 — the file is closed and kept."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class KeySelected(ProposalEvent):
    """确定为重点提案 — selected for supervised handling by a named leader."""

    supervisor_id: PersonId | None = None
    supervisor: str | None = None
    """领衔督办: the leader or organ as printed, when it is not a person of the register."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Supervised(ProposalEvent):
    """督办 — a visit, meeting or reminder that urges the handling on."""

    form: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Published(ProposalEvent):
    """公开 — proposal and reply are made public, or (``consent`` false) kept from it for a reason."""

    consent: bool
    reason: str | None = None
