"""委员资格流程 — the life of a seat as one table: where it stands, what may happen to it, and the step itself.

:func:`apply_to_seat` adds an event to a seat, :func:`record_seat` to a seat of a register, where offices end with the seat; both return something
new and change nothing when they refuse. :func:`seat_state` reads the state and never raises. Code, diagram and ``docs/membership-states.md`` come
from the table in :mod:`cppcc_domain.lifecycle.membership.states`.
"""

from cppcc_domain.lifecycle.membership.composition import (
    Composition,
    seated_members,
    secretaries_general,
    standing_committee,
)
from cppcc_domain.lifecycle.membership.drawing import seat_diagram
from cppcc_domain.lifecycle.membership.history import Contradiction, contradictions, pending_ratification
from cppcc_domain.lifecycle.membership.machine import (
    IllegalSeatEvent,
    IllegalSeatEventError,
    allowed_seat_events,
    apply_to_seat,
    first_illegal_seat_event,
    seat_state,
)
from cppcc_domain.lifecycle.membership.recording import (
    DecidingMeetingError,
    EntryTimeError,
    ForeignSectorError,
    OfficeEndError,
    OutsideTermError,
    OverlappingSeatError,
    SeatRecordingError,
    expire_term,
    record_seat,
    record_seats,
    unratified,
)
from cppcc_domain.lifecycle.membership.states import (
    SEAT_EVENTS,
    SEAT_STATES,
    SEAT_TABLE,
    SEAT_TRANSITIONS,
    SeatEventKind,
    SeatTransition,
)

__all__ = [
    "SEAT_EVENTS",
    "SEAT_STATES",
    "SEAT_TABLE",
    "SEAT_TRANSITIONS",
    "Composition",
    "Contradiction",
    "DecidingMeetingError",
    "EntryTimeError",
    "ForeignSectorError",
    "IllegalSeatEvent",
    "IllegalSeatEventError",
    "OfficeEndError",
    "OutsideTermError",
    "OverlappingSeatError",
    "SeatEventKind",
    "SeatRecordingError",
    "SeatTransition",
    "allowed_seat_events",
    "apply_to_seat",
    "contradictions",
    "expire_term",
    "first_illegal_seat_event",
    "pending_ratification",
    "record_seat",
    "record_seats",
    "seat_diagram",
    "seat_state",
    "seated_members",
    "secretaries_general",
    "standing_committee",
    "unratified",
]
