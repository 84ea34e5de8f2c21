"""How a seat is read: its history first, then the list of members, then its term."""

from datetime import date
from typing import Any

import pytest

from cppcc_domain.model import Member, Tenure, Term
from cppcc_domain.model.committee import duration_within
from cppcc_domain.model.seat_events import AnySeatEvent, Deceased, Nominated, Resigned, Seated, tenure_of
from cppcc_domain.values import Duration, PartialDate
from cppcc_domain.values.verdicts import Verdict
from cppcc_domain.vocab import MembershipEntry, MembershipExit

TERM = Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021, 11), end=PartialDate(2026, 11))
GIVEN = Seated(date=PartialDate(2021, 10), start=PartialDate(2021, 11, 3))
LEFT = Resigned(date=PartialDate(2024, 6))


def seat(*events: AnySeatEvent, **fields: Any) -> Member:
    return Member(id="m", person_id="p", term_id="t", events=events, **fields)


def test_without_a_history_the_list_of_members_tells() -> None:
    listed = seat(
        entry=MembershipEntry.CO_OPTED, start=PartialDate(2022), end=PartialDate(2024), exit=MembershipExit.REMOVED
    )
    assert listed.tenure == Tenure(
        entry=MembershipEntry.CO_OPTED,
        start=PartialDate(2022),
        end=PartialDate(2024),
        exit=MembershipExit.REMOVED,
    )


def test_a_history_counts_and_the_list_tells_the_rest() -> None:
    known = seat(GIVEN, start=PartialDate(2020), end=PartialDate(2026), entry=MembershipEntry.NOMINATED)
    assert known.tenure == Tenure(
        entry=MembershipEntry.NOMINATED, start=PartialDate(2021, 11, 3), end=PartialDate(2026), exit=None
    )
    assert tenure_of((GIVEN, LEFT)) == seat(GIVEN, LEFT).tenure
    assert tenure_of((GIVEN, LEFT)).exit is MembershipExit.RESIGNED


def test_what_a_seat_does_not_state_is_that_of_its_term() -> None:
    assert seat().held_in(TERM) == Duration(PartialDate(2021, 11), PartialDate(2026, 11))
    assert seat(LEFT).held_in(TERM) == Duration(PartialDate(2021, 11), PartialDate(2024, 6))
    assert seat(GIVEN).held_in(None) == Duration(PartialDate(2021, 11, 3), None)
    assert seat(Nominated()).held_in(TERM) is None


@pytest.mark.parametrize(
    ("left", "term", "lasts"),
    [
        (seat(), TERM, True),
        (seat(exit=MembershipExit.RESIGNED), TERM, None),
        (seat(GIVEN, Deceased()), TERM, None),
        (seat(GIVEN, Resigned()), None, None),
        (seat(exit=MembershipExit.RESIGNED, start=PartialDate(2025)), TERM, False),
        (seat(exit=MembershipExit.EXPIRED), TERM, True),
        (seat(exit=MembershipExit.EXPIRED), None, None),
        (seat(LEFT), TERM, False),
        (seat(Nominated()), TERM, False),
    ],
)
def test_a_seat_that_ended_on_an_unknown_day_may_last_or_not(left: Member, term: Term | None, lasts: Verdict) -> None:
    assert left.lasts_beyond(date(2024, 7, 1), term) is lasts


def test_a_seat_that_ended_on_an_unknown_day_is_gone_with_its_term() -> None:
    assert seat(GIVEN, Resigned()).lasts_beyond(date(2027, 1, 1), TERM) is False


def test_an_extended_term_lasts_until_its_later_end() -> None:
    extended = Term(id="t", committee_id="c", ordinal=1, end=PartialDate(2026), extended_to=PartialDate(2027))
    assert extended.duration == Duration(None, PartialDate(2027))
    assert duration_within(extended, None, None).end == PartialDate(2027)
