from collections.abc import Callable
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Attendance, Meeting, Member, Person, Proposal, Register
from cppcc_domain.model.proposal_events import AnyProposalEvent, Cosigned, CosignInvited, Examined, Submitted
from cppcc_domain.model.seat_events import Nominated
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import AttendanceStatus, MeetingKind

check = partial(validate, rules=CATALOGUE.only(["INV-MEM-4"]))

Build = Callable[..., Register]

WANG = Person(id="u", name="王某某")
SEAT = Member(id="w", person_id="u", term_id="t", start=PartialDate(2022, 3), end=PartialDate(2024, 6, 3))
SESSION = Meeting(id="m", committee_id="c", kind=MeetingKind.PLENARY, term_id="t", start=PartialDate(2025, 1, 9))
THERE = Attendance(id="a", participant_id="u", occasion_id="m")


def proposal(*events: AnyProposalEvent, proposers: tuple[str, ...] = ("w",)) -> Proposal:
    return Proposal(id="p", committee_id="c", title="关于甲的提案", proposer_ids=proposers, events=events)


@pytest.mark.parametrize("date", [PartialDate(2022, 2), PartialDate(2024, 6, 4), PartialDate(2021)])
def test_a_proposer_holds_the_seat_when_the_proposal_is_submitted(register_with: Build, date: PartialDate) -> None:
    (found,) = check(register_with(WANG, SEAT, proposal(Submitted(date=date))))
    assert (found.path, found.param("member"), found.param("event")) == (
        "$.proposals[0].events[0].date",
        "w",
        "Submitted",
    )


def test_a_cosigner_holds_the_seat_on_the_day_of_the_signature(register_with: Build) -> None:
    events = (CosignInvited(member_ids=("w",)), Cosigned(member_id="w", date=PartialDate(2025)))
    (found,) = check(register_with(WANG, SEAT, proposal(*events, proposers=())))
    assert (found.path, found.param("event")) == ("$.proposals[0].events[1].date", "Cosigned")


@pytest.mark.parametrize(
    "events",
    [
        (Submitted(),),
        (Submitted(date=PartialDate(2022)),),
        (Submitted(date=PartialDate(2024, 6, 3)), Examined(date=PartialDate(2025))),
    ],
)
def test_what_may_lie_inside_the_seat_or_is_done_by_others_is_silent(
    register_with: Build, events: tuple[AnyProposalEvent, ...]
) -> None:
    assert list(check(register_with(WANG, SEAT, proposal(*events)))) == []


def test_who_was_only_nominated_signs_nothing(register_with: Build) -> None:
    nominated = attrs.evolve(SEAT, start=None, end=None, events=(Nominated(),))
    assert len(check(register_with(WANG, nominated, proposal(Submitted(date=PartialDate(2023)))))) == 1


def test_who_holds_no_seat_is_not_present_at_a_plenary(register_with: Build) -> None:
    (found,) = check(register_with(WANG, SEAT, SESSION, THERE))
    assert (found.path, found.param("case"), found.param("date")) == (
        "$.attendances[0].occasion_id",
        "attendance",
        "2025-01-09",
    )


@pytest.mark.parametrize(
    ("session", "attendance", "seats"),
    [
        (SESSION, attrs.evolve(THERE, status=AttendanceStatus.OBSERVER), (SEAT,)),
        (SESSION, attrs.evolve(THERE, date=PartialDate(2024, 6)), (SEAT,)),
        (attrs.evolve(SESSION, start=PartialDate(2024)), THERE, (SEAT,)),
        (attrs.evolve(SESSION, start=PartialDate(2024, 6, 3), end=PartialDate(2024, 6, 7)), THERE, (SEAT,)),
        (attrs.evolve(SESSION, start=None), THERE, (SEAT,)),
        (attrs.evolve(SESSION, term_id=None), THERE, (SEAT,)),
        (attrs.evolve(SESSION, kind=MeetingKind.SPECIAL_COMMITTEE), THERE, (SEAT,)),
        (SESSION, THERE, ()),
        (SESSION, THERE, (SEAT, attrs.evolve(SEAT, id="w2", start=PartialDate(2024, 9), end=None))),
    ],
)
def test_observers_other_meetings_and_what_is_not_known_are_silent(
    register_with: Build, session: Meeting, attendance: Attendance, seats: tuple[Member, ...]
) -> None:
    assert list(check(register_with(WANG, session, attendance, *seats))) == []


@pytest.mark.parametrize(("opening", "found"), [(PartialDate(2022, 3, 4), 0), (PartialDate(2022, 2, 27), 1), (None, 1)])
def test_what_is_handed_in_ahead_of_the_session_counts_as_of_its_opening(
    register_with: Build, opening: PartialDate | None, found: int
) -> None:
    session = attrs.evolve(SESSION, start=opening)
    early = attrs.evolve(proposal(Submitted(date=PartialDate(2022, 2, 20))), session_id="m")
    assert len(list(check(register_with(WANG, SEAT, session, early)))) == found
