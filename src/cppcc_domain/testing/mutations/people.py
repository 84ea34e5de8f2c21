"""委员与会议的变异 — terms, seats, offices, meetings and their votes."""

from collections.abc import Iterator
from typing import Any, Final

import attrs

from cppcc_domain.model.committee import Organ, Term
from cppcc_domain.model.meeting import Meeting, Vote
from cppcc_domain.model.participation import Attendance
from cppcc_domain.model.people import Member, Office, Person
from cppcc_domain.model.register import Coverage, Register
from cppcc_domain.model.seat_events import AnySeatEvent, EligibilityCheck, Nominated, Resigned, Seated
from cppcc_domain.testing.mutations.mutation import changed, free_id, mutation, planted, with_entity
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.vocab.meetings import AttendanceStatus, MeetingKind
from cppcc_domain.vocab.people import DecidingBody

__all__ = ["MUTATIONS"]

_DAY: Final = PartialDate(2023, 5, 8)
_YEARS_AGO: Final = 10


# --- terms and meetings --------------------------------------------------------------------------------------------


@mutation("INV-COM-1")
def guide_a_committee_by_itself(register: Register) -> Iterator[Register]:
    for committee in register.committees:
        yield changed(register, committee, guided_by_id=committee.id)


@mutation("INV-COM-2")
def repeat_a_term(register: Register) -> Iterator[Register]:
    for term in register.terms:
        yield planted(register, attrs.evolve(term, id=free_id(register, "term")))


@mutation("INV-COM-2")
def repeat_a_meeting(register: Register) -> Iterator[Register]:
    for meeting in register.meetings:
        if meeting.term_id is not None and meeting.ordinal is not None:
            yield planted(register, attrs.evolve(meeting, id=free_id(register, "meeting")))


@mutation("INV-COM-5")
def end_a_term_before_it_starts(register: Register) -> Iterator[Register]:
    for term in register.terms:
        if term.start is not None:
            yield changed(register, term, end=PartialDate(term.start.year - 1), extended_to=None)


@mutation("INV-MTG-1")
def close_a_meeting_before_it_opens(register: Register) -> Iterator[Register]:
    for meeting in register.meetings:
        if meeting.start is not None:
            yield changed(register, meeting, end=PartialDate(meeting.start.year - 1))


@mutation("INV-TIME-1")
def hold_a_meeting_before_the_founding(register: Register) -> Iterator[Register]:
    for meeting in register.meetings:
        yield changed(register, meeting, start=PartialDate(1949, 8), end=None)


@mutation("INV-MTG-2")
def let_more_attend_than_were_expected(register: Register) -> Iterator[Register]:
    for meeting in register.meetings:
        yield changed(register, meeting, expected=67, attended=68)


@mutation("INV-MTG-2")
def record_somebody_present_and_absent(register: Register) -> Iterator[Register]:
    for meeting in register.meetings:
        for person in register.persons:
            there, not_there = (
                Attendance(
                    id=free_id(register, status.value),
                    participant_id=person.id,
                    occasion_id=meeting.id,
                    date=_DAY,
                    status=status,
                )
                for status in (AttendanceStatus.PRESENT, AttendanceStatus.ON_LEAVE)
            )
            yield planted(register, there, not_there)


def _voting(register: Register, *kinds: MeetingKind, **counts: Any) -> Iterator[Register]:
    """Yield registers in which a meeting of one of these kinds, or of any, took another vote."""
    vote = Vote(subject="决议", **counts)
    for meeting in register.meetings:
        if not kinds or meeting.kind in kinds:
            yield changed(register, meeting, votes=(*(meeting.votes or ()), vote))


@mutation("INV-VOTE-1")
def count_more_votes_than_are_present(register: Register) -> Iterator[Register]:
    yield from _voting(register, yes=60, no=5, present=64)


@mutation("INV-VOTE-1")
def count_more_votes_than_there_are_members(register: Register) -> Iterator[Register]:
    yield from _voting(register, yes=66, whole_membership=65)


