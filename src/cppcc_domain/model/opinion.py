"""社情民意信息 — reports on social conditions and public opinion, and where they went."""

from typing import Annotated

import attrs

from cppcc_domain.model.committee import CommitteeId
from cppcc_domain.model.consultation import ResearchTopicId
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.proposal_filing import ProposalId
from cppcc_domain.model.units import UnitId
from cppcc_domain.values.checks import is_tuple, non_empty, positive
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.outputs import AdoptionMode

__all__ = ["Adoption", "Instruction", "OpinionReport", "OpinionReportId", "Routing"]

OpinionReportId = Annotated[str, RefersTo("OpinionReport")]
ReporterId = Annotated[str, RefersTo("Person", "Unit", "Organ")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Routing:
    """报送 — that a report was sent to an addressee."""

    addressee_id: UnitId
    date: PartialDate | None = None
    issue: int | None = attrs.field(default=None, validator=positive)
    """期号 of the bulletin in which it was sent."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Adoption:
    """采用 — that a level or unit took a report up, alone or worked into a composite one."""

    level: Level | None = None
    """Level of whoever took it up; ``None`` where the source says only 有关部门."""
    mode: AdoptionMode | None = None
    unit_id: UnitId | None = None
    date: PartialDate | None = None
    result: str | None = None
    """What came of it."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Instruction:
    """批示 — a leader's written comment, a fact of its own beside adoption."""

    level: Level | None = None
    leader: str | None = None
    """The office that commented: 区委书记."""
    date: PartialDate | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class OpinionReport(Entity):
    """社情民意信息 — one report on one matter; counted in 篇 or 条, never added to 期 of bulletins."""

    committee_id: CommitteeId
    title: str | None = attrs.field(default=None, validator=non_empty)
    reporter_ids: tuple[ReporterId, ...] | None = attrs.field(default=None, validator=is_tuple)
    submitted: PartialDate | None = None
    situation: str | None = None
    """情况反映."""
    suggestion: str | None = None
    """意见建议."""
    research_topic_id: ResearchTopicId | None = None
    proposal_id: ProposalId | None = None
    """The proposal that was passed on as this report (提案转为社情民意信息)."""
    routings: tuple[Routing, ...] | None = attrs.field(default=None, validator=is_tuple)
    adoptions: tuple[Adoption, ...] | None = attrs.field(default=None, validator=is_tuple)
    instructions: tuple[Instruction, ...] | None = attrs.field(default=None, validator=is_tuple)
