from collections.abc import Callable
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Attendance, Meeting, Person, Register, Unit
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import meetings
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import AttendanceStatus, MeetingKind

check = partial(validate, rules=Catalogue(rules=meetings.RULES))

Build = Callable[..., Register]


def meeting(start: PartialDate | None, end: PartialDate | None) -> Meeting:
    return Meeting(id="m", committee_id="c", kind=MeetingKind.PLENARY, start=start, end=end)


def test_a_meeting_does_not_close_before_it_opens(register_with: Build) -> None:
    (found,) = check(register_with(meeting(PartialDate(2024, 1, 31), PartialDate(2024, 1, 29))))
    assert (found.code, found.path, found.subject_id) == ("INV-MTG-1", "$.meetings[0].end", "m")
    assert dict(found.params) == {"start": "2024-01-31", "end": "2024-01-29"}


@pytest.mark.parametrize("end", [PartialDate(2024, 1, 29), PartialDate(2024, 1, 31), PartialDate(2024), None])
def test_a_meeting_may_last_one_day_or_several(register_with: Build, end: PartialDate | None) -> None:
    assert list(check(register_with(meeting(PartialDate(2024, 1, 29), end)))) == []


def test_no_meeting_is_older_than_the_founding_session(register_with: Build) -> None:
    (found,) = check(register_with(meeting(PartialDate(1949, 9, 20), None)))
    assert (found.code, found.path) == ("INV-TIME-1", "$.meetings[0].start")
    assert dict(found.params) == {"date": "1949-09-20", "founded": "1949-09-21"}


@pytest.mark.parametrize("start", [PartialDate(1949, 9, 21), PartialDate(1949, 9), PartialDate(1949)])
def test_the_founding_session_itself_is_legal(register_with: Build, start: PartialDate) -> None:
    assert list(check(register_with(meeting(start, PartialDate(1949, 9, 30))))) == []


@pytest.mark.parametrize(
    ("expected", "attended", "codes"),
    [(67, 68, ["INV-MTG-2"]), (67, 67, []), (67, 65, []), (None, 68, []), (67, None, [])],
)
def test_no_more_attend_than_were_expected(
    register_with: Build, expected: int | None, attended: int | None, codes: list[str]
) -> None:
    session = attrs.evolve(meeting(None, None), expected=expected, attended=attended)
    assert [finding.code for finding in check(register_with(session))] == codes


THERE = Attendance(id="a1", participant_id="u", occasion_id="m")
NOT_THERE = Attendance(id="a2", participant_id="u", occasion_id="m", status=AttendanceStatus.ABSENT)
DAY = PartialDate(2024, 1, 29)


@pytest.mark.parametrize("date", [None, DAY])
def test_one_person_has_one_status_at_one_sitting(register_with: Build, date: PartialDate | None) -> None:
    records = [attrs.evolve(record, date=date) for record in (THERE, NOT_THERE)]
    (found,) = check(register_with(Person(id="u", name="王某某"), meeting(None, None), *records))
    assert (found.code, found.path) == ("INV-MTG-2", "$.attendances[1].status")
    assert dict(found.params) == {"case": "status", "status": "absent", "other_status": "present", "other": "a1"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (THERE, attrs.evolve(THERE, id="a2")),
        (THERE, attrs.evolve(NOT_THERE, date=DAY)),
        (attrs.evolve(THERE, date=DAY), attrs.evolve(NOT_THERE, date=PartialDate(2024, 1, 30))),
        (attrs.evolve(THERE, date=PartialDate(2024, 1)), attrs.evolve(NOT_THERE, date=PartialDate(2024, 1))),
        (THERE, attrs.evolve(NOT_THERE, occasion_id="m2")),
        (attrs.evolve(THERE, participant_id="unit"), attrs.evolve(NOT_THERE, participant_id="unit")),
    ],
)
def test_other_days_other_occasions_and_units_are_silent(
    register_with: Build, first: Attendance, second: Attendance
) -> None:
    unit = Unit(id="unit", name="某市某局", kind="government_department")
    entities = (Person(id="u", name="王某某"), unit, meeting(None, None), attrs.evolve(meeting(None, None), id="m2"))
    assert list(check(register_with(*entities, first, second))) == []
