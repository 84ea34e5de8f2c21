"""履职活动 — research, inspections, study tours, visits, contact with sector people, training, reading, guidance."""

from typing import Annotated

import attrs

from cppcc_domain.model.committee import CommitteeId
from cppcc_domain.model.consultation import ConsultationPlanId, PartnerId, ResearchTopicId
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.programme import ProgrammeId
from cppcc_domain.values.checks import is_tuple, non_empty
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.places import Place
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.activities import ActivityKind, SupervisionForm
from cppcc_domain.vocab.sectors import SectorCode

__all__ = ["Activity", "ActivityId"]

ActivityId = Annotated[str, RefersTo("Activity")]
VisitedId = Annotated[str, RefersTo("Person", "Unit", "Platform")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Activity(Entity):
    """履职活动 — one activity by which members or the office perform their duties, told apart by its kind.

    One record is one 次 or 场 (of training, one 期); who took part is kept as attendance.
    """

    committee_id: CommitteeId
    kind: ActivityKind
    title: str = attrs.field(validator=non_empty)
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: Place | None = None
    organiser_ids: tuple[PartnerId, ...] | None = attrs.field(default=None, validator=is_tuple)
    visited_ids: tuple[VisitedId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """Whom a visit, an inspection or guidance went to."""
    sector: SectorCode | None = None
    """The sector whose people were contacted."""
    supervision_form: SupervisionForm | None = None
    """The form of democratic supervision, when the activity serves it."""
    plan_id: ConsultationPlanId | None = None
    research_topic_id: ResearchTopicId | None = None
    programme_id: ProgrammeId | None = None
    outcome: str | None = None
