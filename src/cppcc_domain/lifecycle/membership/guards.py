"""条件 — what an event of a seat may not bring, given what is known of this one seat.

As for proposals, guards bind new events only; a recorded history keeps the state that its order gives, and validation reports the rest.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from cppcc_domain.lifecycle.membership.deciding import may_decide
from cppcc_domain.lifecycle.membership.history import certainly_differ
from cppcc_domain.lifecycle.refusals import Objection, out_of_order
from cppcc_domain.model.people import Member
from cppcc_domain.model.seat_events import EXITS, AnySeatEvent, Nominated, SeatDecision, Seated, tenure_of

__all__ = ["seat_objections"]


def seat_objections(member: Member, event: AnySeatEvent) -> Iterator[str]:
    """Yield, in English, everything that speaks against the event beyond the order of events."""
    for guard in _GUARDS:
        objection = guard(member, event)
        if objection is not None:
            yield objection


def _is_decided_by_the_right_body(_: Member, event: AnySeatEvent) -> str | None:
    if not isinstance(event, SeatDecision) or may_decide(event):
        return None
    return Objection("{body} does not decide this", body=event.body)


def _dates_in_order(member: Member, event: AnySeatEvent) -> str | None:
    for earlier in member.events:
        if event.date is not None and earlier.date is not None and event.date.before(earlier.date):
            return out_of_order(event.date, earlier, earlier.date)
    return None


def _is_not_on_the_list_already(member: Member, event: AnySeatEvent) -> str | None:
    if not isinstance(event, Nominated) or {member.entry, member.start, member.end} == {None}:
        return None
    return "the list of members says that the seat was given"


def _agrees_with_the_list(member: Member, event: AnySeatEvent) -> str | None:
    if not isinstance(event, Seated):
        return None
    told = tenure_of((event,))
    if None not in {member.entry, told.entry} and member.entry is not told.entry:
        return Objection("the list of members has the entry {entry}", entry=member.entry)
    if member.start is not None and told.start is not None and certainly_differ(member.start, told.start):
        return Objection("the list of members has the start {start}", start=member.start.isoformat())
    return None


def _was_cleared(member: Member, event: AnySeatEvent) -> str | None:
    if not isinstance(event, Seated):
        return None
    failed = any(
        isinstance(earlier, Nominated) and earlier.check is not None and not earlier.check.cleared
        for earlier in member.events
    )
    return "the check of the nomination failed" if failed else None


def _lies_inside_the_seat(member: Member, event: AnySeatEvent) -> str | None:
    """A seat does not begin after the end that is stated in advance, and ends neither before it began nor later than stated."""
    tenure = member.tenure
    day = tenure_of((event,)).start if isinstance(event, Seated) else event.date
    if day is None or (type(event) not in EXITS and not isinstance(event, Seated)):
        return None
    if tenure.end is not None and tenure.end.before(day):
        return Objection("the seat ends on {end}, before {day}", end=tenure.end.isoformat(), day=day.isoformat())
    if type(event) in EXITS and tenure.start is not None and day.before(tenure.start):
        begin = tenure.start.isoformat()
        return Objection("the seat begins on {start}, after {day}", start=begin, day=day.isoformat())
    return None


_GUARDS: Final[tuple[Callable[[Member, Any], str | None], ...]] = (
    _is_decided_by_the_right_body,
    _dates_in_order,
    _is_not_on_the_list_already,
    _agrees_with_the_list,
    _was_cleared,
    _lies_inside_the_seat,
)
