"""What only the register shows, and what follows from the loss of a seat."""

from typing import Any

import attrs
import pytest

from cppcc_domain.lifecycle.membership import (
    DecidingMeetingError,
    EntryTimeError,
    ForeignSectorError,
    IllegalSeatEventError,
    OfficeEndError,
    OutsideTermError,
    OverlappingSeatError,
    SeatRecordingError,
    expire_term,
    record_seat,
    record_seats,
    recording,
    seat_state,
    unratified,
)
from cppcc_domain.model import (
    Committee,
    EntityNotFoundError,
    Meeting,
    Member,
    Office,
    Organ,
    OrganMembership,
    Person,
    Register,
    SectorSeats,
    Term,
)
from cppcc_domain.model.seat_events import (
    AnySeatEvent,
    Deceased,
    Expired,
    Nominated,
    Ratified,
    Resigned,
    Revoked,
    Seated,
)
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import DecidingBody, Level, MeetingKind, MembershipEntry, MembershipExit, SeatState

DAY = PartialDate(2024, 5, 13)
START = PartialDate(2021, 11, 3)
CO_OPTED, NOMINATED = MembershipEntry.CO_OPTED, MembershipEntry.NOMINATED


def office(id_: str, post: str = "standing_member", **changes: Any) -> Office:
    fields = {"person_id": "n1", "committee_id": "c1", "term_id": "t1", "start": START, **changes}
    return Office(id=id_, post=post, **fields)


def register_with(*entities: Any) -> Register:
    """Return two committees: the first with two terms, a first session from 3 to 7 November 2021, and a seat of the first person."""
    bare = Register(
        committee_id="c1",
        committees=(
            Committee(id="c1", place="示例市示例区", level=Level.COUNTY),
            Committee(id="c2", place="示例市", level=Level.PREFECTURE),
        ),
        terms=(
            Term(
                id="t1",
                committee_id="c1",
                ordinal=2,
                start=PartialDate(2021, 11),
                end=PartialDate(2026, 11),
                sectors=(SectorSeats(sector="economy", name="经济界"),),
            ),
            Term(id="t0", committee_id="c1", ordinal=1, start=PartialDate(2016, 11), end=PartialDate(2021, 10)),
            Term(id="t9", committee_id="c2", ordinal=9),
        ),
        organs=(
            Organ(id="g1", committee_id="c1", kind="special_committee", name="提案委员会"),
            Organ(id="g9", committee_id="c2", kind="special_committee", name="提案委员会"),
        ),
        persons=(Person(id="n1", name="甲一"), Person(id="n2", name="乙二")),
        members=(
            Member(id="m1", person_id="n1", term_id="t1", sector="economy", start=START),
            Member(id="m2", person_id="n2", term_id="t1", sector="economy"),
            Member(id="m9", person_id="n1", term_id="t9", start=START),
        ),
        meetings=(
            Meeting(
                id="s1",
                committee_id="c1",
                kind=MeetingKind.PLENARY,
                term_id="t1",
                ordinal=1,
                start=START,
                end=PartialDate(2021, 11, 7),
            ),
            Meeting(id="k1", committee_id="c1", kind=MeetingKind.STANDING_COMMITTEE),
            Meeting(id="k2", committee_id="c1", kind=MeetingKind.CHAIRPERSONS),
            Meeting(id="k9", committee_id="c2", kind=MeetingKind.STANDING_COMMITTEE),
        ),
    )
    return bare.with_entities(entities)


def test_an_event_is_recorded_and_the_rest_stays() -> None:
    register = register_with()
    recorded = record_seat(register, "m1", Resigned(date=DAY, meeting_id="k1"))
    seat = recorded.find("m1", Member)
    assert (seat_state(seat), seat.end, seat.exit) == (SeatState.RESIGNED, DAY, MembershipExit.RESIGNED)
    assert attrs.evolve(recorded, members=register.members) == register
    assert register.find("m1", Member).events == ()


def test_the_seat_must_be_there_and_the_event_legal() -> None:
    register = register_with()
    with pytest.raises(EntityNotFoundError, match="no Member with id 'm7'"):
        record_seat(register, "m7", Resigned())
    with pytest.raises(IllegalSeatEventError):
        record_seat(register, "m1", Ratified())


def test_offices_and_places_in_organs_end_with_the_seat_on_the_same_day() -> None:
    register = register_with(
        office("o1"),
        office("o2", "director", organ_id="g1", term_id=None, end=PartialDate(2026)),
        office("gone", "convener", end=PartialDate(2022)),
        OrganMembership(id="p1", person_id="n1", organ_id="g1"),
    )
    recorded = record_seat(register, "m1", Deceased(date=DAY))
    assert {held.id: held.end for held in recorded.offices} == {"o1": DAY, "o2": DAY, "gone": PartialDate(2022)}
    assert recorded.find("p1", OrganMembership).end == DAY


