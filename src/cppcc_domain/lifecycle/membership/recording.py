"""登记 — an event of a seat enters a register, after the checks that one seat alone cannot make, and with what follows from it.

Whoever loses the seat loses every office (职务) and every place in an organ of that committee and term on the same day; seats in other committees
stay as they are. The cost is linear in the register however many events are given: pass them all at once to :func:`record_seats`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

import attrs

from cppcc_domain.errors import CppccError
from cppcc_domain.lifecycle.membership.deciding import can_have_decided
from cppcc_domain.lifecycle.membership.history import pending_ratification
from cppcc_domain.lifecycle.membership.machine import allowed_seat_events, apply_to_seat
from cppcc_domain.lifecycle.refusals import Objection
from cppcc_domain.model.committee import Organ, Term
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.people import Member, Office, OrganMembership
from cppcc_domain.model.register import Register
from cppcc_domain.model.seat_events import EXITS, AnySeatEvent, Expired, Nominated, SeatDecision, Seated
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.people import MembershipEntry

__all__ = [
    "DecidingMeetingError",
    "EntryTimeError",
    "ForeignSectorError",
    "OfficeEndError",
    "OutsideTermError",
    "OverlappingSeatError",
    "SeatRecordingError",
    "expire_term",
    "record_seat",
    "record_seats",
    "unratified",
]

Post = Office | OrganMembership


class SeatRecordingError(CppccError, ValueError):
    """An event of a seat that the rest of the register contradicts; nothing was recorded.

    Args:
        member_id: The seat to which the event was to be added.
        event: The event refused.
        reason: What contradicts it.
    """

    def __init__(self, member_id: str, event: AnySeatEvent, reason: str) -> None:
        super().__init__(member_id, event, reason)
        self.member_id = member_id
        self.event = event
        self.reason = reason

    def __str__(self) -> str:
        return f"{type(self.event).__name__} of seat {self.member_id!r}: {self.reason}"


class OutsideTermError(SeatRecordingError):
    """The seat would begin or end outside its term."""


class OverlappingSeatError(SeatRecordingError):
    """The person holds another seat in the same committee at that time."""


class ForeignSectorError(SeatRecordingError):
    """The seat is of a sector (界别) that its term does not have."""


class EntryTimeError(SeatRecordingError):
    """A co-option that takes effect before the first session is over, or a nomination for the new term that takes effect after it."""


class DecidingMeetingError(SeatRecordingError):
    """The meeting that the decision names does not exist, is of another committee, or does not decide on seats."""


class OfficeEndError(SeatRecordingError):
    """Offices would end with the seat, but its end has no date, or they begin only afterwards."""


def record_seat(register: Register, member_id: str, event: AnySeatEvent) -> Register:
    """Return the register in which the seat has one more event; with the seat go its holder's offices.

    Raises:
        EntityNotFoundError: The register holds no member of that id.
        IllegalSeatEventError: The event may not happen to the seat as it stands.
        SeatRecordingError: Another part of the register contradicts the event; see the subclasses.
    """
    return record_seats(register, ((member_id, event),))


def record_seats(register: Register, events: Iterable[tuple[str, AnySeatEvent]]) -> Register:
    """Return the register in which all the events, each given with the id of its seat, have happened in this order.

    Either all of them are recorded or none.

    Raises:
        EntityNotFoundError: As for :func:`record_seat`.
        IllegalSeatEventError: As for :func:`record_seat`.
        SeatRecordingError: As for :func:`record_seat`.
    """
    ledger = _Ledger(register)
    for member_id, event in events:
        ledger.add(member_id, event)
    return register.with_entities((*ledger.seats.values(), *ledger.posts.values()))


def expire_term(register: Register, term_id: str, on: PartialDate) -> Register:
    """Return the register in which every seat of the term that is still held has expired (任期届满) on that day, with the offices.

    Args:
        register: The register.
        term_id: The term that is over.
        on: Its last day.

    Raises:
        EntityNotFoundError: The register holds no term of that id.
        SeatRecordingError: The day lies outside the term, or the register is contradictory.
    """
    term = register.find(term_id, Term)
    expired = Expired(date=on)
    return record_seats(
        register,
        ((seat.id, expired) for seat in register.members if seat.term_id == term.id and _is_held_still(seat, on)),
    )


def unratified(register: Register) -> tuple[Member, ...]:
    """Return the seats about which the chairpersons' meeting decided something that the Standing Committee has yet to ratify (追认).

    :func:`~cppcc_domain.lifecycle.membership.pending_ratification` tells the decisions.
    """
    return tuple(member for member in register.members if pending_ratification(member, register))


def _is_held_still(seat: Member, on: PartialDate) -> bool:
    end = seat.tenure.end
    return Expired in allowed_seat_events(seat) and (end is None or not end.before(on))


class _Ledger:
    """The register with the events recorded so far, and what has to be looked up in it again and again."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.seats: dict[str, Member] = {}
        self.posts: dict[str, Post] = {}

    def add(self, member_id: str, event: AnySeatEvent) -> None:
        before = self.seats.get(member_id) or self.register.find(member_id, Member)
        after = apply_to_seat(before, event)
        for check, error in _CHECKS.items():
            reason = check(self, after, event)
            if reason is not None:
                raise error(member_id, event, reason)
        ended = {post.id: post for post in self._posts_that_end(after, event)} if type(event) in EXITS else {}
        self.seats[member_id] = after
        self.posts |= ended

    def term_of(self, seat: Member) -> Term | None:
        term = self.register.get(seat.term_id)
        return term if isinstance(term, Term) else None

    def committee_of(self, seat: Member) -> str | None:
        term = self.term_of(seat)
        return None if term is None else term.committee_id

    def seats_beside(self, seat: Member) -> Iterator[Member]:
        """Yield the other seats of the person in the committee."""
        committee_id = self.committee_of(seat)
        for other in self._seats_of[seat.person_id]:
            if other.id != seat.id and committee_id is not None and self.committee_of(other) == committee_id:
                yield self.seats.get(other.id, other)

    @cached_property
    def first_sessions(self) -> Mapping[str, Meeting]:
        """The first plenary session of each term."""
        return {
            meeting.term_id: meeting
            for meeting in self.register.meetings
            if meeting.kind is MeetingKind.PLENARY and meeting.ordinal == 1 and meeting.term_id is not None
        }

    @cached_property
    def _seats_of(self) -> Mapping[str, list[Member]]:
        found: defaultdict[str, list[Member]] = defaultdict(list)
        for seat in self.register.members:
            found[seat.person_id].append(seat)
        return found

    @cached_property
    def _posts_of(self) -> Mapping[str, list[Post]]:
        found: defaultdict[str, list[Post]] = defaultdict(list)
        posts: tuple[Post, ...] = (*self.register.offices, *self.register.organ_memberships)
        for post in posts:
            found[post.person_id].append(post)
        return found

    def _posts_that_end(self, seat: Member, event: AnySeatEvent) -> Iterator[Post]:
        """Yield the offices and memberships that end with the seat, with that end."""
        term = self.term_of(seat)
        if term is None or not seat.was_seated:
            return
        for post in (self.posts.get(post.id, post) for post in self._posts_of[seat.person_id]):
            if not self._belongs_to(post, term):
                continue
            if event.date is None and post.end is None:
                undated = Objection("the person holds {post!r}, and the event has no date", post=post.id)
                raise OfficeEndError(seat.id, event, undated)
            if event.date is None or not (post.end is None or event.date.before(post.end)):
                continue
            if post.start is not None and event.date.before(post.start):
                pattern = "{post!r} begins on {start}, after the event"
                raise OfficeEndError(seat.id, event, Objection(pattern, post=post.id, start=post.start.isoformat()))
            yield attrs.evolve(post, end=event.date)

    def _belongs_to(self, post: Post, term: Term) -> bool:
        """Whether an office or a place in an organ is one of the committee, and of no other of its terms."""
        body = post if isinstance(post, Office) else self.register.get(post.organ_id)
        if not isinstance(body, Office | Organ) or body.committee_id != term.committee_id:
            return False
        over = term.duration.end
        begins_later = post.start is not None and over is not None and over.before(post.start)
        return body.term_id == term.id or (body.term_id is None and not begins_later)