@mutation("INV-VOTE-2")
def adopt_with_half_of_all(register: Register) -> Iterator[Register]:
    kinds = (MeetingKind.PLENARY, MeetingKind.STANDING_COMMITTEE)
    yield from _voting(register, *kinds, yes=90, present=100, whole_membership=180, adopted=True)


@mutation("INV-VOTE-3")
def extend_a_term_with_less_than_two_thirds(register: Register) -> Iterator[Register]:
    for term in register.terms:
        kinds = (MeetingKind.STANDING_COMMITTEE,)
        yield from _voting(register, *kinds, yes=19, whole_membership=30, adopted=True, extends_term_id=term.id)


# --- seats ---------------------------------------------------------------------------------------------------------


def _seats(register: Register) -> Iterator[tuple[Member, Term]]:
    for member in register.members:
        term = register.get(member.term_id)
        if isinstance(term, Term):
            yield member, term


def _stating(member: Member, start: PartialDate | None, end: PartialDate | None = None) -> Member:
    """Return the seat with these dates and nothing else about how it began and ended."""
    return attrs.evolve(member, start=start, end=end, entry=None, exit=None, events=())


def _with_history(register: Register, *events: AnySeatEvent, **fields: Any) -> Iterator[Register]:
    """Yield registers in which a seat has this history and, of dates and kinds, these fields."""
    bare: dict[str, Any] = {"start": None, "end": None, "entry": None, "exit": None}
    for member in register.members:
        yield changed(register, member, **{**bare, **fields}, events=events)


@mutation("INV-MEM-2")
def seat_a_member_before_the_term(register: Register) -> Iterator[Register]:
    for member, term in _seats(register):
        if term.start is not None:
            yield with_entity(register, member, _stating(member, PartialDate(term.start.year - 1)))


@mutation("INV-MEM-2")
def seat_a_member_after_the_term(register: Register) -> Iterator[Register]:
    for member, term in _seats(register):
        last = term.extended_to or term.end
        if last is not None:
            yield with_entity(register, member, _stating(member, PartialDate(last.year + 1)))


@mutation("INV-MEM-2")
def seat_a_member_twice(register: Register) -> Iterator[Register]:
    for member, _ in _seats(register):
        seat = _stating(member, _DAY)
        yield planted(with_entity(register, member, seat), attrs.evolve(seat, id=free_id(register, "seat")))


@mutation("INV-MEM-1")
def seat_a_member_by_the_plenary(register: Register) -> Iterator[Register]:
    yield from _with_history(register, Seated(body=DecidingBody.PLENARY))


@mutation("INV-MEM-5")
def seat_somebody_whose_check_failed(register: Register) -> Iterator[Register]:
    yield from _with_history(register, Nominated(check=EligibilityCheck(cleared=False)), Seated())


@mutation("INV-MEM-6")
def list_another_beginning_than_happened(register: Register) -> Iterator[Register]:
    yield from _with_history(register, Seated(date=_DAY), start=PartialDate(_DAY.year - 1))


@mutation("INV-MEM-7")
def seat_somebody_who_resigned(register: Register) -> Iterator[Register]:
    yield from _with_history(register, Resigned(), Seated())


@mutation("INV-SEC-1")
def seat_a_member_in_a_sector_that_the_term_lacks(register: Register) -> Iterator[Register]:
    for member, term in _seats(register):
        if term.sectors is not None:
            yield changed(register, member, sector="sector_that_the_term_lacks")


@mutation("INV-SEC-2")
def name_more_members_than_are_seated(register: Register) -> Iterator[Register]:
    for term in register.terms:
        if term.start is not None:
            everybody = Coverage(collection="members", period=Period(term.start))
            named = changed(register, term, members_named=len(register.members) + 1)
            yield attrs.evolve(named, coverage=(*register.coverage, everybody))


# --- offices -------------------------------------------------------------------------------------------------------


