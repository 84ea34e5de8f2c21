from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from cppcc_domain.model import EligibilityCheck, Meeting, Member, Person, Register, Term
from cppcc_domain.model.seat_events import AnySeatEvent, Nominated, Ratified, Resigned, Revoked, Seated
from cppcc_domain.text import render
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import seats
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import DecidingBody, MeetingKind, MembershipEntry, MembershipExit

check = partial(validate, rules=Catalogue(rules=seats.RULES))

Build = Callable[..., Register]


def seat(*events: AnySeatEvent, **fields: Any) -> tuple[Person, Member]:
    return Person(id="u", name="王某某"), Member(id="w", person_id="u", term_id="t", events=events, **fields)


def sitting(kind: MeetingKind, committee_id: str = "c") -> Meeting:
    return Meeting(id="s", committee_id=committee_id, kind=kind)


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        (Seated(meeting_id="s"), MeetingKind.PLENARY),
        (Revoked(meeting_id="s"), MeetingKind.SPECIAL_COMMITTEE),
        (Revoked(meeting_id="s", body=DecidingBody.STANDING_COMMITTEE), MeetingKind.CHAIRPERSONS),
        (Revoked(meeting_id="s", body=DecidingBody.CHAIRPERSONS), MeetingKind.STANDING_COMMITTEE),
    ],
)
def test_a_meeting_decides_what_its_body_may(register_with: Build, event: AnySeatEvent, kind: MeetingKind) -> None:
    (found,) = check(register_with(*seat(event), sitting(kind)))
    assert (found.code, found.path, found.param("case")) == (
        "INV-MEM-1",
        "$.members[0].events[0].meeting_id",
        "meeting",
    )


def test_the_standing_committee_of_another_committee_decides_nothing(register_with: Build) -> None:
    elsewhere = sitting(MeetingKind.STANDING_COMMITTEE, "elsewhere")
    (found,) = check(register_with(*seat(Seated(meeting_id="s")), elsewhere))
    assert (found.code, found.param("meeting")) == ("INV-MEM-1", "s")


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        (Seated(meeting_id="s"), MeetingKind.STANDING_COMMITTEE),
        (Seated(meeting_id="s"), MeetingKind.THEMATIC_STANDING_COMMITTEE),
        (Seated(meeting_id="s", body=DecidingBody.CHAIRPERSONS), MeetingKind.CHAIRPERSONS),
        (Seated(), MeetingKind.PLENARY),
        (Seated(meeting_id="unknown"), MeetingKind.PLENARY),
    ],
)
def test_the_right_body_and_an_unknown_one_are_silent(
    register_with: Build, event: AnySeatEvent, kind: MeetingKind
) -> None:
    assert list(check(register_with(*seat(event), sitting(kind)))) == []


def test_a_ratification_is_the_standing_committees(register_with: Build) -> None:
    by_chairpersons = Revoked(body=DecidingBody.CHAIRPERSONS)
    entities = (*seat(by_chairpersons, Ratified(meeting_id="s")), sitting(MeetingKind.CHAIRPERSONS))
    (found,) = check(register_with(*entities))
    assert (found.code, found.path) == ("INV-MEM-1", "$.members[0].events[1].meeting_id")


@pytest.mark.parametrize(
    ("result", "codes"),
    [(EligibilityCheck(cleared=True), []), (EligibilityCheck(cleared=False), ["INV-MEM-5"]), (None, [])],
)
def test_a_seat_after_a_failed_check_is_reported_and_an_unknown_result_is_not(
    register_with: Build, result: EligibilityCheck | None, codes: list[str]
) -> None:
    found = check(register_with(*seat(Nominated(check=result), Seated())))
    assert [finding.code for finding in found] == codes


def test_a_nomination_that_failed_and_led_to_nothing_is_no_breach(register_with: Build) -> None:
    assert list(check(register_with(*seat(Nominated(check=EligibilityCheck(cleared=False)))))) == []


def test_each_field_that_contradicts_the_history_is_named(register_with: Build) -> None:
    told = (
        Seated(date=PartialDate(2023, 5), entry=MembershipEntry.CO_OPTED),
        Resigned(date=PartialDate(2024, 6)),
    )
    stated = {
        "entry": MembershipEntry.NOMINATED,
        "start": PartialDate(2022),
        "end": PartialDate(2025),
        "exit": MembershipExit.REMOVED,
    }
    found = check(register_with(*seat(*told, **stated)))
    assert {finding.path.rpartition(".")[2] for finding in found if finding.code == "INV-MEM-6"} == set(stated)
    assert len(found) == 4


def test_what_the_table_does_not_allow_is_reported_with_what_it_does(register_with: Build) -> None:
    (found,) = check(register_with(*seat(Seated(body=DecidingBody.STANDING_COMMITTEE), Nominated())))
    assert (found.code, found.path) == ("INV-MEM-7", "$.members[0].events[1]")
    assert (found.param("seat"), found.param("event")) == ("seated", "Nominated")
    assert found.param("allowed") == ("Resigned", "Revoked", "Removed", "Deceased", "Expired")


def test_every_date_that_goes_back_is_held_against_the_latest_before(register_with: Build) -> None:
    events = (
        Nominated(date=PartialDate(2023, 3)),
        Seated(date=PartialDate(2022)),
        Resigned(date=PartialDate(2023, 2, 1)),
    )
    found = check(register_with(Term(id="t", committee_id="c", ordinal=1), *seat(*events)))
    assert [(finding.path, finding.param("earlier_date")) for finding in found] == [
        ("$.members[0].events[1].date", "2023-03"),
        ("$.members[0].events[2].date", "2023-03"),
    ]


def test_states_events_and_bodies_are_said_by_their_terms(register_with: Build) -> None:
    (illegal,) = check(register_with(*seat(Seated(body=DecidingBody.STANDING_COMMITTEE), Nominated())))
    assert render(illegal) == "处于“在任”时不能提名；可以：辞去、撤销资格、免去、去世、任期届满"
    (wrong_body,) = check(register_with(*seat(Revoked(body=DecidingBody.PLENARY))))
    assert render(wrong_body) == "撤销资格的决定机关为全体会议，应为常务委员会，闭会期间可为主席会议"
    assert render(wrong_body, "en").startswith("revocation was decided by: plenary session; ")
