"""登记册 — everything known about one committee's work, as one immutable value.

The register holds tuples of entities that refer to each other by id, in one id space. ``coverage`` says which collections are complete for
which period, so that a count can tell "none" from "not recorded".
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Self, TypeVar, get_args

import attrs

from cppcc_domain.errors import CppccError
from cppcc_domain.model.activity import Activity
from cppcc_domain.model.assessment import Assessment, Award
from cppcc_domain.model.committee import Committee, CommitteeId, Organ, Term
from cppcc_domain.model.consultation import Consultation, ConsultationPlan, ResearchTopic
from cppcc_domain.model.deliverable import Deliverable, SolvedCase
from cppcc_domain.model.entity import Entity, Extensible
from cppcc_domain.model.grassroots import Deliberation, Platform
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.opinion import OpinionReport
from cppcc_domain.model.participation import Attendance
from cppcc_domain.model.people import Member, Office, OrganMembership, Person
from cppcc_domain.model.programme import Mechanism, Programme, SpecialAction
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.report import WorkReport
from cppcc_domain.model.units import Unit
from cppcc_domain.values.checks import is_tuple, non_empty
from cppcc_domain.values.dates import Period

__all__ = ["Coverage", "EntityNotFoundError", "LocalTerm", "Register"]

EntityT = TypeVar("EntityT", bound=Entity)


class EntityNotFoundError(CppccError, KeyError):
    """No entity of the register has the id (or it is of another class)."""

    def __init__(self, id_: str, expected: str) -> None:
        super().__init__(id_, expected)
        self.id = id_
        self.expected = expected

    def __str__(self) -> str:
        return f"the register holds no {self.expected} with id {self.id!r}"


@attrs.frozen(kw_only=True, weakref_slot=False)
class Coverage:
    """覆盖范围 — that one collection holds every record of a period; what is not covered is known in part only.

    A record belongs to each period in which something happened to it: an opinion report of last year that was adopted this year is a record
    of both years.
    """

    collection: str = attrs.field(validator=non_empty)
    """Name of a collection of the register: ``proposals``."""
    period: Period


@attrs.frozen(kw_only=True, weakref_slot=False)
class LocalTerm:
    """地方用语 — the file's own label of a code that the built-in lists do not hold."""

    vocabulary: str = attrs.field(validator=non_empty)
    """Name of the code list: ``topic``."""
    code: str = attrs.field(validator=non_empty)
    zh: str = attrs.field(validator=non_empty)
    en: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Register(Extensible):
    """登记册 — the work of one committee, with light entries for the committees and units that it points at."""

    committee_id: CommitteeId
    committees: tuple[Committee, ...] = attrs.field(default=(), validator=is_tuple)
    terms: tuple[Term, ...] = attrs.field(default=(), validator=is_tuple)
    organs: tuple[Organ, ...] = attrs.field(default=(), validator=is_tuple)
    units: tuple[Unit, ...] = attrs.field(default=(), validator=is_tuple)
    persons: tuple[Person, ...] = attrs.field(default=(), validator=is_tuple)
    members: tuple[Member, ...] = attrs.field(default=(), validator=is_tuple)
    offices: tuple[Office, ...] = attrs.field(default=(), validator=is_tuple)
    organ_memberships: tuple[OrganMembership, ...] = attrs.field(default=(), validator=is_tuple)
    meetings: tuple[Meeting, ...] = attrs.field(default=(), validator=is_tuple)
    plans: tuple[ConsultationPlan, ...] = attrs.field(default=(), validator=is_tuple)
    research_topics: tuple[ResearchTopic, ...] = attrs.field(default=(), validator=is_tuple)
    consultations: tuple[Consultation, ...] = attrs.field(default=(), validator=is_tuple)
    programmes: tuple[Programme, ...] = attrs.field(default=(), validator=is_tuple)
    mechanisms: tuple[Mechanism, ...] = attrs.field(default=(), validator=is_tuple)
    special_actions: tuple[SpecialAction, ...] = attrs.field(default=(), validator=is_tuple)
    activities: tuple[Activity, ...] = attrs.field(default=(), validator=is_tuple)
    opinion_reports: tuple[OpinionReport, ...] = attrs.field(default=(), validator=is_tuple)
    deliverables: tuple[Deliverable, ...] = attrs.field(default=(), validator=is_tuple)
    solved_cases: tuple[SolvedCase, ...] = attrs.field(default=(), validator=is_tuple)
    platforms: tuple[Platform, ...] = attrs.field(default=(), validator=is_tuple)
    deliberations: tuple[Deliberation, ...] = attrs.field(default=(), validator=is_tuple)
    attendances: tuple[Attendance, ...] = attrs.field(default=(), validator=is_tuple)
    proposals: tuple[Proposal, ...] = attrs.field(default=(), validator=is_tuple)
    assessments: tuple[Assessment, ...] = attrs.field(default=(), validator=is_tuple)
    awards: tuple[Award, ...] = attrs.field(default=(), validator=is_tuple)
    reports: tuple[WorkReport, ...] = attrs.field(default=(), validator=is_tuple)
    coverage: tuple[Coverage, ...] = attrs.field(default=(), validator=is_tuple)
    labels: tuple[LocalTerm, ...] = attrs.field(default=(), validator=is_tuple)

    def entities(self) -> Iterator[Entity]:
        """Yield every entity, collection by collection."""
        for name in COLLECTIONS.values():
            yield from getattr(self, name)

    def get(self, id_: str) -> Entity | None:
        """Return the entity of that id, or ``None``; of several with one id (a finding) the first."""
        return self._by_id.get(id_)

    def find(self, id_: str, cls: type[EntityT]) -> EntityT:
        """Return the entity of that id and class.

        Raises:
            EntityNotFoundError: There is none, or it is of another class.
        """
        entity = self._by_id.get(id_)
        if not isinstance(entity, cls):
            raise EntityNotFoundError(id_, cls.__name__)
        return entity

    def with_entities(self, entities: Iterable[Entity]) -> Self:
        """Return a register in which each given entity replaces the one of its id, or is added at the end of its collection.

        The cost is linear in the register, however many entities are given: pass them all at once.

        Raises:
            TypeError: Something that no collection holds.
        """
        incoming: dict[str, dict[str, Entity]] = {}
        for entity in entities:
            try:
                name = COLLECTIONS[type(entity)]
            except KeyError:
                raise TypeError(f"a register holds no {type(entity).__name__}") from None
            incoming.setdefault(name, {})[entity.id] = entity
        changes: dict[str, Any] = {}  # one class per collection: more than a type checker can follow
        for name, fresh in incoming.items():
            kept = tuple(fresh.pop(entity.id, entity) for entity in getattr(self, name))
            changes[name] = kept + tuple(fresh.values())
        return attrs.evolve(self, **changes)

    def is_complete(self, collection: str, period: Period) -> bool:
        """Whether the collection is said to hold every record of the period, by one entry of the coverage or by several together."""
        covered = sorted(
            (entry.period.first.toordinal(), entry.period.last.toordinal())
            for entry in self.coverage
            if entry.collection == collection
        )
        missing = period.first.toordinal()
        for first, last in covered:
            if first > missing:
                break
            missing = max(missing, last + 1)
        return missing > max(period.first, period.last).toordinal()

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        index: dict[str, Entity] = {}
        for entity in self.entities():
            index.setdefault(entity.id, entity)
        return index


def _collections() -> dict[type[Entity], str]:
    """Read from the register's own fields which class is kept in which collection."""
    found: dict[type[Entity], str] = {}
    for field in attrs.fields(Register):
        held = get_args(field.type)
        if held and isinstance(held[0], type) and issubclass(held[0], Entity):
            found[held[0]] = field.name
    return found


COLLECTIONS: dict[type[Entity], str] = _collections()
"""Which collection of the register holds the entities of which class."""