def _office(register: Register, name: str, **fields: Any) -> Office:
    return Office(id=free_id(register, "office", name), **{"post": "chairperson", **fields})


def _strangers(register: Register) -> tuple[Person, Person]:
    """Return two persons who hold nothing."""
    one, other = (Person(id=free_id(register, "person", number), name=f"委员{number}") for number in "一二")
    return one, other


@mutation("INV-COM-3")
def put_two_in_the_chair(register: Register) -> Iterator[Register]:
    people = _strangers(register)
    for committee in register.committees:
        chairs = (
            _office(register, str(number), person_id=person.id, committee_id=committee.id, start=_DAY)
            for number, person in enumerate(people)
        )
        yield planted(register, *people, *chairs)


@mutation("INV-COM-4")
def put_a_stranger_on_the_standing_committee(register: Register) -> Iterator[Register]:
    person, _ = _strangers(register)
    everybody = Coverage(collection="members", period=Period(_DAY))
    for committee in register.committees:
        office = _office(
            register, "", person_id=person.id, committee_id=committee.id, post="standing_member", start=_DAY
        )
        yield attrs.evolve(planted(register, person, office), coverage=(*register.coverage, everybody))


@mutation("INV-COM-6")
def put_a_deputy_on_the_standing_committee(register: Register) -> Iterator[Register]:
    person, _ = _strangers(register)
    for committee in register.committees:
        organ = Organ(
            id=free_id(register, "organ"), committee_id=committee.id, kind="standing_committee", name="常务委员会"
        )
        post = {"post": "deputy_secretary_general", "organ_id": organ.id}
        yield planted(
            register, person, organ, _office(register, "", person_id=person.id, committee_id=committee.id, **post)
        )


@mutation("INV-MEM-3")
def keep_an_office_after_the_seat(register: Register) -> Iterator[Register]:
    for member, term in _seats(register):
        others = [one for one in register.members if one.person_id == member.person_id and one is not member]
        if any(other.term_id == member.term_id for other in others):
            continue
        seat = _stating(member, None, _DAY)
        office = _office(
            register,
            "",
            person_id=member.person_id,
            committee_id=term.committee_id,
            term_id=term.id,
            end=PartialDate(_DAY.year + 1),
        )
        yield planted(with_entity(register, member, seat), office)


@mutation("INV-MEM-4")
def attend_before_the_seat(register: Register) -> Iterator[Register]:
    for member, term in _seats(register):
        if any(one.person_id == member.person_id and one is not member for one in register.members):
            continue
        session = Meeting(
            id=free_id(register, "session"),
            committee_id=term.committee_id,
            kind=MeetingKind.PLENARY,
            term_id=term.id,
            start=PartialDate(_DAY.year - _YEARS_AGO),
        )
        there = Attendance(id=free_id(register, "there"), participant_id=member.person_id, occasion_id=session.id)
        yield planted(with_entity(register, member, _stating(member, _DAY)), session, there)


MUTATIONS: Final = (
    guide_a_committee_by_itself,
    repeat_a_term,
    repeat_a_meeting,
    end_a_term_before_it_starts,
    close_a_meeting_before_it_opens,
    hold_a_meeting_before_the_founding,
    let_more_attend_than_were_expected,
    record_somebody_present_and_absent,
    count_more_votes_than_are_present,
    count_more_votes_than_there_are_members,
    adopt_with_half_of_all,
    extend_a_term_with_less_than_two_thirds,
    seat_a_member_before_the_term,
    seat_a_member_after_the_term,
    seat_a_member_twice,
    seat_a_member_by_the_plenary,
    seat_somebody_whose_check_failed,
    list_another_beginning_than_happened,
    seat_somebody_who_resigned,
    seat_a_member_in_a_sector_that_the_term_lacks,
    name_more_members_than_are_seated,
    put_two_in_the_chair,
    put_a_stranger_on_the_standing_committee,
    put_a_deputy_on_the_standing_committee,
    keep_an_office_after_the_seat,
    attend_before_the_seat,
)
