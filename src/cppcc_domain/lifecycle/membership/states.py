"""委员资格状态表 — the states of a seat and, as one table, every step from one to the next.

A seat of which only a list of members is known is 在册: any event may be the first that is on record. An event that a state does not list is
illegal there; a ratification (追认) leaves the state as it is. What an event brings is checked in
:mod:`cppcc_domain.lifecycle.membership.guards`.

Sources:
    《中国人民政治协商会议章程》（2023年修订）第三十一条、第三十七条、第四十条；全国政协十四届常委会第九次会议公开报道（2024年10月）
"""

from collections.abc import Mapping
from typing import Final

import attrs

from cppcc_domain.model.seat_events import (
    EXITS,
    Deceased,
    Nominated,
    Ratified,
    Seated,
    SeatEvent,
)
from cppcc_domain.vocab.people import SeatState

__all__ = ["SEAT_EVENTS", "SEAT_STATES", "SEAT_TABLE", "SEAT_TRANSITIONS", "SeatEventKind", "SeatTransition"]

SeatEventKind = type[SeatEvent]

_ENDS: Final = {kind: SeatState(exit_.value) for kind, exit_ in EXITS.items()}

SEAT_TABLE: Final[Mapping[SeatEventKind, Mapping[SeatState, SeatState]]] = {
    Nominated: {SeatState.LISTED: SeatState.NOMINATED},
    Seated: dict.fromkeys((SeatState.LISTED, SeatState.NOMINATED), SeatState.SEATED),
    **{kind: dict.fromkeys((SeatState.LISTED, SeatState.SEATED), end) for kind, end in _ENDS.items()},
    Deceased: dict.fromkeys((SeatState.LISTED, SeatState.NOMINATED, SeatState.SEATED), SeatState.DECEASED),
    Ratified: {state: state for state in (SeatState.SEATED, *_ENDS.values())},
}
"""Event -> state before -> state after."""

SEAT_EVENTS: Final = tuple(SEAT_TABLE)
"""Every kind of event, in the order of the table."""

SEAT_STATES: Final = tuple(SeatState)
"""Every state that a seat can be in."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class SeatTransition:
    """委员资格转换 — one row of the table: in this state the event is legal and leads to that one."""

    event: SeatEventKind
    before: SeatState
    after: SeatState


SEAT_TRANSITIONS: Final = tuple(
    SeatTransition(event=event, before=before, after=after)
    for event, steps in SEAT_TABLE.items()
    for before, after in steps.items()
)
"""The whole table, row by row."""
