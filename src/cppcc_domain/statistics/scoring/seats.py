"""席位 — who is assessed, and which of a person's seats a record belongs to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

import attrs

from cppcc_domain.model.committee import duration_within
from cppcc_domain.model.people import Member
from cppcc_domain.statistics.records import Records
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.durations import Duration
from cppcc_domain.values.verdicts import Verdict, any_of

__all__ = ["Roll", "Seat"]


@attrs.frozen(kw_only=True, eq=False, weakref_slot=False)
class Seat:
    """席位 — one member's seat, and from when to when it is held."""

    member: Member
    held: Duration
    """Its own dates or, where it states none, those of its term."""

    def covers(self, when: PartialDate | None, term_id: str | None = None) -> Verdict:
        """Whether a record of the person belongs to this seat.

        Args:
            when: The day of the record.
            term_id: The term to which the record counts, where it says so; the days of the term itself do not matter then.
        """
        if term_id is not None and term_id != self.member.term_id:
            return False
        if when is None:
            return None
        if self.held.excludes(when):
            return False
        tenure = self.member.tenure
        span = self.held if term_id is None else Duration(tenure.start, tenure.end)
        begun = span.start is None or span.start.last <= when.first
        return True if begun and (span.end is None or when.last <= span.end.first) else None


@attrs.frozen(eq=False, weakref_slot=False)
class Roll:
    """名册 — the seats of the register's committee that are held at some time in the period, and the posts of those who hold them."""

    records: Records

    @cached_property
    def seats(self) -> Mapping[str, Seat]:
        """Seats by the id of the member; without those that certainly ended before the period or began after it."""
        terms, period = self.records.terms, self.records.period
        held = {
            member.id: Seat(member=member, held=span)
            for member in self.records.register.members
            if member.term_id in terms and (span := member.held_in(terms[member.term_id])) is not None
        }
        return {id_: seat for id_, seat in held.items() if _meet(seat.held, period) is not False}

    def seats_of(
        self, author_id: str, when: PartialDate | None, term_id: str | None = None
    ) -> Iterator[tuple[str, Verdict]]:
        """Yield the seats that a record belongs to or may belong to, with whether it does.

        Args:
            author_id: The id of a member or of a person; that of anything else has no seat.
            when: The day of the record.
            term_id: The term to which it counts, where it says so.
        """
        if author_id in self.seats:
            yield author_id, True
        for seat in self._by_person.get(author_id, ()):
            verdict = seat.covers(when, term_id)
            if verdict is not False:
                yield seat.member.id, verdict

    def holds(self, person_id: str, posts: tuple[str, ...]) -> Verdict:
        """Whether the person holds one of these posts at some time in the period; everybody does when none is named."""
        if not posts:
            return True
        held = any_of(verdict for post, verdict in self._posts.get(person_id, ()) if post in posts)
        complete = self.records.register.is_complete("offices", self.records.period)
        return held if held or complete else None

    @cached_property
    def _by_person(self) -> Mapping[str, tuple[Seat, ...]]:
        found: defaultdict[str, tuple[Seat, ...]] = defaultdict(tuple)
        for seat in self.seats.values():
            found[seat.member.person_id] += (seat,)
        return found

    @cached_property
    def _posts(self) -> Mapping[str, list[tuple[str, Verdict]]]:
        posts: defaultdict[str, list[tuple[str, Verdict]]] = defaultdict(list)
        for office in self.records.own(self.records.register.offices):
            term = None if office.term_id is None else self.records.terms.get(office.term_id)
            held = duration_within(term, office.start, office.end)
            posts[office.person_id].append((office.post, _meet(held, self.records.period)))
        return posts


def _meet(held: Duration, period: Period) -> Verdict:
    """Whether something exists at some time in the period; an end that is not stated has not come."""
    begun = None if held.start is None else held.start.first <= period.last
    over = held.end is not None and held.end.last < period.first
    if begun is False or over:
        return False
    sure = begun and held.start is not None and held.start.last <= period.last
    return True if sure and (held.end is None or period.first <= held.end.first) else None
