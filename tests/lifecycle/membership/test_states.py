"""The table against what is documented of a seat's life."""

from typing import get_args

from cppcc_domain.lifecycle.membership import SEAT_EVENTS, SEAT_STATES, SEAT_TRANSITIONS
from cppcc_domain.model.seat_events import EXITS, AnySeatEvent, Ratified
from cppcc_domain.vocab import MembershipExit, SeatState

# Before, event, after. What is only listed may go any way that somebody seated may, and begin as anybody does.
DOCUMENTED = """
listed      Nominated   nominated
listed      Seated      seated
nominated   Seated      seated
nominated   Deceased    deceased
seated      Resigned    resigned
seated      Revoked     revoked
seated      Removed     removed
seated      Deceased    deceased
seated      Expired     expired
listed      Resigned    resigned
listed      Revoked     revoked
listed      Removed     removed
listed      Deceased    deceased
listed      Expired     expired
"""


def test_the_table_moves_a_seat_exactly_as_documented() -> None:
    moving = {
        (str(row.before), row.event.__name__, str(row.after)) for row in SEAT_TRANSITIONS if row.before != row.after
    }
    assert moving == {tuple(line.split()) for line in DOCUMENTED.strip().splitlines()}


def test_a_ratification_moves_nothing_and_follows_every_decision() -> None:
    rows = [row for row in SEAT_TRANSITIONS if row.event is Ratified]
    assert all(row.before is row.after for row in rows)
    assert {row.before for row in rows} == set(SEAT_STATES) - {SeatState.LISTED, SeatState.NOMINATED}
    assert [row for row in SEAT_TRANSITIONS if row.before is row.after and row.event is not Ratified] == []


def test_every_kind_of_event_has_its_place_in_the_table() -> None:
    assert set(SEAT_EVENTS) == set(get_args(AnySeatEvent))
    assert len(SEAT_EVENTS) == len(set(SEAT_EVENTS))


def test_every_way_in_which_a_seat_ends_has_its_event_and_its_state() -> None:
    assert set(EXITS.values()) == set(MembershipExit)
    last = {state for state in SEAT_STATES if not any(row.before is state != row.after for row in SEAT_TRANSITIONS)}
    assert {state.value for state in last} == {exit_.value for exit_ in MembershipExit}
