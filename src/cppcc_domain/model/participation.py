"""参与 — who took part in what; 人次 are counted from these records."""

from typing import Annotated

import attrs

from cppcc_domain.model.entity import Entity
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
    represented: str | None = None
    """In which capacity: 提案者, 承办单位, 群众代表, 专家."""
