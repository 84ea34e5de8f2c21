"""委员资格流程 — where a seat stands, what may happen to it next, and the step itself."""

from collections.abc import Sequence

import attrs

from cppcc_domain.lifecycle.membership.guards import seat_objections
from cppcc_domain.lifecycle.membership.history import may_be_ratified
from cppcc_domain.lifecycle.membership.states import SEAT_EVENTS, SEAT_TABLE, SeatEventKind
from cppcc_domain.lifecycle.refusals import RefusedEventError, illegal_from
from cppcc_domain.model.people import Member
from cppcc_domain.model.seat_events import AnySeatEvent, Ratified, SeatEvent
from cppcc_domain.vocab.people import SeatState

__all__ = [
    "IllegalSeatEvent",
    "IllegalSeatEventError",
    "allowed_seat_events",
    "apply_to_seat",
    "first_illegal_seat_event",
    "seat_state",
]


class IllegalSeatEventError(RefusedEventError):
    """An event that may not happen to the seat as it stands; the seat is as it was."""

    state: SeatState
    event: SeatEvent
    allowed: tuple[SeatEventKind, ...]


@attrs.frozen(kw_only=True, weakref_slot=False)
class IllegalSeatEvent:
    """非法环节 — the first event of a recorded history that may not stand where it stands."""

    index: int
    """Its place among the events of the seat, counted from zero."""
    event: SeatEvent
    state: SeatState
    """The state that the seat had reached, and in which it stays."""
    allowed: tuple[SeatEventKind, ...]
    """What might have followed instead."""


def seat_state(member: Member) -> SeatState:
    """Return where the seat stands: the state to which its history leads as far as it is legal; never raises.

    Without a history it is the way in which the list of members says that the seat ended, and 在册 where it says none.

    Example:
        >>> from cppcc_domain.model.seat_events import Nominated, Seated
        >>> seat_state(Member(id="m", person_id="p", term_id="t", events=(Nominated(), Seated()))).zh
        '在任'
    """
    return _start(member) if not member.events else _walk(member.events)[0]


def first_illegal_seat_event(member: Member) -> IllegalSeatEvent | None:
    """Return the first event that the table does not allow, or ``None`` when the whole history is legal."""
    state, index = _walk(member.events)
    if index == len(member.events):
        return None
    allowed = _allowed(state, member.events[:index])
    return IllegalSeatEvent(index=index, event=member.events[index], state=state, allowed=allowed)


def allowed_seat_events(member: Member) -> tuple[SeatEventKind, ...]:
    """Return the kinds of event that may happen now, in the order of the table.

    A history that holds an illegal event allows nothing until it is mended.
    """
    index = _walk(member.events)[1]
    return _allowed(seat_state(member), member.events) if index == len(member.events) else ()


def apply_to_seat(member: Member, event: AnySeatEvent) -> Member:
    """Return the seat with one more event, and with what it brings (entry, start, end, exit) in the fields too.

    Raises:
        IllegalSeatEventError: The event may not happen now, or it brings what cannot be (a resignation before the seat began); the error
            names what is allowed.

    Example:
        >>> from cppcc_domain.model.seat_events import Resigned, Seated
        >>> from cppcc_domain.values import PartialDate
        >>> seated = apply_to_seat(Member(id="m", person_id="p", term_id="t"), Seated(date=PartialDate(2021, 11, 3)))
        >>> apply_to_seat(seated, Resigned(date=PartialDate(2024, 6))).end
        PartialDate(year=2024, month=6, day=None)
        >>> apply_to_seat(seated, Seated())
        Traceback (most recent call last):
        ...
        cppcc_domain.lifecycle.membership.machine.IllegalSeatEventError: seated → Seated is not possible; allowed: Resigned, ...
    """
    state, history = seat_state(member), member.events
    broken = first_illegal_seat_event(member)
    if broken is not None:
        raise IllegalSeatEventError(state, event, (), illegal_from(broken.index, broken.event))
    if _after(state, history, event) is None:
        raise IllegalSeatEventError(state, event, _allowed(state, history))
    reasons = tuple(seat_objections(member, event))
    if reasons:
        raise IllegalSeatEventError(state, event, _allowed(state, history), *reasons)
    after = attrs.evolve(member, events=(*history, event))
    tenure = after.tenure
    return attrs.evolve(after, entry=tenure.entry, start=tenure.start, end=tenure.end, exit=tenure.exit)


def _start(member: Member) -> SeatState:
    return SeatState.LISTED if member.exit is None else SeatState(member.exit.value)


def _walk(events: Sequence[SeatEvent]) -> tuple[SeatState, int]:
    """Return the state reached, and the number of events that led to it: all of them, or those before the first illegal one."""
    state = SeatState.LISTED
    for index, event in enumerate(events):
        after = _after(state, events[:index], event)
        if after is None:
            return state, index
        state = after
    return state, len(events)


def _after(state: SeatState, before: Sequence[SeatEvent], event: SeatEvent) -> SeatState | None:
    """Return the state after the event, or ``None`` when it is illegal."""
    return SEAT_TABLE[type(event)].get(state) if _has_an_object(type(event), before) else None


def _allowed(state: SeatState, before: Sequence[SeatEvent]) -> tuple[SeatEventKind, ...]:
    return tuple(kind for kind in SEAT_EVENTS if state in SEAT_TABLE[kind] and _has_an_object(kind, before))


def _has_an_object(kind: SeatEventKind, before: Sequence[SeatEvent]) -> bool:
    """Whether there is what the event is about: something to ratify."""
    return kind is not Ratified or may_be_ratified(before)
