"""The parts of the names of sessions."""

import pytest

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.values import SessionName, Sitting
from cppcc_domain.vocab import Level, MeetingKind


def test_the_same_parts_are_the_same_name() -> None:
    one = SessionName("海口市美兰区", "区", Level.COUNTY, 1, MeetingKind.PLENARY, 4)
    assert one == SessionName(place="海口市美兰区", tier="区", level=Level.COUNTY, term=1, number=4)
    assert one != SessionName("海口市美兰区", "区", Level.COUNTY, 1, MeetingKind.STANDING_COMMITTEE, 4)


def test_a_name_without_a_meeting_names_the_committee() -> None:
    committee = SessionName("海口市美兰区", "区", None, None)
    assert (committee.kind, committee.number, committee.inner) == (MeetingKind.PLENARY, None, None)


@pytest.mark.parametrize("ordinal", [0, -1])
def test_there_is_no_zeroth_term_or_session(ordinal: int) -> None:
    with pytest.raises(ImpossibleValueError, match="expected an ordinal of at least 1") as caught:
        SessionName("全国", "全国", Level.NATIONAL, ordinal)
    assert (caught.value.what, caught.value.value, caught.value.invariant) == ("SessionName.term", ordinal, "INV-COM-2")
    with pytest.raises(ImpossibleValueError) as caught:
        SessionName("全国", "全国", Level.NATIONAL, 14, number=ordinal)
    assert (caught.value.what, caught.value.invariant) == ("SessionName.number", "INV-COM-2")
    with pytest.raises(ImpossibleValueError) as caught:
        Sitting(MeetingKind.PRESIDIUM, ordinal)
    assert (caught.value.what, caught.value.invariant) == ("Sitting.number", "INV-COM-2")