def _outside_the_term(ledger: _Ledger, seat: Member, event: AnySeatEvent) -> str | None:
    term, day = ledger.term_of(seat), _turning_point(seat, event)
    if term is None or day is None or not term.duration.excludes(day):
        return None
    return Objection("{day} is outside term {term!r}", day=day.isoformat(), term=term.id)


def _turning_point(seat: Member, event: AnySeatEvent) -> PartialDate | None:
    """Return the day on which the event makes the seat begin or end."""
    if isinstance(event, Seated):
        return seat.tenure.start
    return event.date if type(event) in EXITS and seat.was_seated else None


def _overlaps(ledger: _Ledger, seat: Member, event: AnySeatEvent) -> str | None:
    """Refuse a second seat beside one that lasts at that time, or of which no end is on record though it is of the same term.

    One that ended on a day not stated contradicts nothing.
    """
    held = seat.held_in(ledger.term_of(seat))
    if not isinstance(event, Seated) or held is None:
        return None
    for other in ledger.seats_beside(seat):
        lasting, tenure = other.held_in(ledger.term_of(other)), other.tenure
        if lasting is None or (tenure.exit is not None and tenure.end is None):
            continue
        goes_on = other.term_id == seat.term_id and tenure.end is None
        if goes_on or lasting.overlaps(held):
            return Objection("the person holds seat {seat!r} in the committee", seat=other.id)
    return None


