"""参与 — who took part in what; 人次 are counted from these records."""

from fractions import Fraction
from typing import Annotated

import attrs

from cppcc_domain.model.entity import Entity
from cppcc_domain.values.checks import non_negative, positive
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.meetings import AttendanceStatus, LeaveReason

__all__ = ["Attendance", "OccasionId"]

OccasionId = Annotated[str, RefersTo("Meeting", "Activity", "Consultation", "Deliberation")]
ParticipantId = Annotated[str, RefersTo("Person", "Unit")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Attendance(Entity):
    """出席 — one participant at one meeting, activity, consultation or deliberation.

    Each record with status present is one 人次; the same person at three occasions is three 人次 and one 人.
    """

    participant_id: ParticipantId
    occasion_id: OccasionId
    status: AttendanceStatus = AttendanceStatus.PRESENT
    date: PartialDate | None = None
    leave_reason: LeaveReason | None = None
    compulsory: bool | None = None
    """必须参加: whether this participant had to come; ``None`` when not stated."""
    half_days: int | None = attrs.field(default=None, validator=non_negative)
    """实到半天数: for how many half days the participant was there."""
    half_days_held: int | None = attrs.field(default=None, validator=positive)
    """应到半天数: of how many half days."""
    represented: str | None = None
    """In which capacity: 提案者, 承办单位, 群众代表, 专家."""

    @property
    def share(self) -> Fraction | None:
        """How much of the occasion the participant was there for; ``None`` when the half days are not stated."""
        if self.half_days is None or self.half_days_held is None:
            return None
        return Fraction(self.half_days, self.half_days_held)