def test_other_committees_terms_and_persons_keep_theirs() -> None:
    kept = (
        office("higher", committee_id="c2", term_id="t9"),
        office("earlier", term_id="t0", start=PartialDate(2016, 11)),
        office("hers", person_id="n2"),
        OrganMembership(id="p9", person_id="n1", organ_id="g9"),
    )
    register = register_with(*kept)
    recorded = record_seat(register, "m1", Revoked(date=DAY))
    assert [recorded.get(entity.id) for entity in kept] == list(kept)
    assert seat_state(recorded.find("m9", Member)) is SeatState.LISTED


def test_a_decision_that_moves_nothing_ends_no_office() -> None:
    register = register_with(office("o1"))
    seated = record_seat(register, "m1", Seated(date=START, body=DecidingBody.CHAIRPERSONS))
    assert record_seat(seated, "m1", Ratified(date=DAY)).find("o1", Office).end is None


def test_who_was_only_nominated_loses_no_office() -> None:
    register = register_with(office("o1", person_id="n2"))
    recorded = record_seats(register, [("m2", Nominated()), ("m2", Deceased(date=DAY))])
    assert recorded.find("o1", Office).end is None


REFUSED: list[tuple[str, AnySeatEvent, type[SeatRecordingError], str]] = [
    ("m2", Seated(date=PartialDate(2021, 10, 9)), OutsideTermError, "2021-10-09 is outside term 't1'"),
    ("m2", Seated(date=START, start=PartialDate(2027)), OutsideTermError, "2027 is outside term 't1'"),
    ("m1", Expired(date=PartialDate(2026, 12)), OutsideTermError, "2026-12 is outside term 't1'"),
    ("again", Seated(date=DAY), OverlappingSeatError, "the person holds seat 'm3' in the committee"),
    ("beside", Seated(), OverlappingSeatError, "the person holds seat 'm1' in the committee"),
    ("foreign", Nominated(), ForeignSectorError, "term 't1' has no sector 'education'"),
    ("foreign", Seated(), ForeignSectorError, "term 't1' has no sector 'education'"),
    (
        "m2",
        Seated(date=PartialDate(2021, 11, 7), entry=CO_OPTED),
        EntryTimeError,
        "co-opted on 2021-11-07, but the first session lasts until 2021-11-07",
    ),
    (
        "m2",
        Seated(date=DAY, entry=NOMINATED),
        EntryTimeError,
        "nominated for the term, but seated on 2024-05-13, after the first session",
    ),
    ("m1", Resigned(date=DAY, meeting_id="s1"), DecidingMeetingError, "meeting 's1' cannot have decided this"),
    ("m1", Resigned(date=DAY, meeting_id="k9"), DecidingMeetingError, "meeting 'k9' cannot have decided this"),
    ("m1", Resigned(date=DAY, meeting_id="n1"), DecidingMeetingError, "there is no meeting 'n1'"),
    (
        "m1",
        Revoked(date=DAY, body=DecidingBody.STANDING_COMMITTEE, meeting_id="k2"),
        DecidingMeetingError,
        "meeting 'k2' cannot have decided this",
    ),
    ("m1", Resigned(), OfficeEndError, "the person holds 'o1', and the event has no date"),
    ("m1", Resigned(date=PartialDate(2022, 1)), OfficeEndError, "'late' begins on 2023, after the event"),
]


@pytest.mark.parametrize(("seat", "event", "error", "reason"), REFUSED)
def test_what_the_register_contradicts_is_refused(
    seat: str, event: AnySeatEvent, error: type[SeatRecordingError], reason: str
) -> None:
    register = register_with(
        office("o1"),
        office("late", "convener", start=PartialDate(2023)),
        Person(id="n3", name="丙三"),
        Member(id="m3", person_id="n3", term_id="t1", start=START, end=PartialDate(2025)),
        Member(id="again", person_id="n3", term_id="t1"),
        Member(id="beside", person_id="n1", term_id="t1"),
        Person(id="n4", name="戊四"),
        Member(id="foreign", person_id="n4", term_id="t1", sector="education"),
    )
    with pytest.raises(error) as caught:
        record_seat(register, seat, event)
    assert str(caught.value) == f"{type(event).__name__} of seat {seat!r}: {reason}"
    assert (caught.value.member_id, caught.value.event) == (seat, event)
    assert type(caught.value).__bases__ == (SeatRecordingError,)


@pytest.mark.parametrize(
    ("seat", "event"),
    [
        ("m2", Seated(date=PartialDate(2021, 10, 9), start=START, entry=NOMINATED)),
        ("m2", Seated(date=PartialDate(2021, 11), entry=CO_OPTED)),
        ("m2", Seated(date=DAY, entry=CO_OPTED, meeting_id="k2")),
        ("m2", Seated(entry=CO_OPTED)),
        ("m9", Resigned(date=DAY, meeting_id="k9")),
        ("m1", Resigned()),
        ("again", Seated(date=DAY)),
    ],
)
def test_what_may_be_is_recorded(seat: str, event: AnySeatEvent) -> None:
    left = Member(id="m3", person_id="n3", term_id="t1", start=START, end=DAY)
    again = Member(id="again", person_id="n3", term_id="t1")
    register = register_with(Person(id="n3", name="丙三"), left, again)
    assert record_seat(register, seat, event).find(seat, Member).events == (event,)


