"""台账 — the records of one register as one period sees them, sorted once so that every count is a single walk."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Protocol, TypeVar

import attrs

from cppcc_domain.model.activity import Activity
from cppcc_domain.model.assessment import Award
from cppcc_domain.model.committee import Organ, Term, duration_within
from cppcc_domain.model.deliverable import Deliverable
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.people import Member
from cppcc_domain.model.programme import Programme
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import Rulebook
from cppcc_domain.statistics.cases import Case, cases_of
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.verdicts import Verdict, within

__all__ = ["Records"]


class _OfACommittee(Protocol):
    @property
    def committee_id(self) -> str: ...


OwnT = TypeVar("OwnT", bound=_OfACommittee)
ItemT = TypeVar("ItemT")


@attrs.frozen(eq=False, weakref_slot=False)
class Records:
    """台账 — what one count needs: the register, the period, the rules, and the records of the register's committee by kind.

    Records of other committees, which a register may hold beside its own, are not counted.
    """

    register: Register
    period: Period
    rulebook: Rulebook

    def own(self, entities: Iterable[OwnT]) -> Iterator[OwnT]:
        """Yield the entities of the register's own committee."""
        return (entity for entity in entities if entity.committee_id == self.register.committee_id)

    def happened(self, when: PartialDate | None) -> Verdict:
        """Whether something dated so happened in the period."""
        return within(self.period, when)

    def in_year(self, year: int | None) -> Verdict:
        """Whether something of that year belongs to the period."""
        return self.happened(None if year is None else PartialDate(year))

    def lasts(self, start: PartialDate | None, end: PartialDate | None, term_id: str | None = None) -> Verdict:
        """Whether something exists when the period is over; what states no dates of its own lives as long as its term."""
        term = None if term_id is None else self.terms.get(term_id)
        return duration_within(term, start, end).lasts_beyond(self.period.last)

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """The committee's terms by id."""
        return {term.id: term for term in self.own(self.register.terms)}

    @cached_property
    def seats(self) -> tuple[tuple[Member, Verdict], ...]:
        """The committee's members, each with whether the seat lasts when the period is over; without those who were only nominated."""
        return tuple(
            (member, member.lasts_beyond(self.period.last, self.terms[member.term_id]))
            for member in self.register.members
            if member.term_id in self.terms and member.was_seated
        )

    @cached_property
    def organs(self) -> Mapping[str, tuple[Organ, ...]]:
        """Organs by kind."""
        return _grouped(self.own(self.register.organs), lambda organ: organ.kind)

    @cached_property
    def meetings(self) -> Mapping[str, tuple[Meeting, ...]]:
        """Meetings by kind."""
        return _grouped(self.own(self.register.meetings), lambda meeting: meeting.kind)

    @cached_property
    def activities(self) -> Mapping[str, tuple[Activity, ...]]:
        """Activities by kind."""
        return _grouped(self.own(self.register.activities), lambda activity: activity.kind)

    @cached_property
    def programmes(self) -> Mapping[str, tuple[Programme, ...]]:
        """Programmes by kind."""
        return _grouped(self.own(self.register.programmes), lambda programme: programme.kind)

    @cached_property
    def deliverables(self) -> Mapping[str, tuple[Deliverable, ...]]:
        """Deliverables by kind."""
        return _grouped(self.own(self.register.deliverables), lambda deliverable: deliverable.kind)

    @cached_property
    def awards(self) -> Mapping[str, tuple[Award, ...]]:
        """Awards by kind."""
        return _grouped(self.own(self.register.awards), lambda award: award.kind)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """Proposals, each as it stood when the period was over."""
        openings = {meeting.id: meeting.start for meeting in self.register.meetings}
        return tuple(cases_of(self.own(self.register.proposals), self.period, openings, self.rulebook))


def _grouped(items: Iterable[ItemT], key: Callable[[ItemT], str]) -> Mapping[str, tuple[ItemT, ...]]:
    groups: defaultdict[str, list[ItemT]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return {name: tuple(group) for name, group in groups.items()}
