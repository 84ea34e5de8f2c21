"""履历 — what the history of one seat tells beside its state: what waits to be ratified, and where it contradicts the list of members."""

from collections.abc import Iterator, Sequence

import attrs

from cppcc_domain.lifecycle.membership.deciding import deciding_body
from cppcc_domain.model.people import Member
from cppcc_domain.model.register import Register
from cppcc_domain.model.seat_events import Ratified, SeatDecision, SeatEvent, tenure_of
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.people import DecidingBody

__all__ = ["Contradiction", "certainly_differ", "contradictions", "may_be_ratified", "pending_ratification"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Contradiction:
    """矛盾 — a field of a seat that cannot be true if the history is."""

    field: str
    stated: str
    """What the list of members states: a date, the code of a term."""
    told: str | None
    """What the history tells instead; ``None`` when by the history there is nothing to state yet."""


def contradictions(member: Member) -> Iterator[Contradiction]:
    """Yield each field of the seat that contradicts its history; dates that may mean the same day do not, nor does what is not stated.

    Example:
        >>> from cppcc_domain.model.seat_events import Seated
        >>> seat = Member(id="m", person_id="p", term_id="t", start=PartialDate(2022), events=(Seated(date=PartialDate(2023, 5)),))
        >>> [(found.field, found.stated, found.told) for found in contradictions(seat)]
        [('start', '2022', '2023-05')]
    """
    if not member.events:
        return
    told = tenure_of(member.events)
    for field, stated, known in (("entry", member.entry, told.entry), ("exit", member.exit, told.exit)):
        if stated is not None and known is not None and stated is not known:
            yield Contradiction(field=field, stated=stated.value, told=known.value)
    for field, day, known_day in (("start", member.start, told.start), ("end", member.end, told.end)):
        if day is not None and known_day is not None and certainly_differ(day, known_day):
            yield Contradiction(field=field, stated=day.isoformat(), told=known_day.isoformat())
    if member.exit is not None and told.exit is None:
        yield Contradiction(field="exit", stated=member.exit.value, told=None)
    if not member.was_seated:
        if member.entry is not None:
            yield Contradiction(field="entry", stated=member.entry.value, told=None)
        if member.start is not None:
            yield Contradiction(field="start", stated=member.start.isoformat(), told=None)


def certainly_differ(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates cannot mean the same day."""
    return one.before(other) or other.before(one)


def pending_ratification(member: Member, register: Register | None = None) -> tuple[SeatDecision, ...]:
    """Return the decisions of the chairpersons' meeting that the Standing Committee has not ratified (追认), in order.

    Args:
        member: The seat.
        register: Where the meeting is looked up of a decision that names it and no body; without it such a decision is left out.
    """
    decisions = _since_ratified(member.events)
    return tuple(event for event in decisions if deciding_body(event, register) is DecidingBody.CHAIRPERSONS)


def may_be_ratified(history: Sequence[SeatEvent]) -> bool:
    """Whether there is something to ratify: a decision since the last ratification that may be the chairpersons' meeting's."""
    return any(event.body in {DecidingBody.CHAIRPERSONS, None} for event in _since_ratified(history))


def _since_ratified(history: Sequence[SeatEvent]) -> Iterator[SeatDecision]:
    start = next((n for n in range(len(history), 0, -1) if isinstance(history[n - 1], Ratified)), 0)
    return (event for event in history[start:] if isinstance(event, SeatDecision))
