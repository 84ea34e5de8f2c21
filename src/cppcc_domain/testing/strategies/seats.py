"""委员 — seats as a list of members states them, and seats with legal histories."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from cppcc_domain.lifecycle.membership import (
    IllegalSeatEventError,
    SeatEventKind,
    allowed_seat_events,
    apply_to_seat,
)
from cppcc_domain.model.people import Member
from cppcc_domain.model.seat_events import Nominated, Ratified, Seated
from cppcc_domain.testing.strategies.dates import EVER, Days, dates_or_none_in_order, partial_dates
from cppcc_domain.testing.strategies.derived import Ids, Together, ids_of, instances
from cppcc_domain.testing.strategies.plain import made
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.people import DecidingBody, MembershipEntry, MembershipExit

__all__ = ["Sittings", "members"]

Sittings = Mapping[DecidingBody, Sequence[str]]
"""The ids of the meetings that a body decides in."""

_EventsOf = Callable[[Any], st.SearchStrategy[Any]]

_MOST_EVENTS: Final = 4
_BEGINNINGS: Final = frozenset({Nominated, Seated})
_DECIDING: Final = (DecidingBody.STANDING_COMMITTEE, DecidingBody.CHAIRPERSONS)


def members(
    *, ids: Ids | None = None, days: Days = EVER, sittings: Sittings | None = None, **fields: st.SearchStrategy[Any]
) -> st.SearchStrategy[Member]:
    """Members (委员): seats of persons in terms, from a list of members or with a legal history that agrees with the list.

    Args:
        ids: The ids that references may take; made-up ones by default.
        days: The days between which the seats begin and end.
        sittings: The meetings in which decisions are taken, by body; any meeting of ``ids`` by default.
        fields: Strategies for single fields.
    """
    listed: Together = {("entry", "start", "end", "exit"): st.just((None,) * 4) | _listed(days)}
    drafts = instances(Member, listed, ids=ids, **{"events": st.just(()), **fields})
    if "events" in fields:
        return drafts
    if sittings is None:
        sittings = dict.fromkeys(_DECIDING, ids_of("Meeting", ids=ids))
    return _with_histories(drafts, days, _event_strategies(ids, days, sittings))


def _listed(days: Days) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return entry, start, end and exit as a list of members states them."""
    first, last = days
    return made(
        lambda entry, dates, exit_: (entry, *dates, exit_),
        st.none() | st.sampled_from(MembershipEntry),
        dates_or_none_in_order(2, min_value=first, max_value=last),
        st.none() | st.sampled_from(MembershipExit),
    )


def _event_strategies(ids: Ids | None, days: Days, sittings: Sittings) -> _EventsOf:
    """Return the function that gives the strategy for events of a kind, without their date; each is built once."""
    first, last = days

    def events_of(kind: SeatEventKind) -> st.SearchStrategy[Any]:
        own = attrs.fields_dict(kind)
        start = {"start": st.none() | partial_dates(min_value=first, max_value=last)} if "start" in own else {}
        together: Together = {("body", "meeting_id"): _decisions(kind, sittings)} if "body" in own else {}
        return instances(kind, together, ids=ids, date=st.none(), **start)

    return cache(events_of)


def _decisions(kind: SeatEventKind, sittings: Sittings) -> st.SearchStrategy[tuple[DecidingBody | None, str | None]]:
    """Return who decides and where, of those who may decide so."""
    pairs: list[tuple[DecidingBody | None, str | None]] = [(None, None)]
    for body in _DECIDING[:1] if kind is Ratified else _DECIDING:
        pairs += [(body, None), *((named, meeting) for meeting in sittings.get(body, ()) for named in (body, None))]
    return st.sampled_from(pairs)


@st.composite
def _with_histories(draw: st.DrawFn, drafts: st.SearchStrategy[Member], days: Days, events_of: _EventsOf) -> Member:
    seat = draw(drafts)
    for _ in range(draw(st.integers(0, _MOST_EVENTS))):
        kinds = allowed_seat_events(seat)
        if not kinds:
            break
        kind = kinds[0] if kinds[0] in _BEGINNINGS and draw(st.booleans()) else draw(st.sampled_from(kinds))
        event = attrs.evolve(draw(events_of(kind)), date=draw(_next_dates(seat, days)))
        # What the lifecycle objects to, such as a nomination of somebody whom the list has, does not happen.
        with suppress(IllegalSeatEventError):
            seat = apply_to_seat(seat, event)
    return seat


def _next_dates(seat: Member, days: Days) -> st.SearchStrategy[PartialDate | None]:
    """Return dates not before those of the events so far and the start of the seat, nor after its stated end."""
    tenure = seat.tenure
    known = [event.date for event in seat.events if event.date is not None]
    earliest = max([days[0], *(date.first for date in (*known, tenure.start) if date is not None)])
    latest = days[1] if tenure.end is None else min(days[1], tenure.end.last)
    return st.none() | partial_dates(min_value=earliest, max_value=latest) if earliest <= latest else st.none()
