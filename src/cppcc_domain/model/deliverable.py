"""成果 — what the committee's work hands over, and what came of it."""

from typing import Annotated

import attrs

from cppcc_domain.model.activity import ActivityId
from cppcc_domain.model.committee import CommitteeId
from cppcc_domain.model.consultation import ConsultationId, ResearchTopicId
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.opinion import Adoption, Instruction
from cppcc_domain.model.people import PersonId
from cppcc_domain.model.units import UnitId
from cppcc_domain.values.checks import is_tuple, non_empty, positive
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.documents import DocumentNumber
from cppcc_domain.values.places import Place
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.outputs import DeliverableKind, ProblemKind

__all__ = ["Deliverable", "DeliverableId", "SolvedCase"]

DeliverableId = Annotated[str, RefersTo("Deliverable")]
EvidenceId = Annotated[str, RefersTo("Deliverable", "OpinionReport", "Proposal", "Consultation", "ResearchTopic")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Deliverable(Entity):
    """成果 — a research report, consultation brief, supervision brief or formal recommendation; one record is one 期 (份)."""

    committee_id: CommitteeId
    kind: DeliverableKind
    title: str | None = attrs.field(default=None, validator=non_empty)
    issue: int | None = attrs.field(default=None, validator=positive)
    """期号 within its series."""
    number: DocumentNumber | None = None
    date: PartialDate | None = None
    author_ids: tuple[PersonId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """执笔人 first, then the others who worked on it (课题组成员)."""
    addressee_ids: tuple[UnitId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """报送对象: 区委, 区政府."""
    research_topic_id: ResearchTopicId | None = None
    consultation_id: ConsultationId | None = None
    activity_id: ActivityId | None = None
    adoptions: tuple[Adoption, ...] | None = attrs.field(default=None, validator=is_tuple)
    instructions: tuple[Instruction, ...] | None = attrs.field(default=None, validator=is_tuple)


@attrs.frozen(kw_only=True, weakref_slot=False)
class SolvedCase(Entity):
    """解决的问题 — a concrete matter that was settled after the committee's advice: which sites, which problems."""

    committee_id: CommitteeId
    title: str = attrs.field(validator=non_empty)
    evidence_ids: tuple[EvidenceId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """The topic, reports or proposals that it came from."""
    sites: tuple[str, ...] | None = attrs.field(default=None, validator=is_tuple)
    problems: tuple[ProblemKind, ...] | None = attrs.field(default=None, validator=is_tuple)
    open_list: bool = False
    """True when the source names only some of the sites (等)."""
    place: Place | None = None
    solved: PartialDate | None = None
    solved_by_ids: tuple[UnitId, ...] | None = attrs.field(default=None, validator=is_tuple)
