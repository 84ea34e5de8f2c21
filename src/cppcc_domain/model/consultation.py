"""协商 — the year's plan, the topics it sets, and the consultations that are held."""

from typing import Annotated

import attrs

from cppcc_domain.model.committee import CommitteeId
from cppcc_domain.model.entity import Entity
from cppcc_domain.values.checks import calendar_year, is_tuple, non_empty
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.places import Place
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.consultations import ConsultationForm, PlanStatus, ResearchTopicKind
from cppcc_domain.vocab.outputs import DeliverableKind

__all__ = [
    "Consultation",
    "ConsultationId",
    "ConsultationPlan",
    "ConsultationPlanId",
    "PartnerId",
    "PlanItem",
    "ResearchTopic",
    "ResearchTopicId",
]

ConsultationPlanId = Annotated[str, RefersTo("ConsultationPlan")]
ResearchTopicId = Annotated[str, RefersTo("ResearchTopic")]
ConsultationId = Annotated[str, RefersTo("Consultation")]
PartnerId = Annotated[str, RefersTo("Organ", "Unit", "Committee")]
"""Whoever organises or is consulted with: an organ, the committee itself, or a unit outside."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class PlanItem:
    """协商议题 — one topic of a consultation plan."""

    topic: str = attrs.field(validator=non_empty)
    form: ConsultationForm | None = None
    lead_id: PartnerId | None = None
    partner_id: PartnerId | None = None
    season: PartialDate | None = None
    """When it is planned, as exactly as the plan says: a month, or only the year."""
    deliverable: DeliverableKind | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class ConsultationPlan(Entity):
    """年度协商计划 — the topics of a year: drawn up by the CPPCC, decided by the Party committee, carried out by the CPPCC.

    Sources:
        《中国共产党政治协商工作条例》（2022）第十八条
    """

    committee_id: CommitteeId
    year: int = attrs.field(validator=calendar_year)
    status: PlanStatus | None = None
    items: tuple[PlanItem, ...] | None = attrs.field(default=None, validator=is_tuple)
    open_list: bool = False
    """True when the source ends the list with 等: there are more items than are named."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class ResearchTopic(Entity):
    """课题 — a topic that the committee studies: a key consultation topic (重点协商课题), a special topic (专项课题).

    Reports, opinion reports and solved cases point back at the topic they came from.
    """

    committee_id: CommitteeId
    title: str = attrs.field(validator=non_empty)
    kind: ResearchTopicKind | None = None
    year: int | None = attrs.field(default=None, validator=calendar_year)
    plan_id: ConsultationPlanId | None = None
    lead_id: PartnerId | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Consultation(Entity):
    """协商活动 — one consultation that was held, in one of the forms: 专题协商, 界别协商, 对口协商, 提案办理协商 …"""

    committee_id: CommitteeId
    topic: str = attrs.field(validator=non_empty)
    form: ConsultationForm | None = None
    key: bool | None = None
    """重点协商履职活动: whether it is one of the year's key consultations; ``None`` when not stated."""
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: Place | None = None
    announced: PartialDate | None = None
    """通知: when those who take part were told."""
    materials_sent: PartialDate | None = None
    """书面材料提前印发."""
    minutes_issued: PartialDate | None = None
    """会议纪要."""
    plan_id: ConsultationPlanId | None = None
    research_topic_id: ResearchTopicId | None = None
    organiser_ids: tuple[PartnerId, ...] | None = attrs.field(default=None, validator=is_tuple)
    partner_ids: tuple[PartnerId, ...] | None = attrs.field(default=None, validator=is_tuple)
    outcome: str | None = None
    """共识: what was agreed."""
    feedback: str | None = None
    """采纳落实情况反馈: what the units told of adoption."""
    feedback_date: PartialDate | None = None
