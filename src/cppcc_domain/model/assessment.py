"""考核与表彰 — yearly assessments and awards of members, proposals and handling units."""

from typing import Annotated

import attrs

from cppcc_domain.model.committee import CommitteeId
from cppcc_domain.model.entity import Entity
from cppcc_domain.values.checks import calendar_year, is_tuple, non_empty
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.quantity import Quantity, QuantityRange
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.awards import AwardKind, GradeCode

__all__ = ["Assessment", "AssessmentId", "Award", "Grading"]

AssessmentId = Annotated[str, RefersTo("Assessment")]
AssessedId = Annotated[str, RefersTo("Member", "Proposal", "Unit", "Organ", "Person")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Grading:
    """等次 — what an assessment gave to one member, proposal or unit: a grade, points, or both."""

    subject_id: AssessedId
    grade: GradeCode | None = None
    score: Quantity | QuantityRange | None = None
    """得分, in 分."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Assessment(Entity):
    """年度考核 — one round of assessment: whom it covers, for which year, and the grades given."""

    committee_id: CommitteeId
    name: str = attrs.field(validator=non_empty)
    year: int = attrs.field(validator=calendar_year)
    covers: tuple[str, ...] | None = attrs.field(default=None, validator=is_tuple)
    """Who is assessed, as printed: 常委, 委员, 非在编人员."""
    gradings: tuple[Grading, ...] | None = attrs.field(default=None, validator=is_tuple)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Award(Entity):
    """表彰 — that one member, proposal or unit was distinguished: 优秀委员, 优秀提案, 先进承办单位."""

    committee_id: CommitteeId
    kind: AwardKind
    year: int = attrs.field(validator=calendar_year)
    """The year for which it is given, not the day of the ceremony."""
    recipient_id: AssessedId
    awarded: PartialDate | None = None
    awarded_by: str | None = None
    assessment_id: AssessmentId | None = None