def _foreign_sector(ledger: _Ledger, seat: Member, event: AnySeatEvent) -> str | None:
    term = ledger.term_of(seat)
    if not isinstance(event, Nominated | Seated) or seat.sector is None or term is None or term.sectors is None:
        return None
    known = {seats.sector for seats in term.sectors}
    if seat.sector in known:
        return None
    return Objection("term {term!r} has no sector {codes!r}", term=term.id, codes=seat.sector)


def _entry_at_a_wrong_time(ledger: _Ledger, seat: Member, event: AnySeatEvent) -> str | None:
    """Co-option is for the time after the first session; that one opens with the members nominated for the term."""
    session = ledger.first_sessions.get(seat.term_id)
    start = seat.tenure.start
    if not isinstance(event, Seated) or session is None or start is None:
        return None
    over = session.end or session.start
    if event.entry is MembershipEntry.CO_OPTED and over is not None and start.last <= over.first:
        pattern = "co-opted on {start}, but the first session lasts until {over}"
        return Objection(pattern, start=start.isoformat(), over=over.isoformat())
    if event.entry is MembershipEntry.NOMINATED and session.end is not None and session.end.before(start):
        pattern = "nominated for the term, but seated on {start}, after the first session"
        return Objection(pattern, start=start.isoformat())
    return None


def _meeting_that_cannot_decide(ledger: _Ledger, seat: Member, event: AnySeatEvent) -> str | None:
    if not isinstance(event, SeatDecision) or event.meeting_id is None:
        return None
    meeting = ledger.register.get(event.meeting_id)
    if not isinstance(meeting, Meeting):
        return Objection("there is no meeting {meeting!r}", meeting=event.meeting_id)
    if can_have_decided(meeting, event, ledger.committee_of(seat)):
        return None
    return Objection("meeting {meeting!r} cannot have decided this", meeting=meeting.id)


_Check = Callable[[_Ledger, Member, AnySeatEvent], str | None]

_CHECKS: Final[Mapping[_Check, type[SeatRecordingError]]] = {
    _outside_the_term: OutsideTermError,
    _overlaps: OverlappingSeatError,
    _foreign_sector: ForeignSectorError,
    _entry_at_a_wrong_time: EntryTimeError,
    _meeting_that_cannot_decide: DecidingMeetingError,
}
