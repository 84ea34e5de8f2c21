"""相合 — seats, posts, meetings and consultations, drawn so that they fit what a register has already."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from cppcc_domain.lifecycle.membership.composition import ORGAN_POSTS
from cppcc_domain.lifecycle.membership.deciding import BODY_OF
from cppcc_domain.model.committee import Organ, Term
from cppcc_domain.model.consultation import Consultation, ConsultationPlan
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.participation import Attendance
from cppcc_domain.model.people import Member, Office, OrganMembership
from cppcc_domain.testing.strategies.dates import LAST_DAY, dates_or_none_in_order, partial_dates
from cppcc_domain.testing.strategies.derived import Together, instances, references
from cppcc_domain.testing.strategies.plain import tuples_of
from cppcc_domain.testing.strategies.seats import members
from cppcc_domain.testing.strategies.slots import Slot, days_of
from cppcc_domain.testing.strategies.work import consultations, meetings, votes
from cppcc_domain.vocab.committees import POSTS
from cppcc_domain.vocab.meetings import AttendanceStatus, MeetingKind
from cppcc_domain.vocab.people import DecidingBody

__all__ = ["FITTING"]

EntityT = TypeVar("EntityT", bound=Entity)

_POSTS: Final = tuple(post.code for post in POSTS)
_HELD_BY_ONE: Final = frozenset({"chairperson", "secretary_general"})
_NOT_THERE: Final = tuple(status for status in AttendanceStatus if status is not AttendanceStatus.PRESENT)


def _meetings(slot: Slot) -> st.SearchStrategy[Meeting]:
    """Return meetings with ordinals of their own, which vote on no extension but of terms that were not extended."""
    not_extended = [term.id for term in slot.held[Term] if term.extended_to is None]
    some_votes = st.none() | tuples_of(votes(ids={"Term": not_extended}), max_size=2)
    return meetings(ids=slot.ids_so_far, id=slot.id, ordinal=st.none() | slot.ordinals, votes=some_votes)


def _members(slot: Slot) -> st.SearchStrategy[Member]:
    """Return seats inside their term, of which a person has one with dates, in a sector of the term where it names them."""

    def of(person_id: str, term: Term) -> st.SearchStrategy[Member]:
        fields: dict[str, st.SearchStrategy[Any]] = {}
        if term.sectors is not None:
            sectors = [seats.sector for seats in term.sectors]
            fields["sector"] = st.none() | st.sampled_from(sectors) if sectors else st.none()
        if any(other.person_id == person_id for other in slot.held[Member]):
            fields |= {"start": st.none(), "end": st.none(), "events": st.just(())}
        return members(
            ids=slot.ids_so_far,
            days=days_of(term.duration),
            sittings=_sittings(slot, term.committee_id),
            id=slot.id,
            person_id=st.just(person_id),
            term_id=st.just(term.id),
            **fields,
        )

    people = references("Person", ids=slot.ids)
    return st.tuples(people, st.sampled_from(slot.held[Term])).flatmap(lambda pair: of(*pair))


def _sittings(slot: Slot, committee_id: str) -> Mapping[DecidingBody, list[str]]:
    """Return the meetings of the committee that decide on seats, by body."""
    found: dict[DecidingBody, list[str]] = {}
    for meeting in slot.held[Meeting]:
        if meeting.kind in BODY_OF and meeting.committee_id == committee_id:
            found.setdefault(BODY_OF[meeting.kind], []).append(meeting.id)
    return found


def _offices(slot: Slot) -> st.SearchStrategy[Office]:
    """Return offices of the committee's terms and organs that end with the seat; who is the only one of the kind is dated once."""

    def of(person_id: str, committee_id: str) -> st.SearchStrategy[Office]:
        terms = [term.id for term in slot.held[Term] if term.committee_id == committee_id]
        organs = [organ for organ in slot.held[Organ] if organ.committee_id == committee_id]
        chosen = st.none() | st.sampled_from(organs) if organs else st.none()
        return chosen.flatmap(lambda organ: _post_in(slot, person_id, committee_id, terms, organ))

    pairs = st.tuples(references("Person", ids=slot.ids), references("Committee", ids=slot.ids))
    return pairs.flatmap(lambda pair: of(*pair))


def _post_in(
    slot: Slot, person_id: str, committee_id: str, terms: list[str], organ: Organ | None
) -> st.SearchStrategy[Office]:
    dated = {
        office.post
        for office in slot.held[Office]
        if office.committee_id == committee_id and office.post in _HELD_BY_ONE
    }

    def of(post: str) -> st.SearchStrategy[Office]:
        nowhen: st.SearchStrategy[tuple[Any, ...]] = st.just((None, None))
        together: Together = {
            ("start", "end"): nowhen if post in dated else _until_the_seat_ends(slot, person_id, committee_id)
        }
        return instances(
            Office,
            together,
            ids=slot.ids_so_far,
            id=slot.id,
            post=st.just(post),
            person_id=st.just(person_id),
            committee_id=st.just(committee_id),
            term_id=st.none() | st.sampled_from(terms) if terms else st.none(),
            organ_id=st.just(None if organ is None else organ.id),
        )

    return _posts(organ).flatmap(of)


