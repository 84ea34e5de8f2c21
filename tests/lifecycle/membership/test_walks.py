"""Random walks of legal and illegal events of one seat in a register: illegal ones change nothing, and offices end with the seat."""

import copy
from collections.abc import Iterator
from datetime import date, timedelta

import attrs
from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cppcc_domain.lifecycle.membership import (
    SEAT_EVENTS,
    IllegalSeatEventError,
    SeatRecordingError,
    allowed_seat_events,
    contradictions,
    first_illegal_seat_event,
    record_seat,
    seat_state,
    seated_members,
)
from cppcc_domain.lifecycle.membership.states import SEAT_TABLE
from cppcc_domain.model import (
    Committee,
    EligibilityCheck,
    Member,
    Office,
    Organ,
    OrganMembership,
    Person,
    Register,
    Term,
)
from cppcc_domain.model.seat_events import (
    EXITS,
    AnySeatEvent,
    Deceased,
    Expired,
    Nominated,
    Ratified,
    Removed,
    Resigned,
    Revoked,
    Seated,
)
from cppcc_domain.testing.laws import validate_is_silent
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import DecidingBody, Level, MembershipEntry, MembershipExit, SeatState

FIRST = date(2021, 11, 3)
LAST = date(2026, 11, 2)
STARTS = (
    Member(id="m1", person_id="n1", term_id="t1"),
    Member(id="m1", person_id="n1", term_id="t1", start=PartialDate.of(FIRST), entry=MembershipEntry.NOMINATED),
    Member(id="m1", person_id="n1", term_id="t1", end=PartialDate.of(LAST)),
    Member(id="m1", person_id="n1", term_id="t1", end=PartialDate(2024), exit=MembershipExit.REMOVED),
)
ELSEWHERE = Office(id="elsewhere", person_id="n1", post="chairperson", committee_id="c2", term_id="t2")


def register_of(seat: Member) -> Register:
    """Return a register in which the person sits in two committees and holds offices in both."""
    return Register(
        committee_id="c1",
        committees=(
            Committee(id="c1", place="示例市示例区", level=Level.COUNTY),
            Committee(id="c2", place="示例市", level=Level.PREFECTURE),
        ),
        terms=(
            Term(id="t1", committee_id="c1", ordinal=1, start=PartialDate.of(FIRST), end=PartialDate.of(LAST)),
            Term(id="t2", committee_id="c2", ordinal=1, start=PartialDate.of(FIRST)),
        ),
        organs=(Organ(id="g1", committee_id="c1", kind="special_committee", name="提案委员会", term_id="t1"),),
        persons=(Person(id="n1", name="甲一"),),
        members=(seat, Member(id="m2", person_id="n1", term_id="t2")),
        offices=(
            Office(id="o1", person_id="n1", post="standing_member", committee_id="c1", term_id="t1"),
            ELSEWHERE,
        ),
        organ_memberships=(OrganMembership(id="p1", person_id="n1", organ_id="g1"),),
    )


def attempts(day: date) -> Iterator[AnySeatEvent]:
    """Yield events of every kind, dated that day and not at all, some of which hardly ever fit."""
    for when in (PartialDate.of(day), None, PartialDate(2016)):
        for body in (None, DecidingBody.STANDING_COMMITTEE, DecidingBody.CHAIRPERSONS, DecidingBody.PLENARY):
            yield from (kind(date=when, body=body) for kind in (Resigned, Revoked, Removed, Ratified))
            yield from (Seated(date=when, body=body, entry=entry) for entry in (None, MembershipEntry.CO_OPTED))
        yield Deceased(date=when)
        yield Expired(date=when)
        yield from (Nominated(date=when, check=check) for check in (None, EligibilityCheck(cleared=False)))


class Walk(RuleBasedStateMachine):
    """One seat from its beginning on."""

    register: Register
    untouched: Register
    day: date
    accepted: dict[AnySeatEvent, Register]
    refused: dict[AnySeatEvent, Exception]

    @initialize(seat=st.sampled_from(STARTS))
    def begin(self, seat: Member) -> None:
        self.register = register_of(seat)
        self.day = FIRST
        self.try_everything()

    @property
    def seat(self) -> Member:
        return self.register.find("m1", Member)

    def try_everything(self) -> None:
        """Keep what becomes of the register by each event accepted, and the refusals of the others."""
        self.untouched = copy.deepcopy(self.register)
        self.accepted, self.refused = {}, {}
        for event in attempts(self.day):
            try:
                self.accepted[event] = record_seat(self.register, "m1", event)
            except (IllegalSeatEventError, SeatRecordingError) as error:
                self.refused[event] = error

    @rule(data=st.data(), days=st.integers(0, 500))
    def step(self, data: st.DataObject, days: int) -> None:
        if not self.accepted:
            return
        before, event = seat_state(self.seat), data.draw(st.sampled_from([*self.accepted]))
        self.register = self.accepted[event]
        assert seat_state(self.seat) is SEAT_TABLE[type(event)][before]
        self.day = min(self.day + timedelta(days), LAST)
        self.try_everything()

    @invariant()
    def an_illegal_event_changes_nothing_and_says_what_is_legal(self) -> None:
        assert self.register == self.untouched
        for event, error in self.refused.items():
            if isinstance(error, IllegalSeatEventError):
                assert (error.event, error.state) == (event, seat_state(self.seat))
                assert error.allowed == allowed_seat_events(self.seat)

    @invariant()
    def allowed_is_what_can_happen(self) -> None:
        happening = {type(event) for event in self.accepted}
        assert happening <= set(allowed_seat_events(self.seat))
        assert [kind for kind in SEAT_EVENTS if kind in happening] == [
            kind for kind in allowed_seat_events(self.seat) if kind in happening
        ]

    @invariant()
    def state_history_and_fields_agree(self) -> None:
        seat = self.seat
        assert first_illegal_seat_event(seat) is None
        assert list(contradictions(seat)) == []
        tenure = seat.tenure
        assert (seat.entry, seat.start, seat.end, seat.exit) == (tenure.entry, tenure.start, tenure.end, tenure.exit)
        ended = {state.value for state in SeatState} & {exit_.value for exit_ in MembershipExit}
        state = seat_state(seat)
        assert (seat.exit is not None) == (state.value in ended)
        assert seat.exit is None or seat.exit.value == state.value

    @invariant()
    def offices_end_with_the_seat_and_those_elsewhere_do_not(self) -> None:
        lost = [event for event in self.seat.events if type(event) in EXITS]
        posts = (self.register.find("o1", Office), self.register.find("p1", OrganMembership))
        expected = self.seat.end if lost and self.seat.was_seated else None
        assert [post.end for post in posts] == [expected, expected]
        assert self.register.find("elsewhere", Office) == ELSEWHERE
        assert self.register.find("m2", Member).events == ()

    @invariant()
    def who_has_lost_the_seat_sits_there_no_more(self) -> None:
        holding = seated_members(self.register, date(2030, 1, 1))
        assert self.seat not in holding.certain
        if seat_state(self.seat) is SeatState.NOMINATED:
            assert self.seat not in seated_members(self.register, self.day).possible

    @invariant()
    def what_went_through_the_machine_breaks_no_rule(self) -> None:
        validate_is_silent(attrs.evolve(self.register))


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=25, stateful_step_count=8, deadline=None)
