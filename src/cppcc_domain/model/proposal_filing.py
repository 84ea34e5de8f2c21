"""提案立案环节 — the events of a proposal up to its filing, and the base of all events."""

from typing import Annotated

import attrs

from cppcc_domain.model.committee import OrganId
from cppcc_domain.model.entity import Extensible
from cppcc_domain.model.people import MemberId
from cppcc_domain.model.units import UnitId
from cppcc_domain.values.checks import is_tuple, positive
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.proposals import ConversionTarget, FilingStatus, HandlingStatus, RejectionReason, ReviewStage

__all__ = [
    "Converted",
    "CosignDeclined",
    "CosignInvited",
    "Cosigned",
    "Drafted",
    "Examined",
    "Filed",
    "Merged",
    "NotFiled",
    "Numbering",
    "ProposalEvent",
    "ProposalId",
    "ProposerId",
    "Recorded",
    "Renumbered",
    "Returned",
    "Submitted",
    "Withdrawn",
]

ProposalId = Annotated[str, RefersTo("Proposal")]
ProposerId = Annotated[str, RefersTo("Member", "Unit", "Organ", "Committee")]
"""A member, a party or people's organisation, a special committee or sector group, or (where local rules allow) a lower committee."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class ProposalEvent(Extensible):
    """环节 — base of the events; the concrete classes are the union :data:`AnyProposalEvent`."""

    date: PartialDate | None = None
    by: str | None = None
    """Who acted, as the record has it: an office, a person's name."""
    note: str = ""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Recorded(ProposalEvent):
    """补录 — the case enters the register in a state whose past is unknown, perhaps with its number; imports never invent events."""

    filing: FilingStatus
    handling: HandlingStatus | None = None
    number: int | None = attrs.field(default=None, validator=positive)
    """案号, where the case bears one."""
    sub_number: int | None = attrs.field(default=None, validator=positive)
    """分类号."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Drafted(ProposalEvent):
    """暂存 — written and kept, not handed in."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class CosignInvited(ProposalEvent):
    """邀请联名 — members are asked to sign, until the expiry."""

    member_ids: tuple[MemberId, ...] = attrs.field(validator=is_tuple)
    expires: PartialDate | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Cosigned(ProposalEvent):
    """会签 — an invited member signed."""

    member_id: MemberId


@attrs.frozen(kw_only=True, weakref_slot=False)
class CosignDeclined(ProposalEvent):
    """谢绝联名 — an invited member declined, or the invitation was taken back; ``by`` tells which."""

    member_id: MemberId


@attrs.frozen(kw_only=True, weakref_slot=False)
class Submitted(ProposalEvent):
    """提交 — handed in for examination."""

    sealed: bool | None = None
    """签章: whether a collective proposal bore the proposer's name and seal, or its convener's signature; ``None`` where not stated."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Examined(ProposalEvent):
    """审查 — one stage of the examination, by the proposal (examination) committee."""

    stage: ReviewStage | None = None
    examiner_id: OrganId | None = None
    opinion: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Returned(ProposalEvent):
    """退回修改 — sent back to the proposer to be changed."""

    reason: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Withdrawn(ProposalEvent):
    """撤案 — taken back by the proposer; its case number is not used again."""

    reason: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Merged(ProposalEvent):
    """并案 — absorbed by another case of the same session, which goes on for both; its proposers still get a reply each."""

    into_id: ProposalId


@attrs.frozen(kw_only=True, weakref_slot=False)
class Converted(ProposalEvent):
    """转办 — goes on as something else: 意见和建议, 社情民意信息, 委员来信."""

    target: ConversionTarget
    recipient_id: UnitId | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class NotFiled(ProposalEvent):
    """不予立案 — not placed on file, for at least one reason; the proposer must be told."""

    reasons: tuple[RejectionReason, ...] = attrs.field(validator=is_tuple)
    proposer_told: PartialDate | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Filed(ProposalEvent):
    """立案 — placed on file, usually with its case number (案号), which counts within the session."""

    number: int | None = attrs.field(default=None, validator=positive)
    sub_number: int | None = attrs.field(default=None, validator=positive)
    """分类号: the second number that some places count within the topic."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Renumbered(ProposalEvent):
    """改号 — the case gets another number, or its first one apart from the filing; numbers never change silently."""

    number: int = attrs.field(validator=positive)
    sub_number: int | None = attrs.field(default=None, validator=positive)
    reason: str | None = None


Numbering = Recorded | Filed | Renumbered
"""编号 — the events that can give a case its number."""
