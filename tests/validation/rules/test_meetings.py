from collections.abc import Callable
from functools import partial

import pytest

from cppcc_domain.model import Meeting, Register
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import meetings
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import MeetingKind

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