def _posts(organ: Organ | None) -> st.SearchStrategy[str]:
    """Return the posts that there are in an organ, or in the committee itself."""
    return st.sampled_from(_POSTS if organ is None else ORGAN_POSTS.get(organ.kind, _POSTS))


def _organ_memberships(slot: Slot) -> st.SearchStrategy[OrganMembership]:
    """Return places in organs that end with the seat."""

    def of(person_id: str, organ: Organ) -> st.SearchStrategy[OrganMembership]:
        return instances(
            OrganMembership,
            {("start", "end"): _until_the_seat_ends(slot, person_id, organ.committee_id)},
            ids=slot.ids_so_far,
            id=slot.id,
            person_id=st.just(person_id),
            organ_id=st.just(organ.id),
            role=st.none() | _posts(organ),
        )

    people = references("Person", ids=slot.ids)
    return st.tuples(people, st.sampled_from(slot.held[Organ])).flatmap(lambda pair: of(*pair))


def _until_the_seat_ends(slot: Slot, person_id: str, committee_id: str) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return start and end of a post that somebody does not keep beyond the first seat lost in the committee."""
    ends = (seat.tenure.end for seat, _ in slot.seats_of(person_id, committee_id))
    last = min([LAST_DAY, *(end.last for end in ends if end is not None)])
    return dates_or_none_in_order(2, max_value=last)


def _attendances(slot: Slot) -> st.SearchStrategy[Attendance]:
    """Return who was where; once at each occasion, and at a plenary session only present while holding a seat."""
    targets = ("Meeting", "Activity", "Consultation", "Deliberation")
    pairs = st.tuples(references("Person", "Unit", ids=slot.ids), references(*targets, ids=slot.ids))
    return pairs.flatmap(lambda pair: _attendance(slot, *pair))


def _attendance(slot: Slot, participant_id: str, occasion_id: str) -> st.SearchStrategy[Attendance]:
    fields: dict[str, st.SearchStrategy[Any]] = {}
    earlier = (
        other.status
        for other in slot.held[Attendance]
        if (other.participant_id, other.occasion_id) == (participant_id, occasion_id)
    )
    known = next(earlier, None)
    plenary = _plenary(slot, occasion_id)
    if known is not None:
        fields["status"] = st.just(known)
    elif plenary is not None and any(_absent(slot, participant_id, plenary)):
        fields["status"] = st.sampled_from(_NOT_THERE)
    if plenary is not None:
        fields["date"] = st.none()
    return instances(
        Attendance,
        ids=slot.ids_so_far,
        id=slot.id,
        participant_id=st.just(participant_id),
        occasion_id=st.just(occasion_id),
        **fields,
    )


def _plenary(slot: Slot, occasion_id: str) -> Meeting | None:
    for meeting in slot.held[Meeting]:
        if meeting.id == occasion_id and meeting.kind is MeetingKind.PLENARY:
            return meeting if isinstance(meeting, Meeting) else None
    return None


def _absent(slot: Slot, person_id: str, meeting: Meeting) -> Iterator[bool]:
    """Yield of each seat that the person has in the committee whether it was perhaps not held during the meeting."""
    for seat, term in slot.seats_of(person_id, meeting.committee_id):
        held = seat.held_in(term)
        days = [day for day in (meeting.start, meeting.end) if day is not None]
        yield held is None or any(held.excludes(day) for day in days)


def _consultations(slot: Slot) -> st.SearchStrategy[Consultation]:
    """Return consultations of which those that follow a plan are held in its year."""

    def of(plan: ConsultationPlan | None) -> st.SearchStrategy[Consultation]:
        if plan is None:
            return consultations(ids=slot.ids_so_far, id=slot.id, plan_id=st.none())
        start = st.none() | partial_dates(min_value=dt.date(plan.year, 1, 1), max_value=dt.date(plan.year, 12, 31))
        later = {name: st.none() for name in ("end", "feedback_date")}
        return consultations(ids=slot.ids_so_far, id=slot.id, plan_id=st.just(plan.id), start=start, **later)

    return st.sampled_from([None, *slot.held[ConsultationPlan]]).flatmap(of)


FITTING: Final[Mapping[type[Entity], Callable[[Slot], st.SearchStrategy[Any]]]] = {
    Meeting: _meetings,
    Member: _members,
    Office: _offices,
    OrganMembership: _organ_memberships,
    Attendance: _attendances,
    Consultation: _consultations,
}
"""The strategy for each class of these, at its place in a register."""