def test_seats_of_unknown_terms_are_left_to_other_checks() -> None:
    stray = Member(id="m3", person_id="n1", term_id="nowhere", sector="education")
    register = register_with(stray, office("o1"))
    recorded = record_seats(register, [("m3", Seated(date=DAY)), ("m3", Resigned(date=DAY, meeting_id="k9"))])
    assert seat_state(recorded.find("m3", Member)) is SeatState.RESIGNED
    assert recorded.find("o1", Office).end is None


def test_events_recorded_together_see_each_other_and_all_are_recorded_or_none() -> None:
    register = register_with(Member(id="again", person_id="n1", term_id="t1"))
    together: list[tuple[str, AnySeatEvent]] = [("m1", Resigned(date=DAY)), ("again", Seated(date=DAY))]
    one_by_one = register
    for seat, event in together:
        one_by_one = record_seat(one_by_one, seat, event)
    assert record_seats(register, together) == one_by_one
    with pytest.raises(OverlappingSeatError):
        record_seats(register, [("m1", Resigned(date=DAY)), ("again", Seated(date=PartialDate(2024, 5, 12)))])


@pytest.mark.parametrize(
    "first",
    [
        Member(id="first", person_id="n2", term_id="t1", exit=MembershipExit.RESIGNED),
        Member(id="first", person_id="n2", term_id="t1", events=(Resigned(),)),
    ],
)
def test_a_seat_that_ended_on_an_unknown_day_bars_no_other(first: Member) -> None:
    bare = register_with()
    register = attrs.evolve(bare, members=(first, Member(id="again", person_id="n2", term_id="t1", sector="economy")))
    again = record_seat(register, "again", Seated(date=DAY, entry=CO_OPTED))
    assert seat_state(again.find("again", Member)) is SeatState.SEATED


def test_decisions_of_the_chairpersons_wait_for_the_standing_committee() -> None:
    register = record_seat(register_with(), "m1", Revoked(date=DAY, body=DecidingBody.CHAIRPERSONS))
    assert [seat.id for seat in unratified(register)] == ["m1"]
    assert unratified(record_seat(register, "m1", Ratified(date=PartialDate(2024, 10), meeting_id="k1"))) == ()


def test_what_a_meeting_of_the_chairpersons_decided_waits_though_the_decision_names_no_body() -> None:
    met = Meeting(id="k9", committee_id="c1", kind=MeetingKind.CHAIRPERSONS, ordinal=9)
    register = record_seat(register_with(met), "m1", Revoked(date=DAY, meeting_id="k9"))
    assert [seat.id for seat in unratified(register)] == ["m1"]
    assert unratified(record_seat(register, "m1", Ratified(date=PartialDate(2024, 10), meeting_id="k1"))) == ()


def test_an_office_that_names_no_term_and_begins_after_it_is_another_terms() -> None:
    later = office("o1", term_id=None, start=PartialDate(2026, 12))
    expired = expire_term(register_with(later), "t1", PartialDate(2026, 11, 5))
    assert expired.find("o1", Office).end is None
    with pytest.raises(OfficeEndError, match="'o1' begins on 2026-12"):
        expire_term(register_with(attrs.evolve(later, term_id="t1")), "t1", PartialDate(2026, 11, 5))


def test_a_term_that_is_over_ends_every_seat_that_is_still_held() -> None:
    last = PartialDate(2026, 11, 5)
    register = register_with(
        office("o1"),
        Member(id="left", person_id="n2", term_id="t1", end=PartialDate(2023)),
        Member(id="named", person_id="n2", term_id="t1", events=(Nominated(),)),
        Member(id="before", person_id="n2", term_id="t0"),
    )
    register = record_seat(register, "m2", Resigned(date=DAY))
    expired = expire_term(register, "t1", last)
    states = {seat.id: str(seat_state(seat)) for seat in expired.members}
    assert states == {
        "m1": "expired",
        "m2": "resigned",
        "m9": "listed",
        "left": "listed",
        "named": "nominated",
        "before": "listed",
    }
    assert (expired.find("m1", Member).end, expired.find("o1", Office).end) == (last, last)
    with pytest.raises(EntityNotFoundError, match="no Term with id 'm1'"):
        expire_term(register, "m1", last)


def test_recording_many_events_costs_as_much_as_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offices are looked at once for all events, not once for each."""
    asked: list[str] = []
    really = recording._Ledger._belongs_to

    def counting(ledger: Any, post: Any, term: Term) -> bool:
        asked.append(post.id)
        return really(ledger, post, term)

    monkeypatch.setattr(recording._Ledger, "_belongs_to", counting)
    people = [Person(id=f"x{number}", name="丁某") for number in range(200)]
    seats = [Member(id=f"y{number}", person_id=f"x{number}", term_id="t1") for number in range(200)]
    offices = [office(f"z{number}", person_id=f"x{number}") for number in range(200)]
    register = register_with(*people, *seats, *offices)
    recorded = record_seats(register, [(seat.id, Resigned(date=DAY)) for seat in seats])
    assert {held.end for held in recorded.offices} == {DAY}
    assert len(asked) == 200
