"""决定机关 — which body decides about a seat, and which meeting can have done so.

Sources:
    《中国人民政治协商会议章程》（2023年修订）第三十一条、第四十条；全国政协十四届常委会第九次会议公开报道（2024年10月）
"""

from collections.abc import Mapping, Set as AbstractSet
from typing import Final

from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.register import Register
from cppcc_domain.model.seat_events import Ratified, SeatDecision
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.people import DecidingBody

__all__ = ["BODY_OF", "can_have_decided", "deciding_body", "may_decide"]

BODY_OF: Final[Mapping[MeetingKind, DecidingBody]] = {
    MeetingKind.STANDING_COMMITTEE: DecidingBody.STANDING_COMMITTEE,
    MeetingKind.THEMATIC_STANDING_COMMITTEE: DecidingBody.STANDING_COMMITTEE,
    MeetingKind.CHAIRPERSONS: DecidingBody.CHAIRPERSONS,
    MeetingKind.PLENARY: DecidingBody.PLENARY,
}
"""The body that sits in a meeting of each kind; in any other kind it is another one."""


def deciding_body(event: SeatDecision, register: Register | None) -> DecidingBody | None:
    """Return the body that took the decision: the one that it names, or else the one that sat in the meeting that it names."""
    if event.body is not None or event.meeting_id is None or register is None:
        return event.body
    meeting = register.get(event.meeting_id)
    return BODY_OF.get(meeting.kind, DecidingBody.OTHER) if isinstance(meeting, Meeting) else None


def may_decide(event: SeatDecision) -> bool:
    """Whether the body that the decision names may take it; one that is not named may."""
    return event.body is None or event.body in _bodies(event)


def can_have_decided(meeting: Meeting, event: SeatDecision, committee_id: str | None) -> bool:
    """Whether the meeting is one of the body that the decision names, or of one that may take it, and of the seat's committee.

    The term of the meeting tells nothing: the outgoing Standing Committee decides on the members of the next term.

    Args:
        meeting: The meeting that the decision names.
        event: The decision.
        committee_id: The committee of the seat; ``None`` where it is not known.
    """
    sitting = BODY_OF.get(meeting.kind, DecidingBody.OTHER)
    of_the_right_body = sitting in _bodies(event) if event.body is None else sitting is event.body
    return of_the_right_body and committee_id in {None, meeting.committee_id}


def _bodies(event: SeatDecision) -> AbstractSet[DecidingBody]:
    """Return who may decide so: the Standing Committee, and except for a ratification the chairpersons' meeting between its meetings."""
    bodies = {DecidingBody.STANDING_COMMITTEE, DecidingBody.CHAIRPERSONS}
    return bodies - {DecidingBody.CHAIRPERSONS} if isinstance(event, Ratified) else bodies
