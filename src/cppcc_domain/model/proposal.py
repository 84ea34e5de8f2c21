"""提案 — a proposal: who put it forward, what it says, and the history of its handling."""

from collections.abc import Iterator
from typing import TypeVar

import attrs

from cppcc_domain.model.committee import CommitteeId, TermId
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.meeting import MeetingId
from cppcc_domain.model.people import MemberId, PersonId
from cppcc_domain.model.proposal_events import (
    AnyProposalEvent,
    Assigned,
    Assignment,
    Filed,
    KeySelected,
    Merged,
    Numbering,
    ProposalId,
    ProposerId,
    Replied,
)
from cppcc_domain.model.units import UnitId
from cppcc_domain.values.checks import is_tuple, non_empty
from cppcc_domain.vocab.proposals import ProposerKind, Timing, TopicCode

__all__ = ["Proposal", "ProposalId", "ProposalText"]

EventT = TypeVar("EventT")


@attrs.frozen(kw_only=True, weakref_slot=False)
class ProposalText:
    """提案内容 — in parts (情况、分析、建议), or as one text where the source does not part it."""

    situation: str | None = None
    """情况、问题."""
    analysis: str | None = None
    """分析."""
    suggestion: str | None = None
    """建议."""
    whole: str | None = None
    """正文, undivided."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Proposal(Entity):
    """提案 — a written opinion or suggestion put to the plenary or the Standing Committee.

    Proposers, the person who handed it in and the person who typed it in are three different things. The first of ``proposer_ids`` is the
    first proposer (第一提案人). ``events`` is the history in order; the state follows from it and is never stored.

    Sources:
        《中国人民政治协商会议全国委员会提案工作条例》（2018）第二条
    """

    title: str = attrs.field(validator=non_empty)
    """案由."""
    committee_id: CommitteeId
    session_id: MeetingId | None = None
    """届次: the session to which it counts; its case number is unique within it."""
    term_id: TermId | None = None
    timing: Timing | None = None
    """大会提案 or 平时提案."""
    proposer_kind: ProposerKind | None = None
    proposer_ids: tuple[ProposerId, ...] | None = attrs.field(default=None, validator=is_tuple)
    author_ids: tuple[MemberId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """主笔人 first, then the others who took part: the members who wrote a proposal of a party, an organisation or an organ."""
    seconder_ids: tuple[MemberId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """附议人."""
    submitter_id: PersonId | None = None
    """提交人."""
    entered_by: str | None = None
    """代录入人."""
    serial: str | None = None
    """流水号: the internal id that exists from submission on, apart from the case number."""
    topic: TopicCode | None = None
    text: ProposalText | None = None
    attachments: tuple[str, ...] | None = attrs.field(default=None, validator=is_tuple)
    suggested_unit_ids: tuple[UnitId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """建议承办单位, as the proposer wishes."""
    public: bool | None = None
    """是否同意公开: the proposer's wish."""
    public_reason: str | None = None
    """不公开原由."""
    events: tuple[AnyProposalEvent, ...] = attrs.field(default=(), validator=is_tuple)

    def events_of(self, kind: type[EventT]) -> Iterator[EventT]:
        """Yield the events of one class, in order."""
        return (event for event in self.events if isinstance(event, kind))

    def last(self, kind: type[EventT]) -> EventT | None:
        """Return the latest event of one class, or ``None``."""
        return next((event for event in reversed(self.events) if isinstance(event, kind)), None)

    @property
    def filed(self) -> Filed | None:
        """The filing, or ``None`` while there is none on record."""
        return self.last(Filed)

    @property
    def case_number(self) -> int | None:
        """案号 — the number that the case bears now; ``None`` before it has one."""
        for event in reversed(self.events):
            if isinstance(event, Numbering) and event.number is not None:
                return event.number
        return None

    @property
    def sub_number(self) -> int | None:
        """分类号 — the number within its topic that the case bears now; ``None`` before it has one."""
        for event in reversed(self.events):
            if isinstance(event, Numbering) and event.sub_number is not None:
                return event.sub_number
        return None

    @property
    def merged_into_id(self) -> str | None:
        """The surviving case that absorbed this one, or ``None``."""
        merged = self.last(Merged)
        return None if merged is None else merged.into_id

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        """承办单位 — the units of the latest assignment, with their roles."""
        assigned = self.last(Assigned)
        return () if assigned is None else assigned.assignments

    @property
    def replies(self) -> tuple[Replied, ...]:
        """The written replies so far, in order."""
        return tuple(self.events_of(Replied))

    @property
    def is_key(self) -> bool:
        """Whether it was selected as a key proposal (重点提案)."""
        return self.last(KeySelected) is not None
