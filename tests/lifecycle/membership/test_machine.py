"""What programs see of one seat: states, what is allowed, steps and refusals."""

import pickle
from typing import Any

import attrs
import pytest

from cppcc_domain.lifecycle import RefusedEventError
from cppcc_domain.lifecycle.membership import (
    IllegalSeatEventError,
    allowed_seat_events,
    apply_to_seat,
    first_illegal_seat_event,
    pending_ratification,
    seat_state,
)
from cppcc_domain.model import EligibilityCheck, Member
from cppcc_domain.model.seat_events import (
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
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import DecidingBody, MembershipEntry, MembershipExit, SeatState

BLANK = Member(id="m1", person_id="n1", term_id="t1")
CHAIRPERSONS, STANDING = DecidingBody.CHAIRPERSONS, DecidingBody.STANDING_COMMITTEE
SEATED = Seated(date=PartialDate(2023, 1, 17), start=PartialDate(2023, 3, 4), entry=MembershipEntry.NOMINATED)
BY_CHAIRPERSONS = Revoked(date=PartialDate(2024, 5), body=CHAIRPERSONS)


def after(*events: AnySeatEvent, seat: Member = BLANK) -> Member:
    """Return the seat after these events, each of them applied."""
    for event in events:
        seat = apply_to_seat(seat, event)
    return seat


def listed(**fields: Any) -> Member:
    return attrs.evolve(BLANK, **fields)


def test_a_whole_life_brings_the_fields_that_a_list_of_members_has() -> None:
    seat = after(
        Nominated(date=PartialDate(2022, 12), by="某市总工会", check=EligibilityCheck(cleared=True)),
        SEATED,
        BY_CHAIRPERSONS,
        Ratified(date=PartialDate(2024, 10), body=STANDING),
    )
    assert seat_state(seat) is SeatState.REVOKED
    assert (seat.entry, seat.start) == (MembershipEntry.NOMINATED, PartialDate(2023, 3, 4))
    assert (seat.exit, seat.end) == (MembershipExit.REVOKED, PartialDate(2024, 5))
    assert attrs.evolve(seat, events=(), entry=None, start=None, exit=None, end=None) == BLANK
    assert first_illegal_seat_event(seat) is None


def test_a_seat_without_a_history_stands_where_the_list_says() -> None:
    assert seat_state(BLANK) is SeatState.LISTED
    assert seat_state(listed(start=PartialDate(2021, 11), end=PartialDate(2026, 11))) is SeatState.LISTED
    for exit_ in MembershipExit:
        assert seat_state(listed(exit=exit_)).value == exit_.value
        assert allowed_seat_events(listed(exit=exit_)) == ()


def test_a_listed_seat_keeps_what_the_history_does_not_tell() -> None:
    seat = after(
        Resigned(date=PartialDate(2024, 6, 3)), seat=listed(start=PartialDate(2021, 11), end=PartialDate(2026))
    )
    assert (seat.start, seat.end, seat.exit) == (
        PartialDate(2021, 11),
        PartialDate(2024, 6, 3),
        MembershipExit.RESIGNED,
    )
    undated = after(Resigned(), seat=listed(start=PartialDate(2021, 11)))
    assert (undated.start, undated.end) == (PartialDate(2021, 11), None)


def test_the_seat_begins_on_the_day_of_the_decision_where_no_other_is_stated() -> None:
    assert after(Seated(date=PartialDate(2023, 5, 9))).start == PartialDate(2023, 5, 9)


def test_who_was_only_nominated_holds_no_seat() -> None:
    nominated = after(Nominated())
    assert seat_state(nominated) is SeatState.NOMINATED
    assert not nominated.was_seated
    assert nominated.held_in(None) is None
    assert not after(Nominated(), Deceased()).was_seated
    assert after(Nominated(), Seated()).was_seated
    assert BLANK.was_seated


@pytest.mark.parametrize(
    ("seat", "allowed"),
    [
        (BLANK, (Nominated, Seated, Resigned, Revoked, Removed, Deceased, Expired)),
        (after(Nominated()), (Seated, Deceased)),
        (after(Seated(body=STANDING)), (Resigned, Revoked, Removed, Deceased, Expired)),
        (after(Seated(body=CHAIRPERSONS)), (Resigned, Revoked, Removed, Deceased, Expired, Ratified)),
        (after(Seated()), (Resigned, Revoked, Removed, Deceased, Expired, Ratified)),
        (after(Seated(body=STANDING), BY_CHAIRPERSONS), (Ratified,)),
        (after(Seated(body=STANDING), BY_CHAIRPERSONS, Ratified()), ()),
    ],
)
def test_what_may_come_next_depends_on_state_and_on_what_waits_to_be_ratified(
    seat: Member, allowed: tuple[type, ...]
) -> None:
    assert allowed_seat_events(seat) == allowed


def test_a_ratification_confirms_everything_so_far() -> None:
    given = Seated(body=CHAIRPERSONS)
    seat = after(given, BY_CHAIRPERSONS)
    assert pending_ratification(seat) == (given, BY_CHAIRPERSONS)
    assert pending_ratification(after(Ratified(), seat=seat)) == ()
    assert pending_ratification(after(Seated(), Resigned(body=STANDING))) == ()


def test_a_refusal_names_state_event_and_what_is_allowed_and_changes_nothing() -> None:
    seat = after(SEATED)
    before = attrs.evolve(seat)
    with pytest.raises(IllegalSeatEventError) as caught:
        apply_to_seat(seat, Nominated())
    error = caught.value
    assert isinstance(error, RefusedEventError)
    assert (error.state, error.event, error.reason) == (SeatState.SEATED, Nominated(), "")
    assert error.allowed == allowed_seat_events(seat)
    assert str(error).startswith("seated → Nominated is not possible; allowed: Resigned, Revoked, ")
    assert seat == before
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made on this line
    assert (str(again), again.allowed) == (str(error), error.allowed)


DAY = PartialDate(2024, 5, 13)
REFUSED: list[tuple[Member, AnySeatEvent, str]] = [
    (BLANK, Seated(body=DecidingBody.PLENARY), "plenary does not decide this"),
    (BLANK, Revoked(body=DecidingBody.OTHER), "other does not decide this"),
    (after(Seated(body=CHAIRPERSONS)), Ratified(body=CHAIRPERSONS), "chairpersons does not decide this"),
    (
        after(Nominated(date=DAY)),
        Seated(date=PartialDate(2024, 5, 12)),
        "dated 2024-05-12, before Nominated of 2024-05-13",
    ),
    (listed(start=DAY), Nominated(), "the list of members says that the seat was given"),
    (listed(entry=MembershipEntry.CO_OPTED), Nominated(), "the list of members says that the seat was given"),
    (listed(entry=MembershipEntry.CO_OPTED), SEATED, "the list of members has the entry co_opted"),
    (listed(start=PartialDate(2022)), Seated(date=DAY), "the list of members has the start 2022"),
    (
        after(Nominated(check=EligibilityCheck(cleared=False))),
        Seated(),
        "the check of the nomination failed",
    ),
    (listed(end=PartialDate(2023)), Seated(date=DAY), "the seat ends on 2023, before 2024-05-13"),
    (listed(end=PartialDate(2023)), Resigned(date=DAY), "the seat ends on 2023, before 2024-05-13"),
    (listed(start=PartialDate(2025)), Deceased(date=DAY), "the seat begins on 2025, after 2024-05-13"),
    (after(Seated(start=PartialDate(2025))), Revoked(date=DAY), "the seat begins on 2025, after 2024-05-13"),
]


@pytest.mark.parametrize(("seat", "event", "reason"), REFUSED)
def test_apply_refuses_what_cannot_be_of_this_seat(seat: Member, event: AnySeatEvent, reason: str) -> None:
    assert type(event) in allowed_seat_events(seat)
    with pytest.raises(IllegalSeatEventError) as caught:
        apply_to_seat(seat, event)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("seat", "event"),
    [
        (after(Nominated(check=EligibilityCheck(cleared=True))), Seated()),
        (after(Nominated(date=DAY)), Seated(date=PartialDate(2024))),
        (listed(start=PartialDate(2024)), Seated(date=DAY)),
        (listed(end=PartialDate(2024)), Resigned(date=DAY)),
        (after(Seated(start=PartialDate(2024, 5))), Revoked(date=DAY)),
        (after(Seated(date=DAY, start=PartialDate(2024, 6))), Revoked(date=PartialDate(2024, 6))),
    ],
)
def test_what_may_be_is_taken(seat: Member, event: AnySeatEvent) -> None:
    assert apply_to_seat(seat, event).events == (*seat.events, event)


def test_an_illegal_history_stops_where_it_breaks_and_takes_nothing_more() -> None:
    seat = attrs.evolve(BLANK, events=(Seated(), Nominated(), Resigned()))
    broken = first_illegal_seat_event(seat)
    assert broken is not None
    assert (broken.index, broken.event, broken.state) == (1, Nominated(), SeatState.SEATED)
    assert broken.allowed == (Resigned, Revoked, Removed, Deceased, Expired, Ratified)
    assert seat_state(seat) is SeatState.SEATED
    assert allowed_seat_events(seat) == ()
    with pytest.raises(IllegalSeatEventError, match="the history is illegal from its event 1, Nominated"):
        apply_to_seat(seat, Revoked())


def test_nothing_is_ratified_that_the_standing_committee_decided_itself() -> None:
    seat = attrs.evolve(BLANK, events=(Seated(body=STANDING), Ratified()))
    broken = first_illegal_seat_event(seat)
    assert broken is not None
    assert (broken.index, Ratified in broken.allowed) == (1, False)
