"""人员 — persons, their seats as members, the offices they hold and the organs they belong to.

A person may sit in several committees and several terms; each seat is a :class:`Member`. Party and sector are independent facts: a member
of 九三学社 may represent 科学技术界.
"""

from datetime import date
from typing import Annotated

import attrs

from cppcc_domain.model.committee import CommitteeId, OrganId, Term, TermId, duration_within
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.seat_events import AnySeatEvent, Nominated, Seated, Tenure, tenure_of
from cppcc_domain.values.checks import is_tuple, non_empty
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.durations import Duration
from cppcc_domain.values.references import RefersTo
from cppcc_domain.values.verdicts import Verdict, both
from cppcc_domain.vocab.committees import PostCode
from cppcc_domain.vocab.parties import PartyCode
from cppcc_domain.vocab.people import (
    ContactKind,
    EthnicityCode,
    Gender,
    Management,
    MembershipEntry,
    MembershipExit,
    Sensitivity,
)
from cppcc_domain.vocab.sectors import SectorCode

__all__ = ["Contact", "Member", "MemberId", "Office", "OrganMembership", "Person", "PersonId"]

PersonId = Annotated[str, RefersTo("Person")]
MemberId = Annotated[str, RefersTo("Member")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Contact:
    """联系方式 — a way to reach a person; left out of public output unless its sensitivity is public."""

    kind: ContactKind
    value: str = attrs.field(validator=non_empty)
    sensitivity: Sensitivity = Sensitivity.PERSONAL


@attrs.frozen(kw_only=True, weakref_slot=False)
class Person(Entity):
    """人 — a human being, in whatever seats and offices; identity documents are not modelled on purpose."""

    name: str = attrs.field(validator=non_empty)
    """姓名, without the padding of rosters; names are no key, namesakes exist."""
    surname: str | None = None
    """姓, where it is not the first character: 欧阳, 诸葛."""
    distinction: str = ""
    """What tells namesakes apart in print: 河南, 解放军."""
    gender: Gender | None = None
    ethnicity: EthnicityCode | None = None
    party: PartyCode | None = None
    """政治面貌."""
    birth: PartialDate | None = None
    employer: str | None = None
    """工作单位及职务."""
    contacts: tuple[Contact, ...] | None = attrs.field(default=None, validator=is_tuple)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Member(Entity):
    """委员 — one person's seat in one term of one committee.

    Members are recommended and decided by consultation of the Standing Committee, not elected.

    ``entry``, ``start``, ``end`` and ``exit`` are what a list of members states; ``events`` is the history in order, as far as it is on record. Where
    there is a history, it counts: read the seat through :attr:`tenure` and :meth:`held_in`, which fall back to the fields for what the
    history does not tell. :func:`~cppcc_domain.lifecycle.membership.apply_to_seat` writes both, so that they agree; where they do not,
    validation reports it.

    Sources:
        《中国人民政治协商会议章程》（2023年修订）第三十条至第三十八条
    """

    person_id: PersonId
    term_id: TermId
    sector: SectorCode | None = None
    """界别: what the member represents, one of the term's sectors; need not be the person's party."""
    entry: MembershipEntry | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    exit: MembershipExit | None = None
    """How the seat ended; ``None`` while it lasts or where not stated."""
    number: str | None = None
    """委员证号."""
    events: tuple[AnySeatEvent, ...] = attrs.field(default=(), validator=is_tuple)

    @property
    def tenure(self) -> Tenure:
        """任职情况 — how and when the seat began and ended, by the history and, for what it does not tell, by the fields."""
        if not self.events:
            return Tenure(entry=self.entry, start=self.start, end=self.end, exit=self.exit)
        told = tenure_of(self.events)
        return Tenure(
            entry=told.entry or self.entry,
            start=told.start or self.start,
            end=told.end or self.end,
            exit=told.exit,
        )

    @property
    def was_seated(self) -> bool:
        """Whether the seat was given at all: a history of nothing but a nomination says that it was not."""
        kinds = {type(event) for event in self.events}
        return Nominated not in kinds or Seated in kinds

    def held_in(self, term: Term | None) -> Duration | None:
        """Return from when to when the seat is held; ``None`` for one that was never given.

        Args:
            term: Its term, as long as which a seat lasts that states no dates of its own; ``None`` where the term is not known.
        """
        tenure = self.tenure
        return duration_within(term, tenure.start, tenure.end) if self.was_seated else None

    def lasts_beyond(self, day: date, term: Term | None) -> Verdict:
        """Whether the seat is held when the day is over; one that ended on a day not stated may be, as long as its term lasts.

        Args:
            day: The day.
            term: As for :meth:`held_in`.
        """
        held, tenure = self.held_in(term), self.tenure
        lasts = False if held is None else held.lasts_beyond(day)
        if held is None or tenure.exit is None or tenure.end is not None:
            return lasts
        ended_with_the_term = tenure.exit is MembershipExit.EXPIRED and held.end is not None
        return both(lasts, True if ended_with_the_term else None)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Office(Entity):
    """职务 — a post that a person holds in a committee or one of its organs: 主席, 秘书长, 常务委员, 专委会主任."""

    person_id: PersonId
    post: PostCode
    committee_id: CommitteeId
    term_id: TermId | None = None
    organ_id: OrganId | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class OrganMembership(Entity):
    """机构成员 — that a person belongs to an organ, such as a member of the Communist Party to a performance Party branch.

    ``management`` is dual (双重管理) where the Party organisation of the person's employer keeps its part.
    """

    person_id: PersonId
    organ_id: OrganId
    role: PostCode | None = None
    management: Management | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
